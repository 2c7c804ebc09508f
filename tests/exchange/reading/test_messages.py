"""Whatever reading says has its words in every language, with the same places."""

import gc
import re
import warnings
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from yanguan.domain.refusal import Refusal
from yanguan.exchange import reading
from yanguan.resources import resource
from yanguan.words import LANGUAGES, Language, words

SOURCES = [path.read_text(encoding="utf-8") for path in Path(reading.__file__).parent.rglob("*.py")]
RAISED = {key for source in SOURCES for key in re.findall(r'(?:Refusal|Notice)\(\s*"([a-z-]+)"', source)}


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """fluent.runtime leaves the files that it reads to the garbage collector, which warns of each."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        for language in LANGUAGES:
            words(language)("reading-empty", file="a")
        gc.collect()


class Places(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.names.add(node.id.name)


def places(language: str) -> dict[str, set[str]]:
    text = resource("translations", language, "articles_in.ftl").read_text(encoding="utf-8")
    parsed = FluentParser().parse(text)
    assert not [entry for entry in parsed.body if isinstance(entry, ast.Junk)]
    found = {}
    for entry in parsed.body:
        if isinstance(entry, ast.Message):
            visitor = Places()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_there_with_the_same_places(language: Language) -> None:
    assert places(language) == places("en")


def test_what_the_code_says_and_what_the_files_hold_are_the_same() -> None:
    assert set(places("en")) == RAISED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cause", ["depth", "size", "other"])
def test_a_refusal_is_one_line_without_an_open_place(language: Language, cause: str) -> None:
    said = words(language).refusal(Refusal("reading-page-gave-up", file="a.html", line=3, cause=cause))
    assert "a.html" in said
    assert "\n" not in said
    assert "{" not in said


def test_one_character_and_many_are_said_in_good_english() -> None:
    say = words("en")
    assert say("reading-characters-removed", file="a", count=1) == "a: one invisible control character was taken out."
    assert say("reading-characters-removed", file="a", count=2) == "a: 2 invisible control characters were taken out."
    assert say("reading-characters-replaced", file="a", count=2, encoding="big5").endswith(
        "unreadable in big5 and stand as �."
    )
