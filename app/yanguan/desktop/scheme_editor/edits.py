"""What she typed as a change of the scheme: ids made from names, colours that nobody has yet. Nothing is drawn here."""

import re
from collections.abc import Mapping
from typing import Any

from yanguan.domain.scheme_edits import AddAttribute, AddValue, Owner, RemoveAttribute, RemoveValue
from yanguan.words import Language

COLOURS = (
    ("#0b5cad", "#6cb6ff"), ("#00734f", "#3ecf9b"), ("#8a5a00", "#e3b341"), ("#b3261e", "#ff8a80"),
    ("#7a3db8", "#c79bff"), ("#a3336f", "#ff8fc7"), ("#4d6b00", "#a8d04a"), ("#00698c", "#56c7e8"),
    ("#8f4a1f", "#f0a675"), ("#2f6f73", "#7fd0d4"), ("#5f5aa2", "#b5b0f5"), ("#9c2f52", "#ff9ab3"),
)  # fmt: skip
"""For light and dark ground, each at least 3:1 against both panes."""


def new_label(content: Mapping[str, Any], typed: str, language: Language, family: str) -> dict[str, Any]:
    """A label of this name, in a colour that no other has, in this group (a new one where it is empty)."""
    taken = {label["name"] for label in content["labels"]}
    used = {label["light"] for label in content["labels"] if not label.get("hidden")}
    light, dark = next((pair for pair in COLOURS if pair[0] not in used), COLOURS[len(taken) % len(COLOURS)])
    name, number = term_of(typed), 2
    while name in taken:
        name, number = f"{term_of(typed)}_{number}", number + 1
    looks = {"light": light, "dark": dark, "shape": "solid"}
    return {"name": name, "family": family or name, "names": _named(typed, language), **looks}


def add_attribute(owner: Owner, typed: str, language: Language) -> AddAttribute:
    """An attribute of this name; it takes any value until it has some."""
    return AddAttribute(owner, term_of(typed), (), _names(typed, language))


def add_value(owner: Owner, attribute: str, typed: str, language: Language) -> AddValue:
    """One more value of this name."""
    return AddValue(owner, attribute, term_of(typed), _names(typed, language))


def removal(owner: Owner, attribute: str, value: str) -> RemoveAttribute | RemoveValue:
    """The attribute, or one value of it, taken away."""
    return RemoveValue(owner, attribute, value) if value else RemoveAttribute(owner, attribute)


def term_of(typed: str) -> str:
    """The id that a name makes: small letters, without blanks."""
    return re.sub(r"\s+", "_", typed.strip().lower())


def _names(typed: str, language: Language) -> dict[str, dict[str, str]]:
    """The name by language, where the id does not say it already."""
    return {} if typed == term_of(typed) else {term_of(typed): _named(typed, language)}


def _named(typed: str, language: Language) -> dict[str, str]:
    return {language.lower().replace("-", "_"): typed}
