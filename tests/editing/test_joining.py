"""Labels of others join as suggestions: what is new joins, what agrees is counted, what conflicts is left alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Quote, Span, Thing
from yanguan.domain.record import Record
from yanguan.editing.importing import Imported
from yanguan.editing.session import Session
from yanguan.exchange.jsonl.reading import records_in
from yanguan.resources import default_scheme_content, gold
from yanguan.store.check import check

NAME = "interview"


def line() -> Record:
    return next(records_in(gold() / f"{NAME}.jsonl"))


def bare(record: Record) -> Record:
    """The article as nobody has labelled it."""
    return Record(record.article, LabelSet(record.article.id))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        yield session


def bring(session: Session, record: Record, *, as_suggestions: bool = False) -> Imported:
    return session.import_records([record], is_dataset=True, as_suggestions=as_suggestions).result()


def counts(imported: Imported) -> dict[str, str | int]:
    return next(arguments for key, arguments in imported.notices if key == "import-joined")


def test_unknown_labels_join_as_suggestions_and_can_be_undone_in_one_step(session: Session) -> None:
    record = line()
    bring(session, bare(record))
    counted = counts(bring(session, record, as_suggestions=True))
    labels = session.reader.labels(record.article.id)
    assert counted["agreeing"] == counted["conflicting"] == 0
    assert len(labels.spans) == sum(span.state != "rejected" for span in record.labels.spans.values())
    assert {span.state for span in labels.spans.values()} == {"suggested"}
    assert {quote.state for quote in labels.quotes.values()} == {"suggested"}
    assert labels.spans.keys() == record.labels.spans.keys()
    assert check(session.reader) == []
    session.undo(record.article.id)
    assert not session.reader.labels(record.article.id).spans
    assert session.reader.registry() == []
    session.redo(record.article.id)
    assert session.reader.labels(record.article.id).things == labels.things


def test_the_same_labels_again_agree_and_change_nothing(session: Session) -> None:
    record = line()
    bring(session, record)
    before = session.reader.labels(record.article.id)
    counted = counts(bring(session, record, as_suggestions=True))
    assert (counted["joined"], counted["conflicting"]) == (0, 0)
    assert counted["agreeing"] == len(before.spans) + len(before.quotes) + len(before.appointments) + len(
        before.holdings
    )
    assert session.reader.labels(record.article.id).things == before.things
    assert not session.can("undo", record.article.id)


def renamed(record: Record) -> Record:
    """The same labels under ids of another project's making."""
    ids = {thing.id: thing.id[:-4] + "ffff" for thing in record.labels if isinstance(thing, Span | Quote)}

    def moved(thing: Thing) -> Thing | None:
        match thing:
            case Span():
                return replace(thing, id=ids[thing.id])
            case Quote():
                return replace(
                    thing,
                    id=ids[thing.id],
                    quote=ids[thing.quote],
                    cues=tuple(ids[cue] for cue in thing.cues),
                    addressees=tuple(ids[span] for span in thing.addressees),
                    speakers=tuple(replace(each, span=each.span and ids[each.span]) for each in thing.speakers),
                    parent=thing.parent and ids[thing.parent],
                )
        return None

    things = [moved(thing) for thing in record.labels]
    return Record(record.article, LabelSet.of(record.article.id, filter(None, things)), record.persons)


def test_what_says_the_same_under_other_ids_agrees(session: Session) -> None:
    record = line()
    bring(session, record)
    counted = counts(bring(session, renamed(record), as_suggestions=True))
    assert (counted["joined"], counted["conflicting"]) == (0, 0)
    assert counted["agreeing"] == len(record.labels.spans) + len(record.labels.quotes)


def test_a_frame_finds_its_spans_where_the_project_has_them_under_other_ids(session: Session) -> None:
    record = line()
    spans_only = LabelSet.of(record.article.id, list(record.labels.spans.values()))
    bring(session, Record(record.article, spans_only, record.persons))
    bring(session, renamed(record), as_suggestions=True)
    labels = session.reader.labels(record.article.id)
    assert len(labels.spans) == len(record.labels.spans), "no span came twice"
    assert len(labels.quotes) == len(record.labels.quotes)
    assert check(session.reader) == []


def test_a_known_id_that_says_something_else_is_a_conflict_and_stays(session: Session) -> None:
    record = line()
    bring(session, record)
    span = next(span for span in record.labels.spans.values() if span.label == "cue" and span.end - span.start > 1)
    other = replace(span, fragments=((span.start, span.end - 1),))
    things = [other if thing == span else thing for thing in record.labels]
    counted = counts(
        bring(session, replace(record, labels=LabelSet.of(record.article.id, things)), as_suggestions=True)
    )
    assert counted["conflicting"] == 2, "the span, and the frame that has it as its cue"
    assert session.reader.labels(record.article.id).spans[span.id] == span


def test_an_article_that_is_not_there_comes_in_as_it_is(session: Session) -> None:
    record = line()
    imported = bring(session, record, as_suggestions=True)
    assert imported.added == [record.article.id]
    assert session.reader.labels(record.article.id).spans == record.labels.spans
