"""Projects of every version of the tables open for ever; those of a newer one are left alone.

`old/` holds one of each as SQL, written by the program of that time: an article with labels of every kind, a bare one,
a status that was set, a note that was removed and brought back.
"""

import hashlib
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import yanguan
from store.samples import ARTICLE, record
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
from yanguan.store import migrating
from yanguan.store.check import check
from yanguan.store.connection import SCHEMA
from yanguan.store.keeping import backups_in, folder_of
from yanguan.store.laying_out import statements
from yanguan.store.project import Project

OLD = sorted((Path(__file__).parent / "old").glob("*.sql"))
FORM = {3: "300e2a1401332f75e055fa8b8365533fdbd3cccaf9eb2b89c6570e4aa8f42df2"}
"""The SHA-256 of the present tables: whoever changes them writes a step of `migrating` and keeps an old project."""
each_old = pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)


@pytest.fixture
def old_project(old: Path, path: Path) -> Path:
    """A project as an older program left it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(old.read_text(encoding="utf-8"))
    return path


def tables(path: Path) -> dict[str, list[Any]]:
    """What each table and index is made of."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {name: connection.execute(f"PRAGMA table_xinfo({name})").fetchall() for name in names}
        for name in names:
            indexes = connection.execute(f"PRAGMA index_list({name})").fetchall()
            found |= {index[1]: connection.execute(f"PRAGMA index_info({index[1]})").fetchall() for index in indexes}
        return found


def value(path: Path, statement: str) -> Any:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchone()[0]


def test_one_of_every_version_is_kept() -> None:
    assert {int(old.stem.split("_")[1]) for old in OLD} == set(range(1, SCHEMA + 1))
    assert set(migrating.STEPS) == set(range(2, SCHEMA + 1))


def test_the_tables_do_not_change_without_a_version() -> None:
    said = re.sub(r"--[^\n]*|\s+", "", statements("schema"))
    assert hashlib.sha256(said.encode()).hexdigest() == FORM[SCHEMA]


@each_old
def test_it_opens_with_all_that_is_in_it_and_can_be_worked_on(old_project: Path) -> None:
    with Session(old_project, annotator="mei") as session:
        assert check(session.reader) == []
        assert [row.status for row in session.reader.listing()] == ["done", "new"]
        labels = session.reader.labels(ARTICLE)
        assert labels.spans.keys() == record().labels.spans.keys()
        assert labels.notes == record().labels.notes  # the one that came back is in its place
        assert labels.corrections == record().labels.corrections
        session.apply(AddSpan(ARTICLE, "time", ((0, 1),)))
        session.undo(ARTICLE)
        session.undo(ARTICLE)
        session.undo(ARTICLE)
        assert check(session.reader) == []


@each_old
def test_its_tables_are_those_of_a_new_one_and_it_says_who_made_them(
    old_project: Path, tmp_path: Path, scheme: dict[str, Any]
) -> None:
    Project(old_project, read_only=False).close()
    Project.create(tmp_path / "new.yanguan", scheme).close()
    assert tables(old_project) == tables(tmp_path / "new.yanguan")
    assert value(old_project, "PRAGMA user_version") == SCHEMA
    assert value(old_project, "SELECT max(schema) FROM format") == SCHEMA
    assert value(old_project, "SELECT written_by FROM format ORDER BY schema DESC") == f"Yanguan {yanguan.__version__}"


@each_old
def test_a_copy_is_made_first_where_it_is_older(old: Path, old_project: Path) -> None:
    is_older = value(old_project, "PRAGMA user_version") < SCHEMA
    before = tables(old_project)
    Project(old_project, read_only=False).close()
    copies = backups_in(folder_of(old_project), old_project)
    assert [tables(copy.path) for copy in copies] == [before] * is_older
    Project(old_project, read_only=False).close()
    assert backups_in(folder_of(old_project), old_project) == copies


@each_old
def test_whoever_only_reads_leaves_it_as_it_is(old: Path, old_project: Path) -> None:
    before = old_project.read_bytes()
    with Project(old_project, read_only=True) as project:
        assert check(project) == []
        assert project.size() == 2
    assert old_project.read_bytes() == before
    assert [*old_project.parent.iterdir()] == [old_project]


@each_old
def test_a_step_that_fails_changes_nothing(old_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if value(old_project, "PRAGMA user_version") == SCHEMA:
        return
    before, version = tables(old_project), value(old_project, "PRAGMA user_version")
    monkeypatch.setattr(migrating, "READABLE_BY", None)  # what is written last
    with pytest.raises(sqlite3.IntegrityError):
        Project(old_project, read_only=False)
    assert (tables(old_project), value(old_project, "PRAGMA user_version")) == (before, version)
    assert not list(old_project.parent.glob("*.lock"))


def test_a_newer_one_is_refused_untouched_with_who_wrote_it_and_who_can_read_it(project: Project) -> None:
    project.close()
    with closing(sqlite3.connect(project.path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        connection.execute("INSERT INTO format VALUES (?, 'Yanguan 9.9', 'Yanguan 9.1')", (SCHEMA + 1,))
        connection.execute("DROP TABLE place")  # whatever it does with all other tables
    before = project.path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(Refusal, match="project-newer") as refused:
            Project(project.path, read_only=read_only)
        assert refused.value.arguments["written_by"] == "Yanguan 9.9"
        assert refused.value.arguments["readable_by"] == "Yanguan 9.1"
    assert project.path.read_bytes() == before
