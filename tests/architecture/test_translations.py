"""Every text that a person reads is there in three languages with the same places, and each is used."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Junk, Message, MessageReference, VariableReference

from architecture.source import MODULES
from yanguan.domain.refusal import Refusal
from yanguan.resources import resource
from yanguan.words import LANGUAGES, Language, words

SAYING = {"Refusal", "Finding", "words", "_words", "say"}
"""What is called with the key of a message as its first argument."""
BY_FIRST_WORD = ("check-", "import-", "loss-", "reading-", "profile-")
"""Keys that are handed on before they are said; any text in the source that begins so must be one."""


@cache
def messages(language: Language) -> list[Message]:
    """Every message of a language, in the order of the files."""
    found = []
    for path in sorted(resource("translations", language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{path}: {entry.content}"
            if isinstance(entry, Message):
                found.append(entry)
    return found


def nodes(node: object) -> Iterator[BaseNode]:
    """The node and all below it."""
    if isinstance(node, BaseNode):
        yield node
        for value in vars(node).values():
            for child in value if isinstance(value, list) else [value]:
                yield from nodes(child)


def places(message: Message) -> set[str]:
    """The names of the arguments that a message takes."""
    return {node.id.name for node in nodes(message) if isinstance(node, VariableReference)}


ENGLISH = {message.id.name: message for message in messages("en")}
REFERRED = {
    node.id.name for message in ENGLISH.values() for node in nodes(message) if isinstance(node, MessageReference)
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: Language) -> None:
    assert [key for key, count in Counter(each.id.name for each in messages(language)).items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_with_the_same_places(language: Language) -> None:
    found = {message.id.name: places(message) for message in messages(language)}
    assert found == {key: places(message) for key, message in ENGLISH.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_kebab_case_and_texts_are_not_empty(language: Language) -> None:
    for message in messages(language):
        assert re.fullmatch(r"[a-z0-9_]+(-[a-z0-9_]+)*", message.id.name)
        assert message.value is not None


def test_the_chinese_texts_are_in_their_own_script() -> None:
    from yanguan.script.detect import count_scripts

    for language, wrong in (("zh-Hant", "hans"), ("zh-Hans", "hant")):
        for path in resource("translations", language).glob("*.ftl"):
            texts = re.sub(r"「[^」]*」|[（(][^）)]*[）)]", "", path.read_text(encoding="utf-8"))
            lines = [line for line in texts.split("\n") if getattr(count_scripts(line), wrong) > 2]
            assert lines == [], path.name


def said() -> Iterator[tuple[str, str, set[str] | None]]:
    """Where a message is said, its key, and what fills its places (None: not told by the call alone)."""
    for module in MODULES:
        for call in module.calls:
            if call.what in SAYING and call.node.args:
                filled = {keyword.arg for keyword in call.node.keywords if keyword.arg is not None}
                is_open = any(keyword.arg is None for keyword in call.node.keywords) or call.what == "Finding"
                for key in constants(call.node.args[0]):
                    yield call.where, key, None if is_open else filled


def constants(node: ast.expr) -> list[str]:
    """The texts that an expression can be, as far as they stand in it."""
    if isinstance(node, ast.IfExp):
        return constants(node.body) + constants(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_every_message_that_is_said_is_there_and_its_places_are_filled() -> None:
    missing, unfilled = [], []
    for where, key, filled in said():
        if key not in ENGLISH:
            missing.append((where, key))
        elif filled is not None and not places(ENGLISH[key]) <= filled:
            unfilled.append((where, key, places(ENGLISH[key]) - filled))
    assert (missing, unfilled) == ([], [])


def test_every_key_that_is_handed_on_is_there() -> None:
    texts = {text for module in MODULES for text in module.texts}
    keys = {text for text in texts if text.startswith(BY_FIRST_WORD) and re.fullmatch(r"[a-z-]+[a-z]", text)}
    assert keys - set(ENGLISH) == set()


def test_every_verb_of_the_history_has_its_name() -> None:
    assert {f"verb-{verb}" for verb in verbs()} == {key for key in ENGLISH if key.startswith("verb-")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_taken_back_is_named(language: Language) -> None:
    say = words(language)
    for verb in verbs():
        assert say(f"verb-{verb}") in say.refusal(Refusal("undo-built-upon", verb=verb))


def verbs() -> set[str]:
    """The verbs of the commands, and of the steps that are no commands."""
    found = {"undo", "redo"}
    for module in MODULES:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "verb" and node.value is not None:
                found |= set(constants(node.value))
        for call in module.calls:
            if call.what == "step" and call.node.args:
                found |= set(constants(call.node.args[0]))
    return found


def test_no_message_is_left_unused() -> None:
    """A key stands in the source as it is, or is put together there from a fixed beginning."""
    texts, beginnings = set[str](), set[str]()
    for module in MODULES:
        texts |= set(module.texts)
        for node in ast.walk(module.tree):
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    known = tuple(start for start in beginnings if re.fullmatch(r"[a-z_]+(-[a-z_]+)*-", start))
    used = {key for key in ENGLISH if key in texts or key.startswith((*known, "verb-"))}
    assert set(ENGLISH) - used - REFERRED == set()
