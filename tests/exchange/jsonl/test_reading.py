"""What a file must be before its lines are looked at: bytes, encoding, line ends, strict JSON."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from strategies.contract import EXAMPLE, complaints
from strategies.lines import compact, identifier, pair_row, rich_row
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl import reading
from yanguan.exchange.jsonl.reading import record_of, records_in
from yanguan.exchange.jsonl.writing import line_of

LINE = EXAMPLE.read_bytes()


def changed(old: str, new: str) -> bytes:
    """The example with one place of its JSON written otherwise."""
    text = LINE.decode()
    assert old in text
    return text.replace(old, new, 1).encode("utf-8", "surrogatepass")


BROKEN: dict[str, tuple[str, bytes]] = {
    "a byte order mark": ("bom", b"\xef\xbb\xbf" + LINE),
    "another encoding": ("not-utf8", LINE.decode().encode("gb18030")),
    "UTF-16": ("not-utf8", LINE.decode().encode("utf-16")),
    "a byte that is cut off": ("not-utf8", LINE[:200].rstrip(b"\n") + b"\xe6\n"),
    "a surrogate in bytes": ("not-utf8", changed("方景行調任", "\ud842方景行調任")),
    "no line feed": ("line-unended", LINE[:-1]),
    "a line cut in the middle": ("line-unended", LINE[:500].decode(errors="ignore").encode()),
    "an empty line": ("line-empty", b"\n"),
    "a blank line": ("line-empty", b"  \t\n"),
    "no JSON": ("not-json", b"hello\n"),
    "a NUL": ("not-json", b"\x00\n"),
    "two values": ("not-json", LINE[:-1] + b"{}\n"),
    "NaN": ("not-json", changed('"score":null', '"score":NaN')),
    "an infinity": ("not-json", changed('"score":null', '"score":-Infinity')),
    "a number beyond all bounds": ("not-json", changed('"score":null', '"score":1e999')),
    "a number of 5,000 digits": ("not-json", changed('"score":null', '"score":' + "9" * 5000)),
    "a deep nest": ("not-json", b"[" * 100_000 + b"]" * 100_000 + b"\n"),
    "a raw line break in a text": ("not-json", changed("\\n臨江", "\n臨江")),
    "half a character, escaped": ("lone-surrogate", changed('"title":"方', '"title":"\\ud842')),
    "a key twice": ("key-twice", changed('"tags":[]', '"tags":[],"tags":[]')),
    "spaces": ("not-compact", json.dumps(json.loads(LINE), ensure_ascii=False).encode() + b"\n"),
    "escaped characters": ("not-compact", json.dumps(json.loads(LINE), separators=(",", ":")).encode() + b"\n"),
    "CRLF": ("not-compact", LINE[:-1] + b"\r\n"),
    "a number in another form": ("not-compact", changed('"score":null', '"score":1E-1')),
    "a list": ("schema", b"[]\n"),
    "a number": ("schema", b"1\n"),
    "null": ("schema", b"null\n"),
    "a huge number": ("schema", changed('"score":null', '"score":' + "9" * 400)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_could_be_read_in_two_ways_is_refused(name: str, tmp_path: Path) -> None:
    rule, content = BROKEN[name]
    path = tmp_path / "broken.jsonl"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refusal:
        list(records_in(path))
    assert refusal.value.message == f"jsonl-{rule}"
    assert (refusal.value.arguments["file"], refusal.value.arguments["line"]) == ("broken.jsonl", 1)
    if name not in ("a deep nest", "a huge number"):  # these end the checker itself, or it takes them
        assert complaints(path)


def test_what_is_no_json_is_told_with_its_character() -> None:
    with pytest.raises(Refusal) as refusal:
        record_of('{"a":1 \n', 7, "a.jsonl")
    assert refusal.value.arguments["problem"] == "Expecting ',' delimiter at character 9"


def test_half_a_character_in_a_text_line_is_refused() -> None:
    with pytest.raises(Refusal, match="jsonl-lone-surrogate"):
        record_of(LINE.decode().replace("方", "\ud842", 1), 1, "a.jsonl")


def test_a_deep_attribute_is_refused_or_comes_back() -> None:
    row = rich_row()
    for depth in (50, 150, 250, 400, 900):
        row["spans"][0]["attributes"] = {"team": json.loads("[" * depth + "]" * depth)}
        try:
            assert line_of(record_of(compact(row), 1, "a.jsonl")) == compact(row)
        except Refusal as refusal:
            assert refusal.message == "jsonl-schema"  # noqa: PT017 - either is right


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.touch()
    with pytest.raises(Refusal, match="jsonl-file-empty"):
        list(records_in(path))


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()], ids=["missing", "a folder"])
def test_a_path_that_is_no_file_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    make(path)
    with pytest.raises(Refusal) as refusal:
        list(records_in(path))
    assert refusal.value.message == "jsonl-unreadable"
    assert refusal.value.arguments["file"] == str(path)


def test_an_article_that_stands_twice_is_refused_with_both_lines(tmp_path: Path) -> None:
    path = tmp_path / "twice.jsonl"
    path.write_bytes(LINE + compact(pair_row()).encode() + LINE)
    with pytest.raises(Refusal) as refusal:
        list(records_in(path))
    assert refusal.value.message == "jsonl-article-twice"
    assert (refusal.value.arguments["line"], refusal.value.arguments["first"]) == (3, 1)
    assert refusal.value.arguments["where"] == identifier(1)


def test_a_line_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST_LINE", len(LINE))
    path = tmp_path / "long.jsonl"
    path.write_bytes(LINE + b" " * len(LINE) + b"\n")
    found = records_in(path)
    assert next(found).article.id == identifier(1)
    with pytest.raises(Refusal) as refusal:
        next(found)
    assert refusal.value.message == "jsonl-line-long"
    assert refusal.value.arguments["line"] == 2


@pytest.mark.parametrize("size", [1, 7, len(LINE), len(LINE) + 1, 3 * len(LINE)])
def test_a_line_may_end_anywhere_in_what_is_read_at_once(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_PIECE", size)
    for content in (b"", b"\n", LINE, LINE * 3, b"\n" + LINE + b"{}", LINE + b"\n\n" + LINE.rstrip()):
        assert list(reading.lines_of(io.BytesIO(content), "a.jsonl")) == list(io.BytesIO(content))


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    path.write_bytes(LINE + b"rubbish\n")
    found = records_in(path)
    assert next(found).article.id == identifier(1)
    with pytest.raises(Refusal, match="jsonl-not-json"):
        next(found)


def test_only_a_line_feed_ends_a_line(tmp_path: Path) -> None:
    row = rich_row()
    row["notes"][0]["text"] = "一\u2028二\u2029三\u0085四"
    path = tmp_path / "dataset.jsonl"
    path.write_bytes(compact(row).encode())
    (record,) = records_in(path)
    (note,) = record.labels.notes.values()
    assert note.text == "一\u2028二\u2029三\u0085四"


def test_positions_are_code_points_of_the_source_script(tmp_path: Path) -> None:
    record = record_of(compact(rich_row()), 1, "a.jsonl")
    span = record.labels.spans[identifier(5)]
    assert span.fragments == ((18, 21),)
    assert record.article.source.text[18:21] == "方景行"


def test_what_says_nothing_is_no_object() -> None:
    row = pair_row()
    record = record_of(compact(row), 1, "a.jsonl")
    assert set(record.labels.things) == {"span"}
    assert record.labels.status.status == "new"
    assert record.labels.stamp is None


def test_everything_else_is_kept() -> None:
    record = record_of(compact(rich_row()), 1, "a.jsonl")
    things = record.labels.things
    assert set(things) == {
        *("span", "quote", "appointment", "holding", "post", "note"),
        *("correction", "coverage", "status", "stamp"),
    }
    assert [override.text for override in record.article.counterpart.overrides] == ["方景行"]
    assert record.persons[0].aliases[0].hant == "老方"
    assert record.persons[0].external == {"viaf": "1", "wikidata": "Q1"}
    assert record.labels.quotes[identifier(15)].overruled == ("type",)
    assert record.labels.quotes[identifier(15)].attributes["team"] == "x"
    assert not record.labels.spans[identifier(30)].is_gold
