"""The shipped scheme is the one that SCHEMA.md describes, named in three languages."""

import copy
import re
import tomllib
from collections import Counter
from typing import Any

import pytest

from yanguan.domain.scheme import read_scheme
from yanguan.resources import default_scheme, resource

LANGUAGES = {"en", "zh_hant", "zh_hans"}
SCHEME = default_scheme()


@pytest.fixture
def content() -> dict[str, Any]:
    return tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))


def test_the_labels_are_those_of_the_schema() -> None:
    assert set(SCHEME.labels) == {
        "speaker", "cue", "quote", "nonquote", "addressee", "trigger", "post", "organization", "person", "authority",
        "time", "place", "rank", "reason",
    }  # fmt: skip


@pytest.mark.parametrize("label", SCHEME.labels.values(), ids=lambda label: label.name)
def test_every_label_has_its_name_and_guidance_in_three_languages(label: Any) -> None:
    for texts in (label.names, label.guidance):
        assert set(texts) == LANGUAGES
        assert all(text.strip() == text != "" for text in texts.values())


@pytest.mark.parametrize("role", SCHEME.roles.values(), ids=lambda role: role.name)
def test_every_role_is_named_in_three_languages_and_filled_by_a_label(role: Any) -> None:
    assert set(role.names) == LANGUAGES
    assert all(role.names.values())
    assert role.label in SCHEME.labels


def test_names_are_unique_in_each_language() -> None:
    for parts in (SCHEME.labels, SCHEME.roles):
        for language in LANGUAGES:
            counted = Counter(part.names[language] for part in parts.values())
            assert counted.most_common(1)[0][1] == 1, counted.most_common(1)


def test_no_two_visible_labels_share_a_key() -> None:
    keys = [label.key for label in SCHEME.labels.values() if label.key]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch("[A-Z]", key) for key in keys)


def test_the_default_keys_are_those_of_the_design() -> None:
    keys = {"Q": "quote", "S": "speaker", "C": "cue", "N": "nonquote", "T": "trigger", "P": "person", "O": "post"}
    for key, name in (keys | {"A": "authority"}).items():
        assert SCHEME.labels[name].key == key


def test_the_addressee_is_off_by_default() -> None:
    assert [label.name for label in SCHEME.labels.values() if label.hidden] == ["addressee"]


def test_colours_are_colours() -> None:
    for label in SCHEME.labels.values():
        assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in (label.light, label.dark))


def test_the_frames_attributes_are_the_schemas_tables_in_their_order() -> None:
    assert [(name, list(values.items())) for name, values in SCHEME.frames.items()] == [
        ("quote", [
            ("type", ("direct", "indirect", "mixed")),
            ("medium", ("speech", "writing", "thought")),
            ("explicitness", ("explicit", "anaphoric", "implicit")),
            ("speaker_kind", ("person", "group", "organization", "document", "anonymous", "reporter")),
            ("polarity", ("positive", "negative")),
            ("act", ("statement", "order", "question", "promise", "courtesy", "denial")),
        ]),
        ("appointment", [
            ("kind", ("appoint", "concurrent", "acting", "promote", "elect", "transfer", "demote", "dismiss", "suspend",
                      "resign", "leave", "retire", "nominate")),
            ("status", ("effective", "decided", "nominated", "proposed", "pending")),
            ("modality", ("asserted", "reported", "rumoured", "denied", "hypothetical")),
            ("inside_quote", ()),
        ]),
        ("holding", [("temporal", ("current", "former", "unspecified"))]),
    ]  # fmt: skip


def test_the_roles_are_the_schemas_in_their_order() -> None:
    starred = {"post_new", "org_new", "post_old", "org_old", "authority"}
    assert list(SCHEME.roles) == [
        "person", "post_new", "org_new", "post_old", "org_old", "authority", "time_effective", "time_announced",
        "predecessor", "successor", "reason", "rank_new", "rank_old", "place",
    ]  # fmt: skip
    assert {role.name for role in SCHEME.roles.values() if role.many} == starred


def test_the_spans_attributes_are_the_contracts() -> None:
    found = {label.name: dict(label.attributes) for label in SCHEME.labels.values() if label.attributes}
    assert found == {
        "nonquote": {"kind": ("term", "slogan", "scare", "title", "name", "mention", "proverb")},
        "person": {"mention": ("named", "nominal", "pronoun")},
        "time": {"value": ()},
    }


def test_a_new_frame_begins_with_the_first_value_of_each_attribute() -> None:
    assert SCHEME.defaults("appointment") == {
        "kind": "appoint", "status": "effective", "modality": "asserted", "inside_quote": None
    }  # fmt: skip
    quote = ["direct", "speech", "explicit", "person", "positive", "statement"]
    assert list(SCHEME.defaults("quote").values()) == quote


def test_two_schemes_that_say_the_same_agree_whatever_their_order(content: dict[str, Any]) -> None:
    turned = dict(reversed(content.items()))
    assert list(turned) != list(content)
    assert read_scheme(turned).stamp == read_scheme(content).stamp


def test_a_scheme_that_says_something_else_has_another_stamp(content: dict[str, Any]) -> None:
    other = copy.deepcopy(content)
    other["labels"][0]["key"] = "X"
    assert read_scheme(other).stamp.sha256 != read_scheme(content).stamp.sha256


@pytest.mark.parametrize("part", ["id", "version", "labels", "roles", "frames"])
def test_a_scheme_that_lacks_a_part_is_no_scheme(content: dict[str, Any], part: str) -> None:
    del content[part]
    with pytest.raises(KeyError, match=part):
        read_scheme(content)
