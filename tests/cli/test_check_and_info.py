"""`yanguan check` and `yanguan info`: whether a project is whole, and what stands in it."""

import json
import shutil
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Cli
from yanguan.cli.samples import gold_files
from yanguan.script.variety import detect_variety

FLAWS = {
    "a text that changed": "UPDATE text SET text = replace(text, '臨', '临') WHERE origin = 'source' AND article = 1",
    "a fragment with other words": "UPDATE fragment SET text = printf('%.*c', length(text), 'x') WHERE n = 0",
    "a span that nobody removed": "DELETE FROM fragment",
    "a block beyond the text": "UPDATE block SET source_end = 99999 WHERE n = 0",
    "a status without a history": "UPDATE article SET status = 'skipped' WHERE num = 1",
    "no JSON where it belongs": "PRAGMA ignore_check_constraints = ON; UPDATE span SET attributes = 'x'",
}


def test_a_whole_project_is_said_to_be_whole(gold_project: Path, cli: Cli) -> None:
    before = gold_project.read_bytes()
    outcome = cli("check", gold_project)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"{gold_project} is whole: 10 articles, nothing wrong.\n"
    assert gold_project.read_bytes() == before


def test_what_is_missing_is_listed_with_its_place(gold_project: Path, cli: Cli) -> None:
    outcome = cli("check", gold_project, "--missing")
    assert outcome.code == 1
    lines = outcome.out.splitlines()
    assert f"{len(lines)} things are missing" in outcome.err
    assert lines
    for line in lines:
        article, place, said = line.split(" ", 2)
        start, end = map(int, place.split("-"))
        row = next(row for row in rows_of_gold() if row["id"] == article)
        assert said.endswith(f": {row['texts'][row['source_script']]['text'][start:end]}")


def rows_of_gold() -> list[dict[str, Any]]:
    return [json.loads(line) for path in gold_files() for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_nothing_missing_is_said(tmp_path: Path, cli: Cli) -> None:
    text = tmp_path / "a.txt"
    text.write_text("他說好。", encoding="utf-8")
    project = tmp_path / "a.yanguan"
    assert cli("import", project, text).code == 0
    outcome = cli("check", project, "--missing")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("nothing wrong and nothing missing.\n")


@pytest.mark.parametrize("flaw", FLAWS)
def test_what_is_wrong_is_found_and_said_in_words(gold_project: Path, cli: Cli, flaw: str) -> None:
    connection = sqlite3.connect(gold_project)
    connection.executescript(FLAWS[flaw])
    connection.commit()
    connection.close()
    outcome = cli("check", gold_project)
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "wrong. Keep a copy" in outcome.err
    assert outcome.out
    assert "check-" not in outcome.out


def test_a_damaged_file_is_said_to_be_damaged_and_never_a_mistake_of_the_program(
    gold_project: Path, tmp_path: Path, cli: Cli
) -> None:
    copy = tmp_path / "damaged.yanguan"
    for page in range(1, 60, 4):
        shutil.copy(gold_project, copy)
        with copy.open("r+b") as file:
            file.seek(4096 * page + 100)
            file.write(b"\xff" * 900)
        outcome = cli("check", copy)
        assert outcome.code in (0, 1)
        assert outcome.err.count("\n") == outcome.code
        assert "mistake" not in outcome.err


def test_info_as_json_has_the_documented_shape(gold_project: Path, cli: Cli) -> None:
    content = json.loads(cli("info", gold_project, "--json").out)
    assert list(content) == [
        "project", "bytes", "place", "scheme", "articles", "spans", "quotes", "appointments", "holdings", "persons",
        "events", "edits", "corrections", "figures",
    ]  # fmt: skip
    assert list(content["scheme"]) == ["id", "version", "sha256"]
    assert list(content["articles"]) == ["total", "by_script", "by_variety", "by_status"]
    assert list(content["spans"]) == ["total", "by_label", "by_state"]


def test_info_counts_what_the_datasets_hold(gold_project: Path, cli: Cli) -> None:
    rows = [json.loads(path.read_text(encoding="utf-8")) for path in gold_files()]
    content = json.loads(cli("info", gold_project, "--json").out)
    spans = [span for row in rows for span in row["spans"] + row["candidates"]["spans"]]
    assert content["spans"]["total"] == len(spans)
    assert content["spans"]["by_label"] == Counter(span["label"] for span in spans)
    assert content["articles"]["by_script"] == Counter(row["source_script"] for row in rows)
    sources = [row["texts"][row["source_script"]]["text"] for row in rows]
    assert content["articles"]["by_variety"] == Counter(map(detect_variety, sources))
    assert content["articles"]["by_variety"]["hant-HK"] == 1
    for kind in ("quotes", "appointments", "holdings"):
        assert content[kind] == sum(len(row[kind]) + len(row["candidates"][kind]) for row in rows)
    assert content["persons"] == len({person["id"] for row in rows for person in row["persons"]})
    events = {each["event"] or each["id"] for row in rows for each in row["appointments"]}
    assert content["events"] == len(events)


def test_info_has_the_windows_figures(gold_project: Path, cli: Cli) -> None:
    rows = [json.loads(path.read_text(encoding="utf-8")) for path in gold_files()]
    told = json.loads(cli("info", gold_project, "--json").out)["figures"]
    assert told["quotes_by_type"] == Counter(quote["attributes"]["type"] for row in rows for quote in row["quotes"])
    assert sum(each["count"] for each in told["appointments"]) == sum(len(row["appointments"]) for row in rows)
    assert told["annotators"] == Counter(span["annotator"] for row in rows for span in row["spans"])
    assert told["open"]["suggested"] == sum(
        span["state"] == "suggested" for row in rows for span in row["candidates"]["spans"]
    )
    assert list(told["most_quoted"][0]) == ["person", "hant", "hans", "quotes"]
    assert list(told["sources"][0]) == ["outlet", "done", "articles"]


def test_info_as_a_table_names_the_labels(gold_project: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = cli("info", gold_project)
    assert (outcome.code, outcome.err) == (0, "")
    assert "Speaker" in outcome.out
    monkeypatch.setenv("YANGUAN_LANGUAGE", "zh-Hant")
    assert "說話人" in cli("info", gold_project).out
