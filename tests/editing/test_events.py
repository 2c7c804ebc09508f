"""Mentions made one event and taken apart; post values said and derived: in the labels, the dataset, the history."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from editing.exports import exported
from editing.stories import STORY, at
from yanguan.domain.grouping import offered_groups
from yanguan.domain.identity import new_id
from yanguan.domain.labels import PostValue
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan, RemoveSpan
from yanguan.editing.events import GroupMentions, UngroupMentions, mentions_of
from yanguan.editing.post_values import FillPosts, SetPostPart
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold
from yanguan.store import people
from yanguan.store.check import check


@pytest.fixture
def samples(tmp_path: Path) -> Iterator[Session]:
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare(sorted(gold().glob("*.jsonl"))).records, is_dataset=True).result()
        yield session


def events(session: Session) -> dict[str, str | None]:
    rows = [json.loads(line) for line in exported(session).decode().split("\n") if line]
    return {event["id"]: event["event"] for row in rows for event in row["appointments"]}


def test_what_is_offered_and_taken_is_one_event_and_counts_once(samples: Session) -> None:
    before, count = exported(samples), people.event_count(samples.reader.database)
    groups = offered_groups(people.tellings(samples.reader.database))
    assert groups
    wanted = tuple(mentions_of((each.article, each.frame) for each in group.tellings) for group in groups)
    changes = samples.apply_everywhere(GroupMentions(wanted)).result()
    found = events(samples)
    for group in groups:
        assert len({found[each.frame] for each in group.tellings}) == 1
        assert found[group.tellings[0].frame] is not None
    assert offered_groups(people.tellings(samples.reader.database)) == []
    assert people.event_count(samples.reader.database) < count
    assert check(samples.reader) == []
    samples.undo_step(changes.step)
    assert exported(samples) == before


def test_two_events_that_are_one_take_all_their_mentions_along(samples: Session) -> None:
    said = {frame: event for frame, event in events(samples).items() if event}
    one, other = sorted(set(said.values()))[:2]
    tellings = people.tellings(samples.reader.database)
    pair = [next(each for each in tellings if each.event == event) for event in (one, other)]
    group = mentions_of((each.article, each.frame) for each in pair)
    samples.apply_everywhere(GroupMentions((group,))).result()
    after = events(samples)
    assert {frame for frame, event in after.items() if event == one} == {
        frame for frame, event in said.items() if event in (one, other)
    }


def test_mentions_are_taken_out_and_the_rest_stays_together(samples: Session) -> None:
    tellings = [each for each in people.tellings(samples.reader.database) if each.event]
    event = tellings[0].event
    own = [each for each in tellings if each.event == event]
    assert len(own) > 1
    samples.apply_everywhere(UngroupMentions({own[0].article: (own[0].frame,)})).result()
    after = events(samples)
    assert after[own[0].frame] is None
    assert {after[each.frame] for each in own[1:]} == {event}


def test_a_post_says_what_is_typed_and_keeps_it_when_values_are_derived(session: Session) -> None:
    span = session.apply(AddSpan(STORY.id, "post", at("市長"))).changes[0].id
    session.apply(SetPostPart(STORY.id, span, "area", " 臨江市 "))
    derived = PostValue(span, "南河市", "南河市人民政府", None, None, "市長", None)
    session.apply_everywhere(FillPosts({STORY.id: (derived, PostValue(new_id(), core="市長"))})).result()
    row = json.loads(exported(session).split(b"\n")[0])
    assert row["posts"] == [
        {
            "span": span, "area": "臨江市", "organization": "南河市人民政府", "unit": None, "prefix": None,
            "core": "市長", "rank": None, "overruled": ["area"],
        }
    ]  # fmt: skip
    assert session.apply_everywhere(FillPosts({STORY.id: (derived,)})).result().changes == ()
    session.apply(SetPostPart(STORY.id, span, "core", ""))
    assert session.reader.labels(STORY.id).posts[span].core is None
    assert session.apply(SetPostPart(STORY.id, span, "core", None)).changes == ()
    session.apply(RemoveSpan(STORY.id, span))
    assert people.unvalued_posts(session.reader.database) == 0
    assert check(session.reader) == []
    session.undo(STORY.id)
    assert session.reader.labels(STORY.id).posts[span].overruled == ("area", "core")


def test_only_posts_have_values(session: Session) -> None:
    span = session.apply(AddSpan(STORY.id, "person", at("方景行"))).changes[0].id
    with pytest.raises(Refusal):
        session.apply(SetPostPart(STORY.id, span, "core", "市長"))
