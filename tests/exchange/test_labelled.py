"""Which files bring labels, by what stands in them."""

import shutil
from pathlib import Path

import pytest

from yanguan.cli.samples import gold_files
from yanguan.domain.refusal import Refusal
from yanguan.exchange.importing import prepare
from yanguan.exchange.labelled import labelled_of

OURS = gold_files()[0]
PLAIN = '{"text": "方景行說，大橋今天通車了，歡迎大家來看看。"}\n'


def named(folder: Path, name: str, content: str) -> str | None:
    (folder / name).write_text(content, encoding="utf-8")
    found = labelled_of(folder / name)
    return found.name if found else None


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "A.JSONL"])
def test_ours_is_known_by_its_schema_and_plain_json_is_text(tmp_path: Path, name: str) -> None:
    assert named(tmp_path, name, OURS.read_text(encoding="utf-8")) == "yanguan-jsonl"
    assert named(tmp_path, name, PLAIN) is None
    assert [read.form for read in prepare([tmp_path / name]).read] == ["jsonl"]


def test_one_that_is_no_json_is_left_to_the_reader_that_says_what_is_wrong(tmp_path: Path) -> None:
    assert named(tmp_path, "a.jsonl", "{'schema': 'yanguan/1'}\n") == "yanguan-jsonl"
    assert named(tmp_path, "a.txt", "方景行任市長。") is None


def test_a_folder_of_datasets_is_one_import_and_texts_are_not_mixed_in(tmp_path: Path) -> None:
    for path in gold_files()[:2]:
        shutil.copy(path, tmp_path)
    prepared = prepare([tmp_path])
    assert prepared.is_dataset
    assert len(list(prepared.records)) == len(list(prepared.records)) == 2
    (tmp_path / "plain.jsonl").write_text(PLAIN, encoding="utf-8")
    with pytest.raises(Refusal, match="import-mixed"):
        prepare([tmp_path])
