"""The occurrences as a table: which are shown, which are chosen, what stands in the way. How they look: `lines`."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from yanguan.desktop.guard import guarded
from yanguan.domain.article import SCRIPTS, Range
from yanguan.domain.scheme import Scheme
from yanguan.editing.occurrences import Occurrence
from yanguan.script.finding import pattern
from yanguan.words import Words

Index = QModelIndex | QPersistentModelIndex
CONTEXT_ROLE = Qt.ItemDataRole.UserRole
TITLE, HANT, HANS, STANDING = range(4)


@guarded
class OccurrenceModel(QAbstractTableModel):
    """A row for each occurrence that fits the filter. `choice_changed` tells that others are chosen now."""

    choice_changed = Signal()

    def __init__(self, words: Words, scheme: Scheme) -> None:
        """Nothing was found yet."""
        super().__init__()
        self._words, self._scheme = words, scheme
        self._all: tuple[Occurrence, ...] = ()
        self._shown: list[int] = []
        self._chosen: set[int] = set()
        self.label = ""

    def show_found(self, occurrences: tuple[Occurrence, ...], label: str) -> None:
        """Show these, to get this label; those are chosen that nothing stands in the way of."""
        self.beginResetModel()
        self._all, self.label = occurrences, label
        self._shown = list(range(len(occurrences)))
        self._choose_free()
        self.endResetModel()
        self.choice_changed.emit()

    def set_label(self, label: str) -> None:
        """They shall get another label: what stands in the way is another thing then."""
        if label == self.label:
            return
        self.label = label
        self._choose_free()
        self._tell_changed()

    def set_filter(self, text: str) -> None:
        """Show only those in whose line or title this stands, in either script."""
        wanted = pattern(text.strip())
        self.beginResetModel()
        self._shown = [row for row, each in enumerate(self._all) if not text.strip() or wanted.search(_searched(each))]
        self.endResetModel()
        self.choice_changed.emit()

    def choose_shown(self, *, wanted: bool) -> None:
        """Choose all that are shown, or none of them; what has the label already cannot be chosen."""
        rows = {row for row in self._shown if self._can_choose(row)}
        self._chosen = self._chosen | rows if wanted else self._chosen - rows
        self._tell_changed()

    def turn(self, lines: Iterable[int]) -> None:
        """Choose these lines, or none of them where all are chosen."""
        rows = {row for line in lines if self._can_choose(row := self._shown[line])}
        self._chosen = self._chosen - rows if rows <= self._chosen else self._chosen | rows
        self._tell_changed()

    def occurrence(self, line: int) -> Occurrence:
        """What stands in a line."""
        return self._all[self._shown[line]]

    def chosen(self) -> dict[str, tuple[Range, ...]]:
        """The chosen places by article, also those that the filter hides."""
        places: dict[str, list[Range]] = {}
        for row in sorted(self._chosen):
            found = self._all[row]
            places.setdefault(found.article, []).append(found.place)
        return {article: tuple(ranges) for article, ranges in places.items()}

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many are shown, found, chosen."""
        return len(self._shown), len(self._all), len(self._chosen)

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each that is shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Article, both scripts, what stands in the way."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the columns are."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self._words("column-title"), self._words("canvas-name-hant"), self._words("canvas-name-hans"),
            self._words("column-standing"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell's text, its context, its check mark, or what is read out."""
        row, column = self._shown[index.row()], index.column()
        found = self._all[row]
        if role == Qt.ItemDataRole.CheckStateRole and column == TITLE and self._can_choose(row):
            return Qt.CheckState.Checked if row in self._chosen else Qt.CheckState.Unchecked
        if column in (HANT, HANS):
            context = found.contexts[SCRIPTS[column - HANT]]
            if role == CONTEXT_ROLE:
                return context
            return context.before + context.text + context.after if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title if column == TITLE else self._standing(found)
        if role == Qt.ItemDataRole.ToolTipRole and column == TITLE:
            return found.title
        return None

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
        is_choice = index.column() == TITLE and self._can_choose(self._shown[index.row()])
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_choice else flags

    def _can_choose(self, row: int) -> bool:
        return self._all[row].standing.get(self.label) != "labelled"

    def _choose_free(self) -> None:
        self._chosen = {
            row for row, each in enumerate(self._all) if not each.is_overlapping and self.label not in each.standing
        }

    def _standing(self, found: Occurrence) -> str:
        kind = self._scheme.labels.get(self.label)
        label = self._words.pick(kind.names) if kind else self.label
        match found.standing.get(self.label):
            case "labelled":
                return self._words("standing-labelled", label=label)
            case "overlapped":
                return self._words("standing-overlapped", label=label)
        return self._words("standing-overlapping") if found.is_overlapping else ""

    def _tell_changed(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, STANDING))
        self.choice_changed.emit()


def _searched(found: Occurrence) -> str:
    lines = (context.before + context.text + context.after for context in found.contexts.values())
    return "\n".join((found.title, *lines))
