"""The main window: the text and what stands round it, painted first; what acts on it comes afterwards, in `hands`."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from yanguan.desktop.actions import ACTIONS, rows_of_scheme
from yanguan.desktop.appearance import Appearance
from yanguan.desktop.arrangement import Arrangement
from yanguan.desktop.articles.article_list import ArticleList
from yanguan.desktop.failures.teller import FailureTeller
from yanguan.desktop.guard import guarded, on_error
from yanguan.desktop.inspector.panel import Inspector
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.label_bar import LabelBar
from yanguan.desktop.later import Later
from yanguan.desktop.menus import Menus
from yanguan.desktop.notices import Notice, NoticeBar
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.seeing.desk import Seeing
from yanguan.desktop.settings import Settings
from yanguan.desktop.side_columns import SideColumns
from yanguan.desktop.standings import Standings
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench, core_of, linked_spans
from yanguan.domain.article import Range
from yanguan.editing.session import Session
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.hands import Hands

PATIENCE_MILLISECONDS = 400
"""A window that nobody sees is never painted; after so long it gets its hands all the same."""


@guarded
class MainWindow(QMainWindow):
    """One project in one window.

    `rebuild_wanted` asks for the same window anew; `project_wanted` carries a path, and whether it is to be made;
    `force_wanted` one that is to be opened for writing although another machine says that it has it;
    `restore_wanted` the backup that is to take the project's place.
    """

    rebuild_wanted = Signal()
    project_wanted = Signal(Path, bool)
    force_wanted = Signal(Path)
    restore_wanted = Signal(Path)

    def __init__(self, session: Session, words: Words, theme: Theme, settings: Settings) -> None:
        """Build what is seen; no article is open yet."""
        super().__init__()
        self.words, self.theme, self.settings = words, theme, settings
        self.session = session
        self._hands: Hands | None = None
        self._is_closed = False
        self.bench = Workbench(session, self)
        self.articles = ArticleList(words, session.reader)
        self.view = ParallelView(self.bench.scheme, words)
        self.view.set_theme(theme)
        self.inspector = Inspector(words, self.bench)
        self.notices = NoticeBar(words)
        self.label_bar = LabelBar(words, self.bench.scheme, theme)
        self.seeing = Seeing(words, self.bench, self.view, settings, theme)
        self.appearance = Appearance(settings, self.view)
        self.standings = Standings(settings, session.path, self.view)
        self.keymap = Keymap((*ACTIONS, *rows_of_scheme(self.bench.scheme)), settings)
        self.menus = Menus(self, words, self.view, self.keymap)
        self._arrange()
        self._connect()
        self.failures = FailureTeller(words, self.notices)
        self._forget_errors = on_error(self.failures.tell)
        self.arrangement.restore()
        self._later = Later(self)

    @property
    def hands(self) -> "Hands":
        """What acts; made now where it is not yet there."""
        if self._hands is None:
            from yanguan.desktop.hands import Hands  # a third of all modules: not before the first paint

            self._hands = Hands(self)
            self._hands.begin()
        return self._hands

    def open_first(self) -> None:
        """Open the article that was open last, else the first."""
        self.articles.reload()
        last, reader = self.settings.last_article(self.session.path), self.session.reader
        chosen = last if reader.has(last) else reader.first_article()
        if chosen is None:
            self.bench.clear()
            self.tell_key("project-empty")
        else:
            self.open_article(chosen)
        self.view.setFocus()

    def open_article(self, identifier: str) -> None:
        """Put an article on the table."""
        self.bench.open(identifier)
        self.articles.select(identifier)
        self.settings.keep_last_article(self.session.path, identifier)

    def keep_state(self) -> None:
        """Remember how the window is and where she stands in it."""
        if self._hands is not None:  # else nothing has changed
            self.arrangement.keep()
            self.standings.keep()

    def take_over(self, old: "MainWindow") -> None:
        """Stand in for a window that goes: what it told and showed beside it is here now."""
        self.notices.past.extend(old.notices.past)
        self.hands.sheets.take_over(old.hands.sheets)
        self.hands.guide.take_over(old.hands.guide)
        self.hands.scheming.take_over(old.hands.scheming)
        self.hands.trying_again.take_over(old.hands.trying_again)

    def stand_below(self, *widgets: QWidget) -> None:
        """Put what is hidden until it is asked for between the text and the notices."""
        for widget in widgets:
            self._column.insertWidget(self._column.indexOf(self.notices), widget)

    def show_imported(self, ids: list[str]) -> None:
        """Articles came in: list them, and open the first of them."""
        self.articles.reload()
        if ids:
            self.open_article(ids[0])

    def tell_key(self, key: str) -> None:
        """Tell a message of the translations."""
        self.notices.tell(Notice(self.words(key)))

    # Qt's own.

    def showEvent(self, event: QShowEvent) -> None:
        """The hands come when the text has been painted."""
        super().showEvent(event)
        QTimer.singleShot(PATIENCE_MILLISECONDS, self, self._complete)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, and remember the window's shape."""
        self._is_closed = True
        self.articles.stop()
        if self._hands is not None:
            self._hands.stop()
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
        self.hands.files.import_dropped(event.mimeData())

    # How the parts stand and hear of each other.

    def _complete_soon(self) -> None:
        """When what was painted is on the screen: after all that is posted now, and then a true timer."""
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(1, self, self._complete))

    def _complete(self) -> None:
        """Make the hands, where they are not yet there; a window that is closed needs none."""
        if not self._is_closed:
            assert self.hands is not None

    def _arrange(self) -> None:
        only = f" ({self.words('reading-only')})" if self.session.reading else ""
        self.setWindowTitle(f"{self.session.path.stem}{only} — {self.words('program')}")
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.addToolBar(self.menus.tool_bar())
        self.addToolBarBreak()
        self.addToolBar(self.label_bar)
        self.label_bar.show_keys(self.keymap)
        self.splitter = SideColumns(self.seeing.under(self.articles), self.view, self.inspector)
        centre = QWidget()
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.splitter, 1)
        self._column.addWidget(self.notices)
        self.setCentralWidget(centre)
        self.arrangement = Arrangement(self.settings, self, self.splitter, self.articles, self.view, self.inspector)

    def _connect(self) -> None:
        bench, view = self.bench, self.view
        view.painted.connect(self._complete_soon)
        self.keymap.changed.connect(self._show_keys)
        bench.article_opened.connect(self._show_article)
        bench.labels_changed.connect(self._show_labels)
        bench.focus_changed.connect(self._show_focus)
        bench.counterpart_changed.connect(self._show_counterpart)
        self.articles.picked.connect(self.open_article)
        view.selection_changed.connect(self._follow_selection)
        view.span_selected.connect(self._follow_span)
        self.inspector.span_shown.connect(self._show_span)

    def _show_keys(self) -> None:
        self.label_bar.show_keys(self.keymap)

    def _show_article(self) -> None:
        self.standings.keep()
        self.view.show_article(self.bench.article, self.bench.labels)
        self.standings.restore()

    def _show_counterpart(self) -> None:
        """Another text in the other pane; she stays where she is."""
        top, caret = self.view.verticalScrollBar().value(), self.view.caret()
        self.view.show_article(self.bench.article, self.bench.labels)
        self.view.verticalScrollBar().setValue(top)
        self.view.place_caret(caret)

    def _show_labels(self, ranges: list[Range]) -> None:
        if self.bench.labels is not None:
            self.view.set_labels(self.bench.labels, ranges)

    def _show_focus(self) -> None:
        span, frame = self.bench.span, self.bench.frame
        self.view.select_span(span.id if span else None)
        self.view.set_linked([core_of(frame), *linked_spans(frame)] if frame else [])

    def _follow_selection(self) -> None:
        """A span stays selected only while no text is and the caret stands in it: a key then means what she sees."""
        span, caret = self.bench.span, self.view.caret()
        if span is not None and (self.view.selection() is not None or not span.start <= caret <= span.end):
            self.view.select_span(None)

    def _follow_span(self, identifier: str) -> None:
        """What was clicked in the text; empty where a click took the outline away."""
        self.bench.focus_span(identifier or None)

    def _show_span(self, identifier: str) -> None:
        if self.bench.labels is not None and (span := self.bench.labels.spans.get(identifier)) is not None:
            self.view.select_span(identifier)
            self.view.scroll_to(span.start)
