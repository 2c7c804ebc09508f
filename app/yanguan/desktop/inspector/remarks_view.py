"""The article's own labels and every note on it and in it, and the line to write one. Commands are its owner's."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from yanguan.desktop.inspector.fields import TextField
from yanguan.desktop.inspector.line_list import LineList
from yanguan.words import Words

SEPARATORS = str.maketrans("，、;；", ",,,,")


class RemarksView(QWidget):
    """`labelled` carries the article's labels; `noted` the words of a note and, where one is changed, its id."""

    labelled = Signal(tuple)
    noted = Signal(str, str)

    def __init__(self, words: Words) -> None:
        """Nothing said yet."""
        super().__init__()
        self._words = words
        self._changing = ""
        self._texts: dict[str, str] = {}
        self.labels = TextField("", words("article-labels-hint"))
        self.labels.setAccessibleName(words("article-labels"))
        self.tags = _dim("")
        self.notes = LineList(words("notes"))
        self.about = _dim("")
        self.note = TextField("", words("note-hint"))
        self.note.setAccessibleName(words("action-add_note"))
        self.labels.said.connect(self._label)
        self.note.said.connect(self._write)
        self.notes.wanted.connect(self.change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (_dim(words("article-labels")), self.labels, self.tags, self.notes, self.about, self.note):
            layout.addWidget(widget)

    def show_labels(self, labels: Sequence[str], tags: Sequence[str]) -> None:
        """The article's labels, and the tags that it came with."""
        self.labels.show_present("、".join(labels))
        self.tags.setText(self._words("article-tags", tags="、".join(tags)) if tags else "")
        self.tags.setVisible(bool(tags))

    def show_notes(self, notes: Sequence[tuple[str, str, str]]) -> None:
        """Every note: its id, its words, and the line that says on what it is."""
        self._texts = {note: text for note, text, _ in notes}
        self.notes.show_lines([(note, line) for note, _, line in notes])

    def begin(self, about: str) -> None:
        """Write a note on this."""
        self._write_on("", self._words("note-on", what=about), "")

    def change(self, note: str) -> None:
        """Write other words for this note; none take it away."""
        self._write_on(note, self._words("note-change"), self._texts.get(note, ""))

    def _write_on(self, note: str, said: str, text: str) -> None:
        self._changing = note
        self.about.setText(said)
        self.note.show_present(text)
        self.note.setFocus()

    def _write(self, text: str) -> None:
        self.noted.emit(text, self._changing)
        if not self._changing:
            self.note.show_present("")

    def _label(self, text: str) -> None:
        self.labelled.emit(tuple(each.strip() for each in text.translate(SEPARATORS).split(",") if each.strip()))


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("dim")
    label.setWordWrap(True)
    return label
