"""What a tool holds against what the gold says, text by text."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from clients.table import Client
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.verifying import Verdict
from yanguan.exchange.datasets.view import View


def compare(client: Client, views: Iterable[View], answer: Mapping[str, Any]) -> Verdict:
    """Compare every text, every label and every link."""
    verdict = Verdict()
    verdict.compare((_expected(client, view) for view in views), map(_found, answer["texts"]))
    return verdict


def _expected(client: Client, view: View) -> Found:
    facts = Counter[Fact](("span", place) for span in view.spans for place in client.places(view, span))
    facts.update(("link", *link) for link in client.links(view))
    return Found(view.id, view.text, facts)


def _found(text: Mapping[str, Any]) -> Found:
    facts = Counter[Fact](("span", _place(each)) for each in text["spans"])
    facts.update(("link", kind, _place(head), _place(tail)) for kind, head, tail in text["links"])
    return Found(text["id"], text["text"], facts)


def _place(written: Sequence[Any]) -> tuple[str, int, int]:
    label, start, end = written
    return label, start, end
