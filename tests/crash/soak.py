"""Events at random at the real window for as long as one likes: what breaks, what grows, what becomes slow.

    python -m crash.soak --events 100000 --seed 1

It works in a process of its own on a project of two articles, and prints its figures as JSON. By key and pointer it
labels, links, moves ends, deletes, undoes, searches, goes from article to article, resizes, opens and closes sheets,
and changes theme, language, panes and scale. Labels are made and taken away in about equal number, so that memory and
response can be compared from beginning to end.
"""

import argparse
import gc
import json
import os
import random
import statistics
import sys
import tempfile
import time
import traceback
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QMessageLogContext, QPoint, QSettings, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from yanguan.desktop import pictures
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.guard import on_error
from yanguan.desktop.parallel import warm_words
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import SCRIPTS
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, resource
from yanguan.store.check import check
from yanguan.store.history import all_edits

SAMPLES = ("interview.txt", "transfer.txt")
MOST_SPANS = 120
"""With more labels on the article, taking away is what comes next."""
WARM = 0.1
"""The part at the beginning that counts for nothing: caches fill, fonts and modules load."""
BLOCKS = 60
"""So often memory is measured."""
QUIET = ("This plugin does not support",)
"""What the offscreen platform says of every window, whoever makes it."""

LABELS = tuple("QSCNTPOGAD")
NUDGES = ("Alt+Right", "Alt+Left", "Alt+Shift+Left", "Alt+Shift+Right", ".", ",", "<", ">")
GOING = ("]", "[", "}", "{", "X", "Ctrl+]", "Ctrl+[", "J", "Esc", "Down", "Up", "Ctrl+Right", "Home", "End", "F8", "F7")
SELECTING = ("Shift+Right", "Shift+Left", "Ctrl+Shift+Right", "W", "Shift+W", "I", "F", "Ctrl+A")
LINKING = ("=", "U", "Shift+U", "Y", "Shift+Y", "L", "Shift+L", "M")
SEEING = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+P", "Ctrl+B", "Ctrl+Shift+B", "F6")
SHEETS = ("F1", "Ctrl+K", "Ctrl+,", "Ctrl+Shift+M", "F2", "Ctrl+D", "Ctrl+Shift+T", "Space")
LOOKS = ("theme_light", "theme_dark", "language_en", "language_zh_hant", "language_zh_hans")


class Figures(NamedTuple):
    """`growth_mb`: how much the fitted line of memory rises after the warm part; `slower`: the last third's median work
    for an event over that of the first third after it, in the processor's time, each measured by a piece of work that
    is always the same: what runs beside it makes both slower alike. `median_ms` is what she waited. `steps` are the
    rows that the history gained. `wrong` says what failed, empty where nothing did."""

    events: int
    steps: int
    growth_mb: float
    memory_mb: float
    median_ms: float
    slower: float
    wrong: list[str]


class Soak:
    """One window, one project, one sequence of random numbers."""

    def __init__(self, folder: Path, seed: int) -> None:
        """Make the project, and open the window."""
        self.chance = random.Random(seed)
        self.wrong: list[str] = []
        self.steps = 0
        self.project = folder / "soak.yanguan"
        with Session(self.project, annotator="mei", scheme=default_scheme_content()) as session:
            prepared = prepare([resource("samples", name) for name in SAMPLES])
            session.import_records(prepared.records, is_dataset=False).result()
        application = make_application()
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        settings.language, settings.theme_name = "en", "light"
        self.desk = Desk(application, settings)
        self.desk.open(self.project)
        warm_words()
        pictures.settle()
        rare = 1
        self.acts: list[tuple[int, Callable[[], None]]] = [
            (12, self.sweep_and_label),
            (8, self.label_by_key),
            (8, self.take_away),
            (8, self.undo_or_redo),
            (8, lambda: self.press_one(GOING)),
            (6, self.move_an_end),
            (6, lambda: self.press_one(LINKING)),
            (6, self.link),
            (6, self.click),
            (4, self.wheel),
            (4, lambda: self.press_one(("Alt+Down", "Alt+Up", "Ctrl+Return"))),
            (3, self.search),
            (3, lambda: self.press_one(SEEING)),
            (2, self.resize),
            (rare, self.open_a_sheet),
            (rare, self.change_looks),
        ]

    @property
    def window(self) -> MainWindow:
        """The window that is there now: another language makes another one."""
        assert self.desk.window is not None
        return self.desk.window

    def step(self) -> None:
        """One event: what she does before she looks up. All of it is dealt with and painted when it ends."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
        if self._spans() > MOST_SPANS:
            self.take_away()
        else:
            weights = [weight for weight, _ in self.acts]
            self.chance.choices([act for _, act in self.acts], weights)[0]()
        pictures.settle()

    def close(self) -> None:
        """Close the window; the project must be whole."""
        self.desk.close()
        with Session(self.project, annotator="mei") as session:
            self.steps = sum(1 for _ in all_edits(session.reader.database)) - len(SAMPLES)
            self.wrong += [f"check: {finding}" for finding in check(session.reader)]

    # What is done

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        chord = QKeySequence(keys)[0]  # type: ignore[index]
        QTest.keyClick(widget or self.window.focusWidget() or self.window.view, chord.key(), chord.keyboardModifiers())

    def press_one(self, keys: Sequence[str]) -> None:
        self.press(self.chance.choice(keys))

    def on_the_text(self) -> None:
        self.press("Esc")
        self.window.view.setFocus()

    def sweep_and_label(self) -> None:
        self.on_the_text()
        view = self.window.view
        script = self.chance.choice(SCRIPTS)
        article = self.window.bench.article
        if script not in view.columns.scripts or view.sheet is None or article is None:
            return
        text = article.text(script).text
        start = self.chance.randrange(len(text))
        line_end = text.find("\n", start)
        end = min(start + self.chance.randint(1, 14), line_end if line_end >= 0 else len(text))
        if end <= start:
            return
        view.scroll_to(view.sheet.bitext.source_position(script, start))
        pictures.settle()
        begin, last = (
            view.place_rect(script, start, trails=False).center(),
            view.place_rect(script, end, trails=True).center(),
        )
        alt, button = Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton
        QTest.mousePress(view.viewport(), button, alt, begin)
        QTest.mouseMove(view.viewport(), (begin + last) / 2)
        QTest.mouseMove(view.viewport(), last)
        QTest.mouseRelease(view.viewport(), button, alt, last)
        self.press_one(LABELS)

    def label_by_key(self) -> None:
        self.on_the_text()
        for _ in range(self.chance.randint(1, 3)):
            self.press_one(SELECTING)
        self.press_one(LABELS)

    def take_away(self) -> None:
        self.on_the_text()
        self.press_one(("]", "[", "X"))
        self.press("Del")

    def undo_or_redo(self) -> None:
        for _ in range(self.chance.randint(1, 4)):
            self.press_one(("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z"))

    def move_an_end(self) -> None:
        self.press_one(("]", "["))
        self.press_one(NUDGES)

    def link(self) -> None:
        self.press_one(("]", "["))
        self.press("Shift+L")
        letters = self.window.view.links.letters
        if codes := sorted(letters.shown):
            for letter in self.chance.choice(codes):
                self.press(letter)
        if letters.asked:
            self.press_one(("1", "2", "A"))
        self.press("Esc")

    def click(self) -> None:
        viewport = self.window.view.viewport()
        at = QPoint(self.chance.randrange(viewport.width()), self.chance.randrange(viewport.height()))
        QTest.mouseMove(viewport, at)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
        if self.chance.random() < 0.3:
            QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)

    def wheel(self) -> None:
        viewport = self.window.view.viewport()
        middle = viewport.rect().center()
        turn = self.chance.choice((-360, -120, 120, 360))
        event = QWheelEvent(
            middle.toPointF(), viewport.mapToGlobal(middle).toPointF(), QPoint(), QPoint(0, turn),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    def search(self) -> None:
        self.press("Ctrl+F")
        QApplication.clipboard().setText(self.chance.choice(("市委", "書記", "说", "𠮷", "xyz")))
        self.press("Ctrl+V")
        self.press("Return")
        self.press("Esc")

    def resize(self) -> None:
        self.window.resize(self.chance.randint(700, 1700), self.chance.randint(450, 1000))

    def open_a_sheet(self) -> None:
        self.press_one(SHEETS)
        pictures.settle()
        for _ in range(3):
            others = (each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self.window)
            if (sheet := next(others, None)) is not None:
                self.press("Esc", sheet.focusWidget() or sheet)
                pictures.settle()
        self.on_the_text()

    def change_looks(self) -> None:
        self.window.hands.sheets._run(self.chance.choice(LOOKS))
        pictures.settle()
        self.window.view.setFocus()

    def _spans(self) -> int:
        labels = self.window.bench.labels
        return 0 if labels is None else len(labels.spans)


def soak(events: int, seed: int, folder: Path, say: Callable[[str], None] = lambda _: None) -> Figures:
    """Let so many events happen."""
    wrong: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del context
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} and not message.startswith(QUIET):
            wrong.append(f"Qt: {message}")

    forget = on_error(lambda error, where: wrong.append(f"{where}: {error!r}"))
    hook, sys.excepthook = (
        sys.excepthook,
        lambda kind, error, trace: wrong.append("".join(traceback.format_exception(kind, error, trace))),
    )
    before = qInstallMessageHandler(hear)
    # Their room is there from the start: as lists of floats they would be 6 MB of 100,000 events' growth.
    times, work, memory = array("d", bytes(8 * events)), array("d", bytes(8 * events)), list[tuple[int, float]]()
    try:
        made = Soak(folder, seed)
        for event in range(events):
            start, begun = time.perf_counter(), time.thread_time()
            made.step()
            times[event] = (time.perf_counter() - start) * 1000
            work[event] = (time.thread_time() - begun) / _yardstick()
            if event % max(1, events // BLOCKS) == 0:
                memory.append((event, _megabytes()))
                last = wrong[-1] if wrong else ""
                late = slice(max(0, event - 499), event + 1)
                waited, worked = statistics.median(times[late]), statistics.median(work[late])
                say(
                    f"{event} {memory[-1][1]:.1f} MB {waited:.1f} ms ({worked:.1f} measures), {len(wrong)} wrong {last}"
                )
        memory.append((events, _megabytes()))
        made.close()
    finally:
        qInstallMessageHandler(before)
        sys.excepthook = hook
        forget()
    return figures_of(times, work, memory, wrong + made.wrong, made.steps)


def figures_of(
    times: Sequence[float], work: Sequence[float], memory: list[tuple[int, float]], wrong: list[str], steps: int
) -> Figures:
    """What was measured, without the warm part."""
    begin = int(len(times) * WARM)
    warm = [(event, held) for event, held in memory if event >= begin]
    slope = statistics.linear_regression(*zip(*warm, strict=True)).slope if len(warm) > 1 else 0.0
    third = max(1, (len(times) - begin) // 3)
    first, last = statistics.median(work[begin : begin + third]), statistics.median(work[-third:])
    return Figures(
        events=len(times),
        steps=steps,
        growth_mb=round(slope * (len(times) - begin), 2),
        memory_mb=round(memory[-1][1], 1),
        median_ms=round(statistics.median(times), 2),
        slower=round(last / first, 3),
        wrong=list(dict.fromkeys(wrong)),
    )


def _yardstick() -> float:
    """The seconds of the processor that the same work takes now: numbers, texts and a table of them."""
    begun = time.thread_time()
    table = {str(number): [number] * 8 for number in range(1000)}
    assert sum(len(key) + len(table[key]) for key in sorted(table)) == 10_890
    return time.thread_time() - begun


def _megabytes() -> float:
    """What the process holds, after all is let go that can be."""
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    statm = Path("/proc/self/statm")
    return int(statm.read_text(encoding="ascii").split()[1]) * 4096 / 1e6 if statm.exists() else 0.0


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as folder:
        figures = soak(
            arguments.events,
            arguments.seed,
            Path(folder),
            lambda line: print(line, file=sys.stderr, flush=True),  # noqa: T201 - a person waits
        )
    sys.stdout.write(json.dumps(figures._asdict(), ensure_ascii=False) + "\n")
    return 1 if figures.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
