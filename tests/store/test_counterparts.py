"""Another counterpart in the place of an article's: texts, places and blocks follow, and undo brings all back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from store.samples import ARTICLE, HANS, arrival, record
from yanguan.domain.article import Article, Override
from yanguan.domain.counterpart import counterpart_of, with_counterpart
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Counterpart, Phrase
from yanguan.resources import default_scheme_content
from yanguan.store import history
from yanguan.store.check import check
from yanguan.store.history import Side
from yanguan.store.project import Project

AT = "2026-07-08T01:02:03Z"
LONGER = HANS.replace("市长", "市政府首长", 1)
PHRASE = Phrase("019815a0-0000-7000-8000-0000000000aa", "hant", "市長", "市政府首长", "mei", AT)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.yanguan", default_scheme_content()) as project:
        with project.write() as writing:
            writing.insert(writing.step("import", "mei"), [arrival(record(), record().persons)])
        yield project


def other(project: Project) -> Counterpart:
    before = counterpart_of(project.article(ARTICLE))
    shift = len(LONGER) - len(HANS)
    moved = [None if place is None else (place[0] and place[0] + shift, place[1] + shift) for place in before.blocks]
    text = replace(before.text, text=LONGER, overrides=(Override(0, 5, "市政府首长", "project", "mei", AT),))
    return Counterpart(ARTICLE, text, ((0, 2, 0, 5),), (), tuple(moved))


def exchange(project: Project) -> None:
    changes = [Change(None, None, PHRASE), Change(ARTICLE, counterpart_of(project.article(ARTICLE)), other(project))]
    with project.write() as writing:
        writing.record(writing.step("override", "mei"), changes)


def test_everything_of_the_new_counterpart_is_kept(project: Project) -> None:
    expected = with_counterpart(project.article(ARTICLE), other(project))
    exchange(project)
    assert project.article(ARTICLE) == expected
    assert project.phrases() == project.phrases("hant") == [PHRASE]
    assert project.phrases("hans") == []
    assert check(project) == []


def test_undo_brings_the_old_one_back_and_redo_the_new_one(project: Project) -> None:
    before = project.article(ARTICLE)
    exchange(project)
    after = project.article(ARTICLE)
    turns: tuple[tuple[Side, Article], ...] = (("undo", before), ("redo", after))
    for side, article in turns:
        step = history.live_step(project.database, ARTICLE, side)
        assert step is not None
        with project.write() as writing:
            writing.take_back(writing.step(side, "mei"), history.edits(project.database, step), side)
        assert project.article(ARTICLE) == article
        assert project.phrases() == ([] if side == "undo" else [PHRASE])
        assert check(project) == []


def test_labels_do_not_hold_the_text(project: Project) -> None:
    labels = project.labels(ARTICLE)
    exchange(project)
    assert project.labels(ARTICLE) == labels
    assert labels.after([Change(ARTICLE, None, other(project))]) == labels


def test_a_counterpart_that_the_history_does_not_know_is_found(project: Project) -> None:
    exchange(project)
    with project.write() as writing:
        writing.database.execute("UPDATE text SET profile = 's2tw' WHERE origin = 'converted'")
    assert [finding.message for finding in check(project)] == ["check-history"]


def test_articles_are_found_by_words_of_their_source(project: Project) -> None:
    assert project.articles_with("hant", "市長") == [ARTICLE]
    assert project.articles_with("hans", "市長") == []
    assert project.articles_with("hant", "市长") == []


def test_blocks_must_be_as_many(project: Project) -> None:
    counterpart = replace(counterpart_of(project.article(ARTICLE)), blocks=())
    with pytest.raises(ValueError, match="shorter"):
        with_counterpart(project.article(ARTICLE), counterpart)
