"""In a long article only what is in view is laid out, and the line that is read stays where it is."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from desktop.parallel.hand import Hand, MakeArticle, Show
from yanguan.desktop.parallel import ParallelView
from yanguan.desktop.parallel.layout import SideLayout
from yanguan.desktop.parallel.typeface import PaneFont

SENTENCE = "臨江市委書記方景行昨天在會上說，我們要把先進製造業放在第一位。"
LINES = [f"第{number}段：" + SENTENCE * (number % 7 + 1) for number in range(6_000)]
"""About 700,000 characters, no two lines alike."""


@pytest.fixture
def long(article: MakeArticle, show: Show) -> Hand:
    """A view far down in a long article."""
    hand = show(article(*LINES))
    hand.view.verticalScrollBar().setValue(hand.sheet.page.heights.total * 2 // 3)
    return hand


def line_is_in_view(hand: Hand, position: int) -> bool:
    """True where a position of the left pane stands at the upper edge, in the line that the edge may cut."""
    rect = hand.view.place_rect("hant", position, trails=False)
    return bool(-2 * rect.height() <= rect.top() <= 2 * rect.height())


CHANGES: dict[str, Callable[[ParallelView], None]] = {
    "narrower": lambda view: view.resize(640, 600),
    "wider": lambda view: view.resize(1_400, 600),
    "larger": lambda view: view.set_zoom(170),
    "one pane": lambda view: view.show_panes("hant"),
    "another share": lambda view: view.set_share(0.3),
    "another font": lambda view: view.set_fonts({"hans": PaneFont(size=24)}, 120),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_line_that_is_read_stays(long: Hand, change: str) -> None:
    anchor = long.sheet.page.anchor_at(long.view.top)
    CHANGES[change](long.view)
    QApplication.processEvents()
    assert line_is_in_view(long, anchor.position)


def test_many_steps_there_and_back_lead_back(article: MakeArticle, show: Show) -> None:
    hand = show(article("".join(f"{number}句：{SENTENCE}" for number in range(300))))
    hand.view.verticalScrollBar().setValue(hand.sheet.page.heights.total // 2)
    top, anchor = hand.view.top, hand.sheet.page.anchor_at(hand.view.top)
    for width in (*range(880, 500, -20), *range(500, 900, 20), 900):
        hand.view.resize(width, 600)
        QApplication.processEvents()
        assert line_is_in_view(hand, anchor.position)
    assert abs(hand.view.top - top) <= 1
    hand.view.verticalScrollBar().setValue(100)
    hand.view.resize(700, 600)
    QApplication.processEvents()
    assert not line_is_in_view(hand, anchor.position), "she went elsewhere"


def test_a_resize_lays_out_only_what_is_in_view(long: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    whole = SideLayout._break_lines

    def counted(side: SideLayout, width: int) -> list[int]:
        made.append(width)
        return whole(side, width)

    monkeypatch.setattr(SideLayout, "_break_lines", counted)
    for width in range(880, 800, -8):
        long.view.resize(width, 600)
        QApplication.processEvents()
    assert 0 < len(made) < 10 * 2 * 40


def test_the_page_is_estimated_about_as_high_as_it_is(long: Hand) -> None:
    page = long.sheet.page
    for row in random.Random(1).sample(range(len(LINES)), 200):
        estimated = page.heights[row]
        assert abs(page.layout(row).height - estimated) <= 2 * page.typeface.metrics("hant", "paragraph").pitch
