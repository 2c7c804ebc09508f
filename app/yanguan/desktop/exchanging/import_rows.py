"""What is about to come in as rows of a table: what fails first, then the articles. Nothing is read here."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.theme import Theme
from yanguan.exchange.preview import Likeness, Preview, Previewed
from yanguan.exchange.reading.articles import Failure
from yanguan.words import Words

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("file", "title", "recognised", "published", "outlet", "size", "standing")
Line = Failure | Previewed


@guarded
class ImportRows(QAbstractTableModel):
    """The rows of one preview."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """No rows yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._lines: Sequence[Line] = ()

    def show_preview(self, seen: Preview) -> None:
        """List these."""
        self.beginResetModel()
        self._lines = (*seen.failures, *seen.articles)
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """What stands in a row; None beyond the last."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as COLUMNS."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell's text, also as its tip; what fails is told in red."""
        line = self.line(index.row())
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(line)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and isinstance(line, Failure):
            return QColor(self._theme.danger)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._words(f"import-column-{COLUMNS[section]}")
        return None

    def _cells(self, line: Line) -> tuple[str, ...]:
        words = self._words
        if isinstance(line, Failure):
            return _name(line.file), words.refusal(line.refusal), "", "", "", "", words("import-standing-fails")
        read = line.read
        kept = (read.form, read.encoding.name if read.encoding else "", words(f"cli-import-script-{read.script}"))
        size = words("cli-import-preview-size", count=read.characters, paragraphs=read.kinds.get("paragraph", 0))
        title, standing = read.meta.title or words("untitled"), words(f"import-standing-{line.standing}")
        dated = read.meta.published or "", read.meta.outlet or ""
        return _name(read.file), title, " · ".join(filter(None, kept)), *dated, size, standing


def detail(words: Words, line: Line) -> str:
    """All that is to be said of a row, in lines."""
    if isinstance(line, Failure):
        return f"{line.file}\n{words.refusal(line.refusal)}"
    read = line.read
    kinds = " · ".join(f"{words(f'block-{kind}')} {count}" for kind, count in read.kinds.items())
    said = [read.file, kinds, *filter(None, (read.meta.byline, read.meta.url))]
    if read.labels:
        said.append(words("cli-import-preview-labels", count=read.labels))
    if line.like:
        said.append(likeness_told(words, line, line.like))
    said += [words(notice.message_key, **notice.arguments) for notice in read.notices]
    return "\n".join(said)


def likeness_told(words: Words, line: Previewed, like: Likeness) -> str:
    """Which article it is like, and how much."""
    title = f"{like.title} ({_name(like.file)})" if like.file else like.title
    return words(f"cli-import-like-{line.standing}", title=title, share=int(like.share * 100))


def _name(file: str) -> str:
    """The file's name, with the row or member that may stand behind it."""
    return Path(file).name
