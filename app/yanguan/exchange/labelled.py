"""The table of formats that bring labels: how a file of each is recognised, and how its records are read.

Text formats, which bring none, stand in `reading.formats.table`. A new one is a module and a row.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.domain.packed_record import PackedRecord
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.reading import packed_records_in
from yanguan.exchange.reading.formats.table import is_json
from yanguan.exchange.reading.sources import Source, source_of

_OURS = re.compile(rb'"schema"\s*:\s*"yanguan/')
_FIRST_LINE = 65536


@dataclass(frozen=True, slots=True)
class Labelled:
    """A format that brings labels: `packed` reads a file of it once through.

    Of the files with one of its `suffixes`, `recognises` tells by name and start which are of this format.
    """

    name: str
    suffixes: frozenset[str]
    recognises: Callable[[Source], bool]
    packed: Callable[[Path], Iterator[PackedRecord]]

    def records(self, path: Path) -> Iterator[Record]:
        """What `packed` reads, unpacked."""
        return (packed.record() for packed in self.packed(path))


def _is_ours(source: Source) -> bool:
    """True of our own JSONL, and of a `.jsonl` that is no JSON: its reader says best what is wrong."""
    if is_json(source):
        return _OURS.search(source.start.partition(b"\n")[0][:_FIRST_LINE]) is not None
    return source.suffix == ".jsonl"


LABELLED: tuple[Labelled, ...] = (
    Labelled("yanguan-jsonl", frozenset({".jsonl", ".ndjson", ".json"}), _is_ours, packed_records_in),
)


def labelled_of(path: Path) -> Labelled | None:
    """The format of a file that brings labels; None where it is text. Raises Refusal where it cannot be read."""
    likely = [each for each in LABELLED if path.suffix.lower() in each.suffixes]
    if not likely:
        return None
    source = source_of(path)
    return next((each for each in likely if each.recognises(source)), None)
