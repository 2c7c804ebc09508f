"""`yanguan bench canvas`: what it is measured on, and that every figure comes from a window that did the work."""

import json
from pathlib import Path

import pytest

from cli.conftest import Cli
from yanguan.cli.benchmarks import canvas
from yanguan.cli.benchmarks.canvas import SIZES, Size, article_of, labels_of, make_project
from yanguan.editing.session import Session
from yanguan.store.check import check

SMALL = Size(2_000, 50, open=150, span=16, memory=60)


def test_the_sizes_are_those_that_were_promised() -> None:
    assert [(size.characters, size.spans) for size in SIZES] == [(10_000, 500), (300_000, 1_000), (1_000_000, 2_000)]
    assert [(size.open, size.span, size.wheel, size.memory) for size in SIZES] == [
        (150, 16, 16, 60), (1_000, 30, 16, 60), (1_500, 30, 16, 60),
    ]  # fmt: skip


def test_an_article_has_its_length_and_its_spans_overlap() -> None:
    article = article_of(3_000, seed=5)
    assert 2_900 < len(article.source.text) <= 3_000
    assert article.source.text == article_of(3_000, seed=5).source.text
    assert {block.kind for block in article.blocks} == {"headline", "paragraph"}
    labels = labels_of(article, 100)
    assert len(labels.spans) == 100
    assert len(labels.quotes) == 20
    quote = next(iter(labels.quotes.values()))
    outer, inner = labels.spans[quote.quote], labels.spans[quote.cues[0]]
    assert outer.start <= inner.start < inner.end <= outer.end or inner.start < outer.end


def test_the_project_is_whole_and_the_large_article_is_its_second(tmp_path: Path) -> None:
    make_project(tmp_path / "p.yanguan", SMALL)
    with Session(tmp_path / "p.yanguan") as session:
        small, large = (session.reader.article(row.id) for row in session.reader.listing())
        assert len(small.source.text) < len(large.source.text) <= SMALL.characters
        assert len(session.reader.labels(large.id).spans) == SMALL.spans
        assert check(session.reader) == []


def test_every_figure_is_measured_beside_a_plain_view(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas, "SIZES", (SMALL,))
    outcome = cli("bench", "canvas", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found = {each["name"]: each for each in json.loads(outcome.out)["benchmarks"]}
    assert {"canvas-open-2k", "canvas-span-2k", "canvas-wheel-2k", "canvas-resize-2k"} <= set(found)
    for each in found.values():
        assert each["ours"] > 0
        assert each["baseline"] > 0
        assert each["target_of"] == "most"


def test_what_cannot_be_measured_is_refused_in_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas, "SIZES", (SMALL,))
    monkeypatch.setattr(canvas, "_PROGRAM", "raise SystemExit('no Qt here')")
    outcome = cli("bench", "canvas")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert "no Qt here" in outcome.err
