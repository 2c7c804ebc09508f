"""The palette itself: a field and a list over the window. It runs nothing: it says what was chosen, and goes."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.palette.entries import ARTICLE_MARK, Entry, Finder, action_entries
from yanguan.desktop.palette.lines import LineDelegate, Lines
from yanguan.desktop.palette.titles import Titles
from yanguan.words import Words

WIDTH, HEIGHT, TOP = 620, 440, 48
"""Pixels; `TOP` is from the window's upper edge."""
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


@guarded
class Palette(QFrame):
    """`action_chosen` and `article_chosen` carry an id, after `closed`: the keyboard is back where it was."""

    action_chosen = Signal(str)
    article_chosen = Signal(str)
    closed = Signal()

    def __init__(
        self,
        words: Words,
        keymap: Keymap,
        window: QWidget,
        can: Callable[[str], bool],
        articles: Callable[[], Iterable[Entry]],
        recent: Sequence[str],
    ) -> None:
        """Open over the window; `can` says whether an action can be run now, `articles` which there are."""
        super().__init__(window)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._back = QApplication.focusWidget()
        self._can = can
        self._actions = Finder(lambda: action_entries(keymap, words), recent)
        self._articles = Titles(articles)
        self.field = QLineEdit()
        self.field.setPlaceholderText(words("palette-hint"))
        self.field.setAccessibleName(words("action-show_palette"))
        self.lines = Lines(words, self._can_choose)
        self._delegate = LineDelegate(self._can_choose)
        self.list = self._make_list(words)
        self._none = QLabel(words("palette-none"))
        self._none.setObjectName("dim")
        self._none.setMargin(12)
        self._arrange(window)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self._show("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def choose(self) -> None:
        """Go, and say what is marked; what cannot be run now stays where it is."""
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self.lines.lines) or not self._can_choose(chosen := self.lines.lines[row].entry.id):
            return
        told = self.article_chosen if self._is_for_articles else self.action_chosen
        self.close()
        told.emit(chosen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back, where the palette still has it."""
        self.field.removeEventFilter(self)
        if self._back is not None and self.field.hasFocus():
            self._back.setFocus()
        self.closed.emit()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while one types; a click elsewhere closes."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(QApplication.focusWidget() or self):
            self._close_unless_asleep()
        return False

    @property
    def _is_for_articles(self) -> bool:
        return self.field.text().lstrip().startswith((ARTICLE_MARK, "＃"))

    def _close_unless_asleep(self) -> None:
        """Another window of the system may have the keyboard: the palette waits for her to come back."""
        if self.window().isActiveWindow():
            self.close()

    def _press(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in _MOVES:
            row = self.list.currentIndex().row() + _MOVES[key]
            self._mark(min(max(row, 0), len(self.lines.lines) - 1))
        else:
            return False
        return True

    def _can_choose(self, identifier: str) -> bool:
        return self._is_for_articles or self._can(identifier)

    def _show(self, query: str) -> None:
        is_articles = self._is_for_articles
        asked = query.strip()[1:] if is_articles else query
        self.lines.show_lines((self._articles if is_articles else self._actions).find(asked))
        self._none.setVisible(not self.lines.lines)
        self.list.setVisible(bool(self.lines.lines))
        self._mark(0)

    def _mark(self, row: int) -> None:
        index = self.lines.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        if index.isValid():
            said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _arrange(self, window: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.field, self._none, self.list):
            layout.addWidget(widget)
        width = min(WIDTH, window.width() - 40)
        self.setGeometry((window.width() - width) // 2, TOP, width, min(HEIGHT, window.height() - 2 * TOP))

    def _make_list(self, words: Words) -> QListView:
        view = QListView()
        view.setModel(self.lines)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(words("action-show_palette"))
        view.clicked.connect(self._click)
        return view

    def _click(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.choose()
