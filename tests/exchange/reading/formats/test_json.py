"""JSON with a field for the text: lines, arrays, and objects that hold an array."""

import json
from pathlib import Path

import pytest

from exchange.reading.formats.reading import PARAGRAPHS, TITLE, answers, entries, entry, failure, lines_of
from yanguan.exchange.reading.articles import Entry, Failure

TEXT = "\n".join(PARAGRAPHS)
ROW = {
    "id": 7,
    "title": TITLE,
    "content": TEXT,
    "publish_time": 1783902000,
    "source": "南河財經網",
    "tags": ["甲", "乙"],
}


def lines(*rows: object) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


@pytest.mark.parametrize(
    "content",
    [
        lines(ROW),
        json.dumps([ROW]).encode(),
        json.dumps({"n": 1, "data": [ROW]}, indent=1).encode(),
        b"\xef\xbb\xbf" + lines(ROW),
    ],
)
@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.txt"])
def test_every_form_gives_the_article(tmp_path: Path, name: str, content: bytes) -> None:
    found = entry(tmp_path, name, content)
    assert (found.form, lines_of(found)) == ("jsonl", [TITLE, *PARAGRAPHS])
    meta = found.incoming.article.meta
    assert (meta.published, meta.outlet, meta.tags) == ("2026-07-13", "南河財經網", ("甲", "乙"))


def test_fields_inside_fields_and_paragraphs_in_arrays_are_found(tmp_path: Path) -> None:
    row = {"k": "x", "article": {"v": [{"text": line} for line in PARAGRAPHS]}}
    assert lines_of(entry(tmp_path, "a.jsonl", lines(row))) == PARAGRAPHS
    row = {"甲": {"乙": PARAGRAPHS[0]}, "text": PARAGRAPHS[1]}
    assert lines_of(entry(tmp_path, "a.jsonl", lines(row), columns={"text": "甲.乙"})) == [PARAGRAPHS[0]]


def test_a_line_that_fails_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    surrogate = b'{"content": "\\ud83d' + "說".encode() * 20 + b'"}\n'
    content = lines(ROW) + b"\n{no json}\n[1]\n" + surrogate
    found = answers(tmp_path, "a.jsonl", content + lines({**ROW, "content": TEXT + "。"}))
    assert [type(each) for each in found] == [Entry, Failure, Failure, Failure, Entry]
    messages = [
        (each.refusal.message, each.refusal.arguments.get("line")) for each in found if isinstance(each, Failure)
    ]
    assert messages == [("reading-no-json", 3), ("reading-no-object", None), ("reading-surrogate", 1)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"content": ' + b"[" * 100_000, "reading-no-json"),
        (b'{"a": 1}\n', "reading-column-no-text"),
        (b'[{"content": ' + b'{"a":' * 3000, "reading-no-json"),
        (b'{"a": ' + b"9" * 5000 + b"}", "reading-no-json"),
    ],
)
def test_what_is_no_json_or_has_no_text_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    assert failure(tmp_path, "a.json", content).refusal.message == message


def test_strange_line_ends_stay_inside_their_line(tmp_path: Path) -> None:
    text = "說\u2028話\x85者" + PARAGRAPHS[0]
    (found,) = entries(tmp_path, "a.jsonl", lines({"text": text}))
    assert found.incoming.article.source.text == text.replace("\x85", "")
