"""The folder for Hugging Face's `datasets` with Parquet files: `data/train.parquet` …; else as `huggingface`.

A `ClassLabel` is the number of its name, as Parquet files of `datasets` have it; the names stand in the card and in the
file's own metadata.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from yanguan.exchange.datasets.carried import Found
from yanguan.exchange.datasets.features import REAL, TEXT, Fields, Many, OneOf, declared, fields, named, numbered
from yanguan.exchange.datasets.huggingface import expected, finish
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.plain import facts, plain

__all__ = ["expected", "finish", "read", "write"]
_BATCH = 200
_NAMES = b"yanguan.features"


def write(entries: Iterable[Entry], out: Out) -> None:
    """One file, in groups of two hundred texts."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    kinds = fields(out.scheme)
    schema = pa.schema(_arrow(kinds), metadata={_NAMES: json.dumps(declared(kinds))})
    with out.file(f"data/{out.part or 'train'}.parquet") as file, ParquetWriter(file, schema) as table:
        for rows in _batches(numbered(plain(view, out.scheme), kinds) for view in views_in(entries)):
            table.write_table(pa.Table.from_pylist(rows, schema=schema))


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    waiting = list[Any]()
    for row in rows:
        waiting.append(row)
        if len(waiting) == _BATCH:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _arrow(kinds: Fields) -> list[Any]:
    import pyarrow as pa  # noqa: PLC0415

    def of(kind: Any) -> Any:
        if isinstance(kind, OneOf):
            return pa.int64()
        if isinstance(kind, Many):
            return pa.list_(of(kind.each))
        if isinstance(kind, Mapping):
            return pa.struct(_arrow(dict(kind)))
        return {TEXT: pa.string(), REAL: pa.float64()}.get(kind, pa.int32())

    return [pa.field(name, of(kind)) for name, kind in kinds.items()]


def read(place: Place) -> Iterator[Found]:
    """The rows, with the names that the file's metadata gives the numbers."""
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    with place.file(f"data/{place.part or 'train'}.parquet") as file, ParquetFile(file) as table:
        kinds = _kinds(json.loads(table.schema_arrow.metadata[_NAMES]))
        for batch in table.iter_batches(_BATCH):
            for row in batch.to_pylist():
                found = named(row, kinds)
                yield Found(found["id"], found["text"], facts(found))


def _kinds(written: list[dict[str, Any]]) -> Fields:
    """The fields that were declared so."""
    return {each["name"]: _kind({key: value for key, value in each.items() if key != "name"}) for each in written}


def _kind(said: Mapping[str, Any]) -> Any:
    if "struct" in said:
        return _kinds(said["struct"])
    if "list" in said:
        inner = said["list"]
        return Many(_kinds(inner) if isinstance(inner, list) else _kind({"dtype": inner}))
    dtype = said["dtype"]
    return OneOf(tuple(dtype["class_label"]["names"].values())) if isinstance(dtype, Mapping) else dtype
