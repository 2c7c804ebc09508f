"""Sentences with the right answer written into them: ⟦quote⟧, ⟨speaker⟩, ‹cue›; of fragments there are several."""

from dataclasses import dataclass

from yanguan.domain.article import BlockKind, Range
from yanguan.script.convert import convert

_OPENING = {"⟦": "quote", "⟨": "speaker", "‹": "cue"}
_CLOSING = {"⟧": "quote", "⟩": "speaker", "›": "cue"}


@dataclass(frozen=True, slots=True)
class Marked:
    """The plain text, and the ranges that were marked in it."""

    text: str
    quote: tuple[Range, ...]
    speaker: tuple[Range, ...]
    cue: tuple[Range, ...]

    @property
    def simplified(self) -> str:
        """The same text in the other script; every position stays."""
        return convert(self.text, "tw2s").text.text

    def blocks(self, kind: BlockKind = "paragraph") -> list[tuple[BlockKind, Range]]:
        """The lines of the text as blocks of one kind."""
        found: list[tuple[BlockKind, Range]] = []
        start = 0
        for line in self.text.split("\n"):
            if line.strip():
                found.append((kind, (start, start + len(line))))
            start += len(line) + 1
        return found


def marked(source: str) -> Marked:
    """The sentence without its marks, and where these stood."""
    text = ""
    begun: dict[str, int] = {}
    found: dict[str, list[Range]] = {"quote": [], "speaker": [], "cue": []}
    for character in source:
        if character in _OPENING:
            begun[_OPENING[character]] = len(text)
        elif character in _CLOSING:
            kind = _CLOSING[character]
            found[kind].append((begun[kind], len(text)))
        else:
            text += character
    return Marked(text, tuple(found["quote"]), tuple(found["speaker"]), tuple(found["cue"]))
