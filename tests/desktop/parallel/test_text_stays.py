"""Marks never move text: whatever is labelled, hidden, selected or found, every character stays where it was."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from desktop.parallel.hand import Hand, Line, MakeArticle, Show, SpanMaker
from yanguan.desktop.parallel.places import PlaceMark, place_marks
from yanguan.domain.article import SCRIPTS
from yanguan.domain.label_set import LabelSet
from yanguan.resources import default_scheme

LINES: tuple[Line, ...] = (
    ("headline", "臨江新任市委書記𠮷田𫜰首次公開談施政"),
    ("byline", "記者 程小滿"),
    ("paragraph", "臨江市委書記方景行昨天在會上說：「我們要把『先進製造業』放在第一位，IDS⿰釒夭 也一樣。」" * 4),
    ("subhead", "任免"),
    ("related_heading", "相關新聞"),
    ("related_title", "葛󠄀飾區長"),
)
LENGTH = sum(len(text) + 1 for _, text in LINES) - 1
ranges = st.tuples(st.integers(0, LENGTH - 2), st.integers(1, 60)).map(lambda r: (r[0], min(r[0] + r[1], LENGTH)))
marks = st.lists(
    st.tuples(st.sampled_from(list(default_scheme().labels)), ranges, st.sampled_from(["accepted", "suggested"])),
    max_size=25,
)


def characters(hand: Hand) -> list[QRect]:
    """Where every border between two characters is drawn, in both panes, and how high every row is."""
    sheet, view = hand.sheet, hand.view
    hidden = sheet.page.is_hidden
    rects = [
        view.place_rect(script, place, trails=False)
        for script in SCRIPTS
        for place in range(LENGTH)
        if not hidden(sheet.rows.at(script, place))
    ]
    return [*rects, *(QRect(0, 0, 1, sheet.page.heights[row]) for row in range(len(sheet.page.heights)))]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=marks, second=marks, selected=ranges, hides=st.booleans(), zoom=st.sampled_from([100, 150, 200]))
def test_no_mark_moves_a_character(
    article: MakeArticle,
    show: Show,
    first: list[tuple[str, tuple[int, int], str]],
    second: list[tuple[str, tuple[int, int], str]],
    selected: tuple[int, int],
    *,
    hides: bool,
    zoom: int,
) -> None:
    maker = SpanMaker()
    hand = show(article(*LINES))
    hand.view.set_zoom(zoom)
    before = characters(hand)
    for spans in (first, second):
        made = [maker(label, place, state=state) for label, place, state in spans]  # type: ignore[arg-type]
        hand.view.set_labels(LabelSet.of("article", made), [place for _, place, _ in spans])
        hand.view.select([selected])
        hand.view.show_places(place_marks("doubt", [(*selected, *selected)], "hant"))
        hand.view.show_found([PlaceMark("found", {"hant": selected, "hans": selected})])
        hand.view.set_hidden_labels({"quote"} if hides else (), suggestions=hides)
        hand.view.select_span(made[0].id if made else None)
        assert characters(hand) == before
