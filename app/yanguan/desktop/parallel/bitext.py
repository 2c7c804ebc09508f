"""An article's two texts and the way between them, from either side. Which lines make a row stands in `rows`."""

from collections.abc import Iterable

from yanguan.domain.article import Article, Range, Script
from yanguan.script.alignment import Alignment, alignment_of


class Bitext:
    """Both texts of one article with the alignment in both directions, worked out once."""

    def __init__(self, article: Article) -> None:
        """Join the two kinds of places. Raises ValueError where they do not fit the texts."""
        self.source_script: Script = article.source_script
        self._texts: dict[Script, str] = {script: article.text(script).text for script in ("hant", "hans")}
        self.forward = alignment_of(article)
        self.backward = self.forward.inverse()

    def text(self, script: Script) -> str:
        """The text of one script."""
        return self._texts[script]

    def length(self, script: Script) -> int:
        """Its length in code points."""
        return len(self._texts[script])

    def across(self, script: Script, start: int, end: int) -> Range | None:
        """What a range of one script's text is in the other's; None where it has no place there."""
        return self._from(script).project(start, end)

    def position_across(self, script: Script, position: int) -> int:
        """The border in the other script's text that stands for a border in this one's."""
        return self._from(script).position(position)

    def from_source(self, script: Script, fragments: Iterable[Range]) -> tuple[Range, ...]:
        """Ranges of the source as ranges of a script's text; those without a place there are left out."""
        if script == self.source_script:
            return tuple(fragments)
        return joined(place for part in fragments if (place := self.forward.project(*part)))

    def to_source(self, script: Script, fragments: Iterable[Range]) -> tuple[Range, ...]:
        """Ranges of a script's text as ranges of the source; those without a place there are left out."""
        if script == self.source_script:
            return tuple(fragments)
        return joined(place for part in fragments if (place := self.backward.project(*part)))

    def mirrored(self, script: Script, fragments: Iterable[Range]) -> tuple[Range, ...]:
        """Ranges of a script's text in the other's; those without a place there are left out."""
        return joined(place for part in fragments if (place := self.across(script, *part)))

    def reach(self, start: int, end: int) -> Range:
        """The source range that a span covers once it was drawn in both scripts: there and back."""
        there = self.forward.project(start, end)
        back = self.backward.project(*there) if there else None
        return (min(start, back[0]), max(end, back[1])) if back else (start, end)

    def position_in(self, script: Script, source_position: int) -> int:
        """A border of the source as one of a script's text."""
        if script == self.source_script:
            return source_position
        return self.forward.position(source_position)

    def source_position(self, script: Script, position: int) -> int:
        """A border of a script's text as one of the source."""
        return position if script == self.source_script else self.backward.position(position)

    def _from(self, script: Script) -> Alignment:
        return self.forward if script == self.source_script else self.backward


def joined(fragments: Iterable[Range]) -> tuple[Range, ...]:
    """The ranges in order, those that overlap or touch made one."""
    result: list[Range] = []
    for start, end in sorted(fragments):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)
