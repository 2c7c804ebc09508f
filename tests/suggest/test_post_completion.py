"""A post says what it is as soon as it is made: one by one, all its occurrences at once, or by a title's holding."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editing.exports import exported
from editing.stories import story
from yanguan.domain.article import Meta
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import PostValue
from yanguan.domain.record import Record
from yanguan.editing.commands import AddSpan
from yanguan.editing.holdings import Held, HoldEverywhere, Title
from yanguan.editing.labelling import LabelEverywhere
from yanguan.editing.session import Session
from yanguan.resources import default_scheme_content
from yanguan.store.check import check
from yanguan.suggest.post_values import posts_completed

FIRST = story(11, "臨江市市長方景行說。臨江市市長今日來了。")
SECOND = replace(story(12, "昨日，臨江市市長方景行來了。"), meta=Meta(published="2026-07-10"))
POST = "臨江市市長"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session whose posts are completed, as the window's are."""
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records([Record(each, LabelSet(each.id)) for each in (FIRST, SECOND)], is_dataset=False).result()
        session.completion = posts_completed
        yield session


def values(session: Session) -> list[PostValue]:
    return [
        replace(value, id="") for each in (FIRST, SECOND) for value in session.reader.labels(each.id).posts.values()
    ]


def places(text: str, words: str) -> tuple[tuple[int, int], ...]:
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return tuple((at, at + len(words)) for at in starts)


def test_every_occurrence_gets_the_value_that_one_gets(session: Session) -> None:
    before = exported(session)
    wanted = {each.id: places(each.source.text, POST) for each in (FIRST, SECOND)}
    changes = session.apply_everywhere(LabelEverywhere("post", wanted)).result()
    together = values(session)
    assert [value.core for value in together] == ["市長"] * 3
    assert check(session.reader) == []
    session.undo_step(changes.step)
    assert exported(session) == before
    for article, own in wanted.items():
        for place in own:
            session.apply(AddSpan(article, "post", (place,)))
    assert values(session) == together


def test_holdings_in_bulk_make_posts_with_values(session: Session) -> None:
    held = Held((Title(places(SECOND.source.text, POST)),), places(SECOND.source.text, "方景行")[0], "current")
    session.apply_everywhere(HoldEverywhere({SECOND.id: (held,)})).result()
    assert [value.core for value in values(session)] == ["市長"]
    assert check(session.reader) == []


def test_words_of_time_labelled_in_bulk_say_their_day(session: Session) -> None:
    wanted = {SECOND.id: places(SECOND.source.text, "昨日")}
    session.apply_everywhere(LabelEverywhere("time", wanted)).result()
    (span,) = session.reader.labels(SECOND.id).spans.values()
    assert span.attributes["value"] == "2026-07-09"
