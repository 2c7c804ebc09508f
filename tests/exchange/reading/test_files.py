"""Which files are read, which are passed over, and which are refused before they are read."""

import os
from pathlib import Path

import pytest

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.articles import read_file
from yanguan.exchange.reading.files import find_files, starts_as_page
from yanguan.exchange.reading.formats.table import format_of
from yanguan.exchange.reading.sources import source_of


def files_in(paths: list[Path]) -> list[Path]:
    return list(find_files(paths).files)


def make(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("任命", encoding="utf-8")
    return paths


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    make(tmp_path, "b/2.txt", "b/1.txt", "a.html", "c.md", "a/x.htm", "z", "k.TEXT", "d.XHTML")
    names = [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])]
    assert names == ["a.html", "c.md", "d.XHTML", "k.TEXT", "z", "a/x.htm", "b/1.txt", "b/2.txt"]


def test_hidden_files_and_other_kinds_are_passed_over_and_counted(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".hidden.txt", "picture.png", "b.xlsb", ".git/c.txt")
    found = find_files([tmp_path])
    assert [path.name for path in found.files] == ["a.txt"]
    assert found.skipped == 3


def test_a_file_that_is_named_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    paths = make(tmp_path, "story.306755", ".hidden")
    assert files_in(paths) == paths


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (path,) = make(tmp_path, "a.txt")
    assert files_in([path, tmp_path, path]) == [path]


def test_a_link_to_a_folder_above_does_not_go_round(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [path.name for path in files_in([tmp_path])] == ["a.txt"]


def test_a_path_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    missing = tmp_path / "no.txt"
    for ask in (lambda: files_in([missing]), lambda: read_file(missing)):
        with pytest.raises(Refusal) as caught:
            ask()
        assert caught.value.message == "reading-file-missing"
        assert caught.value.arguments == {"file": str(missing)}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="reading-is-folder"):
        read_file(tmp_path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(Refusal, match="reading-empty"):
        read_file(tmp_path / "a.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Refusal, match="reading-no-file"):
        read_file(tmp_path / "pipe.txt")


def test_a_path_that_no_system_takes_is_refused() -> None:
    with pytest.raises(Refusal, match="reading-file-unreadable"):
        read_file(Path("a\x00b.txt"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (path,) = make(tmp_path, "a.txt")
    path.chmod(0)
    with pytest.raises(Refusal, match="reading-file-unreadable"):
        read_file(path)


def test_a_file_of_more_than_64_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(Refusal) as caught:
        read_file(path)
    assert caught.value.message == "reading-too-large"
    assert (caught.value.arguments["size"], caught.value.arguments["limit"]) == (65, 64)


def test_a_page_may_have_16_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<html>" + b" " * (17 * 1024 * 1024))
    with pytest.raises(Refusal) as caught:
        read_file(path)
    assert (caught.value.message, caught.value.arguments["limit"]) == ("reading-too-large", 16)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x89PNG\r\n", "PNG"),
        (b"SQLite format 3\x00", "SQLite"),
    ],
)
def test_a_file_of_another_kind_is_called_by_its_name(tmp_path: Path, data: bytes, kind: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(Refusal) as caught:
        read_file(path)
    assert caught.value.message == "reading-other-kind"
    assert caught.value.arguments["kind"] == kind


@pytest.mark.parametrize(
    ("name", "data", "page"),
    [
        ("a.txt", b"<!DOCTYPE html><p>x", True),
        ("a", b" \n<html lang=zh>", True),
        ("a.txt", "\ufeff<html>".encode("utf-16-le"), True),
        ("a.txt", "\ufeff<html>".encode(), True),
        ("a.xhtml", b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC>", True),
        ("a.html", "<p>任命</p>".encode(), True),
        ("a.html", "<p>任命</p>".encode("utf-16-be"), True),
        ("a.html", "沒有標記的文字 a < b".encode(), False),
        ("a.txt", "<p>任命</p>".encode(), False),
        ("a.txt", "任命".encode(), False),
    ],
)
def test_a_page_says_so_itself_or_by_suffix_and_tags(tmp_path: Path, name: str, data: bytes, *, page: bool) -> None:
    (tmp_path / name).write_bytes(data)
    assert (format_of(source_of(tmp_path / name)) == "html") is page


def test_only_the_start_of_a_file_makes_it_a_page() -> None:
    assert not starts_as_page("文字<html>".encode())
