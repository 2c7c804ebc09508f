"""The main window: where the parts stand and how they hear of each other. What actions do stands in their own rooms."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

import yanguan
from yanguan.desktop.access.access import Access
from yanguan.desktop.action import Action, Spot
from yanguan.desktop.actions import ACTIONS, rows_of_scheme
from yanguan.desktop.appearance import Appearance
from yanguan.desktop.arrangement import Arrangement
from yanguan.desktop.article_list import ArticleList
from yanguan.desktop.context_menu import ContextMenu
from yanguan.desktop.converting import Converting
from yanguan.desktop.copying import Copying
from yanguan.desktop.correcting import Correcting, phrases_told
from yanguan.desktop.files import Files
from yanguan.desktop.finder import Finder
from yanguan.desktop.going import Going
from yanguan.desktop.guard import guarded, on_error
from yanguan.desktop.inspector.panel import Inspector
from yanguan.desktop.intake import Intake
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.label_bar import LabelBar, label_icon
from yanguan.desktop.labelling.desk import Labelling
from yanguan.desktop.later import Later
from yanguan.desktop.linker import Linker
from yanguan.desktop.menus import Menus
from yanguan.desktop.notices import Notice, NoticeBar
from yanguan.desktop.offers import Offers
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.place_steps import PlaceSteps
from yanguan.desktop.seeing.desk import Seeing
from yanguan.desktop.settings import Settings
from yanguan.desktop.sheets import Sheets
from yanguan.desktop.side_columns import SideColumns
from yanguan.desktop.standings import Standings
from yanguan.desktop.theme import Theme
from yanguan.desktop.varieties import VarietySign
from yanguan.desktop.word_loading import WordLoading
from yanguan.desktop.workbench import Workbench, core_of, linked_spans
from yanguan.domain.article import Range
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes
from yanguan.editing.session import Session
from yanguan.store.history import Side
from yanguan.words import Words

TOLD_VERBS = ("remove", "relabel", "undo", "redo", "correct", "correct-source", "uncorrect", "dismiss", "profile")
"""The commands whose outcome is not plain to see where she looks."""


@guarded
class MainWindow(QMainWindow):
    """One project in one window."""

    def __init__(self, session: Session, words: Words, theme: Theme, settings: Settings) -> None:
        """Build the window; no article is open yet."""
        super().__init__()
        self._words, self._theme, self._settings = words, theme, settings
        self.session = session
        self.bench = Workbench(session, self)
        self.intake = Intake(session, words, self)
        self.articles = ArticleList(words, session.reader)
        self.view = ParallelView(self.bench.scheme, words)
        self.view.set_theme(theme)
        self.inspector = Inspector(words, self.bench)
        self.notices = NoticeBar(words)
        self.label_bar = LabelBar(words, self.bench.scheme, theme)
        self._make_hands(words, settings, theme)
        self.keymap = Keymap((*ACTIONS, *rows_of_scheme(self.bench.scheme)), settings)
        self.menus = Menus(self, words, self.view, self.keymap, self._handlers())
        self.sheets.attach(self.menus)
        self.seeing.attach(self.menus)
        self.access.attach(self.menus)
        self.context_menu = ContextMenu(words, self.menus, self.view)
        self._arrange()
        self._connect()
        self._forget_errors = on_error(self._tell_error)
        self._restore()
        self._later = Later(self)

    def _make_hands(self, words: Words, settings: Settings, theme: Theme) -> None:
        """What acts on the text, and what is done with articles and files: who does what an action names."""
        self.labelling = Labelling(words, self.bench, self.view, self.label_bar, settings, theme, self.intake, self)
        self.seeing = Seeing(words, self.bench, self.view, settings, theme)
        self.linker = Linker(words, self.bench, self.view)
        self.offers = Offers(words, self.bench, self.view)
        self.appearance = Appearance(settings, self.view)
        self.standings = Standings(settings, self.session.path, self.view)
        self.finder = Finder(words, self.bench, self.view)
        self.access = Access(words, self.bench, self.view)
        self.converting = Converting(words, self.bench, self.view, self.intake)
        self.varieties = VarietySign(words, self.bench, self.view.header)
        self.word_loading = WordLoading(self.bench)
        self.correcting = Correcting(words, settings, self.bench, self.intake, self)
        self.files = Files(words, settings, self.session.path, self.intake, self)
        self.copying = Copying(self.bench, self.view)
        self.going = Going(self.bench, self.articles, self.view, self.inspector)
        self.place_steps = PlaceSteps(self.bench, self.view, self.converting, self.inspector)
        self.sheets = Sheets(words, settings, self.session, self.appearance, self.notices, self)

    def open_first(self) -> None:
        """Open the article that was open last, else the first."""
        self.articles.reload()
        last, reader = self._settings.last_article(self.session.path), self.session.reader
        chosen = last if reader.has(last) else reader.first_article()
        if chosen is None:
            self.bench.clear()
            self._tell_key("project-empty")
        else:
            self.open_article(chosen)
        self.view.setFocus()

    def open_article(self, identifier: str) -> None:
        """Put an article on the table."""
        self.bench.open(identifier)
        self.articles.select(identifier)
        self._settings.keep_last_article(self.session.path, identifier)

    def keep_state(self) -> None:
        """Remember how the window is and where she stands in it."""
        self.arrangement.keep()
        self.standings.keep()

    def take_over(self, old: "MainWindow") -> None:
        """Stand in for a window that goes: what it told and showed beside it is here now."""
        self.notices.past.extend(old.notices.past)
        self.sheets.take_over(old.sheets)

    # What these actions do: one method for each, by its id in the table of actions.

    def undo(self) -> None:
        """Take back the last step of this article."""
        self._turn("undo")

    def redo(self) -> None:
        """Do again what was last undone."""
        self._turn("redo")

    def about(self) -> None:
        """Which program this is."""
        self.notices.tell(Notice(self._words("about-text", version=yanguan.__version__)))

    def quit(self) -> None:
        """Close the window; everything is on the disk already."""
        self.close()

    # Qt's own.

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, and remember the window's shape."""
        self.intake.stop()
        self.articles.stop()
        self.converting.stop()
        self.offers.stop()
        self.labelling.stop()
        self.word_loading.stop()
        self.correcting.stop()
        self.varieties.stop()
        self._forget_errors()
        self.keep_state()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and text may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped."""
        event.acceptProposedAction()
        self.files.import_dropped(event.mimeData())

    # How the parts stand and hear of each other.

    def _arrange(self) -> None:
        self.setWindowTitle(f"{self.session.path.stem} — {self._words('program')}")
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.addToolBar(self.menus.tool_bar())
        self.addToolBarBreak()
        self.addToolBar(self.label_bar)
        self.splitter = SideColumns(self.seeing.under(self.articles), self.view, self.inspector)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.access.reading)
        layout.addWidget(self.finder.bar)
        layout.addWidget(self.notices)
        self.setCentralWidget(centre)
        self.inspector.add_tab(self.converting.doubt_list, self._words("doubts"))
        self.inspector.add_tab(self.converting.differences, self._words("differences"))
        self.arrangement = Arrangement(self._settings, self, self.splitter, self.articles, self.view, self.inspector)
        self.menus.set_icons(self._icon)
        self._show_keys()

    def _handlers(self) -> tuple[object, ...]:
        """Who does what the table of actions names."""
        texts = *self.labelling.handlers, self.linker, self.offers, self.converting, self.correcting
        view = self.finder, self.access.reading, *self.seeing.handlers, self.appearance
        shell = self.place_steps, self.copying, self.going, self.files, self.sheets
        return self, *texts, *view, *shell, self.view.keyboard, self.view

    def _icon(self, row: Action) -> QIcon:
        kind = self.bench.scheme.labels.get(row.argument) if row.names else None
        return label_icon(kind, self._theme) if kind else QIcon()

    def _show_keys(self) -> None:
        self.label_bar.show_keys(self.keymap)
        self.labelling.take_keys(self.keymap)

    def _connect(self) -> None:
        bench, view = self.bench, self.view
        self.keymap.changed.connect(self._show_keys)
        bench.article_opened.connect(self._show_article)
        bench.labels_changed.connect(self._show_labels)
        bench.focus_changed.connect(self._show_focus)
        bench.applied.connect(self._tell_applied)
        bench.refused.connect(self._tell_refusal)
        self.articles.picked.connect(self.open_article)
        self.sheets.article_wanted.connect(self.open_article)
        view.selection_changed.connect(self._follow_selection)
        view.span_selected.connect(self._follow_span)
        view.selection_refused.connect(self._tell_key)
        view.context_menu_wanted.connect(self._offer_rows)
        view.reshape_wanted.connect(self.labelling.shaping.reshape)
        self.labelling.told.connect(self._tell_key)
        self.labelling.noticed.connect(self.notices.tell)
        self.labelling.released.connect(self.notices.hide)
        self.labelling.article_wanted.connect(self.open_article)
        self.linker.told.connect(self._tell_key)
        self.offers.changed.connect(self._show_enabled)
        self.converting.told.connect(self._tell_key)
        self.place_steps.told.connect(self._tell_key)
        self.going.sides_changed.connect(self._show_sides)
        self.converting.doubts.found.connect(self._show_places_counts)
        self.converting.doubts.found.connect(self._show_enabled)
        bench.counterpart_changed.connect(self._show_counterpart)
        self.inspector.span_shown.connect(self._show_span)
        self.intake.noticed.connect(self.notices.tell)
        self.intake.advanced.connect(self.notices.tell_progress)
        self.intake.imported.connect(self._show_imported)
        self.intake.busy_changed.connect(self._show_enabled)

    def _restore(self) -> None:
        self.arrangement.restore()
        self._show_sides()
        language = self._words.language.lower().replace("-", "_")
        for chosen in (f"theme_{self._settings.theme_name}", f"language_{language}", f"panes_{self._settings.panes}"):
            self.menus.actions[chosen].setChecked(True)
        self.menus.actions["palette_after_sweep"].setChecked(self._settings.palette_after_sweep)
        self.menus.actions["snap_to_words"].setChecked(self._settings.snaps_to_words)

    def _show_sides(self) -> None:
        self.menus.actions["toggle_articles"].setChecked(not self.articles.isHidden())
        self.menus.actions["toggle_inspector"].setChecked(not self.inspector.isHidden())

    def _show_article(self) -> None:
        self.standings.keep()
        self.view.show_article(self.bench.article, self.bench.labels)
        self.standings.restore()
        self._show_enabled()

    def _show_counterpart(self) -> None:
        """Another text in the other pane; she stays where she is."""
        top, caret = self.view.verticalScrollBar().value(), self.view.caret()
        self.view.show_article(self.bench.article, self.bench.labels)
        self.view.verticalScrollBar().setValue(top)
        self.view.place_caret(caret)
        self._show_places_counts()

    def _show_places_counts(self) -> None:
        article, doubts = self.bench.article, self.converting.doubts.open
        differences = len(article.differences) if article else 0
        self.inspector.show_count(self.converting.doubt_list, self._words("doubts"), len(doubts))
        self.inspector.show_count(self.converting.differences, self._words("differences"), differences)

    def _show_labels(self, ranges: list[Range]) -> None:
        if self.bench.labels is not None:
            self.view.set_labels(self.bench.labels, ranges)

    def _show_focus(self) -> None:
        span, frame = self.bench.span, self.bench.frame
        self.view.select_span(span.id if span else None)
        self.view.set_linked([core_of(frame), *linked_spans(frame)] if frame else [])
        self._show_enabled()

    def _follow_selection(self) -> None:
        """A span stays selected only while no text is and the caret stands in it: a key then means what she sees."""
        span, caret = self.bench.span, self.view.caret()
        if span is not None and (self.view.selection() is not None or not span.start <= caret <= span.end):
            self.view.select_span(None)
        self._show_enabled()

    def _follow_span(self, identifier: str) -> None:
        """What was clicked in the text; empty where a click took the outline away."""
        self.bench.focus_span(identifier or None)

    def _show_span(self, identifier: str) -> None:
        if self.bench.labels is not None and (span := self.bench.labels.spans.get(identifier)) is not None:
            self.view.select_span(identifier)
            self.view.scroll_to(span.start)

    def _show_enabled(self) -> None:
        article, session = self.bench.article, self.session
        here = article.id if article else ""
        self.menus.enable(
            {
                "article": article is not None,
                "selection": self.view.selection() is not None,
                "span": self.bench.span is not None,
                "marked": self.view.selection() is not None or self.bench.span is not None,
                "doubt": self.place_steps.doubt is not None,
                "difference": self.place_steps.difference is not None,
                "offer": self.offers.is_open,
                "undo": session.can("undo", here),
                "redo": session.can("redo", here),
            }
        )
        if self.bench.labels is not None:
            self.menus.actions[f"status_{self.bench.labels.status.status}"].setChecked(True)

    def _show_imported(self, ids: list[str]) -> None:
        self.articles.reload()
        if ids:
            self.open_article(ids[0])

    def _offer_rows(self, at: QPoint) -> None:
        """The menu of what is under the pointer, or at the caret."""
        found: dict[Spot, bool] = {
            "doubt": self.place_steps.doubt is not None,
            "difference": self.place_steps.difference is not None,
            "span": self.bench.span is not None,
            "selection": self.view.selection() is not None,
        }
        spots: list[Spot] = [spot for spot, is_there in found.items() if is_there]
        self.context_menu.show(at, spots or ["text"], self.place_steps.heading)

    def _turn(self, side: Side) -> None:
        article = self.bench.article
        step = self.session.heavy_step(side, article.id) if article else None
        if step is not None:
            self.intake.take_back(step, self.bench)
        elif side == "undo":
            self.bench.undo()
        else:
            self.bench.redo()

    def _tell_applied(self, changes: Changes) -> None:
        """What was done, where it is not plain to see; every notice has the way back."""
        self.notices.hide()
        if any(change.kind == "status" for change in changes.changes):
            self.articles.refresh()
        if changes.verb == "status" and self.bench.article is not None and self.bench.labels is not None:
            status = self._words(f"status-{self.bench.labels.status.status}")
            text = self._words("done-status", status=status, title=self.bench.article.meta.title or "")
            self.notices.tell(Notice(text, partial(self.bench.undo_step, changes.step), self._words("action-undo")))
        if changes.verb in TOLD_VERBS:
            back = partial(self.bench.undo_step, changes.step)
            undo = self._words("action-redo" if changes.verb == "undo" else "action-undo")
            said = self._words(f"done-{changes.verb}"), *phrases_told(self._words, changes)
            self.notices.tell(Notice(" ".join(said), back, undo))

    def _tell_key(self, key: str) -> None:
        self.notices.tell(Notice(self._words(key)))

    def _tell_refusal(self, refusal: Refusal) -> None:
        self.notices.tell(self.labelling.notice_of(refusal))

    def _tell_error(self, error: Exception, where: str) -> None:
        said = f"{type(error).__name__}: {error}"
        self.notices.tell(Notice(self._words("unexpected-error", error=said, where=where)))
