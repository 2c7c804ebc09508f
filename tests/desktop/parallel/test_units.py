"""What a click takes, and that units tile each line in both panes alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.parallel.hand import by_phrases, converted, given_pair
from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.graphemes import is_border
from yanguan.desktop.parallel.rows import Rows, rows_of
from yanguan.desktop.parallel.units import Unit, Units
from yanguan.domain.article import SCRIPTS, Article, Range, Script, other_script

UNITS: tuple[Unit, ...] = ("character", "word", "clause", "sentence", "line")
PIECES = [
    "市委书记", "互联网", "用户", "鼠标", "经济发展", "方景行", "说", "，", "。", "！", "「", "」", "“", "”", '"', "\n",
    "　", " ", "𠮷", "𫜰", "葛\U000e0100", "👨🏻‍🚒", "e\u0301", "café", "IBM-360", "\ufe0f", "\u200d", "的",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
ARTICLES = TEXTS.map(by_phrases) | TEXTS.map(lambda text: converted(text, source="hans"))


def units_of(article: Article) -> tuple[Units, Bitext, Rows]:
    bitext = Bitext(article)
    rows = rows_of(article, bitext)
    return Units(bitext, rows), bitext, rows


@pytest.mark.parametrize(
    ("unit", "position", "expected"),
    [
        ("character", 6, "展"),
        ("word", 6, "發展"),
        ("clause", 6, "經濟發展很快"),
        ("sentence", 6, "他說，經濟發展很快。"),
        ("line", 6, "他說，經濟發展很快。真的。"),
        ("line", 14, "別段"),
    ],
)
def test_a_unit_stays_in_its_line(unit: Unit, position: int, expected: str) -> None:
    article = converted("他說，經濟發展很快。真的。", "別段")
    units, _, _ = units_of(article)
    for script in SCRIPTS:
        start, end = units.at(script, position, unit)
        assert article.source.text[start:end] == expected
        assert start <= position < end


def test_a_unit_holds_whole_sequences() -> None:
    units, _, _ = units_of(converted("說👨🏻‍🚒王"))
    assert units.at("hant", 2, "character") == (1, 5)
    assert units.at("hans", 4, "word") == (1, 5)


def test_in_a_blank_line_every_unit_is_empty() -> None:
    units, _, _ = units_of(converted("一", "", "二"))
    assert units.at("hans", 2, "clause") == (2, 2)
    assert units.cover("hans", 2, 2, "word") == (2, 2)


def test_a_word_is_the_same_in_a_pane_where_it_is_longer() -> None:
    article = by_phrases("打开互联网的用户")
    units, _, _ = units_of(article)
    start, end = units.at("hant", article.counterpart.text.index("際"), "word")
    assert article.counterpart.text[start:end] == "網際網路"
    start, end = units.at("hans", 3, "word")
    assert article.source.text[start:end] == "互联网"


def test_what_one_text_lacks_is_cut_by_itself() -> None:
    source, counterpart = "臨江市發展", "临江市经济正在发展"
    units, _, _ = units_of(given_pair(source, counterpart, (3, 3, 3, 7)))
    words = [counterpart[slice(*units.at("hans", place, "word"))] for place in (3, 5, 7)]
    assert words == ["经济", "正在", "发展"]
    assert units.at("hant", 3, "word") == (3, 5)


def test_a_long_difference_is_cut_in_each_text_by_itself() -> None:
    source, counterpart = "經濟發展很快真的很快", "市委书记昨天在会上说改革不能停"
    units, _, _ = units_of(given_pair(source, counterpart, (0, len(source), 0, len(counterpart))))
    assert source[slice(*units.at("hant", 0, "word"))] == "經濟"
    assert counterpart[slice(*units.at("hans", 4, "word"))] == "昨天"


def test_the_nearest_border_of_a_word() -> None:
    units, _, _ = units_of(converted("臨江市委書記說"))
    borders = [0, 0, 2, 2, 2, 6, 6, 7], [0, 2, 2, 2, 6, 6, 6, 7]
    for goes_on in (False, True):
        found = [units.nearest("hant", place, "word", goes_on=goes_on) for place in range(8)]
        assert found == borders[goes_on]


@given(ARTICLES, st.sampled_from(UNITS))
def test_units_tile_every_line_and_split_no_grapheme(article: Article, unit: Unit) -> None:
    units, bitext, rows = units_of(article)
    for script in SCRIPTS:
        for row in rows.rows:
            start, end = row.side(script)
            tiles = [units.at(script, place, unit) for place in range(start, end)]
            for place, tile in enumerate(tiles, start):
                assert tile[0] <= place < tile[1]
            borders = list(dict.fromkeys(tiles))
            assert [tile[0] for tile in borders] == [start, *(tile[1] for tile in borders)][: len(borders)]
            line = bitext.text(script)[start:end]
            assert all(is_border(line, tile[0] - start) and is_border(line, tile[1] - start) for tile in borders)


@given(ARTICLES, st.sampled_from(UNITS), st.data())
def test_a_cover_holds_the_range_and_covers_itself(article: Article, unit: Unit, data: st.DataObject) -> None:
    units, bitext, _ = units_of(article)
    script: Script = data.draw(st.sampled_from(SCRIPTS))
    start = data.draw(st.integers(0, bitext.length(script)))
    end = data.draw(st.integers(start, bitext.length(script)))
    low, high = units.cover(script, start, end, unit)
    assert low <= start
    assert end <= high
    assert units.cover(script, low, high, unit) == (low, high)


@given(ARTICLES, st.data())
def test_both_panes_agree_about_words(article: Article, data: st.DataObject) -> None:
    units, bitext, _ = units_of(article)
    script: Script = data.draw(st.sampled_from(SCRIPTS))
    if bitext.length(script):
        start, end = units.at(script, data.draw(st.integers(0, bitext.length(script) - 1)), "word")
        across = bitext.across(script, start, end)
        if across is not None:
            other = other_script(script)
            assert _words(units, other, across) == across
            assert bitext.across(other, *across) == (start, end)


def _words(units: Units, script: Script, place: Range) -> Range:
    return units.cover(script, *place, "word")
