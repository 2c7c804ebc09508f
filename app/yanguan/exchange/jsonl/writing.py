"""A record as one line of a dataset: every key in the contract's order, both scripts. Files are `files`' business."""

import contextlib
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import orjson

from yanguan.domain.article import SCRIPTS, Article, Block, Override, Place, Script, Text, sha256
from yanguan.domain.labels import LAYERS, ArticleScheme, Correction, Names, Note, Person
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.label_rows import LabelRows
from yanguan.exchange.jsonl.strict import compact, may_hold_floats


def line_of(record: Record) -> str:
    """The record as compact JSON with its line feed; raises as `bytes_of`."""
    return bytes_of(record).decode()


def bytes_of(record: Record) -> bytes:
    """The record as compact JSON with its line feed, in UTF-8.

    Raises KeyError where a label refers to a span or person that the record lacks, ValueError where a score is no
    number.
    """
    return encoded(row_of(record))


def encoded(row: Mapping[str, Any]) -> bytes:
    """The JSON value of a line as `compact` writes it, in UTF-8, in a tenth of the time."""
    if not may_hold_floats(row):  # which `orjson` writes otherwise
        with contextlib.suppress(TypeError):  # it knows no number of more than 64 bits
            return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)
    return compact(row).encode()


def row_of(record: Record) -> dict[str, Any]:
    """The record as the JSON value of its line."""
    article, labels = record.article, record.labels
    rows = LabelRows(article, labels)
    return {
        "schema": "yanguan/1",
        "id": article.id,
        "offset_unit": "codepoint",
        "source_script": article.source_script,
        "texts": {script: _text(article.text(script)) for script in SCRIPTS},
        "alignment": _places(article.source_script, article.alignment),
        "differences": _places(article.source_script, article.differences),
        "meta": _meta(article),
        "blocks": [_block(article.source_script, block) for block in article.blocks],
        "scheme": _stamp(labels.stamp),
        **rows.gold(),
        "persons": _persons(record.persons, rows.persons()),
        "posts": rows.posts(is_gold=True),
        "candidates": rows.candidates() | {"posts": rows.posts(is_gold=False)},
        "coverage": {layer: sorted(set(labels.coverage.blocks.get(layer, ()))) for layer in LAYERS},
        "corrections": [_correction(correction) for correction in labels.corrections.values()],
        "notes": [_note(note) for note in labels.notes.values()],
        "labels": list(labels.article_labels.labels),
        "status": labels.status.status,
    }


def _text(text: Text) -> dict[str, Any]:
    return {
        "text": text.text,
        "sha256": sha256(text.text),
        "origin": text.origin,
        "profile": text.profile,
        "dictionary": text.dictionary,
        "overrides": [_override(override) for override in text.overrides],
    }


def _override(override: Override) -> dict[str, Any]:
    return {
        "range": [override.start, override.end],
        "text": override.text,
        "scope": override.scope,
        "annotator": override.annotator,
        "at": override.at,
    }


def _places(source: Script, places: Iterable[Place]) -> list[list[int]]:
    """The places with hant first, sorted."""
    if source == "hant":
        return sorted([a, b, c, d] for a, b, c, d in places)
    return sorted([c, d, a, b] for a, b, c, d in places)


def _meta(article: Article) -> dict[str, Any]:
    meta = article.meta
    return {
        "title": meta.title,
        "published": meta.published,
        "outlet": meta.outlet,
        "byline": meta.byline,
        "url": meta.url,
        "first_published": meta.first_published,
        "first_outlet": meta.first_outlet,
        "tags": list(meta.tags),
    }


def _block(source: Script, block: Block) -> dict[str, Any]:
    hant, hans = (block.source, block.counterpart) if source == "hant" else (block.counterpart, block.source)
    return {
        "kind": block.kind,
        "hant": None if hant is None else list(hant),
        "hans": None if hans is None else list(hans),
        "published": block.published,
        "outlet": block.outlet,
    }


def _stamp(stamp: ArticleScheme | None) -> dict[str, Any]:
    """The scheme stamp; nulls where no label was ever made."""
    if stamp is None:
        return {"id": None, "version": None, "sha256": None}
    return {"id": stamp.stamp.id, "version": stamp.stamp.version, "sha256": stamp.stamp.sha256}


def _persons(registry: Iterable[Person], referred: Collection[str]) -> list[dict[str, Any]]:
    """The persons referred to, by id. Raises KeyError where the registry lacks one."""
    known = {person.id: person for person in registry}
    return [_person(known[identifier]) for identifier in sorted(referred)]


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "names": _names(person.names),
        "aliases": [_names(alias) for alias in person.aliases],
        "external": dict(sorted(person.external.items())),
    }


def _names(names: Names) -> dict[str, str | None]:
    return {"hant": names.hant, "hans": names.hans}


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "id": correction.id,
        "script": correction.script,
        "range": [correction.start, correction.end],
        "suggested": correction.suggested,
        "reason": correction.reason,
        "annotator": correction.annotator,
        "at": correction.at,
    }


def _note(note: Note) -> dict[str, Any]:
    return {"id": note.id, "on": note.on, "text": note.text, "annotator": note.annotator, "at": note.at}
