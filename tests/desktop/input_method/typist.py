"""The real window with a Chinese input method on: types as a person would, by the X server's keys, and says what came.

Run by `test_ibus` under Xvfb, on a bus of its own.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.app import make_application
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, resource

PATIENCE_MILLISECONDS = 6_000


def press(*keys: str, until: Callable[[], bool]) -> None:
    """Press keys at the X server, and wait for what is expected of them, or no longer than that."""
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)
    for _ in range(PATIENCE_MILLISECONDS // 50):
        if until():
            break
        QTest.qWait(50)
    QTest.qWait(200)


def labels(window: MainWindow) -> list[str]:
    assert window.bench.labels is not None
    return [span.label for span in sorted(window.bench.labels.spans.values(), key=lambda each: each.order)]


def engine() -> str:
    return subprocess.run(["ibus", "engine"], capture_output=True, text=True, check=False).stdout.strip()


def type_all(window: MainWindow) -> dict[str, object]:
    """A label by a single key, words into a text field, and a label again."""
    field = window.hands.finder.bar.field
    window.view.select([(0, 4)])
    window.view.setFocus()
    press("s", until=lambda: bool(labels(window)))
    press("ctrl+f", until=field.hasFocus)
    field.clear()
    press("n", "i", "h", "a", "o", "space", until=lambda: bool(field.text()))
    typed = field.text()
    press("Escape", until=window.view.hasFocus)
    window.view.select([(5, 8)])
    press("q", until=lambda: len(labels(window)) > 1)
    return {"engine": engine(), "labels": labels(window), "typed": typed}


application = make_application()
with Session(Path(sys.argv[1]), annotator="mei", scheme=default_scheme_content()) as session:
    session.import_records(prepare([resource("samples", "interview.txt")]).records, is_dataset=False).result()
    with pictures.shown(session) as window:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        QTest.qWait(1_000)
        sys.stdout.write(json.dumps(type_all(window)) + "\n")
