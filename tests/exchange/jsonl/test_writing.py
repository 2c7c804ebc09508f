"""What the writer makes of a record that is not yet complete: order, defaults, projections, persons."""

from dataclasses import replace
from typing import Any

import pytest

from strategies.lines import AT, identifier
from yanguan.domain.article import Article, Block, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    Appointment,
    Coverage,
    Filler,
    Holding,
    Mention,
    Names,
    Person,
    PostValue,
    Quote,
    Span,
    Thing,
)
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.reading import record_of
from yanguan.exchange.jsonl.shape import keys, schema
from yanguan.exchange.jsonl.writing import line_of, row_of

MADE: dict[str, Any] = {"annotator": "mei", "at": AT}
ARTICLE = Article(
    identifier(1),
    "hans",
    Text("王说「好」。", "source"),
    Text("王說「好」。", "converted", "s2tw", "opencc"),
    (Block("paragraph", (0, 6), (0, 6)),),
)
PEOPLE = tuple(Person(identifier(900 + n), Names("王", "王")) for n in range(3))


def span(number: int, label: str, *fragments: tuple[int, int], **more: Any) -> Span:
    return Span(id=identifier(number), label=label, fragments=fragments, **MADE, **more)


def row(*things: Thing, article: Article = ARTICLE, persons: tuple[Person, ...] = PEOPLE) -> dict[str, Any]:
    """The line of these objects as a value; it must read back."""
    record = Record(article, LabelSet.of(article.id, things), persons)
    line = line_of(record)
    assert line_of(record_of(line, 1, "a.jsonl")) == line
    return row_of(record)


def test_keys_stand_in_the_order_of_the_schema() -> None:
    assert list(row()) == keys("line") == list(schema()["properties"])


def test_a_frame_gets_the_defaults_that_it_lacks_and_keeps_what_a_team_added() -> None:
    quote = Quote(
        id=identifier(9), quote=identifier(2), attributes={"z": 1, "act": "order", "A": 2, "type": "mixed"}, **MADE
    )
    (written,) = row(span(2, "quote", (2, 5)), quote)["quotes"]
    assert list(written["attributes"].items()) == [
        ("type", "mixed"),
        ("medium", "speech"),
        ("explicitness", "explicit"),
        ("speaker_kind", "person"),
        ("polarity", "positive"),
        ("act", "order"),
        ("A", 2),
        ("z", 1),
    ]


@pytest.mark.parametrize(("label", "attributes"), [("nonquote", "kind"), ("person", "mention"), ("time", "value")])
def test_a_span_gets_null_for_what_is_not_set(label: str, attributes: str) -> None:
    (written,) = row(span(2, label, (0, 1), attributes={"team": 1}))["spans"]
    assert written["attributes"] == {attributes: None, "team": 1}
    assert list(written["attributes"]) == [attributes, "team"]


def test_spans_stand_by_start_then_the_longer_first_then_id() -> None:
    things = [
        span(5, "cue", (1, 2)),
        span(4, "quote", (2, 3), (3, 5)),
        span(3, "quote", (2, 5)),
        span(2, "place", (2, 3)),
    ]
    written = row(*things)["spans"]
    assert [it["id"] for it in written] == [identifier(n) for n in (5, 3, 2, 4)]


def test_frames_stand_by_their_spans_and_not_by_their_ids() -> None:
    quotes = [Quote(id=identifier(20 + n), quote=identifier(n), **MADE) for n in (2, 3)]
    written = row(span(2, "quote", (2, 5)), span(3, "quote", (0, 1)), *quotes)["quotes"]
    assert [it["id"] for it in written] == [identifier(23), identifier(22)]


def test_a_post_without_a_value_is_written_with_nulls() -> None:
    posts = [span(2, "post", (0, 1)), span(3, "post", (1, 2)), span(4, "post", (3, 4), state="suggested")]
    written = row(*posts, PostValue(identifier(3), core="好", overruled=("core",)))
    assert [post["span"] for post in written["posts"]] == [identifier(2), identifier(3)]
    assert [post["core"] for post in written["posts"]] == [None, "好"]
    assert [post["span"] for post in written["candidates"]["posts"]] == [identifier(4)]


def test_a_value_whose_span_is_no_post_any_more_is_left_out() -> None:
    assert row(span(2, "place", (0, 1)), PostValue(identifier(2), core="王"))["posts"] == []


def test_suggested_and_rejected_labels_are_candidates() -> None:
    things = [
        span(2 + n, "cue", (1, 2), state=state)
        for n, state in enumerate(["suggested", "accepted", "rejected", "edited"])
    ]
    written = row(*things)
    assert [it["state"] for it in written["spans"]] == ["accepted", "edited"]
    assert [it["state"] for it in written["candidates"]["spans"]] == ["suggested", "rejected"]


def test_only_who_is_referred_to_stands_in_persons_sorted_by_id() -> None:
    holding = Holding(id=identifier(9), mentions=(Mention(None, identifier(2)),), person=PEOPLE[2].id, **MADE)
    things: list[Thing] = [span(2, "post", (0, 1)), span(3, "person", (0, 1), person=PEOPLE[1].id), holding]
    assert [it["id"] for it in row(*things, persons=PEOPLE[::-1])["persons"]] == [PEOPLE[1].id, PEOPLE[2].id]


def test_the_person_of_a_speaker_is_its_spans() -> None:
    quote = Quote(id=identifier(9), quote=identifier(2), speakers=(Filler(identifier(3), None),), **MADE)
    things: list[Thing] = [span(2, "quote", (2, 5)), span(3, "speaker", (0, 1), person=PEOPLE[0].id), quote]
    (written,) = row(*things)["quotes"]
    assert written["speakers"] == [{"span": identifier(3), "person": PEOPLE[0].id}]


def test_a_stale_person_of_a_filler_is_not_written() -> None:
    quote = Quote(id=identifier(9), quote=identifier(2), speakers=(Filler(identifier(3), PEOPLE[0].id),), **MADE)
    written = row(span(2, "quote", (2, 5)), span(3, "speaker", (0, 1)), quote)
    assert written["quotes"][0]["speakers"][0]["person"] is None
    assert written["persons"] == []


def test_coverage_ascends_and_names_every_layer() -> None:
    blocks = tuple(Block("paragraph", place, place) for place in ((0, 1), (2, 3)))
    texts = Text("王\n說", "source"), Text("王\n说", "converted", "tw2s")
    article = Article(identifier(1), "hant", *texts, blocks)
    written = row(Coverage(identifier(1), {"person": (1, 0, 1)}), article=article)
    assert written["coverage"] == {"quote": [], "nonquote": [], "appointment": [], "holding": [], "person": [0, 1]}


@pytest.mark.parametrize("score", [1, 1.0, 0.1, -0.0, 1e-9, None])
def test_a_score_comes_back_as_it_was_written(score: float | None) -> None:
    (written,) = row(span(2, "cue", (1, 2), score=score))["spans"]
    assert repr(written["score"]) == repr(score)


def test_an_article_without_labels_has_no_scheme_stamp() -> None:
    assert row()["scheme"] == {"id": None, "version": None, "sha256": None}


def test_places_stand_hant_first_where_the_source_is_hans() -> None:
    article = Article(
        identifier(1),
        "hans",
        Text("互联网好", "source"),
        Text("網際網路好", "converted", "s2twp", "opencc"),
        (Block("paragraph", (0, 4), (0, 5)),),
        alignment=((0, 3, 0, 4),),
    )
    written = row(span(2, "place", (0, 2)), article=article)
    assert written["alignment"] == [[0, 4, 0, 3]]
    (place,) = written["spans"]
    assert (place["hans"], place["hant"], place["projection"]) == ([[0, 2]], [[0, 4]], "widened")
    assert place["text"] == {"hant": ["網際網路"], "hans": ["互联"]}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("外長😀😀說王毅", 5, 7),
        ("「𫜰𠮷田」說王毅", 6, 8),
        ("👨🏻\u200d🚒 說王毅", 6, 8),
        ("葛\U000e0100飾區長王毅", 5, 7),
    ],
)
def test_positions_are_code_points_whatever_stands_before(text: str, start: int, end: int) -> None:
    blocks = (Block("paragraph", (0, len(text)), (0, len(text))),)
    article = Article(identifier(1), "hant", Text(text, "source"), Text(text, "converted", "tw2s"), blocks)
    (written,) = row(span(2, "person", (start, end)), article=article)["spans"]
    assert written["hant"] == written["hans"] == [[start, end]]
    assert written["text"]["hant"] == ["王毅"]


def test_a_frame_whose_span_is_gone_is_not_written() -> None:
    frame = Appointment(id=identifier(9), trigger=identifier(2), **MADE)
    with pytest.raises(KeyError):
        line_of(Record(ARTICLE, LabelSet.of(ARTICLE.id, [frame])))


def test_a_person_who_is_not_in_the_record_is_not_made_up() -> None:
    things = [span(3, "person", (0, 1), person=PEOPLE[1].id)]
    with pytest.raises(KeyError):
        line_of(Record(ARTICLE, LabelSet.of(ARTICLE.id, things), PEOPLE[:1]))


def test_a_score_that_is_no_number_is_not_written() -> None:
    thing = replace(span(3, "person", (0, 1)), score=float("nan"))
    with pytest.raises(ValueError, match="JSON compliant"):
        line_of(Record(ARTICLE, LabelSet.of(ARTICLE.id, [thing])))
