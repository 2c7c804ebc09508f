"""The sheet of the backups: the newest first, what the marked one differs in, and the button that puts it back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from yanguan.desktop.background import Task
from yanguan.desktop.guard import guarded
from yanguan.desktop.line_table import line_table, set_line
from yanguan.desktop.past.told import when
from yanguan.desktop.settings import Settings
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.store.differing import Difference, OtherStep, difference
from yanguan.store.keeping import backups_in
from yanguan.words import Words

SIZE = (900, 640)
BACKUPS, STEPS = ("at", "size", "file"), ("change", "step", "title", "annotator", "at")


@guarded
class RestoreSheet(QDialog):
    """`restore_wanted` carries the backup that is to take the project's place."""

    restore_wanted = Signal(Path)

    def __init__(self, words: Words, settings: Settings, project: Path, folder: Path, parent: QWidget) -> None:
        """List what lies in the folder. It stays open beside the text, and goes when it is closed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("restore"))
        self.resize(*SIZE)
        self._words, self._settings, self._project, self._folder = words, settings, project, folder
        self._paths: list[Path] = []
        self._task: Task | None = None
        self._shown: Path | None = None
        self.where = QLabel(words("restore-where", folder=str(folder)))
        self.where.setObjectName("dim")
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        headings = [words(f"restore-column-{name}") for name in BACKUPS]
        self.backups = line_table(headings, (2,), words("restore-backups"))
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        headings = [words(f"restore-column-{name}") for name in STEPS]
        self.steps = line_table(headings, (1, 2), words("restore-differences"))
        self.other, self.button = QPushButton(words("restore-other")), QPushButton(words("restore-button"))
        self._arrange()
        self._connect()
        self._fill()

    def done(self, result: int) -> None:
        """Let go of what is being compared."""
        if self._task is not None:
            self._task.wait()
        super().done(result)

    def add(self, path: Path) -> None:
        """Put a backup that lies elsewhere first, and mark it."""
        self._list([path, *(each for each in self._paths if each != path)])

    def _fill(self) -> None:
        self._list([backup.path for backup in backups_in(self._folder, self._project)])

    def _list(self, paths: list[Path]) -> None:
        self._paths = paths
        at = {backup.path: backup.at for backup in backups_in(self._folder, self._project)}
        self.backups.clearSelection()
        self.backups.setRowCount(len(paths))
        for number, path in enumerate(paths):
            made = f"{at[path].astimezone():%Y-%m-%d %H:%M:%S}" if path in at else ""
            size = f"{path.stat().st_size / 1_000_000:,.1f} MB"
            set_line(self.backups, number, (made, size, path.name))
        if paths:
            self.backups.selectRow(0)
        else:
            self.counts.setText(self._words("restore-none"))
            self.button.setEnabled(False)

    def _marked(self) -> Path | None:
        rows = self.backups.selectionModel().selectedRows()
        return self._paths[rows[0].row()] if rows else None

    def _compare(self) -> None:
        """Compare the marked backup with the project; one that is marked meanwhile has its turn afterwards."""
        path = self._marked()
        self.button.setEnabled(False)
        if path is None or self._task is not None:
            return
        project = self._project

        def work(_: Progress) -> Difference:
            return difference(project, path)

        self._shown = path
        self.counts.setText(self._words("restore-comparing"))
        task = self._task = Task(work, self)
        task.finished.connect(self._show)
        task.failed.connect(self._fail)
        task.start()

    def _show(self, found: Difference) -> None:
        if self._end():
            return
        said = [
            self._words(f"restore-count-{key}", articles=count.articles, labels=count.labels, edits=count.edits)
            for key, count in (("present", found.present), ("backup", found.backup))
        ]
        if not found.going and not found.coming:
            said.append(self._words("restore-same"))
        self.counts.setText("\n".join(said))
        self.steps.setRowCount(len(found.going) + len(found.coming))
        for number, step in enumerate(found.going):
            self._line(number, "restore-goes", step)
        for number, step in enumerate(found.coming, len(found.going)):
            self._line(number, "restore-comes", step)
        self.button.setEnabled(True)

    def _line(self, number: int, change: str, step: OtherStep) -> None:
        title = step.title if step.articles <= 1 else self._words("restore-articles", count=step.articles)
        verb = self._words(f"verb-{step.verb}")
        set_line(self.steps, number, (self._words(change), verb, title, step.annotator, when(step.at)))

    def _fail(self, error: Exception) -> None:
        if self._end():
            return
        if not isinstance(error, Refusal):
            raise error
        self.steps.setRowCount(0)
        self.counts.setText(self._words.refusal(error))

    def _end(self) -> bool:
        """The comparison is over; True where another one is wanted by now, and begun."""
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None
        if self._marked() == self._shown:
            return False
        self._compare()
        return True

    def _ask_other(self) -> None:
        from yanguan.desktop.file_question import FileQuestion

        kinds = f"{self._words('project-files')} (*.yanguan)"
        question = FileQuestion(self, self._settings, self._words("restore-other"), "file", kinds)
        question.answered.connect(self._take_other)

    def _take_other(self, paths: list[Path]) -> None:
        self.add(paths[0])

    def _want_restore(self) -> None:
        if (path := self._marked()) is not None:
            self.restore_wanted.emit(path)

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.other)
        below.addStretch(1)
        below.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.where)
        layout.addWidget(self.backups, 2)
        layout.addWidget(self.counts)
        layout.addWidget(self.steps, 3)
        layout.addLayout(below)
        for button in (self.other, self.button):
            button.setAutoDefault(False)
        self.backups.setFocus()

    def _connect(self) -> None:
        self.backups.itemSelectionChanged.connect(self._compare)
        self.other.clicked.connect(self._ask_other)
        self.button.clicked.connect(self._want_restore)
