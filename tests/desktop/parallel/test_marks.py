"""Marks on their rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.parallel.hand import MakeArticle, MakePair, Show, SpanMaker, converted
from yanguan.desktop.parallel.columns import Columns
from yanguan.desktop.parallel.links import linked_to
from yanguan.desktop.parallel.marks import BRACKET_LANE, Hidden, Marks, Strip
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.typeface import Typeface
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Filler, Holding, Mention, Quote, Role, Span
from yanguan.resources import default_scheme

TEXT = "臨江市委書記方景行昨天在會上說「好」"


def strips(sheet: Sheet, row: int) -> tuple[Strip, ...]:
    return sheet.marks.strips(row, sheet.page.layout(row))


def test_a_mark_has_a_strip_in_each_pane(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    hand = show(article(TEXT), span("person", (6, 9)))
    found = strips(hand.sheet, 0)
    assert [(strip.script, strip.lane, strip.opens, strip.closes) for strip in found] == [
        ("hant", 0, True, True),
        ("hans", 0, True, True),
    ]


def test_a_mark_over_several_lines_opens_and_closes_once(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    hand = show(article("字" * 80, "字" * 80), span("quote", (10, 150)))
    found = [strip for row in (0, 1) for strip in strips(hand.sheet, row) if strip.script == "hant"]
    assert len(found) > 4
    assert [strip.opens for strip in found] == [True] + [False] * (len(found) - 1)
    assert [strip.closes for strip in found] == [False] * (len(found) - 1) + [True]
    assert {strip.lane for strip in found} == {BRACKET_LANE}


def test_a_split_quote_opens_at_its_first_and_closes_at_its_last_fragment(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    hand = show(article("「改革，」他說，「不停。」"), span("quote", (0, 5), (8, 13)))
    left = [strip for strip in strips(hand.sheet, 0) if strip.script == "hant"]
    assert [(strip.opens, strip.closes) for strip in left] == [(True, False), (False, True)]


def test_a_mark_widens_to_what_its_characters_stand_for(pair: MakePair, show: Show, span: SpanMaker) -> None:
    mark = span("person", (0, 1))
    hand = show(pair("用戶說", "使用者说", (0, 2, 0, 3)), mark)
    assert hand.sheet.marks.place_of(mark.id, "hant") == ((0, 1),)
    assert hand.sheet.marks.place_of(mark.id, "hans") == ((0, 3),)


def test_marks_that_meet_only_in_the_counterpart_have_lanes_of_their_own(
    pair: MakePair, show: Show, span: SpanMaker
) -> None:
    hand = show(pair("用戶說", "使用者说", (0, 2, 0, 3)), span("person", (0, 1)), span("post", (1, 2)))
    assert sorted({strip.lane for strip in strips(hand.sheet, 0)}) == [0, 1]


def test_a_mark_without_a_place_in_the_counterpart_is_drawn_on_one_side(
    pair: MakePair, show: Show, span: SpanMaker
) -> None:
    hand = show(pair("甲多\n乙", "甲\n乙", (1, 2, 1, 1)), span("person", (1, 2)))
    assert [strip.script for strip in strips(hand.sheet, 0)] == ["hant"]


def test_a_mark_runs_through_a_line_that_only_the_counterpart_has(pair: MakePair, show: Show, span: SpanMaker) -> None:
    hand = show(pair("甲\n乙\n", "甲\n多\n乙\n", (2, 2, 2, 4)), span("quote", (0, 3)))
    assert [{strip.script for strip in strips(hand.sheet, row)} for row in range(3)] == [
        {"hant", "hans"},
        {"hans"},
        {"hant", "hans"},
    ]


def test_only_rows_whose_marks_changed_are_named(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    first, second = span("person", (0, 2)), span("post", (20, 22))
    hand = show(article(TEXT, TEXT, TEXT), first, second)
    labels = LabelSet.of("article", [first, second])
    assert hand.sheet.show_labels(labels, Hidden()) == set()
    gone = labels.after([Change("article", second, None)])
    assert hand.sheet.show_labels(gone, Hidden()) == {1}
    moved = gone.after([Change("article", first, span("person", (40, 42)))])
    assert hand.sheet.show_labels(moved, Hidden()) == {2}


def test_strips_are_kept_until_something_changes(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    first = span("person", (0, 2))
    hand = show(article(TEXT, TEXT), first)
    before = strips(hand.sheet, 0)
    assert strips(hand.sheet, 0) is before
    labels = LabelSet.of("article", [first])
    hand.view.set_labels(labels.after([Change("article", None, span("post", (20, 22)))]), [(20, 22)])
    assert strips(hand.sheet, 0) is before
    hand.view.set_zoom(150)
    assert strips(hand.sheet, 0) is not before


def test_an_unknown_label_is_drawn_as_a_lane(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    hand = show(article(TEXT), span("a-label-of-a-team", (0, 2)))
    assert {strip.lane for strip in strips(hand.sheet, 0)} == {0}
    hand.view.grab()


def test_every_frame_links_its_spans(span: SpanMaker) -> None:
    quote, speaker, cue, trigger, person, post = (span("quote", (index, index + 1)) for index in range(6))
    labels = LabelSet.of(
        "article",
        [
            quote, speaker, cue, trigger, person, post,
            Quote(id="q", annotator="a", at="", quote=quote.id, speakers=(Filler(speaker.id), Filler(None, "p")),
                  cues=(cue.id,)),
            Appointment(id="a", annotator="a", at="", trigger=trigger.id,
                        roles=(Role("person", person.id), Role("authority", None, "p"))),
            Holding(id="h", annotator="a", at="", mentions=(Mention(person.id, post.id),)),
        ],
    )  # fmt: skip
    assert linked_to(labels, quote.id) == {speaker.id, cue.id}
    assert linked_to(labels, cue.id) == {quote.id, speaker.id}
    assert linked_to(labels, person.id) == {trigger.id, post.id}
    assert linked_to(labels, "unknown") == frozenset()


@pytest.mark.usefixtures("qapp")
@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 15), st.sampled_from(["person", "post", "quote"])), max_size=8
    ),
    st.lists(st.tuples(st.sampled_from(["person", "post", ""]), st.integers(-1, 5)), min_size=9, max_size=9),
)
def test_marks_that_follow_are_the_marks_of_a_fresh_look(
    steps: list[tuple[int, int, str]], views: list[tuple[str, int]]
) -> None:
    """Labels come, change and go, kinds are hidden, one of them is looked at: in any order."""
    sheet = Sheet(converted(TEXT), default_scheme(), Columns(600), Typeface(100))
    labels = LabelSet(sheet.article.id)
    for (number, start, label), (hidden, but) in zip([*steps, (0, 0, "post")], views, strict=False):
        before = labels.spans.get(f"{number}")
        after = Span(id=f"{number}", annotator="a", at="", label=label, fragments=((start, start + 2),))
        labels = labels.after([Change(labels.article, before, None if before and start % 3 == 0 else after)])
        wanted = Hidden(frozenset({hidden}), but=f"{but}")
        sheet.marks.show(labels, wanted)
        fresh = Marks(sheet.bitext, sheet.rows, default_scheme())
        fresh.show(labels, wanted)
        assert {span.id: span for span in sheet.marks.spans()} == {span.id: span for span in fresh.spans()}
        drawn = {strip.span.id for strip in strips(sheet, 0)}
        assert drawn == {span.id for span in fresh.spans()}
