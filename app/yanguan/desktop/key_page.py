"""The page of keys among the documents: `python -m yanguan.desktop.key_page > resources/docs/keys.md` makes it anew.

It tells the keys as they come; those that hold for one person, the sheet (F1) and the settings tell.
"""

import sys
from collections.abc import Iterable

from yanguan.desktop.action import SECTIONS, Action, Section
from yanguan.desktop.actions import ACTIONS, GESTURES, rows_of_scheme
from yanguan.desktop.shortcut_sheet import section_title
from yanguan.resources import default_scheme
from yanguan.words import LANGUAGES, words

PAGE = "keys.md"
_INTRODUCTION = """# Keys

Every action, with the key that it comes with. F1 shows the keys that hold for you, in your language; \
Ctrl+, changes any of them; Ctrl+K finds an action by its name in any of the three languages, in either script, \
and an article by its title after a `#`. A key of the text works while the text has the keyboard, also while a \
Chinese input method is on.
"""


def page() -> str:
    """The page as it should be, in Markdown."""
    rows = (*ACTIONS, *rows_of_scheme(default_scheme()))
    parts = [_part(_titles(section), map(_action_line, _in(section, rows))) for section in SECTIONS]
    gestures = _part([words(language)("gestures") for language in LANGUAGES], map(_gesture_line, GESTURES))
    return "\n".join((_INTRODUCTION, *parts, gestures))


def _in(section: Section, rows: Iterable[Action]) -> list[Action]:
    return [row for row in rows if row.section == section]


def _titles(section: Section) -> list[str]:
    return [section_title(words(language), section) for language in LANGUAGES]


def _part(titles: list[str], lines: Iterable[list[str]]) -> str:
    head = ["Key", "English", "繁體", "简体"]
    table = [head, ["---"] * len(head), *lines]
    return f"## {' · '.join(dict.fromkeys(titles))}\n\n" + "".join(f"| {' | '.join(cells)} |\n" for cells in table)


def _action_line(row: Action) -> list[str]:
    keys = ", ".join(f"**{_plain(key)}**" for key in row.keys)
    return [keys, *(_plain(row.text(words(language))) for language in LANGUAGES)]


def _gesture_line(name: str) -> list[str]:
    english = words(LANGUAGES[0])
    return [
        _plain(english(f"canvas-{name}-keys")),
        *(_plain(words(language)(f"canvas-{name}")) for language in LANGUAGES),
    ]


def _plain(text: str) -> str:
    """The text with what Markdown would take for its own marked as plain."""
    return "".join(f"\\{letter}" if letter in r"\`*_[]<>#|" else letter for letter in text)


if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode())
