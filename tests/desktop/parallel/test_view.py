"""What the window asks of the canvas."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parallel.hand import MakeArticle, MakePair, Show, SpanMaker
from yanguan.desktop.guard import unguarded_overrides
from yanguan.desktop.parallel import ParallelView, Selection
from yanguan.desktop.parallel.graphemes import is_border
from yanguan.desktop.parallel.hit import hit_at
from yanguan.desktop.parallel.page import Page
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.domain.article import SCRIPTS, Script
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Filler, Quote
from yanguan.words import Words

TEXT = "臨江市委書記方景行昨天在會上說：「我們要把『先進製造業』放在第一位。」"


def sheet_of(view: ParallelView) -> Sheet:
    assert view.sheet is not None
    return view.sheet


def _heights(view: ParallelView) -> list[int]:
    heights = sheet_of(view).page.heights
    return [heights[row] for row in range(len(heights))]


def _lane(view: ParallelView, span: str) -> set[int]:
    sheet = sheet_of(view)
    rows = sheet.marks.rows_of(span)
    strips = [strip for row in rows for strip in sheet.marks.strips(row, sheet.page.layout(row))]
    return {strip.lane for strip in strips if strip.span.id == span}


def test_no_override_is_without_its_guard() -> None:
    assert unguarded_overrides(ParallelView) == []


def test_an_empty_canvas_has_nothing_selected(view: ParallelView) -> None:
    view.show_article(None, None)
    assert view.selection() is None
    assert view.selected_text("hant") == ""
    assert view.selection_rect() == QRect()
    assert view.selected_span() is None
    view.select([(0, 2)])
    view.scroll_to(3)
    view.set_zoom(150)
    view.show_panes("hans")
    view.grab()


def test_selecting_by_source_ranges_is_told(article: MakeArticle, show: Show, qtbot: QtBot) -> None:
    hand = show(article(TEXT))
    with qtbot.waitSignal(hand.view.selection_changed):
        hand.view.select([(0, 6), (14, 15)])
    assert hand.view.selection() == Selection("hant", ((0, 6), (14, 15)))
    assert hand.view.selected_text("hans") == "临江市委书记\n说"


def test_the_place_of_the_selection_is_where_it_is_drawn(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.view.select([(2, 4)])
    rect = hand.view.selection_rect()
    assert hand.point("hant", 2).x() - 1 == rect.left()
    assert abs(rect.right() - hand.point("hant", 4, 0).x()) <= 1


def test_labels_never_move_text(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    hand = show(article(TEXT, TEXT, ("headline", TEXT)))
    before = _heights(hand.view)
    marks = [span("person", (0, 6 + number)) for number in range(7)] + [span("quote", (16, 35))]
    hand.view.set_labels(LabelSet.of("article", marks), [(0, 40)])
    assert _heights(hand.view) == before


def test_a_new_label_moves_no_other(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    old = [span("person", (2, 8)), span("post", (0, 6))]
    hand = show(article(TEXT), *old)
    before = [_lane(hand.view, mark.id) for mark in old]
    new = span("speaker", (0, 9))
    assert hand.sheet.labels is not None
    labels = hand.sheet.labels.after([Change("article", None, new)])
    hand.view.set_labels(labels, [(0, 9)])
    assert [_lane(hand.view, mark.id) for mark in old] == before == [{0}, {1}]
    assert _lane(hand.view, new.id) == {2}


def test_a_label_draws_only_its_own_row_again(
    article: MakeArticle, show: Show, span: SpanMaker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = show(article(*[TEXT] * 6))
    painted: list[QRect] = []
    look = hand.view.look
    original = look.paint

    def paint(painter: QPainter, sheet: Sheet | None, clip: QRect, top: int, *, has_focus: bool) -> None:
        painted.append(QRect(clip))
        original(painter, sheet, clip, top, has_focus=has_focus)

    monkeypatch.setattr(look, "paint", paint)
    mark = span("person", (6, 9))
    hand.view.set_labels(LabelSet.of("article", [mark]), [(6, 9)])
    qtbot.waitUntil(lambda: bool(painted))
    assert max(rect.height() for rect in painted) < 200


def test_a_mark_lies_in_both_panes_in_its_colour(
    article: MakeArticle, show: Show, span: SpanMaker, view: ParallelView
) -> None:
    mark = span("person", (6, 9))
    hand = show(article(TEXT), mark)
    metrics = view.typeface.metrics("hant", "paragraph")
    image = view.viewport().grab().toImage()
    for script in SCRIPTS:
        left = hand.point(script, 7, 0)
        lane = view.place_rect(script, 7, trails=False).top() - metrics.text_top + metrics.lane_top
        assert image.pixelColor(left.x(), lane).name() == view._scheme.labels["person"].light


def test_a_fixed_picture_can_be_drawn(article: MakeArticle, show: Show, span: SpanMaker, view: ParallelView) -> None:
    show(article(TEXT), span("quote", (16, 35)))
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(1)
    view.render(image)
    again = QImage(image.size(), image.format())
    view.render(again)
    assert image == again


def test_what_the_scheme_hides_is_not_drawn_unless_it_is_asked_for(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    hand = show(article(TEXT), span("addressee", (0, 2)), span("person", (6, 9)))
    assert [each.label for each in hand.sheet.marks.spans()] == ["person"]
    hand.view.set_hidden_labels(())
    assert sorted(each.label for each in hand.sheet.marks.spans()) == ["addressee", "person"]


def test_suggestions_can_be_hidden_and_what_was_taken_stays(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    suggested, edited = span("person", (6, 9), state="suggested"), span("post", (0, 6), state="edited")
    hand = show(article(TEXT), suggested, edited)
    hand.view.set_hidden_labels((), suggestions=True)
    assert list(hand.sheet.marks.spans()) == [edited]
    hand.view.set_hidden_labels(())
    assert {each.id for each in hand.sheet.marks.spans()} == {suggested.id, edited.id}


def test_a_hidden_span_is_drawn_while_it_is_selected(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    quote, addressee, other = span("quote", (16, 35)), span("addressee", (0, 2)), span("addressee", (9, 11))
    hand = show(article(TEXT), quote, addressee, other)
    drawn = hand.sheet.marks.spans
    hand.view.select_span(addressee.id)
    assert [each.id for each in drawn()] == [quote.id, addressee.id]
    assert hand.view.is_drawn(addressee.id)
    hand.view.set_labels(LabelSet.of("article", [quote, addressee, other, span("person", (6, 9))]))
    assert hand.view.is_drawn(addressee.id)
    hand.view.select_span(other.id)
    assert not hand.view.is_drawn(addressee.id)
    assert hand.view.is_drawn(other.id)
    hand.view.select_span(None)
    assert {each.label for each in drawn()} == {"quote", "person"}


def test_hidden_labels_and_rejected_suggestions_are_not_shown(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    person, post, refused = span("person", (6, 9)), span("post", (0, 6)), span("cue", (14, 15), state="rejected")
    hand = show(article(TEXT), person, post, refused)
    assert _lane(hand.view, refused.id) == set()
    hand.view.set_hidden_labels({"person"})
    assert _lane(hand.view, person.id) == set()
    assert _lane(hand.view, post.id) == {0}
    hand.view.set_hidden_labels(set())
    assert _lane(hand.view, person.id) == {0}


def test_selecting_a_quote_outlines_its_speaker_and_cue(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    quote, speaker, cue, other = (
        span("quote", (16, 35)),
        span("speaker", (0, 9)),
        span("cue", (14, 15)),
        span("time", (9, 11)),
    )
    frame = Quote(id="frame", annotator="a", at="", quote=quote.id, speakers=(Filler(speaker.id),), cues=(cue.id,))
    hand = show(article(TEXT), quote, speaker, cue, other, frame)
    told: list[str] = []
    hand.view.span_selected.connect(told.append)
    hand.view.select_span(quote.id)
    assert hand.sheet.linked == {speaker.id, cue.id}
    hand.view.set_linked({other.id})
    assert hand.sheet.linked == {speaker.id, cue.id, other.id}
    hand.view.set_labels(LabelSet.of("article", [speaker]), None)
    assert hand.view.selected_span() is None
    assert told == [quote.id, ""]


def test_a_selected_mark_is_framed(article: MakeArticle, show: Show, span: SpanMaker, view: ParallelView) -> None:
    mark = span("person", (6, 9))
    show(article(TEXT), mark)
    before = view.viewport().grab().toImage()
    view.select_span(mark.id)
    QApplication.processEvents()
    after = view.viewport().grab().toImage()
    assert before != after
    view.select_span(None)
    QApplication.processEvents()
    assert view.viewport().grab().toImage() == before


@pytest.mark.parametrize("change", ["narrow", "zoom", "share", "one pane"])
def test_the_first_line_in_view_stays_when_everything_is_wrapped_anew(
    article: MakeArticle, show: Show, change: str
) -> None:
    hand = show(article(*[f"{number}" + TEXT * 4 for number in range(200)]))
    view = hand.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    first = _first_position(view)
    if change == "narrow":
        view.resize(700, 600)
    elif change == "zoom":
        view.set_zoom(180)
    elif change == "share":
        view.set_share(0.3)
    else:
        view.show_panes("hant")
    QApplication.processEvents()
    assert abs(_first_position(view) - first) < 60  # at most one visual line away


def _first_position(view: ParallelView) -> int:
    hit = hit_at(sheet_of(view).page, view.columns.text_left("hant") + 1, view.top)
    assert hit is not None
    return hit.position


def test_scrolling_up_into_rows_never_seen_does_not_make_the_text_jump(article: MakeArticle, show: Show) -> None:
    hand = show(article(*["1234567890" * (number % 40) + "字" * (number % 30) for number in range(300)]))
    view = hand.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    for _ in range(40):
        position = _first_position(view)
        y = view.place_rect("hant", position, trails=False).top()
        view.verticalScrollBar().setValue(view.top - 35)
        assert abs(view.place_rect("hant", position, trails=False).top() - (y + 35)) <= 2


def test_scrolling_to_a_folded_place_unfolds_it(article: MakeArticle, show: Show) -> None:
    hand = show(article(*["正文"] * 60, ("related_heading", "相關焦點"), *[("related", "說明")] * 60))
    view = hand.view
    start = len(sheet_of(view).article.source.text) - 2
    assert sheet_of(view).page.is_hidden(sheet_of(view).rows.at("hant", start))
    view.scroll_to(start)
    assert not sheet_of(view).page.is_hidden(sheet_of(view).rows.at("hant", start))
    assert view.viewport().rect().contains(view.place_rect("hant", start, trails=False).center())


def test_scrolling_to_what_is_in_view_moves_nothing(article: MakeArticle, show: Show) -> None:
    hand = show(article(*[TEXT] * 60))
    hand.view.scroll_to(45)
    assert hand.view.top == 0


def test_control_and_the_wheel_zoom_within_limits(article: MakeArticle, show: Show, qtbot: QtBot) -> None:
    hand = show(article(*[TEXT] * 60))
    with qtbot.waitSignal(hand.view.zoom_changed) as told:
        _wheel(hand.view, 120, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [110]
    for _ in range(20):
        _wheel(hand.view, 120, Qt.KeyboardModifier.ControlModifier)
    assert hand.view.zoom() == 200
    hand.view.set_zoom(20)
    assert hand.view.zoom() == 100


def test_the_wheel_scrolls(article: MakeArticle, show: Show) -> None:
    hand = show(article(*[TEXT] * 60))
    _wheel(hand.view, -120, Qt.KeyboardModifier.NoModifier)
    assert hand.view.top > 0


def _wheel(view: ParallelView, delta: int, modifiers: Qt.KeyboardModifier) -> None:
    point = QPointF(100, 100)
    event = QWheelEvent(
        point,
        QPointF(view.viewport().mapToGlobal(QPoint(100, 100))),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_one_pane_takes_the_whole_width_and_the_caret(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT * 3))
    hand.view.select([(2, 4)])
    hand.view.show_panes("hans")
    assert hand.view.active_script() == "hans"
    assert hand.view.columns.pane("hant") == (0, 0)
    assert hand.view.selection() == Selection("hans", ((2, 4),))
    hand.drag("hans", 6, 9)
    assert hand.fragments == ((6, 9),)
    hand.view.show_panes("both")
    assert len(hand.sheet.page.layout(0).sides) == 2


def test_another_article_begins_at_its_top_with_nothing_selected(
    article: MakeArticle, show: Show, span: SpanMaker, view: ParallelView
) -> None:
    mark = span("person", (0, 3))
    hand = show(article(*[TEXT] * 80), mark)
    view.select_span(mark.id)
    hand.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    show(article("別的"))
    assert (view.top, view.caret(), view.selected_span(), view.selection()) == (0, 0, None, None)


def test_a_screen_reader_hears_what_the_canvas_is(view: ParallelView, english: Words) -> None:
    assert view.accessibleName() == english("canvas-accessible-name")
    assert "F6" in view.accessibleDescription()


def test_rows_of_a_pair_with_a_line_of_its_own_can_be_swept_on_both_sides(pair: MakePair, show: Show) -> None:
    hand = show(pair("甲說\n乙說\n", "甲说\n多一行\n乙说\n", (3, 3, 3, 7)))
    hand.drag("hans", 7, 9)
    assert hand.fragments == ((3, 5),)
    assert hand.mirrored() == "乙說"
    left, right = hand.point("hant", 3), hand.point("hans", 7)
    assert left.y() == right.y()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    lines=st.lists(
        st.text(alphabet="王毅說話，。「」a b1😀𠮷e\u0301葛\U000e0100", max_size=60), min_size=1, max_size=4
    ),
    width=st.integers(300, 900),
    zoom=st.sampled_from([100, 130, 200]),
)
def test_every_border_is_found_again_at_the_point_where_it_is_drawn(
    article: MakeArticle, view: ParallelView, lines: list[str], width: int, zoom: int
) -> None:
    view.resize(width, 500)
    view.set_zoom(zoom)
    view.show_article(article(*lines), None)
    sheet = sheet_of(view)
    for script in SCRIPTS:
        for row in range(len(sheet.rows.rows)):
            _assert_borders_come_back(sheet.page, script, row)


def _assert_borders_come_back(page: Page, script: Script, row: int) -> None:
    layout = page.layout(row)
    side = layout.sides[script]
    for line in range(side.line_count):
        first, last = side.line_range(line)
        for position in (place for place in range(first, last + 1) if is_border(side.text, place)):
            x = side.x_of(position, line)
            found = side.position_at(line, x)
            assert side.x_of(found, line) == pytest.approx(x, abs=0.1)
            assert found == position or side.x_of(found, line) == side.x_of(position, line)
            y = page.heights.top(row) + side.line_top(line) + side.metrics.baseline / 2
            left = page.columns.text_left(script) + side.metrics.indent
            if y < page.heights.top(row) + page.heights[row]:
                hit = hit_at(page, left + x, y, script)
                assert hit is not None
                assert (hit.row, hit.line, hit.position) == (row, line, side.start + found)


def test_an_empty_canvas_says_what_to_do(view: ParallelView) -> None:
    view.show_article(None, None)
    image = view.viewport().grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(150, 230)}
    assert len(colours) > 1
