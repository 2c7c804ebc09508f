"""Tables of articles, whatever stands between their cells and whatever their columns are called."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest

from exchange.reading.formats.making import xlsx
from exchange.reading.formats.reading import PARAGRAPHS, TITLE, answers, entries, entry, failure, lines_of
from yanguan.exchange.reading.articles import Entry, Failure

TEXT = "\n".join(PARAGRAPHS)
HEADERS = [
    ("標題", "正文", "發布日期", "來源", "作者", "網址"),
    ("title", "content", "publish_date", "source", "author", "url"),
    ("Headline", "Full Text", "Date", "Media", "By-line", "Link"),
    ("新闻标题", "新闻内容", "发布时间", "媒体", "记者", "链接"),
]
ROW = (TITLE, TEXT, "2026-07-13 08:20:00", "南河財經網", "程小滿", "https://n.example/1")


def table(rows: Sequence[Sequence[str]], delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> str:
    file = StringIO()
    csv.writer(file, delimiter=delimiter, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return file.getvalue()


def as_csv(rows: Sequence[Sequence[str]]) -> tuple[str, bytes]:
    return "a.csv", table(rows).encode()


def as_xlsx(rows: Sequence[Sequence[str]]) -> tuple[str, bytes]:
    return "a.xlsx", xlsx(("表", rows))


@pytest.mark.parametrize("made", [as_csv, as_xlsx])
@pytest.mark.parametrize("header", HEADERS)
def test_columns_are_known_by_their_names(tmp_path: Path, header: Sequence[str], made: object) -> None:
    found = entry(tmp_path, *made([header, ROW]))  # type: ignore[operator]
    assert lines_of(found) == [TITLE, *PARAGRAPHS]
    meta = found.incoming.article.meta
    assert (meta.title, meta.published, meta.outlet, meta.byline) == (TITLE, "2026-07-13", "南河財經網", "程小滿")
    assert meta.url == "https://n.example/1"


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "big5", "utf-16"])
def test_delimiter_and_encoding_are_told_from_the_file(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [("編號", "正文", "日期"), *((str(n), line + "；，,;|", "2026/7/13") for n, line in enumerate(PARAGRAPHS))]
    found = entries(tmp_path, "a.csv", table(rows, delimiter).encode(encoding))
    assert [lines_of(each)[0] for each in found] == [f"{line}；，,;|" for line in PARAGRAPHS]
    assert {each.incoming.article.meta.published for each in found} == {"2026-07-13"}


def test_full_width_marks_between_known_names_are_delimiters(tmp_path: Path) -> None:
    text = "標題，正文，日期\n甲市新聞，方景行任市長的消息傳出，2026-07-13\n"
    assert lines_of(entry(tmp_path, "a.csv", text.encode())) == ["甲市新聞", "方景行任市長的消息傳出"]


def test_without_known_names_the_column_with_most_chinese_is_the_text(tmp_path: Path) -> None:
    found = entries(tmp_path, *as_csv([("1", "短", line, "x" * 500) for line in PARAGRAPHS]))
    assert [lines_of(each) for each in found] == [[line] for line in PARAGRAPHS]
    found = entries(tmp_path, *as_csv([("id", "a", "b"), *(("1", "短", line * 3) for line in PARAGRAPHS)]))
    assert [lines_of(each) for each in found] == [[line * 3] for line in PARAGRAPHS]


def test_what_she_says_of_the_columns_is_obeyed(tmp_path: Path) -> None:
    rows = [("甲", "正文", "乙"), (PARAGRAPHS[0], PARAGRAPHS[1], TITLE)]
    found = entry(tmp_path, *as_csv(rows), columns={"text": "甲", "title": "乙"})
    assert lines_of(found) == [TITLE, PARAGRAPHS[0]]
    assert lines_of(entry(tmp_path, *as_csv(rows), columns={"text": "3"})) == [TITLE]


@pytest.mark.parametrize(
    ("columns", "message"),
    [({"text": "丙"}, "reading-column-missing"), ({"txt": "甲"}, "reading-field-unknown")],
)
def test_a_column_that_is_not_there_is_refused(tmp_path: Path, columns: dict[str, str], message: str) -> None:
    rows = [("甲", "正文"), ("子", PARAGRAPHS[1])]
    assert failure(tmp_path, *as_csv(rows), columns=columns).refusal.message == message


def test_a_table_without_chinese_is_refused(tmp_path: Path) -> None:
    assert failure(tmp_path, *as_csv([("a", "b"), ("1", "2")])).refusal.message == "reading-column-no-text"


@pytest.mark.parametrize(("made", "line"), [(as_csv, 7), (as_xlsx, 4)])
def test_a_row_that_fails_is_named_and_the_others_are_read(tmp_path: Path, made: object, line: int) -> None:
    rows = [("標題", "正文"), ("甲", TEXT), ("", ""), ("乙", ""), ("丙", TEXT)]
    found = answers(tmp_path, *made(rows))  # type: ignore[operator]
    assert [type(each) for each in found] == [Entry, Failure, Entry]
    refused = found[1]
    assert isinstance(refused, Failure)
    assert refused.refusal.message == "reading-row-blank"
    assert refused.file.endswith(f":{line}")


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x.example","點")', "+1+1", "@SUM(1)", "-2"])
def test_a_formula_in_a_cell_is_only_text_and_its_guard_is_taken_off(tmp_path: Path, cell: str) -> None:
    found = entries(tmp_path, *as_csv([("標題", "正文"), (f"'{cell}", PARAGRAPHS[0]), (cell, PARAGRAPHS[1])]))
    assert [lines_of(each)[0] for each in found] == [cell, cell]


def test_a_formula_without_a_value_is_an_empty_cell(tmp_path: Path) -> None:
    found = answers(tmp_path, "a.xlsx", xlsx(("表", [("標題", "正文"), ("甲", "=A1"), ("乙", TEXT)])))
    assert [type(each) for each in found] == [Failure, Entry]


def test_the_text_of_a_cell_stays_as_it_is(tmp_path: Path) -> None:
    text = "　　" + "\n\n　　".join(PARAGRAPHS) + " \n"
    assert entry(tmp_path, *as_csv([("正文",), (text,)])).incoming.article.source.text == text
    assert entry(tmp_path, *as_csv([("標題", "正文"), (PARAGRAPHS[0], text)])).incoming.article.source.text == text


def test_the_markup_in_a_cell_is_taken_off(tmp_path: Path) -> None:
    markup = "".join(f"<p>{line}</p>" for line in PARAGRAPHS) + "<script>alert(1)</script>"
    assert lines_of(entry(tmp_path, *as_csv([("正文",), (markup,)]))) == PARAGRAPHS


def test_all_sheets_with_text_are_read(tmp_path: Path) -> None:
    content = xlsx(("甲", [("正文",), (TEXT,)]), ("圖表", [("x", 1.5), ("y", 2)]), ("乙", [("正文",), (TEXT + "。",)]))
    assert [each.file.rpartition("a.xlsx")[2] for each in entries(tmp_path, "a.xlsx", content)] == [":甲:2", ":乙:2"]


def test_an_endless_cell_and_a_damaged_workbook_are_refused(tmp_path: Path) -> None:
    endless = '正文\n"' + "說" * 4_100_000
    refused = failure(tmp_path, "a.csv", endless.encode()).refusal
    assert (refused.message, refused.arguments["line"]) == ("reading-long-line", 2)
    open_quote = '正文\n"' + ("說" * 99 + "\n") * 50_000
    assert failure(tmp_path, "a.csv", open_quote.encode()).refusal.message == "reading-csv-broken"
    broken = xlsx(("表", [("正文",)])).replace(b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheet9.xml")
    assert failure(tmp_path, "a.xlsx", broken).refusal.message == "reading-damaged"


def test_characters_that_cannot_be_read_are_counted_or_refuse_their_row(tmp_path: Path) -> None:
    good, bad = (f"{line}\n".encode() for line in (TEXT.replace("\n", ""), PARAGRAPHS[0]))
    content = "正文\n".encode() + good + good[:30] + b"\xff" + good[30:] + b"\xff" * 9 + bad
    found = answers(tmp_path, "a.csv", content, encoding="utf-8")
    assert [type(each) for each in found] == [Entry, Entry, Failure]
    assert isinstance(found[1], Entry)
    assert found[1].incoming.encoding is not None
    assert found[1].incoming.encoding.replaced == 1
