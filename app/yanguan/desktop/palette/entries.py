"""What the palette can offer, and which of it fits what is typed, best first. How it looks is `palette`'s business."""

from collections.abc import Callable, Iterable, Sequence

from yanguan.desktop.keymap import Keymap
from yanguan.desktop.palette.matching import folded, match
from yanguan.desktop.shortcut_sheet import section_title
from yanguan.domain.frozen import dataclass
from yanguan.words import LANGUAGES, Words, words

ARTICLE_MARK = "#"
"""A query that begins so is for articles, by title."""
SHOWN = 500
_RECENT_BONUS = 5
_OTHER_LANGUAGE, _ONLY_BESIDE = 3, 50
"""What a name in another language, or the section alone, costs more than a name in the reader's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to run or to open: what it is called first in the reader's language, then in the others."""

    id: str
    texts: tuple[str, ...]
    beside: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is shown: `also` is the name by which it was found where that is not the shown one.

    `places` are the positions (code points) of the shown text that were asked for.
    """

    entry: Entry
    also: str = ""
    places: frozenset[int] = frozenset()


def action_entries(keymap: Keymap, reader: Words) -> list[Entry]:
    """Every action and label of the table."""
    others = [words(language) for language in LANGUAGES if language != reader.language]
    return [
        Entry(
            row.id,
            tuple(dict.fromkeys([row.text(reader), *map(row.text, others)])),
            section_title(reader, row.section),
            keymap.shown(row.id),
        )
        for row in keymap.rows
    ]


class Finder:
    """Finds among entries; they are folded once, when the first is looked for."""

    def __init__(self, entries: Callable[[], Iterable[Entry]], recent: Sequence[str] = ()) -> None:
        """`recent` are the ids that were chosen last, the latest first."""
        self._make, self._recent = entries, {name: rank for rank, name in enumerate(recent)}
        self._entries: list[Entry] = []
        self._folded: list[tuple[str, ...]] = []

    def find(self, query: str) -> list[Line]:
        """The entries that fit, best first, `SHOWN` at most; recent ones first where they fit as well."""
        self._load()
        asked = folded(query)
        found: list[tuple[tuple[int, int, int], Line]] = []
        for number, (entry, texts) in enumerate(zip(self._entries, self._folded, strict=True)):
            costs = [0, *[_OTHER_LANGUAGE] * (len(entry.texts) - 1), _ONLY_BESIDE]
            fits = [(fit.cost + costs[at], at, fit) for at, text in enumerate(texts) if (fit := match(asked, text))]
            if fits:
                cost, at, fit = min(fits, key=lambda each: each[:2])
                also = entry.texts[at] if 0 < at < len(entry.texts) else ""
                line = Line(entry, also, frozenset() if at else fit.places)
                bonus = _RECENT_BONUS if entry.id in self._recent else 0
                found.append(((cost - bonus, self._recent.get(entry.id, len(self._recent)), number), line))
        return [line for _, line in sorted(found, key=lambda each: each[0])[:SHOWN]]

    def _load(self) -> None:
        if not self._entries:
            self._entries = list(self._make())
            self._folded = [tuple(map(folded, (*entry.texts, entry.beside))) for entry in self._entries]
