"""How the canvas's width is divided: panes, gutters, text, divider. Heights are `page`'s business."""

from dataclasses import field
from typing import Literal

from yanguan.domain.article import SCRIPTS, Range, Script
from yanguan.domain.frozen import dataclass

Shown = Literal["both", "hant", "hans"]
SMALLEST_SHARE = 0.2
_MARGINS = (28, 34)
_LEAST_MARGINS = (10, 26)
"""Left and right of a pane's text, in pixels at 100 %; a narrow pane spends less, counts keep their room."""
_ROOMY = 300
"""From this width on a pane has its whole margins, in pixels at 100 %."""
_GRIP = 4
"""How near to the divider the pointer takes hold of it, in pixels."""
_LONGEST_LINE = 46
"""Longer lines lose the reader's eye; in ems."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A width in pixels, the left pane's share of it, which panes are shown, and the zoom as a factor.

    `ems`: how high a paragraph's character is at 100 %, in the order of `SCRIPTS`.
    """

    width: int
    share: float = 0.5
    shown: Shown = "both"
    scale: float = 1.0
    ems: tuple[int, int] = (17, 17)
    _texts: tuple[Range, Range] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out once where the texts stand: every line that is drawn asks for it."""
        object.__setattr__(self, "_texts", tuple(self._text_place(script) for script in SCRIPTS))

    @property
    def scripts(self) -> tuple[Script, ...]:
        """The panes that are shown, left first."""
        return SCRIPTS if self.shown == "both" else (self.shown,)

    @property
    def divider(self) -> int | None:
        """Where the line between the panes stands; None with one pane."""
        return round(self.width * self.share) if self.shown == "both" else None

    def pane(self, script: Script) -> tuple[int, int]:
        """Left and right of a shown pane; an empty range for a hidden one."""
        divider = self.divider
        if divider is None:
            return (0, self.width) if script == self.shown else (0, 0)
        return (0, divider) if script == "hant" else (divider + 1, self.width)

    def text_left(self, script: Script) -> int:
        """Where a line of text begins; a text that is narrower than its pane stands in the middle."""
        return self._texts[script == "hans"][0]

    def text_width(self, script: Script) -> int:
        """The width in which text is wrapped; never less than a few characters."""
        return self._texts[script == "hans"][1]

    def _text_place(self, script: Script) -> tuple[int, int]:
        """Where a pane's text begins, and how wide it is."""
        left, right = self.pane(script)
        before, after = self._margins(right - left)
        room = right - left - before - after
        longest = round(_LONGEST_LINE * self.ems[SCRIPTS.index(script)] * self.scale)
        width = max(round(40 * self.scale), min(room, longest))
        return left + before + max(0, room - width) // 2, width

    def _margins(self, pane: int) -> tuple[int, int]:
        """Left and right of the text of a pane of this width, in pixels."""
        share = min(1.0, pane / (_ROOMY * self.scale))
        wide, least = _MARGINS, _LEAST_MARGINS
        first, last = (round((least[n] + (wide[n] - least[n]) * share) * self.scale) for n in (0, 1))
        return first, last

    def script_at(self, x: float) -> Script:
        """The pane under the pointer."""
        if self.shown != "both":
            return self.shown
        return "hant" if x < (self.divider or 0) else "hans"

    def is_on_divider(self, x: float) -> bool:
        """True where the pointer takes hold of the divider."""
        return self.divider is not None and abs(x - self.divider) <= _GRIP

    def is_in_margin(self, x: float) -> bool:
        """True left of the text, where a click takes a whole sentence."""
        script = self.script_at(x)
        return x < self.text_left(script) - round(6 * self.scale)
