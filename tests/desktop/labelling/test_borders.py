"""Where an end of a span may go by key: never into blank space, over its line, or inside a grapheme."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies.texts import pairs
from yanguan.desktop.labelling.borders import Nudge, nudged
from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.graphemes import is_border
from yanguan.desktop.parallel.rows import rows_of
from yanguan.desktop.parallel.units import Units
from yanguan.domain.article import Article, Range, Text
from yanguan.domain.label_set import LabelSet
from yanguan.editing.scene import Scene
from yanguan.resources import default_scheme
from yanguan.script.convert import convert

NUDGES = st.builds(
    Nudge, st.sampled_from(["start", "end"]), st.booleans(), st.sampled_from(["character", "character", "word"])
)
GROW, SHRINK = Nudge("end", is_growing=True), Nudge("end", is_growing=False)


def article_of(text: str, profile: str = "tw2s") -> Article:
    made = convert(text, profile)
    script = "hant" if profile.startswith("t") else "hans"
    return Article("a", script, Text(text, "source"), made.text, (), alignment=made.alignment.places)  # type: ignore[arg-type]


def units_of(article: Article) -> Units:
    bitext = Bitext(article)
    return Units(bitext, rows_of(article, bitext))


def walk(text: str, fragments: tuple[Range, ...], nudge: Nudge, profile: str = "tw2s") -> list[str]:
    """What the moved fragment reads after each move, until there is none."""
    units, found = units_of(article_of(text, profile)), []
    while (after := nudged(units, fragments, nudge)) is not None:
        fragments = after
        found.append(text[slice(*fragments[0 if nudge.edge == "start" else -1])])
    return found


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_moved_end_stands_where_a_label_may_end(data: st.DataObject) -> None:
    places = data.draw(st.sampled_from(["none", "alignment", "differences"]))
    pair = data.draw(pairs("說葛\U000e0100", places))
    made = Text(pair.counterpart, "given")
    article = Article("a", "hant", Text(pair.source, "source"), made, (), differences=pair.places)
    text, units = article.source.text, units_of(article)
    bitext = units.bitext
    scene = Scene(article, LabelSet(article.id), default_scheme(), "mei", "")
    ends = data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6))
    drawn = [(start, end) for start, end in zip(sorted(ends)[::2], sorted(ends)[1::2], strict=False) if start < end]
    if not any(text[start:end].strip() for start, end in drawn):
        return
    fragments = scene.trimmed(drawn)
    for nudge in data.draw(st.lists(NUDGES, min_size=1, max_size=6)):
        after = nudged(units, fragments, nudge)
        if after is None:
            continue
        assert after != fragments
        assert scene.trimmed(after) == after  # no blank end, still ascending and apart
        number = 0 if nudge.edge == "start" else -1
        before, moved = fragments[number], after[number]
        assert (moved[1] - moved[0] > before[1] - before[0]) == nudge.is_growing
        assert [part for part in after if part != moved] == [part for part in fragments if part != before]
        if nudge.is_growing:
            assert "\n" not in text[min(moved[0], before[0]) : before[0]] + text[before[1] : moved[1]]
        edge = moved[0] if nudge.edge == "start" else moved[1]
        assert is_border(text, edge)
        across = bitext.forward.project(*moved)
        if across is not None:
            other = article.counterpart.text
            assert is_border(other, across[0] if nudge.edge == "start" else across[1])
        fragments = after


def test_an_end_grows_to_the_end_of_its_line_and_no_further() -> None:
    assert walk("市長說好\n他說", ((0, 2),), GROW) == ["市長說", "市長說好"]


def test_an_end_steps_over_blanks_inside_the_line() -> None:
    assert walk("市長 方  景\n", ((0, 2),), GROW) == ["市長 方", "市長 方  景"]
    assert walk("市長 方  景\n", ((0, 7),), SHRINK) == ["市長 方", "市長", "市"]


def test_something_is_always_left() -> None:
    assert walk("市長", ((0, 1),), SHRINK) == []
    assert walk("市長", ((1, 2),), Nudge("start", is_growing=False)) == []


def test_a_span_over_several_lines_shrinks_over_their_ends() -> None:
    assert walk("說\n好", ((0, 3),), SHRINK) == ["說"]


def test_only_the_outer_ends_of_fragments_move() -> None:
    units = units_of(article_of("據市府報道。"))
    assert nudged(units, ((0, 1), (3, 4)), GROW) == ((0, 1), (3, 5))
    assert nudged(units, ((1, 2), (3, 4)), Nudge("start", is_growing=True)) == ((0, 2), (3, 4))


@pytest.mark.parametrize("cluster", ["e\u0301", "👨🏻\u200d🚒", "葛\U000e0100", "𠮷", "齾"])
def test_a_grapheme_is_one_step(cluster: str) -> None:
    assert walk(f"說{cluster}好", ((0, 1),), GROW) == [f"說{cluster}", f"說{cluster}好"]
    assert walk(f"說{cluster}", ((0, 1 + len(cluster)),), SHRINK) == ["說"]


def test_by_word_a_word_is_one_step() -> None:
    assert walk("市長任命方景行。", ((0, 2),), Nudge("end", is_growing=True, step="word"))[0] == "市長任命"
    assert walk("市長任命", ((0, 4),), Nudge("end", is_growing=False, step="word")) == ["市長"]
    assert walk("市長任命", ((2, 4),), Nudge("start", is_growing=True, step="word")) == ["市長任命"]


def test_phrases_are_entered_as_a_whole_in_the_other_script() -> None:
    article = article_of("他说互联网", "s2twp")
    units = units_of(article)
    fragments: tuple[Range, ...] = ((0, 2),)
    shown = []
    while (after := nudged(units, fragments, GROW)) is not None:
        fragments = after
        there = units.bitext.forward.project(*fragments[0])
        assert there is not None
        shown.append(article.counterpart.text[slice(*there)])
    assert shown == ["他說網際網路"] * 3


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["方景行", "互联网", "软件", "说", "，", " ", "𠮷", "\n", "IBM"]), min_size=1).map("".join)
)
def test_by_word_an_end_stops_where_a_sweep_would_snap(text: str) -> None:
    if text.isspace():
        return
    article = article_of(text, "s2twp")
    units, first = units_of(article), len(text) - len(text.lstrip())
    fragments: tuple[Range, ...] = ((first, first + 1),)
    while (after := nudged(units, fragments, Nudge("end", is_growing=True, step="word"))) is not None:
        fragments = after
        ((_, end),) = fragments
        assert units.cover("hans", end - 1, end, "word")[1] == end
