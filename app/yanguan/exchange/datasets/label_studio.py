"""Label Studio: the tasks as one JSON array, and the labelling configuration that they need, both texts side by side.

An article of which both scripts are asked for is one task with two texts, `hant` and `hans`; else its text is `text`.
Gold labels are an annotation; what is suggested, or rejected, is a prediction of its own, with the gold labels that its
frames refer to. Positions are code points. A label of several parts is one region for each part.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from yanguan.domain.labels import GOLD_STATES, STATES, State
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.label_studio_config import config
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place
from yanguan.exchange.datasets.view import Link, View

CONFIG = "config.xml"
Region = dict[str, Any]
_GROUPS: tuple[tuple[State, ...], ...] = (GOLD_STATES, *((state,) for state in STATES if state not in GOLD_STATES))
"""The states whose labels stand in one result: those of the annotation, then of each prediction."""


def write(entries: Iterable[Entry], out: Out) -> None:
    """The tasks of one part."""
    with out.file(f"{out.part or 'tasks'}.json") as file:
        before = b"[\n"
        for entry in entries:
            if not entry.views:
                continue
            file.write(before + json.dumps(_task(entry.views, out), ensure_ascii=False).encode())
            before = b",\n"
        file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def finish(out: Out, report: Mapping[str, Any]) -> None:
    """The labelling configuration: every label of the scheme, and whatever else was written."""
    del report
    names = ("hant", "hans") if out.options.script == "both" else ("text",)
    with out.file(CONFIG) as file:
        file.write(config(out.scheme, names, out.seen).encode())


def _task(views: tuple[View, ...], out: Out) -> dict[str, Any]:
    is_pair = out.options.script == "both"
    texts = {view.script if is_pair else "text": view for view in views}
    first = views[0]
    meta = {name: first.meta[name] or "" for name in ("title", "published", "outlet", "url")}
    data = {name: texts[name].text if name in texts else "" for name in (("hant", "hans") if is_pair else ("text",))}
    results = [list[Region](), *([] for _ in _GROUPS[1:])]
    for name, view in texts.items():
        for result, states in zip(results, _GROUPS, strict=True):
            result.extend(_regions(view, name, states, out))
    return {
        "data": {"id": first.article, "script": "both" if is_pair else first.script, **data, **meta},
        "annotations": [{"result": results[0]}],
        "predictions": [
            {"model_version": states[0], "result": result}
            for states, result in zip(_GROUPS[1:], results[1:], strict=True)
            if result
        ],
    }


def _regions(view: View, name: str, states: Collection[State], out: Out) -> Iterator[Region]:
    """The regions of these states in one text, those that their frames refer to, and their relations."""
    links = list(view.links(states))
    for span in _spans(view, states, links):
        out.seen[f"label:{span.label}"] += 1
        for number, (start, end) in enumerate(span.fragments):
            value = {"start": start, "end": end, "text": view.text[start:end], "labels": [span.label]}
            yield {
                "id": _region(name, span.id, number),
                "from_name": f"label_{name}",
                "to_name": name,
                "type": "labels",
                "value": value,
                "score": span.score if isinstance(span.score, float) and 0 <= span.score <= 1 else None,
            }
    for link in links:
        out.seen[f"link:{link.kind}"] += 1
        yield {
            "type": "relation",
            "from_id": _region(name, link.head),
            "to_id": _region(name, link.tail),
            "direction": "right",
            "labels": [link.kind],
        }


def _spans(view: View, states: Collection[State], links: Iterable[Link]) -> Iterator[Any]:
    referred = {span for link in links for span in (link.head, link.tail)}
    return (span for span in view.spans.values() if span.state in states or span.id in referred)


def _region(name: str, span: str, number: int = 0) -> str:
    """The id of a region, which no other in the task has."""
    return f"{name}-{span}" if number == 0 else f"{name}-{span}-{number}"


def read(place: Place) -> Iterator[Found]:
    """The tasks as Label Studio takes them, each text of a task by itself."""
    with place.file(f"{place.part or 'tasks'}.json") as file:
        for task in json.load(file):
            yield from _found(task)


def _found(task: dict[str, Any]) -> Iterator[Found]:
    data = task["data"]
    is_pair = data["script"] == "both"
    for name in ("hant", "hans") if is_pair else ("text",):
        if not data[name]:
            continue
        facts = Counter[Fact]()
        results = [("gold", task["annotations"][0]["result"])]
        results += [(each["model_version"], each["result"]) for each in task["predictions"]]
        for standing, result in results:
            facts.update((standing, *fact) for fact in _facts(data[name], name, result))
        yield Found(f"{data['id']}-{name}" if is_pair else data["id"], data[name], facts)


def _facts(text: str, name: str, result: list[Region]) -> Iterator[Fact]:
    ends: dict[str, tuple[str, Any]] = {}
    for region in result:
        if region["type"] == "labels" and region["to_name"] == name:
            value = region["value"]
            start, end = value["start"], value["end"]
            place = (start, end) if text[start:end] == value["text"] else (-1, -1)
            ends[region["id"]] = value["labels"][0], (place,)
    yield from (("span", *end) for end in ends.values())
    for region in result:
        if region["type"] == "relation" and region["from_id"] in ends:
            yield "link", region["labels"][0], ends[region["from_id"]], ends[region["to_id"]]


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """What stands in the annotation and in each prediction."""
    del options
    for view in (view for entry in entries for view in entry.views):
        facts = Counter[Fact]()
        for states in _GROUPS:
            standing = "gold" if states is GOLD_STATES else states[0]
            links = list(view.links(states))
            spans = {span.id: span for span in _spans(view, states, links)}
            facts.update((standing, "span", it.label, (place,)) for it in spans.values() for place in it.fragments)
            first = {each.id: (each.label, each.fragments[:1]) for each in spans.values()}
            facts.update((standing, "link", link.kind, first[link.head], first[link.tail]) for link in links)
        yield Found(view.id, view.text, facts)
