"""The page that shows what was proven: its figures are written by the harness, and nothing else of it is touched."""

from pathlib import Path

from crash.page import HEADING, PAGE, write_figures

TESTS = Path(__file__).parents[1]


def test_new_figures_take_the_place_of_the_last_ones_and_others_stay(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# Page\n\nAbove.\n\n{HEADING}\n\nold\n", encoding="utf-8")
    order = ["Kills", "Faults"]
    write_figures({"Faults": ("15", "0 half done", "yesterday")}, order, page)
    for day in ("yesterday", "today"):
        write_figures({"Kills": ("10,000", "0 lost", day)}, order, page)
    assert page.read_text(encoding="utf-8") == (
        f"# Page\n\nAbove.\n\n{HEADING}\n\nWritten by `make crash`.\n\n"
        "| what | how often | what came of it | when |\n|---|---|---|---|\n"
        "| Kills | 10,000 | 0 lost | today |\n| Faults | 15 | 0 half done | yesterday |\n"
    )


def test_every_test_that_the_page_names_is_there_and_figures_of_each_kind() -> None:
    text = PAGE.read_text(encoding="utf-8")
    above, _, figures = text.partition(HEADING)
    names = {name.split("/")[-1] for part in above.split("`") if (name := part).endswith(".py")}
    assert names
    for name in names:
        assert list(TESTS.rglob(name)), name
    for what in ("Kills", "Power cuts", "Faults", "Flipped bits", "inputs", "Events", "NORMAL", "seed"):
        assert what in figures
