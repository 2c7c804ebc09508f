"""What doccano and Prodigy ask of every line."""

import json
from pathlib import Path
from typing import Any

import pytest

from exchange.datasets.written import views, written
from yanguan.exchange.datasets.units import Counted


def lines(path: Path, form: str, **given: Any) -> list[dict[str, Any]]:
    written(path, form, **given)
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def test_doccano_finds_the_same_keys_on_every_line_and_nothing_but_ascii(tmp_path: Path) -> None:
    found = lines(tmp_path / "d.jsonl", "doccano")
    assert (tmp_path / "d.jsonl").read_bytes().isascii()
    assert len({tuple(line) for line in found}) == 1
    assert not any(value is None for line in found for value in line.values())


def test_no_two_objects_of_doccano_share_an_id_and_no_relation_dangles(tmp_path: Path) -> None:
    found = lines(tmp_path / "d.jsonl", "doccano", script="both", blocks=("paragraph",))
    ids = [each["id"] for line in found for kind in ("entities", "relations") for each in line[kind]]
    assert len(ids) == len(set(ids)) > 500
    for line in found:
        entities = {each["id"] for each in line["entities"]}
        assert all({each["from_id"], each["to_id"]} <= entities for each in line["relations"])


def test_prodigy_finds_its_tokens_and_each_span_on_them(tmp_path: Path) -> None:
    for task in lines(tmp_path / "d.jsonl", "prodigy"):
        tokens = task["tokens"]
        assert [token["id"] for token in tokens] == list(range(len(tokens)))
        for span in task["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
        for relation in task["relations"]:
            assert tokens[relation["head"]]["end"] == relation["head_span"]["end"]
            assert relation["child_span"]["token_start"] <= relation["child"] == relation["child_span"]["token_end"]


def test_what_is_to_be_trained_on_leaves_related_items_out_unless_asked(tmp_path: Path) -> None:
    kinds = {block.kind for view in views("prodigy") for block in view.blocks}
    assert "paragraph" in kinds
    assert not {"related", "related_title", "related_heading"} & kinds
    assert {"related_title"} <= {block.kind for view in views("doccano") for block in view.blocks}


@pytest.mark.parametrize(
    ("text", "start", "start16"),
    [
        ("外長😀😀說方景行", 5, 7),
        ("「𫜰𠮷田」說方景行", 6, 8),
        ("👨🏻\u200d🚒 說方景行", 6, 9),
        ("葛\U000e0100飾區長方景行", 5, 6),
    ],
)
def test_units_differ_after_characters_beyond_the_bmp(text: str, start: int, start16: int) -> None:
    counted = Counted(text, "utf16")
    assert text.index("方景行") == start
    assert counted.there(start) == start16 == len(text[:start].encode("utf-16-le")) // 2
    assert counted.back(start16) == start
    assert Counted(text, "codepoint").there(start) == start
