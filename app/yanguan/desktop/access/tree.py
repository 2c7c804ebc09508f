"""The canvas as screen readers see it: a document, its paragraphs, and in each the marks that begin there.

A child asked for once stays: the platform's bridge keeps its pointer. It looks up what it says each time, and is not
valid any more where the article has no such place. There is no text interface: one offered from Python crashes the
process (FACTS.md), so `reading_pane` gives the caret's paragraph as plain text.
"""

from functools import cache

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from yanguan.desktop.access.saying import Saying
from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.marks import Marks
from yanguan.desktop.parallel.rows import Row
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.domain.article import Script, other_script
from yanguan.domain.labels import Span
from yanguan.words import Words

_Text = QAccessible.Text
_views: dict[int, Words] = {}
"""The words of each view that is offered."""
_kept: list[QAccessibleInterface] = []
"""Every interface that was given away: the bridge may ask the pointer as long as the process lives."""


class Scene:
    """What a view shows, by paragraph and mark; the interfaces ask it and hold nothing of the article themselves."""

    def __init__(self, view: ParallelView, words: Words) -> None:
        """Follow a view."""
        self.view, self.words = view, words
        self.saying = Saying(words, view.look.scheme)
        self._known: tuple[Marks, int, dict[int, list[Span]]] | None = None

    @property
    def sheet(self) -> Sheet | None:
        """What is shown; None where nothing is, or the view is gone."""
        return self.view.sheet if shiboken6.isValid(self.view) else None

    @property
    def script(self) -> Script:
        """The pane that is read: the one at work."""
        return self.view.active_script()

    def rows(self) -> int:
        """How many paragraphs there are, bars of folded ones too."""
        return len(self.sheet.rows.rows) if self.sheet else 0

    def row(self, index: int) -> Row | None:
        """One paragraph."""
        return self.sheet.rows.rows[index] if self.sheet and index < len(self.sheet.rows.rows) else None

    def text(self, index: int, script: Script) -> str:
        """A paragraph's text in one script."""
        row = self.row(index)
        return self.sheet.bitext.text(script)[slice(*row.side(script))] if row and self.sheet else ""

    def marks(self, index: int) -> list[Span]:
        """The marks that begin in a paragraph, in the order of the text."""
        sheet = self.sheet
        if sheet is None:
            return []
        known = self._known
        if known is None or known[0] is not sheet.marks or known[1] != sheet.marks.changes:
            by_row: dict[int, list[Span]] = {}
            for span in sorted(sheet.marks.spans(), key=lambda span: span.order):
                by_row.setdefault(sheet.rows.at(sheet.bitext.source_script, span.start), []).append(span)
            known = self._known = sheet.marks, sheet.marks.changes, by_row
        return known[2].get(index, [])

    def place(self, index: int) -> QRect:
        """Where a paragraph stands on the screen; empty where it is out of view or folded away."""
        sheet, view = self.sheet, self.view
        if sheet is None or index >= len(sheet.rows.rows) or sheet.page.is_hidden(index):
            return QRect()
        top = sheet.page.heights.top(index) - view.top
        rect = QRect(0, top, view.columns.width, sheet.page.heights[index]).intersected(view.viewport().rect())
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size()) if rect.isValid() else QRect()

    def caret_row(self) -> int:
        """The paragraph that the caret stands in."""
        sheet = self.sheet
        return sheet.rows.at(sheet.selection.script, sheet.selection.position) if sheet else 0


@guarded
class _Part(QAccessibleInterface):
    """What paragraphs and marks have in common: no object of Qt's behind them, nothing to be written."""

    def __init__(self, scene: Scene, parent: QAccessibleInterface) -> None:
        super().__init__()
        self.scene, self.above = scene, parent
        _kept.append(self)

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self.above

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self.above.window()

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        del kind, text

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        del x, y
        return None


@guarded
class MarkAccess(_Part):
    """A mark: its label and text by name, its links by description."""

    def __init__(self, scene: Scene, row: int, number: int, parent: QAccessibleInterface) -> None:
        """The mark with this number in a paragraph."""
        super().__init__(scene, parent)
        self._row, self._number = row, number

    @property
    def span(self) -> Span | None:
        """The span that stands here now."""
        marks = self.scene.marks(self._row)
        return marks[self._number] if self._number < len(marks) else None

    def isValid(self) -> bool:
        """True while there is such a mark."""
        return self.span is not None

    def childCount(self) -> int:
        """Nothing is inside."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing is inside."""
        del index
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing is inside."""
        del child
        return -1

    def role(self) -> QAccessible.Role:
        """A link: it leads to the frame's other ends."""
        return QAccessible.Role.Link

    def rect(self) -> QRect:
        """Its paragraph's place."""
        return self.scene.place(self._row)

    def state(self) -> QAccessible.State:
        """Selected where it is outlined."""
        state = QAccessible.State()
        state.selectable = True
        sheet = self.scene.sheet
        state.selected = bool(sheet and self.span and sheet.selected == self.span.id)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Name: label and text. Description: what it is linked with."""
        span, sheet = self.span, self.scene.sheet
        if span is None or sheet is None:
            return ""
        if kind == _Text.Name:
            return self.scene.saying.mark(sheet, span, self.scene.script)
        return self.scene.saying.links(sheet, span, self.scene.script) if kind == _Text.Description else ""


@guarded
class ParagraphAccess(_Part):
    """A paragraph: its text in the pane at work by name, its kind and the other text by description."""

    def __init__(self, scene: Scene, row: int, parent: QAccessibleInterface) -> None:
        """The paragraph with this number."""
        super().__init__(scene, parent)
        self._row = row
        self._marks: list[MarkAccess] = []

    def isValid(self) -> bool:
        """True while the article has such a paragraph."""
        return self.scene.row(self._row) is not None

    def childCount(self) -> int:
        """How many marks begin here."""
        return len(self.scene.marks(self._row))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """One of the marks."""
        while len(self._marks) <= index < self.childCount():
            self._marks.append(MarkAccess(self.scene, self._row, len(self._marks), self))
        return self._marks[index] if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of the marks it is; -1 for none."""
        return next((number for number, mark in enumerate(self._marks) if mark is child), -1)

    def role(self) -> QAccessible.Role:
        """A heading, a button that unfolds, or a paragraph."""
        row = self.scene.row(self._row)
        if row is not None and row.is_bar:
            return QAccessible.Role.Button
        is_heading = row is not None and row.kind in ("headline", "subhead", "related_heading", "related_title")
        return QAccessible.Role.Heading if is_heading else QAccessible.Role.Paragraph

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        return self.scene.place(self._row)

    def state(self) -> QAccessible.State:
        """Focused where the caret stands in it, out of sight where it is folded away or scrolled off."""
        state = QAccessible.State()
        state.readOnly = True
        state.focusable = True
        state.focused = self.scene.sheet is not None and self.scene.caret_row() == self._row
        state.offscreen = self.rect().isEmpty()
        row, sheet = self.scene.row(self._row), self.scene.sheet
        if row is not None and row.is_bar and sheet is not None:
            state.expandable = True
            state.collapsed = self._row in sheet.page.folded
            state.expanded = not state.collapsed
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Name: the text. Description: what kind of block it is, and the text in the other script."""
        scene, row = self.scene, self.scene.row(self._row)
        if row is None:
            return ""
        if row.is_bar:
            said = scene.sheet.said_of_bars.get(self._row, "") if scene.sheet is not None else ""
            return scene.words("canvas-related", count=row.count) + said if kind == _Text.Name else ""
        if kind == _Text.Name:
            return scene.text(self._row, scene.script)
        if kind != _Text.Description:
            return ""
        return f"{scene.words(f'block-{row.kind}')}. {scene.text(self._row, other_script(scene.script))}"


@guarded
class CanvasAccess(QAccessibleWidget):
    """The canvas: a document of paragraphs."""

    def __init__(self, view: ParallelView, words: Words) -> None:
        """Stand for a view."""
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self.scene = Scene(view, words)
        self._paragraphs: list[ParagraphAccess] = []
        _kept.append(self)

    def childCount(self) -> int:
        """How many paragraphs there are."""
        return self.scene.rows()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """One of the paragraphs."""
        while len(self._paragraphs) <= index < self.childCount():
            self._paragraphs.append(ParagraphAccess(self.scene, len(self._paragraphs), self))
        return self._paragraphs[index] if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of the paragraphs it is; -1 for none."""
        return next((number for number, each in enumerate(self._paragraphs) if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The paragraph at a point of the screen."""
        view, sheet = self.scene.view, self.scene.sheet
        if sheet is None:
            return None
        point = view.viewport().mapFromGlobal(QPoint(x, y))
        rows = sheet.page.visible(point.y() + view.top, 1) if view.viewport().rect().contains(point) else ()
        return next((self.child(row) for row in rows), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The paragraph with the caret, while the canvas has the keyboard."""
        return self.child(self.scene.caret_row()) if self.scene.view.hasFocus() and self.scene.rows() else None

    def text(self, kind: QAccessible.Text) -> str:
        """Name: the article's title. Description: how to move."""
        sheet = self.scene.sheet
        title = sheet.article.meta.title if sheet else None
        return title if title and kind == _Text.Name else super().text(kind)


def offer_tree(view: ParallelView, words: Words) -> None:
    """Have screen readers see this view as a document; nothing is made before one asks."""
    key = id(view)
    _views[key] = words
    view.destroyed.connect(lambda: _views.pop(key, None))
    _install()


def _answer(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for the interface of an object; None leaves it to Qt."""
    del kind
    if isinstance(thing, ParallelView) and id(thing) in _views:
        return CanvasAccess(thing, _views[id(thing)])
    return None


@cache
def _install() -> None:
    """Once in a process."""
    QAccessible.installFactory(_answer)
