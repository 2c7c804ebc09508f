"""Every text that a person reads, in her language: `resources/translations/LANGUAGE/*.ftl` (Project Fluent).

A message of plain text and variables, as nearly all are, is filled in here: Fluent's parser takes half a millisecond
for each, which a window with two hundred of them would show. Whatever says more (plurals, selections) is Fluent's.
"""

import os
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, get_args

from yanguan.domain.refusal import Refusal
from yanguan.resources import resource

Language = Literal["en", "zh-Hant", "zh-Hans"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_HANT_PLACES = ("tw", "hk", "mo", "hant", "taiwan", "hong", "trad")
_MESSAGE = re.compile(r"^([a-z][\w-]*) = *((?:.|\n(?![a-z#]))*)", re.MULTILINE)
_REFERENCE = re.compile(r"\{ *([a-z][\w-]*) *\}")
_VARIABLE = re.compile(r"\{ *\$([\w-]+) *\}")


class Words:
    """The texts of one language; a text that it lacks is taken from English."""

    def __init__(self, language: Language) -> None:
        """Find the language's messages."""
        self.language = language
        self._messages = _messages("en") | _messages(language)

    def __call__(self, message: str, /, **arguments: str | float) -> str:
        """The text with its places filled. A key that no file has comes back as it is."""
        pattern = self._messages.get(message)
        if pattern is None:
            return message
        if "{" not in pattern and "\n" not in pattern:
            return pattern
        if "\n" in pattern or "{" in _VARIABLE.sub("", pattern):
            return self._formatted(message, arguments)
        return _VARIABLE.sub(lambda found: _written(arguments.get(found[1], f"${found[1]}")), pattern)

    def refusal(self, refusal: Refusal) -> str:
        """What was refused, why, and what to do, in one line; a `verb` of the history by its name."""
        arguments = dict(refusal.arguments)
        if "verb" in arguments:
            arguments["verb"] = self(f"verb-{arguments['verb']}")
        return self(refusal.message, **arguments)

    def pick(self, names: Mapping[str, str]) -> str:
        """The name, among those that the scheme gives by language."""
        return names[self.language.lower().replace("-", "_")]

    def _formatted(self, message: str, arguments: Mapping[str, Any]) -> str:
        """The text as Fluent makes it, of this message and those that it refers to."""
        # Imported here: it takes a tenth of a second, and most runs never meet a plural.
        from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415

        bundle = FluentBundle([self.language], use_isolating=False)
        for key in self._with_references(message):
            bundle.add_resource(FluentResource(f"{key} = {self._messages[key]}\n"))
        pattern = bundle.get_message(message).value
        return message if pattern is None else str(bundle.format_pattern(pattern, dict(arguments))[0])

    def _with_references(self, message: str) -> list[str]:
        """The keys of a message and of those that it, and they, refer to."""
        found = [message]
        for key in found:
            found += [other for other in _REFERENCE.findall(self._messages[key]) if other not in found]
        return found


@cache
def words(language: Language) -> Words:
    """The texts of this language, loaded once."""
    return Words(language)


def system_language() -> Language:
    """The language of the machine: YANGUAN_LANGUAGE, else the locale; English where it is neither Chinese."""
    asked = os.environ.get("YANGUAN_LANGUAGE")
    for language in LANGUAGES:
        if asked == language:
            return language
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    name = (name or _of_the_system()).lower()
    if not name.startswith(("zh", "chinese")):
        return "en"
    return "zh-Hant" if any(map(name.__contains__, _HANT_PLACES)) else "zh-Hans"


def _of_the_system() -> str:
    import locale  # noqa: PLC0415 - asked only where the environment says nothing

    return locale.getlocale()[0] or ""


@cache
def _messages(language: Language) -> dict[str, str]:
    """The patterns of a language's messages by their keys."""
    paths = sorted(resource("translations", language).glob("*.ftl"))
    found = (_MESSAGE.findall(path.read_text(encoding="utf-8")) for path in paths)
    return {key: pattern.rstrip() for messages in found for key, pattern in messages}


def _written(value: str | float) -> str:
    """A value as Fluent writes it: numbers with their thousands apart."""
    return f"{value:,}" if isinstance(value, int | float) else value
