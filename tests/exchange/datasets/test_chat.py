"""Instructions for chat models: what trainers expect of `messages`, answers that are JSON, nothing asked in vain."""

import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from exchange.datasets.gold_written import gold_records, write
from exchange.scoring.texts import Maker


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def answer(line: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(line["messages"][-1]["content"])
    return found


def test_every_line_is_a_conversation_as_trainers_take_it(tmp_path: Path) -> None:
    path, _ = write("chat", tmp_path, gold_records())
    found = lines(path)
    assert len(found) == 24
    for line in found:
        assert [message["role"] for message in line["messages"]] == ["system", "user", "assistant"]
        assert all(isinstance(message["content"], str) and message["content"] for message in line["messages"])
        assert all(set(message) == {"role", "content"} for message in line["messages"])


def test_hugging_face_loads_it_as_messages(tmp_path: Path) -> None:
    """What TRL and its like are given: a column `messages` of roles and contents."""
    path, _ = write("chat", tmp_path, gold_records("transfer", "speech"))
    library: Any = importlib.import_module("datasets")
    found = library.load_dataset("json", data_files=str(path), cache_dir=str(tmp_path / "cache"), split="train")
    assert found.column_names == ["id", "script", "messages"]
    assert [message["role"] for message in found[0]["messages"]] == ["system", "user", "assistant"]
    assert json.loads(found[0]["messages"][2]["content"]).keys() >= {"quotes"}


def test_the_answer_holds_the_frames_in_words_of_the_article(tmp_path: Path) -> None:
    (record,) = gold_records("transfer")
    path, _ = write("chat", tmp_path, [record])
    (line,) = lines(path)
    found = answer(line)
    text = line["messages"][1]["content"]
    assert list(found) == ["quotes", "appointments", "holdings"]
    assert all(piece in text for quote in found["quotes"] for piece in quote["quote"])
    assert all(event["trigger"] in text for event in found["appointments"])
    assert any(event["roles"].get("post_new") for event in found["appointments"])
    assert {quote["type"] for quote in found["quotes"]} <= {"direct", "indirect", "mixed"}


def test_the_question_is_in_the_script_of_the_text(tmp_path: Path) -> None:
    path, _ = write("chat", tmp_path, gold_records("transfer"), script="both")
    hant, hans = lines(path)
    assert "列出" in hant["messages"][1]["content"]
    assert "文章" in hans["messages"][1]["content"]
    assert "臨江" in hant["messages"][1]["content"]
    assert "临江" in hans["messages"][1]["content"]
    assert hant["id"] != hans["id"]


@pytest.mark.parametrize(
    ("coverage", "asked"),
    [
        ({"quote": (0, 1), "appointment": (0,)}, ["quotes"]),
        ({"appointment": (0, 1), "holding": (0, 1)}, ["appointments", "holdings"]),
        ({"quote": (1,)}, None),
    ],
)
def test_only_what_is_complete_is_asked_for(
    tmp_path: Path, coverage: dict[str, tuple[int, ...]], asked: list[str] | None
) -> None:
    path, lost = write("chat", tmp_path, [Maker(coverage=coverage).record])
    found = lines(path)
    assert [list(answer(line)) for line in found] == ([] if asked is None else [asked])
    for line in found:
        question = line["messages"][1]["content"].partition("\n\n")[0]
        assert [kind for kind in ("quotes", "appointments", "holdings") if f"- {kind}" in question] == asked
    assert lost["not-complete"] == 3 - len(asked or [])


def test_a_complete_article_without_frames_is_a_negative(tmp_path: Path) -> None:
    path, _ = write("chat", tmp_path, [Maker().record])
    assert answer(lines(path)[0]) == {"quotes": [], "appointments": [], "holdings": []}


def test_somebody_who_is_not_named_there_is_called_by_the_name(tmp_path: Path) -> None:
    maker = Maker()
    maker.quote(maker.span("quote", (5, 12)), said_by=maker.person("方景行", 7))
    path, _ = write("chat", tmp_path, [maker.record])
    assert answer(lines(path)[0])["quotes"][0]["speaker"] == ["方景行"]
    assert answer(lines(path)[0])["quotes"][0]["quote"] == ["「穩字當頭。」"]


def test_marks_can_be_left_out(tmp_path: Path) -> None:
    maker = Maker()
    maker.quote(maker.span("quote", (5, 12)))
    path, _ = write("chat", tmp_path, [maker.record], marks="strip")
    assert answer(lines(path)[0])["quotes"][0]["quote"] == ["穩字當頭。"]
