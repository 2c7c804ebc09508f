"""Every text that a person reads, in her language: `resources/translations/LANGUAGE/*.ftl` (Project Fluent)."""

import locale
import os
from collections.abc import Generator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from fluent.runtime import FluentLocalization, FluentResource
from fluent.runtime.fallback import AbstractResourceLoader
from fluent.syntax.ast import Resource

from yanguan.domain.refusal import Refusal
from yanguan.resources import resource

Language = Literal["en", "zh-Hant", "zh-Hans"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_HANT_PLACES = ("tw", "hk", "mo", "hant", "taiwan", "hong", "trad")


class _Folder(AbstractResourceLoader):
    """Reads a language's files; the library's own loader leaves them open."""

    def __init__(self, folder: Path) -> None:
        """`folder` has a folder for each language."""
        self._folder = folder

    def resources(self, locale: str, resource_ids: Sequence[str]) -> Generator[list[Resource], None, None]:
        """All the files of one language, parsed."""
        paths = (self._folder / locale / name for name in resource_ids)
        yield [FluentResource(path.read_text(encoding="utf-8")) for path in paths if path.is_file()]


class Words:
    """The texts of one language; a text that it lacks is taken from English."""

    def __init__(self, language: Language) -> None:
        """Load the language's files."""
        self.language = language
        folder = resource("translations")
        files = sorted(path.name for path in (folder / "en").glob("*.ftl"))
        self._texts = FluentLocalization([language, "en"], files, _Folder(folder), use_isolating=False)

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
