"""CSV and XLSX of quotes and appointments: a row a frame, both scripts, and nothing that a spreadsheet calculates."""

import csv
import importlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from exchange.datasets.gold_written import gold_records, write
from exchange.scoring.texts import Maker
from yanguan.domain.article import Text
from yanguan.domain.record import Record
from yanguan.exchange.datasets.csv_files import bare, guarded
from yanguan.exchange.datasets.sheets import SHEETS
from yanguan.exchange.datasets.xlsx import LONGEST_CELL, fitting


def csv_rows(path: Path, sheet: str) -> list[dict[str, str]]:
    with (path / f"{sheet}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def xlsx_rows(path: Path, sheet: str) -> list[dict[str, object]]:
    book = load_workbook(path)
    rows = list(book[sheet].iter_rows(values_only=True))
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def test_each_frame_of_the_gold_is_a_row_with_both_scripts(tmp_path: Path) -> None:
    records = gold_records()
    path, _ = write("csv", tmp_path, records)
    for sheet, kind in (("quotes", "quotes"), ("appointments", "appointments")):
        rows = csv_rows(path, sheet)
        gold = [frame for record in records for frame in getattr(record.labels, kind).values() if frame.is_gold]
        assert {row["id"] for row in rows} == {frame.id for frame in gold}
        assert len(rows) == len(gold)
        core = "quote" if sheet == "quotes" else "trigger"
        assert all(row[f"{core}_hant"] and row[f"{core}_hans"] for row in rows)


def test_a_row_says_who_says_what_where_and_when(tmp_path: Path) -> None:
    path, _ = write("csv", tmp_path, gold_records("speech"))
    row = next(row for row in csv_rows(path, "quotes") if row["speaker_hant"])
    (record,) = gold_records("speech")
    quote = record.labels.quotes[row["id"]]
    assert (row["article"], row["outlet"]) == (record.article.id, record.article.meta.outlet)
    assert row["published"] == record.article.meta.published
    assert row["type"] == quote.attributes["type"]
    source = record.article.source.text
    assert source[int(row["start"]) : int(row["end"])].startswith(row[f"quote_{record.article.source_script}"][:5])
    assert row["block"] in ("headline", "paragraph")


def test_an_appointment_has_a_column_for_each_role_in_each_script(tmp_path: Path) -> None:
    path, _ = write("csv", tmp_path, gold_records("transfer"))
    rows = csv_rows(path, "appointments")
    assert any(row["post_new_hant"] and row["post_new_hans"] and row["who_hans"] for row in rows)
    assert any(" | " in row["post_new_hant"] + row["post_old_hant"] for row in rows)
    assert {row["kind"] for row in rows} >= {"transfer"}


def test_excel_knows_the_encoding_and_the_line_ends(tmp_path: Path) -> None:
    path, _ = write("csv", tmp_path, gold_records("speech"))
    content = (path / "quotes.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfarticle,")
    assert content.endswith(b"\r\n")


def test_pandas_reads_both(tmp_path: Path) -> None:
    records = gold_records("taiwan", "transfer")
    folder, _ = write("csv", tmp_path, records)
    book, _ = write("xlsx", tmp_path, records)
    pandas: Any = importlib.import_module("pandas")
    for sheet, columns in SHEETS.items():
        from_csv = pandas.read_csv(folder / f"{sheet}.csv", dtype=str, keep_default_na=False)
        from_book = pandas.read_excel(book, sheet_name=sheet, engine="openpyxl", dtype=str, keep_default_na=False)
        assert tuple(from_csv.columns) == tuple(from_book.columns) == columns
        assert list(from_csv["id"]) == list(from_book["id"])
        assert from_csv.groupby("article").size().sum() == len(csv_rows(folder, sheet))


def test_a_part_of_a_split_has_files_of_its_own(tmp_path: Path) -> None:
    path, _ = write("csv", tmp_path, gold_records("speech"), "train")
    assert sorted(each.name for each in path.iterdir()) == ["appointments-train.csv", "quotes-train.csv"]


def formula_record() -> Record:
    """A text whose labels begin as formulas do."""
    maker = Maker(text="=1+1說：@SUM(A1)\n+2；'引'；-3；＝4", coverage={})
    for number, place in enumerate([(6, 14), (15, 17), (18, 21), (22, 24), (25, 27)]):
        maker.quote(maker.span("quote", place), [maker.span("speaker", (0, 4))] if number == 0 else [])
    return maker.record


FORMULAS = ["@SUM(A1)", "+2", "'引'", "-3", "＝4"]


def test_no_cell_of_a_csv_is_a_formula(tmp_path: Path) -> None:
    path, _ = write("csv", tmp_path, [formula_record()])
    rows = csv_rows(path, "quotes")
    assert [row["quote_hant"] for row in rows] == [f"'{text}" for text in FORMULAS]
    assert rows[0]["speaker_hant"] == "'=1+1"
    assert [bare(row["quote_hant"]) for row in rows] == FORMULAS


def test_every_cell_of_a_workbook_is_a_text_or_a_number(tmp_path: Path) -> None:
    path, _ = write("xlsx", tmp_path, [formula_record()])
    assert [row["quote_hant"] for row in xlsx_rows(path, "quotes")] == FORMULAS
    cells = [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.from_regex(r"['=+\-@]+.?", fullmatch=True))
def test_the_guard_can_always_be_taken_off_again(text: str) -> None:
    assert bare(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t"))


def test_both_files_say_the_same(tmp_path: Path) -> None:
    records = gold_records("taiwan", "company", "aggregator")
    folder, _ = write("csv", tmp_path, records)
    book, _ = write("xlsx", tmp_path, records)
    for sheet in SHEETS:
        told = [{name: str(value or "") for name, value in row.items()} for row in xlsx_rows(book, sheet)]
        assert told == [{name: bare(value) for name, value in row.items()} for row in csv_rows(folder, sheet)]


def test_what_a_cell_cannot_hold_is_cut_and_said(tmp_path: Path) -> None:
    text = "說" * (LONGEST_CELL + 100)
    maker = Maker(text=text, coverage={})
    maker.quote(maker.span("quote", (0, len(text))))
    path, lost = write("xlsx", tmp_path, [maker.record])
    assert xlsx_rows(path, "quotes")[0]["quote_hant"] == text[:LONGEST_CELL]
    assert lost["cells-cut"] == 2


def test_characters_that_no_workbook_holds_are_taken_out_and_said(tmp_path: Path) -> None:
    maker = Maker(text="說\ufffe話\uffff", coverage={})
    maker.quote(maker.span("quote", (0, 4)))
    path, lost = write("xlsx", tmp_path, [maker.record])
    assert xlsx_rows(path, "quotes")[0]["quote_hant"] == "說話"
    assert lost["cells-control"] == 2


def test_a_cut_leaves_no_half_character() -> None:
    assert fitting("說" * (LONGEST_CELL - 1) + "😀") == "說" * (LONGEST_CELL - 1)
    assert fitting("a\x00b\x0bc\td\n") == "abc\td\n"


def test_what_stands_in_no_frame_is_counted(tmp_path: Path) -> None:
    _, lost = write("csv", tmp_path, gold_records())
    assert lost["holdings"] > 0
    assert lost["spans-in-no-frame"] > 0


def test_a_frame_whose_words_one_script_lacks_is_still_a_row(tmp_path: Path) -> None:
    maker = Maker(text="甲說好。\n只有這裡", coverage={})
    maker.quote(maker.span("quote", (5, 9)))
    record = maker.record
    article = record.article
    lines = (replace(article.blocks[0]), replace(article.blocks[1], counterpart=None))
    other = Text("甲说好。\n", "given")
    changed = replace(article, counterpart=other, blocks=lines, differences=((5, 9, 5, 5),))
    path, _ = write("csv", tmp_path, [replace(record, article=changed)])
    (row,) = csv_rows(path, "quotes")
    assert (row["quote_hant"], row["quote_hans"]) == ("只有這裡", "")
