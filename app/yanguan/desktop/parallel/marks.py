"""The marks of each row: spans projected into both scripts and cut into stretches of visual lines, cached by row.

How a mark looks is `painter`'s business, which lane it has is `lanes`'.
"""

from collections.abc import Iterator, Mapping

from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.lanes import Lanes
from yanguan.desktop.parallel.layout import RowLayout, SideLayout
from yanguan.desktop.parallel.rows import Rows
from yanguan.domain.article import SCRIPTS, Range, Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.scheme import Scheme

BRACKET_LANE = -1
"""The lane of a mark that has none: a tint between brackets."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is not drawn, though it is there: these labels, and suggestions where `suggestions` is true.

    The span `but` is drawn all the same: somebody looks at it.
    """

    labels: frozenset[str] = frozenset()
    suggestions: bool = False
    but: str | None = None

    def hides(self, span: Span) -> bool:
        """True for a span that is not drawn; a rejected one never is."""
        if span.state == "rejected":
            return True
        return span.id != self.but and (span.label in self.labels or (self.suggestions and not span.is_gold))


@dataclass(frozen=True, slots=True)
class Strip:
    """A mark on one visual line; `opens` and `closes` say whether the span begins and ends here."""

    span: Span
    script: Script
    line: int
    left: float
    right: float
    lane: int
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class _Placed:
    """A span with its ranges in each script and the rows that it touches."""

    span: Span
    ranges: dict[Script, tuple[Range, ...]]
    rows: frozenset[int]


class Marks:
    """All marks of an article that are drawn. `changes` counts how often they changed."""

    def __init__(self, bitext: Bitext, rows: Rows, scheme: Scheme) -> None:
        """Begin without marks."""
        self._bitext, self._rows, self._scheme = bitext, rows, scheme
        self._placed: dict[str, _Placed] = {}
        self._taken: Mapping[str, Span] = {}
        self._hidden = Hidden()
        self._by_row: dict[int, set[str]] = {}
        self._lanes = Lanes()
        self._strips: dict[int, tuple[RowLayout, tuple[Strip, ...]]] = {}
        self.changes = 0

    def show(self, labels: LabelSet | None, hidden: Hidden) -> set[int]:
        """Take these labels; the rows whose marks are others now."""
        gone, new = self._differences({} if labels is None else labels.spans, hidden)
        if not gone and not new:
            return set()
        self.changes += 1
        touched = self._rows_of([*gone, *(span.id for span in new)])
        for id_ in gone:
            self._take_out(id_)
        for span in new:
            self._take_out(span.id)
            self._put_in(span)
        touched |= self._rows_of([span.id for span in new]) | self._rows_of(self._give_lanes(gone, new))
        for row in touched:
            self._strips.pop(row, None)
        return touched

    def strips(self, row: int, layout: RowLayout) -> tuple[Strip, ...]:
        """The row's marks as they lie on its lines, the longest first; worked out once for a layout."""
        known = self._strips.get(row)
        if known is None or known[0] is not layout:
            placed = [self._placed[id_] for id_ in self._by_row.get(row, ())]
            placed.sort(key=lambda mark: (-_length(mark.span), mark.span.id))
            known = layout, tuple(strip for mark in placed for strip in self._cut(mark, layout))
            self._strips[row] = known
        return known[1]

    def spans(self) -> Iterator[Span]:
        """Every span that is drawn."""
        return (placed.span for placed in self._placed.values())

    def rows_of(self, span: str) -> frozenset[int]:
        """The rows that a span touches in either script."""
        return self._placed[span].rows if span in self._placed else frozenset()

    def place_of(self, span: str, script: Script) -> tuple[Range, ...]:
        """The span's ranges in one script's text; empty where it is not shown or has no place there."""
        return self._placed[span].ranges[script] if span in self._placed else ()

    def _differences(self, spans: Mapping[str, Span], hidden: Hidden) -> tuple[list[str], list[Span]]:
        """The ids of the marks that go, and the spans that are to be marked: of what is the same, nothing is asked."""
        before, was = self._taken, self._hidden
        self._taken, self._hidden = spans, hidden
        looked_at = [span for id_, span in spans.items() if before.get(id_) is not span] if spans is not before else []
        if (hidden.labels, hidden.suggestions) != (was.labels, was.suggestions):
            looked_at = list(spans.values())
        elif hidden.but != was.but:
            looked_at += [spans[id_] for id_ in (hidden.but, was.but) if id_ is not None and id_ in spans]
        hides = {span.id: hidden.hides(span) for span in looked_at}
        gone = [id_ for id_ in self._placed if id_ not in spans or hides.get(id_)]
        placed = {span.id: self._placed[span.id].span for span in looked_at if span.id in self._placed}
        new = {span.id: span for span in looked_at if not hides[span.id] and placed.get(span.id) is not span}
        return gone, list(new.values())

    def _rows_of(self, spans: list[str] | set[str]) -> set[int]:
        return {row for id_ in spans for row in self.rows_of(id_)}

    def _put_in(self, span: Span) -> None:
        ranges = {script: self._bitext.from_source(script, span.fragments) for script in SCRIPTS}
        if ranges[self._bitext.source_script] and ranges["hant"] == ranges["hans"]:
            touched = {row for part in ranges["hant"] for row in self._rows.touched("hant", *part)}
        else:
            touched = {
                row for script in SCRIPTS for part in ranges[script] for row in self._rows.touched(script, *part)
            }
        self._placed[span.id] = _Placed(span, ranges, frozenset(touched))
        for row in touched:
            self._by_row.setdefault(row, set()).add(span.id)

    def _take_out(self, id_: str) -> None:
        placed = self._placed.pop(id_, None)
        for row in placed.rows if placed else ():
            self._by_row[row].discard(id_)

    def _give_lanes(self, gone: list[str], new: list[Span]) -> set[str]:
        """Bring the lanes up to date; the spans whose lane changed."""
        laned = {
            span.id: tuple(self._bitext.reach(*part) for part in span.fragments)
            for span in new
            if not self._is_bracket(span)
        }
        return self._lanes.update([*gone, *(span.id for span in new if span.id not in laned)], laned)

    def _is_bracket(self, span: Span) -> bool:
        kind = self._scheme.labels.get(span.label)
        return kind is not None and kind.shape == "bracket"

    def _cut(self, mark: _Placed, layout: RowLayout) -> Iterator[Strip]:
        lane = BRACKET_LANE if self._is_bracket(mark.span) else self._lanes.lane(mark.span.id)
        for script, side in layout.sides.items():
            for part in mark.ranges[script]:
                yield from _strips_of(mark, part, side, script, lane)


def _strips_of(mark: _Placed, part: Range, side: SideLayout, script: Script, lane: int) -> Iterator[Strip]:
    """One fragment on the lines of one side; nothing where it lies in another row."""
    start, end = max(part[0], side.start), min(part[1], side.start + len(side.text))
    if start >= end:
        return
    first, last = mark.ranges[script][0][0], mark.ranges[script][-1][1]
    stretches = side.stretches(start - side.start, end - side.start)
    for index, stretch in enumerate(stretches):
        opens = index == 0 and start == first
        closes = index == len(stretches) - 1 and end == last
        yield Strip(mark.span, script, stretch.line, stretch.left, stretch.right, lane, opens, closes)


def _length(span: Span) -> int:
    return sum(end - start for start, end in span.fragments)
