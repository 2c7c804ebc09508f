"""The counterpart by another profile and with corrections: labels never move, everything can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategies.contract import complaints
from yanguan.domain.article import Article, Block, Override, Script, Text
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import LabelSet
from yanguan.domain.progress import Cancelled
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.correction_list import own_corrections, phrases_listed, removal
from yanguan.editing.corrections import (
    ChangeProfile,
    CorrectEverywhere,
    CorrectPlace,
    CorrectSource,
    Dismiss,
    RemovePhrase,
    UncorrectPlace,
)
from yanguan.editing.counterparts import preview, remade
from yanguan.editing.session import Session
from yanguan.exchange.exporting import export_dataset
from yanguan.exchange.jsonl.reading import records_in
from yanguan.resources import default_scheme_content
from yanguan.script.alignment import Alignment
from yanguan.script.convert import convert
from yanguan.store.check import check

HANS = "互联网和软件业\n方景行说，“软件业要用互联网。”\n鼠标和硬盘。"
HANT = "先進位造業方景行說「好」\n方景行又說先進位造"


def article(text: str, profile: str) -> Article:
    made = convert(text, profile)
    blocks, at = [], 0
    for line in text.split("\n"):
        place = (at, at + len(line))
        if line.strip():
            blocks.append(Block("paragraph", place, made.alignment.project(*place)))
        at += len(line) + 1
    script: Script = "hans" if profile.startswith("s") else "hant"
    source, places = Text(text, "source"), tuple(made.alignment.places)
    return Article(new_id(), script, source, made.text, tuple(blocks), alignment=places)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        yield session


def bring(session: Session, *articles: Article) -> list[str]:
    records = [Record(each, LabelSet(each.id)) for each in articles]
    return session.import_records(records, is_dataset=True).result().added


def counterpart(session: Session, identifier: str) -> str:
    return session.reader.article(identifier).counterpart.text


def test_another_profile_makes_another_counterpart_and_back_is_the_first(session: Session) -> None:
    (identifier,) = bring(session, article(HANS, "s2tw"))
    before = session.reader.article(identifier)
    session.apply(AddSpan(identifier, "organization", ((0, 3),)))
    labels = session.reader.labels(identifier)
    session.apply(ChangeProfile(identifier, "s2twp"))
    assert "網際網路" in counterpart(session, identifier)
    assert session.reader.labels(identifier) == labels, "no label moved on the source"
    assert check(session.reader) == []
    session.apply(ChangeProfile(identifier, "s2tw"))
    assert session.reader.article(identifier) == before
    session.undo(identifier)
    assert "網際網路" in counterpart(session, identifier)
    session.undo(identifier)
    assert session.reader.article(identifier) == before
    assert check(session.reader) == []


def test_a_preview_says_what_reads_otherwise_and_which_labels_widen(session: Session) -> None:
    (identifier,) = bring(session, article(HANS, "s2tw"))
    whole = session.apply(AddSpan(identifier, "organization", ((0, 3),))).changes[0].id
    part = session.apply(AddSpan(identifier, "organization", ((0, 2),))).changes[0].id
    there = session.reader.article(identifier)
    seen = preview(there, session.reader.labels(identifier), remade(there, (), (), "s2twp"))
    assert ("互联网", "互聯網", "網際網路") in [(each.source, each.before, each.after) for each in seen.differences]
    assert seen.widened == (part,)
    assert whole not in seen.widened
    assert session.reader.article(identifier) == there


def test_a_place_is_corrected_here_only_and_the_correction_survives_another_profile(session: Session) -> None:
    (identifier,) = bring(session, article(HANS, "s2tw"))
    at = counterpart(session, identifier).index("軟件業")
    session.apply(CorrectPlace(identifier, at, at + 3, "軟體產業"))
    there = session.reader.article(identifier)
    assert there.counterpart.text.count("軟體產業") == 1
    (override,) = there.counterpart.overrides
    assert (override.text, override.scope, override.annotator) == ("軟體產業", "place", "mei")
    session.apply(ChangeProfile(identifier, "s2twp"))
    assert "軟體產業" in counterpart(session, identifier)
    place = session.reader.article(identifier).counterpart.overrides[0]
    session.apply(UncorrectPlace(identifier, place.start, place.end))
    assert session.reader.article(identifier).counterpart == convert(HANS, "s2twp").text
    assert check(session.reader) == []


def test_a_phrase_changes_every_article_that_holds_it_in_one_step(session: Session) -> None:
    ids = bring(session, article(HANS, "s2tw"), article("软件业协会", "s2tw"), article("别的", "s2tw"))
    before = [session.reader.article(each) for each in ids]
    session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
    assert [counterpart(session, each).count("軟體業") for each in ids] == [2, 1, 0]
    assert [phrase.source for phrase in session.reader.phrases()] == ["软件业"]
    assert {each.scope for each in session.reader.article(ids[0]).counterpart.overrides} == {"project"}
    assert check(session.reader) == []
    session.undo(ids[1])
    assert [session.reader.article(each) for each in ids] == before
    assert session.reader.phrases() == []
    session.redo(ids[0])
    session.apply_everywhere(RemovePhrase("hans", "软件业")).result()
    assert [session.reader.article(each) for each in ids] == before
    with pytest.raises(Refusal, match="phrase-unknown"):
        session.apply_everywhere(RemovePhrase("hans", "软件业")).result()


def test_a_phrase_said_again_otherwise_replaces_the_first(session: Session) -> None:
    (identifier,) = bring(session, article(HANS, "s2tw"))
    for form in ("軟體業", "軟體產業", "軟體產業"):
        session.apply_everywhere(CorrectEverywhere("hans", "软件业", form)).result()
    assert counterpart(session, identifier).count("軟體產業") == 2
    assert [phrase.counterpart for phrase in session.reader.phrases()] == ["軟體產業"]
    assert check(session.reader) == []


def test_a_place_stands_against_a_phrase(session: Session) -> None:
    (identifier,) = bring(session, article(HANS, "s2tw"))
    session.apply(CorrectPlace(identifier, 4, 7, "程式業"))
    session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
    assert counterpart(session, identifier).startswith("互聯網和程式業")
    assert counterpart(session, identifier).count("軟體業") == 1


def test_a_correction_of_the_source_leaves_the_text_and_is_followed_by_the_counterpart(session: Session) -> None:
    (identifier,) = bring(session, article(HANT, "tw2s"))
    session.apply(CorrectSource(identifier, 0, 5, "先進製造業", "進制"))
    there = session.reader.article(identifier)
    assert there.source.text == HANT
    assert there.counterpart.text.startswith("先进制造业方景行")
    (noted,) = session.reader.labels(identifier).corrections.values()
    assert (noted.script, noted.start, noted.end, noted.suggested) == ("hant", 0, 5, "先進製造業")
    session.undo(identifier)
    assert counterpart(session, identifier).startswith("先进位造业")
    assert not session.reader.labels(identifier).corrections
    with pytest.raises(Refusal, match="span-outside-text"):
        session.apply(CorrectSource(identifier, 0, 500, "x"))


def test_a_doubt_is_put_aside_once(session: Session) -> None:
    (identifier,) = bring(session, article(HANT, "tw2s"))
    assert session.apply(Dismiss(identifier, "hant", 0, 5, "先進製造業")).changes
    assert not session.apply(Dismiss(identifier, "hant", 0, 5, "先進製造業")).changes
    assert len(session.reader.labels(identifier).dismissals) == 1
    session.undo(identifier)
    assert not session.reader.labels(identifier).dismissals


def test_work_on_the_whole_project_can_be_called_off(session: Session) -> None:
    ids = bring(session, article(HANS, "s2tw"), article("软件业协会", "s2tw"))
    before = [session.reader.article(each) for each in ids]

    def stop(done: int, total: int, /) -> None:
        assert total == 2
        raise Cancelled

    with pytest.raises(Cancelled):
        session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業"), stop).result()
    assert [session.reader.article(each) for each in ids] == before
    assert session.reader.phrases() == []
    assert not session.is_busy


def test_a_text_that_the_user_gave_has_no_profile_to_change(session: Session) -> None:
    made = article(HANT, "tw2s")
    given = replace(made, counterpart=Text(made.counterpart.text, "given"))
    (identifier,) = bring(session, given)
    for command in (ChangeProfile(identifier, "tw2sp"), CorrectPlace(identifier, 0, 1, "x")):
        with pytest.raises(Refusal, match="counterpart-given"):
            session.apply(command)
    session.apply(CorrectSource(identifier, 0, 5, "先進製造業"))
    assert counterpart(session, identifier) == made.counterpart.text


def test_an_override_that_came_with_a_dataset_stays_on_its_article(session: Session) -> None:
    made = article(HANS, "s2tw")
    text = made.counterpart.text.replace("互聯網", "網際網", 1)
    override = Override(0, 3, "網際網", "project", "an", "2026-07-07T01:02:03Z")
    carried = replace(made, counterpart=replace(made.counterpart, text=text, overrides=(override,)))
    ids = bring(session, replace(carried, alignment=((0, 3, 0, 3),)), article("互联网协会", "s2tw"))
    session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
    assert counterpart(session, ids[0]).startswith("網際網和軟體業")
    assert counterpart(session, ids[1]) == "互聯網協會"


CHARACTERS = "互联网软件业用户鼠标方景行说“”，。\n𠮷😀e\u0301里面后来"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_labelled_and_corrected_every_text_is_its_slice(data: st.DataObject, tmp_path: Path) -> None:
    folder = tmp_path / new_id()
    folder.mkdir()
    words = st.text(CHARACTERS, min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
    text = data.draw(words).strip()
    with Session(folder / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        (identifier,) = bring(session, article(text, "s2tw"))
        for _ in range(data.draw(st.integers(1, 8))):
            try:
                _act(session, identifier, data)
            except Refusal:
                continue
        assert check(session.reader) == []
        out = folder / "d.jsonl"
        export_dataset(session.reader, out)
        assert complaints(out) == []
        for record in records_in(out):
            assert record.article == session.reader.article(identifier)
            assert record.labels.spans == session.reader.labels(identifier).spans
        while session.undo(identifier).changes:
            pass
        assert session.reader.article(identifier) == replace(article(text, "s2tw"), id=identifier)


def _act(session: Session, identifier: str, data: st.DataObject) -> None:
    there = session.reader.article(identifier)
    length, other = len(there.source.text), len(there.counterpart.text)
    start = data.draw(st.integers(0, max(length, other)))
    end = start + data.draw(st.integers(1, 6))
    match data.draw(st.sampled_from(("source", "counterpart", "profile", "place", "back", "phrase"))):
        case "source":
            session.apply(AddSpan(identifier, "cue", ((start, min(end, length)),)))
        case "counterpart":
            back = Alignment(length, other, there.alignment).inverse().project(min(start, other), min(end, other))
            if back is not None:
                session.apply(AddSpan(identifier, "person", (back,)))
        case "profile":
            session.apply(ChangeProfile(identifier, data.draw(st.sampled_from(("s2t", "s2tw", "s2twp", "s2hk")))))
        case "place":
            session.apply(CorrectPlace(identifier, start, min(end, other), data.draw(st.text("軟體𠮷x", max_size=4))))
        case "back":
            session.apply(UncorrectPlace(identifier, start, min(end, other)))
        case "phrase":
            form = there.source.text[start:end].strip()
            session.apply_everywhere(CorrectEverywhere("hans", form, data.draw(st.text("軟體𠮷", max_size=4)))).result()


def test_a_phrase_that_touched_no_article_is_undone_and_redone_from_any(session: Session) -> None:
    first, second = bring(session, article(HANS, "s2tw"), article("别的", "s2tw"))
    session.apply_everywhere(CorrectEverywhere("hans", "鼠标垫", "滑鼠墊")).result()
    assert session.can("undo", second)
    assert session.can("undo", "")
    assert session.undo(second).changes[0].kind == "phrase"
    assert session.reader.phrases() == []
    session.redo(first)
    assert [each.source for each in session.reader.phrases()] == ["鼠标垫"]
    assert check(session.reader) == []


def test_undo_takes_an_articles_later_step_before_an_earlier_one_on_the_list(session: Session) -> None:
    first, second = bring(session, article(HANS, "s2tw"), article("别的", "s2tw"))
    session.apply_everywhere(CorrectEverywhere("hans", "鼠标垫", "滑鼠墊")).result()
    session.apply(AddSpan(first, "organization", ((0, 3),)))
    session.undo(first)
    assert not session.reader.labels(first).spans
    assert session.reader.phrases()
    session.undo(second)
    assert not session.reader.phrases()
    session.apply(AddSpan(second, "organization", ((0, 2),)))
    assert not session.can("redo", second), "a new command ends redo, the list's too"
    assert session.can("redo", first), "but not that of another article"
    assert check(session.reader) == []


def test_one_step_is_taken_back_wherever_it_reached_and_whatever_came_since(session: Session) -> None:
    first, second = bring(session, article(HANS, "s2tw"), article("软件业协会", "s2tw"))
    wide = session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
    assert wide.step
    session.apply(AddSpan(first, "organization", ((0, 3),)))
    assert session.last_step(["correct-everywhere"]) == wide.step
    back = session.undo_step(wide.step)
    assert back.articles == {first, second}
    assert session.reader.phrases() == []
    assert session.last_step(["correct-everywhere"]) is None
    assert session.undo_step(wide.step).changes == (), "it is undone already"
    session.undo_step(back.step)
    assert counterpart(session, second) == "軟體業協會"
    assert check(session.reader) == []


def test_a_step_that_a_later_one_builds_on_is_not_taken_back(session: Session) -> None:
    (first,) = bring(session, article(HANS, "s2tw"))
    wide = session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
    session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體產業")).result()
    with pytest.raises(Refusal, match="undo-built-upon"):
        session.undo_step(wide.step)
    assert counterpart(session, first).count("軟體產業") == 2


def test_what_is_listed_of_an_article_is_its_own_and_can_be_taken_back(session: Session) -> None:
    (identifier,) = bring(session, article(HANS, "s2tw"))
    session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
    at = counterpart(session, identifier).index("鼠標")
    session.apply(CorrectPlace(identifier, at, at + 2, "滑鼠"))
    phrases = session.reader.phrases()
    (own,) = own_corrections(session.reader.article(identifier), phrases)
    assert (own.scope, own.source, own.counterpart, own.annotator) == ("place", "鼠标", "滑鼠", "mei")
    assert counterpart(session, identifier)[own.start : own.end] == "滑鼠"
    (listed,) = phrases_listed(phrases)
    assert (listed.source, listed.counterpart, listed.article) == ("软件业", "軟體業", "")
    command = removal(own)
    assert isinstance(command, UncorrectPlace)
    session.apply(command)
    assert own_corrections(session.reader.article(identifier), phrases) == []
    assert removal(listed) == RemovePhrase("hans", "软件业")


def test_how_far_a_phrase_reaches_counts_the_articles_that_follow_it(session: Session) -> None:
    bring(session, article(HANS, "s2tw"), article("软件业协会", "s2tw"), article("軟件业", "tw2s"))
    for source, right in (("软件业", "軟體業"), ("鼠标垫", "滑鼠墊")):
        session.apply_everywhere(CorrectEverywhere("hans", source, right)).result()
    reach = session.reader.phrase_reach()
    assert [reach.get(each.id) for each in session.reader.phrases()] == [2, None]


def test_what_follows_a_note_of_the_source_goes_together_with_the_note(session: Session) -> None:
    (identifier,) = bring(session, article(HANT, "tw2s"))
    session.apply(CorrectSource(identifier, 1, 4, "進製造"))
    before = session.reader.record(identifier)
    (own,) = own_corrections(before.article, ())
    session.apply(removal(own))  # type: ignore[arg-type]
    assert not session.reader.labels(identifier).corrections
    assert counterpart(session, identifier) == convert(HANT, "tw2s").text.text
    session.undo(identifier)
    assert session.reader.record(identifier) == before
    assert check(session.reader) == []
