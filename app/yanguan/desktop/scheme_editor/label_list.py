"""The labels of a scheme by group, and below them the frames, for their attributes."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.seeing.rows import family_name
from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import read_scheme
from yanguan.domain.scheme_edits import Owner
from yanguan.words import Words

_OWNER = Qt.ItemDataRole.UserRole
Line = tuple[str, str]
"""What a line is about: `label`, `frame`, `family` or `frames`, and its name."""


class LabelList(QTreeWidget):
    """`chosen_changed` tells that another label, frame or group is marked."""

    chosen_changed = Signal()

    def __init__(self, words: Words) -> None:
        """Empty."""
        super().__init__()
        self._words = words
        self.setObjectName("scheme-labels")
        self.setAccessibleName(words("labels"))
        self.setColumnCount(2)
        self.setHeaderLabels([words("labels"), words("scheme-key")])
        self.setRootIsDecorated(False)
        self.setMinimumWidth(230)
        self.currentItemChanged.connect(self._tell)

    @property
    def line(self) -> Line | None:
        """What the marked line is about."""
        item = self.currentItem()
        return tuple(item.data(0, _OWNER)) if item else None

    @property
    def chosen(self) -> Owner | None:
        """The label or frame that is marked; None on a group's heading."""
        match self.line:
            case ("label", name):
                return Owner("label", name)
            case ("frame", name):
                return Owner("frame", name)
        return None

    @property
    def family(self) -> str:
        """The group in which the mark stands; empty in the frames."""
        item = self.currentItem()
        top = (item.parent() or item) if item else None
        what, name = top.data(0, _OWNER) if top else ("", "")
        return str(name) if what == "family" else ""

    def show_scheme(self, content: Mapping[str, Any], theme: Theme, keys: Mapping[str, str]) -> None:
        """Show the labels with these keys; what was marked stays so, else the first label is."""
        marked = self.line
        with QSignalBlocker(self):
            self.clear()
            self._add_labels(content, theme, keys)
            frames = self._branch(self._words("scheme-frames"), ("frames", ""))
            for frame in content["frames"]:
                self._add(frames, self._words(f"scheme-frame-{frame}"), ("frame", frame))
            self.expandAll()
            self.resizeColumnToContents(0)
            self.mark(marked)
        self.chosen_changed.emit()

    def mark(self, wanted: Line | None) -> None:
        """Mark this label, frame or group; where it is gone, the first label."""
        tops = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        lines = [line for top in tops if top for line in (top, *map(top.child, range(top.childCount()))) if line]
        found = next((line for line in lines if wanted and tuple(line.data(0, _OWNER)) == wanted), lines[1])
        self.setCurrentItem(found)

    def _add_labels(self, content: Mapping[str, Any], theme: Theme, keys: Mapping[str, str]) -> None:
        kinds = read_scheme(content).labels.values()
        for family in dict.fromkeys(kind.family for kind in kinds):
            branch = self._branch(family_name(family, self._words.language), ("family", family))
            for kind in kinds:
                if kind.family == family:
                    item = self._add(branch, self._words.pick(kind.names), ("label", kind.name))
                    item.setIcon(0, label_icon(kind, theme))
                    item.setText(1, self._words("scheme-hidden-mark") if kind.hidden else keys.get(kind.name, ""))
                    if kind.hidden:
                        item.setForeground(0, QBrush(QColor(theme.dim)))

    def _branch(self, text: str, owner: Line) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        font = self.font()
        font.setBold(True)
        item.setFont(0, font)
        item.setData(0, _OWNER, list(owner))
        self.addTopLevelItem(item)
        return item

    def _add(self, branch: QTreeWidgetItem, text: str, owner: Line) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setToolTip(0, owner[1])
        item.setData(0, _OWNER, list(owner))
        branch.addChild(item)
        return item

    def _tell(self) -> None:
        self.chosen_changed.emit()
