"""The window with the sample painted, against a bare PySide6 window: a process, from its start to its paint."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from yanguan.cli.benchmarks.measure import Measured
from yanguan.cli.samples import samples_project
from yanguan.cli.window import has_display
from yanguan.domain.refusal import Refusal

TURNS = 7
TARGET = 2.5

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.processEvents()
window.grab()
print("painted", flush=True)
"""
OURS = """
import sys
from pathlib import Path
from yanguan.desktop.pictures import paint_once
paint_once(Path(sys.argv[1]))
"""


def measure() -> Measured:
    """The median of some turns, ours and the bare one by turns. Raises Refusal where a window cannot be opened."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: compiled once, in the turn that is not counted
    if not has_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    ours, bare = list[float](), list[float]()
    with tempfile.TemporaryDirectory() as folder:
        project = samples_project(Path(folder) / "samples.yanguan")
        for turn in range(TURNS + 1):
            bare.append(_milliseconds(BARE, environment))
            ours.append(_milliseconds(OURS, environment, str(project)))
            if turn == 0:  # the first one reads everything from the disk
                bare.clear()
                ours.clear()
    return Measured("window", "ms", statistics.median(ours), statistics.median(bare), TARGET, "ratio")


def _milliseconds(program: str, environment: dict[str, str], *arguments: str) -> float:
    """From the start of a process until it says that it has painted."""
    command = [sys.executable, "-c", program, *arguments]
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own words, our own interpreter
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        said = running.stdout.readline()
        elapsed = (time.perf_counter() - start) * 1000
        _, errors = running.communicate()
    if running.returncode or said != "painted\n":
        last = errors.strip().split("\n")[-1]
        raise Refusal("cli-bench-failed", problem=last or f"exit {running.returncode}")
    return elapsed
