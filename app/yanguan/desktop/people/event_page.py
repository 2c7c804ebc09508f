"""Mentions that may be one event, to look through and accept; and events that were said, to take apart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.people.knowledge import NOTHING, Knowledge
from yanguan.desktop.people.told import telling_line
from yanguan.domain.article import Script
from yanguan.domain.tellings import Telling
from yanguan.editing.events import GroupMentions, UngroupMentions, mentions_of
from yanguan.words import Words

_PLACE = Qt.ItemDataRole.UserRole


@guarded
class EventTree(QTreeWidget):
    """Groups with their mentions. `place_wanted` carries the place of the mention that was entered."""

    place_wanted = Signal(str, int, int)

    def __init__(self, name: str) -> None:
        """Empty; `name` is said by screen readers."""
        super().__init__()
        self.setHeaderHidden(True)
        self.setAccessibleName(name)
        self.setColumnCount(1)
        self.itemDoubleClicked.connect(self._enter)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Telling], Qt.CheckState]], words: Words) -> None:
        """Show groups under their headings, every mention with a box."""
        self.clear()
        for heading, tellings, state in groups:
            head = QTreeWidgetItem(self, [heading])
            head.setFlags(head.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
            for each in tellings:
                line = QTreeWidgetItem(head, [telling_line(words, each)])
                line.setToolTip(0, line.text(0))
                line.setCheckState(0, state)
                line.setData(0, _PLACE, each)
        self.expandAll()

    def ticked(self) -> list[list[Telling]]:
        """The mentions that are ticked, group by group; groups without any are left out."""
        found = []
        for number in range(self.topLevelItemCount()):
            head = self.topLevelItem(number)
            own = [head.child(row) for row in range(head.childCount())] if head is not None else []
            lines = [each for each in own if each is not None]
            chosen = [each.data(0, _PLACE) for each in lines if each.checkState(0) == Qt.CheckState.Checked]
            found += [chosen] if chosen else []
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the mention."""
        item = self.currentItem()
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._enter(item)
        else:
            super().keyPressEvent(event)

    def _enter(self, item: QTreeWidgetItem) -> None:
        each = item.data(0, _PLACE)
        if isinstance(each, Telling):
            self.place_wanted.emit(each.article, each.start, each.end)


class EventPage(QWidget):
    """`wanted` carries a command over the whole project, `place_wanted` an article and a range of its source."""

    wanted = Signal(object)
    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, script: Script) -> None:
        """Nothing to look through yet."""
        super().__init__()
        self._words, self._script = words, script
        self._known = NOTHING
        self.offered = EventTree(words("events-offered"))
        self.standing = EventTree(words("events-standing"))
        self.group, self.ungroup = QPushButton(words("events-group")), QPushButton(words("events-ungroup"))
        self._counts = QLabel(), QLabel()
        layout = QVBoxLayout(self)
        for count, tree, button, part in (
            (self._counts[0], self.offered, self.group, 3),
            (self._counts[1], self.standing, self.ungroup, 2),
        ):
            button.setAutoDefault(False)
            row = QHBoxLayout()
            row.addWidget(count, 1)
            row.addWidget(button)
            layout.addLayout(row)
            layout.addWidget(tree, part)
            tree.place_wanted.connect(self.place_wanted)
            tree.itemChanged.connect(self._show_enabled)
        self.group.clicked.connect(self._want_group)
        self.ungroup.clicked.connect(self._want_ungroup)
        self._show_enabled()

    def show_known(self, known: Knowledge) -> None:
        """Show what the project knows now: groups whose dates agree are ticked, others are not."""
        self._known = known
        ticked, open_box = Qt.CheckState.Checked, Qt.CheckState.Unchecked
        offered = [
            (self._heading(each.tellings), each.tellings, ticked if each.is_dated else open_box)
            for each in known.offered
        ]
        standing = [(self._heading(own), own, open_box) for own in known.grouped().values() if len(own) > 1]
        self.offered.show_groups(offered, self._words)
        self.standing.show_groups(standing, self._words)
        self._counts[0].setText(self._words("events-offered-count", count=len(offered)))
        self._counts[1].setText(self._words("events-standing-count", count=len(standing)))
        self._show_enabled()

    def _heading(self, tellings: Sequence[Telling]) -> str:
        who = self._known.name(next((each.person for each in tellings if each.person), None), self._script)
        offices = dict.fromkeys(office.text for each in tellings for office in (*each.entered, *each.left))
        return f"{who}  {'、'.join(offices)}"

    def _show_enabled(self) -> None:
        self.group.setEnabled(any(len(group) > 1 for group in self.offered.ticked()))
        self.ungroup.setEnabled(bool(self.standing.ticked()))

    def _want_group(self) -> None:
        groups = [group for group in self.offered.ticked() if len(group) > 1]
        if groups:
            wanted = (mentions_of((each.article, each.frame) for each in group) for group in groups)
            self.wanted.emit(GroupMentions(tuple(wanted)))

    def _want_ungroup(self) -> None:
        chosen = [each for group in self.standing.ticked() for each in group]
        if chosen:
            self.wanted.emit(UngroupMentions(mentions_of((each.article, each.frame) for each in chosen)))
