"""Which links are shown for a span, which letters stand for which, and where arcs run."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.parallel.hand import Hand, MakeArticle, Show, SpanMaker
from yanguan.desktop.parallel import ParallelView
from yanguan.desktop.parallel.arcs import Stub
from yanguan.desktop.parallel.letters import codes
from yanguan.desktop.parallel.links import links_at, links_of
from yanguan.desktop.parallel.routes import Route
from yanguan.desktop.theme import DARK
from yanguan.domain.article import Script
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Filler, Holding, Mention, Quote, Role, Span

SAID = "局長說：「開始」。"
FILLING = "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏。" * 6
Linked = Callable[..., Hand]


def quote(span: Span, *speakers: Span, cues: tuple[Span, ...] = (), state: str = "accepted", id_: str = "f") -> Quote:
    return Quote(
        id=id_, annotator="a", at="", quote=span.id, speakers=tuple(Filler(each.id) for each in speakers),
        cues=tuple(each.id for each in cues), state=state,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.fixture
def linked(show: Show, article: MakeArticle, span: SpanMaker) -> Linked:
    """A quote linked with a speaker so many paragraphs above it, in either state."""

    def make(between: int = 0, *, state: str = "accepted", after: int = 0) -> Hand:
        lines = ["局長說。", *[FILLING] * between, "他說：「開始」。", *[FILLING] * after]
        start = len("\n".join(lines[: between + 1])) + 1
        speaker, cue = span("speaker", (0, 2)), span("cue", (start + 1, start + 2))
        core = span("quote", (start + 3, start + 7))
        return show(article(*lines), speaker, cue, core, quote(core, speaker, cues=(cue,), state=state))

    return make


def core_of(hand: Hand) -> str:
    assert hand.sheet.labels is not None
    return next(iter(hand.sheet.labels.quotes.values())).quote


def routes(hand: Hand, place: str = "speaker") -> list[Route]:
    return [route for route in hand.view.links.arcs.drawn().routes if route.link.place == place]


def stubs(hand: Hand) -> tuple[Stub, ...]:
    return hand.view.links.arcs.drawn().stubs


def glyph_boxes(hand: Hand, script: Script) -> Iterator[QRectF]:
    """Where glyphs stand: every line's characters without the lanes below, a pixel off their edges."""
    page = hand.sheet.page
    for row in page.visible(hand.view.top, hand.view.viewport().height()):
        side = page.layout(row).sides[script]
        left = page.columns.text_left(script) + side.metrics.indent
        for line in range(side.line_count):
            top = page.heights.top(row) - hand.view.top + side.line_top(line)
            right = max((stretch.right for stretch in side.stretches(*side.line_range(line))), default=0)
            yield QRectF(left + 1, top + side.metrics.text_top + 4, right - 2, side.metrics.em - 6)


class TestWhich:
    def test_the_core_shows_its_whole_frame(self, span: SpanMaker) -> None:
        core, one, two, cue = (
            span("quote", (0, 2)),
            span("speaker", (3, 4)),
            span("speaker", (5, 6)),
            span("cue", (7, 8)),
        )
        labels = LabelSet.of("a", [core, one, two, cue, quote(core, one, two, cues=(cue,))])
        shown = [(link.place, link.span) for link in links_at(labels, core.id)]
        assert shown == [("speaker", one.id), ("speaker", two.id), ("cue", cue.id)]
        assert links_at(labels, one.id) == links_at(labels, core.id)

    def test_a_speaker_of_many_quotes_shows_each_quote_but_not_their_cues(self, span: SpanMaker) -> None:
        speaker, cue = span("speaker", (3, 4)), span("cue", (7, 8))
        cores = [span("quote", (start, start + 2)) for start in (10, 20, 30)]
        frames = [quote(core, speaker, cues=(cue,), id_=core.id + "f") for core in cores]
        labels = LabelSet.of("a", [speaker, cue, *cores, *frames])
        assert [link.core for link in links_at(labels, speaker.id)] == [core.id for core in cores]

    def test_rejected_frames_and_elided_fillers_show_nothing(self, span: SpanMaker) -> None:
        core, speaker = span("quote", (0, 2)), span("speaker", (3, 4))
        labels = LabelSet.of("a", [core, speaker, quote(core, speaker, state="rejected")])
        assert links_at(labels, core.id) == ()
        event = Appointment(id="e", annotator="a", at="", trigger=core.id, roles=(Role("person", None, "p"),))
        assert links_of(event) == ()

    def test_a_holding_joins_each_post_with_whom_it_is_said_of(self, span: SpanMaker) -> None:
        post, second, person, other = (
            span("post", (0, 2)),
            span("post", (3, 5)),
            span("person", (6, 8)),
            span("person", (20, 22)),
        )
        said = [Mention(person.id, each.id) for each in (post, second, post)]  # one of them is said twice
        held = Holding(id="h", annotator="a", at="", mentions=(*said, Mention(None, second.id)))
        labels = LabelSet.of("a", [post, second, person, other, held])
        shown = [(link.core, link.span) for link in links_at(labels, post.id)]
        assert shown == [(post.id, person.id), (second.id, person.id)]
        assert links_at(labels, person.id) == links_at(labels, post.id)
        assert links_at(labels, other.id) == ()


class TestCodes:
    @given(st.integers(0, 600))
    def test_no_code_is_the_beginning_of_another(self, count: int) -> None:
        made = codes(count)
        assert len(set(made)) == len(made) == count
        assert not any(one != other and other.startswith(one) for one in made for other in made)
        assert [len(code) for code in made] == sorted(len(code) for code in made)

    def test_up_to_the_alphabet_one_letter_is_enough(self) -> None:
        assert codes(3) == ["A", "B", "C"]
        assert {len(code) for code in codes(26)} == {1}
        assert codes(27)[-2:] == ["ZA", "ZB"]


class TestArcs:
    def test_they_are_there_for_the_selected_span_only_in_both_panes(self, linked: Linked) -> None:
        hand = linked()
        assert hand.view.links.arcs.drawn().routes == ()
        hand.view.select_span(core_of(hand))
        assert sorted(route.script for route in routes(hand)) == ["hans", "hant"]
        hand.view.select_span(None)
        assert hand.view.links.arcs.drawn().routes == ()

    @pytest.mark.parametrize("between", [0, 1, 2])
    @pytest.mark.parametrize("zoom", [100, 160])
    def test_no_arc_and_no_name_crosses_a_character(self, linked: Linked, between: int, zoom: int) -> None:
        hand = linked(between)
        hand.view.set_zoom(zoom)
        hand.view.select_span(core_of(hand))
        hand.view.scroll_to(0)
        drawn = hand.view.links.arcs.drawn()
        assert drawn.routes
        for script in ("hant", "hans"):
            boxes = list(glyph_boxes(hand, script))
            lines = [route for route in drawn.routes if route.script == script and route.beyond is None]
            for start, end in ((a, b) for route in lines for a, b in zip(route.points, route.points[1:], strict=False)):
                stroke = QRectF(start, end).normalized().adjusted(-0.4, -0.4, 0.4, 0.4)
                assert not [box for box in boxes if box.intersects(stroke)]
            for rect, _, _, pane in drawn.names:
                assert pane != script or not [box for box in boxes if box.intersects(rect)]

    def test_selecting_moves_no_text(self, linked: Linked) -> None:
        hand = linked(1)
        before = [hand.point("hant", position) for position in (0, 10, 60)]
        hand.view.select_span(core_of(hand))
        QApplication.processEvents()
        assert [hand.point("hant", position) for position in (0, 10, 60)] == before

    def test_only_suggested_frames_are_dashed(self, linked: Linked) -> None:
        for state, solid in (("accepted", True), ("suggested", False)):
            hand = linked(state=state)
            hand.view.select_span(core_of(hand))
            assert routes(hand)[0].link.is_gold is solid

    def test_the_split_quote_is_joined_at_its_nearest_fragment(
        self, show: Show, article: MakeArticle, span: SpanMaker
    ) -> None:
        speaker, core = span("speaker", (7, 9)), span("quote", (0, 5), (11, 16))
        hand = show(article("「老地方」，局長說「走了嗎」。"), speaker, core, quote(core, speaker))
        hand.view.select_span(core.id)
        points = next(route.points for route in routes(hand) if route.script == "hant")
        assert hand.view.place_rect("hant", 0, trails=False).x() < points[0].x()
        assert points[0].x() <= hand.view.place_rect("hant", 16, trails=True).x()
        assert abs(points[0].x() - points[-1].x()) < 6 * 17

    def test_they_are_seen(self, linked: Linked, view: ParallelView) -> None:
        hand = linked()
        for theme in (view.look.theme, DARK):
            view.set_theme(theme)
            view.select_span(None)
            before = picture(view)
            view.select_span(core_of(hand))
            assert picture(view) != before

    def test_their_place_is_worked_out_once_for_a_state_of_the_view(self, linked: Linked) -> None:
        hand = linked(6)
        hand.view.select_span(core_of(hand))
        hand.view.scroll_to(0)
        first = hand.view.links.arcs.drawn()
        assert hand.view.links.arcs.drawn() is first
        hand.view.verticalScrollBar().setValue(40)
        assert hand.view.links.arcs.drawn() is not first

    def test_a_hidden_label_has_no_arc(self, linked: Linked) -> None:
        hand = linked()
        hand.view.set_hidden_labels(["speaker"])
        hand.view.select_span(core_of(hand))
        assert routes(hand) == []
        assert routes(hand, "cue") != []


class TestStubs:
    def test_an_end_out_of_view_has_a_stub_with_its_beginning_and_a_click_jumps(self, linked: Linked) -> None:
        hand = linked(12, after=12)
        hand.view.select_span(core_of(hand))
        wanted: list[str] = []
        hand.view.links.stub_clicked.connect(wanted.append)
        assert hand.sheet.labels is not None
        hand.view.scroll_to(hand.sheet.labels.spans[core_of(hand)].start)
        texts = {(stub.script, stub.text) for stub in stubs(hand)}
        assert texts == {("hant", "↑ 局長"), ("hans", "↑ 局长")}
        QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=stubs(hand)[0].rect.center().toPoint())
        assert wanted == [next(span.id for span in hand.sheet.labels.spans.values() if span.label == "speaker")]

    def test_from_the_other_end_it_points_down(self, linked: Linked) -> None:
        hand = linked(12)
        assert hand.sheet.labels is not None
        hand.view.select_span(next(span.id for span in hand.sheet.labels.spans.values() if span.label == "speaker"))
        assert {stub.text[0] for stub in stubs(hand)} == {"↓"}
        assert all(hand.view.viewport().rect().contains(stub.rect.toRect()) for stub in stubs(hand))

    def test_what_passes_the_view_has_a_stub_at_either_edge(self, linked: Linked) -> None:
        hand = linked(24, after=12)
        hand.view.select_span(core_of(hand))
        hand.view.verticalScrollBar().setValue(hand.sheet.page.heights.top(12))
        shown = [stub for stub in stubs(hand) if stub.script == "hant"]
        assert [stub.text for stub in shown] == ["↑ 局長", "↓ 「開始」"]
        passing = [route for route in routes(hand) if route.script == "hant"]
        assert {route.target for route in passing} == {stub.target for stub in shown}
        ends = {point.y() for route in passing for point in route.points}
        assert {0, hand.view.viewport().height()} <= ends, "from edge to edge"
        assert len({point.x() for route in passing for point in route.points}) == 1, "along the margin"

    def test_a_paragraph_of_which_the_lines_of_a_link_are_out_of_view_has_its_stubs(
        self, show: Show, article: MakeArticle, span: SpanMaker
    ) -> None:
        speaker, core = span("speaker", (0, 2)), span("quote", (10, 14))
        hand = show(article(FILLING * 8, *[FILLING] * 12), speaker, core, quote(core, speaker))
        hand.view.select_span(core.id)
        hand.view.verticalScrollBar().setValue(hand.sheet.page.heights[0] * 2 // 3)
        assert {stub.target for stub in stubs(hand)} == {core.id, speaker.id}
        assert {stub.text[0] for stub in stubs(hand)} == {"↑"}
        hand.view.verticalScrollBar().setValue(hand.sheet.page.heights[0] + 400)
        assert stubs(hand) == (), "nothing of it is in view, and nothing passes"

    def test_many_at_one_edge_are_counted(self, show: Show, article: MakeArticle, span: SpanMaker) -> None:
        speaker, lines = span("speaker", (0, 2)), ["局長說。", *[FILLING] * 12, *["「好」。"] * 9]
        start = len("\n".join(lines[:13])) + 1
        cores = [span("quote", (start + 5 * n, start + 5 * n + 3)) for n in range(9)]
        frames = [quote(core, speaker, id_=f"f{n}") for n, core in enumerate(cores)]
        hand = show(article(*lines), speaker, *cores, *frames)
        hand.view.select_span(speaker.id)
        of_one_pane = [stub for stub in stubs(hand) if stub.script == "hant"]
        assert of_one_pane[0].target == cores[0].id, "the nearest first"
        assert of_one_pane[-1].text == "+6"
        assert len(of_one_pane) == 4
        assert not any(
            one.rect.intersects(other.rect) for one in of_one_pane for other in of_one_pane if one is not other
        )

    def test_what_is_folded_away_has_its_stub_at_the_bar(
        self, show: Show, article: MakeArticle, span: SpanMaker
    ) -> None:
        lines = ["局長說：「好」。", ("related_heading", "相關新聞"), ("related_title", "局長說「走」。")]
        text = "\n".join(line if isinstance(line, str) else line[1] for line in lines)
        speaker, core = span("speaker", (0, 2)), span("quote", (text.index("「走"), text.index("「走") + 3))
        hand = show(article(*lines), speaker, core, quote(core, speaker))
        hand.view.select_span(speaker.id)
        assert {stub.text for stub in stubs(hand)} == {"▸ 「走」"}


class TestHandle:
    def test_only_a_selected_mark_that_can_be_linked_has_one(self, linked: Linked, view: ParallelView) -> None:
        hand = linked()
        view.select_span(core_of(hand))
        assert view.links.rubber.handles() == []
        view.links.follow({"quote"}, lambda _: [])
        assert len(view.links.rubber.handles()) == 2
        assert view.links.rubber.grip_at(view.links.rubber.handles()[0]) is not None
        assert view.links.rubber.grip_at(QPointF(3, 300)) is None

    def test_text_beside_it_is_swept_as_ever(self, linked: Linked, view: ParallelView) -> None:
        hand = linked(1)
        view.links.follow({"quote"}, lambda _: [])
        view.select_span(core_of(hand))
        hand.drag("hant", 0, 3, Qt.KeyboardModifier.AltModifier)
        assert hand.fragments == ((0, 3),)

    def test_held_below_the_view_the_line_scrolls(self, linked: Linked, view: ParallelView) -> None:
        hand = linked(0, after=20)
        view.links.follow({"quote"}, lambda _: [])
        view.select_span(core_of(hand))
        handle = view.links.rubber.handles()[0].toPoint()
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=handle)
        hand.move(handle + QPoint(20, 20), Qt.MouseButton.LeftButton)
        hand.move(QPoint(100, view.viewport().height() + 60), Qt.MouseButton.LeftButton)
        view.links._scroll_on()
        assert view.top > 0
        view.links.let_go()


def picture(view: ParallelView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()
