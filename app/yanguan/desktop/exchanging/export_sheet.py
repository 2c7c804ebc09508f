"""The sheet of an export: formats, options, what will be left out, and afterwards what was. It writes nothing."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.exchanging.export_options import OptionForm
from yanguan.desktop.line_table import line_table, set_line
from yanguan.desktop.notices import Notice
from yanguan.domain.refusal import Refusal
from yanguan.exchange.datasets.formats import Format
from yanguan.exchange.datasets.losses import PREFIX
from yanguan.exchange.datasets.verifying import Verdict
from yanguan.exchange.exporting import Report, Wish, wish
from yanguan.words import Words

SIZE = (980, 700)
COLUMNS = ("why", "count")


class ExportSheet(QDialog):
    """`choice_changed`: the dry run is out of date; `export_wanted`: write it; `folder_wanted` carries a path."""

    choice_changed = Signal()
    export_wanted = Signal()
    cancel_wanted = Signal()
    folder_wanted = Signal(Path)

    def __init__(self, words: Words, formats: Iterable[Format], kept: Mapping[str, Any], parent: QWidget) -> None:
        """As it was left: `kept` holds the name of the last format, and the options of each by its name."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("export-title"))
        self.resize(*SIZE)
        self._words = words
        self._formats = tuple(formats)
        self._kept: dict[str, Any] = dict(kept.get("options") or {})
        self._verifies: bool = kept.get("verify") is not False
        self._written: Path | None = None
        self.formats = QListWidget(self)
        self.formats.ensurePolished()  # else its lines are as high as before the style sheet
        self.options = OptionForm(words)
        self._make()
        self._arrange()
        self._connect()
        names = [form.name for form in self._formats]
        last = kept.get("format")
        self.formats.setCurrentRow(names.index(last) if last in names else 0)
        self.formats.setFocus()

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return self._formats[max(0, self.formats.currentRow())]

    def wish(self) -> Wish:
        """What is asked for. Raises Refusal where it cannot be had."""
        return wish(self.form.name, **self.options.given())

    def kept(self) -> dict[str, Any]:
        """What is to be remembered, as plain values."""
        return {"format": self.form.name, "options": self._kept, "verify": self.verify.isChecked()}

    def show_foreseen(self, report: Report) -> None:
        """Say what goes out, and what will be left out."""
        self._heading.setText(self._counts("export-foreseen", report))
        self._show_losses(report, "export-will-be-left-out", "export-nothing-left-out")
        self.export.setEnabled(report["articles"] > 0)

    def show_looking(self) -> None:
        """Say that it is being counted."""
        self._heading.setText(self._words("export-counting"))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot be had so."""
        self._heading.setText(self._words.refusal(refusal))
        self._said.setText("")
        self.table.setRowCount(0)
        self.export.setEnabled(False)

    def show_progress(self, notice: Notice, done: int, total: int) -> None:
        """Say how far the writing is."""
        self._said.setText(notice.text)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._show_working(is_working=True)

    def show_written(self, path: Path, report: Report, verdict: Verdict | None) -> None:
        """Say what was written, what was left out, and whether it was read back as it should be."""
        self._written = path
        self._show_working(is_working=False)
        self._heading.setText(self._counts("export-written", report, file=str(path)))
        self._show_losses(report, "export-was-left-out", "export-nothing-was-left-out")
        if verdict is not None:
            self._said.setText(f"{verdict_told(self._words, verdict)} {self._said.text()}")
        self.open_folder.show()
        self.open_folder.setFocus()

    def show_ended(self, notice: Notice) -> None:
        """It was refused or called off."""
        self._show_working(is_working=False)
        self._said.setText(notice.text)

    def _counts(self, key: str, report: Report, **more: str) -> str:
        counts = {name: report["counts"].get(name, 0) for name in ("quotes", "appointments", "holdings", "spans")}
        said = self._words(key, articles=report["articles"], **counts, **more)
        parts = " · ".join(f"{part} {count:,}" for part, count in report["parts"].items())
        families = self._words("export-families", **report["families"]) if report["families"] else ""
        return f"{said} {parts} {families}".strip()

    def _show_losses(self, report: Report, some: str, none: str) -> None:
        losses = report["left_out"]
        self._said.setText(self._words(some if losses else none))
        self.table.setRowCount(len(losses))
        for row, (name, count) in enumerate(losses.items()):
            items = set_line(self.table, row, (self._words(PREFIX + name), f"{count:,}"))
            items[1].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _show_working(self, *, is_working: bool) -> None:
        self.progress.setVisible(is_working)
        self.cancel.setVisible(is_working)
        self.export.setVisible(not is_working)
        for widget in (self.formats, self.options, self.verify):
            widget.setEnabled(not is_working)

    def _make(self) -> None:
        words = self._words
        self.formats.setAccessibleName(words("export-format"))
        for form in self._formats:
            self.formats.addItem(form.name)
            self.formats.item(self.formats.count() - 1).setToolTip(words(f"export-for-{form.name}"))
        self.formats.setMaximumWidth(190)
        self._purpose, self._heading, self._said = QLabel(), QLabel(), QLabel()
        for label in (self._purpose, self._heading, self._said):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._heading.setObjectName("heading")
        self._said.setObjectName("dim")
        self.table = line_table([words(f"export-column-{name}") for name in COLUMNS], (0,), words("export-column-why"))
        self.verify = QCheckBox(words("export-verify"))
        self.verify.setChecked(self._verifies)
        self.progress = QProgressBar()
        self.export, self.cancel = QPushButton(words("export-go")), QPushButton(words("cancel"))
        self.open_folder, self.close_button = QPushButton(words("export-open-folder")), QPushButton(words("close"))
        for hidden in (self.progress, self.cancel, self.open_folder):
            hidden.hide()
        for button in (self.cancel, self.open_folder, self.close_button):
            button.setAutoDefault(False)
        self.export.setDefault(True)

    def _arrange(self) -> None:
        right, above, below = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for widget in (self._purpose, self.options, self._heading, self._said):
            right.addWidget(widget)
        right.addWidget(self.table, 1)
        above.setSpacing(16)
        above.addWidget(self.formats)
        above.addLayout(right, 1)
        below.addWidget(self.verify)
        below.addWidget(self.progress, 1)
        below.addStretch(1)
        for button in (self.open_folder, self.cancel, self.export, self.close_button):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(above, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._show_format)
        self.options.changed.connect(self._change)
        self.export.clicked.connect(self.export_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.close_button.clicked.connect(self.close)
        self.open_folder.clicked.connect(self._want_folder)

    def _show_format(self) -> None:
        self._purpose.setText(self._words(f"export-for-{self.form.name}"))
        self.options.show_format(self.form, self._kept.get(self.form.name) or {})

    def _change(self) -> None:
        self.open_folder.hide()
        try:
            self._kept[self.form.name] = self.options.given()
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.choice_changed.emit()

    def _want_folder(self) -> None:
        if self._written is not None:
            self.folder_wanted.emit(self._written.parent)


def verdict_told(words: Words, verdict: Verdict) -> str:
    """What reading the dataset back came to."""
    if verdict.is_whole:
        return words("cli-export-verified", articles=verdict.articles, labels=verdict.labels)
    first = verdict.differences[0]
    what = words(f"verify-{first.what}", detail=first.detail)
    return words("export-differs", count=verdict.differing, article=first.article, what=what)
