"""`yanguan bench`: what is measured, and that the baseline does the same work."""

import json
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Cli
from yanguan.cli import bench
from yanguan.cli.benchmarks import importing, label, window
from yanguan.cli.benchmarks.bare import Bare, Gleaner
from yanguan.cli.benchmarks.measure import Measured
from yanguan.cli.samples import samples_project
from yanguan.editing.session import Session
from yanguan.store.check import check
from yanguan.store.project import Project


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label, "TURNS", 5)
    monkeypatch.setattr(importing, "ARTICLES", 12)
    monkeypatch.setattr(window, "TURNS", 1)


def test_a_ratio_and_a_rate_have_targets_of_their_own() -> None:
    ratio = Measured("label", "ms", 3.0, 2.0, 1.5, "ratio")
    assert (ratio.ratio, ratio.is_met, ratio.target_words) == (1.5, True, "≤ 1.5 ×")
    assert not Measured("label", "ms", 3.1, 2.0, 1.5, "ratio").is_met
    most = Measured("canvas-open-10k", "ms", 150.0, 1.0, 150, "most")
    assert (most.is_met, most.target_words) == (True, "≤ 150 ms")
    assert not Measured("canvas-open-10k", "ms", 151.0, 1.0, 150, "most").is_met
    rate = Measured("import", "articles/s", 999.0, 5000.0, 1000.0, "rate")
    assert (rate.is_met, rate.target_words) == (False, "≥ 1000 articles/s")


def test_json_has_the_documented_shape(cli: Cli) -> None:
    outcome = cli("bench", "import", "label", "--json")
    content = json.loads(outcome.out)
    assert (outcome.code, outcome.err) == (0, "")
    assert list(content) == ["tool", "python", "benchmarks"]
    assert [each["name"] for each in content["benchmarks"]] == ["import", "label"]
    for each in content["benchmarks"]:
        assert list(each) == ["name", "unit", "ours", "baseline", "target", "target_of", "ratio", "is_met"]
        assert each["ours"] > 0
        assert each["ratio"] == each["ours"] / each["baseline"]


def test_the_table_says_what_was_compared(cli: Cli) -> None:
    outcome = cli("bench", "label")
    assert outcome.code == 0
    assert "≤ 1.5 ×" in outcome.out
    assert "a bare SQLite transaction with the same rows" in outcome.out
    assert "window" not in outcome.out


def test_all_are_measured_where_none_is_named(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in bench.BENCHMARKS:
        monkeypatch.setitem(bench.BENCHMARKS, name, partial(Measured, name, "ms", 1, 1, 2, "ratio"))
    content = json.loads(cli("bench", "--json").out)
    assert [each["name"] for each in content["benchmarks"]] == list(bench.BENCHMARKS)


def test_the_bare_labels_leave_a_project_that_is_as_whole_as_ours(tmp_path: Path) -> None:
    ours = samples_project(tmp_path / "ours.yanguan")
    copy, rehearsal = tmp_path / "bare.yanguan", tmp_path / "rehearsal.yanguan"
    for path in (copy, rehearsal):
        path.write_bytes(ours.read_bytes())
    labels = label.labels_for(ours)
    rows = label.rehearsed(rehearsal, labels)
    with Bare(copy) as bare:
        for number, each in enumerate(rows[1:], 1):
            assert {table: len(each[table]) for table in ("span", "fragment", "edit", "live")} == {
                "span": 1, "fragment": 1, "edit": 1, "live": 1,
            }, number  # fmt: skip
        for each in rows:
            assert bare.insert(each) > 0
    with Project(rehearsal, read_only=True) as there, Project(copy, read_only=True) as here:
        first = there.listing()[0].id
        assert here.labels(first).spans == there.labels(first).spans
        assert len(here.labels(first).spans) == label.TURNS + 1
        assert check(there) == []


def test_a_gleaner_gives_each_new_row_once(tmp_path: Path) -> None:
    with Session(samples_project(tmp_path / "p.yanguan")) as session:
        gleaner = Gleaner(session.reader.database, ["span"])
        assert gleaner.new_rows() == {"span": []}
        session.apply(label.labels_for_article(session)[0])
        assert len(gleaner.new_rows()["span"]) == 1
        assert gleaner.new_rows() == {"span": []}


def test_the_baseline_is_as_durable_as_ours(tmp_path: Path) -> None:
    with Bare(samples_project(tmp_path / "p.yanguan")) as bare:
        settings = [bare.database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert settings == ["wal", 2]


def test_a_baseline_row_that_breaks_the_schema_is_no_baseline(tmp_path: Path) -> None:
    with Bare(samples_project(tmp_path / "p.yanguan")) as bare, pytest.raises(sqlite3.Error):
        bare.insert({"live": [("x", "neither", 1, "y")]})


def test_the_articles_of_the_import_are_all_different_and_long_enough(tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in importing.write_articles(tmp_path / "in")]
    assert len(set(texts)) == importing.ARTICLES
    assert {len(text) for text in texts} == {importing.CHARACTERS}


def test_a_window_that_cannot_be_measured_is_refused_in_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "BARE", "raise SystemExit('no Qt here')")
    outcome = cli("bench", "window")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert "no Qt here" in outcome.err


def test_the_window_is_measured_against_a_bare_one(cli: Cli) -> None:
    (measured,) = json.loads(cli("bench", "window", "--json").out)["benchmarks"]
    assert measured["ratio"] > 1
