"""Places that were found as a table: which are shown, which are chosen. How they look: `lines`."""

from collections.abc import Iterable, Mapping
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from yanguan.desktop.guard import guarded
from yanguan.domain.article import SCRIPTS, Range, Script
from yanguan.editing.occurrences import Context
from yanguan.script.finding import pattern
from yanguan.words import Words

Index = QModelIndex | QPersistentModelIndex
CONTEXT_ROLE = Qt.ItemDataRole.UserRole
TITLE, HANT, HANS, FIRST_OWN = range(4)
"""The columns of every list; from `FIRST_OWN` on they are the list's own."""


class Found(Protocol):
    """A place of an article's source, in code points, with its context in both scripts."""

    @property
    def article(self) -> str:
        """The article's id."""

    @property
    def title(self) -> str:
        """The article's title."""

    @property
    def place(self) -> Range:
        """Where it stands in the source."""

    @property
    def contexts(self) -> Mapping[Script, Context]:
        """What is read there, and around it."""


F = TypeVar("F", bound=Found)


@guarded
class ReviewModel(QAbstractTableModel, Generic[F]):
    """A row for each place that fits the filter. `choice_changed` tells that others are chosen now."""

    choice_changed = Signal()

    def __init__(self, words: Words, own_columns: tuple[str, ...]) -> None:
        """Nothing was found yet; the list's own columns are named by keys of the translations."""
        super().__init__()
        self._words = words
        keys = "column-title", "canvas-name-hant", "canvas-name-hans", *own_columns
        self._names = tuple(words(key) for key in keys)
        self._all: tuple[F, ...] = ()
        self._shown: list[int] = []
        self._chosen: set[int] = set()

    def can_choose(self, found: F) -> bool:
        """True where it has a check mark."""
        del found
        return True

    def is_proposed(self, found: F) -> bool:
        """True where it is chosen at first."""
        raise NotImplementedError

    def told(self, found: F, column: int) -> str:
        """What stands in one of the list's own columns."""
        raise NotImplementedError

    def show_found(self, found: tuple[F, ...]) -> None:
        """Show these; some are chosen at first."""
        self.beginResetModel()
        self._all = found
        self._shown = list(range(len(found)))
        self._choose_proposed()
        self.endResetModel()
        self.choice_changed.emit()

    def set_filter(self, text: str) -> None:
        """Show only those in whose line or title this stands, in either script."""
        wanted = pattern(text.strip())
        self.beginResetModel()
        self._shown = [row for row, each in enumerate(self._all) if not text.strip() or wanted.search(_searched(each))]
        self.endResetModel()
        self.choice_changed.emit()

    def choose_anew(self) -> None:
        """Choose what is chosen at first: something else may be now."""
        self._choose_proposed()
        self._tell_changed()

    def choose_shown(self, *, wanted: bool) -> None:
        """Choose all that are shown and can be chosen, or none of them."""
        rows = {row for row in self._shown if self.can_choose(self._all[row])}
        self._chosen = self._chosen | rows if wanted else self._chosen - rows
        self._tell_changed()

    def turn(self, lines: Iterable[int]) -> None:
        """Choose these lines, or none of them where all are chosen."""
        rows = {row for line in lines if self.can_choose(self._all[row := self._shown[line]])}
        self._chosen = self._chosen - rows if rows <= self._chosen else self._chosen | rows
        self._tell_changed()

    def found(self, line: int) -> F:
        """What stands in a line."""
        return self._all[self._shown[line]]

    def chosen(self) -> dict[str, tuple[F, ...]]:
        """What is chosen, by article, also what the filter hides."""
        chosen: dict[str, list[F]] = {}
        for row in sorted(self._chosen):
            chosen.setdefault(self._all[row].article, []).append(self._all[row])
        return {article: tuple(each) for article, each in chosen.items()}

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many are shown, found, chosen."""
        return len(self._shown), len(self._all), len(self._chosen)

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each that is shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Article, both scripts, the list's own."""
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the columns are."""
        is_name = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._names[section] if is_name else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell's text, its context, its check mark, or what is read out."""
        row, column = self._shown[index.row()], index.column()
        found = self._all[row]
        if role == Qt.ItemDataRole.CheckStateRole and column == TITLE and self.can_choose(found):
            return Qt.CheckState.Checked if row in self._chosen else Qt.CheckState.Unchecked
        if column in (HANT, HANS):
            context = found.contexts[SCRIPTS[column - HANT]]
            if role == CONTEXT_ROLE:
                return context
            return _line(context) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title or self._words("untitled") if column == TITLE else self.told(found, column)
        return found.title if role == Qt.ItemDataRole.ToolTipRole and column == TITLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on the check mark."""
        del value
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.turn([index.row()])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be looked at; those with a check mark can be chosen."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_choice = index.column() == TITLE and self.can_choose(self.found(index.row()))
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_choice else flags

    def _choose_proposed(self) -> None:
        self._chosen = {row for row, each in enumerate(self._all) if self.is_proposed(each)}

    def _tell_changed(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(self._names) - 1))
        self.choice_changed.emit()


def _line(context: Context) -> str:
    return context.before + context.text + context.after


def _searched(found: Found) -> str:
    return "\n".join((found.title, *map(_line, found.contexts.values())))
