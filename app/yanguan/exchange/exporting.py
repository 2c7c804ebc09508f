"""A project to a dataset file and the report beside it, by the window and the command line alike."""

import dataclasses
import json
import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yanguan
from yanguan.domain.article import STATUSES, Status
from yanguan.domain.identity import now
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Correction, Holding, Note, Quote, Span, Thing
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.files import write_dataset
from yanguan.script.convert import dictionary
from yanguan.store.project import Project


def export_dataset(
    project: Project,
    path: Path,
    *,
    statuses: Collection[Status] = STATUSES,
    anonymise: bool = False,
    progress: Progress = unwatched,
) -> dict[str, Any]:
    """Write the articles of these statuses as yanguan-jsonl, and `PATH.export.json`; the report comes back.

    An export that is called off, or fails, leaves the old file. Raises Refusal where the file cannot be written.
    """
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    chosen = sum(row.status in statuses for row in project.listing())
    records = (record for record in project.records() if record.labels.status.status in statuses)
    if anonymise:
        records = (_anonymous(record, names) for record in records)
    written = write_dataset(path, _counted(records, counts), chosen, progress)
    scheme = project.scheme().stamp
    report = {
        "format": "yanguan-jsonl",
        "schema": "yanguan/1",
        "file": path.name,
        "sha256": written.sha256,
        "articles": written.lines,
        "counts": dict(sorted(counts.items())),
        "options": {"status": list(statuses), "anonymise": anonymise},
        "scheme": dataclasses.asdict(scheme),
        "left_out": {"articles of other statuses": project.size() - written.lines},
        "tool": f"Yanguan {yanguan.__version__}",
        "dictionary": dictionary(),
        "at": now(),
    }
    _replace_json(path.with_name(path.name + ".export.json"), report)
    return report


def _counted(records: Iterator[Record], counts: Counter[str]) -> Iterator[Record]:
    """The records as they pass, counted by kind of object and, for spans, by label."""
    for record in records:
        labels = record.labels
        counts["quotes"] += len(labels.quotes)
        counts["appointments"] += len(labels.appointments)
        counts["holdings"] += len(labels.holdings)
        counts["spans"] += len(labels.spans)
        counts.update(f"spans.{span.label}" for span in labels.spans.values())
        yield record


def _anonymous(record: Record, names: dict[str, str]) -> Record:
    """The record with each annotator's name replaced by the number in which she first appears."""

    def hidden(annotator: str) -> str:
        return names.setdefault(annotator, f"annotator-{len(names) + 1}")

    counterpart = record.article.counterpart
    overrides = tuple(replace(each, annotator=hidden(each.annotator)) for each in counterpart.overrides)
    article = replace(record.article, counterpart=replace(counterpart, overrides=overrides))
    things = [_hidden(thing, hidden) for thing in record.labels]
    return Record(article, LabelSet.of(article.id, things), record.persons)


def _hidden(thing: Thing, hidden: Callable[[str], str]) -> Thing:
    match thing:
        case Span() | Quote() | Appointment() | Holding() | Note() | Correction():
            return replace(thing, annotator=hidden(thing.annotator))
    return thing


def _replace_json(path: Path, content: dict[str, Any]) -> None:
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    os.replace(part, path)  # noqa: PTH105 - says what it is: atomic
