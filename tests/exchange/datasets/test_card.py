"""The dataset card: what it says is true, its head is YAML that the Hub reads, and no name can break it."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from huggingface_hub import DatasetCard
from hypothesis import given, settings
from hypothesis import strategies as st

from yanguan.domain.record import Record
from yanguan.editing.session import Session
from yanguan.exchange.datasets.card import OUTLETS, card
from yanguan.exchange.datasets.facts import Facts
from yanguan.exchange.datasets.front_matter import front_matter
from yanguan.exchange.datasets.out import Entry
from yanguan.exchange.exporting import export_dataset, foresee, wish
from yanguan.exchange.jsonl.reading import records_in
from yanguan.exchange.jsonl.writing import row_of
from yanguan.resources import default_scheme, default_scheme_content, gold
from yanguan.store.project import Project

REPORT: Mapping[str, Any] = {
    "format": "yanguan-jsonl",
    "file": "work",
    "parts": {"train": 3, "dev": 1, "test": 1},
    "counts": {"spans": 3, "spans.quote": 2, "spans.team_label": 1, "quotes": 2, "appointments": 0, "holdings": 0},
    "options": {"status": ["done"], "seed": 3, "split": [80, 10, 10]},
    "left_out": {"links": 4},
    "tool": "Yanguan 0.1.0",
}


@cache
def records() -> list[Record]:
    """The gold articles, read once."""
    return [record for path in sorted(gold().glob("*.jsonl")) for record in records_in(path)]


@pytest.fixture(scope="module")
def facts() -> Facts:
    """Of the gold articles."""
    found = Facts()
    for record in records():
        found.add(Entry(row_of(record), ()))
    return found


def written(facts: Facts, report: Mapping[str, Any] = REPORT, files: tuple[str, ...] = ()) -> str:
    return card(facts, report, default_scheme(), files, {})


def test_the_numbers_are_those_of_the_articles(facts: Facts) -> None:
    lines = written(facts).split("\n")
    everything = [(record.article, record.labels) for record in records()]
    characters = sum(len(article.source.text) for article, _ in everything)
    assert "| articles | 24 |" in lines
    assert f"| characters | {characters:,} |" in lines
    assert "| articles in train | 3 |" in lines
    published = sorted(article.meta.published for article, _ in everything if article.meta.published)
    assert f"Published from {published[0]} to {published[-1]}." in lines
    outlets = [article.meta.outlet for article, _ in everything]
    assert f"| {outlets[0]} | {outlets.count(outlets[0])} |" in lines
    covered = sum(len(labels.coverage.blocks.get("quote", ())) for _, labels in everything)
    assert f"`quote` {covered}," in written(facts)


def test_labels_of_the_scheme_and_of_a_team_are_listed_and_losses_are_said(facts: Facts) -> None:
    text = written(facts)
    assert "| `quote` | Quote | 2 |" in text
    assert "| `team_label` |  | 1 |" in text
    assert "| `speaker` |" not in text
    assert "- Links between labels (speaker, cue, roles …) (4)" in text
    assert "- `status`: `done`" in text


def test_it_is_said_in_english_and_in_the_script_of_most_articles(facts: Facts) -> None:
    hant, hans = Facts(), Facts()
    for record in records():
        (hant if record.article.source_script == "hant" else hans).add(Entry(row_of(record), ()))
    assert "## Known limits" in written(hant)
    assert "## 已知的限制" in written(hant)
    assert "## 怎麼做成的" in written(hant)
    assert "## 怎么做成的" in written(hans)
    assert "怎麼" not in written(hans)


def test_the_hub_reads_the_head(facts: Facts) -> None:
    files = ("train.jsonl", "dev.jsonl", "test.jsonl", "README.md")
    read: Any = DatasetCard(written(facts, files=files))
    data = read.data.to_dict()
    assert (data["language"], data["size_categories"]) == (["zh"], ["n<1K"])
    assert data["annotations_creators"] == ["expert-generated", "machine-generated"]
    assert [each["split"] for each in data["configs"][0]["data_files"]] == ["train", "validation", "test"]
    assert read.text.lstrip().startswith("# work")


def test_what_a_format_adds_stands_in_the_head(facts: Facts) -> None:
    head = front_matter(facts, REPORT, (), {"license": "cc-by-4.0", "dataset_info": {"features": [{"name": "text"}]}})
    found = next(iter(yaml.safe_load_all(head)))
    assert (found["license"], found["dataset_info"]["features"][0]["name"]) == ("cc-by-4.0", "text")
    assert "configs" not in found


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@settings(max_examples=150, deadline=None)
def test_no_name_breaks_the_head_or_the_tables(name: str) -> None:
    facts = Facts()
    row: Any = row_of(records()[0])
    row["meta"]["outlet"] = name
    facts.add(Entry(row, ()))
    text = written(facts, dict(REPORT) | {"file": name})
    head = text.split("\n---\n")[0].removeprefix("---\n")
    assert yaml.safe_load(head)["pretty_name"] == name
    tables = [line for line in text.split("\n") if line.startswith("| ") and "articles" not in line]
    assert all(line.endswith((" |", "---: |")) for line in tables)


def test_many_outlets_are_counted_together() -> None:
    facts = Facts()
    row: Any = row_of(records()[0])
    for number in range(OUTLETS + 5):
        facts.add(Entry(json.loads(json.dumps(row)) | {"meta": row["meta"] | {"outlet": f"報{number:02}"}}, ()))
    assert "| 5 others | 5 |" in written(facts)


def test_a_folder_holds_its_card_and_a_file_does_not(tmp_path: Path) -> None:
    path = tmp_path / "p.yanguan"
    with Session(path, scheme=default_scheme_content()) as session:
        session.import_records(records()[:6], is_dataset=True).result()
    with Project(path, read_only=True) as project:
        asked = wish(split=(50, 25, 25), anonymise=True)
        report = export_dataset(project, tmp_path / "out", asked)
        assert "README.md" in foresee(project, asked)["files"]
        export_dataset(project, tmp_path / "one.jsonl", wish())
    text = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    read: Any = DatasetCard(text)
    assert read.data.pretty_name == "out"
    assert "README.md" in report["files"]
    assert "annotator-1" in text
    assert "| articles | 6 |" in text
    assert not list(tmp_path.glob("*.md"))
