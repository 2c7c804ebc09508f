"""Articles in, all or none: what is known already, what collides, what joins."""

import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from editing.stories import OTHER, STORY, TEXT, stories, story
from strategies.records import datasets
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Coverage, Names, Note, Person, Span, Thing
from yanguan.domain.packed_record import packed
from yanguan.domain.progress import Cancelled
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import RemoveSpan
from yanguan.editing.importing import Imported
from yanguan.editing.present import batches
from yanguan.editing.session import Session
from yanguan.resources import resource
from yanguan.store.check import check

AT = "2026-07-07T01:02:03Z"
PERSON = Person(new_id(), Names("方景行", "方景行"))
SPAN = Span(id=new_id(), annotator="jun", at=AT, label="person", fragments=((2, 5),), person=PERSON.id)


def labelled(*things: Thing, person: Person = PERSON) -> Record:
    return Record(STORY, LabelSet.of(STORY.id, [SPAN, *things]), (person,))


def take(session: Session, *records: Record, is_dataset: bool = True) -> Imported:
    return session.import_records(records, is_dataset=is_dataset).result()


def refused(session: Session, *records: Record) -> Refusal:
    """What is said of a dataset that is refused, which must change nothing."""
    before = list(session.reader.records()), session.reader.scheme().stamp
    with pytest.raises(Refusal) as refusal:
        take(session, *records)
    assert (list(session.reader.records()), session.reader.scheme().stamp) == before
    assert check(session.reader) == []
    return refusal.value


def test_the_same_text_twice_is_one_article(empty: Session) -> None:
    again = story(3, TEXT)
    first = take(empty, *stories(), is_dataset=False)
    second = take(empty, Record(again, LabelSet(again.id)), is_dataset=False)
    assert (first.added, first.known) == ([STORY.id, OTHER.id], [])
    assert (second.added, second.known) == ([], [STORY.id])
    assert len(empty.reader.listing()) == 2


def test_the_same_text_twice_in_one_import_is_one_article(empty: Session) -> None:
    again = story(3, TEXT)
    made = take(empty, *stories(), Record(again, LabelSet(again.id)), is_dataset=False)
    assert (len(made.added), made.known) == (2, [STORY.id])


@settings(max_examples=12)
@given(datasets())
def test_the_same_dataset_twice_is_one(records: list[Record]) -> None:
    content = tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder, Session(Path(folder) / "a.yanguan", scheme=content) as session:
        assert take(session, *records).added == [each.article.id for each in records]
        before = list(session.reader.records())
        again = take(session, *records)
        assert (again.added, again.known) == ([], [each.article.id for each in records])
        assert list(session.reader.records()) == before
        assert check(session.reader) == []


def test_the_order_of_labels_and_layers_makes_no_difference(empty: Session) -> None:
    note = Note(new_id(), STORY.id, "?", "jun", AT)
    covered = Coverage(STORY.id, {"quote": (0,), "nonquote": (1,), "holding": ()})
    take(empty, labelled(note, covered))
    turned = Coverage(STORY.id, {"nonquote": (1,), "quote": (0,)})
    assert take(empty, Record(STORY, LabelSet.of(STORY.id, [turned, note, SPAN]), (PERSON,))).known == [STORY.id]


@pytest.mark.parametrize(
    "other",
    [
        labelled(Note(new_id(), STORY.id, "!", "jun", AT)),
        Record(STORY, LabelSet(STORY.id)),
        Record(STORY, LabelSet.of(STORY.id, [replace(SPAN, label="speaker")]), (PERSON,)),
        Record(replace(STORY, meta=replace(STORY.meta, title="x")), LabelSet.of(STORY.id, [SPAN]), (PERSON,)),
        Record(replace(story(1, TEXT + "。")), LabelSet.of(STORY.id, [SPAN]), (PERSON,)),
    ],
)
def test_a_dataset_that_says_something_else_of_an_article_is_refused_whole(empty: Session, other: Record) -> None:
    take(empty, labelled())
    said = refused(empty, stories()[1], other)
    assert (said.message, said.arguments) == ("import-article-differs", {"article": STORY.id})


def test_a_dataset_whose_text_is_another_articles_is_refused(empty: Session) -> None:
    take(empty, labelled())
    again = story(3, TEXT)
    said = refused(empty, stories()[1], Record(again, LabelSet(again.id)))
    assert (said.message, said.arguments) == ("import-text-known", {"article": again.id, "known": STORY.id})


def test_a_dataset_whose_ids_are_another_articles_is_refused(empty: Session) -> None:
    """Written as it stands, it would change the other article's labels."""
    take(empty, labelled())
    thief = Record(OTHER, LabelSet.of(OTHER.id, [replace(SPAN, fragments=((0, 1),))]), (PERSON,))
    said = refused(empty, thief)
    assert (said.message, said.arguments) == ("import-id-known", {"article": OTHER.id, "id": SPAN.id})
    empty.apply(RemoveSpan(STORY.id, SPAN.id))
    assert refused(empty, thief).message == "import-id-known"
    empty.undo(STORY.id)
    assert empty.reader.labels(STORY.id).spans == {SPAN.id: SPAN}


def test_labels_that_the_scheme_has_not_join_it_hidden(empty: Session) -> None:
    before = empty.reader.scheme()
    mood = replace(SPAN, id=new_id(), label="mood", fragments=((5, 6),), state="rejected")
    made = take(empty, labelled(mood, replace(mood, id=new_id(), label="tone")))
    scheme = empty.reader.scheme()
    assert made.notices == [("import-labels-joined", {"labels": "mood, tone"})]
    assert set(scheme.labels) - set(before.labels) == {"mood", "tone"}
    assert (scheme.labels["mood"].hidden, scheme.labels["mood"].names["zh_hant"]) == (True, "mood")
    assert (scheme.stamp.version, scheme.stamp.id) == (before.stamp.version + 1, before.stamp.id)
    assert check(empty.reader) == []


def test_a_person_whom_the_project_knows_otherwise_is_kept_with_a_notice(empty: Session) -> None:
    take(empty, labelled())
    other = replace(PERSON, names=Names("方景衡", None))
    span = replace(SPAN, id=new_id(), fragments=((0, 1),))
    made = take(empty, Record(OTHER, LabelSet.of(OTHER.id, [span]), (other,)))
    assert made.notices == [("import-person-kept", {"person": "方景行"})]
    assert empty.reader.registry() == [PERSON]


def test_a_known_person_as_the_project_has_her_is_no_news(empty: Session) -> None:
    take(empty, labelled())
    span = replace(SPAN, id=new_id(), fragments=((0, 1),))
    assert take(empty, Record(OTHER, LabelSet.of(OTHER.id, [span]), (PERSON,))).notices == []


def test_an_import_that_is_called_off_leaves_nothing(empty: Session) -> None:
    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        if done == 2:
            raise Cancelled

    heard: list[tuple[int, int]] = []
    mood = replace(SPAN, id=new_id(), label="mood")
    with pytest.raises(Cancelled):
        empty.import_records([labelled(mood), stories()[1]], is_dataset=True, total=2, progress=stop).result()
    assert heard == [(1, 2), (2, 2)]
    assert (empty.reader.listing(), empty.reader.registry()) == ([], [])
    assert "mood" not in empty.reader.scheme().labels
    assert take(empty, labelled(), stories()[1]).added == [STORY.id, OTHER.id]


def test_articles_that_cannot_be_read_to_the_end_leave_nothing(empty: Session) -> None:
    def broken() -> Iterator[Record]:
        yield stories()[0]
        raise Refusal("jsonl-broken", line=2)

    with pytest.raises(Refusal, match="jsonl-broken"):
        empty.import_records(broken(), is_dataset=True).result()
    assert empty.reader.listing() == []


def test_an_import_is_one_step_that_undo_does_not_take_back(session: Session) -> None:
    rows = session.reader.database.execute("SELECT count(*), count(DISTINCT step), min(verb) FROM edit").fetchone()
    assert rows == (2, 1, "import")
    assert not session.can("undo", STORY.id)
    assert Change(None, PERSON, None).inverse().after == PERSON


def numbered(number: int, *things: Thing) -> Record:
    """An article of its own with these labels."""
    article = story(number, f"{TEXT}{number}")
    return Record(article, LabelSet.of(article.id, things), (PERSON,) if things else ())


@pytest.mark.parametrize("at_once", [1, 2, 100])
class TestHoweverManyAreWrittenTogether:
    """What is found in the project, or came with the same import, is found alike."""

    @pytest.fixture(autouse=True)
    def together(self, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("yanguan.editing.present.AT_ONCE", at_once)

    def test_every_article_comes_in_its_order(self, empty: Session) -> None:
        records = [numbered(number) for number in range(10, 15)]
        made = take(empty, *records)
        assert made.added == [record.article.id for record in records]
        assert [row.id for row in empty.reader.listing()] == made.added
        assert [record.article for record in empty.reader.records()] == [record.article for record in records]

    def test_an_id_that_came_a_moment_ago_is_taken(self, empty: Session) -> None:
        said = refused(empty, numbered(10, SPAN), numbered(11), numbered(12, SPAN))
        assert (said.message, said.arguments["id"]) == ("import-id-known", SPAN.id)

    def test_a_text_that_came_a_moment_ago_is_known(self, empty: Session) -> None:
        first, again = numbered(10), Record(story(11, f"{TEXT}10"), LabelSet(story(11, TEXT).id))
        assert take(empty, first, numbered(12), again, is_dataset=False).known == [first.article.id]

    def test_a_line_that_came_a_moment_ago_is_known_or_differs(self, empty: Session) -> None:
        first = numbered(10, SPAN)
        assert take(empty, first, numbered(11), first).known == [first.article.id]
        assert (
            refused(empty, numbered(12), numbered(12, replace(SPAN, id=new_id()))).message == "import-article-differs"
        )

    def test_a_person_who_came_a_moment_ago_is_kept(self, empty: Session) -> None:
        other = replace(PERSON, names=replace(PERSON.names, hans=None))
        second = numbered(11, replace(SPAN, id=new_id()))
        made = take(empty, numbered(10, SPAN), replace(second, persons=(other,)))
        assert [notice[0] for notice in made.notices] == ["import-person-kept"]
        assert empty.reader.registry() == [PERSON]

    def test_suggestions_join_what_came_a_moment_ago(self, empty: Session) -> None:
        first = numbered(10)
        article = first.article
        second = Record(article, LabelSet.of(article.id, [SPAN]), (PERSON,))
        empty.import_records([first, numbered(11), second], is_dataset=True, as_suggestions=True).result()
        assert empty.reader.labels(article.id).spans[SPAN.id].state == "suggested"

    def test_what_was_read_before_an_error_is_looked_at_first(self, empty: Session) -> None:
        def broken() -> Iterator[Record]:
            yield numbered(10, SPAN)
            yield numbered(11, SPAN)
            raise Refusal("jsonl-broken", line=3)

        with pytest.raises(Refusal, match="import-id-known"):
            empty.import_records(broken(), is_dataset=True).result()


def test_long_articles_are_written_before_there_are_many(empty: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yanguan.editing.present.CHARACTERS_AT_ONCE", 2 * len(TEXT))
    some = [numbered(number) for number in range(10, 15)]
    assert [len(each) for each in batches(map(packed, some))] == [2, 2, 1]
    assert len(take(empty, *some).added) == 5
