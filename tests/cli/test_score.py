"""`yanguan score`: two files in, a table or one JSON object out."""

import gzip
import json
import re
from pathlib import Path

import pytest

from cli.conftest import Cli, english
from exchange.scoring.texts import TEXT, Maker
from yanguan.cli.samples import gold_files
from yanguan.resources import resource


def written(path: Path, *makers: Maker) -> Path:
    path.write_text("".join(maker.line for maker in makers), encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A gold set with a quote, its speaker and a rank of a team's making; a file that has half of the quote."""
    gold, pred = Maker(), Maker()
    gold.quote(gold.span("quote", (5, 12)), [gold.span("speaker", (0, 3))])
    gold.span("team_label", (3, 4))
    pred.span("quote", (6, 8))
    return written(tmp_path / "gold.jsonl", gold), written(tmp_path / "pred.jsonl", pred)


def test_the_table_has_a_row_for_each_label_frame_and_role(files: tuple[Path, Path], cli: Cli) -> None:
    outcome = cli("score", *files)
    assert (outcome.code, outcome.err) == (0, "")
    rows = {line[:30].strip(): line.split() for line in outcome.out.split("\n") if line.strip()}
    assert rows["Quote"][1:] == ["0.0", "0.0", "0.0", "100.0", "100.0", "100.0", "1", "1"]
    assert rows["Speaker"][1:] == ["–", "0.0", "0.0", "–", "0.0", "0.0", "1", "0"]
    assert {"Spans", "team_label", "Frames", "quote", "quote: Speaker", "Roles of all frames"} <= rows.keys()
    assert english("cli-score-articles", gold=1, missing=0, unknown=0) in outcome.out
    assert "Left out" not in outcome.out


def test_what_the_gold_leaves_open_is_said(tmp_path: Path, cli: Cli) -> None:
    gold, pred = Maker(coverage={"quote": (0,)}), Maker()
    pred.span("time", (0, 3))
    outcome = cli("score", written(tmp_path / "a.jsonl", gold), written(tmp_path / "b.jsonl", pred))
    assert english("cli-score-outside", gold=0, pred=1) in outcome.out


def test_json_is_as_documented(files: tuple[Path, Path], cli: Cli) -> None:
    found = json.loads(cli("score", *files, "--json").out)
    assert found["spans"]["overlap"]["by_name"]["quote"]["f1"] == 1
    assert found["spans"]["exact"]["micro"]["precision"] == 0
    page = resource("docs", "command_line.md").read_text(encoding="utf-8").split("## `score`")[1].split("\n## ")[0]
    documented = re.findall(r'"(\w+)":', page)
    way = found["spans"]["exact"]
    assert [*found, *found["articles"], *way, *way["micro"], "overlap", "exact"]
    for key in (*found, *found["articles"], *found["outside_coverage"], *found["spans"], *way, *way["micro"]):
        assert key in documented, key


def test_the_samples_agree_with_themselves(cli: Cli) -> None:
    path = next(path for path in gold_files() if path.stem == "speech")
    found = json.loads(cli("score", path, path, "--json").out)
    assert found["frames"]["exact"]["micro"]["f1"] == 1
    assert found["spans"]["exact"]["by_name"]["quote"]["fp"] == 0


def test_packed_files_are_scored_too(files: tuple[Path, Path], cli: Cli) -> None:
    packed = files[1].with_name("pred.jsonl.gz")
    packed.write_bytes(gzip.compress(files[1].read_bytes()))
    plain, zipped = (json.loads(cli("score", files[0], pred, "--json").out) for pred in (files[1], packed))
    assert plain["spans"] == zipped["spans"]


@pytest.mark.parametrize("case", ["text", "nothing", "none", "broken"])
def test_what_cannot_be_compared_is_one_line_on_standard_error(tmp_path: Path, cli: Cli, case: str) -> None:
    gold = Maker(coverage={}) if case == "nothing" else Maker()
    pred = Maker(text=TEXT + "。") if case == "text" else Maker()
    files = written(tmp_path / "a.jsonl", gold), written(tmp_path / "b.jsonl", pred)
    if case == "none":
        files[1].unlink()
    if case == "broken":
        files[1].write_bytes(files[1].read_bytes()[:-3])
    outcome = cli("score", *files)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    said = {"text": "another text", "nothing": "nothing complete", "none": "cannot be read", "broken": "line 1"}
    assert said[case] in outcome.err
