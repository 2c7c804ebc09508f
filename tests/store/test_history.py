"""The history: one row for each object that a command changed, never altered, and what can be undone from it."""

import json
import sqlite3
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.samples import ARTICLE, CUE, NOTES, PERSON, QUOTE, THINGS, bare
from store.test_things import a_project, insert
from strategies.records import records
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import ArticleStatus, Span, kind_of
from yanguan.domain.packed_record import packed
from yanguan.domain.packing import pack, write
from yanguan.domain.record import Record
from yanguan.store import history
from yanguan.store.history import Side
from yanguan.store.project import Project

Filled = tuple[Project, Record]
OTHER = replace(CUE, annotator="jun")


class LostError(Exception):
    """Something happens before the transaction is at its end."""


def expected(*, is_kept: bool) -> AbstractContextManager[object]:
    return nullcontext() if is_kept else pytest.raises(LostError)


def record(project: Project, *changes: Change, verb: str = "test", is_kept: bool = True) -> str:
    with project.write() as writing:
        step = writing.step(verb, "mei")
        writing.record(step, changes)
        if not is_kept:
            raise LostError
        return step.id


def turn(project: Project, side: Side, article: str = ARTICLE, *, is_kept: bool = True) -> None:
    step = history.live_step(project.database, article, side)
    assert step is not None
    edits = history.edits(project.database, step)
    with project.write() as writing:
        writing.take_back(writing.step(side, "mei"), edits, side)
        if not is_kept:
            raise LostError


def rows(project: Project, *columns: str) -> list[tuple[Any, ...]]:
    return list(project.database.execute(f"SELECT {', '.join(columns)} FROM edit ORDER BY seq").fetchall())


def test_an_article_begins_with_one_row_that_holds_what_came_with_it(filled: Filled) -> None:
    project, sample = filled
    (row,) = history.all_edits(project.database)
    assert (row.kind, row.object, row.verb, row.inverse, row.undoes) == ("article", ARTICLE, "import", "null", None)
    assert history.imported(row) == [PERSON, *sample.labels]


def test_a_row_keeps_the_object_before_and_after(filled: Filled) -> None:
    project, _ = filled
    step = record(project, Change(ARTICLE, CUE, OTHER), Change(ARTICLE, NOTES[0], None), verb="set")
    first, second = history.edits(project.database, step)
    assert (first.change(), second.change()) == (Change(ARTICLE, CUE, OTHER), Change(ARTICLE, NOTES[0], None))
    assert (first.kind, first.object, first.verb, first.annotator) == ("span", CUE.id, "set", "mei")
    assert second.forward == "null"


@pytest.mark.parametrize("statement", ["UPDATE edit SET annotator = 'x'", "DELETE FROM edit"])
def test_a_row_never_changes_and_never_goes(filled: Filled, statement: str) -> None:
    project, _ = filled
    with pytest.raises(sqlite3.IntegrityError, match="an edit "), project.write() as writing:
        writing.database.execute(statement)
    assert len(rows(project, "id")) == 1


def test_a_row_names_the_edits_of_the_same_object_that_it_replaces(filled: Filled) -> None:
    project, _ = filled
    record(project, Change(ARTICLE, CUE, OTHER))
    record(project, Change(ARTICLE, OTHER, CUE))
    record(project, Change(ARTICLE, None, replace(CUE, id="new")))
    ids = [row[0] for row in rows(project, "id")]
    parents = [json.loads(row[0]) for row in rows(project, "parents")]
    assert parents == [[], [ids[0]], [ids[1]], []]


def test_a_row_names_its_site_and_the_clock_goes_up_with_every_step(filled: Filled) -> None:
    project, _ = filled
    record(project, Change(ARTICLE, CUE, OTHER), Change(ARTICLE, NOTES[0], None))
    project.close()
    with Project(project.path, read_only=False) as again:
        record(again, Change(ARTICLE, OTHER, CUE))
        site = again.database.execute("SELECT id FROM site").fetchone()[0]
        assert rows(again, "lamport", "site") == [(1, site), (2, site), (2, site), (3, site)]


def test_undo_is_a_new_row_that_names_what_it_undoes_and_redo_undoes_an_undo(filled: Filled) -> None:
    project, sample = filled
    record(project, Change(ARTICLE, CUE, OTHER))
    turn(project, "undo")
    assert project.labels(ARTICLE) == sample.labels
    turn(project, "redo")
    assert project.labels(ARTICLE).spans[CUE.id] == OTHER
    made = rows(project, "id", "verb", "undoes")
    assert [verb for _, verb, _ in made] == ["import", "test", "undo", "redo"]
    assert [undoes for _, _, undoes in made] == [None, None, made[1][0], made[2][0]]


def test_an_object_is_present_until_a_later_edit_changes_it(filled: Filled) -> None:
    project, _ = filled
    (first,) = history.edits(project.database, record(project, Change(ARTICLE, CUE, OTHER)))
    assert history.is_present(project.database, first)
    record(project, Change(ARTICLE, OTHER, CUE))
    assert not history.is_present(project.database, first)


def test_the_import_cannot_be_undone(filled: Filled) -> None:
    for side in ("undo", "redo"):
        assert history.live_step(filled[0].database, ARTICLE, side) is None


def test_a_new_command_ends_redo_and_deletes_nothing(filled: Filled) -> None:
    project, _ = filled
    record(project, Change(ARTICLE, CUE, OTHER))
    turn(project, "undo")
    record(project, Change(ARTICLE, None, replace(CUE, id="new")))
    assert history.live_step(project.database, ARTICLE, "redo") is None
    assert len(rows(project, "id")) == 4


def test_a_new_command_ends_redo_also_where_one_before_it_was_rolled_back(filled: Filled) -> None:
    project, _ = filled
    record(project, Change(ARTICLE, CUE, OTHER))
    turn(project, "undo")
    new = Change(ARTICLE, None, replace(CUE, id="new"))
    with expected(is_kept=False):
        record(project, new, is_kept=False)
    assert history.live_step(project.database, ARTICLE, "redo") is not None
    record(project, new)
    assert history.live_step(project.database, ARTICLE, "redo") is None


def test_the_whole_history_is_read_in_pages(filled: Filled) -> None:
    project, _ = filled
    statuses = [ArticleStatus(ARTICLE, "done" if n % 2 else "in_work") for n in range(2101)]
    record(project, *(Change(ARTICLE, statuses[n], statuses[n + 1]) for n in range(2100)))
    assert [edit.seq for edit in history.all_edits(project.database)] == list(range(1, 2102))


def test_a_person_has_no_article(filled: Filled) -> None:
    project, _ = filled
    step = record(project, Change(None, PERSON, replace(PERSON, aliases=())), Change(ARTICLE, CUE, OTHER))
    assert [edit.article for edit in history.edits(project.database, step)] == [None, ARTICLE]


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.sampled_from(["do", "both", "undo", "redo"]), st.integers(0, 1), st.booleans()), max_size=25)
)
def test_what_can_be_undone_is_rebuilt_from_the_history_whatever_was_rolled_back(
    moves: list[tuple[str, int, bool]],
) -> None:
    with a_project() as project:
        articles = [bare(0), bare(1)]
        insert(project, articles)
        ids = [each.article.id for each in articles]
        for move, which, is_kept in moves:
            if move in {"do", "both"}:
                chosen = ids if move == "both" else [ids[which]]
                changes = []
                for each in chosen:
                    before = project.labels(each).status
                    after = replace(before, status="done" if before.status != "done" else "in_work")
                    changes.append(Change(each, before, after))
                with expected(is_kept=is_kept):
                    record(project, *changes, is_kept=is_kept)
            elif history.live_step(project.database, ids[which], move) is not None:  # type: ignore[arg-type]
                with expected(is_kept=is_kept):
                    turn(project, move, ids[which], is_kept=is_kept)  # type: ignore[arg-type]
        live = history.live_rows(project.database)
        assert history.standing(history.all_edits(project.database)) == live
        with project.write() as writing:
            writing.database.execute("DELETE FROM live")
            writing.database.execute("INSERT INTO live VALUES ('x', 'undo', 1, 'y')")
        with project.write() as writing:
            history.rebuild_live(writing.database)
        assert history.live_rows(project.database) == live


def test_a_history_that_lacks_what_it_undoes_can_still_be_read(filled: Filled) -> None:
    project, _ = filled
    record(project, Change(ARTICLE, CUE, OTHER))
    turn(project, "undo")
    edits = [edit for edit in history.all_edits(project.database) if edit.verb != "test"]
    assert {row[1] for row in history.standing(edits)} == {"redo"}


def test_every_object_is_written_and_read_by_the_history() -> None:
    for thing in (*THINGS, PERSON, QUOTE):
        assert history.read_thing(kind_of(thing), history.written(thing)) == thing
    assert (history.written(None), history.read_thing("span", "null")) == ("null", None)


def test_a_damaged_history_that_leads_in_a_circle_is_an_error() -> None:
    """Found by cutting the power of a session that does not sync: SQLite gave the same rows for ever."""

    class Circle:
        def execute(self, sql: str, parameters: object = None) -> "Circle":
            return self

        def fetchall(self) -> list[tuple[object, ...]]:
            return [(1, *("",) * 11)]

    with pytest.raises(sqlite3.DatabaseError, match="circle"):
        list(history.all_edits(Circle()))  # type: ignore[arg-type]


@settings(max_examples=60)
@given(records())
def test_what_comes_in_is_written_as_everything_else_is(record: Record) -> None:
    step = history.Step(new_id(), "import", "mei", "2026-07-07T01:02:03Z", "here", 1)
    row = history.import_row(step, packed(record), pack(record.persons))
    things = {"things": [(kind_of(thing), thing) for thing in record.labels], "persons": record.persons}
    assert json.loads(row[7]) == json.loads(write(things))
    huge = Span(id="s", annotator="mei", at="", label="cue", fragments=((0, 1),), attributes={"huge": 2**70})
    labelled = replace(record, labels=LabelSet.of(record.article.id, [huge]))
    written = history.import_row(step, packed(labelled), ())[7]
    assert written == write({"things": [("span", huge)], "persons": []})
