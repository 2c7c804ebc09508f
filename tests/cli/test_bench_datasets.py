"""`yanguan bench datasets`: what it is measured on, and that the figures come from work that was done."""

import json
from pathlib import Path

import pytest

from cli.conftest import Cli
from strategies.contract import complaints
from yanguan.cli.benchmarks import datasets
from yanguan.cli.benchmarks.labelled import records
from yanguan.domain.progress import unwatched
from yanguan.exchange.jsonl.files import write_dataset


def test_the_articles_are_as_large_as_was_promised_and_the_same_every_time() -> None:
    made = list(records(20))
    for record in made:
        labels = record.labels
        frames = (*labels.quotes.values(), *labels.appointments.values(), *labels.holdings.values())
        assert (len(record.article.source.text), len(labels.spans), len(frames)) == (900, 25, 10)
    assert made == list(records(20))
    assert len({record.article.source.text for record in made}) == 20


def test_the_dataset_keeps_the_contract(tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    write_dataset(path, records(5), 5, unwatched)
    assert complaints(path) == []


def test_the_numbers_are_those_that_were_promised() -> None:
    assert (datasets.ARTICLES, datasets.FEW) == (5000, 1000)
    assert (datasets.IMPORT_TARGET, datasets.EXPORT_TARGET) == (1000, 2000)


def test_what_went_in_comes_out_again(tmp_path: Path) -> None:
    path = tmp_path / "few.jsonl"
    write_dataset(path, records(6), 6, unwatched)
    came_in, went_out = datasets._there_and_back(path)
    assert path.with_suffix(".out.jsonl").read_bytes() == path.read_bytes()
    assert came_in.seconds > 0
    assert went_out.seconds > 0


def test_json_alone_writes_the_same_lines(tmp_path: Path) -> None:
    path, again = tmp_path / "few.jsonl", tmp_path / "again.jsonl"
    write_dataset(path, records(3), 3, unwatched)
    reading, writing = datasets._plain(path, again)
    assert again.read_bytes() == path.read_bytes()
    assert min(reading, writing) > 0


def test_every_figure_is_printed(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datasets, "ARTICLES", 6)
    monkeypatch.setattr(datasets, "FEW", 2)
    found = {each["name"]: each for each in json.loads(cli("bench", "datasets", "--json").out)["benchmarks"]}
    assert list(found)[:2] == ["datasets-import", "datasets-export"]
    for name in ("datasets-import", "datasets-export"):
        assert (found[name]["unit"], found[name]["target_of"]) == ("articles/s", "rate")
        assert found[name]["ours"] > 0
    for name in list(found)[2:]:
        assert (found[name]["unit"], found[name]["target_of"]) == ("MB", "most")
        assert found[name]["baseline"] > 0


def test_where_memory_cannot_be_told_its_lines_are_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(datasets, "_PROCESS", tmp_path)
    run = datasets._run(lambda: None)
    assert run.peak is None
    assert list(datasets._grown("datasets-import-memory", run, run, 1.0)) == []
