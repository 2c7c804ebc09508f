"""Ready-made valid lines in which every part of the contract stands, as JSON values to be changed by tests."""

import json
from typing import Any

from strategies.contract import EXAMPLE
from yanguan.domain.article import Article, Block, Place, Range, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.writing import row_of

Row = dict[str, Any]
AT = "2026-07-07T01:02:03Z"
MADE = {"annotator": "mei", "at": AT, "origin": "model:m1", "state": "suggested", "score": 0.5}
PERSON, OTHER_PERSON = "019815a0-0000-7000-8000-000000000002", "019815a0-0000-7000-8000-000000000022"
QUOTE, SPAN_OF_QUOTE = "019815a0-0000-7000-8000-000000000015", "019815a0-0000-7000-8000-000000000007"


def identifier(number: int) -> str:
    """The id that ends with this number, in the example's manner."""
    return f"019815a0-0000-7000-8000-{number:012d}"


def compact(row: Row) -> str:
    """The line of this value."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def rich_row() -> Row:
    """The example with everything that it leaves empty."""
    row: Row = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    override = {"range": [0, 3], "text": "方景行", "scope": "place", "annotator": "mei", "at": AT}
    row["texts"]["hans"]["overrides"] = [override]
    row["meta"]["tags"] = ["人事"]
    row["persons"][0] |= {"aliases": [{"hant": "老方", "hans": None}], "external": {"viaf": "1", "wikidata": "Q1"}}
    row["persons"].append({"id": OTHER_PERSON, "names": {"hant": "甲", "hans": "甲"}, "aliases": [], "external": {}})
    row["holdings"].append(row["holdings"][0] | {"id": identifier(19), "person": OTHER_PERSON})
    row["quotes"][0]["attributes"]["team"] = "x"
    row["quotes"][0]["overruled"] = ["type"]
    row["quotes"].append(
        row["quotes"][0] | {"id": identifier(20), "parent": QUOTE, "speakers": [{"span": None, "person": PERSON}]}
    )
    row["appointments"][0]["attributes"]["inside_quote"] = QUOTE
    row["corrections"] = [
        {
            "id": identifier(40),
            "script": "hans",
            "range": [0, 1],
            "suggested": "方",
            "reason": None,
            "annotator": "mei",
            "at": AT,
        }
    ]
    row["notes"] = [{"id": identifier(41), "on": row["id"], "text": "看", "annotator": "mei", "at": AT}]
    row["candidates"] = _candidates(row)
    return row


def _candidates(row: Row) -> Row:
    """Spans and frames of their own that also refer to gold."""
    span = row["spans"][1] | MADE | {"id": identifier(30), "hant": [[47, 53]], "hans": [[47, 53]]}
    span["text"] = row["spans"][9]["text"]
    quote = row["quotes"][0] | MADE | {"id": identifier(31), "parent": QUOTE, "state": "rejected"}
    appointment = row["appointments"][0] | MADE | {"id": identifier(32)}
    mention = {"person_span": row["spans"][2]["id"], "post_span": span["id"]}
    holding = row["holdings"][0] | MADE | {"id": identifier(33), "mentions": [mention]}
    fields = dict.fromkeys(["area", "organization", "unit", "prefix", "core", "rank"])
    return {
        "spans": [span],
        "quotes": [quote],
        "appointments": [appointment],
        "holdings": [holding],
        "posts": [{"span": span["id"], **fields, "overruled": ["core"]}],
    }


def pair_row() -> Row:
    """A given pair: a word more, a line that only the source has, a line that only the counterpart has."""
    blocks = [((0, 4), (0, 5)), ((5, 9), None), ((10, 12), (6, 8)), (None, (9, 13))]
    texts = Text("甲說好。\n只有這裡\n完了", "source"), Text("甲说很好。\n完了\n还有这里", "given")
    differences = ((2, 2, 2, 3), (5, 10, 6, 6), (12, 12, 8, 13))
    return _row(50, texts, blocks, [(0, 4), (5, 9), (6, 7)], differences=differences)


def phrase_row() -> Row:
    """A conversion that is not one to one throughout."""
    texts = Text("上網際網路的人", "source"), Text("上互联网的人", "converted", "tw2sp", "opencc")
    return _row(70, texts, [((0, 7), (0, 6))], [(0, 1), (1, 3), (1, 5)], alignment=((1, 5, 1, 4),))


def _row(
    number: int,
    texts: tuple[Text, Text],
    blocks: list[tuple[Range | None, Range | None]],
    spans: list[Range],
    *,
    alignment: tuple[Place, ...] = (),
    differences: tuple[Place, ...] = (),
) -> Row:
    """A line of a traditional article with these blocks and spans."""
    article = Article(
        identifier(number),
        "hant",
        *texts,
        tuple(Block("paragraph", *places) for places in blocks),
        alignment=alignment,
        differences=differences,
    )
    labels = [
        Span(id=identifier(number + n), annotator="mei", at=AT, label="place", fragments=(span,))
        for n, span in enumerate(spans, 1)
    ]
    return row_of(Record(article, LabelSet.of(article.id, labels)))
