"""Prodigy: a task a line with tokens, spans by characters and tokens, and relations (`rel.manual`, `spans.manual`).

`token_end` is the last token itself. The head and the child of a relation are the last tokens of their spans. A label
of several parts is one span for each part, and its links start and end at the first.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from yanguan.domain.article import Range
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.tokens import tokens_in, tokens_of
from yanguan.exchange.datasets.view import View


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each text."""
    with out.file() as file:
        for view in views_in(entries):
            file.write(json.dumps(_task(view), ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


def _task(view: View) -> dict[str, Any]:
    tokens = tokens_of(view.text)

    def span(place: Range, label: str) -> dict[str, Any]:
        first, last = tokens_in(tokens, place)
        return {"start": place[0], "end": place[1], "token_start": first, "token_end": last, "label": label}

    first = {each.id: span(each.fragments[0], each.label) for each in view.spans.values()}
    ends = [(first[link.head], first[link.tail], link.kind) for link in view.links()]
    return {
        "text": view.text,
        "tokens": [
            {"text": token.text, "start": token.start, "end": token.end, "id": number, "ws": token.ws}
            for number, token in enumerate(tokens)
        ],
        "spans": [span(place, each.label) for each in view.spans.values() for place in each.fragments],
        "relations": [
            {
                "head": head["token_end"],
                "child": child["token_end"],
                "head_span": head,
                "child_span": child,
                "label": kind,
            }
            for head, child, kind in ends
        ],
        "meta": {"id": view.id, "script": view.script, **_known(view.meta)},
        "answer": "accept",
    }


def _known(meta: Mapping[str, Any]) -> dict[str, Any]:
    """What Prodigy shows below a task."""
    return {name: meta[name] for name in ("title", "published", "outlet", "url") if meta[name]}


def read(place: Place) -> Iterator[Found]:
    """The tasks as Prodigy takes them: by characters, which must agree with the tokens."""
    with place.file() as file:
        for line in file:
            yield _found(json.loads(line))


def _found(task: dict[str, Any]) -> Found:
    tokens = task["tokens"]
    text = "".join(token["text"] + " " * token["ws"] for token in tokens)
    facts = Counter[Fact](("span", *_end(span, tokens)) for span in task["spans"])
    for relation in task["relations"]:
        assert relation["head"] == relation["head_span"]["token_end"]
        assert relation["child"] == relation["child_span"]["token_end"]
        head, child = (_end(relation[side], tokens) for side in ("head_span", "child_span"))
        facts["link", relation["label"], head, child] += 1
    return Found(task["meta"]["id"], text if text == task["text"] else "", facts)


def _end(span: Mapping[str, Any], tokens: list[Mapping[str, Any]]) -> tuple[str, tuple[Range]]:
    """A span by its tokens; by characters it must be the same."""
    place = tokens[span["token_start"]]["start"], tokens[span["token_end"]]["end"]
    return span["label"], (place if place == (span["start"], span["end"]) else (-1, -1),)
