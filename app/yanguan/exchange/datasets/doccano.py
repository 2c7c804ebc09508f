"""doccano 1.8: one JSON object a line, for a project of sequence labelling with relations.

Every line has the same keys, ids are numbers that no two objects of a file share, no relation points at an entity that
is not there, and all is ASCII, since doccano guesses encodings. A label of several parts is one entity for each part,
and its links start and end at the first.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.units import Counted
from yanguan.exchange.datasets.view import View


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each text."""
    ids = count(1)
    with out.file() as file:
        for view in views_in(entries):
            file.write(json.dumps(_line(view, out.options, ids), separators=(",", ":")).encode("ascii") + b"\n")


def _line(view: View, options: Options, ids: Iterator[int]) -> dict[str, Any]:
    counted = Counted(view.text, options.offsets)
    entities, first = list[dict[str, Any]](), dict[str, int]()
    for span in view.spans.values():
        for start, end in span.fragments:
            number = next(ids)
            first.setdefault(span.id, number)
            places = {"start_offset": counted.there(start), "end_offset": counted.there(end)}
            entities.append({"id": number, "label": span.label, **places})
    relations = [
        {"id": next(ids), "from_id": first[link.head], "to_id": first[link.tail], "type": link.kind}
        for link in view.links()
    ]
    meta = {name: view.meta[name] or "" for name in ("title", "published", "outlet", "url")}
    own = {"article": view.id, "script": view.script, **meta}
    return {"text": view.text, "entities": entities, "relations": relations, **own}


def read(place: Place) -> Iterator[Found]:
    """The lines as doccano takes them: entities by their offsets, relations by the ids of entities."""
    with place.file() as file:
        for line in file:
            yield _found(json.loads(line.decode("ascii")), place.options)


def _found(line: dict[str, Any], options: Options) -> Found:
    counted = Counted(line["text"], options.offsets)
    ends = {}
    for entity in line["entities"]:
        fragment = counted.back(entity["start_offset"]), counted.back(entity["end_offset"])
        ends[entity["id"]] = entity["label"], (fragment,)
    facts = Counter[Fact](("span", *end) for end in ends.values())
    facts.update(("link", it["type"], ends[it["from_id"]], ends[it["to_id"]]) for it in line["relations"])
    return Found(line["article"], line["text"], facts)
