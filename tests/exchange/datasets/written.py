"""Datasets on the disk for tests that ask the real tools about them. Nothing here asserts."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from yanguan.domain.record import Record
from yanguan.exchange.datasets.choosing import Outgoing
from yanguan.exchange.datasets.cutting import views_of
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.out import Out, into_file, into_folder
from yanguan.exchange.datasets.view import View
from yanguan.exchange.exporting import wish
from yanguan.exchange.jsonl.reading import records_in
from yanguan.exchange.jsonl.writing import row_of
from yanguan.resources import default_scheme

GOLD = Path(__file__).parents[3] / "annotations" / "gold"


@cache
def gold() -> tuple[Record, ...]:
    """The articles of the gold set."""
    return tuple(record for path in sorted(GOLD.glob("*.jsonl")) for record in records_in(path))


def written(path: Path, form: str, records: Sequence[Record] | None = None, **given: Any) -> Losses:
    """Write these records, or the gold, there; the losses come back."""
    asked = wish(form, **given)
    outgoing = Outgoing(asked.form, asked.options)
    records = gold() if records is None else records

    def write(out: Out) -> Losses:
        asked.form.write((outgoing.entry(record, out.losses) for record in records), out)
        asked.form.finish(out, {"format": form, "counts": {}, "parts": {}, "options": {}, "left_out": {}, "why": {}})
        return out.losses

    if asked.form.is_folder:
        path.mkdir()
        return write(Out(into_folder(path), asked.options, default_scheme(), asked.form.suffix))
    with path.open("wb") as file:
        return write(Out(into_file(file), asked.options, default_scheme(), asked.form.suffix))


def views(form: str, records: Sequence[Record] | None = None, **given: Any) -> list[View]:
    """The same records as the format sees them."""
    options = wish(form, **given).options
    records = gold() if records is None else records
    return [view for record in records for view in views_of(row_of(record), options, Losses())]
