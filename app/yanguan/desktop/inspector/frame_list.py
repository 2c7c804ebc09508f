"""A list of frames in the order of the text; what is missing in one is said in its line."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView

from yanguan.desktop.inspector.lines import Lines
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.article import Article
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Filler, Quote, Role
from yanguan.editing.missing import is_said_implicit, lacks
from yanguan.words import Words

SHOWN_CHARACTERS = 60
_Place = tuple[int, int, str, str]
"""Where a frame stands: its core's order, and its own id."""


class FrameList(Lines):
    """`picked` carries the id of the frame whose line was picked."""

    picked = Signal(str)

    def __init__(self, words: Words, bench: Workbench, name: str) -> None:
        """An empty list."""
        super().__init__(name)
        self._words, self._bench = words, bench
        self._ids: list[str] = []
        self._said: dict[str, tuple[_Place, str]] = {}
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._pick)

    def show_frames(self, frames: Mapping[str, Frame], touched: Collection[str] | None = None) -> None:
        """Show these frames of the open article; what the others say is asked again only of the `touched`, None all.

        The line in work stays the line in work, and a list that says the same stays as it is.
        """
        article, labels = self._bench.article, self._bench.labels
        if touched is None or article is None or labels is None:
            self._said = {}
        for identifier in frames if touched is None else touched:
            self._said.pop(identifier, None)
            if identifier in frames and article is not None and labels is not None:
                frame = frames[identifier]
                place = *labels.spans[core_of(frame)].order, identifier
                self._said[identifier] = place, self._line(article, labels, frame)
        said = sorted(self._said.values())
        self._ids = [place[-1] for place, _ in said]
        with QSignalBlocker(self):
            self.renew([line for _, line in said])

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


def shown_text(article: Article, labels: LabelSet, span: str) -> str:
    """A span's source text on one line, its middle left out where it is long."""
    fragments = labels.spans[span].fragments if span in labels.spans else ()
    text = " … ".join(article.source.text[start:end].replace("\n", " ") for start, end in fragments)
    if len(text) <= SHOWN_CHARACTERS:
        return text
    return f"{text[: SHOWN_CHARACTERS * 2 // 3]}…{text[-SHOWN_CHARACTERS // 3 :]}"
