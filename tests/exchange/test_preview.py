"""What is shown before an import is what the import then does; and copies, in the set and in the project, are named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from exchange.reading.formats.reading import PARAGRAPHS
from yanguan.cli.samples import gold_files
from yanguan.domain.progress import Cancelled
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.exchange.preview import Preview, preview
from yanguan.resources import default_scheme_content, resource
from yanguan.script.convert import convert
from yanguan.store.project import Project

SAMPLES = sorted(resource("samples").glob("*.txt"))
STORY = resource("samples", "transfer.txt")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with one story in it."""
    path = tmp_path / "p.yanguan"
    with Session(path, scheme=default_scheme_content()) as session:
        session.import_records(prepare([STORY]).records, is_dataset=False).result()
    with Project(path, read_only=True) as opened:
        yield opened


def written(folder: Path, **texts: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [folder]


def standings(seen: Preview) -> dict[str, str]:
    return {Path(each.read.file).stem: each.standing for each in seen.articles}


def test_copies_of_a_story_of_the_project_are_named(tmp_path: Path, project: Project) -> None:
    text = STORY.read_text(encoding="utf-8")
    profile = "tw2s" if convert(text, "tw2s").text.text != text else "s2tw"
    other = resource("samples", "taiwan.txt").read_text(encoding="utf-8")
    folder = written(
        tmp_path / "in",
        a=text,
        b=convert(text, profile).text.text + "。",
        c=text[: len(text) * 3 // 4] + other[:150],
        d=other,
    )
    seen = preview(prepare(folder), project)
    assert standings(seen) == {"a": "same", "b": "copy", "c": "much_in_common", "d": "new"}
    (known,) = project.listing()
    like = seen.articles[0].like
    assert like is not None
    assert (like.article, like.title, like.file, like.share) == (known.id, known.title, None, 1.0)


def test_copies_inside_the_set_are_named_by_their_file(tmp_path: Path) -> None:
    text = STORY.read_text(encoding="utf-8")
    seen = preview(prepare(written(tmp_path / "in", a=text, b=text, c=f"{text}\n記者另有報導。\n")))
    assert standings(seen) == {"a": "new", "b": "same", "c": "copy"}
    assert [each.like.file for each in seen.articles if each.like] == [str(tmp_path / "in" / "a.txt")] * 2
    assert (seen.count("new"), seen.count("same"), seen.count("copy")) == (1, 1, 1)


def test_different_stories_are_new(project: Project) -> None:
    others = [path for path in SAMPLES if path != STORY]
    assert {each.standing for each in preview(prepare(others), project).articles} == {"new"}


def test_what_is_shown_is_what_then_comes_in(tmp_path: Path) -> None:
    rows = "".join(f'標題{n},"{line}",2026-07-1{n},南河財經網\n' for n, line in enumerate(PARAGRAPHS, 1))
    (tmp_path / "a.csv").write_text(f"標題,正文,日期,來源\n{rows}", encoding="utf-8")
    prepared = prepare([tmp_path / "a.csv", STORY])
    seen = preview(prepared)
    with Session(tmp_path / "p.yanguan", scheme=default_scheme_content()) as session:
        imported = session.import_records(prepared.records, is_dataset=False).result()
        stored = [session.reader.record(identifier).article for identifier in imported.added]
    assert [each.read.article for each in seen.articles] == imported.added
    for each, article in zip(seen.articles, stored, strict=True):
        assert each.read.meta == article.meta
        assert each.read.characters == len(article.source.text)
        assert sum(each.read.kinds.values()) == len(article.blocks)
    assert seen.articles[1].read.file == f"{tmp_path / 'a.csv'}:3"


def test_what_fails_is_told_with_the_rest(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a="", b="任命方景行為市長。", c="\x00" * 90)
    with pytest.raises(Refusal, match="reading-empty"):
        prepare(folder)
    seen = preview(prepare(folder, leaves_out_failing=True))
    assert [Path(each.file).name for each in seen.failures] == ["a.txt", "c.txt"]
    assert len(seen.articles) == 1


def test_a_dataset_is_shown_up_to_the_line_that_fails(tmp_path: Path) -> None:
    lines = "".join(path.read_text(encoding="utf-8") for path in gold_files()[:2])
    (tmp_path / "d.jsonl").write_text(lines + '{"schema":"yanguan/1"}\n', encoding="utf-8")
    seen = preview(prepare([tmp_path / "d.jsonl"]))
    assert [each.read.form for each in seen.articles] == ["yanguan-jsonl"] * 2
    assert all(each.read.labels for each in seen.articles)
    (failure,) = seen.failures
    assert failure.refusal.arguments["line"] == 3


def test_it_can_be_called_off(tmp_path: Path, project: Project) -> None:
    def stop(_: int, __: int, /) -> None:
        raise Cancelled

    prepared = prepare([STORY])
    with pytest.raises(Cancelled):
        preview(prepared, project, stop)
    with pytest.raises(Cancelled):
        prepare([STORY], progress=stop)
