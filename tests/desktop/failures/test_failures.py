"""An error of ours is caught at one place, logged without a word of any article, told with a report, and survived."""

import faulthandler
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLoggingCategory, QTimer, qCWarning
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from yanguan.desktop.failures import log as log_module
from yanguan.desktop.failures.log import NAME
from yanguan.desktop.failures.repeats import SAME
from yanguan.desktop.failures.report import report_of, scrubbed
from yanguan.desktop.failures.trail import leave
from yanguan.desktop.failures.watch import Watch
from yanguan.desktop.guard import report

ARTICLE = "臨江市委書記方景行昨天說：「老城不是包袱，是家底。」"


@pytest.fixture
def watch(tmp_path: Path, qapp: QGuiApplication, no_guarded_errors: list[str]) -> Iterator[Watch]:
    """A watch on a folder of its own; the errors that it holds are meant."""
    assert qapp is not None
    was_enabled = faulthandler.is_enabled()
    made = Watch(tmp_path / "log")
    yield made
    made.stop()
    no_guarded_errors.clear()
    if was_enabled:
        faulthandler.enable()


def told(watch: Watch, folder: Path) -> str:
    for handler in (watch.log,):
        handler.flush()
    path = folder / "log" / NAME
    return path.read_text(encoding="utf-8") if path.exists() else ""


def raised(error: Exception) -> Exception:
    try:
        raise error  # noqa: TRY301 - what a caller would see
    except Exception as same:  # noqa: BLE001 - with its trace
        return same


@given(st.text(min_size=4), st.sampled_from((KeyError, ValueError, LookupError)))
def test_a_report_has_no_text_that_the_error_quotes(text: str, kind: type[Exception]) -> None:
    done = report_of(raised(kind(f"no place for {text!r} in {ARTICLE}")), "place")
    assert not any("一" <= letter <= "鿿" for letter in done)
    assert scrubbed(repr(text)) == "…"
    assert f"{kind.__name__}: " in done


def test_a_report_says_where_what_was_done_and_on_what(watch: Watch) -> None:
    assert watch is not None
    leave("action link")
    done = report_of(raised(KeyError(ARTICLE)), "Somewhere.paintEvent")
    for part in ("in Somewhere.paintEvent", "raised", "action link", "Python 3", "SQLite", "KeyError: …"):
        assert part in done
    assert str(Path.home()) not in done


def test_an_error_of_a_slot_is_logged_and_the_loop_goes_on(watch: Watch, qtbot: QtBot, tmp_path: Path) -> None:
    def broken() -> None:
        raise LookupError(ARTICLE)

    gone_on = []
    # pytest-qt puts its own hook over ours while it waits: call ours as Qt would.
    try:
        broken()
    except LookupError as error:
        sys.excepthook(LookupError, error, error.__traceback__)
    QTimer.singleShot(0, lambda: gone_on.append(True))
    qtbot.waitUntil(lambda: bool(gone_on))
    log = told(watch, tmp_path)
    assert "LookupError: …" in log
    assert "broken" in log
    assert "臨" not in log


def test_an_error_of_a_thread_arrives_in_the_window_s_thread(watch: Watch, qtbot: QtBot, tmp_path: Path) -> None:
    def broken() -> None:
        raise ArithmeticError

    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "ArithmeticError" in told(watch, tmp_path))


def test_the_same_error_is_logged_a_few_times_only(watch: Watch, tmp_path: Path) -> None:
    for _ in range(50):
        report(raised(IndexError("row")), "Row.paint")
    assert told(watch, tmp_path).count("IndexError") == SAME


def test_the_log_stays_small_and_private(watch: Watch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_module, "BYTES", 4000)
    for number in range(200):
        report(raised(IndexError("row")), f"Row.paint{number}")
    folder = tmp_path / "log"
    assert watch is not None
    assert sum(path.stat().st_size for path in folder.glob(f"{NAME}*")) < 4 * 6000
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_qt_s_warnings_are_logged_without_their_text(watch: Watch, tmp_path: Path) -> None:
    assert watch is not None
    # A category of its own: where the demo ran before in this process, the default one is silent.
    category, said = QLoggingCategory("yanguan.test"), f"QFont: no such family in {ARTICLE}"  # type: ignore[arg-type]
    qCWarning(category, said)  # type: ignore[arg-type]
    log = told(watch, tmp_path)
    assert "WARNING QFont: no such family in" in log
    assert "臨" not in log


def test_a_log_that_cannot_be_written_brings_no_other_error(tmp_path: Path, no_guarded_errors: list[str]) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    made = Watch(tmp_path / "log")
    report(raised(IndexError("row")), "Row.paint")
    made.stop()
    faulthandler.enable()
    no_guarded_errors.clear()


CRASH = """
import faulthandler, sys
from pathlib import Path
from yanguan.desktop.failures.crash_file import CrashFile
made = CrashFile(Path(sys.argv[1]))
print(made.left_before(), end="")
if len(sys.argv) > 2:
    faulthandler._sigsegv()
made.close()
"""


def run(folder: Path, *more: str) -> str:
    return subprocess.run([sys.executable, "-c", CRASH, str(folder), *more], capture_output=True, text=True).stdout  # noqa: PLW1510 - it crashes


def test_a_crash_in_c_is_told_at_the_next_start_and_once(tmp_path: Path) -> None:
    assert run(tmp_path) == ""
    assert run(tmp_path, "crash") == ""
    said = run(tmp_path)
    assert "Segmentation fault" in said
    assert "Yanguan" in said
    assert run(tmp_path) == ""
    assert [path.name for path in tmp_path.iterdir()] == ["crash.log"]
