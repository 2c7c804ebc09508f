"""Rules of the spans: their fragments, texts and projections. Each yields the ids of the spans that break it."""

from collections.abc import Iterator

from yanguan.domain.article import SCRIPTS
from yanguan.exchange.jsonl.choices import is_complete, of_span
from yanguan.exchange.jsonl.label_rows import slices
from yanguan.exchange.jsonl.rules.line import Line


def span_fragments(line: Line) -> Iterator[str]:
    """Fragments lie in the source text, are not empty, ascend and are disjoint."""
    length = len(line.texts[line.source])
    for span in line.spans():
        reached = 0
        for fragment in span[line.source]:
            if fragment is None or not reached <= fragment[0] < fragment[1] <= length:
                yield span["id"]
                break
            reached = fragment[1]


def span_blank(line: Line) -> Iterator[str]:
    """No fragment begins or ends in blank space."""
    text = line.texts[line.source]
    for span in line.spans():
        if any(text[start].isspace() or text[end - 1].isspace() for start, end in span[line.source]):
            yield span["id"]


def span_projection(line: Line) -> Iterator[str]:
    """The range in the other script is the projection, and it is named rightly."""
    for span in line.spans():
        if (span[line.other], span["projection"]) != line.projector(span[line.source]):
            yield span["id"]


def span_text(line: Line) -> Iterator[str]:
    """The text of a span is what its two texts have at its ranges."""
    for span in line.spans():
        if any(slices(line.texts[script], span[script]) != span["text"][script] for script in SCRIPTS):
            yield span["id"]


def span_attributes(line: Line) -> Iterator[str]:
    """A span has the attributes of its label in order, with values that they may have."""
    for span in line.spans():
        own = of_span(span["label"])
        if (own or span["attributes"]) and not is_complete(span["attributes"], own, null=True):
            yield span["id"]
