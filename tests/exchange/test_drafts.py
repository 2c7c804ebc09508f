"""A folder appears whole or not at all, and no folder is deleted that we did not write."""

import json
from pathlib import Path

import pytest

from yanguan.domain.progress import Cancelled
from yanguan.domain.refusal import Refusal
from yanguan.exchange.drafts import REPORT, replacing_folder


def fill(folder: Path, **files: str) -> None:
    """An export of these files, with its report."""
    for name, content in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    report = {"tool": "Yanguan 1", "files": {name.replace("__", "/"): "" for name in files}}
    (folder / REPORT).write_text(json.dumps(report), encoding="utf-8")


def contents(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def write(target: Path, **files: str) -> None:
    with replacing_folder(target) as draft:
        fill(draft, **files)


def test_the_folder_is_there_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "set"
    with replacing_folder(target) as draft:
        fill(draft, data__train="a")
        assert not target.exists()
    assert contents(target).keys() == {"data/train", REPORT}
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_an_older_export_is_replaced_and_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "set"
    write(target, old="a", data__old="b")
    write(target, new="c")
    assert contents(target).keys() == {"new", REPORT}
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


@pytest.mark.parametrize("problem", [Cancelled(), OSError(28, "No space left on device"), KeyError("x")])
def test_what_stood_there_stays_where_the_work_fails(tmp_path: Path, problem: Exception) -> None:
    target = tmp_path / "set"
    write(target, old="a")
    before = contents(tmp_path)

    def work() -> None:
        with replacing_folder(target) as draft:
            fill(draft, new="b")
            raise problem

    with pytest.raises((Refusal, Cancelled, KeyError)):
        work()
    assert contents(tmp_path) == before


def test_the_old_folder_comes_back_where_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "set"
    write(target, old="a")
    before = contents(tmp_path)
    replace = Path.replace

    def failing(self: Path, to: Path) -> Path:
        if self.name.endswith(".part"):
            raise OSError(13, "Permission denied")
        return replace(self, to)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(Refusal, match="jsonl-unwritable"):
        write(target, new="b")
    assert contents(tmp_path) == before


@pytest.mark.parametrize("foreign", ["notes.txt", "data/mine.txt", "empty.yanguan"])
def test_a_folder_with_a_file_that_we_did_not_write_is_left_alone(tmp_path: Path, foreign: str) -> None:
    target = tmp_path / "set"
    write(target, data__old="a")
    (target / foreign).write_text("mine", encoding="utf-8")
    before = contents(tmp_path)
    with pytest.raises(Refusal, match="export-folder-not-ours"):
        write(target, new="b")
    assert contents(tmp_path) == before


def test_a_file_that_comes_while_the_export_runs_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "set"
    write(target, old="a")

    def work() -> None:
        with replacing_folder(target) as draft:
            fill(draft, new="b")
            (target / "late.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(Refusal, match="export-folder-not-ours"):
        work()
    assert contents(target).keys() == {"old", "late.txt", REPORT}


@pytest.mark.parametrize("report", ["", "[]", '{"files": {"old": ""}}', '{"tool": "other 1", "files": {"old": ""}}'])
def test_a_folder_whose_report_is_not_ours_is_left_alone(tmp_path: Path, report: str) -> None:
    target = tmp_path / "set"
    target.mkdir()
    (target / "old").write_text("a", encoding="utf-8")
    (target / REPORT).write_text(report, encoding="utf-8")
    with pytest.raises(Refusal, match="export-folder-not-ours"):
        write(target, new="b")


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    write(tmp_path / "set", new="b")
    assert contents(tmp_path / "set").keys() == {"new", REPORT}


def test_a_file_or_a_link_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "set").write_text("a", encoding="utf-8")
    with pytest.raises(Refusal, match="export-not-a-folder"):
        write(tmp_path / "set", new="b")
    write(tmp_path / "real", old="a")
    (tmp_path / "real" / "link").symlink_to(tmp_path)
    with pytest.raises(Refusal, match="export-folder-not-ours"):
        write(tmp_path / "real", new="b")


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="jsonl-unwritable"):
        write(tmp_path / "nowhere" / "set", new="b")


def test_a_folder_of_many_files_is_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yanguan.exchange.drafts._MANY", 1)
    write(tmp_path / "set", one="a", two="b", three="c")
    assert contents(tmp_path / "set").keys() == {"one", "two", "three", REPORT}
