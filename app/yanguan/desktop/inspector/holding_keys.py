"""What keys do in the list of holdings: when a post is held, by whom, and that it is none."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction

from yanguan.desktop.inspector.fields import choice_menu
from yanguan.desktop.inspector.line_list import LineList
from yanguan.desktop.workbench import Workbench
from yanguan.editing.holding_fields import RemoveHolding, SetHolder, SetHolding
from yanguan.words import Words


class HoldingKeys(QObject):
    """Acts on the marked line. `span_person_wanted` carries the person's span of a holding that has one.

    `holder_wanted` carries a holding that names nobody.
    """

    span_person_wanted = Signal(str)
    holder_wanted = Signal(str)

    def __init__(self, words: Words, bench: Workbench, lines: LineList) -> None:
        """Listen to the list."""
        super().__init__(lines)
        self._words, self._bench, self._lines = words, bench, lines
        lines.setToolTip(words("holdings-hint"))
        lines.wanted.connect(self._offer_times)
        lines.person_wanted.connect(self._ask_holder)
        lines.removed.connect(self._remove)

    def take_person(self, holding: str, person: str) -> None:
        """Who holds it: a person's id, empty for nobody known."""
        if self._bench.article is not None:
            self._bench.apply(SetHolder(self._bench.article.id, holding, person or None))

    def _offer_times(self, holding: str) -> None:
        """The values of its time, each with a letter."""
        values = self._bench.scheme.frames["holding"].get("temporal", ())
        menu = choice_menu(self._lines, self._words, [(value, self._words(f"value-{value}")) for value in values])
        menu.triggered.connect(partial(self._say, holding))
        row = self._lines.visualItemRect(self._lines.currentItem())
        menu.popup(self._lines.viewport().mapToGlobal(row.bottomLeft() + QPoint(8, 0)))

    def _say(self, holding: str, action: QAction) -> None:
        if self._bench.article is not None and action.data() is not None:
            self._bench.apply(SetHolding(self._bench.article.id, holding, "temporal", action.data()))

    def _ask_holder(self, holding: str) -> None:
        labels = self._bench.labels
        found = labels.holdings.get(holding) if labels is not None else None
        if found is not None:
            spans = [said.person_span for said in found.mentions if said.person_span]
            if spans:
                self.span_person_wanted.emit(spans[0])
            else:
                self.holder_wanted.emit(holding)

    def _remove(self, holding: str) -> None:
        if self._bench.article is not None:
            self._bench.apply(RemoveHolding(self._bench.article.id, holding))
