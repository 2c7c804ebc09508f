"""The texts: what is filled in here is what Fluent would fill in, and no language lacks a message."""

import re

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from yanguan.domain.refusal import Refusal
from yanguan.resources import resource
from yanguan.words import LANGUAGES, Language, Words, system_language, words


def sources(language: Language) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(resource("translations", language).glob("*.ftl"))]


def keys(language: Language) -> list[str]:
    parsed = (FluentResource(source) for source in sources(language))
    return [entry.id.name for each in parsed for entry in each.body if isinstance(entry, Message)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [1, 2, 12345])
def test_every_text_is_what_fluent_makes_of_it(language: Language, number: int) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    for source in sources(language):
        bundle.add_resource(FluentResource(source))
    every = set(re.findall(r"\$([\w-]+)", "".join(sources(language))))
    arguments: dict[str, str | float] = dict.fromkeys(every, number)
    for key in keys(language):
        pattern = bundle.get_message(key).value
        assert pattern is not None
        expected, errors = bundle.format_pattern(pattern, dict(arguments))
        assert not errors, key
        assert words(language)(key, **arguments) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: Language) -> None:
    found = keys(language)
    assert sorted(found) == sorted(set(found))


def test_every_language_has_every_message_with_the_same_places() -> None:
    places = {
        language: {key: set(re.findall(r"\$([\w-]+)", words(language)._messages[key])) for key in keys(language)}
        for language in LANGUAGES
    }
    assert places["en"] == places["zh-Hant"] == places["zh-Hans"]


def test_an_unknown_key_comes_back_as_it_is() -> None:
    assert words("en")("no-such-message") == "no-such-message"


def test_a_refusal_is_said_in_the_language_of_the_reader() -> None:
    refusal = Refusal("label-unknown", label="quote")
    said = {words(language).refusal(refusal) for language in LANGUAGES}
    assert len(said) == 3
    assert all("quote" in text for text in said)


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"YANGUAN_LANGUAGE": "zh-Hans", "LANG": "zh_TW.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK"}, "zh-Hant"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN", "LANG": "en_US"}, "zh-Hans"),
    ],
)
def test_the_language_is_that_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: Language
) -> None:
    for name in ("YANGUAN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language


def test_names_of_the_scheme_are_picked_by_language() -> None:
    names = {"en": "Quote", "zh_hant": "引語", "zh_hans": "引语"}
    assert [Words(language).pick(names) for language in LANGUAGES] == ["Quote", "引語", "引语"]
