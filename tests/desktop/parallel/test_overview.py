"""The whole article beside the scroll bar."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parallel.hand import Hand, MakeArticle, MakePair, Show, SpanMaker
from yanguan.desktop.guard import unguarded_overrides
from yanguan.desktop.parallel.overview import Overview
from yanguan.desktop.parallel.overview_bars import Bar, Scale, bars_of, place_bars_of, track_of
from yanguan.desktop.parallel.places import PlaceMark, place_marks
from yanguan.desktop.theme import LIGHT
from yanguan.domain.label_set import LabelSet
from yanguan.resources import default_scheme

LINE = "臨江市委書記方景行昨天在會上說「好」"
SCHEME = default_scheme()


def bars(hand: Hand) -> list[Bar]:
    scale = Scale(hand.sheet, hand.view.overview.height(), hand.view.viewport().height())
    return [*bars_of(hand.sheet, SCHEME, scale), *place_bars_of(hand.sheet, SCHEME, scale)]


def colours(hand: Hand, track: int) -> list[str]:
    """The colours of a track, from top to bottom, each once where it lies beside itself."""
    image = hand.view.overview._picture.toImage()  # without the frame of what is in view
    x = 4 + track * 6
    found = [image.pixelColor(x, y).name() for y in range(image.height())]
    return [colour for number, colour in enumerate(found) if not number or found[number - 1] != colour]


def wait(qtbot: QtBot, hand: Hand) -> None:
    """Until the picture shows what there is."""
    qtbot.waitUntil(lambda: hand.view.overview._state() == hand.view.overview._shown)
    QApplication.processEvents()


def test_no_override_is_without_its_guard() -> None:
    assert unguarded_overrides(Overview) == []


def test_bars_stand_in_the_order_of_the_text_in_the_track_of_their_family(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    length = len(LINE) + 1
    marks = [span("person", (row * length + 6, row * length + 9)) for row in range(0, 400, 7)]
    hand = show(article(*[LINE] * 400), *marks, span("quote", (14, 18)))
    found = {bar.track: [each for each in bars(hand) if each.track == bar.track] for bar in bars(hand)}
    assert {track: {bar.label for bar in each} for track, each in found.items()} == {0: {"quote"}, 1: {"person"}}
    tops = [bar.top for bar in found[1]]
    assert tops == sorted(tops)
    assert all(0 <= bar.top <= bar.bottom <= hand.view.overview.height() for bar in found[1])
    steps = [after - before for before, after in pairwise(tops)]
    assert max(steps) - min(steps) < 1.5, "rows of one height are as far from each other"


def test_a_short_article_has_its_bars_beside_its_lines(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    hand = show(article(*[LINE] * 4), span("person", (3 * len(LINE) + 9, 3 * len(LINE) + 12)))
    (bar,) = bars(hand)
    heights = hand.sheet.page.heights
    factor = hand.view.overview.height() / hand.view.viewport().height()
    assert heights.top(3) * factor <= bar.top <= (heights.top(3) + heights[3]) * factor


def test_a_long_mark_is_a_long_bar_and_a_split_one_is_two(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    whole, split = span("quote", (0, 300)), span("quote", (400, 410), (700, 720))
    hand = show(article("字" * 900), whole, split)
    found = sorted(bars(hand), key=lambda bar: bar.top)
    assert len(found) == 3
    assert found[0].bottom - found[0].top > 5 * (found[1].bottom - found[1].top)


def test_places_stand_in_a_track_of_their_own(pair: MakePair, show: Show) -> None:
    hand = show(pair("一二三四五六", "一二四五六", (2, 3, 2, 2)))
    hand.view.show_places(
        [*place_marks("difference", [(2, 3, 2, 2)], "hant"), *place_marks("aligned", [(0, 1, 0, 1)], "hant")]
    )
    hand.view.show_found([PlaceMark("found", {"hant": (4, 5), "hans": (4, 5)})])
    assert [(bar.sign, bar.track) for bar in bars(hand)] == [("difference", 2), ("found", 2)]
    assert set(track_of(SCHEME).values()) == {0, 1}


def test_what_is_hidden_has_no_bar(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    hand = show(article(LINE), span("person", (6, 9)), span("speaker", (0, 9), state="suggested"))
    assert [(bar.label, bar.is_gold) for bar in bars(hand)] == [("speaker", False), ("person", True)]
    hand.view.set_hidden_labels({"person"})
    assert [bar.label for bar in bars(hand)] == ["speaker"]
    hand.view.set_hidden_labels((), suggestions=True)
    assert [bar.label for bar in bars(hand)] == ["person"]


def test_it_shows_the_colours_of_the_labels(article: MakeArticle, show: Show, span: SpanMaker, qtbot: QtBot) -> None:
    hand = show(article(*[LINE] * 30), span("person", (6, 9)))
    wait(qtbot, hand)
    assert QColor(SCHEME.labels["person"].light).name() in colours(hand, 1)
    marks = [span("person", (6, 9)), span("post", (15 * len(LINE), 15 * len(LINE) + 6)), span("quote", (20, 30))]
    hand.view.set_labels(LabelSet.of("article", marks), [(0, 400)])
    wait(qtbot, hand)
    assert QColor(SCHEME.labels["post"].light).name() in colours(hand, 1)
    assert QColor(SCHEME.labels["quote"].light).name() in colours(hand, 0)


def test_a_new_mark_is_drawn_after_a_pause_and_another_article_at_once(
    article: MakeArticle, show: Show, span: SpanMaker, qtbot: QtBot
) -> None:
    hand = show(article(*[LINE] * 30))
    wait(qtbot, hand)
    before = hand.view.overview._shown
    hand.view.set_labels(LabelSet.of("article", [span("person", (6, 9))]), [(6, 9)])
    QApplication.processEvents()
    assert hand.view.overview._shown == before, "the key does not pay for the overview"
    wait(qtbot, hand)
    hand.view.show_article(article(LINE), None)
    for _ in range(2):  # the text is drawn first
        QApplication.processEvents()
    assert hand.view.overview._shown[-1] is hand.view.sheet


def test_a_click_brings_the_place_to_the_middle(article: MakeArticle, show: Show, qtbot: QtBot) -> None:
    hand = show(article(*[LINE] * 300))
    wait(qtbot, hand)
    view, overview = hand.view, hand.view.overview
    for share in (0.5, 0.25):
        y = round(overview.height() * share)
        QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(8, y))
        middle = view.top + view.viewport().height() / 2
        assert abs(middle / hand.sheet.page.heights.total - share) < 0.03
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(8, 0))
    assert view.top == 0


def test_a_drag_goes_along_and_the_wheel_scrolls_the_text(article: MakeArticle, show: Show) -> None:
    hand = show(article(*[LINE] * 300))
    overview = hand.view.overview
    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(8, 100))
    first = hand.view.top
    QTest.mouseMove(overview, QPoint(8, 300))
    QTest.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=QPoint(8, 300))
    assert hand.view.top > first
    top, place = hand.view.top, QPointF(8, 300)
    wheel = QWheelEvent(
        place, QPointF(overview.mapToGlobal(place)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(overview, wheel)
    assert hand.view.top > top


def test_the_frame_is_what_is_in_view(article: MakeArticle, show: Show, qtbot: QtBot) -> None:
    hand = show(article(*[LINE] * 300))
    wait(qtbot, hand)
    hand.view.verticalScrollBar().setValue(hand.sheet.page.heights.total // 2)
    wait(qtbot, hand)
    image = hand.view.overview.grab().toImage()
    tinted = [y for y in range(image.height()) if image.pixelColor(2, y).name() != QColor(LIGHT.panel).name()]
    share = hand.view.viewport().height() / hand.sheet.page.heights.total
    begins = hand.view.top / hand.sheet.page.heights.total
    assert abs(tinted[0] / image.height() - begins) < 0.01
    assert abs((tinted[-1] - tinted[0]) / image.height() - share) < 0.02


def test_it_can_be_put_away(article: MakeArticle, show: Show) -> None:
    hand = show(article(LINE))
    width = hand.view.viewport().width()
    hand.view.show_overview(is_shown=False)
    QApplication.processEvents()
    assert hand.view.viewport().width() == width + hand.view.overview.width()
    assert not hand.view.overview.isVisible()
    hand.view.show_overview(is_shown=True)
    QApplication.processEvents()
    assert hand.view.viewport().width() == width


def test_another_size_is_drawn_at_once(article: MakeArticle, show: Show, span: SpanMaker, qtbot: QtBot) -> None:
    hand = show(article(*[LINE] * 30), span("person", (6, 9)))
    wait(qtbot, hand)
    hand.view.set_labels(LabelSet.of("article", [span("person", (6, 9))]), [(6, 9)])  # the pause begins
    hand.view.resize(900, 1200)
    for _ in range(2):
        QApplication.processEvents()
    image = hand.view.overview.grab().toImage()
    assert image.pixelColor(19, image.height() - 3).name() == QColor(LIGHT.panel).name()


def test_a_scale_holds_until_a_row_has_another_height(article: MakeArticle, show: Show) -> None:
    hand = show(article(*[LINE] * 40))
    scale = Scale(hand.sheet, 300, 200)
    before = scale.stretch((20, 25))
    assert scale.holds(hand.sheet, 300, 200)
    assert not scale.holds(hand.sheet, 301, 200)
    hand.sheet.page.heights[0] += 50
    assert not scale.holds(hand.sheet, 300, 200)
    assert Scale(hand.sheet, 300, 200).stretch((20, 25)) != before
