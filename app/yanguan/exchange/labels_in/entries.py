"""Sheets to articles with labels: the text by the reading path of plain texts, the labels moved along with it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.counterpart import standing, taken_over
from yanguan.exchange.labels_in.framing import Framing
from yanguan.exchange.labels_in.placing import placed
from yanguan.exchange.labels_in.sheet import Sheet, Unit
from yanguan.exchange.pairs import paired
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.html import Page
from yanguan.exchange.reading.incoming import Incoming, Making, Notice, incoming_of

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class LabelledEntry:
    """An article of a labelled dataset, as `reading.articles.Entry` is one of a text, with its labels."""

    file: str
    form: str
    incoming: Incoming
    record: Record


def entry_of(sheet: Sheet, form: str, making: Making, offsets: Unit | None) -> LabelledEntry:
    """The article on a sheet of this format.

    Raises Refusal as texts do, and where a label does not stand where the file says.
    """
    _refuse_names(sheet)
    places = standing(sheet.marks, placed(sheet, offsets), sheet.text)
    incoming = _incoming(sheet, making)
    article = incoming.article
    sheet, places = taken_over(sheet, places, article, offsets)
    framing = Framing(sheet, places, article.source.text, article.id, form)
    record = Record(article, framing.labels(), framing.persons(article.source_script))
    notices = (*incoming.notices, *_notices(sheet.file, framing.left))
    return LabelledEntry(sheet.file, form, replace(incoming, notices=notices), record)


def _incoming(sheet: Sheet, making: Making) -> Incoming:
    if sheet.other is None:
        return incoming_of(_page(sheet, sheet.text), sheet.file, making, None)
    files: dict[Script, str] = {"hant": sheet.file, "hans": sheet.file}
    texts: dict[Script, str] = {"hant": sheet.text, "hans": sheet.other}
    read = {script: incoming_of(_page(sheet, text), sheet.file, (None, None), None) for script, text in texts.items()}
    return paired(files, read, "hant")


def _page(sheet: Sheet, text: str) -> Page:
    cleaned = clean_text(text, file=sheet.file)
    return Page(cleaned.text, {}, sheet.meta, cleaned.removed)


def _refuse_names(sheet: Sheet) -> None:
    """Refuse half a character, and what is no name, wherever it would be stored."""
    marks = (*sheet.marks, *sheet.other_marks)
    for mark in marks:
        if not mark.label.strip() or len(mark.label) > _LONGEST_NAME or not mark.label.isprintable():
            raise Refusal("labels-name", file=sheet.file, label=mark.label[:40].encode("utf-8", "replace").decode())
    for words in (
        *(word for mark in marks for word in (mark.id, mark.origin, *(mark.person or ())) if word is not None),
        *(word for saying in sheet.sayings for word in (saying.name, saying.value)),
    ):
        clean_text(words, file=sheet.file)


def _notices(file: str, left: Mapping[str, int]) -> Iterator[Notice]:
    for what, count in left.items():
        if count:
            yield Notice("labels-left", {"file": file, "what": what, "count": count})
