"""A list of frames in the order of the text; what is missing in one is said in its line."""

from operator import is_

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from yanguan.desktop.workbench import Frame, Workbench, core_of, linked_spans
from yanguan.domain.article import Article
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Filler, Quote, Role
from yanguan.editing.missing import is_said_implicit, lacks
from yanguan.words import Words

SHOWN_CHARACTERS = 60


class FrameList(QListWidget):
    """`picked` carries the id of the frame whose line was picked."""

    picked = Signal(str)

    def __init__(self, words: Words, bench: Workbench, name: str, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self._words, self._bench = words, bench
        self._ids: list[str] = []
        self._lines: list[str] = []
        self._said: dict[str, tuple[tuple[object, ...], str]] = {}
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._pick)

    def show_frames(self, article: Article | None, labels: LabelSet | None, frames: list[Frame]) -> None:
        """Show these frames; the line in work stays the line in work, and a list that says the same stays as it is."""
        if article is None or labels is None:
            frames = []
        else:
            spans = labels.spans
            frames = sorted(frames, key=lambda frame: (spans[core_of(frame)].order, frame.id))
        lines = [self._line_of(article, labels, frame) for frame in frames if article and labels]
        ids = [frame.id for frame in frames]
        if (ids, lines) == (self._ids, self._lines):
            return
        self._ids, self._lines = ids, lines
        self._said = {identifier: self._said[identifier] for identifier in ids}
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                self.addItem(QListWidgetItem(line))

    @property
    def marked(self) -> str | None:
        """The frame whose line is marked."""
        row = self.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def select_frame(self, identifier: str | None) -> None:
        """Mark the line of this frame."""
        with QSignalBlocker(self):
            self.setCurrentRow(self._ids.index(identifier) if identifier in self._ids else -1)

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.picked.emit(self._ids[row])

    def _line_of(self, article: Article, labels: LabelSet, frame: Frame) -> str:
        """A frame's line, worked out anew where the frame or a span of it is another now."""
        basis = article, frame, *map(labels.spans.get, (core_of(frame), *linked_spans(frame)))
        known = self._said.get(frame.id)
        if known is None or not _is_same(known[0], basis):
            known = self._said[frame.id] = basis, self._line(article, labels, frame)
        return known[1]

    def _line(self, article: Article, labels: LabelSet, frame: Frame) -> str:
        """Who said it, and what; who came to which post, by which word."""
        core = shown_text(article, labels, core_of(frame))
        if isinstance(frame, Quote):
            speakers = [self._filler(article, labels, filler) for filler in frame.speakers]
            nobody = self._words("implicit-speaker") if is_said_implicit(frame) else self._words("no-speaker")
            return f"{self._joined(speakers) or nobody}\n{core}"
        of = {
            role: [self._filler(article, labels, each) for each in frame.roles if each.role == role]
            for role in ("person", "post_new", "post_old", "org_new", "org_old")
        }
        posts = of["post_new"] or of["org_new"] or of["post_old"] or of["org_old"]
        nobody = self._words("no-person") if "event-person" in lacks(frame) else self._words("without-person")
        person = self._joined(of["person"]) or nobody
        return f"{person}\n{core} · {self._joined(posts) or self._words('no-post')}"

    def _joined(self, texts: list[str]) -> str:
        return "、".join(texts)

    def _filler(self, article: Article, labels: LabelSet, filler: Filler | Role) -> str:
        if filler.span is not None:
            return shown_text(article, labels, filler.span)
        return self._bench.person_name(filler.person or "")


def _is_same(before: tuple[object, ...], after: tuple[object, ...]) -> bool:
    """True where both hold the very same objects; none of them ever changes."""
    return len(before) == len(after) and all(map(is_, before, after))


def shown_text(article: Article, labels: LabelSet, span: str) -> str:
    """A span's source text on one line, its middle left out where it is long."""
    fragments = labels.spans[span].fragments if span in labels.spans else ()
    text = " … ".join(article.source.text[start:end].replace("\n", " ") for start, end in fragments)
    if len(text) <= SHOWN_CHARACTERS:
        return text
    return f"{text[: SHOWN_CHARACTERS * 2 // 3]}…{text[-SHOWN_CHARACTERS // 3 :]}"
