"""Records written in a format as an export writes them, for tests that read the files with other eyes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from yanguan.domain.record import Record
from yanguan.exchange.datasets.choosing import Outgoing
from yanguan.exchange.datasets.formats import format_named
from yanguan.exchange.datasets.options import Part, chosen
from yanguan.exchange.datasets.out import Out, into_file, into_folder
from yanguan.exchange.jsonl.reading import records_in
from yanguan.resources import default_scheme, gold


def gold_records(*names: str) -> list[Record]:
    """The gold articles of these names, or all of them."""
    paths = sorted(gold().glob("*.jsonl"))
    return [record for path in paths if not names or path.stem in names for record in records_in(path)]


def write(
    form: str, folder: Path, records: Sequence[Record], part: Part | None = None, **options: Any
) -> tuple[Path, Mapping[str, int]]:
    """The file, or the folder, and what was left out."""
    known = format_named(form)
    asked = chosen(options, known.defaults)
    path = folder / f"dataset{known.suffix}"
    outgoing = Outgoing(known, asked)
    if known.is_folder:
        path.mkdir()
        out = Out(into_folder(path), asked, default_scheme(), known.suffix).of(part)
        known.write((outgoing.entry(record, out.losses) for record in records), out)
        return path, out.losses.left_out
    with path.open("wb") as file:
        out = Out(into_file(file), asked, default_scheme(), known.suffix)
        known.write((outgoing.entry(record, out.losses) for record in records), out)
    return path, out.losses.left_out
