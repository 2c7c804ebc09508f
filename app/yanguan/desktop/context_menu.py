"""The menu at the text: rows of the table that have to do with what is there. Which rows those are, the table says."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from yanguan.desktop.action import Action, Spot
from yanguan.desktop.menus import Menus
from yanguan.words import Words


class ContextMenu:
    """Builds the menu anew each time; the actions in it are those of the other menus."""

    def __init__(self, words: Words, menus: Menus, view: QWidget) -> None:
        """Ready."""
        self._words, self._menus, self._view = words, menus, view

    def show(self, at: QPoint, spots: Sequence[Spot], heading: str = "") -> QMenu:
        """Show the rows of these spots at a global point, each once; `heading` says what is there."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if heading:
            first = QAction(heading, menu)
            first.setEnabled(False)
            menu.addAction(first)
        shown: set[str] = set()
        for spot in spots:
            rows = [row for row in self._menus.keymap.rows if spot in row.spots and row.id not in shown]
            shown |= {row.id for row in rows}
            if rows and menu.actions():
                menu.addSeparator()
            self._fill(menu, rows, spot)
        menu.popup(at)
        return menu

    def _fill(self, menu: QMenu, rows: list[Action], spot: Spot) -> None:
        """The labels of a span are one level down: they change it, and what is done with it goes first."""
        labels = [row for row in rows if row.section == "label" and row.names]
        others = [row for row in rows if row not in labels]
        if spot != "span":
            self._add(menu, labels)
        if labels and others and spot != "span":
            menu.addSeparator()
        self._add(menu, others)
        if labels and spot == "span":
            self._add(menu.addMenu(self._words("change-label")), labels)

    def _add(self, menu: QMenu, rows: list[Action]) -> None:
        for row in rows:
            if row.is_parted and menu.actions() and not menu.actions()[-1].isSeparator():
                menu.addSeparator()
            menu.addAction(self._menus.actions[row.id])
