"""What the words of a frame tell of it, and when a value follows them."""

import json
from dataclasses import replace

import pytest

from editing.exports import exported, line
from editing.stories import STORY, at, story
from yanguan.domain.article import Meta
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Quote
from yanguan.domain.record import Record
from yanguan.editing.commands import AddSpan, Link, Reshape, SetAttribute, SetStatus, Unlink
from yanguan.editing.dating import published_at, read_value, value_of
from yanguan.editing.frames import GiveBack, SameEvent, SetDate, SetEvent, SetParent
from yanguan.editing.quote_signs import act_of, medium_of, polarity_of, speaker_kind_of
from yanguan.editing.session import Session

A = STORY.id
TEXT = "街坊們沒寫道：「好。」\n省委昨日任命方景行為省長。同日他卸任市長。"
TOLD = replace(story(7, TEXT), meta=Meta(published="2026-07-10"))
B = TOLD.id


def where(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


@pytest.fixture
def told(session: Session) -> Session:
    """A session on a project that also has an article with a day of publication."""
    session.import_records([Record(TOLD, LabelSet(B))], is_dataset=False).result()
    return session


def make(session: Session, label: str, words: str) -> str:
    """Label these words; the id of the frame where one is made, else of the span."""
    changes = session.apply(AddSpan(B, label, where(words))).changes
    return next((each.id for each in changes if each.kind in ("quote", "appointment")), changes[0].id)


def quote(session: Session) -> Quote:
    (found,) = session.reader.labels(B).quotes.values()
    return found


def event(session: Session, number: int = 0) -> Appointment:
    return list(session.reader.labels(B).appointments.values())[number]


class TestQuotes:
    def test_cue_and_speaker_tell_and_what_is_let_go_tells_no_more(self, told: Session) -> None:
        frame, cue, speaker = (
            make(told, *each) for each in (("quote", "「好。」"), ("cue", "寫道"), ("speaker", "街坊們"))
        )
        told.apply(Link(B, frame, "cue", cue))
        told.apply(Link(B, frame, "speaker", speaker))
        names = ("medium", "speaker_kind", "polarity", "act")
        assert [quote(told).attributes[name] for name in names] == ["writing", "group", "negative", "statement"]
        told.apply(Unlink(B, frame, "cue", cue))
        assert [quote(told).attributes[name] for name in names] == ["speech", "group", "positive", "statement"]
        assert quote(told).overruled == ()

    def test_what_somebody_said_stays_until_it_is_given_back(self, told: Session) -> None:
        frame, cue = make(told, "quote", "「好。」"), make(told, "cue", "寫道")
        told.apply(SetAttribute(B, frame, "medium", "thought"))
        told.apply(Link(B, frame, "cue", cue))
        assert (quote(told).attributes["medium"], quote(told).overruled) == ("thought", ("medium",))
        before = exported(told)
        told.apply(GiveBack(B, frame, "medium"))
        assert (quote(told).attributes["medium"], quote(told).overruled) == ("writing", ())
        assert told.apply(GiveBack(B, frame, "medium")).changes == ()
        told.undo(B)
        assert exported(told) == before

    def test_saying_what_is_so_already_is_saying_it(self, told: Session) -> None:
        frame = make(told, "quote", "「好。」")
        told.apply(SetAttribute(B, frame, "explicitness", "implicit"))
        assert quote(told).overruled == ("explicitness",)
        assert told.apply(SetAttribute(B, frame, "explicitness", "implicit")).changes == ()

    def test_a_value_that_came_in_with_the_frame_stays(self, told: Session) -> None:
        frame, cue = make(told, "quote", "「好。」"), make(told, "cue", "寫道")
        with told._project.write() as writing:
            was = quote(told)
            other = replace(was, attributes={**was.attributes, "medium": "thought"})
            writing.record(writing.step("test", "mei"), [Change(B, was, other)])
        told._held = None
        told.apply(Link(B, frame, "cue", cue))
        assert quote(told).attributes["medium"] == "thought"

    def test_the_words_that_tell(self) -> None:
        assert [medium_of(*each) for each in (("留言批評", ()), ("认为", ()), ("說", ()), ("說", ["該局報告"]))] == [
            "writing", "thought", None, "writing",
        ]  # fmt: skip
        said = ["記者", "《意見》", "消息人士", "居民", "市政府", "方景行", "省委书记祁远山"]
        assert [speaker_kind_of([each]) for each in said] == [
            "reporter", "document", "anonymous", "group", "organization", None, None,
        ]  # fmt: skip
        assert speaker_kind_of(["市政府", "居民"]) is None
        assert [polarity_of(each) for each in ("他從沒", "他並未", "他不", "他曾", "")] == [
            *["negative"] * 3,
            None,
            None,
        ]
        assert [act_of(each) for each in ("追問", "要求", "承诺", "感謝", "否認", "說")] == [
            "question", "order", "promise", "courtesy", "denial", None,
        ]  # fmt: skip

    def test_a_quote_stands_in_another_but_never_in_itself(self, session: Session) -> None:
        for words in ("「𠮷田『很好』。」", "「再來。」", "『很好』"):
            session.apply(AddSpan(A, "quote", at(words)))
        outer, other, inner = session.reader.labels(A).quotes
        session.apply(SetParent(A, other, inner))
        assert {each["id"]: each["parent"] for each in line(session)["quotes"]} == {
            outer: None,
            inner: outer,
            other: inner,
        }
        for parent in (other, outer):
            with pytest.raises(Exception, match="parent-inside"):
                session.apply(SetParent(A, outer, parent))
        session.apply(SetParent(A, other, None))
        assert session.reader.labels(A).quotes[other].parent is None


class TestDates:
    def test_linked_words_of_time_tell_the_date_against_the_day_of_publication(self, told: Session) -> None:
        frame, time = make(told, "trigger", "任命"), make(told, "time", "昨日")
        told.apply(Link(B, frame, "time_announced", time))
        assert line_dates(told) == {"effective": None, "announced": "2026-07-09"}
        told.apply(Unlink(B, frame, "time_announced", time))
        assert line_dates(told) == {"effective": None, "announced": None}

    def test_a_day_spoken_of_before_is_meant_and_other_borders_mean_another_day(self, told: Session) -> None:
        frame, time = make(told, "trigger", "卸任"), make(told, "time", "同日")
        told.apply(Link(B, frame, "time_effective", time))
        assert event(told).effective == "2026-07-09"
        told.apply(Reshape(B, time, where("日他")))
        assert event(told).effective is None

    def test_a_span_of_time_says_which_day_it_means_until_somebody_says_another(self, told: Session) -> None:
        time = make(told, "time", "昨日")

        def value() -> object:
            return told.reader.labels(B).spans[time].attributes["value"]

        assert value() == "2026-07-09"
        told.apply(Reshape(B, time, where("昨日任命")))
        told.apply(Reshape(B, time, where("同日")))
        assert value() == "2026-07-09"
        told.apply(SetAttribute(B, time, "value", "2025"))
        told.apply(Reshape(B, time, where("昨日")))
        assert value() == "2025"

    def test_a_date_is_typed_as_edtf_or_in_words_and_given_back(self, told: Session) -> None:
        frame, time = make(told, "trigger", "任命"), make(told, "time", "昨日")
        told.apply(Link(B, frame, "time_effective", time))
        for typed, kept in (("2026-07", "2026-07"), ("今日", "2026-07-10"), ("2026?", "2026?"), ("", None)):
            told.apply(SetDate(B, frame, "effective", typed))
            assert (event(told).effective, event(told).overruled) == (kept, ("effective",))
            assert exported(told)
        for typed in ("2026-02-30", "2026-7", "不知道"):
            with pytest.raises(Exception, match="date-unread"):
                told.apply(SetDate(B, frame, "effective", typed))
        told.apply(GiveBack(B, frame, "effective"))
        assert (event(told).effective, event(told).overruled) == ("2026-07-09", ())

    def test_a_blocks_own_day_goes_first_and_what_a_span_says_before_all(self, told: Session) -> None:
        first, second = TOLD.blocks
        article = replace(TOLD, blocks=(first, replace(second, published="2026-01-02")))
        made = make(told, "time", "昨日")
        span = told.reader.labels(B).spans[made]
        assert (published_at(article, 0), published_at(article, span.start)) == ("2026-07-10", "2026-01-02")
        assert read_value(article, span) == "2026-01-01"
        assert value_of(article, replace(span, attributes={"value": "2025"})) == "2025"

    def test_two_mentions_are_one_event(self, told: Session) -> None:
        one, two = make(told, "trigger", "任命"), make(told, "trigger", "卸任")
        told.apply(SameEvent(B, one, two))
        assert event(told, 0).event == event(told, 1).event is not None
        told.apply(SetEvent(B, one, " "))
        assert [event(told, number).event is None for number in (0, 1)] == [True, False]

    def test_kind_is_given_back_to_its_default_or_to_what_is_read(self, told: Session) -> None:
        frame = make(told, "trigger", "任命")
        told.apply(SetAttribute(B, frame, "kind", "elect"))
        told.apply(GiveBack(B, frame, "kind", "transfer"))
        assert (event(told).attributes["kind"], event(told).overruled) == ("transfer", ())


def line_dates(session: Session) -> object:
    found = [json.loads(each) for each in exported(session).split(b"\n") if each]
    return next(each for each in found if each["id"] == B)["appointments"][0]["dates"]


class TestBeginning:
    def test_the_first_label_puts_an_article_in_work_and_undo_takes_that_back(self, session: Session) -> None:
        before = exported(session)
        session.apply(AddSpan(A, "cue", at("說")))
        assert line(session)["status"] == "in_work"
        session.apply(SetStatus(A, "done"))
        session.apply(AddSpan(A, "person", at("方景行")))
        assert line(session)["status"] == "done"
        for _ in range(3):
            session.undo(A)
        assert exported(session) == before
