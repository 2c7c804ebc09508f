"""Lists that follow many labels: only what differs is touched, and a burst of labels is looked through once."""

import ctypes
import sys
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from yanguan.desktop import pictures
from yanguan.desktop.inspector import desk
from yanguan.desktop.inspector.lines import Lines
from yanguan.desktop.open_things import OpenThing, open_here
from yanguan.desktop.window import MainWindow
from yanguan.desktop.workbench import Workbench
from yanguan.editing.commands import AddSpan, RemoveSpan, Reshape

_C_LIBRARY: Any = ctypes.CDLL(None) if sys.platform == "linux" else None
texts = st.lists(st.sampled_from("甲乙丙丁"), max_size=8)


@pytest.mark.usefixtures("qapp")
@given(st.lists(texts, min_size=1, max_size=5))
def test_a_list_shows_what_it_was_last_given(shown: list[list[str]]) -> None:
    lines = Lines("names")
    for given_now in shown:
        lines.renew(given_now)
        assert [lines.item(row).text() for row in range(lines.count())] == given_now
        assert not lines.renew(given_now)
    lines.deleteLater()


@pytest.mark.skipif(not hasattr(_C_LIBRARY, "mallinfo2"), reason="only glibc says what it gave out")
def test_a_line_that_goes_is_freed(qtbot: QtBot) -> None:
    lines = Lines("names")
    qtbot.addWidget(lines)

    def come_and_go(times: int) -> None:
        for _ in range(times):
            lines.renew(["方景行", "祁" * 1000, "林知遠"])
            lines.renew(["方景行", "林知遠"])

    come_and_go(50)
    before = _in_use()
    come_and_go(500)
    assert _in_use() - before < 100_000, "500 lines of 2,000 bytes"


def _in_use() -> int:
    """The bytes that the C library has given out."""
    _C_LIBRARY.mallinfo2.restype = _Given
    return int(_C_LIBRARY.mallinfo2().uordblks)


class _Given(ctypes.Structure):
    """`struct mallinfo2` of glibc."""

    _names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
    _fields_: ClassVar = [(name, ctypes.c_size_t) for name in _names.split()]


def test_a_line_that_stays_is_not_made_anew_and_is_measured_once(qtbot: QtBot) -> None:
    lines = Lines("names")
    qtbot.addWidget(lines)
    lines.resize(120, 300)
    lines.show()
    lines.renew(["方景行", "祁遠山\n這是很長的一句話，長得要換兩三行才放得下", "林知遠"])
    pictures.settle()
    kept = lines.item(1)
    before = lines.visualItemRect(kept).height()
    lines.renew(["方景行", "祁遠山\n這是很長的一句話，長得要換兩三行才放得下", "新來的", "林知遠"])
    assert lines.item(1) is kept
    pictures.settle()
    assert kept.sizeHint().height() == lines.visualItemRect(kept).height() == before
    lines.resize(400, 300)
    pictures.settle()
    assert kept.sizeHint() == QSize(), "another width, another height"
    assert lines.visualItemRect(kept).height() < before


def test_lines_of_a_larger_font_are_measured_anew(qtbot: QtBot) -> None:
    lines = Lines("names")
    qtbot.addWidget(lines)
    lines.show()
    pictures.settle()
    lines.renew(["方景行"])
    lines.renew(["方景行", "祁遠山"])
    item, font = lines.item(0), lines.font()
    before = item.sizeHint().height()
    assert before > 0, "it was measured"
    font.setPixelSize(3 * lines.fontMetrics().height())
    lines.setFont(font)
    pictures.settle()
    assert item.sizeHint() == QSize(), "another font, another height"
    assert lines.visualItemRect(item).height() > before


def test_frames_are_followed_by_what_changed_as_by_a_look_at_all(window: MainWindow) -> None:
    bench, shown = window.bench, window.inspector.quotes
    assert bench.article is not None
    assert bench.labels is not None
    article = bench.article.id

    def lines() -> list[str]:
        return [shown.item(row).text() for row in range(shown.count())]

    at_first = lines()
    bench.apply(AddSpan(article, "quote", ((0, 4),)))
    made = bench.labels.quotes.keys()
    assert len(lines()) == len(at_first) + 1
    linked = next(quote for quote in bench.labels.quotes.values() if quote.speakers and quote.speakers[0].span)
    bench.apply(Reshape(article, linked.speakers[0].span or "", ((1, 3),)))
    said, ids = lines(), shown._ids
    assert bench.article.source.text[1:3] in said[ids.index(linked.id)]
    window.inspector._show_article()
    assert (lines(), shown._ids) == (said, ids)
    core = next(bench.labels.quotes[each].quote for each in made if bench.labels.quotes[each].id == ids[0])
    bench.apply(RemoveSpan(article, core))
    assert len(lines()) == len(at_first)


def test_a_burst_of_labels_is_looked_through_once_and_what_is_open_is_shown_then(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []

    def counted(bench: Workbench, *, with_marks: bool) -> list[OpenThing]:
        found = open_here(bench, with_marks=with_marks)
        looked.append(len(found))
        return found

    monkeypatch.setattr(desk, "_MANY", 0)
    monkeypatch.setattr(desk, "open_here", counted)
    assert window.bench.article is not None
    before = len(open_here(window.bench, with_marks=False))
    for start in range(5):
        window.bench.apply(AddSpan(window.bench.article.id, "cue", ((start, start + 1),)))
        pictures.settle()
    assert looked == [], "no key pays for it"
    qtbot.waitUntil(lambda: bool(looked))
    pictures.settle()
    assert looked == [before + 5]
    assert window.hands.inspector_desk.open_list.list.count() == before + 5
