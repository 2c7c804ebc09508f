"""The page of the documents that shows the figures: everything after its last heading is written by `make crash`."""

from collections.abc import Sequence
from pathlib import Path

PAGE = Path(__file__).parents[2] / "resources" / "docs" / "nothing_lost.md"
HEADING = "## The last figures"
_HEAD = ("| what | how often | what came of it | when |", "|---|---|---|---|")


def write_figures(rows: dict[str, Sequence[str]], order: Sequence[str], page: Path = PAGE) -> None:
    """Put these rows in place of the last ones of the same name, and leave the others as they are.

    A row is how often something was done, what came of it, and when. `order` names every row that there can be.
    """
    before, found, after = page.read_text(encoding="utf-8").partition(HEADING)
    assert found, f"{page} lacks the heading {HEADING!r}"
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in after.split("\n") if line[:1] == "|"]
    last = {cell[0]: cell[1:] for cell in cells if cell[0] in order}
    lines = [f"| {what} | {' | '.join(row)} |" for what in order if (row := {**last, **rows}.get(what))]
    table = "\n".join([*_HEAD, *lines])
    page.write_text(f"{before}{HEADING}\n\nWritten by `make crash`.\n\n{table}\n", encoding="utf-8")
