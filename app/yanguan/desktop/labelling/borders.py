"""Where an end of a span may go by one character or word. Positions are code points of the source.

An end never comes to stand in blank space, beyond its line, or inside a grapheme of either script. Words are those that
a sweep snaps to (`parallel/units`). No widget is here.
"""

from typing import Literal

from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.graphemes import border_after, border_before, is_border
from yanguan.desktop.parallel.units import Units
from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass

Edge = Literal["start", "end"]
Step = Literal["character", "word"]


@dataclass(frozen=True, slots=True)
class Nudge:
    """One move of one end: of the first fragment's start, or of the last one's end."""

    edge: Edge
    is_growing: bool
    step: Step = "character"

    @property
    def goes_right(self) -> bool:
        """True where the end moves towards the text's end."""
        return (self.edge == "end") == self.is_growing


def nudged(units: Units, fragments: tuple[Range, ...], nudge: Nudge) -> tuple[Range, ...] | None:
    """The fragments after the move; None where there is no place for that end any more."""
    bitext = units.bitext
    text = bitext.text(bitext.source_script)
    number = 0 if nudge.edge == "start" else len(fragments) - 1
    start, end = fragments[number]
    position = start if nudge.edge == "start" else end
    while (there := _next(units, text, position, nudge)) is not None:
        position = there
        start, end = (position, end) if nudge.edge == "start" else (start, position)
        if start >= end:
            return None
        if _may_stand(bitext, text, (start, end), nudge.edge):
            return (*fragments[:number], (start, end), *fragments[number + 1 :])
    return None


def _next(units: Units, text: str, position: int, nudge: Nudge) -> int | None:
    """The next border in the direction; None where the line ends and the span would grow over it."""
    line_start = text.rfind("\n", 0, position) + 1
    line_end = text.find("\n", position)
    line_end = len(text) if line_end < 0 else line_end
    limit = line_end if nudge.goes_right else line_start
    if position == limit:
        if nudge.is_growing or position in (0, len(text)):
            return None
        return position + 1 if nudge.goes_right else position - 1
    if nudge.step == "word":
        script, before = units.bitext.source_script, not nudge.goes_right
        there = units.at(script, position - before, "word")[0 if before else 1]
        # Where two given texts differ, a word of both may reach over the line's end, or not lead on at all.
        return max(limit, min(there, position - 1)) if before else min(limit, max(there, position + 1))
    return border_after(text, position) if nudge.goes_right else border_before(text, position)


def _may_stand(bitext: Bitext, text: str, fragment: Range, edge: Edge) -> bool:
    start, end = fragment
    position = start if edge == "start" else end
    if text[start if edge == "start" else end - 1].isspace() or not is_border(text, position):
        return False
    across = bitext.forward.project(start, end)
    other = bitext.text("hans" if bitext.source_script == "hant" else "hant")
    return across is None or is_border(other, across[0] if edge == "start" else across[1])
