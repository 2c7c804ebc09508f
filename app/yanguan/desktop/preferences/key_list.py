"""The list of every action and label with its keys, by section, narrowed by a few letters or by a key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from yanguan.desktop.action import SECTIONS, Action
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.palette.entries import action_entries
from yanguan.desktop.palette.matching import folded, match
from yanguan.desktop.shortcut_sheet import section_title
from yanguan.words import Words

ID_ROLE = Qt.ItemDataRole.UserRole


class KeyList(QTreeWidget):
    """Shows the keymap as it is; what she chose herself is in bold."""

    def __init__(self, words: Words, keymap: Keymap) -> None:
        """Every row, each under its section."""
        super().__init__()
        self._words, self._keymap = words, keymap
        self._texts = {entry.id: [folded(text) for text in entry.texts] for entry in action_entries(keymap, words)}
        self.setColumnCount(2)
        self.setHeaderLabels([words("keys-action"), words("keys-keys")])
        self.setAccessibleName(words("settings-keys"))
        self.setUniformRowHeights(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._sections: list[QTreeWidgetItem] = []
        for section in SECTIONS:
            self._add_section(section_title(words, section), [row for row in keymap.rows if row.section == section])
        self.expandAll()
        self.show_keys()
        self.setCurrentItem(next(iter(self._items.values())))

    @property
    def chosen(self) -> str | None:
        """The id of the action whose line is marked; None on the line of a section."""
        item = self.currentItem()
        return None if item is None else item.data(0, ID_ROLE)

    def mark(self, identifier: str) -> None:
        """Mark the line of an action and bring it into view."""
        self.setCurrentItem(self._items[identifier])

    def show_keys(self) -> None:
        """Write the keys that hold now."""
        for identifier, item in self._items.items():
            item.setText(1, self._keymap.shown(identifier))
            font = QFont(self.font())
            font.setBold(self._keymap.is_own(identifier))
            item.setFont(1, font)

    def narrow(self, query: str) -> None:
        """Show only what fits: a name in any language, or a key."""
        asked = folded(query)
        for identifier, item in self._items.items():
            is_key = bool(asked) and asked in folded(self._keymap.shown(identifier))
            item.setHidden(not is_key and all(match(asked, text) is None for text in self._texts[identifier]))
        shown = [item for item in self._items.values() if not item.isHidden()]
        for section in self._sections:
            section.setHidden(not any(item.parent() is section for item in shown))
        if shown and self.currentItem() not in shown:
            self.setCurrentItem(shown[0])

    def _add_section(self, title: str, rows: list[Action]) -> None:
        if not rows:
            return
        parent = QTreeWidgetItem([title])
        parent.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(parent)
        self._sections.append(parent)
        for row in rows:
            item = self._items[row.id] = QTreeWidgetItem([row.text(self._words)])
            item.setData(0, ID_ROLE, row.id)
            parent.addChild(item)
