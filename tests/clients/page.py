"""The section of `exporting.md` that says what real tools made of our files; `make verify-exports` writes it."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "resources" / "docs" / "exporting.md"
BEGIN, END = "<!-- verify-exports: begin -->", "<!-- verify-exports: end -->"


class Row(NamedTuple):
    """One line of the table."""

    form: str
    client: str
    version: str
    date: str
    compared: str
    outcome: str
    lost: str


def write_table(rows: Iterable[Row], not_asked: Iterable[tuple[str, str]], page: Path = PAGE) -> None:
    """Put these rows in place of those of the same formats, and keep what was not asked again."""
    text = page.read_text(encoding="utf-8")
    before, found, rest = text.partition(BEGIN)
    section, closed, after = rest.partition(END)
    assert all((found, closed)), f"{page} lacks the marks {BEGIN} and {END}"
    known = {row.form: row for row in _rows(section)} | {row.form: row for row in rows}
    lines = ["| " + " | ".join(row) + " |" for row in known.values()]
    head = ["| format | client | version | asked on | what was compared | outcome | not carried |", "|---" * 7 + "|"]
    told = [f"Not asked: {'; '.join(f'{name} ({why})' for name, why in not_asked)}."]
    written = "\n".join([BEGIN, *head, *lines, "", *told, END])
    page.write_text(f"{before}{written}{after}", encoding="utf-8")


def _rows(section: str) -> Iterable[Row]:
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        if line.startswith("| ") and len(cells) == len(Row._fields) and cells[0] != "format":
            yield Row(*cells)
