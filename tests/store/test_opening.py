"""A project is made whole or not at all, is in WAL while open, and one file at rest."""
# ruff: noqa: FBT001 - `read_only` is what these are parametrized with

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import yanguan
from store.samples import ARTICLE, arrival, bare, record
from yanguan.domain.refusal import Refusal
from yanguan.store.check import check
from yanguan.store.connection import APPLICATION_ID, SCHEMA
from yanguan.store.figures import figures
from yanguan.store.project import Project

Damage = Callable[..., None]


def value(path: Path, statement: str) -> Any:
    """What a closed project says."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchone()[0]


def refusal(path: Path, *, read_only: bool = False) -> Refusal:
    """What is said when this is opened; it must leave nothing behind."""
    before = sorted(path.parent.iterdir())
    with pytest.raises(Refusal) as refused:
        Project(path, read_only=read_only)
    assert sorted(path.parent.iterdir()) == before
    assert refused.value.arguments["file"] == str(path)
    return refused.value


def test_a_closed_project_is_one_file_in_journal_mode_delete(path: Path, scheme: dict[str, Any]) -> None:
    with Project.create(path, scheme) as project, project.write() as writing:
        writing.insert(writing.step("import", "mei"), [arrival(bare(0))])
    assert [each.name for each in path.parent.iterdir()] == ["news.yanguan"]
    assert value(path, "PRAGMA journal_mode") == "delete"
    assert value(path, "SELECT count(*) FROM article") == 1


def test_an_open_project_is_in_wal_with_full_sync_and_foreign_keys(project: Project) -> None:
    said = {
        name: project.database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
    }
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 0}


def test_a_new_project_says_what_it_is_and_who_can_read_it(project: Project, scheme: dict[str, Any]) -> None:
    project.close()
    assert value(project.path, "PRAGMA application_id") == APPLICATION_ID == int.from_bytes(b"Yang", "big")
    assert value(project.path, "PRAGMA user_version") == SCHEMA
    assert value(project.path, "SELECT written_by FROM format") == f"Yanguan {yanguan.__version__}"
    with Project(project.path, read_only=True) as again:
        assert again.scheme_content() == scheme
        assert again.scheme().stamp.version == scheme["version"]


def test_every_table_is_strict(project: Project) -> None:
    tables = project.database.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    assert [name for name, strict in tables if not strict and not name.startswith("sqlite_")] == []


def test_a_project_that_a_reader_still_has_becomes_one_file_at_the_next_opening(project: Project) -> None:
    reader = Project(project.path, read_only=True)
    project.close()
    assert reader.size() == 0
    reader.close()
    Project(project.path, read_only=False).close()
    assert [each.name for each in project.path.parent.iterdir()] == ["news.yanguan"]
    assert value(project.path, "PRAGMA journal_mode") == "delete"


def test_making_a_project_over_another_file_is_refused(path: Path, scheme: dict[str, Any]) -> None:
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Refusal, match="project-exists"):
        Project.create(path, scheme)
    assert path.read_text(encoding="utf-8") == "mine"


def test_making_a_project_where_there_is_no_folder_is_refused(tmp_path: Path, scheme: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match="project-cannot-open"):
        Project.create(tmp_path / "gone" / "a.yanguan", scheme)
    assert list(tmp_path.iterdir()) == []


def test_a_scheme_that_is_none_leaves_no_half_made_project(path: Path) -> None:
    with pytest.raises(KeyError):
        Project.create(path, {"id": "x", "version": 1})
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("read_only", [True, False])
class TestWhatIsNoProject:
    """Each is refused with its reason, and nothing is changed or left beside it."""

    def test_a_missing_file_is_refused(self, path: Path, read_only: bool) -> None:
        assert refusal(path, read_only=read_only).message == "project-missing"

    def test_a_folder_is_refused(self, path: Path, read_only: bool) -> None:
        path.mkdir()
        assert refusal(path, read_only=read_only).message == "project-is-folder"

    @pytest.mark.parametrize(
        "content", [b"", b"not SQLite at all, however long it is" * 50, b"SQLite format 3\x00" + b"\xff" * 4000]
    )
    def test_a_file_that_is_no_database_is_refused(self, path: Path, read_only: bool, content: bytes) -> None:
        path.write_bytes(content)
        assert refusal(path, read_only=read_only).message in {"project-not-a-project", "project-damaged"}
        assert path.read_bytes() == content

    def test_another_programs_database_is_refused_and_stays_as_it_was(self, path: Path, read_only: bool) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE theirs (x)")
        content = path.read_bytes()
        assert refusal(path, read_only=read_only).message == "project-not-a-project"
        assert path.read_bytes() == content

    def test_a_newer_project_is_refused_naming_what_can_read_it(
        self, path: Path, read_only: bool, project: Project, damage: Damage
    ) -> None:
        project.close()
        damage(
            f"INSERT INTO format VALUES ({SCHEMA + 1}, 'Yanguan 7.1', 'Yanguan 7.0')",
            f"PRAGMA user_version = {SCHEMA + 1}",
        )
        content = path.read_bytes()
        said = refusal(path, read_only=read_only)
        assert (said.message, said.arguments["written_by"], said.arguments["readable_by"]) == (
            "project-newer", "Yanguan 7.1", "Yanguan 7.0"
        )  # fmt: skip
        assert path.read_bytes() == content

    def test_a_newer_project_that_does_not_say_who_reads_it_is_refused(
        self, path: Path, read_only: bool, project: Project, damage: Damage
    ) -> None:
        project.close()
        damage("DROP TABLE format", "PRAGMA user_version = 99")
        assert refusal(path, read_only=read_only).message == "project-damaged"


def test_a_cut_off_project_is_refused(filled: tuple[Project, Any]) -> None:
    project, _ = filled
    project.close()
    content = project.path.read_bytes()
    project.path.write_bytes(content[: len(content) // 3])
    assert refusal(project.path).message == "project-damaged"


def test_a_second_sqlite_that_sqlite_utils_would_import_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pysqlite3.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(Refusal, match=r"second-sqlite.*pysqlite3"):
        Project(project.path, read_only=True)


def test_a_read_only_project_follows_the_writer_and_does_not_write(project: Project) -> None:
    with Project(project.path, read_only=True) as reader:
        before = reader.data_version()
        with project.write() as writing:
            writing.insert(writing.step("import", "mei"), [arrival(bare(0))])
        assert (reader.size(), reader.data_version() == before) == (1, False)
        with pytest.raises(Refusal, match="project-not-writable"), reader.write():
            pass
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.database.execute("DELETE FROM article")


def test_an_article_that_the_project_has_not_is_refused(project: Project) -> None:
    for read in (project.article, project.labels, project.record):
        with pytest.raises(Refusal, match="article-unknown"):
            read("nobody")
    assert (project.has("nobody"), project.person("nobody"), project.listing()) == (False, None, [])


def test_an_article_is_found_by_its_id_and_by_its_text(filled: tuple[Project, Any]) -> None:
    project, sample = filled
    assert project.has(ARTICLE)
    assert project.record(ARTICLE) == sample
    assert project.with_source_text("00") is None
    row = project.listing()[0]
    assert (row.num, row.id, row.title, row.outlet, row.source_script, row.status) == (
        1,
        ARTICLE,
        "題",
        "報",
        "hant",
        "in_work",
    )


def test_a_site_is_renewed_at_another_path_and_kept_at_the_same(project: Project) -> None:
    def sites() -> int:
        return int(value(project.path, "SELECT count(*) FROM site"))

    project.close()
    Project(project.path, read_only=False).close()
    assert sites() == 1
    moved = project.path.rename(project.path.with_name("other.yanguan"))
    Project(moved, read_only=False).close()
    assert value(moved, "SELECT count(*) FROM site") == 2


def test_a_site_is_renewed_on_another_machine(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.close()
    monkeypatch.setattr("yanguan.store.site._machine", lambda: "another")
    with Project(project.path, read_only=False) as there:
        with there.write() as writing:
            writing.insert(writing.step("import", "mei"), [arrival(record(), record().persons)])
        rows = there.database.execute("SELECT id, machine FROM site ORDER BY rowid").fetchall()
        assert len(rows) == 2
        assert rows[1][1] == "another"
        assert there.database.execute("SELECT site FROM edit").fetchone()[0] == rows[1][0]


def test_a_project_that_is_not_prepared_stays_at_rest_until_the_first_write(filled: tuple[Project, Any]) -> None:
    path = filled[0].path
    filled[0].close()
    before = sorted(path.parent.iterdir())
    project = Project(path, read_only=False, is_prepared=False)
    assert project.database.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert [each.name for each in sorted(path.parent.iterdir()) if each not in before and ".lock" not in each.name] == [
        f"{path.name}.holder.json"
    ]
    with project.write() as writing:
        assert writing.step("add", "mei").lamport > 0
    assert project.database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    project.close()


def test_what_makes_counting_quick_comes_to_a_project_made_without(path: Path, scheme: dict[str, Any]) -> None:
    Project.create(path, scheme).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP INDEX span_count; DROP INDEX edit_status;")
    with Project(path, read_only=True) as project:
        assert figures(project.database).labels == []  # it is counted without, only slowly
    with Project(path, read_only=False) as project:
        plan = project.database.execute("EXPLAIN QUERY PLAN SELECT label, state, count(*) FROM span GROUP BY 1, 2")
        assert "COVERING INDEX span_count" in str(plan.fetchall())
        days = project.database.execute(
            "EXPLAIN QUERY PLAN SELECT at FROM edit WHERE object = 'a' AND kind = 'status' ORDER BY seq DESC LIMIT 1"
        )
        assert "COVERING INDEX edit_status" in str(days.fetchall())
        assert check(project) == []
