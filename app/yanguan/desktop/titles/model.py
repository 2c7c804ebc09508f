"""The titles that were found as a table: both scripts, when, how sure, which are chosen."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from yanguan.desktop.guard import guarded
from yanguan.desktop.occurrences.model import CONTEXT_ROLE, HANS, HANT, TITLE
from yanguan.domain.article import SCRIPTS
from yanguan.editing.holdings import Held
from yanguan.suggest.found_titles import FoundTitle
from yanguan.words import Words

Index = QModelIndex | QPersistentModelIndex
TEMPORAL, SCORE = 3, 4


@guarded
class TitleModel(QAbstractTableModel):
    """A row for each title. `choice_changed` tells that others are chosen now."""

    choice_changed = Signal()

    def __init__(self, words: Words) -> None:
        """Nothing was found yet."""
        super().__init__()
        self._words = words
        self.found: tuple[FoundTitle, ...] = ()
        self._chosen: set[int] = set()

    def show_found(self, found: tuple[FoundTitle, ...]) -> None:
        """Show these; those are chosen that the rules are sure of."""
        self.beginResetModel()
        self.found = found
        self._chosen = {row for row, each in enumerate(found) if each.is_sure}
        self.endResetModel()
        self.choice_changed.emit()

    def choose_all(self, *, wanted: bool) -> None:
        """Choose every one, or none."""
        self._chosen = set(range(len(self.found))) if wanted else set()
        self._tell()

    def turn(self, rows: Iterable[int]) -> None:
        """Choose these, or none of them where all are chosen."""
        wanted = set(rows)
        self._chosen = self._chosen - wanted if wanted <= self._chosen else self._chosen | wanted
        self._tell()

    def chosen(self) -> dict[str, tuple[Held, ...]]:
        """What is chosen, by article."""
        held: dict[str, list[Held]] = {}
        for row in sorted(self._chosen):
            held.setdefault(self.found[row].article, []).append(self.found[row].held)
        return {article: tuple(each) for article, each in held.items()}

    @property
    def counts(self) -> tuple[int, int]:
        """How many were found, and are chosen."""
        return len(self.found), len(self._chosen)

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each title."""
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Article, both scripts, when, how sure."""
        return 0 if parent.isValid() else SCORE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the columns are."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self._words("column-title"), self._words("canvas-name-hant"), self._words("canvas-name-hans"),
            self._words("attribute-temporal"), self._words("column-score"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell's text, its context, its check mark."""
        found, column = self.found[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == TITLE:
            return Qt.CheckState.Checked if index.row() in self._chosen else Qt.CheckState.Unchecked
        if column in (HANT, HANS):
            context = found.contexts[SCRIPTS[column - HANT]]
            if role == CONTEXT_ROLE:
                return context
            return context.before + context.text + context.after if role == Qt.ItemDataRole.DisplayRole else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == TITLE:
            return found.title or self._words("untitled")
        return self._words(f"value-{found.held.temporal}") if column == TEMPORAL else f"{found.score:.0%}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on the check mark."""
        del value
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.turn([index.row()])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be looked at; the check mark stands in the first column."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TITLE else flags

    def _tell(self) -> None:
        if self.found:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.found) - 1, SCORE))
        self.choice_changed.emit()
