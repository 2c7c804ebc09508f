"""What is selected and where the caret stands: positions of the pane it was made in, read in source positions.

A selection is made in one script and mirrored in the other. How it is made is `mouse`'s and `keyboard`'s business.
"""

from collections.abc import Iterable

from yanguan.desktop.parallel.bitext import Bitext, joined
from yanguan.domain.article import Range, Script, other_script
from yanguan.domain.frozen import dataclass

Memo = tuple[Script, int, int, bool, tuple[Range, ...], bool]


@dataclass(frozen=True, slots=True)
class Selection:
    """What a person selected: the pane she did it in, and fragments in *source* code points, without blank ends."""

    script: Script
    fragments: tuple[Range, ...]


class SelectionModel:
    """Caret, anchor and finished fragments, in code points of `script`'s text.

    `trails` says that the caret stands at the end of a visual line rather than at the start of the next, `is_adding`
    that fragments were kept by key: the caret moves and they stay.
    """

    def __init__(self, bitext: Bitext) -> None:
        """Put the caret at the start of the source."""
        self._bitext = bitext
        self.script: Script = bitext.source_script
        self.position = 0
        self.anchor = 0
        self.trails = False
        self.is_adding = False
        self._kept: tuple[Range, ...] = ()

    def place(self, script: Script, position: int, *, trails: bool = False) -> None:
        """Put the caret somewhere; nothing is selected any more."""
        self.script, self._kept, self.is_adding = script, (), False
        self.position = self.anchor = position
        self.trails = trails

    def step(self, position: int, *, trails: bool = False) -> None:
        """Move the caret: nothing is selected any more but what was kept by key."""
        kept, is_adding = self._kept if self.is_adding else (), self.is_adding
        self.place(self.script, position, trails=trails)
        self._kept, self.is_adding = kept, is_adding

    def extend(self, position: int, *, trails: bool = False) -> None:
        """Move the caret, the anchor stays: what lies between is selected."""
        self.position, self.trails = position, trails

    def choose(self, script: Script, start: int, end: int, *, trails: bool = True) -> None:
        """Select a range, besides the kept fragments; the caret stands at its end."""
        if script != self.script:
            self._kept = ()
        self.script, self.anchor, self.position, self.trails = script, start, end, trails

    def add_fragment(self, script: Script, position: int, *, trails: bool = False) -> None:
        """Keep what is selected and begin a further fragment; one in the other pane begins anew."""
        kept = self.raw if script == self.script else ()
        self.place(script, position, trails=trails)
        self._kept = kept

    def keep(self) -> bool:
        """Keep what is selected while the caret moves on to a further fragment; False where nothing is selected."""
        if not self.raw:
            return False
        self.add_fragment(self.script, self.position, trails=self.trails)
        self.is_adding = True
        return True

    def drop_last(self) -> bool:
        """Forget the present fragment, or where none is begun the one made last; False where there is none."""
        if self.anchor != self.position:
            self.anchor = self.position
        elif self._kept:
            self._kept = self._kept[:-1]
        else:
            return False
        self.is_adding = bool(self._kept)
        return True

    def drop_at(self, position: int) -> bool:
        """Forget the fragment that holds the character at a position; False where none does."""
        left = tuple(part for part in self.raw if not part[0] <= position < part[1])
        if left == self.raw:
            return False
        self._kept, self.anchor = left, self.position
        return True

    def drop_kept(self) -> None:
        """Forget the fragments made before the present one."""
        self._kept, self.is_adding = (), False

    def memo(self) -> "Memo":
        """All of it, to come back to."""
        return self.script, self.anchor, self.position, self.trails, self._kept, self.is_adding

    def come_back(self, memo: "Memo") -> None:
        """Be again as it was then."""
        self.script, self.anchor, self.position, self.trails, self._kept, self.is_adding = memo

    def take(self, fragments: Iterable[Range]) -> None:
        """Select these ranges of the source, in the pane at work; in the source's where they have no place in it."""
        fragments = joined(fragments)
        here = self._bitext.from_source(self.script, fragments)
        if fragments and not here:
            self.script, here = self._bitext.source_script, fragments
        if here:
            self._kept, self.is_adding = here[:-1], False
            self.anchor, self.position = here[-1]
            self.trails = True
        else:
            self.clear()

    def clear(self) -> None:
        """Select nothing; the caret stays."""
        self.anchor, self._kept, self.is_adding = self.position, (), False

    def switch(self, script: Script) -> None:
        """Go on in the other pane at the same place; what is selected stays selected."""
        if script == self.script:
            return
        across, is_adding = self._bitext.mirrored(self.script, self.raw), self.is_adding
        here = self._bitext.position_across(self.script, self.position)
        is_live = self.anchor != self.position
        self.place(script, here, trails=self.trails)
        if is_adding and not is_live:
            self._kept, self.is_adding = across, bool(across)
        elif across:
            self._kept, self.is_adding = across[:-1], is_adding
            self.anchor, self.position = across[-1]

    @property
    def live(self) -> Range:
        """The fragment at the caret, in `script`'s code points; empty where none is begun."""
        return min(self.anchor, self.position), max(self.anchor, self.position)

    @property
    def raw(self) -> tuple[Range, ...]:
        """What is selected, as it was swept, in `script`'s code points."""
        return joined(part for part in (*self._kept, self.live) if part[0] < part[1])

    @property
    def trimmed(self) -> tuple[Range, ...]:
        """What is selected without blanks at the ends of a fragment, in `script`'s code points."""
        return without_blank_ends(self._bitext.text(self.script), self.raw)

    @property
    def selection(self) -> Selection | None:
        """What is selected, in source positions; None where nothing is, or nothing that the source has."""
        source = self._bitext.to_source(self.script, self.trimmed)
        fragments = without_blank_ends(self._bitext.text(self._bitext.source_script), source)
        return Selection(self.script, fragments) if fragments else None

    @property
    def is_refused(self) -> bool:
        """True where something is selected that has no place in the source."""
        return bool(self.trimmed) and self.selection is None

    def shown_in(self, script: Script) -> tuple[Range, ...]:
        """What one pane shows as selected."""
        return self.raw if script == self.script else self._bitext.mirrored(self.script, self.raw)

    def caret_in(self, script: Script) -> int:
        """Where the caret stands in one pane."""
        return self.position if script == self.script else self._bitext.position_across(self.script, self.position)

    def text_in(self, script: Script) -> str:
        """The selected text of one pane, fragments joined by line breaks."""
        here = self.trimmed
        parts = here if script == self.script else self._bitext.mirrored(other_script(script), here)
        return "\n".join(self._bitext.text(script)[start:end] for start, end in parts)


def without_blank_ends(text: str, fragments: Iterable[Range]) -> tuple[Range, ...]:
    """The ranges without blank ends; those that are all blank are left out."""
    result = []
    for start, end in fragments:
        part = text[start:end]
        left, right = start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
        if left < right:
            result.append((left, right))
    return tuple(result)
