"""The texts of the command line: in three languages, none missing, none too many, with the same places."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as fluent

import yanguan
from yanguan.resources import resource
from yanguan.words import LANGUAGES


class Places(visitor.Visitor):
    """Collects the places of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - fluent's own name
        self.names.add(node.id.name)


def messages(language: str, name: str = "cli.ftl") -> dict[str, set[str]]:
    """The keys of a file with their places."""
    body = FluentParser().parse(resource("translations", language, name).read_text(encoding="utf-8")).body
    found: dict[str, set[str]] = {}
    for entry in body:
        assert not isinstance(entry, fluent.Junk), entry.content
        if isinstance(entry, fluent.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            places = Places()
            places.visit(entry)
            found[entry.id.name] = places.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_texts_with_the_same_places(language: str) -> None:
    assert messages(language) == messages("en")


def test_no_text_stands_in_two_files() -> None:
    own = messages("en").keys()
    for path in resource("translations", "en").glob("*.ftl"):
        if path.name != "cli.ftl":
            assert not own & messages("en", path.name).keys(), path.name


def used() -> set[str]:
    """Every key that the code of the command line names, with the parts of composed ones as patterns."""
    found: set[str] = set()
    for path in (Path(yanguan.__file__).parent / "cli").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.fullmatch(r"cli-[\w-]+", node.value)
            ):
                found.add(re.escape(node.value))
            if isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+" for part in node.values
                ]
                if parts[0].startswith("cli"):
                    found.add("".join(parts))
    return found


def test_no_text_is_missing() -> None:
    keys = {key for path in resource("translations", "en").glob("*.ftl") for key in messages("en", path.name)}
    for pattern in used():
        whole = pattern + ("" if not pattern.endswith("\\-") else r"[\w-]+")
        assert any(re.fullmatch(whole, key) for key in keys), pattern


def test_the_chinese_texts_are_in_their_own_script() -> None:
    from yanguan.script.detect import count_scripts

    for language, other in (("zh-Hant", "hans"), ("zh-Hans", "hant")):
        text = resource("translations", language, "cli.ftl").read_text(encoding="utf-8")
        assert getattr(count_scripts(text), other) == 0
