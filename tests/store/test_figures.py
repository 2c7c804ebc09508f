"""The project in numbers: each is what counting the records by hand gives, and its list is as long."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from yanguan.domain.labels import Quote
from yanguan.domain.record import Record
from yanguan.editing.commands import AddSpan, SetStatus
from yanguan.editing.missing import CHECKS
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold
from yanguan.store.figures import OPEN, Figures, figures, listed


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """All gold articles, one of them unfinished, and two texts of one article."""
    path: Path = tmp_path_factory.mktemp("figures") / "p.yanguan"
    with Session(path, annotator="jun", scheme=default_scheme_content()) as session:
        prepared = prepare(sorted(gold().glob("*.jsonl")))
        session.import_records(prepared.records, is_dataset=True).result()
        first = session.reader.listing()[0].id
        text = session.reader.article(first).source.text
        (start,) = [text.index(text.split("\n")[2])]
        session.apply(AddSpan(first, "quote", ((start, start + 5),)))
        session.apply(AddSpan(first, "trigger", ((start, start + 2),)))
        session.apply(SetStatus(session.reader.listing()[1].id, "in_work"))
        session.apply(SetStatus(session.reader.listing()[1].id, "done"))
        yield session


@pytest.fixture(scope="module")
def counted(session: Session) -> Figures:
    return figures(session.reader.database)


@pytest.fixture(scope="module")
def records(session: Session) -> list[Record]:
    return list(session.reader.records())


def waiting(counted: Figures) -> dict[str, int]:
    return {str(name): int(count) for name, count in counted.open}


def gold_in(records: list[Record], kind: str) -> list[tuple[Record, object]]:
    things = [(record, thing) for record in records for thing in record.labels.things.get(kind, {}).values()]
    return [(record, thing) for record, thing in things if getattr(thing, "is_gold", True)]


def test_labels_types_and_annotators(counted: Figures, records: list[Record]) -> None:
    spans = [span for record in records for span in record.labels.spans.values() if span.is_gold]
    assert dict(counted.labels) == Counter(span.label for span in spans)
    assert dict(counted.annotators) == Counter(span.annotator for span in spans)
    quotes = [quote for record in records for quote in record.labels.quotes.values() if quote.is_gold]
    assert dict(counted.types) == Counter(quote.attributes["type"] for quote in quotes)


def test_articles_by_status_day_and_source(session: Session, counted: Figures, records: list[Record]) -> None:
    assert dict(counted.statuses) == Counter(record.labels.status.status for record in records)
    assert [count for _, count in counted.days] == [1]
    assert {row[0]: row[2] for row in counted.sources}.items() <= Counter(
        r.article.meta.outlet for r in records
    ).items()
    ((day, _),) = counted.days
    assert [line.article for line in listed(session.reader.database, "days", day)] == [records[1].article.id]


def said_by(record: Record, quote: Quote) -> set[str | None]:
    spans = record.labels.spans
    return {each.person or (spans[each.span].person if each.span else None) for each in quote.speakers} - {None}


def test_the_most_quoted(session: Session, counted: Figures, records: list[Record]) -> None:
    every = Counter[str | None]()
    for record in records:
        for quote in record.labels.quotes.values():
            if quote.is_gold:
                every.update(said_by(record, quote))
    assert counted.quoted
    assert [count for *_, count in counted.quoted] == [count for _, count in every.most_common(len(counted.quoted))]
    for person, hant, hans, count in counted.quoted:
        assert every[person] == count
        assert hant or hans
        assert len(listed(session.reader.database, "quoted", person)) == count


def test_appointments_by_kind_and_month(session: Session, counted: Figures, records: list[Record]) -> None:
    every = Counter[tuple[str, str]]()
    for record in records:
        for event in record.labels.appointments.values():
            if event.is_gold:
                when = event.effective or event.announced or record.article.meta.published or ""
                every[event.attributes["kind"], when[:7]] += 1
    assert {(kind, month): count for kind, month, count in counted.events} == every
    for kind, month, count in counted.events:
        assert len(listed(session.reader.database, "events", kind, month)) == count


@pytest.mark.parametrize("figure", ["statuses", "labels", "types", "annotators", "sources", "open"])
def test_each_number_is_as_long_as_its_list(session: Session, counted: Figures, figure: str) -> None:
    for row in getattr(counted, figure):
        assert len(listed(session.reader.database, figure, row[0])) == row[-1], row


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_what_is_missing_is_what_the_table_of_checks_misses(
    session: Session, counted: Figures, records: list[Record], check: str
) -> None:
    kind, lacks = CHECKS[check]
    every = [thing for name in ("quote", "appointment", "holding") for _, thing in gold_in(records, name)]
    assert waiting(counted)[check] == sum(isinstance(thing, kind) and lacks(thing) for thing in every)
    assert session.path.exists()


def test_a_place_is_the_words_that_stand_there(session: Session, records: list[Record]) -> None:
    texts = {record.article.id: record.article.source.text for record in records}
    for line in listed(session.reader.database, "labels", "cue"):
        assert line.start is not None
        assert texts[line.article][line.start : line.end] == line.text
    assert len(listed(session.reader.database, "labels", "cue", most=3)) == 3


def test_everything_that_waits_is_counted(counted: Figures) -> None:
    assert [name for name, _ in counted.open] == list(OPEN)
    assert waiting(counted)["quote-speaker"] >= 1
