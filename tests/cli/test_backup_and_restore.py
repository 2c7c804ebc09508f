"""`yanguan backup` and `yanguan restore`: there and back, and what is said."""

import sqlite3
from contextlib import closing
from pathlib import Path

from cli.conftest import Cli, files_of
from yanguan.editing.commands import SetStatus
from yanguan.editing.session import Session


def work_on(project: Path) -> str:
    """Mark the first article as done; its title comes back."""
    with Session(project, annotator="mei") as session:
        row = session.reader.listing()[0]
        session.apply(SetStatus(row.id, "done" if row.status != "done" else "skipped"))
    return row.title or ""


def backup_of(project: Path) -> Path:
    (found,) = project.with_name("gold.backups").iterdir()
    return found


def test_a_backup_is_made_once_and_said(gold_project: Path, cli: Cli) -> None:
    outcome = cli("backup", gold_project)
    assert (outcome.code, outcome.err) == (0, "")
    assert str(backup_of(gold_project)) in outcome.out
    again = cli("backup", gold_project)
    assert "has not changed" in again.out
    assert again.code == 0


def test_a_backup_goes_where_it_is_wanted(gold_project: Path, cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "elsewhere.yanguan"
    assert cli("backup", gold_project, "--out", out).code == 0
    assert cli("check", out).code == 0
    assert not gold_project.with_name("gold.backups").exists()
    assert cli("backup", gold_project, "--out", tmp_path / "none" / "a.yanguan").code == 1


def test_a_preview_says_what_differs_and_changes_nothing(gold_project: Path, cli: Cli) -> None:
    cli("backup", gold_project)
    backup, title = backup_of(gold_project), work_on(gold_project)
    before = files_of(gold_project.parent)
    outcome = cli("restore", gold_project, backup, "--preview")
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[0].startswith("Now: 10 articles")
    assert lines[1].startswith("Backup: 10 articles")
    assert lines[2] == "Steps that the backup lacks: 1"
    assert lines[3].endswith(f"(mei)  {title}")
    assert files_of(gold_project.parent) == before


def test_a_backup_comes_back_and_what_stood_there_is_kept(gold_project: Path, cli: Cli) -> None:
    cli("backup", gold_project)
    backup = backup_of(gold_project)
    work_on(gold_project)
    outcome = cli("restore", gold_project, backup)
    assert (outcome.code, outcome.err) == (0, "")
    kept = Path(outcome.out.splitlines()[-1].split("kept in ")[1])
    assert kept.is_file()
    assert cli("check", gold_project).code == 0
    assert "Steps that only the backup has: 1" in cli("restore", gold_project, kept, "--preview").out


def test_a_project_that_is_gone_or_damaged_comes_back(gold_project: Path, cli: Cli) -> None:
    cli("backup", gold_project)
    backup = backup_of(gold_project)
    gold_project.unlink()
    assert cli("restore", gold_project, backup).code == 0
    gold_project.write_bytes(b"rotten")
    assert "gold" in cli("restore", gold_project, backup).out
    assert cli("check", gold_project).code == 0


def test_what_cannot_be_is_refused(gold_project: Path, cli: Cli, tmp_path: Path) -> None:
    assert cli("restore", gold_project, tmp_path / "none.yanguan").code == 1
    assert cli("backup", tmp_path / "none.yanguan").code == 1
    cli("backup", gold_project)
    with Session(gold_project):
        outcome = cli("restore", gold_project, backup_of(gold_project))
    assert (outcome.code, "open here" in outcome.err) == (1, True)


def test_what_can_be_repaired_is_after_a_copy(gold_project: Path, cli: Cli) -> None:
    assert cli("check", gold_project, "--repair").out == cli("check", gold_project).out  # nothing is wrong
    with closing(sqlite3.connect(gold_project)) as connection:
        connection.executescript("DELETE FROM fragment; DELETE FROM live;")
    assert cli("check", gold_project).code == 1
    outcome = cli("check", gold_project, "--repair")
    assert (outcome.code, outcome.err) == (0, "")
    kept = Path(outcome.out.splitlines()[0].split("was: ")[1])
    assert cli("check", kept).code == 1
    assert cli("check", gold_project).code == 0


def test_what_cannot_be_repaired_is_said(gold_project: Path, cli: Cli) -> None:
    with closing(sqlite3.connect(gold_project)) as connection:
        connection.executescript("UPDATE block SET source_end = 99999 WHERE n = 0;")
    outcome = cli("check", gold_project, "--repair")
    assert (outcome.code, "Restore a backup" in outcome.err) == (1, True)
    with closing(sqlite3.connect(gold_project)) as connection:
        connection.executescript("DELETE FROM fragment;")
    outcome = cli("check", gold_project, "--repair")
    assert outcome.code == 1
    assert "paragraph" in outcome.out
    assert "no longer stands" not in outcome.out
