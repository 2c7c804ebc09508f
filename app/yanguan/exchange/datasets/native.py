"""`yanguan-jsonl` among the formats: the contract's lines as they are. What stands on them is `jsonl`'s business."""

from collections import Counter
from collections.abc import Iterable, Iterator

from yanguan.domain.labels import Label
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place
from yanguan.exchange.jsonl.reading import records_in
from yanguan.exchange.jsonl.writing import encoded, line_of

_KINDS = ("spans", "quotes", "appointments", "holdings")


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each article."""
    with out.file() as file:
        for entry in entries:
            file.write(encoded(entry.row))


def read(place: Place) -> Iterator[Found]:
    """The lines, each read as an import reads it and written anew: all must be as it was."""
    if place.path.stat().st_size == 0:
        return
    for record in records_in(place.path):
        ids = Counter[Fact]((thing.id,) for thing in record.labels if isinstance(thing, Label))
        yield Found(record.article.id, line_of(record), ids)


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """The lines themselves."""
    del options
    for entry in entries:
        groups = (entry.row, entry.row["candidates"])
        ids = Counter[Fact]((each["id"],) for group in groups for kind in _KINDS for each in group[kind])
        yield Found(entry.row["id"], encoded(entry.row).decode(), ids)
