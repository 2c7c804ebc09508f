"""The JSON value of a line as an `Article`: ids become what they name. Whether it keeps the rules is not asked."""

from collections.abc import Mapping
from typing import Any

from yanguan.domain.article import SCRIPTS, Meta, Range
from yanguan.domain.labels import Names, Person
from yanguan.exchange.training.article import Article, Block
from yanguan.exchange.training.frames import Appointment, Filler, Holding, Labels, Mention, Post, Quote, Role, Span

Row = Mapping[str, Any]
_MADE = ("id", "annotator", "at", "origin", "state", "score")
_POST = ("area", "organization", "unit", "prefix", "core", "rank")


def article_of(row: Row) -> Article:
    """The article of a line. Raises KeyError where something is missing or an id names nothing."""
    builder = _Builder(row)
    gold = builder.labels(row)
    return Article(
        id=row["id"],
        source_script=row["source_script"],
        hant=row["texts"]["hant"]["text"],
        hans=row["texts"]["hans"]["text"],
        meta=Meta(**{**row["meta"], "tags": tuple(row["meta"]["tags"])}),
        blocks=tuple(map(_block, row["blocks"])),
        gold=gold,
        candidates=builder.labels(row["candidates"]),
        persons=tuple(builder.persons.values()),
        coverage={layer: tuple(blocks) for layer, blocks in row["coverage"].items()},
        labels=tuple(row["labels"]),
        status=row["status"],
        scheme=dict(row["scheme"]),
    )


class _Builder:
    """Makes the labels of one line; candidates may refer to the gold that was made before them."""

    def __init__(self, row: Row) -> None:
        self.persons = {each["id"]: _person(each) for each in row["persons"]}
        self._spans: dict[str, Span] = {}

    def labels(self, rows: Row) -> Labels:
        """Gold, or the candidates."""
        posts = {each["span"]: Post(**{name: each[name] for name in _POST}) for each in rows["posts"]}
        spans = tuple(self._span(each, posts) for each in rows["spans"])
        self._spans |= {span.id: span for span in spans}
        return Labels(
            spans,
            tuple(map(self._quote, rows["quotes"])),
            tuple(map(self._appointment, rows["appointments"])),
            tuple(map(self._holding, rows["holdings"])),
        )

    def _span(self, row: Row, posts: Mapping[str, Post]) -> Span:
        return Span(
            **_made(row),
            label=row["label"],
            hant=tuple(map(_range, row["hant"])),
            hans=tuple(map(_range, row["hans"])),
            texts={script: tuple(row["text"][script]) for script in SCRIPTS},
            projection=row["projection"],
            attributes=row["attributes"],
            person=self._person(row["person"]),
            post=posts.get(row["id"]),
        )

    def _quote(self, row: Row) -> Quote:
        return Quote(
            **_made(row),
            content=self._spans[row["quote"]],
            speakers=tuple(Filler(self._maybe(each["span"]), self._person(each["person"])) for each in row["speakers"]),
            cues=tuple(self._spans[each] for each in row["cues"]),
            addressees=tuple(self._spans[each] for each in row["addressees"]),
            parent=row["parent"],
            attributes=row["attributes"],
        )

    def _appointment(self, row: Row) -> Appointment:
        roles = (Role(each["role"], self._maybe(each["span"]), self._person(each["person"])) for each in row["roles"])
        return Appointment(
            **_made(row),
            trigger=self._spans[row["trigger"]],
            roles=tuple(roles),
            event=row["event"],
            effective=row["dates"]["effective"],
            announced=row["dates"]["announced"],
            attributes=row["attributes"],
        )

    def _holding(self, row: Row) -> Holding:
        mentions = (Mention(self._maybe(it["person_span"]), self._spans[it["post_span"]]) for it in row["mentions"])
        person = self._person(row["person"])
        return Holding(**_made(row), person=person, mentions=tuple(mentions), attributes=row["attributes"])

    def _maybe(self, identifier: str | None) -> Span | None:
        return None if identifier is None else self._spans[identifier]

    def _person(self, identifier: str | None) -> Person | None:
        return None if identifier is None else self.persons[identifier]


def _made(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in _MADE}


def _range(written: list[int] | None) -> Range | None:
    return None if written is None else (written[0], written[1])


def _block(row: Row) -> Block:
    return Block(row["kind"], _range(row["hant"]), _range(row["hans"]), row["published"], row["outlet"])


def _person(row: Row) -> Person:
    return Person(row["id"], Names(**row["names"]), tuple(Names(**each) for each in row["aliases"]), row["external"])
