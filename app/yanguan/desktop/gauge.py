"""What the canvas costs: the real window over a real project, and a plain view of the same text twice.

Each is measured in a process of its own; what they are measured on, and what they should be, is the command line's
business.
"""

import gc
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSplitter, QTextEdit, QWidget

from yanguan.desktop.app import make_application
from yanguan.desktop.background import WORKER
from yanguan.desktop.parallel import warm_words
from yanguan.desktop.parallel.typeface import Typeface
from yanguan.desktop.pictures import SIZE, settle, shown
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import SCRIPTS, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session

TURNS = 15
"""How often each step is measured; the median counts."""
_QUIET_MILLISECONDS = 1_200
"""By then everything has begun that the window does by itself."""
_WHEEL = QPoint(0, -120)
_LABEL_KEY, _LABELLED = Qt.Key.Key_P, 2
"""The key of a label that makes no frame, and how many characters each new span has."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds until the pixels are there, and megabytes of memory; 0 MB where the system does not tell them."""

    open: float
    span: float
    wheel: float
    resize: float
    memory: float


def gauge_canvas(project: Path) -> Figures:
    """The figures of the window: it opens the project's second article while the first one is shown."""
    with Session(project) as session, shown(session) as window:
        small, large = (row.id for row in session.reader.listing())
        window.open_article(small)
        warm_words()
        _rest()
        view = window.view
        with _growth() as grown:
            opened = _milliseconds(lambda: window.open_article(large))
        window.hands.converting.stop()  # doubts are looked for beside the window, for seconds in a long text
        _rest()
        span = _label_steps(window)
        return Figures(opened, span, _wheel_steps(view.viewport()), _resize_steps(window), grown[0])


def gauge_plain(project: Path) -> Figures:
    """The figures of two QPlainTextEdit side by side with the same texts, a span being an underline in both."""
    make_application()
    with Session(project) as session:
        article = session.reader.article(session.reader.listing()[1].id)
    texts = [article.text(script).text for script in SCRIPTS]
    pair = QSplitter(Qt.Orientation.Horizontal)
    views = [QPlainTextEdit() for _ in texts]
    face = Typeface(100)
    for script, view in zip(SCRIPTS, views, strict=True):
        view.setFont(face.font(script, "paragraph"))
        view.setPlainText("短文")
        pair.addWidget(view)
    pair.resize(*SIZE)
    pair.show()
    settle()

    def show() -> None:
        for view, text in zip(views, texts, strict=True):
            view.setPlainText(text)

    with _growth() as grown:
        opened = _milliseconds(show)
    places = _places(article.source.text)

    def underline() -> None:
        start, _ = next(places)
        for view in views:
            view.setExtraSelections([*view.extraSelections(), _underlined(view, start)])

    figures = Figures(opened, _median(underline), _wheel_steps(views[0].viewport()), _resize_steps(pair), grown[0])
    pair.close()
    return figures


def _label_steps(window: MainWindow) -> float:
    """From the key to the pixels: the label is on the disk then, as it always is."""
    article, view = window.bench.article, window.view
    assert article is not None
    view.setFocus()
    QTest.qWaitForWindowActive(window)
    places = _places(article.source.text)

    def select() -> None:
        view.select([next(places)])

    def label() -> None:
        QTest.keyClick(view, _LABEL_KEY)

    before = _span_count(window)
    took = _median(label, prepare=select)
    if _span_count(window) != before + TURNS:
        raise Refusal("cli-bench-failed", problem="a key made no label")
    return took


def _span_count(window: MainWindow) -> int:
    return len(window.bench.labels.spans) if window.bench.labels else 0


def _places(text: str) -> Iterator[Range]:
    """Stretches without blanks, one after the other from the text's start."""
    starts = range(0, len(text), _LABELLED * 3)
    return ((start, start + _LABELLED) for start in starts if len(text[start : start + _LABELLED].split()) == 1)


def _underlined(view: QPlainTextEdit, start: int) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(QColor("#7a3db8"))
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(start + _LABELLED, QTextCursor.MoveMode.KeepAnchor)
    selection.cursor, selection.format = cursor, look
    return selection


def _rest() -> None:
    """Let the window finish what it does by itself after a paint: loading what keys open, looking at the text."""
    _wait(_QUIET_MILLISECONDS)
    while any(thread.name == WORKER for thread in threading.enumerate()):
        _wait(_QUIET_MILLISECONDS // 10)


def _wait(milliseconds: int) -> None:
    """As the program waits: `QTest.qWait` would keep Python from the workers, and a second's work took fifteen."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wheel_steps(viewport: QWidget) -> float:
    place = QPointF(viewport.rect().center())

    def turn() -> None:
        event = QWheelEvent(
            place,
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            _WHEEL,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own form
        )
        QApplication.sendEvent(viewport, event)

    return _median(turn)


def _resize_steps(window: QWidget) -> float:
    widths = iter(range(SIZE[0] - 8, 0, -8))
    return _median(lambda: window.resize(next(widths), SIZE[1]))


def _median(step: Callable[[], None], prepare: Callable[[], None] | None = None) -> float:
    """The median of some steps, each until its pixels are there."""
    took = []
    for _ in range(TURNS):
        if prepare is not None:
            prepare()
            settle()
        took.append(_milliseconds(step))
    return statistics.median(took)


def _milliseconds(work: Callable[[], None]) -> float:
    """How long the work takes until all that it set off is painted."""
    start = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


@contextmanager
def _growth() -> Iterator[list[float]]:
    """A list that afterwards holds by how many megabytes the process has grown."""
    grown: list[float] = []
    gc.collect()
    before = _resident()
    yield grown
    gc.collect()
    grown.append((_resident() - before) / 1e6)


def _resident() -> int:
    """The bytes of memory that the process holds; 0 where only Linux would say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * 4096 if statm.exists() else 0
