"""Which key does what now: the table's keys, the scheme's, and those that the person chose instead. No widget here."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from yanguan.desktop.action import Action, Scope, overlap
from yanguan.desktop.settings import Settings


class Keymap(QObject):
    """The keys of every row, never one twice where both could be meant. `changed` tells that they are others now."""

    changed = Signal()

    def __init__(self, rows: Iterable[Action], settings: Settings) -> None:
        """Take the rows, in the order in which they keep a key that two of them want."""
        super().__init__()
        self.rows = tuple(rows)
        self._settings = settings
        self._by_id = {row.id: row for row in self.rows}
        self._keys = self._settled()

    def row(self, identifier: str) -> Action:
        """The row of an action."""
        return self._by_id[identifier]

    def keys(self, identifier: str) -> tuple[str, ...]:
        """The keys of an action, in Qt's portable form."""
        return self._keys[identifier]

    def shown(self, identifier: str) -> str:
        """The keys of an action as this system writes them."""
        form = QKeySequence.SequenceFormat.NativeText
        return ", ".join(QKeySequence(key).toString(form) for key in self.keys(identifier))

    def is_own(self, identifier: str) -> bool:
        """True where the person chose the keys."""
        return self._settings.keys_of(identifier) is not None

    def holder(self, identifier: str, key: str) -> Action | None:
        """The other action whose key it is already, where both could be meant at once."""
        row, wanted = self._by_id[identifier], portable(key)
        others = (other for other in self.rows if other.id != identifier and overlap(other.scope, row.scope))
        return next((other for other in others if wanted in self.keys(other.id)), None)

    def assign(self, identifier: str, keys: Iterable[str]) -> None:
        """Give an action these keys and remember them. Raises ValueError where one is another action's."""
        wanted = tuple(dict.fromkeys(map(portable, keys)))
        for key in wanted:
            if (other := self.holder(identifier, key)) is not None:
                raise ValueError(f"{key} is the key of {other.id}")
        is_default = wanted == tuple(map(portable, self._by_id[identifier].keys))
        self._settings.keep_keys(identifier, None if is_default else wanted)
        self._settle()

    def reset(self, identifier: str) -> None:
        """Give an action its own keys again, as far as no other has taken them."""
        self._settings.keep_keys(identifier, None)
        self._settle()

    def reset_all(self) -> None:
        """Give every action its own keys again."""
        self._settings.forget_keys()
        self._settle()

    def _settle(self) -> None:
        self._keys = self._settled()
        self.changed.emit()

    def _settled(self) -> dict[str, tuple[str, ...]]:
        """Chosen keys first, then the rows' own: a key goes to the first who wants it."""
        chosen = {row.id: self._settings.keys_of(row.id) for row in self.rows}
        found: dict[str, tuple[str, ...]] = {}
        taken: dict[Scope, set[str]] = {}
        for row in sorted(self.rows, key=lambda row: chosen[row.id] is None):
            own = chosen[row.id]
            wanted = dict.fromkeys(map(portable, row.keys if own is None else own))
            met = [keys for scope, keys in taken.items() if overlap(scope, row.scope)]
            found[row.id] = tuple(key for key in wanted if key and not any(key in keys for keys in met))
            taken.setdefault(row.scope, set()).update(found[row.id])
        return found


def portable(key: str) -> str:
    """The one way in which a key is written."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def is_typed(key: str) -> bool:
    """True for a key that writes or edits where one types, so that no action of the whole window may have it."""
    return not key.startswith(("Ctrl+", "Alt+", "Meta+")) and re.search(r"(^|\+)F\d+$", key) is None


def clashes(rows: Iterable[Action]) -> Iterator[tuple[str, str, str]]:
    """Every two rows that want the same key where both could be meant, and the key."""
    seen: list[Action] = []
    for row in rows:
        for other in seen:
            if overlap(row.scope, other.scope):
                both = set(map(portable, row.keys)) & set(map(portable, other.keys))
                yield from ((other.id, row.id, key) for key in sorted(both))
        seen.append(row)
