"""The page of the documents that shows the figures: everything after its last heading is written by `make crash`."""

from collections.abc import Iterable
from pathlib import Path

PAGE = Path(__file__).parents[2] / "resources" / "docs" / "nothing_lost.md"
HEADING = "## The last figures"


def write_figures(setting: str, rows: Iterable[tuple[str, int, str]], page: Path = PAGE) -> None:
    """Put these figures in place of the last ones: what was done, how often, and what came of it."""
    before, found, _ = page.read_text(encoding="utf-8").partition(HEADING)
    assert found, f"{page} lacks the heading {HEADING!r}"
    lines = [f"| {what} | {count:,} | {outcome} |" for what, count, outcome in rows]
    table = "\n".join(["| what | how often | what came of it |", "|---|---|---|", *lines])
    page.write_text(f"{before}{HEADING}\n\nWritten by `make crash`: {setting}\n\n{table}\n", encoding="utf-8")
