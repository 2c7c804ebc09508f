"""What a tool gives back is held against the gold: nothing may be moved, missing, or more."""

from collections.abc import Callable
from typing import Any

import pytest

from clients.comparing import compare
from clients.table import CLIENTS
from exchange.datasets.gold_written import gold_records
from exchange.datasets.written import views

RECORDS = gold_records("split_quote", "company")
Text = dict[str, Any]


def answered(form: str) -> list[Text]:
    """What a tool must say of two articles."""
    client = next(client for client in CLIENTS if client.form == form)
    return [
        {
            "id": view.id,
            "text": view.text,
            "spans": [list(place) for span in view.spans for place in client.places(view, span)],
            "links": [[kind, list(head), list(tail)] for kind, head, tail in client.links(view)],
        }
        for view in views(form, RECORDS, script="both")
    ]


def differing(form: str, texts: list[Text]) -> int:
    client = next(client for client in CLIENTS if client.form == form)
    return compare(client, views(form, RECORDS, script="both"), {"texts": texts}).differing


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.form)
def test_what_is_the_same_is_whole(client: Any) -> None:
    texts = answered(client.form)
    assert len(texts) == 4
    assert sum(len(text["links"]) for text in texts) > 10
    assert differing(client.form, texts[::-1]) == 0


def _moved(text: Text) -> None:
    text["spans"][0][1] += 1


def _renamed(text: Text) -> None:
    text["spans"][0][0] = "unheard"


def _doubled(text: Text) -> None:
    text["spans"].append(text["spans"][0])


def _unlinked(text: Text) -> None:
    text["links"].pop()


def _turned(text: Text) -> None:
    kind, head, tail = text["links"][0]
    text["links"][0] = [kind, tail, head]


def _spelt(text: Text) -> None:
    text["text"] = text["text"].replace("。", ".", 1)


@pytest.mark.parametrize("spoil", [_moved, _renamed, _doubled, _unlinked, _turned, _spelt])
def test_whatever_is_otherwise_is_found(spoil: Callable[[Text], None]) -> None:
    texts = answered("doccano")
    spoil(texts[0])
    assert differing("doccano", texts) > 0


def test_a_missing_text_is_found() -> None:
    assert differing("doccano", answered("doccano")[1:]) == 1
