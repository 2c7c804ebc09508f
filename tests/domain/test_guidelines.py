"""The decisions that ship: all 55 of SCHEMA.md, in three languages, each with an example whose marks are there."""

import tomllib
from collections import Counter

import pytest

from yanguan.domain.guidelines import Decision, decisions_about, read_decisions
from yanguan.resources import decisions, default_scheme, resource
from yanguan.script.convert import convert

SCHEME = default_scheme()
VALUES = {name: values for frame in SCHEME.frames.values() for name, values in frame.items()}


def number(decision: Decision) -> str:
    return str(decision.number)


def test_all_decisions_are_there_once_and_in_order() -> None:
    assert [decision.number for decision in decisions()] == list(range(1, 56))


@pytest.mark.parametrize("decision", decisions(), ids=number)
def test_a_decision_speaks_three_languages_and_names_labels_of_the_scheme(decision: Decision) -> None:
    for texts in (decision.titles, decision.rules):
        assert set(texts) == {"en", "zh_hant", "zh_hans"}
        assert all(text.strip() == text != "" for text in texts.values())
    assert decision.labels
    assert set(decision.labels) <= set(SCHEME.labels)
    for texts in (decision.titles, decision.rules):
        assert convert(texts["zh_hans"], "tw2s").text.text.replace("什幺", "什么") == texts["zh_hans"]


@pytest.mark.parametrize("decision", decisions(), ids=number)
def test_an_example_is_tagged_as_the_scheme_allows(decision: Decision) -> None:
    example = decision.example
    for mark in example.marks:
        assert mark.label in SCHEME.labels
        assert all(0 <= start < end <= len(example.text) for start, end in mark.fragments)
    for name, value in example.says.items():
        assert value in VALUES[name]
    assert len(set(example.marks)) == len(example.marks)


@pytest.mark.parametrize("decision", decisions(), ids=number)
def test_an_example_reads_the_same_character_by_character_in_the_other_script(decision: Decision) -> None:
    converted = convert(decision.example.text, "tw2s")
    assert len(converted.text.text) == len(decision.example.text)
    assert converted.text.text != decision.example.text


def test_titles_are_told_apart() -> None:
    for language in ("en", "zh_hant", "zh_hans"):
        assert Counter(decision.titles[language] for decision in decisions()).most_common(1)[0][1] == 1


def test_those_about_a_label_come_first_where_it_is_named_first() -> None:
    found = decisions_about("nonquote", decisions())
    assert [decision.number for decision in found] == [54, 12, 31]
    assert decisions_about("no such label", decisions()) == ()


@pytest.mark.parametrize("label", ["quote", "speaker", "cue", "nonquote", "addressee", "trigger", "person", "post"])
def test_the_labels_that_are_hard_have_decisions(label: str) -> None:
    assert decisions_about(label, decisions())


def test_the_second_mark_of_a_text_is_its_second_place() -> None:
    words = {"en": "x", "zh_hant": "x", "zh_hans": "x"}
    example = {"hant": "他說，我說。", "marks": [["cue", "說"], ["cue", "說"], ["quote", "他", "。"]]}
    part = {"id": 1, "labels": ["cue"], "title": words, "rule": words, "example": example}
    (decision,) = read_decisions({"decisions": [part]})
    assert [mark.fragments for mark in decision.example.marks] == [((1, 2),), ((4, 5),), ((0, 1), (5, 6))]
    with pytest.raises(ValueError, match="substring"):
        read_decisions({"decisions": [part | {"example": {"hant": "他說", "marks": [["cue", "問"]]}}]})


def test_the_file_says_nothing_that_is_not_read() -> None:
    content = tomllib.loads(resource("guidelines.toml").read_text(encoding="utf-8"))
    for part in content["decisions"]:
        assert set(part) == {"id", "labels", "title", "rule", "example"}
        assert set(part["example"]) <= {"hant", "marks", "says"}
