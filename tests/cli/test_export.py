"""`yanguan export`: the dataset and the report beside it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

import yanguan
from cli.conftest import Cli, files_of, process
from strategies.contract import complaints

REPORT_KEYS = [
    "format", "schema", "file", "sha256", "files", "articles", "parts", "families", "counts", "options", "scheme",
    "left_out", "why", "tool", "dictionary", "at",
]  # fmt: skip


def export(cli: Cli, project: Path, *options: object) -> tuple[Path, dict[str, object]]:
    """The dataset's path and its report."""
    out = project.parent / "d.jsonl"
    assert cli("export", project, "--format", "yanguan-jsonl", "--out", out, *options).code == 0
    report = json.loads(Path(f"{out}.export.json").read_text(encoding="utf-8"))
    assert isinstance(report, dict)
    return out, report


def test_what_is_written_keeps_the_contract(gold_project: Path, cli: Cli) -> None:
    out, _ = export(cli, gold_project)
    assert complaints(out) == []


def test_the_report_proves_the_file(gold_project: Path, cli: Cli) -> None:
    out, report = export(cli, gold_project)
    assert list(report) == REPORT_KEYS
    assert report["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (report["articles"], report["file"], report["schema"]) == (10, "d.jsonl", "yanguan/1")
    assert report["tool"] == f"Yanguan {yanguan.__version__}"
    assert str(report["dictionary"]).startswith("opencc-python-reimplemented ")
    counts = report["counts"]
    assert isinstance(counts, dict)
    spans = [count for name, count in counts.items() if name.startswith("spans.")]
    assert counts["spans"] == sum(spans)


def test_it_says_where_all_lies(gold_project: Path, cli: Cli) -> None:
    out = gold_project.parent / "d.jsonl"
    outcome = cli("export", gold_project, "--format", "yanguan-jsonl", "--out", out)
    assert outcome.out == f"10 articles written to {out}; the report is {out}.export.json.\n"
    assert outcome.err == ""


@pytest.mark.parametrize(("status", "count"), [("all", 10), ("done", 9), ("in_work", 1), ("in_work,done", 10)])
def test_articles_are_chosen_by_status(gold_project: Path, cli: Cli, status: str, count: int) -> None:
    out, report = export(cli, gold_project, "--status", status)
    assert out.read_text(encoding="utf-8").count("\n") == count
    assert report["left_out"] == ({"articles-other-status": 10 - count} if count < 10 else {})


def test_what_is_left_out_is_said(gold_project: Path, cli: Cli) -> None:
    out = gold_project.parent / "d.jsonl"
    outcome = cli("export", gold_project, "--format", "yanguan-jsonl", "--out", out, "--status", "in_work")
    assert "Left out: 9 × Articles of other statuses" in outcome.out


def test_an_anonymous_dataset_names_nobody(gold_project: Path, cli: Cli) -> None:
    named = {span["annotator"] for span in spans(export(cli, gold_project)[0])}
    out, report = export(cli, gold_project, "--anonymise")
    hidden = {span["annotator"] for span in spans(out)}
    assert complaints(out) == []
    assert not named & hidden
    assert all(name.startswith("annotator-") for name in hidden)
    statuses = ["new", "in_work", "done", "skipped"]
    assert report["options"] == {"status": statuses, "split": None, "seed": 0, "anonymise": True}


def spans(path: Path) -> list[dict[str, str]]:
    """Every gold span of a dataset."""
    return [span for line in path.read_text(encoding="utf-8").split("\n")[:-1] for span in json.loads(line)["spans"]]


def test_the_project_is_not_changed(gold_project: Path, cli: Cli) -> None:
    before = gold_project.read_bytes()
    export(cli, gold_project)
    assert gold_project.read_bytes() == before


def test_the_same_project_gives_the_same_bytes(gold_project: Path, cli: Cli) -> None:
    first = export(cli, gold_project)[0].read_bytes()
    assert export(cli, gold_project)[0].read_bytes() == first


@pytest.mark.parametrize("name", ["gold.yanguan", "other.yanguan"])
def test_a_project_is_never_written_over(gold_project: Path, cli: Cli, name: str) -> None:
    before = files_of(gold_project.parent)
    outcome = cli("export", gold_project, "--format", "yanguan-jsonl", "--out", gold_project.parent / name)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "is a project" in outcome.err
    assert files_of(gold_project.parent) == before


def test_the_project_is_known_under_another_name_too(gold_project: Path, cli: Cli) -> None:
    link = gold_project.parent / "link.jsonl"
    link.symlink_to(gold_project)
    outcome = cli("export", gold_project, "--format", "yanguan-jsonl", "--out", link)
    assert outcome.code == 1
    assert link.is_symlink()


@pytest.mark.parametrize("out", ["missing/d.jsonl", "folder"])
def test_a_place_that_cannot_be_written_is_refused(gold_project: Path, cli: Cli, out: str) -> None:
    (gold_project.parent / "folder").mkdir()
    before = files_of(gold_project.parent)
    outcome = cli("export", gold_project, "--format", "yanguan-jsonl", "--out", gold_project.parent / out)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert files_of(gold_project.parent) == before


def test_a_pipe_sees_no_progress(gold_project: Path) -> None:
    out = gold_project.parent / "d.jsonl"
    assert process("export", gold_project, "--format", "yanguan-jsonl", "--out", out).err == ""


@pytest.mark.parametrize(
    "options",
    [("--script", "hans"), ("--blocks", "body"), ("--states", "all"), ("--marks", "strip"), ("--offsets", "utf16")],
)
def test_what_would_cut_the_native_form_is_wrong_usage(gold_project: Path, cli: Cli, options: tuple[str, str]) -> None:
    before = files_of(gold_project.parent)
    outcome = cli("export", gold_project, "--format", "yanguan-jsonl", "--out", gold_project.parent / "d", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"yanguan-jsonl is written without {options[0]}" in outcome.err
    assert files_of(gold_project.parent) == before


@pytest.mark.parametrize("split", ["80", "80/20/20", "a/b/c"])
def test_shares_that_make_no_hundred_are_wrong_usage(gold_project: Path, cli: Cli, split: str) -> None:
    out = gold_project.parent / "d"
    outcome = cli("export", gold_project, "--format", "doccano", "--out", out, "--split", split)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"{split} is no split" in outcome.err


def test_a_split_is_a_folder_of_three_files_with_one_report(gold_project: Path, cli: Cli) -> None:
    out = gold_project.parent / "parts"
    options = ("--split", "50/30/20", "--seed", 7, "--verify")
    outcome = cli("export", gold_project, "--format", "yanguan-jsonl", "--out", out, *options)
    assert outcome.code == 0
    assert "Read back: 10 texts" in outcome.out
    report = json.loads((out / "export.json").read_text(encoding="utf-8"))
    assert report["parts"] == {"train": 5, "dev": 3, "test": 2}
    assert report["families"] == {"count": 10, "largest": 1}
    assert "Split into 5 for train, 3 for dev, 2 for test." in outcome.out
    for part, count in report["parts"].items():
        content = (out / f"{part}.jsonl").read_bytes()
        assert content.count(b"\n") == count
        assert report["files"][f"{part}.jsonl"] == hashlib.sha256(content).hexdigest()
        assert complaints(out / f"{part}.jsonl") == []
    again = gold_project.parent / "again"
    cli("export", gold_project, "--format", "yanguan-jsonl", "--out", again, *options)
    assert files_of(again).keys() == files_of(out).keys()
    assert all(
        (again / f"{part}.jsonl").read_bytes() == (out / f"{part}.jsonl").read_bytes() for part in report["parts"]
    )


def test_a_folder_of_an_older_export_is_replaced_whole(gold_project: Path, cli: Cli) -> None:
    out = gold_project.parent / "parts"
    for split in ("50/30/20", "100/0/0"):
        assert cli("export", gold_project, "--format", "yanguan-jsonl", "--out", out, "--split", split).code == 0
    assert (out / "train.jsonl").read_bytes().count(b"\n") == 10
    assert [path.name for path in gold_project.parent.iterdir() if path.name.startswith(".")] == []


def test_a_folder_with_anything_else_in_it_is_left_alone(gold_project: Path, cli: Cli) -> None:
    out = gold_project.parent / "parts"
    arguments = ("export", gold_project, "--format", "doccano", "--out", out, "--split", "80/10/10")
    assert cli(*arguments).code == 0
    (out / "model.bin").write_bytes(b"trained for a week")
    before = files_of(gold_project.parent)
    outcome = cli(*arguments)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "model.bin" in outcome.err
    assert files_of(gold_project.parent) == before


def test_verify_finds_what_the_written_file_lost(gold_project: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from yanguan.exchange.datasets import doccano

    line = doccano._line

    def lossy(*given: Any) -> dict[str, Any]:
        made = line(*given)
        return made | {"entities": made["entities"], "relations": made["relations"][1:]}

    monkeypatch.setattr(doccano, "_line", lossy)
    out = gold_project.parent / "d.jsonl"
    outcome = cli("export", gold_project, "--format", "doccano", "--out", out, "--verify")
    assert outcome.code == 1
    assert "a label is missing: link speaker" in outcome.err


def test_what_a_format_cannot_carry_is_said_and_reported(gold_project: Path, cli: Cli) -> None:
    out = gold_project.parent / "d.jsonl"
    outcome = cli("export", gold_project, "--format", "doccano", "--out", out, "--script", "both", "--verify")
    assert outcome.code == 0
    report = json.loads(Path(f"{out}.export.json").read_text(encoding="utf-8"))
    assert report["articles"] == 10
    assert out.read_bytes().count(b"\n") == 20
    assert report["left_out"].keys() == report["why"].keys()
    assert report["left_out"]["attributes"] > 50
    assert f"Left out: {report['left_out']['attributes']:,} × Labels and frames whose attributes" in outcome.out
    assert report["options"]["script"] == "both"
