"""The page about training: every example on it runs, the ten lines train a model that finds something."""

import re
from pathlib import Path
from typing import Any

import pytest

import yanguan
from yanguan.resources import gold, resource

PAGE = resource("docs", "training.md").read_text(encoding="utf-8")
ARTICLES = 16


def code_of(section: str) -> list[str]:
    """The blocks of code in a section of the page."""
    text = f"\n{PAGE}\n## ".split(f"\n{section}\n")[1].split("\n## ")[0]
    blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", text, re.MULTILINE)
    return ["\n".join(line[4:] for line in block.split("\n")) for block in blocks]


@pytest.fixture
def dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gold articles as `dataset.jsonl` of the present folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "dataset.jsonl"
    path.write_bytes(b"".join(each.read_bytes() for each in sorted(gold().glob("*.jsonl"))[:ARTICLES]))
    return path


def run(code: str, **names: Any) -> list[tuple[Any, ...]]:
    """What the code prints."""
    printed: list[tuple[Any, ...]] = []
    exec(compile(code, "training.md", "exec"), {"print": lambda *shown: printed.append(shown), **names})
    return printed


def test_the_first_example_prints_quotes_and_appointments(dataset: Path) -> None:
    (code,) = code_of("# Training on a dataset")
    printed = run(code)
    assert len(printed) > 100
    assert any(line[0] in ("appoint", "transfer") and line[2] for line in printed)


def test_tokens_and_passages_are_as_shown(dataset: Path) -> None:
    article = next(yanguan.read(dataset))
    for code in code_of("## Tokens"):
        printed = run(code, article=article, bio=None)
        if "passages" in code:
            assert all(0 <= start < end <= len(text) for text, spans in printed for start, end, _ in spans)
            assert {label for _, spans in printed for *_, label in spans} == {"speaker", "cue"}


def test_ten_lines_train_a_model_that_finds_cues(dataset: Path) -> None:
    (code,) = [each for each in code_of("## A model in ten lines") if "nlp.update" in each]
    assert len([line for line in code.split("\n") if line.strip()]) == 10
    ((found,),) = run(code)
    assert set(found) == {"speaker", "cue"}
    assert found["cue"]["f"] > 0.2


def test_passages_are_the_complete_lines_only(dataset: Path) -> None:
    for article in yanguan.read(dataset):
        for script in ("hant", "hans"):
            passages = list(article.passages("quote", "quote", "speaker", "cue", script=script))
            assert len(passages) == len(article.coverage["quote"])
            told = [
                text[start:end] for text, spans in ((it.text, it.spans) for it in passages) for start, end, _ in spans
            ]
            assert all(each and "\n" not in each for each in told)
            inside = [
                span
                for span in article.labelled("cue")
                if is_inside(article.mask("quote", script), span.ranges(script))
            ]
            count = sum(label == "cue" for passage in passages for *_, label in passage.spans)
            assert count == sum(len(span.ranges(script)) for span in inside)


def is_inside(mask: bytes, ranges: tuple[tuple[int, int], ...]) -> bool:
    return all(mask[start] for start, _ in ranges)


def test_flat_passages_hold_no_label_that_overlaps_a_longer_one(dataset: Path) -> None:
    kept = lost = 0
    for article in yanguan.read(dataset):
        every = list(article.passages("quote", "quote", "speaker", "person"))
        flat = list(article.passages("quote", "quote", "speaker", "person", flat=True))
        for whole, apart in zip(every, flat, strict=True):
            assert set(apart.spans) <= set(whole.spans)
            assert all(one[1] <= other[0] for one, other in zip(apart.spans, apart.spans[1:], strict=False))
            longest = max(whole.spans, key=lambda span: span[1] - span[0], default=None)
            assert longest is None or any(span[1] - span[0] == longest[1] - longest[0] for span in apart.spans)
            kept, lost = kept + len(apart.spans), lost + len(whole.spans) - len(apart.spans)
    assert kept
    assert lost
