"""A sweep of the pointer: what is selected from where it began to where it is.

It goes by characters, snapping to words, or by whole words, clauses, sentences and lines. Which button began it is
`mouse`'s business.
"""

from PySide6.QtCore import QPointF

from yanguan.desktop.parallel.units import Unit, Units
from yanguan.domain.article import Range, Script
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the pointer has come: the nearest border, the character under it, and the point of the page in pixels."""

    position: int
    index: int
    point: QPointF


class Sweep:
    """One sweep in one pane. A result is `(anchor, caret)` in code points of its script.

    Snapping: inside the word where it began, characters are taken. Once the sweep leaves that word, it is taken whole,
    and so is each word that the pointer enters. Where the pointer goes back inside a word, that end follows it by
    characters until it leaves the word.
    """

    def __init__(self, units: Units, script: Script, origin: Range, unit: Unit, *, slack: float) -> None:
        """Begin over a unit, or at a border: an empty `origin`. Less than `slack` pixels are no going back."""
        self.script: Script = script
        self.unit: Unit = unit
        self._units, self._origin, self._slack = units, origin, slack
        self._word: Range | None = None
        self._furthest: Reach | None = None
        self._is_back = False

    def to(self, reach: Reach, *, snaps: bool) -> Range:
        """What is selected now; `snaps` is heeded where the sweep goes by characters."""
        if self.unit != "character":
            return self._by_unit(reach.index)
        if not snaps:
            self._word = None
            return self._origin[0], reach.position
        return self._snapped(reach)

    def _by_unit(self, index: int) -> Range:
        start, end = self._units.at(self.script, index, self.unit)
        if start < self._origin[0]:
            return self._origin[1], start
        return self._origin[0], max(end, self._origin[1])

    def _snapped(self, reach: Reach) -> Range:
        position, start = reach.position, self._origin[0]
        goes_on = position >= start
        first = self._word_towards(start, goes_on=not goes_on)
        if first[0] <= position <= first[1]:
            self._word = None
            return start, position
        anchor = first[0] if goes_on else first[1]
        return anchor, self._far_end(reach, goes_on=goes_on)

    def _word_towards(self, position: int, *, goes_on: bool) -> Range:
        """The word before a position that the sweep has come to from before it, else the one behind it."""
        index = position - 1 if goes_on else position
        start, end = self._units.at(self.script, index, "word")
        return (start, end) if start <= index < end else (position, position)

    def _far_end(self, reach: Reach, *, goes_on: bool) -> int:
        word = self._word_towards(reach.position, goes_on=goes_on)
        direction = 1 if goes_on else -1
        if word != self._word:
            self._is_back = self._word is not None and (word[0] - self._word[0]) * direction < 0
            self._word, self._furthest = word, reach
        elif self._furthest is None or (reach.position - self._furthest.position) * direction >= 0:
            self._furthest = reach
        elif (reach.point - self._furthest.point).manhattanLength() >= self._slack:
            self._is_back = True
        if self._is_back or word[0] == word[1]:
            return reach.position
        return word[1] if goes_on else word[0]
