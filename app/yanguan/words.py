"""Every text that a person reads, in her language: `resources/translations/LANGUAGE/*.ftl` (Project Fluent)."""

import locale
import os
from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from fluent.runtime import FluentLocalization, FluentResourceLoader

from yanguan.domain.refusal import Refusal
from yanguan.resources import resource

Language = Literal["en", "zh-Hant", "zh-Hans"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_HANT_PLACES = ("tw", "hk", "mo", "hant", "taiwan", "hong", "trad")


class Words:
    """The texts of one language; a text that it lacks is taken from English."""

    def __init__(self, language: Language) -> None:
        """Load the language's files."""
        self.language = language
        folder = resource("translations")
        files = sorted(path.name for path in (folder / "en").glob("*.ftl"))
        loader = FluentResourceLoader(str(folder / "{locale}"))
        self._texts = FluentLocalization([language, "en"], files, loader, use_isolating=False)

    def __call__(self, message: str, /, **arguments: str | float) -> str:
        """The text with its places filled. A key that no file has comes back as it is."""
        return str(self._texts.format_value(message, arguments))

    def refusal(self, refusal: Refusal) -> str:
        """What was refused, why, and what to do, in one line."""
        return self(refusal.message, **refusal.arguments)

    def pick(self, names: Mapping[str, str]) -> str:
        """The name, among those that the scheme gives by language."""
        return names[self.language.lower().replace("-", "_")]


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
    name = (name or locale.getlocale()[0] or "").lower()
    if not name.startswith(("zh", "chinese")):
        return "en"
    return "zh-Hant" if any(map(name.__contains__, _HANT_PLACES)) else "zh-Hans"
