"""An export from a real project: foreseen, written, called off, read back."""

import hashlib
import json
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from yanguan.domain.progress import Cancelled
from yanguan.domain.refusal import Refusal
from yanguan.exchange.datasets import formats
from yanguan.exchange.datasets.formats import FORMATS
from yanguan.exchange.drafts import REPORT
from yanguan.exchange.exporting import Wish, export_dataset, foresee, verify_dataset, wish
from yanguan.store.project import Project

each_format = pytest.mark.parametrize("form", FORMATS)


@pytest.fixture
def project(gold_project: Path) -> Iterator[Project]:
    with Project(gold_project, read_only=True) as opened:
        yield opened


def place(tmp_path: Path, asked: Wish) -> Path:
    return tmp_path / ("set" if asked.is_folder else f"set{asked.form.suffix}")


@each_format
def test_what_is_foreseen_is_what_is_reported(tmp_path: Path, project: Project, form: str) -> None:
    asked = wish(form)
    before = sorted(tmp_path.iterdir())
    foreseen = foresee(project, asked)
    assert sorted(tmp_path.iterdir()) == before
    report = export_dataset(project, place(tmp_path, asked), asked)
    for key in ("articles", "parts", "families", "counts", "options", "left_out", "why"):
        assert foreseen[key] == report[key]


@each_format
def test_a_split_in_both_scripts_comes_back_whole(tmp_path: Path, project: Project, form: str) -> None:
    given: dict[str, Any] = {} if FORMATS[form].is_whole else {"script": "both", "marks": "strip"}
    asked = wish(form, split=(60, 20, 20), seed=3, **given)
    report = export_dataset(project, tmp_path / "set", asked)
    verdict = verify_dataset(project, tmp_path / "set", asked)
    assert verdict.differences == []
    assert sum(report["parts"].values()) == report["articles"] == project.size()
    for name, digest in report["files"].items():
        assert hashlib.sha256((tmp_path / "set" / name).read_bytes()).hexdigest() == digest
    written = {
        path.relative_to(tmp_path / "set").as_posix() for path in (tmp_path / "set").rglob("*") if path.is_file()
    }
    assert written == {*report["files"], REPORT}
    assert json.loads((tmp_path / "set" / REPORT).read_text("utf-8")) == report


@each_format
def test_an_export_that_is_called_off_leaves_the_old_one(tmp_path: Path, project: Project, form: str) -> None:
    asked = wish(form)
    path = place(tmp_path, asked)
    export_dataset(project, path, asked)
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}

    def stop(done: int, total: int) -> None:
        if done == total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_dataset(project, path, asked, stop)
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_a_format_whose_library_is_missing_says_what_to_install(
    tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda name: None if name == "spacy" else find_spec(name))
    asked = wish("spacy")
    for work in (partial(export_dataset, project, tmp_path / "d", asked), partial(foresee, project, asked)):
        with pytest.raises(Refusal) as refused:
            work()
        assert refused.value.arguments == {"form": "spacy", "library": "spacy", "extra": "spacy"}


@pytest.mark.parametrize(
    ("form", "given", "message"),
    [
        ("odd", {}, "export-unknown-format"),
        ("yanguan-jsonl", {"marks": "strip"}, "export-option-refused"),
        ("yanguan-jsonl", {"script": "both"}, "export-option-refused"),
        ("yanguan-jsonl", {"offsets": "codepoint"}, "export-option-refused"),
        ("brat", {"offsets": "utf16"}, "export-offsets-refused"),
        ("uima-cas", {"offsets": "codepoint"}, "export-offsets-refused"),
    ],
)
def test_what_cannot_be_had_is_refused(form: str, given: dict[str, Any], message: str) -> None:
    with pytest.raises(Refusal, match=message):
        wish(form, **given)


def test_the_unit_that_a_format_has_anyway_may_be_named() -> None:
    assert wish("uima-cas", offsets="utf16") == wish("uima-cas")
    assert wish("spacy", offsets="codepoint") == wish("spacy")


def test_annotators_are_hidden_in_every_format_that_names_them(tmp_path: Path, project: Project) -> None:
    names = {span.annotator for record in project.records() for span in record.labels.spans.values()}
    export_dataset(project, tmp_path / "set", wish("huggingface", anonymise=True))
    content = (tmp_path / "set" / "data" / "train.jsonl").read_text("utf-8")
    assert names
    assert not any(f'"annotator":"{name}"' in content for name in names)
    assert '"annotator":"annotator-1"' in content
