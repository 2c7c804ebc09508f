"""A hand that drives the canvas by events, and makers of the articles and spans that it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from yanguan.desktop.parallel import ParallelView
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.domain.article import Article, Block, BlockKind, Place, Range, Script, Text, other_script
from yanguan.domain.labels import Span, State
from yanguan.script.convert import convert

Show = Callable[..., "Hand"]
Line = tuple[BlockKind, str]
MakeArticle = Callable[..., Article]
MakePair = Callable[..., Article]
MakeSpan = Callable[..., Span]
NONE = Qt.KeyboardModifier.NoModifier


def _blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    blocks, start = [], 0
    for kind, text in lines:
        if text.strip():
            blocks.append(Block(kind, (start, start + len(text)), (start, start + len(text))))
        start += len(text) + 1
    return tuple(blocks)


def converted(*lines: Line | str, source: Script = "hant") -> Article:
    """An article of these lines with its counterpart by conversion."""
    full: list[Line] = [("paragraph", line) if isinstance(line, str) else line for line in lines]
    text = "\n".join(line for _, line in full)
    target = convert(text, "tw2s" if source == "hant" else "s2tw").text
    return Article("article", source, Text(text, "source"), target, _blocks(full))


def by_phrases(text: str) -> Article:
    """A simplified article with its counterpart by the phrase profile, which changes lengths in blocks."""
    made = convert(text, "s2twp")
    return Article("article", "hans", Text(text, "source"), made.text, (), alignment=made.alignment.places)


def given_pair(source: str, counterpart: str, *differences: Place, script: Script = "hant") -> Article:
    """A pair that the user gave, with the places at which it differs."""
    return Article(
        "article", script, Text(source, "source"), Text(counterpart, "given"), (), differences=tuple(differences)
    )


@dataclass
class SpanMaker:
    """Makes spans with ascending ids, as `new_id` would."""

    made: int = 0

    def __call__(self, label: str, *fragments: Range, state: State = "accepted") -> Span:
        self.made += 1
        return Span(id=f"{self.made:06d}", annotator="a", at="", label=label, fragments=fragments, state=state)


@dataclass
class Hand:
    """Drives a canvas by mouse events, at positions of a pane's own text."""

    view: ParallelView
    clicked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    reshaped: list[tuple[str, tuple[Range, ...]]] = field(default_factory=list)

    def point(self, script: Script, position: int, dx: int = 1) -> QPoint:
        """Just right (by `dx` pixels) of the border at a position, in the middle of the line."""
        rect = self.view.place_rect(script, position, trails=False)
        return QPoint(rect.left() + dx, rect.center().y())

    def click(self, script: Script, position: int, modifiers: Qt.KeyboardModifier = NONE, dx: int = 1) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.point(script, position, dx))

    def double_click(self, script: Script, position: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        place = self.point(script, position, 6)
        QTest.mouseDClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    def drag(self, script: Script, start: int, end: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press at one border, move, release at another."""
        last = self.view.place_rect(script, end, trails=True)
        self.drag_points(self.point(script, start), QPoint(last.left() - 1, last.center().y()), modifiers)

    def drag_points(self, first: QPoint, last: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        viewport = self.view.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, first)
        self.move((first + last) / 2, Qt.MouseButton.LeftButton, modifiers)
        self.move(last, Qt.MouseButton.LeftButton, modifiers)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, last)

    def press(self, script: Script, position: int, modifiers: Qt.KeyboardModifier = NONE, dx: int = 1) -> None:
        QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.point(script, position, dx))

    def sweep_to(self, script: Script, position: int, modifiers: Qt.KeyboardModifier = NONE, dx: int = -1) -> None:
        """With the button down, move to just left (by `-dx` pixels) of the border at a position."""
        rect = self.view.place_rect(script, position, trails=True)
        self.move(QPoint(rect.left() + dx, rect.center().y()), Qt.MouseButton.LeftButton, modifiers)

    def release(self, script: Script, position: int, modifiers: Qt.KeyboardModifier = NONE, dx: int = -1) -> None:
        rect = self.view.place_rect(script, position, trails=True)
        place = QPoint(rect.left() + dx, rect.center().y())
        QTest.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    def move(
        self,
        point: QPoint,
        buttons: Qt.MouseButton = Qt.MouseButton.NoButton,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:
        viewport = self.view.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            QPointF(viewport.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            buttons,
            modifiers,
        )
        QApplication.sendEvent(viewport, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)

    @property
    def sheet(self) -> Sheet:
        """What the canvas shows."""
        assert self.view.sheet is not None
        return self.view.sheet

    @property
    def fragments(self) -> tuple[Range, ...]:
        """What is selected, in source positions."""
        selection = self.view.selection()
        return selection.fragments if selection else ()

    def mirrored(self) -> str:
        """The selected text of the pane in which nothing was done."""
        return self.view.selected_text(other_script(self.view.active_script()))
