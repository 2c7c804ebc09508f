"""What is selected and where the caret stands: positions of the pane it was made in, read in source positions.

A selection is made in one script and mirrored in the other. How it is made is `mouse`'s and `keyboard`'s business.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from yanguan.desktop.parallel.bitext import Bitext, joined
from yanguan.domain.article import Range, Script, other_script


@dataclass(frozen=True, slots=True)
class Selection:
    """What a person selected: the pane she did it in, and fragments in *source* code points, without blank ends."""

    script: Script
    fragments: tuple[Range, ...]


class SelectionModel:
    """Caret, anchor and finished fragments, in code points of `script`'s text.

    `trails` says that the caret stands at the end of a visual line rather than at the start of the next.
    """

    def __init__(self, bitext: Bitext) -> None:
        """Put the caret at the start of the source."""
        self._bitext = bitext
        self.script: Script = bitext.source_script
        self.position = 0
        self.anchor = 0
        self.trails = False
        self._kept: tuple[Range, ...] = ()

    def place(self, script: Script, position: int, *, trails: bool = False) -> None:
        """Put the caret somewhere; nothing is selected any more."""
        self.script, self._kept = script, ()
        self.position = self.anchor = position
        self.trails = trails

    def extend(self, position: int, *, trails: bool = False) -> None:
        """Move the caret, the anchor stays: what lies between is selected."""
        self.position, self.trails = position, trails

    def choose(self, script: Script, start: int, end: int) -> None:
        """Select a range, besides the kept fragments; the caret stands at its end."""
        if script != self.script:
            self._kept = ()
        self.script, self.anchor, self.position, self.trails = script, start, end, True

    def add_fragment(self, script: Script, position: int, *, trails: bool = False) -> None:
        """Keep what is selected and begin a further fragment; one in the other pane begins anew."""
        kept = self.raw if script == self.script else ()
        self.place(script, position, trails=trails)
        self._kept = kept

    def drop_kept(self) -> None:
        """Forget the fragments made before the present one."""
        self._kept = ()

    def take(self, fragments: Iterable[Range]) -> None:
        """Select these ranges of the source, in the pane at work; in the source's where they have no place in it."""
        fragments = joined(fragments)
        here = self._bitext.from_source(self.script, fragments)
        if fragments and not here:
            self.script, here = self._bitext.source_script, fragments
        if here:
            self._kept = here[:-1]
            self.anchor, self.position = here[-1]
            self.trails = True
        else:
            self.clear()

    def clear(self) -> None:
        """Select nothing; the caret stays."""
        self.anchor, self._kept = self.position, ()

    def switch(self, script: Script) -> None:
        """Go on in the other pane at the same place; what is selected stays selected."""
        if script == self.script:
            return
        across = self._bitext.mirrored(self.script, self.raw)
        here = self._bitext.position_across(self.script, self.position)
        self.place(script, here, trails=self.trails)
        if across:
            self._kept = across[:-1]
            self.anchor, self.position = across[-1]

    @property
    def raw(self) -> tuple[Range, ...]:
        """What is selected, as it was swept, in `script`'s code points."""
        live = (min(self.anchor, self.position), max(self.anchor, self.position))
        return joined(part for part in (*self._kept, live) if part[0] < part[1])

    @property
    def trimmed(self) -> tuple[Range, ...]:
        """What is selected without blanks at the ends of a fragment, in `script`'s code points."""
        return _trimmed(self._bitext.text(self.script), self.raw)

    @property
    def selection(self) -> Selection | None:
        """What is selected, in source positions; None where nothing is, or nothing that the source has."""
        source = self._bitext.to_source(self.script, self.trimmed)
        fragments = _trimmed(self._bitext.text(self._bitext.source_script), source)
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


def _trimmed(text: str, fragments: Iterable[Range]) -> tuple[Range, ...]:
    """The ranges without blank ends; those that are all blank are left out."""
    result = []
    for start, end in fragments:
        part = text[start:end]
        left, right = start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
        if left < right:
            result.append((left, right))
    return tuple(result)
