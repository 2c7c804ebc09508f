"""Menus, tool bar and keys, made from the table of actions."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from yanguan.desktop.actions import ACTIONS, MENUS, TOOL_BAR, Action, Needs
from yanguan.domain.scheme import LabelKind
from yanguan.words import Words


class Menus:
    """Every action as Qt knows it, by id. `handlers` are searched, in order, for a method with the action's id."""

    def __init__(self, window: QMainWindow, words: Words, canvas: QWidget, handlers: tuple[object, ...]) -> None:
        """Fill the window's menu bar."""
        self._words = words
        self._canvas = canvas
        self._menus: dict[str, QMenu] = {name: window.menuBar().addMenu(words(f"menu-{name}")) for name in MENUS}
        self._groups: dict[str, QActionGroup] = {}
        self.actions: dict[str, QAction] = {}
        for row in ACTIONS:
            handler = next(getattr(each, row.id) for each in handlers if hasattr(each, row.id))
            self._add(window, row, handler)

    def add_label(self, kind: LabelKind, icon: QIcon, handler: Callable[[], None]) -> None:
        """A label of the scheme: in the menu, and by its key while the text has the keyboard."""
        action = QAction(icon, self._words.pick(kind.names), self._canvas)
        action.setStatusTip(self._words.pick(kind.guidance))
        action.triggered.connect(lambda _: handler())
        if kind.key:
            self._set_keys(action, (kind.key,), "canvas")
        self._menus["label"].addAction(action)

    def label_menu(self) -> QMenu:
        """The menu of labels, to be opened at the text."""
        return self._menus["label"]

    def tool_bar(self) -> QToolBar:
        """The few actions that stand above the text."""
        bar = QToolBar(self._words("tool-bar"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        for name in TOOL_BAR:
            bar.addAction(self.actions[name])
            button = bar.widgetForAction(self.actions[name])
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return bar

    def enable(self, present: dict[Needs, bool]) -> None:
        """Enable each action whose need is there."""
        for row in ACTIONS:
            if row.needs != "nothing":
                self.actions[row.id].setEnabled(present[row.needs])

    def _add(self, window: QMainWindow, row: Action, handler: Callable[[], None]) -> None:
        action = self.actions[row.id] = QAction(self._words(f"action-{row.id}"), window)
        action.setObjectName(row.id)
        action.triggered.connect(lambda _: handler())
        self._set_keys(action, row.keys, row.scope)
        if row.group:
            group = self._groups.get(row.group) or self._groups.setdefault(row.group, QActionGroup(window))
            action.setCheckable(True)
            group.addAction(action)
        elif row.is_toggle:
            action.setCheckable(True)
        menu = self._menus[row.menu]
        previous = menu.actions()[-1:] and ACTIONS[ACTIONS.index(row) - 1]
        if previous and previous.group != row.group:
            menu.addSeparator()
        menu.addAction(action)

    def _set_keys(self, action: QAction, keys: tuple[str, ...], scope: str) -> None:
        action.setShortcuts([QKeySequence(key) for key in keys])
        if scope == "canvas":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._canvas.addAction(action)
