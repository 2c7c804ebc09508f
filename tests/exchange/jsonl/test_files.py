"""A dataset is written whole or not at all."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from strategies.lines import compact, pair_row, phrase_row, rich_row
from yanguan.domain.progress import Cancelled, unwatched
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.files import write_dataset
from yanguan.exchange.jsonl.reading import record_of

LINES = [compact(row) for row in (rich_row(), pair_row(), phrase_row())]
RECORDS = [record_of(line, number, "dataset.jsonl") for number, line in enumerate(LINES, 1)]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_lines_stand_in_the_file_and_are_counted_and_hashed(tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    written = write_dataset(path, RECORDS, 3, unwatched)
    assert path.read_text(encoding="utf-8") == "".join(LINES)
    assert (written.lines, written.sha256) == (3, hashlib.sha256(path.read_bytes()).hexdigest())
    assert names_in(tmp_path) == ["dataset.jsonl"]


def test_no_article_makes_an_empty_file(tmp_path: Path) -> None:
    written = write_dataset(tmp_path / "dataset.jsonl", [], 0, unwatched)
    assert written.lines == 0
    assert (tmp_path / "dataset.jsonl").read_bytes() == b""


def test_progress_is_told_from_the_beginning_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_dataset(tmp_path / "dataset.jsonl", iter(RECORDS), 3, lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_file_of_that_name_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    path.write_text("old", encoding="utf-8")
    write_dataset(path, RECORDS[:1], 1, unwatched)
    assert path.read_text(encoding="utf-8") == LINES[0]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_text("old", encoding="utf-8")
    link = tmp_path / "link.jsonl"
    link.symlink_to("real.jsonl")
    write_dataset(link, RECORDS[:1], 1, unwatched)
    assert link.is_symlink()
    assert (tmp_path / "real.jsonl").read_text(encoding="utf-8") == LINES[0]


@pytest.mark.parametrize("before", [None, "old"], ids=["nothing there", "an old file"])
def test_what_was_there_stays_when_the_work_is_called_off(before: str | None, tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    if before is not None:
        path.write_text(before, encoding="utf-8")

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_dataset(path, RECORDS, 3, stop)
    assert names_in(tmp_path) == ([] if before is None else ["dataset.jsonl"])
    assert before is None or path.read_text(encoding="utf-8") == before


def test_what_was_there_stays_when_an_article_fails(tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    path.write_text("old", encoding="utf-8")

    def failing() -> Iterator[Record]:
        yield RECORDS[0]
        raise KeyError("a label without its span")

    with pytest.raises(KeyError):
        write_dataset(path, failing(), 2, unwatched)
    assert names_in(tmp_path) == ["dataset.jsonl"]
    assert path.read_text(encoding="utf-8") == "old"


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        write_dataset(tmp_path / "nowhere" / "dataset.jsonl", RECORDS, 3, unwatched)
    assert refusal.value.message == "jsonl-unwritable"


def test_a_folder_in_the_way_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="jsonl-not-a-file"):
        write_dataset(tmp_path, RECORDS, 3, unwatched)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_a_device_is_not_replaced() -> None:
    with pytest.raises(Refusal, match="jsonl-not-a-file"):
        write_dataset(Path("/dev/full"), RECORDS, 3, unwatched)
    assert not Path("/dev/full").is_file()


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dataset.jsonl"
    path.write_text("old", encoding="utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refusal) as refusal:
        write_dataset(path, RECORDS, 3, unwatched)
    assert refusal.value.arguments["problem"] == "No space left on device"
    assert names_in(tmp_path) == ["dataset.jsonl"]
    assert path.read_text(encoding="utf-8") == "old"
