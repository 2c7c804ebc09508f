"""The gold is valid, whole, and uses everything that the scheme has."""

from collections import Counter
from collections.abc import Iterator

import pytest

from gold.rows import articles, frames_in, line_of, spans_of, text_of
from strategies.contract import complaints
from yanguan.domain.labels import LAYERS
from yanguan.exchange.jsonl.reading import records_in
from yanguan.resources import default_scheme, gold
from yanguan.suggest.undecided import undecided_marks

SCHEME = default_scheme()
NAMES = articles()


def test_there_are_enough_of_each_script() -> None:
    scripts = Counter(line_of(name)["source_script"] for name in NAMES)
    assert sum(scripts.values()) >= 24
    assert min(scripts.values()) >= 10


@pytest.mark.parametrize("name", NAMES)
def test_the_checker_finds_nothing(name: str) -> None:
    assert complaints(gold() / f"{name}.jsonl") == []


@pytest.mark.parametrize("name", NAMES)
def test_an_article_is_as_long_as_news_is(name: str) -> None:
    assert 300 <= len(text_of(line_of(name))) <= 1300


@pytest.mark.parametrize("name", NAMES)
def test_every_frame_is_decided_and_every_part_of_one_is_used(name: str) -> None:
    line = line_of(name)
    frames = list(frames_in(line))
    assert frames
    used = {span for _, frame in frames for span in mentioned(frame)}
    needed = {"speaker", "cue", "addressee", "trigger", "quote", "authority", "reason", "rank", "place"}
    idle = [span["text"] for span in line["spans"] if span["label"] in needed and span["id"] not in used]
    assert idle == []


@pytest.mark.parametrize("name", NAMES)
def test_no_pair_of_marks_is_left_undecided_where_all_is_declared_labelled(name: str) -> None:
    record = next(records_in(gold() / f"{name}.jsonl"))
    covered = set(record.labels.coverage.blocks.get("nonquote", ()))
    within = [block.source for number, block in enumerate(record.article.blocks) if number in covered and block.source]
    text = record.article.source.text
    left = [
        text[pair.start : pair.end]
        for pair in undecided_marks(record.article, record.labels)
        if any(start <= pair.start < end for start, end in within)
    ]
    assert left == []


def mentioned(value: object) -> Iterator[str]:
    """Every string anywhere in a frame: ids among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from mentioned(each)
    elif isinstance(value, list):
        for each in value:
            yield from mentioned(each)


def test_every_label_role_and_value_of_the_scheme_is_used() -> None:
    labels, roles, said = set[str](), set[str](), set[tuple[str, str, str]]()
    for name in NAMES:
        line = line_of(name)
        for span in spans_of(line).values():
            labels.add(span["label"])
            said |= {(span["label"], key, value) for key, value in span["attributes"].items()}
        roles |= {role["role"] for event in line["appointments"] for role in event["roles"]}
        for kind in ("quote", "appointment", "holding"):
            for frame in line[f"{kind}s"]:
                said |= {(kind, key, value) for key, value in frame["attributes"].items()}
    assert labels >= set(SCHEME.labels)
    assert roles >= set(SCHEME.roles)
    choices = dict(SCHEME.frames) | {label.name: label.attributes for label in SCHEME.labels.values()}
    wanted = {
        (of, key, value) for of, attributes in choices.items() for key, values in attributes.items() for value in values
    }
    assert wanted - said == set()


def test_everything_else_that_a_line_can_say_is_said_somewhere() -> None:
    lines = [line_of(name) for name in NAMES]
    assert {layer for line in lines for layer in LAYERS if line["coverage"][layer]} == set(LAYERS)
    assert any(len(frame["mentions"]) > 1 for line in lines for frame in line["holdings"])
    assert any(frame["parent"] for line in lines for frame in line["quotes"])
    assert any(len(span["text"]["hant"]) > 2 for line in lines for span in line["spans"])
    shared = Counter(event["event"] for line in lines for event in line["appointments"] if event["event"])
    assert any(count > 1 for count in shared.values())
    assert any(role["span"] is None for line in lines for event in line["appointments"] for role in event["roles"])


def test_an_id_belongs_to_one_article_and_a_person_is_the_same_everywhere() -> None:
    owners: dict[str, str] = {}
    persons: dict[str, object] = {}
    for name in NAMES:
        line = line_of(name)
        for kind in ("spans", "quotes", "appointments", "holdings", "notes"):
            for thing in line[kind]:
                assert owners.setdefault(thing["id"], name) == name
        for person in line["persons"]:
            assert persons.setdefault(person["id"], person) == person
