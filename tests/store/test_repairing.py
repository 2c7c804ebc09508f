"""What can be repaired is as it was before; what cannot is left, and nothing is ever worse than before."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from store.samples import ARTICLE, NOTES, STATUS, arrival, bare
from store.test_history import record, turn
from yanguan.domain.label_set import Change
from yanguan.domain.labels import ArticleStatus
from yanguan.domain.progress import Cancelled
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.store import repairing
from yanguan.store.check import Finding, check
from yanguan.store.keeping import folder_of
from yanguan.store.project import Project
from yanguan.store.repairing import Repaired, repair

Filled = tuple[Project, Record]
Damage = Callable[..., None]


@pytest.fixture
def worked(filled: Filled) -> Path:
    """A project with some history, closed."""
    project, _ = filled
    with project.write() as writing:
        writing.insert(writing.step("import", "mei"), [arrival(bare(1))])
    record(project, Change(ARTICLE, NOTES[0], None))
    record(project, Change(ARTICLE, STATUS, ArticleStatus(ARTICLE, "done")))
    turn(project, "undo")
    project.close()
    return project.path


def stored(path: Path) -> list[object]:
    """Everything that a reader sees."""
    with Project(path, read_only=True) as project:
        live = sorted(project.database.execute("SELECT * FROM live").fetchall())
        words = project.database.execute('SELECT span, n, "start", "end", text FROM fragment ORDER BY 1, 2').fetchall()
        return [*project.records(), *project.registry(), live, words]


def repaired(path: Path) -> Repaired:
    with Project(path, read_only=False) as project:
        return repair(project, folder_of(path))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM live WHERE side = 'undo'",
        "UPDATE live SET side = 'redo' WHERE side = 'undo'",
        "UPDATE fragment SET text = '話' WHERE text = '說'",
        'UPDATE fragment SET "start" = 6, "end" = 7 WHERE text = \'說\'',
        "DELETE FROM fragment WHERE text = '說'",
        "UPDATE span SET annotator = 'jun' WHERE label = 'cue'",
        'UPDATE quote SET attributes = \'{"type":"mixed"}\' WHERE parent IS NULL',
        "UPDATE quote_part SET part = 'addressee' WHERE part = 'cue'",
        "DELETE FROM coverage WHERE layer = 'person'",
        "UPDATE article SET status = 'skipped' WHERE num = 2",
        "UPDATE person SET hans = '方' ",
        "DELETE FROM person",
        "DELETE FROM note WHERE text = '看'",
        "UPDATE holding SET article = 2",
        "UPDATE quote SET quote = 'nobody' WHERE parent IS NOT NULL",
    ],
)
def test_it_is_as_it_was_and_a_copy_of_the_damage_is_kept(worked: Path, damage: Damage, statement: str) -> None:
    before = stored(worked)
    damage(statement)
    with Project(worked, read_only=True) as project:
        found = check(project)
    done = repaired(worked)
    assert done.remaining == ()
    assert stored(worked) == before
    with Project(done.kept, read_only=True) as kept:
        assert [each.message for each in check(kept)] == [each.message for each in found] != []
    with Project(worked, read_only=False) as project:
        turn(project, "undo")
        assert check(project) == []


def test_an_index_that_lacks_rows_is_made_anew(worked: Path) -> None:
    """A row moves while SQLite does not know of the index."""
    master = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master WHERE name = 'span_article'"
    with closing(sqlite3.connect(worked, isolation_level=None)) as connection:
        index = connection.execute(master).fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = 'span_article'")
    with closing(sqlite3.connect(worked, isolation_level=None)) as connection:
        connection.execute("UPDATE span SET rowid = rowid + 1000 WHERE label = 'cue'")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", index)
    with Project(worked, read_only=True) as project:
        assert {each.message for each in check(project)} == {"check-integrity"}
    assert repaired(worked).remaining == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE text SET text = replace(text, '省長', '省常') WHERE origin = 'source' AND article = 1",
        "DELETE FROM edit WHERE seq = 3",
        "UPDATE edit SET forward = '[1,2,3,4,5,6,7,8,9]' WHERE seq = 4",
        "UPDATE block SET source_end = 9000 WHERE article = 1 AND n = 1",
    ],
)
def test_what_nobody_knows_better_is_left_and_told(worked: Path, damage: Damage, statement: str) -> None:
    damage(statement)
    with Project(worked, read_only=True) as project:
        before = check(project)
    if repairing.can_repair(before):
        assert len(remaining := repaired(worked).remaining) > 0
        assert set(remaining) <= set(before)
    else:
        with pytest.raises(Refusal, match="repair-none"):
            repaired(worked)
        with Project(worked, read_only=True) as project:
            assert check(project) == before


def test_a_history_that_cannot_be_read_is_no_help(worked: Path, damage: Damage) -> None:
    damage("UPDATE edit SET kind = 'spam' WHERE seq = 4", "DELETE FROM person")
    with pytest.raises(Refusal, match="repair-none"):
        repaired(worked)


def test_words_that_witness_a_text_that_changed_are_kept(worked: Path, damage: Damage) -> None:
    damage("UPDATE text SET text = replace(text, '省長', '省常') WHERE origin = 'source' AND article = 1")
    damage("DELETE FROM live WHERE side = 'undo'")
    done = repaired(worked)
    assert {each.message for each in done.remaining} >= {"check-hash", "check-slice"}
    assert "check-undo" not in {each.message for each in done.remaining}
    with closing(sqlite3.connect(worked)) as connection:
        assert connection.execute("SELECT count(*) FROM fragment WHERE text LIKE '%省長%'").fetchone()[0] > 0


def test_a_whole_project_is_not_repaired(worked: Path) -> None:
    with pytest.raises(Refusal, match="repair-none"):
        repaired(worked)
    assert not folder_of(worked).exists()


def test_what_would_be_worse_is_not_done(worked: Path, damage: Damage, monkeypatch: pytest.MonkeyPatch) -> None:
    damage("DELETE FROM live WHERE side = 'undo'")
    before = stored(worked)
    worse = [Finding("check-hash", "everything")]
    real = check
    answers = iter((real, lambda project, progress: worse))
    monkeypatch.setattr(repairing, "check", lambda *given: next(answers)(*given))  # noqa: PLW0108
    with pytest.raises(Refusal, match="repair-worse"):
        repaired(worked)
    assert stored(worked) == before


def test_it_can_be_called_off_and_then_nothing_has_changed(worked: Path, damage: Damage) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    damage("DELETE FROM live WHERE side = 'undo'")
    before = stored(worked)
    with Project(worked, read_only=False) as project, pytest.raises(Cancelled):
        repair(project, folder_of(worked), stop)
    assert stored(worked) == before
