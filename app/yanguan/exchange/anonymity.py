"""A record that names no annotator. Which records go out so is `datasets`' business."""

from collections.abc import Callable
from dataclasses import replace

from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Correction, Holding, Note, Quote, Span, Thing
from yanguan.domain.record import Record


def anonymous(record: Record, names: dict[str, str]) -> Record:
    """The record with each annotator's name replaced by the number in which she first appears in `names`."""

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
