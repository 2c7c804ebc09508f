"""doccano's JSONL: entities with relations, or the older lists of start, end and label.

Its API stores code points, its page counts UTF-16 units, and no line says which: where it matters,
the report of our own export tells, or a person must.
"""

import json
import re
from collections.abc import Iterator
from functools import partial

from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.fields import Fields
from yanguan.exchange.labels_in.json_objects import sheets_in
from yanguan.exchange.labels_in.sheet import UNITS, Bundle, Mark, Sheet, Sheets, Tie, Unit
from yanguan.exchange.reading.formats.found import Asked

NAME = "doccano"
_TEXT = re.compile(rb'"(?:text|data)"\s*:\s*"')
_LABELS = re.compile(
    rb'"start_offset"\s*:|"labels?"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"|"entities"\s*:\s*\[\s*\]\s*,\s*"relations"\s*:'
)
_LISTS = ("label", "labels")
_PARTS = 3


def recognises(start: bytes) -> bool:
    """Whether a file with this start is doccano's."""
    return _TEXT.search(start) is not None and _LABELS.search(start) is not None


def read(bundle: Bundle, asked: Asked) -> Sheets:
    """A text for each line."""
    return sheets_in(bundle.source, asked, NAME, partial(_sheet, unit=_told_unit(bundle)))


def _told_unit(bundle: Bundle) -> Unit | None:
    """What an export of ours counted in, where its report still lies beside it."""
    try:
        report = json.loads(bundle.beside(f"{bundle.source.suffix}.export.json") or b"{}")
        said = report["options"]["offsets"] if report["format"] == NAME else None
    except (ValueError, KeyError, TypeError, RecursionError, Refusal):
        return None
    return next((unit for unit in UNITS if unit == said), None)


def _sheet(line: Fields, file: str, unit: Unit | None) -> Sheet:
    text = line.text("text" if line.has("text") else "data")
    marks = [*_entities(line), *_lists(line)]
    known = {mark.id for mark in marks}
    ties = tuple(Tie(it.name("type"), it.name("from_id"), it.name("to_id")) for it in line.objects("relations"))
    for tie in ties:
        if not {tie.head, tie.tail} <= known:
            raise Refusal(
                "labels-dangling", file=file, id=next(each for each in (tie.head, tie.tail) if each not in known)
            )
    meta = line.object("meta").meta() if line.has("meta") and not line.has("outlet") else line.meta()
    left = {"comments": len(line.all("Comments"))}
    return Sheet(file, text, tuple(marks), ties, meta=meta, unit=unit, left=left)


def _entities(line: Fields) -> Iterator[Mark]:
    for entity in line.objects("entities"):
        yield Mark(entity.name("id"), entity.text("label"), (entity.range("start_offset", "end_offset"),))


def _lists(line: Fields) -> Iterator[Mark]:
    """`[[start, end, label], …]`."""
    for name in _LISTS:
        for number, each in enumerate(line.all(name)):
            if not isinstance(each, list) or len(each) != _PARTS or not isinstance(each[2], str):
                raise line.refusal(name)
            place = line.as_whole(each[0], name), line.as_whole(each[1], name)
            yield Mark(f"{name} {number}", each[2], (place,))
