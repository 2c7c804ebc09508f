"""The dates of an appointment, as its words of time tell them: read against the day its block, or article, came out.

What words mean which day stands in `domain.dates`.
"""

from collections.abc import Mapping
from dataclasses import replace

from yanguan.domain.article import Article, Range
from yanguan.domain.dates import normalise, times_in
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Span

DATES = {"effective": "time_effective", "announced": "time_announced"}
"""Each date of an appointment, and the role whose words tell it."""


def published_at(article: Article, position: int) -> str | None:
    """The day that words of time at this code point are read against: the block's own, else the article's."""
    block = _block_at(article, position)
    return (block[1] if block else None) or article.meta.published


def value_of(article: Article, span: Span) -> str | None:
    """The day that a span's words of time mean, EDTF; what somebody has said of the span goes before what is read."""
    said = span.attributes.get("value")
    return str(said) if said else read_value(article, span)


def read_value(article: Article, span: Span) -> str | None:
    """The day that a span's words of time mean as they are read, whatever was said of the span."""
    published, block = published_at(article, span.start), _block_at(article, span.start)
    if block is not None:  # 同日 and 翌日 mean a day of the line that they stand in
        for time in times_in(article.source.text, published, *block[0]):
            if (time.start, time.end) == (span.start, span.end):
                return time.value
    return normalise("".join(article.source.text[start:end] for start, end in span.fragments), published)


def words_of(article: Article, labels: LabelSet, event: Appointment, date: str) -> str:
    """The words that a date of an appointment was read from; empty where none are linked."""
    span = _span_of(labels, event, date)
    return "".join(article.source.text[start:end] for start, end in span.fragments) if span else ""


def told_dates(article: Article, labels: LabelSet, event: Appointment) -> dict[str, str | None]:
    """Each date, as the words that are linked tell it."""
    spans = {date: _span_of(labels, event, date) for date in DATES}
    return {date: value_of(article, span) if span else None for date, span in spans.items()}


def with_dates(event: Appointment, dates: Mapping[str, str | None]) -> Appointment:
    """The appointment with these of its dates."""
    both = {"effective": event.effective, "announced": event.announced} | dict(dates)
    return replace(event, effective=both["effective"], announced=both["announced"])


def _span_of(labels: LabelSet, event: Appointment, date: str) -> Span | None:
    linked = (labels.spans.get(role.span or "") for role in event.roles if role.role == DATES[date])
    return next((span for span in linked if span is not None), None)


def _block_at(article: Article, position: int) -> tuple[Range, str | None] | None:
    around = (each for each in article.blocks if each.source and each.source[0] <= position < each.source[1])
    return next(((each.source, each.published) for each in around if each.source), None)
