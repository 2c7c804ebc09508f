"""Menus, tool bar and keys, made from the table of actions."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from yanguan.desktop.action import MENUS, Action, Needs, Section
from yanguan.desktop.actions import TOOL_BAR
from yanguan.desktop.failures.trail import leave
from yanguan.desktop.keymap import Keymap
from yanguan.words import Words


class Menus:
    """Every action as Qt knows it, by id."""

    def __init__(self, window: QMainWindow, words: Words, canvas: QWidget, keymap: Keymap) -> None:
        """Name the menus, and make what stands in the tool bar; the rest comes with `fill`."""
        self._words, self._window = words, window
        self._canvas = canvas
        self.keymap = keymap
        self._menus: dict[Section, QMenu] = {name: window.menuBar().addMenu(words(f"menu-{name}")) for name in MENUS}
        self._groups: dict[str, QActionGroup] = {}
        self.actions: dict[str, QAction] = {}
        self._present: dict[Needs, bool] = {}
        for row in keymap.rows:
            if row.id in TOOL_BAR:
                self._make(row)

    def fill(self, handlers: tuple[object, ...]) -> None:
        """Fill the menus. The handlers are searched, in order, for the method of an action."""
        for row in self.keymap.rows:
            self._add(self._window, row, row.handler(handlers))
        self._set_keys()
        self.keymap.changed.connect(self._set_keys)

    def set_icons(self, icon_of: Callable[[Action], QIcon]) -> None:
        """Give every action the icon that it has."""
        for row in self.keymap.rows:
            self.actions[row.id].setIcon(icon_of(row))

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

    def canvas_actions(self) -> list[QAction]:
        """What works while the text has the keyboard, but for the moves of its caret."""
        return [self.actions[row.id] for row in self.keymap.rows if row.scope == "canvas" and row.section != "text"]

    def is_enabled(self, identifier: str) -> bool:
        """True where an action can be run now."""
        return self.actions[identifier].isEnabled()

    def enable(self, present: dict[Needs, bool]) -> None:
        """Enable each action whose need is there."""
        changed = {need for need, is_there in present.items() if self._present.get(need) != is_there}
        self._present = dict(present)
        for row in self.keymap.rows if changed else ():
            if row.needs in changed:
                self.actions[row.id].setEnabled(present[row.needs])

    def _add(self, window: QMainWindow, row: Action, handler: Callable[[], None]) -> None:
        action = self.actions.get(row.id) or self._make(row)
        action.triggered.connect(lambda _: _run(row.id, handler))
        action.setCheckable(bool(row.group) or row.is_toggle)
        if row.group:
            group = self._groups.get(row.group) or self._groups.setdefault(row.group, QActionGroup(window))
            group.addAction(action)
        if row.scope == "canvas":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        # Where it stands in no menu, its key would be nobody's without this.
        (self._canvas if row.scope == "canvas" else window).addAction(action)
        if row.in_menu and row.section in self._menus:
            menu = self._menus[row.section]
            if row.is_parted and menu.actions():
                menu.addSeparator()
            menu.addAction(action)

    def _make(self, row: Action) -> QAction:
        action = self.actions[row.id] = QAction(row.text(self._words), self._window)
        action.setObjectName(row.id)
        action.setEnabled(row.needs == "nothing")
        self._present.clear()  # it has not been told of what there is
        return action

    def _set_keys(self) -> None:
        """The keys that hold now."""
        for row in self.keymap.rows:
            self.actions[row.id].setShortcuts([QKeySequence(key) for key in self.keymap.keys(row.id)])


def _run(identifier: str, handler: Callable[[], None]) -> None:
    leave(f"action {identifier}")
    handler()
