"""What is open in an article, each line with the way there: what the checks miss, undecided quote marks."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.inspector.line_list import LineList
from yanguan.desktop.open_things import OpenThing
from yanguan.domain.article import Article
from yanguan.domain.label_set import LabelSet
from yanguan.words import Words


class OpenList(QWidget):
    """`picked` carries the open thing whose line was picked."""

    picked = Signal(object)

    def __init__(self, words: Words) -> None:
        """Nothing is open."""
        super().__init__()
        self._words = words
        self._things: dict[str, OpenThing] = {}
        self.list = LineList(words("open"))
        self._hint = QLabel(words("open-hint"))
        self._hint.setObjectName("dim")
        self._hint.setWordWrap(True)
        self.list.picked.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)

    def show_things(self, article: Article, labels: LabelSet, things: list[OpenThing]) -> None:
        """Show these."""
        self._things = {f"{thing.check} {thing.start} {thing.frame or ''}": thing for thing in things}
        self.list.show_lines(list(zip(self._things, self._lines(article, labels, things), strict=False)))

    def _lines(self, article: Article, labels: LabelSet, things: list[OpenThing]) -> Iterator[str]:
        for thing in things:
            text = article.source.text[thing.start : thing.end] if thing.span is None else ""
            said = shown_text(article, labels, thing.span) if thing.span is not None else text
            yield f"{self._words(f'missing-{thing.check}')}\n{said}"

    def _pick(self, key: str) -> None:
        if key in self._things:
            self.picked.emit(self._things[key])
