"""What acts on the open article, on articles and on files: everything that an action calls, and how it is heard.

The window is painted before any of this is made or loaded: nobody presses a key before she sees the text.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolBar

import yanguan
from yanguan.desktop.access.access import Access
from yanguan.desktop.action import Action, Spot
from yanguan.desktop.backups.checking import CheckDesk
from yanguan.desktop.backups.desk import BackupDesk
from yanguan.desktop.context_menu import ContextMenu
from yanguan.desktop.conversion.converting import Converting
from yanguan.desktop.conversion.correcting import Correcting, phrases_told
from yanguan.desktop.conversion.varieties import VarietySign
from yanguan.desktop.copying import Copying
from yanguan.desktop.exchanging.export_desk import ExportDesk
from yanguan.desktop.exchanging.import_desk import ImportDesk
from yanguan.desktop.failures.trail import leave
from yanguan.desktop.figures.figures import FigureDesk
from yanguan.desktop.files import Files
from yanguan.desktop.finding.finder import Finder
from yanguan.desktop.finishing import Finishing
from yanguan.desktop.going import Going
from yanguan.desktop.guide.guide import Guide
from yanguan.desktop.inspector.desk import InspectorDesk
from yanguan.desktop.intake import Intake
from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.labelling.desk import Labelling
from yanguan.desktop.links.linker import Linker
from yanguan.desktop.links.offers import Offers
from yanguan.desktop.notices import Notice
from yanguan.desktop.past.history import History
from yanguan.desktop.people.people import People
from yanguan.desktop.people.tips import CareerTips
from yanguan.desktop.place_steps import PlaceSteps
from yanguan.desktop.place_watch import PlaceWatch
from yanguan.desktop.reading_along import ReadingAlong
from yanguan.desktop.safe_keeping import SafeKeeping
from yanguan.desktop.scheme_editor.scheming import Scheming
from yanguan.desktop.sheets import Sheets
from yanguan.desktop.suggestions import Suggestions
from yanguan.desktop.tails import Tails
from yanguan.desktop.titles.desk import Titles
from yanguan.desktop.trying_again import TryingAgain
from yanguan.desktop.walking.desk import Walking
from yanguan.desktop.word_loading import WordLoading
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes
from yanguan.store.history import Side

if TYPE_CHECKING:
    from yanguan.desktop.window import MainWindow

TOLD_VERBS = (
    "remove",
    "relabel",
    "undo",
    "redo",
    "correct",
    "correct-source",
    "uncorrect",
    "dismiss",
    "profile",
    "return",
    "restore",
)
"""The commands whose outcome is not plain to see where she looks."""


class Hands(QObject):
    """The hands of one window."""

    def __init__(self, window: "MainWindow") -> None:
        """Make everything that acts, put what it shows into the window, and listen."""
        super().__init__(window)
        self._window = window
        words, bench, view, settings = window.words, window.bench, window.view, window.settings
        self.intake = Intake(window.session, words, window)
        self.labelling = Labelling(words, bench, view, window.label_bar, settings, window.theme, self.intake, window)
        self.linker = Linker(words, bench, view)
        self.offers = Offers(words, bench, view)
        self.suggestions = Suggestions(words, bench, view, self.offers)
        tools = window.findChildren(QToolBar, "tools")[0]
        self.walking = Walking(words, bench, view, self.labelling.tagging, self.suggestions, tools)
        surveying = self.walking.surveying
        self.tails = Tails(words, bench, view, surveying)
        self.titles = Titles(words, bench, view, self.suggestions, surveying, self.intake, window.theme, window)
        self.finder = Finder(words, bench, view)
        self.access = Access(words, bench, view)
        self.converting = Converting(words, bench, view, self.intake)
        self.varieties = VarietySign(words, bench, view.header)
        self.word_loading = WordLoading(bench)
        self.correcting = Correcting(words, settings, bench, self.intake, window)
        self.history = History(words, bench, window.theme, self.intake, settings, window)
        self.figures = FigureDesk(words, bench, window.theme, self.intake, window.articles, view)
        self.people = People(words, bench, self.intake, window.theme, window)
        self.tips = CareerTips(words, bench, view)
        self.importing = ImportDesk(words, window.theme, window.session.path, self.intake, window)
        self.files = Files(words, settings, self.intake, self.importing, window)
        self.exporting = ExportDesk(words, settings, window.session.path, self.intake, window)
        self.safe_keeping, self.copying = SafeKeeping(window), Copying(bench, view)
        self.trying_again, self.backups = TryingAgain(window), BackupDesk(window)
        self.reading_along, self.place_watch = ReadingAlong(window), PlaceWatch(window)
        self.inspector_desk = InspectorDesk(words, bench, view, window.inspector)
        self.finishing = Finishing(words, window, self.inspector_desk)
        self.going = Going(bench, window.articles, view, window.inspector)
        self.place_steps = PlaceSteps(bench, view, self.converting, window.inspector)
        self.sheets = Sheets(words, settings, window.session, window.appearance, window.notices, window)
        self.guide = Guide(words, window.theme, bench, view, self.labelling.arming, window)
        self.scheming = Scheming(words, window.theme, settings, bench, window)
        self._fill()
        self._connect()

    def begin(self) -> None:
        """Take up the article that is open; what acts may ask for the hands now."""
        try:
            self._window.session.prepare()
        except Refusal as refusal:
            self._window.notices.tell(self._notice_of_work(refusal))
        self._window.inspector.form.show_frame(self._window.bench.frame)
        self._window.arrangement.restore_tab()
        self.reading_along.begin()
        self.place_watch.begin()
        self.show_enabled()

    def handlers(self) -> tuple[object, ...]:
        """Who does what the table of actions names."""
        window = self._window
        texts = (
            *self.labelling.handlers,
            self.linker,
            self.suggestions,
            *self.walking.handlers,
            self.titles,
            self.tails,
            self.converting,
            self.correcting,
        )
        seen = self.finder, self.access.reading, *window.seeing.handlers, window.appearance
        shell = self.place_steps, self.copying, self.finishing, self.going, self.files, self.sheets, self.history
        scheme = self.guide, self.scheming, self.safe_keeping, self.backups, window.failures, self.exporting
        texts = *texts, self.inspector_desk, self.trying_again
        return self, *texts, *seen, *shell, self.figures, self.people, *scheme, window.view.keyboard, window.view

    def stop(self) -> None:
        """Stop what runs."""
        self.intake.stop()
        self.converting.stop()
        self.offers.stop()
        self.walking.stop()
        self.titles.stop()
        self.labelling.stop()
        self.word_loading.stop()
        self.correcting.stop()
        self.history.stop()
        self.figures.stop()
        self.people.stop()
        self.varieties.stop()
        self.scheming.stop()
        self.backups.stop()
        self.safe_keeping.stop()
        self.trying_again.stop()
        self.exporting.stop()
        self.reading_along.stop()
        self.place_watch.stop()

    # What these actions do: one method for each, by its id in the table of actions.

    def undo(self) -> None:
        """Take back the last step of this article."""
        self._turn("undo")

    def redo(self) -> None:
        """Do again what was last undone."""
        self._turn("redo")

    def about(self) -> None:
        """Which program this is."""
        window = self._window
        window.notices.tell(Notice(window.words("about-text", version=yanguan.__version__)))

    def quit(self) -> None:
        """Close the window; everything is on the disk already."""
        self._window.close()

    # How the parts stand and hear of each other.

    def _fill(self) -> None:
        """Menus, keys, and what stands hidden until it is asked for."""
        window = self._window
        self.checking = CheckDesk(window, self.intake)
        window.menus.fill(self.handlers())
        self.sheets.attach(window.menus)
        window.seeing.attach(window.menus)
        self.access.attach(window.menus)
        self.intake.hushed.connect(window.notices.hide)
        self.intake.notice_of = self._notice_of_work
        self.context_menu = ContextMenu(window.words, window.menus, window.view)
        window.articles.search.setClearButtonEnabled(True)  # its icon takes 6 ms to be found
        window.stand_below(self.access.reading, self.finder.bar)
        window.inspector.add_tab(self.converting.doubt_list, window.words("doubts"))
        window.inspector.add_tab(self.converting.differences, window.words("differences"))
        self.inspector_desk.attach()
        window.menus.set_icons(self._icon)
        self._show_keys()
        self._check_choices()

    def _check_choices(self) -> None:
        """What is chosen has its tick."""
        window, settings = self._window, self._window.settings
        language = window.words.language.lower().replace("-", "_")
        for chosen in (
            f"theme_{settings.theme_name}",
            f"language_{language}",
            f"panes_{settings.panes}",
            f"tail_{window.session.tail}",
        ):
            window.menus.actions[chosen].setChecked(True)
        window.menus.actions["palette_after_sweep"].setChecked(settings.palette_after_sweep)
        window.menus.actions["snap_to_words"].setChecked(settings.snaps_to_words)
        self._show_sides()

    def _show_sides(self) -> None:
        window = self._window
        window.menus.actions["toggle_articles"].setChecked(not window.articles.isHidden())
        window.menus.actions["toggle_inspector"].setChecked(not window.inspector.isHidden())

    def _icon(self, row: Action) -> QIcon:
        kind = self._window.bench.scheme.labels.get(row.argument) if row.names else None
        return label_icon(kind, self._window.theme) if kind else QIcon()

    def _show_keys(self) -> None:
        for part in (self.labelling, self.guide, self.scheming):
            part.take_keys(self._window.keymap)

    def _connect(self) -> None:
        window, bench, view = self._window, self._window.bench, self._window.view
        window.keymap.changed.connect(self._show_keys)
        bench.article_opened.connect(self.show_enabled)
        bench.applied.connect(self._tell_applied)
        bench.refused.connect(self._tell_refusal)
        bench.focus_changed.connect(self.show_enabled)
        bench.counterpart_changed.connect(self._show_places_counts)
        view.selection_changed.connect(self.show_enabled)
        view.selection_refused.connect(window.tell_key)
        view.context_menu_wanted.connect(self._offer_rows)
        view.reshape_wanted.connect(self.labelling.shaping.reshape)
        self.scheming.rebuild_wanted.connect(window.rebuild_wanted)
        for asking in (self.sheets, self.labelling, self.figures, self.titles):
            asking.article_wanted.connect(window.open_article)
        self.labelling.told.connect(window.tell_key)
        self.labelling.released.connect(window.notices.hide)
        self.finder.list_wanted.connect(self.labelling.occurrences.every_hit)
        self.people.place_wanted.connect(self._go_to)
        for changing in (self.offers, self.suggestions, self.trying_again):
            changing.changed.connect(self.show_enabled)
        self.tails.chosen.connect(self.walking.walk.count)
        self.converting.told.connect(window.tell_key)
        self.going.sides_changed.connect(self._show_sides)
        self.converting.doubts.found.connect(self._show_places_counts)
        self.converting.doubts.found.connect(self.show_enabled)
        self.intake.noticed.connect(window.notices.tell)
        self.intake.advanced.connect(window.notices.tell_progress)
        self.intake.imported.connect(window.show_imported)
        self.intake.busy_changed.connect(self.show_enabled)
        self.files.project_wanted.connect(window.project_wanted)
        self.safe_keeping.project_wanted.connect(window.project_wanted)
        self.backups.restore_wanted.connect(window.restore_wanted)
        window.appearance.rebuild_wanted.connect(window.rebuild_wanted)
        keeping = self.safe_keeping, self.trying_again, self.backups
        for each in (self.labelling, self.scheming, *keeping, self.reading_along):
            each.noticed.connect(window.notices.tell)
        for teller in (self.linker, self.people, self.walking, self.tails, self.inspector_desk, self.place_steps):
            teller.told.connect(window.tell_key)

    def show_enabled(self) -> None:
        """Enable what can be done now."""
        window, article, session = self._window, self._window.bench.article, self._window.session
        here = article.id if article else ""
        window.menus.enable(
            {
                "article": article is not None,
                "selection": window.view.selection() is not None,
                "span": window.bench.span is not None,
                "marked": window.view.selection() is not None or window.bench.span is not None,
                "doubt": self.place_steps.doubt is not None,
                "difference": self.place_steps.difference is not None,
                "offer": self.suggestions.is_open,
                "undo": session.can("undo", here),
                "redo": session.can("redo", here),
                "refused": self.trying_again.is_possible,
            }
        )
        if window.bench.labels is not None:
            window.menus.actions[f"status_{window.bench.labels.status.status}"].setChecked(True)

    def _show_places_counts(self) -> None:
        window, article, doubts = self._window, self._window.bench.article, self.converting.doubts.open
        differences = len(article.differences) if article else 0
        window.inspector.show_count(self.converting.doubt_list, window.words("doubts"), len(doubts))
        window.inspector.show_count(self.converting.differences, window.words("differences"), differences)

    def _offer_rows(self, at: QPoint) -> None:
        """The menu of what is under the pointer, or at the caret."""
        found: dict[Spot, bool] = {
            "doubt": self.place_steps.doubt is not None,
            "difference": self.place_steps.difference is not None,
            "span": self._window.bench.span is not None,
            "selection": self._window.view.selection() is not None,
        }
        spots: list[Spot] = [spot for spot, is_there in found.items() if is_there]
        self.context_menu.show(at, spots or ["text"], self.place_steps.heading)

    def _go_to(self, article: str, start: int, end: int) -> None:
        """Open an article at a place of its source, and bring the window before what asked for it."""
        window = self._window
        if window.bench.article is None or window.bench.article.id != article:
            window.open_article(article)
        window.view.select([(start, end)])
        window.view.scroll_to(start)
        window.activateWindow()
        window.view.setFocus()

    def _turn(self, side: Side) -> None:
        bench, session = self._window.bench, self._window.session
        step = session.heavy_step(side, bench.article.id) if bench.article else None
        if step is not None:
            self.intake.take_back(step, bench)
        elif side == "undo":
            bench.undo()
        else:
            bench.redo()

    def _tell_applied(self, changes: Changes) -> None:
        """What was done, where it is not plain to see; every notice has the way back."""
        leave(f"command {changes.verb}")
        window, words = self._window, self._window.words
        window.notices.hide()
        if any(change.kind in ("status", "meta") for change in changes.changes):
            window.articles.refresh()
        window.articles.recount()
        article, labels = window.bench.article, window.bench.labels
        said: tuple[str, ...] = ()
        if changes.verb == "status" and article is not None and labels is not None:
            status = words(f"status-{labels.status.status}")
            said = (words("done-status", status=status, title=article.meta.title or ""),)
        elif changes.verb in TOLD_VERBS:
            said = words(f"done-{changes.verb}"), *phrases_told(words, changes)
        if said:
            back = words("action-redo" if changes.verb == "undo" else "action-undo")
            window.notices.tell(Notice(" ".join(said), partial(window.bench.undo_step, changes.step), back))

    def _tell_refusal(self, refusal: Refusal) -> None:
        of_the_file = self.reading_along.notice_of(refusal) or self.trying_again.notice_of(refusal)
        of_the_file = of_the_file or self.safe_keeping.notice_of(refusal)
        self._window.notices.tell(of_the_file or self.labelling.notice_of(refusal))
        self._check_choices()  # a choice that was refused has had its tick already

    def _notice_of_work(self, refusal: Refusal) -> Notice:
        """What long work was refused: for the file's sake with the way out, else until she has read it."""
        of_the_file = self.reading_along.notice_of(refusal) or self.safe_keeping.notice_of(refusal)
        return of_the_file or Notice(self._window.words.refusal(refusal), lasting=True)
