"""A full disk and a wrong clock: the window stays, says so, keeps what it has, and goes on when all is well."""

from pathlib import Path

import pytest

from desktop.window.test_files import answer
from desktop.window.test_safe_keeping import press, spans
from yanguan.desktop.window import MainWindow
from yanguan.editing.commands import AddSpan


def label_until_full(window: MainWindow) -> int:
    """How many labels were made before the disk refused one."""
    assert window.bench.article is not None
    for number in range(500):
        if window.bench.apply(AddSpan(window.bench.article.id, "time", ((number, number + 1),))) is None:
            return number
    raise AssertionError("the disk never was full")


def fill(window: MainWindow) -> None:
    """The disk has room for a few more pages."""
    connection = window.session._project.database.conn
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")


def make_room(window: MainWindow) -> None:
    window.session._project.database.conn.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_is_said_and_labelling_goes_on_when_there_is_room(window: MainWindow, tmp_path: Path) -> None:
    assert window.bench.labels is not None
    total = sum(len(record.labels.spans) for record in window.session.reader.records())
    fill(window)
    made = label_until_full(window)
    assert made > 0
    assert window.isVisible()
    assert window.notices.text.startswith(window.words("disk-full", file=str(window.session.path)))
    shown = set(window.bench.labels.spans)
    assert window.bench.article is not None
    assert set(window.session.reader.labels(window.bench.article.id).spans) == shown
    press(window, window.words("save-elsewhere"))
    (tmp_path / "kept").mkdir()
    answer(window, tmp_path / "kept" / "all.yanguan")
    assert spans(tmp_path / "kept" / "all.yanguan") == total + made
    make_room(window)
    assert window.bench.apply(AddSpan(window.bench.article.id, "time", ((made, made + 1),))) is not None
    assert spans(window.session.path) == total + made + 1


def test_a_clock_that_went_back_is_said_once_and_labels_are_made(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.bench.article is not None
    assert window.bench.apply(AddSpan(window.bench.article.id, "time", ((0, 1),))) is not None
    window.hands.place_watch.look()
    assert window.notices.text == ""
    for module in ("yanguan.store.clock", "yanguan.desktop.place_watch", "yanguan.editing.session"):
        monkeypatch.setattr(f"{module}.now", lambda: "2001-01-01T00:00:00Z")
    window.hands.place_watch.look()
    assert "2001-01-01T00:00:00Z" in window.notices.text
    window.notices.hide()
    assert window.bench.apply(AddSpan(window.bench.article.id, "time", ((1, 2),))) is not None
    window.hands.place_watch.look()
    assert window.notices.text == ""
