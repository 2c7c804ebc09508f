"""The article's own labels and every note on it and in it, and the line to write one. Commands are its owner's."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from yanguan.desktop.inspector.fields import TextField
from yanguan.desktop.inspector.line_list import LineList
from yanguan.domain.article import Meta
from yanguan.words import Words

SEPARATORS = str.maketrans("，、;；", ",,,,")


class RemarksView(QWidget):
    """`labelled` carries the article's labels; `noted` the words of a note and, where one is changed, its id.

    `meta_wanted`: she wants to see, or say anew, what is known about the article.
    """

    meta_wanted = Signal()
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
        self.meta = QPushButton()
        self.meta.setAutoDefault(False)
        self.meta.setToolTip(words("action-edit_meta"))
        self.meta.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.meta.clicked.connect(self.meta_wanted)
        self.notes = LineList(words("notes"))
        self.about = _dim("")
        self.note = TextField("", words("note-hint"))
        self.note.setAccessibleName(words("action-add_note"))
        self.labels.said.connect(self._label)
        self.note.said.connect(self._write)
        self.notes.wanted.connect(self.change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        said = _dim(words("article-labels"))
        for widget in (self.meta, said, self.labels, self.notes, self.about, self.note):
            layout.addWidget(widget)

    def show_labels(self, labels: Sequence[str]) -> None:
        """The article's labels."""
        self.labels.show_present("、".join(labels))

    def show_meta(self, meta: Meta) -> None:
        """When and where the article appeared, and the tags that it came with; the rest is a click away."""
        day = meta.published or self._words("meta-no-day")
        self.meta.setText(" · ".join(filter(None, (day, meta.outlet, "、".join(meta.tags)))))
        self.meta.setAccessibleDescription(self.meta.text())

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
