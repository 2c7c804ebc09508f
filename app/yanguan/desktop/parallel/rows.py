"""Which lines stand side by side: the smallest groups of lines with common borders. How high they are is `page`'s."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from yanguan.desktop.parallel.bitext import Bitext
from yanguan.domain.article import RELATED_KINDS, Article, BlockKind, Place, Range, Script, other_script
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that stand beside each other, without the line break at their end; a side may be empty.

    `count` is set on the bar that folds the rows after it: how many related items they hold.
    """

    kind: BlockKind
    hant: Range
    hans: Range
    count: int = 0
    is_bar: bool = False

    def side(self, script: Script) -> Range:
        """The row's range in one script's text, in code points."""
        return self.hant if script == "hant" else self.hans


@dataclass(frozen=True, slots=True)
class Tail:
    """Related items that fold: the bar's row, and the rows `[first, last)` that it folds."""

    bar: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an article in order, with what folds. Positions are found by either script."""

    rows: tuple[Row, ...]
    tails: tuple[Tail, ...]
    _starts: dict[Script, list[int]]

    def at(self, script: Script, position: int) -> int:
        """The row in which a position of this script's text stands; a line's end belongs to the line."""
        row = max(bisect_right(self._starts[script], position) - 1, 0)
        while row > 0 and self.rows[row].is_bar:
            row -= 1
        return row

    def touched(self, script: Script, start: int, end: int) -> range:
        """The rows that a range of this script's text has characters in."""
        first = self.at(script, start)
        return range(first, max(bisect_left(self._starts[script], end), first + 1))

    def tail_of(self, row: int) -> Tail | None:
        """The related items that this row is one of, or the bar of."""
        return next((tail for tail in self.tails if tail.bar <= row < tail.last), None)


def rows_of(article: Article, bitext: Bitext) -> Rows:
    """The rows of an article: line by line for a conversion, by the smallest groups for a given pair."""
    kinds = _kinds(article)
    rows = [_row(bitext, kinds, *pair) for pair in _borders(bitext)]
    rows, tails = _with_bars(rows)
    starts: dict[Script, list[int]] = {script: [row.side(script)[0] for row in rows] for script in ("hant", "hans")}
    return Rows(tuple(rows), tuple(tails), starts)


def _borders(bitext: Bitext) -> Iterator[tuple[Range, Range]]:
    """Source and counterpart ranges of each row, from common border to common border."""
    source, target = bitext.text(bitext.source_script), bitext.text(other_script(bitext.source_script))
    end = (len(source), len(target))
    if end == (0, 0):
        yield (0, 0), (0, 0)
    for before, after in pairwise([(0, 0), *_common(bitext, _line_starts(source), _line_starts(target)), end]):
        if before != after:
            yield _bare(source, before[0], after[0]), _bare(target, before[1], after[1])


def _common(bitext: Bitext, sources: Sequence[int], targets: Sequence[int]) -> list[Range]:
    """Every pair of line starts, one in each text, that stand for each other, in order."""
    forward, backward = bitext.forward, bitext.backward
    if forward.is_identity and sources == targets:
        return [(start, start) for start in sources]
    pairs = {(start, forward.position(start)) for start in sources if not _is_inside(forward.places, start)}
    pairs |= {(backward.position(start), start) for start in targets if not _is_inside(backward.places, start)}
    for s0, s1, t0, t1 in forward.places:
        if s0 == s1:
            pairs |= {(s0, start) for start in targets[bisect_left(targets, t0) : bisect_right(targets, t1)]}
        elif t0 == t1:
            pairs |= {(start, t0) for start in sources[bisect_left(sources, s0) : bisect_right(sources, s1)]}
    first = [(0, 0)]
    known_sources, known_targets = {0, *sources}, {0, *targets}
    return sorted({pair for pair in pairs if pair[0] in known_sources and pair[1] in known_targets}.difference(first))


def _is_inside(places: Sequence[Place], position: int) -> bool:
    """True strictly inside one of these places, where no border of the other text answers."""
    index = bisect_left(places, (position,)) - 1
    return index >= 0 and places[index][0] < position < places[index][1]


def _line_starts(text: str) -> list[int]:
    """Where every line but the first begins, and no line after a closing line break."""
    starts, start = [], text.find("\n") + 1
    while 0 < start < len(text):
        starts.append(start)
        start = text.find("\n", start) + 1
    return starts


def _bare(text: str, start: int, end: int) -> Range:
    """The range without the line break at its end."""
    return (start, end - 1) if end > start and text[end - 1] == "\n" else (start, end)


def _kinds(article: Article) -> tuple[dict[int, BlockKind], dict[int, BlockKind]]:
    """The kind of block by where it begins in the source, and in the counterpart."""
    source = {block.source[0]: block.kind for block in article.blocks if block.source}
    counterpart = {block.counterpart[0]: block.kind for block in article.blocks if block.counterpart}
    return source, counterpart


def _row(bitext: Bitext, kinds: tuple[dict[int, BlockKind], dict[int, BlockKind]], source: Range, target: Range) -> Row:
    by_source, by_target = kinds
    kind = by_source.get(source[0]) if source[0] < source[1] else None
    kind = kind or (by_target.get(target[0]) if target[0] < target[1] else None) or "paragraph"
    hant, hans = (source, target) if bitext.source_script == "hant" else (target, source)
    return Row(kind, hant, hans)


def _with_bars(rows: Sequence[Row]) -> tuple[list[Row], list[Tail]]:
    """The rows with a bar before each run of related items; blank rows inside a run belong to it."""
    result: list[Row] = []
    tails: list[Tail] = []
    index = 0
    while index < len(rows):
        end = _run_end(rows, index)
        if end > index:
            run = rows[index:end]
            head = run[0]
            starts = (head.hant[0],) * 2, (head.hans[0],) * 2
            result.append(Row("related_heading", *starts, count=_item_count(run), is_bar=True))
            tails.append(Tail(len(result) - 1, len(result), len(result) + len(run)))
            result.extend(run)
            index = end
        else:
            result.append(rows[index])
            index += 1
    return result, tails


def _run_end(rows: Sequence[Row], start: int) -> int:
    """Where the run of related items ends that a heading at `start` opens; `start` where none does."""
    if rows[start].kind != "related_heading":
        return start
    end = last = start + 1
    while end < len(rows) and (rows[end].kind in RELATED_KINDS or _is_blank(rows[end])):
        last = last if _is_blank(rows[end]) else end + 1
        end += 1
    return last


def _is_blank(row: Row) -> bool:
    return row.hant[0] == row.hant[1] and row.hans[0] == row.hans[1]


def _item_count(run: Sequence[Row]) -> int:
    """How many related items a run holds: its titles, or its teasers where it has no titles."""
    titles = sum(row.kind == "related_title" for row in run)
    return titles or sum(row.kind == "related" for row in run)
