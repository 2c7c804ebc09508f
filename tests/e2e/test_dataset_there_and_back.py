"""What comes out goes in again and comes out the same, byte for byte; and nothing in it breaks the contract."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from strategies.contract import EXAMPLE, complaints
from strategies.records import datasets
from yanguan.cli.main import main
from yanguan.cli.samples import gold_files, samples_project
from yanguan.domain.progress import unwatched
from yanguan.domain.record import Record
from yanguan.editing.commands import AddSpan, Link, RemoveSpan, SetStatus
from yanguan.editing.session import Session
from yanguan.exchange.jsonl.files import write_dataset
from yanguan.store.check import check
from yanguan.store.project import Project


def yanguan(*arguments: object) -> None:
    """A command that must succeed."""
    assert main([str(argument) for argument in arguments]) == 0


def exported(project: Path, name: str) -> Path:
    """The project's dataset."""
    out = project.with_name(name)
    yanguan("export", project, "--format", "yanguan-jsonl", "--out", out)
    return out


def there_and_back(folder: Path, *datasets: Path) -> tuple[Path, Path]:
    """The datasets into a project and out, and that once more."""
    yanguan("import", folder / "first.yanguan", *datasets)
    first = exported(folder / "first.yanguan", "first.jsonl")
    yanguan("import", folder / "second.yanguan", first)
    second = exported(folder / "second.yanguan", "second.jsonl")
    for name in ("first.yanguan", "second.yanguan"):
        with Project(folder / name, read_only=True) as project:
            assert check(project) == []
    return first, second


def test_the_gold_comes_back_as_it_was(tmp_path: Path) -> None:
    first, second = there_and_back(tmp_path, *gold_files())
    assert first.read_bytes() == b"".join(path.read_bytes() for path in gold_files())
    assert first.read_bytes() == second.read_bytes()
    assert complaints(first) == []


def test_a_line_with_every_table_filled_comes_back_as_it_was(tmp_path: Path) -> None:
    first, second = there_and_back(tmp_path, EXAMPLE)
    assert first.read_bytes() == EXAMPLE.read_bytes()
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("path", gold_files(), ids=lambda path: path.stem)
def test_every_place_that_is_written_covers_its_words(path: Path) -> None:
    row = json.loads(path.read_text(encoding="utf-8"))
    for span in row["spans"] + row["candidates"]["spans"]:
        for script in ("hant", "hans"):
            for place, covered in zip(span[script], span["text"][script], strict=True):
                assert place is None or row["texts"][script]["text"][place[0] : place[1]] == covered


def test_labels_of_her_own_go_there_and_back_with_the_rest(tmp_path: Path) -> None:
    project = samples_project(tmp_path / "mine.yanguan")
    with Session(project, annotator="mei") as session:
        article = session.reader.article(session.reader.listing()[0].id)
        text = article.source.text
        start = text.index("「")
        session.apply(AddSpan(article.id, "quote", ((start, text.index("」", start) + 1),)))
        named = text.index("方景行")
        session.apply(AddSpan(article.id, "speaker", ((named, named + 3),)))
        session.apply(AddSpan(article.id, "cue", ((0, 1),)))
        labels = session.reader.labels(article.id)
        by_label = {span.label: span.id for span in labels.spans.values()}
        (quote,) = labels.quotes
        session.apply(Link(article.id, quote, "speaker", by_label["speaker"]))
        session.apply(RemoveSpan(article.id, by_label["cue"]))
        session.undo(article.id)
        session.apply(SetStatus(article.id, "done"))
    first = exported(project, "mine.jsonl")
    assert complaints(first) == []
    _, second = there_and_back(tmp_path, first)
    assert first.read_bytes() == second.read_bytes()
    mine = json.loads(first.read_text(encoding="utf-8").split("\n")[0])
    assert {span["label"] for span in mine["spans"]} == {"quote", "speaker", "cue"}
    assert [each["span"] for each in mine["quotes"][0]["speakers"]] == [by_label["speaker"]]
    assert mine["status"] == "done"


def test_a_second_export_of_a_project_that_was_moved_is_the_same(tmp_path: Path) -> None:
    project = samples_project(tmp_path / "mine.yanguan")
    first = exported(project, "first.jsonl").read_bytes()
    moved = project.rename(tmp_path / "moved.yanguan")
    with Session(moved):
        pass
    assert exported(moved, "second.jsonl").read_bytes() == first


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=datasets())
def test_random_datasets_go_there_and_back(tmp_path_factory: pytest.TempPathFactory, records: list[Record]) -> None:
    folder = tmp_path_factory.mktemp("random")
    write_dataset(folder / "made.jsonl", records, len(records), unwatched)
    first, second = there_and_back(folder, folder / "made.jsonl")
    assert first.read_bytes() == (folder / "made.jsonl").read_bytes()
    assert first.read_bytes() == second.read_bytes()
    assert complaints(first) == []
