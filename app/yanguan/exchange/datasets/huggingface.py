"""A folder for Hugging Face's `datasets`: `data/train.jsonl` …, and a card whose head declares every field.

Labels, kinds and values that the scheme lists are `ClassLabel`. Positions are code points.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from yanguan.exchange.datasets.carried import Found
from yanguan.exchange.datasets.features import declared, fields
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.plain import facts, plain


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each text."""
    with out.file(f"data/{out.part or 'train'}.jsonl") as file:
        for view in views_in(entries):
            row = json.dumps(plain(view, out.scheme), ensure_ascii=False, separators=(",", ":"))
            file.write(row.encode() + b"\n")


def finish(out: Out, report: Mapping[str, Any]) -> None:
    """Declare the fields at the head of the card."""
    del report
    out.front_matter["dataset_info"] = {"features": declared(fields(out.scheme))}


def read(place: Place) -> Iterator[Found]:
    """The lines of one part."""
    with place.file(f"data/{place.part or 'train'}.jsonl") as file:
        for line in file:
            row = json.loads(line)
            yield Found(row["id"], row["text"], facts(row))


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """Everything that a view says."""
    del options
    for view in views_in(entries):
        yield Found(view.id, view.text, facts(plain(view)))
