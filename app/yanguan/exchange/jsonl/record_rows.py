"""The JSON value of a line that keeps every rule, as the record that it describes. What it may say is `rules`'.

Each function gives the fields of one object in the order of its class (`domain/packing`).
"""

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any

from yanguan.domain.article import Script, other_script
from yanguan.domain.packed_record import Packed, PackedRecord
from yanguan.domain.record import Record

Row = Mapping[str, Any]

_made = itemgetter("id", "annotator", "at", "origin", "state", "score")
_block = itemgetter("kind", "published", "outlet")
_post = itemgetter("span", "area", "organization", "unit", "prefix", "core", "rank", "overruled")
_meta = itemgetter("title", "published", "outlet", "byline", "url", "first_published", "first_outlet", "tags")
_note = itemgetter("id", "on", "text", "annotator", "at")
_stamp = itemgetter("id", "version", "sha256")
_UNSAID: tuple[Any, ...] = (None, None, None, None, None, None, [])
"""What a post says whose value nobody has given."""


def record_in(row: Row) -> Record:
    """The record of a line that was checked."""
    return packed_in(row).record()


def packed_in(row: Row) -> PackedRecord:
    """The record of a line that was checked, in plain lists; parts of them are the row's own."""
    source: Script = row["source_script"]
    digests = row["texts"][source]["sha256"], row["texts"][other_script(source)]["sha256"]
    things = {kind: found for kind, found in _things(row, source) if found}
    return PackedRecord(_article(row, source), things, [_person(person) for person in row["persons"]], digests)


def _article(row: Row, source: Script) -> Packed:
    other = other_script(source)
    texts = _text(row["texts"][source]), _text(row["texts"][other])
    blocks = []
    for block in row["blocks"]:
        kind, published, outlet = _block(block)
        blocks.append([kind, block[source], block[other], published, outlet])
    places = _places(source, row["alignment"]), _places(source, row["differences"])
    return [row["id"], source, *texts, blocks, list(_meta(row["meta"])), *places]


def _text(row: Row) -> Packed:
    overrides = [_override(override) for override in row["overrides"]]
    return [row["text"], row["origin"], row["profile"], row["dictionary"], overrides]


def _override(row: Row) -> Packed:
    return [*row["range"], row["text"], row["scope"], row["annotator"], row["at"]]


def _places(source: Script, written: list[list[int]]) -> list[list[int]]:
    """The places with the source's side first."""
    return written if source == "hant" else [[c, d, a, b] for a, b, c, d in written]


def _things(row: Row, source: Script) -> Iterator[tuple[str, list[Packed]]]:
    """Every object of the article, by kind. What says nothing (no status, no coverage, an empty post) is no object."""
    groups = row, row["candidates"]
    yield "span", [_span(span, source) for group in groups for span in group["spans"]]
    yield "quote", [_quote(quote) for group in groups for quote in group["quotes"]]
    yield "appointment", [_appointment(event) for group in groups for event in group["appointments"]]
    yield "holding", [_holding(holding) for group in groups for holding in group["holdings"]]
    yield "post", [list(said) for group in groups for said in map(_post, group["posts"]) if said[1:] != _UNSAID]
    yield "note", [list(_note(note)) for note in row["notes"]]
    yield "correction", [_correction(correction) for correction in row["corrections"]]
    identifier, coverage = row["id"], {layer: blocks for layer, blocks in row["coverage"].items() if blocks}
    yield "coverage", [[identifier, coverage]] if coverage else []
    yield "status", [[identifier, row["status"]]] if row["status"] != "new" else []
    yield "article_labels", [[identifier, row["labels"]]] if row["labels"] else []
    yield "stamp", [[identifier, list(_stamp(row["scheme"]))]] if row["scheme"]["id"] is not None else []


def _span(row: Row, source: Script) -> Packed:
    return [*_made(row), row["label"], row[source], row["attributes"], row["person"]]


def _quote(row: Row) -> Packed:
    speakers = [[filler["span"], filler["person"]] for filler in row["speakers"]]
    said = row["quote"], speakers, row["cues"], row["addressees"], row["parent"]
    return [*_made(row), *said, row["attributes"], row["overruled"]]


def _appointment(row: Row) -> Packed:
    roles = [[role["role"], role["span"], role["person"]] for role in row["roles"]]
    said = row["trigger"], roles, row["event"], row["dates"]["effective"], row["dates"]["announced"]
    return [*_made(row), *said, row["attributes"], row["overruled"]]


def _holding(row: Row) -> Packed:
    mentions = [[mention["person_span"], mention["post_span"]] for mention in row["mentions"]]
    return [*_made(row), mentions, row["person"], row["attributes"], row["overruled"]]


def _person(row: Row) -> Packed:
    aliases = [_names(alias) for alias in row["aliases"]]
    return [row["id"], _names(row["names"]), aliases, row["external"]]


def _names(row: Row) -> Packed:
    return [row["hant"], row["hans"]]


def _correction(row: Row) -> Packed:
    return [
        row["id"], row["script"], *row["range"], row["suggested"], row["reason"], row["annotator"], row["at"],
    ]  # fmt: skip
