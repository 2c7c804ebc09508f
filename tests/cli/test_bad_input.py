"""Bad input: exit code 1, one line with the remedy, and neither a file nor a project is changed."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Cli, files_of, process
from yanguan.cli.samples import gold_files
from yanguan.editing.session import Session
from yanguan.resources import default_scheme_content
from yanguan.store.connection import SCHEMA

MEGABYTE = 1024 * 1024


def empty(path: Path) -> None:
    path.write_bytes(b"")


def blank(path: Path) -> None:
    path.write_text("\n　 \t\n", encoding="utf-8")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def photograph(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))


def nul(path: Path) -> None:
    path.write_bytes(b"\x00" * 400)


def long_line(path: Path) -> None:
    path.write_bytes("說".encode() * (50 * MEGABYTE // 3))


def undecodable(path: Path) -> None:
    path.write_bytes(b"\x80\xff\x81\xff\x9f\xfe" * 80)


def missing(path: Path) -> None:
    path.unlink(missing_ok=True)


def html_without_article(path: Path) -> None:
    path.write_text("<!doctype html><html><body></body></html>", encoding="utf-8")


TEXTS: list[Callable[[Path], None]] = [
    empty, blank, binary, photograph, nul, long_line, undecodable, missing, html_without_article,
]  # fmt: skip


def no_json(path: Path) -> None:
    path.write_text("{'schema': 'yanguan/1'}\n", encoding="utf-8")


def second_line_cut(path: Path) -> None:
    line = gold_files()[0].read_text(encoding="utf-8")
    path.write_text(line + gold_files()[1].read_text(encoding="utf-8")[:2000] + "\n", encoding="utf-8")


def position_off_by_one(path: Path) -> None:
    line = gold_files()[0].read_text(encoding="utf-8")
    start = line.index('"hant":[[', line.index('"spans"'))
    end = line.index(",", start)
    number = int(line[start + 9 : end])
    path.write_text(f"{line[: start + 9]}{number + 1}{line[end:]}", encoding="utf-8")


def twice_in_one_file(path: Path) -> None:
    path.write_text(gold_files()[0].read_text(encoding="utf-8") * 2, encoding="utf-8")


DATASETS: list[Callable[[Path], None]] = [empty, no_json, second_line_cut, position_off_by_one, twice_in_one_file]


@pytest.mark.parametrize("spoil", TEXTS, ids=lambda spoil: spoil.__name__)
def test_a_bad_text_changes_nothing_and_makes_no_project(
    tmp_path: Path, cli: Cli, interview: Path, spoil: Callable[[Path], None]
) -> None:
    file = tmp_path / "bad.txt"
    spoil(file)
    before = files_of(tmp_path)
    outcome = cli("import", tmp_path / "new.yanguan", interview, file)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert str(file) in outcome.err
    assert files_of(tmp_path) == before


@pytest.mark.parametrize("spoil", TEXTS, ids=lambda spoil: spoil.__name__)
def test_a_bad_text_leaves_a_project_as_it_was(
    gold_project: Path, cli: Cli, interview: Path, spoil: Callable[[Path], None]
) -> None:
    file = gold_project.parent / "bad.txt"
    spoil(file)
    assert cli("export", gold_project, "--format", "yanguan-jsonl", "--out", gold_project.parent / "a").code == 0
    outcome = cli("import", gold_project, interview, file)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert cli("export", gold_project, "--format", "yanguan-jsonl", "--out", gold_project.parent / "b").code == 0
    assert (gold_project.parent / "a").read_bytes() == (gold_project.parent / "b").read_bytes()
    assert cli("check", gold_project).code == 0


@pytest.mark.parametrize("spoil", DATASETS, ids=lambda spoil: spoil.__name__)
def test_a_bad_dataset_changes_nothing_and_makes_no_project(
    tmp_path: Path, cli: Cli, spoil: Callable[[Path], None]
) -> None:
    file = tmp_path / "bad.jsonl"
    spoil(file)
    before = files_of(tmp_path)
    outcome = cli("import", tmp_path / "new.yanguan", gold_files()[2], file)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert file.name in outcome.err
    assert files_of(tmp_path) == before


def test_a_dataset_among_texts_is_refused(tmp_path: Path, cli: Cli, interview: Path) -> None:
    outcome = cli("import", tmp_path / "new.yanguan", interview, gold_files()[0])
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "Import datasets by themselves" in outcome.err
    assert files_of(tmp_path) == {}


def no_sqlite(path: Path) -> None:
    path.write_text("這不是專案。\n" * 100, encoding="utf-8")


def other_sqlite(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    with Session(path, scheme=default_scheme_content()):
        pass
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO format VALUES (?, 'Yanguan 9.1', 'Yanguan 9.0')", (SCHEMA + 1,))
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.commit()
    connection.close()


def folder(path: Path) -> None:
    path.mkdir()


PROJECTS: list[tuple[Callable[[Path], None], str]] = [
    (no_sqlite, "is not a Yanguan project"),
    (other_sqlite, "is not a Yanguan project"),
    (newer, "written by Yanguan 9.1"),
    (folder, "is a folder"),
]


def commands(project: Path, file: Path) -> list[tuple[object, ...]]:
    """Every command that takes a project."""
    return [
        ("import", project, file),
        ("export", project, "--format", "yanguan-jsonl", "--out", project.parent / "out.jsonl"),
        ("check", project),
        ("info", project),
        ("info", project, "--json"),
    ]


@pytest.mark.parametrize(("spoil", "said"), PROJECTS, ids=lambda it: getattr(it, "__name__", ""))
def test_a_file_that_is_no_project_of_ours_is_never_touched(
    tmp_path: Path, cli: Cli, interview: Path, spoil: Callable[[Path], None], said: str
) -> None:
    project = tmp_path / "p.yanguan"
    spoil(project)
    before = files_of(tmp_path)
    for command in commands(project, interview):
        outcome = cli(*command)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
        assert said in outcome.err
        assert files_of(tmp_path) == before


@pytest.mark.parametrize("number", range(1, 5))
def test_a_project_that_is_missing_is_named_and_not_made(
    tmp_path: Path, cli: Cli, interview: Path, number: int
) -> None:
    outcome = cli(*commands(tmp_path / "none.yanguan", interview)[number])
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert outcome.err.startswith(f"{tmp_path / 'none.yanguan'} is not there.")
    assert files_of(tmp_path) == {}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_project_is_not_written(gold_project: Path, cli: Cli, interview: Path) -> None:
    gold_project.chmod(0o444)
    outcome = cli("import", gold_project, interview)
    assert outcome.code == 1
    assert "may not be written" in outcome.err


def test_a_project_in_a_folder_that_is_missing_cannot_be_made(tmp_path: Path, cli: Cli, interview: Path) -> None:
    outcome = cli("import", tmp_path / "no" / "p.yanguan", interview)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "Check that its folder is there" in outcome.err


def test_a_project_that_is_open_in_a_window_is_not_written_but_can_be_read(
    gold_project: Path, cli: Cli, interview: Path
) -> None:
    with Session(gold_project):
        held = process("import", gold_project, interview, YANGUAN_LANGUAGE="en")
        assert (held.code, held.out, held.err.count("\n")) == (1, "", 1)
        assert "is open in another window" in held.err
        assert process("info", gold_project).code == 0
        assert process("check", gold_project).code == 0
    assert cli("check", gold_project).code == 0


def test_strange_characters_keep_their_places_from_text_to_dataset(tmp_path: Path, cli: Cli) -> None:
    text = "「𫜰𠮷田」說王毅\n\n外長😀😀說王毅\n\n👨🏻\u200d🚒 說王毅\n\n葛󠄀飾區長王毅é\u0301\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert cli("import", tmp_path / "p.yanguan", tmp_path / "a.txt").code == 0
    outcome = cli("export", tmp_path / "p.yanguan", "--format", "yanguan-jsonl", "--out", tmp_path / "d.jsonl")
    assert outcome.code == 0
    assert text.rstrip() in (tmp_path / "d.jsonl").read_text(encoding="utf-8").replace("\\n", "\n")
