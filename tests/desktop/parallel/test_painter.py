"""What the marks look like, looked at pixel by pixel."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.parallel.hand import Hand, MakeArticle, Show, SpanMaker
from yanguan.desktop.parallel.filling import fill
from yanguan.desktop.parallel.places import PlaceMark
from yanguan.desktop.parallel.shapes import Shapes
from yanguan.desktop.theme import DARK, LIGHT, Theme
from yanguan.domain.article import SCRIPTS, Script
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import State
from yanguan.domain.scheme import Shape
from yanguan.resources import default_scheme

TEXT = "臨江市委書記方景行昨天在會上說「好」"
INK = QColor("#000000")


def drawn(shape: Shape, ratio: float = 1) -> list[list[bool]]:
    """A lane of 40 × 4 pixels at (0, 2) on white: where there is ink, by device rows."""
    image = QImage(round(40 * ratio), round(10 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        Shapes(painter, 1).lane(QRectF(0, 2, 40, 2), shape, INK)
    return [[image.pixelColor(x, y) == INK for x in range(image.width())] for y in range(image.height())]


def changes(row: list[bool]) -> int:
    return sum(before != after for before, after in pairwise(row))


@pytest.mark.usefixtures("qapp")
def test_every_shape_differs_without_its_colour() -> None:
    solid, double, dashed, dotted = (drawn(shape) for shape in ("solid", "double", "dashed", "dotted"))
    assert [all(row) for row in solid] == [False, False, True, True] + [False] * 6
    assert [all(row) for row in double] == [False, False, True, False, True] + [False] * 5
    assert 4 < changes(dashed[2]) < changes(dotted[2])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
def test_lanes_are_crisp_at_every_pixel_ratio(ratio: float) -> None:
    for shape in ("solid", "double"):
        assert {tuple(set(row)) for row in drawn(shape, ratio)} == {(False,), (True,)}


def picture(hand: Hand) -> QImage:
    QApplication.processEvents()
    image: QImage = hand.view.viewport().grab().toImage()
    return image


def line_of(hand: Hand, position: int) -> int:
    """The top of the visual line at a position of the left pane."""
    metrics = hand.view.typeface.metrics("hant", "paragraph")
    return hand.view.place_rect("hant", position, trails=False).top() - metrics.text_top


def colours_below(hand: Hand, image: QImage, position: int) -> list[str]:
    """The colours in the lane room under the middle of a character, from top to bottom, each once."""
    metrics = hand.view.typeface.metrics("hant", "paragraph")
    x = hand.point("hant", position, 8).x()
    top = line_of(hand, position)
    found = [image.pixelColor(x, top + y).name() for y in range(metrics.lane_top, metrics.pitch)]
    return list(dict.fromkeys(found))


def test_overlapping_marks_lie_under_each_other(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    labels = default_scheme().labels
    hand = show(article(TEXT), span("speaker", (0, 9)), span("post", (0, 6)), span("organization", (0, 4)))
    colours = [colour for colour in colours_below(hand, picture(hand), 1) if colour != LIGHT.pane]
    assert colours == [labels[name].light for name in ("speaker", "post", "organization")]


def test_a_fourth_mark_is_counted_in_the_margin(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    marks = [span(label, (0, 4)) for label in ("speaker", "post", "organization", "person", "rank")]
    hand = show(article(TEXT), *marks[:3])
    before = picture(hand)
    hand.view.set_labels(LabelSet.of("article", marks), [(0, 4)])
    after = picture(hand)
    margin = hand.view.columns.text_left("hant") + hand.view.columns.text_width("hant") + 4
    top = line_of(hand, 0)
    places = [(x, top + y) for x in range(margin, margin + 25) for y in range(20)]
    assert all(before.pixelColor(*place).name() == LIGHT.pane for place in places)
    assert any(after.pixelColor(*place).name() != LIGHT.pane for place in places)


def test_a_quote_is_tinted_between_its_brackets(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    hand = show(article(TEXT), span("quote", (15, 18)))
    hand.view.select_span(None)
    image = picture(hand)
    quote = QColor(default_scheme().labels["quote"].light).name()
    left, top = hand.point("hant", 15, 0), line_of(hand, 15) + hand.view.typeface.metrics("hant", "paragraph").text_top
    assert image.pixelColor(left.x(), top + 8).name() == quote
    tint = image.pixelColor(hand.point("hant", 16, 0).x(), top + 1).name()
    assert tint not in (LIGHT.pane, quote)
    bottom = line_of(hand, 15) + hand.view.typeface.metrics("hant", "paragraph").text_bottom - 1
    right = hand.view.place_rect("hant", 18, trails=True).left() - 2
    assert image.pixelColor(right, bottom).name() == quote


@pytest.mark.parametrize("state", ["accepted", "suggested"])
def test_a_suggestion_is_a_thin_dashed_line(article: MakeArticle, show: Show, span: SpanMaker, state: State) -> None:
    hand = show(article(TEXT), span("speaker", (0, 4), state=state))
    image = picture(hand)
    top = line_of(hand, 0) + hand.view.typeface.metrics("hant", "paragraph").lane_top
    left = hand.point("hant", 0, 0).x()
    rows = [[image.pixelColor(x, top + y).name() != LIGHT.pane for x in range(left, left + 60)] for y in range(2)]
    is_dashed, is_thin = changes(rows[0]) > 8, not any(rows[1])
    assert (is_dashed, is_thin) == ((True, True) if state == "suggested" else (False, False))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_selection_and_its_mirror_have_their_colours(article: MakeArticle, show: Show, theme: Theme) -> None:
    hand = show(article(TEXT))
    hand.view.set_theme(theme)
    hand.view.select([(2, 5)])
    image = picture(hand)
    for script, colour in (("hant", theme.selection), ("hans", theme.mirrored_selection)):
        rect = hand.view.place_rect(script, 3, trails=False)  # type: ignore[arg-type]
        assert image.pixelColor(rect.left(), rect.top()).name() == colour


def test_the_caret_is_strong_where_it_works_and_faint_across(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.click("hant", 3)
    hand.view.set_hover(None)
    image = picture(hand)
    inks = [
        image.pixelColor(QPoint(hand.view.place_rect(script, 3, trails=False).left(), hand.point(script, 3).y())).name()
        for script in ("hant", "hans")
    ]
    assert inks[0] == LIGHT.caret
    assert inks[1] != LIGHT.pane_alternate


@pytest.mark.usefixtures("qapp")
def test_what_lies_between_two_pixels_is_drawn_on_one() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        Shapes(painter, 1).fill(QRectF(0.3, 2.5, 9.4, 1), INK)
    rows = [{image.pixelColor(x, y).name() for x in range(10)} for y in range(10)]
    assert rows == [{"#000000"} if y == 3 else {"#ffffff"} for y in range(10)]


def test_what_is_drawn_bit_by_bit_looks_like_what_is_drawn_whole(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    hand = show(article(*[TEXT] * 8), span("quote", (0, 30)))
    line = len(TEXT) + 1
    far = [
        span("quote", (1, 12)),
        span("person", (6 * line + 6, 6 * line + 9)),
        span("quote", (6 * line, 6 * line + 5)),
    ]
    labels = [*hand.sheet.labels, *far] if hand.sheet.labels else far
    hand.view.set_labels(LabelSet.of("article", labels), [(1, 12), (6 * line, 6 * line + 9)])
    hand.click("hant", 6 * line + 7)
    QApplication.processEvents()
    for left, top in ((40, 22), (160, 30)):  # two places in the tint of one row
        hand.view.viewport().update(left, top, 30, 5)
    QApplication.processEvents()
    shown = hand.view.screen().grabWindow(hand.view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    whole = hand.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert shown.size() == whole.size()
    assert shown == whole


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_was_found_is_tinted_in_both_panes_until_the_next_search(
    article: MakeArticle, show: Show, theme: Theme
) -> None:
    hand = show(article(TEXT))
    hand.view.set_theme(theme)

    def is_tinted(script: Script, position: int) -> bool:
        rect = hand.view.place_rect(script, position, trails=False)
        return picture(hand).pixelColor(rect.left() + 1, rect.top()).name() == theme.search

    hand.view.show_found([PlaceMark("found", {"hant": (6, 9), "hans": (6, 9)})])
    assert [is_tinted(script, position) for script in SCRIPTS for position in (5, 6, 8, 9)] == [
        False, True, True, False, False, True, True, False,
    ]  # fmt: skip
    hand.view.show_found([])
    assert not is_tinted("hant", 6)


def test_an_area_is_filled_as_qt_fills_it(qapp: QApplication) -> None:
    del qapp
    colour = QColor("#0b5cad")
    colour.setAlpha(90)
    pictures = []
    for fills in (fill, QPainter.fillRect):
        picture = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(QColor("#fafafb"))
        with QPainter(picture) as painter:
            for area in (QRect(1, 2, 7, 9), QRectF(10.3, 2.6, 8.4, 3.7), QRectF(20, 20.5, 12.9, 4)):
                fills(painter, area, colour)
        pictures.append(picture)
    assert pictures[0] == pictures[1]
