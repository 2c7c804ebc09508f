"""`yanguan overrides`: the corrections of a project out to a file, and in from one."""

import csv
from pathlib import Path

import pytest

from cli.conftest import Cli, english, files_of, process
from yanguan.cli import overrides, projects
from yanguan.cli.samples import gold_files
from yanguan.editing.corrections import CorrectEverywhere, CorrectPlace
from yanguan.editing.session import Session
from yanguan.exchange.overrides import COLUMNS


@pytest.fixture
def corrected(gold_project: Path) -> Path:
    """The samples with one phrase and one place corrected."""
    with Session(gold_project, annotator="mei") as session:
        session.apply_everywhere(CorrectEverywhere("hant", "臨江", "臨江（林江）")).result()
        first = next(row.id for row in session.reader.listing() if row.source_script == "hans")
        session.apply(CorrectPlace(first, 0, 1, "首"))
    return gold_project


def content_of(project: Path, cli: Cli) -> bytes:
    """Everything that stands in a project, as its dataset."""
    out = project.parent / "content.jsonl"
    assert cli("export", project, "--format", "yanguan-jsonl", "--out", out).code == 0
    return out.read_bytes()


def test_corrections_go_from_one_project_to_another(corrected: Path, tmp_path: Path, cli: Cli) -> None:
    file, again, other = tmp_path / "a.tsv", tmp_path / "b.tsv", tmp_path / "other.yanguan"
    cli("import", other, *gold_files())
    outcome = cli("overrides", corrected, "export", file)
    assert (outcome.code, outcome.out, outcome.err) == (0, f"2 corrections written to {file}.\n", "")
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert tuple(rows[0]) == COLUMNS
    assert [row["scope"] for row in rows] == ["project", "place"]
    outcome = cli("overrides", other, "import", file)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"2 corrections came into {other}; ")
    assert cli("overrides", other, "export", again).code == 0
    assert again.read_bytes() == file.read_bytes()
    assert cli("check", other).code == 0


def test_what_is_there_already_is_told(corrected: Path, tmp_path: Path, cli: Cli) -> None:
    cli("overrides", corrected, "export", tmp_path / "a.tsv")
    outcome = cli("overrides", corrected, "import", tmp_path / "a.tsv")
    assert outcome.code == 0
    assert outcome.out == (
        english("cli-overrides-imported", count=0, project=str(corrected), articles=0) + "\n2 were there already.\n"
    )


@pytest.mark.parametrize(
    ("right", "wrong", "said"), [("\t0\t1\t", "\t1\t2\t", "does not read"), ("place\thans", "place\tHans", "“Hans”")]
)
def test_a_line_that_is_refused_leaves_the_project_as_it_was(
    corrected: Path, tmp_path: Path, cli: Cli, right: str, wrong: str, said: str
) -> None:
    file, bad, after = tmp_path / "a.tsv", tmp_path / "bad.tsv", tmp_path / "after.tsv"
    cli("overrides", corrected, "export", file)
    bad.write_text(file.read_text(encoding="utf-8").replace(right, wrong).replace("（林江）", "二"), encoding="utf-8")
    before = content_of(corrected, cli)
    outcome = cli("overrides", corrected, "import", bad)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert outcome.err.startswith(f"{bad}, line 3: ")
    assert said in outcome.err
    assert content_of(corrected, cli) == before
    cli("overrides", corrected, "export", after)
    assert after.read_bytes() == file.read_bytes()


def test_a_project_that_is_missing_is_not_made(corrected: Path, tmp_path: Path, cli: Cli) -> None:
    cli("overrides", corrected, "export", tmp_path / "a.tsv")
    before = files_of(tmp_path)
    for action in overrides.ACTIONS:
        outcome = cli("overrides", tmp_path / "none.yanguan", action, tmp_path / "a.tsv")
        assert (outcome.code, outcome.err.count("\n")) == (1, 1)
        assert "none.yanguan is not there" in outcome.err
    assert files_of(tmp_path) == before


@pytest.mark.parametrize("action", overrides.ACTIONS)
def test_a_project_is_never_taken_for_a_file_of_corrections(corrected: Path, cli: Cli, action: str) -> None:
    before = files_of(corrected.parent)
    for name in (corrected, corrected.parent / "new.yanguan"):
        outcome = cli("overrides", corrected, action, name)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
        assert str(name) in outcome.err
    assert files_of(corrected.parent) == before


def test_a_usage_without_what_to_do_ends_with_2(corrected: Path, cli: Cli) -> None:
    assert cli("overrides", corrected).code == 2
    outcome = cli("overrides", corrected, "exprot", "a.tsv")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "export" in outcome.err


def test_a_project_that_is_open_in_a_window_gives_its_corrections_and_takes_none(
    corrected: Path, tmp_path: Path
) -> None:
    with Session(corrected):
        given = process("overrides", corrected, "export", tmp_path / "a.tsv", YANGUAN_LANGUAGE="en")
        assert (given.code, given.err) == (0, "")
        held = process("overrides", corrected, "import", tmp_path / "a.tsv", YANGUAN_LANGUAGE="en")
    assert (held.code, held.out, held.err.count("\n")) == (1, "", 1)
    assert "is open in another window" in held.err


def test_ctrl_c_stops_an_import_and_nothing_of_it_remains(
    corrected: Path, tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.tsv"
    cli("overrides", corrected, "export", file)
    file.write_text(file.read_text(encoding="utf-8").replace("（林江）", "二"), encoding="utf-8")
    before = content_of(corrected, cli)

    def pressed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    class Held:
        """A step that waits for the stop to be said."""

        def __init__(self, command: object) -> None:
            self.command = command
            self.verb = "overrides"

        def plan(self, scene: object, progress: object) -> object:
            assert callable(progress)
            while True:
                progress(1, 2)

    monkeypatch.setattr(projects, "wait", pressed)
    monkeypatch.setattr(overrides, "ApplyOverrides", Held)
    outcome = cli("overrides", corrected, "import", file)
    assert (outcome.code, outcome.out, outcome.err) == (1, "", english("cli-stopped") + "\n")
    assert content_of(corrected, cli) == before


def test_info_counts_the_phrases(corrected: Path, cli: Cli) -> None:
    assert '"corrections": {"phrases": 1}' in cli("info", corrected, "--json").out
    assert english("cli-info-phrases", count=1) in cli("info", corrected).out
