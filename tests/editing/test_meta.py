"""What is known about an article is said anew: in the dataset, with what follows from it; taken back to the byte."""

import json
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editing.exports import exported, line
from editing.stories import STORY, story
from yanguan.domain.article import Meta
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, ArticleMeta, Role, Span
from yanguan.domain.record import Record
from yanguan.editing.commands import AddSpan, Link, SetAttribute
from yanguan.editing.frames import SetDate
from yanguan.editing.meta import META_NAMES, SetMeta
from yanguan.editing.past import as_it_was, steps_of_article
from yanguan.editing.session import Session
from yanguan.resources import default_scheme, default_scheme_content
from yanguan.store.check import check

TEXT = "省委昨日任命方景行為省長，今日公布。"
MAYOR = replace(story(8, TEXT), meta=Meta(title="任命", published="2026-07-10", outlet="臨江日報", tags=("人事",)))
A = MAYOR.id


@pytest.fixture
def session(session: Session) -> Session:
    """A session on a project that also has an article with a day of publication."""
    session.import_records([Record(MAYOR, LabelSet(A))], is_dataset=False).result()
    return session


def label(session: Session, name: str, words: str) -> str:
    start = TEXT.index(words)
    changes = session.apply(AddSpan(A, name, ((start, start + len(words)),))).changes
    return next((each.id for each in changes if each.kind == "appointment"), changes[0].id)


def dated(session: Session) -> str:
    """An appointment with both dates, as its words tell them."""
    event = label(session, "trigger", "任命")
    for role, words in (("time_effective", "昨日"), ("time_announced", "今日")):
        session.apply(Link(A, event, role, label(session, "time", words)))
    return event


def event(session: Session) -> Appointment:
    (found,) = session.reader.labels(A).appointments.values()
    return found


def days(session: Session) -> list[Any]:
    spans = [span for span in session.reader.labels(A).spans.values() if span.label == "time"]
    return [span.attributes["value"] for span in sorted(spans, key=lambda span: span.start)]


def own_line(session: Session) -> Mapping[str, Any]:
    (found,) = [dict(each) for each in map(json.loads, exported(session).splitlines()) if each["id"] == A]
    return found


def published(day: str | None) -> SetMeta:
    return SetMeta(A, replace(MAYOR.meta, published=day))


def test_every_field_is_said_and_the_dataset_has_it(session: Session) -> None:
    before = exported(session)
    meta = Meta(
        " 新的\n標題 ",
        "2026年7月6日",
        "望潮晚報",
        "記者甲",
        "https://example.org/1",
        "2026-07",
        "",
        ("人事", " ", "市政", "人事"),
    )
    (change,) = session.apply(SetMeta(STORY.id, meta)).changes
    assert line(session)["meta"] == {
        "title": "新的 標題", "published": "2026-07-06", "outlet": "望潮晚報", "byline": "記者甲",
        "url": "https://example.org/1", "first_published": "2026-07", "first_outlet": None, "tags": ["人事", "市政"],
    }  # fmt: skip
    assert session.reader.listing()[0].title == "新的 標題"
    assert isinstance(change.after, ArticleMeta)
    assert session.apply(SetMeta(STORY.id, meta)).changes == ()
    assert check(session.reader) == []
    session.undo(STORY.id)
    assert exported(session) == before
    session.redo(STORY.id)
    assert session.reader.article(STORY.id).meta == change.after.meta
    assert check(session.reader) == []


@pytest.mark.parametrize("name", ["published", "first_published"])
@pytest.mark.parametrize("day", ["昨日", "2026-13", "soon"])
def test_a_day_that_cannot_be_read_is_refused(session: Session, name: str, day: str) -> None:
    before = exported(session)
    with pytest.raises(Exception, match="date-unread"):
        session.apply(SetMeta(A, replace(MAYOR.meta, **{name: day})))  # type: ignore[arg-type]
    assert exported(session) == before


def test_another_day_of_publication_moves_what_was_told_by_words(session: Session) -> None:
    dated(session)
    before = exported(session)
    assert (days(session), event(session).effective, event(session).announced) == (
        ["2026-07-09", "2026-07-10"], "2026-07-09", "2026-07-10",
    )  # fmt: skip
    session.apply(published("2025-01-01"))
    assert (days(session), event(session).effective, event(session).announced) == (
        ["2024-12-31", "2025-01-01"], "2024-12-31", "2025-01-01",
    )  # fmt: skip
    assert own_line(session)["appointments"][0]["dates"] == {"effective": "2024-12-31", "announced": "2025-01-01"}
    assert check(session.reader) == []
    session.undo(A)
    assert exported(session) == before
    session.redo(A)
    session.apply(published(None))
    assert (days(session), event(session).effective) == ([None, None], None)


def test_what_somebody_said_stays(session: Session) -> None:
    frame = dated(session)
    span = next(each for each in session.reader.labels(A).spans.values() if each.fragments[0][0] == TEXT.index("今日"))
    session.apply(SetAttribute(A, span.id, "value", "2026-07-08"))
    session.apply(SetDate(A, frame, "effective", "2026-05"))
    session.apply(published("2025-01-01"))
    assert days(session) == ["2024-12-31", "2026-07-08"]
    assert (event(session).effective, event(session).announced) == ("2026-05", "2026-07-08")
    assert event(session).overruled == ("effective",)


def test_a_suggestion_follows_and_stays_one(session: Session) -> None:
    text = f"{TEXT}（完）"
    other = replace(story(9, text), meta=MAYOR.meta)
    made: dict[str, Any] = {"annotator": "rule", "at": "2026-07-11T00:00:00Z", "origin": "rule:x", "state": "suggested"}
    spans = [
        Span(**made, id=new_id(), label=name, fragments=((at, at + 2),), attributes=said)
        for name, at, said in (("trigger", 4, {}), ("time", 2, {"value": "2026-07-09"}))
    ]
    said = default_scheme().defaults("appointment")
    frame = Appointment(
        **made, id=new_id(), trigger=spans[0].id, roles=(Role("time_effective", spans[1].id),),
        effective="2026-07-09", attributes=said,
    )  # fmt: skip
    session.import_records([Record(other, LabelSet.of(other.id, [*spans, frame]))], is_dataset=True).result()
    session.apply(SetMeta(other.id, replace(MAYOR.meta, published="2025-01-01")))
    labels = session.reader.labels(other.id)
    assert {each.state for each in (*labels.spans.values(), *labels.appointments.values())} == {"suggested"}
    assert labels.appointments[frame.id].effective == "2024-12-31"
    assert labels.status.status == "new"


def test_the_history_knows_it_and_goes_back_there(session: Session) -> None:
    dated(session)
    before, seq = exported(session), steps_of_article(session.reader, A)[-1].seq
    session.apply(published("2025-01-01"))
    session.apply(SetMeta(A, replace(MAYOR.meta, title="別的", published="2024-03")))
    steps = steps_of_article(session.reader, A)
    assert [step.verb for step in steps[-2:]] == ["set-meta", "set-meta"]
    article, labels = session.reader.article(A), session.reader.labels(A)
    then, labels_then = as_it_was(article, labels, [change for step in steps[-2:] for change in step.changes])
    assert (then.meta, len(labels_then.spans)) == (MAYOR.meta, 3)
    session.return_to(A, seq)
    assert exported(session) == before
    assert check(session.reader) == []
    session.undo(A)
    assert session.reader.article(A).meta.title == "別的"
    assert event(session).effective == session.reader.labels(A).appointments[event(session).id].effective


DAYS = st.sampled_from([None, "2016", "2020-12", "2020-12-05", "2026-07-10", "2024-02-29"])


@settings(max_examples=12)
@given(st.lists(DAYS, min_size=1, max_size=4))
def test_any_days_of_publication_come_back_to_the_byte(wanted: list[str | None]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Session(Path(folder) / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session,
    ):
        session.import_records([Record(MAYOR, LabelSet(A))], is_dataset=False).result()
        dated(session)
        seen = [exported(session)]
        for day in wanted:
            if session.apply(published(day)).changes:
                seen.append(exported(session))
        for expected in reversed(seen[:-1]):
            session.undo(A)
            assert exported(session) == expected
        assert check(session.reader) == []


def test_all_names_are_columns_of_the_dataset(session: Session) -> None:
    assert [*META_NAMES, "tags"] == list(own_line(session)["meta"])
