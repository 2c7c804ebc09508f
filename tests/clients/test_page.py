"""The table of what was verified: written between its marks, row by row, and there for every tool."""

from pathlib import Path

from clients.page import BEGIN, END, PAGE, Row, write_table
from clients.table import CLIENTS

OLD = Row("brat", "brat", "-", "2026-01-01", "old", "all came back", "nothing")


def test_a_row_takes_the_place_of_the_last_one_and_leaves_the_others(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# Page\n\n{BEGIN}\n{END}\n\nBelow.\n", encoding="utf-8")
    write_table([OLD, OLD._replace(form="spacy")], [("uie", "too heavy")], page)
    write_table([OLD._replace(compared="new")], [("uie", "too heavy")], page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# Page\n\n{BEGIN}\n| format |")
    assert text.endswith(f"Not asked: uie (too heavy).\n{END}\n\nBelow.\n")
    assert "| brat | brat | - | 2026-01-01 | new | all came back | nothing |\n" in text
    assert text.count("| old |") == 1


def test_the_page_has_a_row_for_every_tool() -> None:
    _, _, section = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    rows = [line.split(" | ")[0].removeprefix("| ") for line in section.partition(END)[0].splitlines()]
    assert {client.form for client in CLIENTS} <= set(rows)
