"""What waits until the window has been painted is then loaded, and memory is put to rest once."""

import gc
import platform
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from yanguan.desktop import later, memory, qt_imports
from yanguan.desktop.later import Later


def test_the_modules_come_one_after_the_other_once_the_window_was_left_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(later, "PAUSE_MILLISECONDS", 1)
    monkeypatch.setattr(later, "MODULES", ("this_is_first", "this_is_second"))
    loaded: list[str] = []
    monkeypatch.setattr(later, "import_module", loaded.append)
    waiting = Later(window := QObject())
    assert loaded == []
    qtbot.waitUntil(lambda: len(loaded) == 2)
    assert loaded == ["this_is_first", "this_is_second"]
    assert waiting.parent() is window


def test_it_ends_with_its_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(later, "PAUSE_MILLISECONDS", 1)
    loaded: list[str] = []
    monkeypatch.setattr(later, "import_module", loaded.append)
    window = QObject()
    Later(window)
    del window
    qtbot.wait(20)
    assert loaded == []


def test_memory_is_put_to_rest_once_only() -> None:
    before = gc.get_threshold()
    try:
        memory.keep_what_started.cache_clear()
        memory.keep_what_started()
        frozen = gc.get_freeze_count()
        assert frozen > 10_000
        assert gc.get_threshold()[0] == memory.AT_WORK
        more = [[number] for number in range(1000)]
        memory.keep_what_started()
        assert gc.get_freeze_count() < frozen + len(more)
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def resident() -> int:
    """What this process holds of the machine's memory, in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def test_pixels_that_are_freed_go_back_to_the_system() -> None:
    """Without it glibc keeps them from the first freed picture on, among small things that stay. Others ask nothing."""
    if not memory.give_back_large_blocks():
        assert platform.libc_ver()[0] != "glibc"
        return
    side, kept = 2_000, list[bytes]()
    before = resident()
    for _ in range(8):
        pixels = QImage(side, side, QImage.Format.Format_RGB32)
        pixels.fill(1)
        kept.append(bytes(2_000))
        del pixels
    pictures = [QImage(side, side, QImage.Format.Format_RGB32) for _ in range(3)]
    for picture in pictures:
        picture.fill(1)
    assert resident() - before > 3 * side * side * 4 * 0.9
    kept.append(bytes(2_000))
    del picture
    pictures.clear()
    assert resident() - before < side * side


def test_what_a_large_thing_left_between_small_ones_goes_back() -> None:
    if not memory.give_back_large_blocks():
        return
    before = resident()
    held = [(bytes(20_000), bytes(1_000)) for _ in range(2_000)]
    assert resident() - before > 30_000_000
    kept = [small for _, small in held]
    held.clear()
    memory.give_back_freed()
    assert resident() - before < 20_000_000
    assert len(kept) == 2_000


def test_pyside_reads_no_source_of_ours() -> None:
    watch = sys.modules["shibokensupport.feature"]
    assert watch.__dict__["_mod_uses_pyside"] is qt_imports._uses_pyside
