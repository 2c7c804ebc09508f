"""Files of other tools as articles, and what their labels say whatever their ids are. Nothing here asserts."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from exchange.datasets.written import written
from yanguan.domain.record import Record
from yanguan.exchange.datasets.carried import Fact, carried
from yanguan.exchange.datasets.cutting import views_of
from yanguan.exchange.datasets.formats import FORMATS
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.out import Entry
from yanguan.exchange.datasets.view import View
from yanguan.exchange.exporting import wish
from yanguan.exchange.importing import Prepared, prepare
from yanguan.exchange.jsonl.reading import record_of
from yanguan.exchange.jsonl.writing import line_of, row_of


def brought(path: Path, form: str = "auto", **given: Any) -> list[Record]:
    """The records of a file or a folder, each through the contract's own rules."""
    prepared = prepare([path], form=form, **given)
    return [record_of(line_of(record), number, str(path)) for number, record in enumerate(prepared.records, 1)]


def one(path: Path, content: str | bytes, **given: Any) -> Record:
    """The one record of a file with this content."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (record,) = brought(path, **given)
    return record


def spans(record: Record) -> list[tuple[str, str]]:
    """Labels with their words, in the order of the text."""
    text = record.article.source.text
    found = sorted(record.labels.spans.values(), key=lambda span: span.order)
    return [(span.label, "…".join(text[start:end] for start, end in span.fragments)) for span in found]


def notices(prepared: Prepared) -> list[tuple[str, Any]]:
    """What is told of the reading: what was left out, and how many."""
    said = (
        notice.arguments for read in prepared.read for notice in read.notices if notice.message_key == "labels-left"
    )
    return [(str(each["what"]), each["count"]) for each in said]


def views_in(records: Sequence[Record], form: str = "brat", **given: Any) -> list[View]:
    """The records as a format sees them."""
    options = wish(form, **given).options
    return [view for record in records for view in views_of(row_of(record), options, Losses())]


def facts(view: View, form: str) -> tuple[str, Counter[Fact]]:
    """The text, and all that the format has room for; brat cuts labels at line breaks, XML lacks characters."""
    known = FORMATS[form]
    if form in ("brat", "uima-cas"):
        (found,) = known.expected([Entry({}, (view,))], known.defaults)
    else:
        found = carried(view, known.carries)
    return found.text, found.facts


def there_and_back(folder: Path, form: str, records: Sequence[Record], **given: Any) -> list[Record]:
    """These records, written in a format and read again."""
    path = folder / f"out{FORMATS[form].suffix}"
    written(path, form, records, **given)
    return brought(path, offsets="codepoint" if form == "doccano" else None)  # its report is not written here
