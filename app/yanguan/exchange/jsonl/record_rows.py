"""The JSON value of a line that keeps every rule, as the record that it describes. What it may say is `rules`'."""

from collections.abc import Iterator, Mapping
from typing import Any

from yanguan.domain.article import Article, Block, Meta, Override, Place, Range, SchemeStamp, Script, Text, other_script
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    Appointment,
    ArticleLabels,
    ArticleScheme,
    ArticleStatus,
    Correction,
    Coverage,
    Filler,
    Holding,
    Mention,
    Names,
    Note,
    Person,
    PostValue,
    Quote,
    Role,
    Span,
    Thing,
    says_nothing,
)
from yanguan.domain.record import Record

Row = Mapping[str, Any]


def record_in(row: Row) -> Record:
    """The record of a line that was checked."""
    return Record(_article(row), LabelSet.of(row["id"], _things(row)), tuple(map(_person, row["persons"])))


def _article(row: Row) -> Article:
    source: Script = row["source_script"]
    other = other_script(source)
    blocks = (
        Block(block["kind"], _range(block[source]), _range(block[other]), block["published"], block["outlet"])
        for block in row["blocks"]
    )
    meta = Meta(**{**row["meta"], "tags": tuple(row["meta"]["tags"])})
    texts = _text(row["texts"][source]), _text(row["texts"][other])
    places = _places(source, row["alignment"]), _places(source, row["differences"])
    return Article(row["id"], source, *texts, tuple(blocks), meta, *places)


def _text(row: Row) -> Text:
    overrides = tuple(map(_override, row["overrides"]))
    return Text(row["text"], row["origin"], row["profile"], row["dictionary"], overrides)


def _override(row: Row) -> Override:
    start, end = row["range"]
    return Override(start, end, row["text"], row["scope"], row["annotator"], row["at"])


def _range(written: list[int] | None) -> Range | None:
    return None if written is None else (written[0], written[1])


def _places(source: Script, written: list[list[int]]) -> tuple[Place, ...]:
    """The places with the source's side first."""
    if source == "hant":
        return tuple((a, b, c, d) for a, b, c, d in written)
    return tuple((c, d, a, b) for a, b, c, d in written)


def _things(row: Row) -> Iterator[Thing]:
    """Every object of the article. What says nothing (no status, no coverage, an empty post) is not an object."""
    source = row["source_script"]
    for group in (row, row["candidates"]):
        yield from [_span(span, source) for span in group["spans"]]
        yield from map(_quote, group["quotes"])
        yield from map(_appointment, group["appointments"])
        yield from map(_holding, group["holdings"])
        yield from (post for post in map(_post, group["posts"]) if not says_nothing(post))
    yield from map(_correction, row["corrections"])
    yield from (Note(**note) for note in row["notes"])
    yield from _of_the_article(row)


def _of_the_article(row: Row) -> Iterator[Thing]:
    coverage = {layer: tuple(blocks) for layer, blocks in row["coverage"].items() if blocks}
    if coverage:
        yield Coverage(row["id"], coverage)
    if row["status"] != "new":
        yield ArticleStatus(row["id"], row["status"])
    if row["labels"]:
        yield ArticleLabels(row["id"], tuple(row["labels"]))
    if row["scheme"]["id"] is not None:
        yield ArticleScheme(row["id"], SchemeStamp(**row["scheme"]))


def _span(row: Row, source: Script) -> Span:
    return Span(
        id=row["id"],
        annotator=row["annotator"],
        at=row["at"],
        origin=row["origin"],
        state=row["state"],
        score=row["score"],
        label=row["label"],
        fragments=tuple(map(tuple, row[source])),
        attributes=row["attributes"],
        person=row["person"],
    )


def _quote(row: Row) -> Quote:
    return Quote(
        id=row["id"],
        annotator=row["annotator"],
        at=row["at"],
        origin=row["origin"],
        state=row["state"],
        score=row["score"],
        quote=row["quote"],
        speakers=tuple([Filler(filler["span"], filler["person"]) for filler in row["speakers"]]),
        cues=tuple(row["cues"]),
        addressees=tuple(row["addressees"]),
        parent=row["parent"],
        attributes=row["attributes"],
        overruled=tuple(row["overruled"]),
    )


def _appointment(row: Row) -> Appointment:
    return Appointment(
        id=row["id"],
        annotator=row["annotator"],
        at=row["at"],
        origin=row["origin"],
        state=row["state"],
        score=row["score"],
        trigger=row["trigger"],
        roles=tuple([Role(role["role"], role["span"], role["person"]) for role in row["roles"]]),
        event=row["event"],
        effective=row["dates"]["effective"],
        announced=row["dates"]["announced"],
        attributes=row["attributes"],
        overruled=tuple(row["overruled"]),
    )


def _holding(row: Row) -> Holding:
    return Holding(
        id=row["id"],
        annotator=row["annotator"],
        at=row["at"],
        origin=row["origin"],
        state=row["state"],
        score=row["score"],
        mentions=tuple([Mention(mention["person_span"], mention["post_span"]) for mention in row["mentions"]]),
        person=row["person"],
        attributes=row["attributes"],
        overruled=tuple(row["overruled"]),
    )


def _post(row: Row) -> PostValue:
    return PostValue(
        row["span"],
        row["area"],
        row["organization"],
        row["unit"],
        row["prefix"],
        row["core"],
        row["rank"],
        tuple(row["overruled"]),
    )


def _person(row: Row) -> Person:
    aliases = tuple(Names(**alias) for alias in row["aliases"])
    return Person(row["id"], Names(**row["names"]), aliases, row["external"])


def _correction(row: Row) -> Correction:
    start, end = row["range"]
    return Correction(
        row["id"], row["script"], start, end, row["suggested"], row["reason"], row["annotator"], row["at"]
    )
