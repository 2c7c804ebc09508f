"""Which lines stand side by side."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.parallel.hand import MakeArticle, MakePair
from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.rows import Rows, rows_of
from yanguan.domain.article import Article, Place, Text


def _rows(article: Article) -> Rows:
    return rows_of(article, Bitext(article))


def _texts(article: Article) -> list[tuple[str, str]]:
    hant, hans = article.text("hant").text, article.text("hans").text
    return [(hant[slice(*row.hant)], hans[slice(*row.hans)]) for row in _rows(article).rows if not row.is_bar]


def test_a_conversion_has_a_row_for_each_line(article: MakeArticle) -> None:
    made = article(("headline", "說明"), "", "第一段，", "第二段。")
    assert _texts(made) == [("說明", "说明"), ("", ""), ("第一段，", "第一段，"), ("第二段。", "第二段。")]
    assert [row.kind for row in _rows(made).rows] == ["headline", "paragraph", "paragraph", "paragraph"]


def test_a_simplified_source_has_its_counterpart_on_the_left(article: MakeArticle) -> None:
    assert _texts(article("说明", source="hans")) == [("說明", "说明")]


def test_a_closing_line_break_makes_no_row(article: MakeArticle) -> None:
    assert _texts(article("說", "")) == [("說", "说")]
    assert _texts(article("")) == [("", "")]


def test_a_line_that_only_the_counterpart_has_is_a_row_of_its_own(pair: MakePair) -> None:
    made = pair("甲\n乙\n", "甲\n多\n余\n乙\n", (2, 2, 2, 6))
    assert _texts(made) == [("甲", "甲"), ("", "多"), ("", "余"), ("乙", "乙")]


def test_a_line_that_only_the_source_has_is_a_row_of_its_own(pair: MakePair) -> None:
    made = pair("甲\n多\n乙\n", "甲\n乙\n", (2, 4, 2, 2))
    assert _texts(made) == [("甲", "甲"), ("多", ""), ("乙", "乙")]


def test_two_lines_against_one_are_one_row(pair: MakePair) -> None:
    made = pair("甲，\n乙。\n丙", "甲，而且乙。\n丙", (2, 3, 2, 4))
    assert _texts(made) == [("甲，\n乙。", "甲，而且乙。"), ("丙", "丙")]


def test_lines_of_unequal_length_still_stand_side_by_side(pair: MakePair) -> None:
    made = pair("用戶說\n完", "使用者说\n完", (0, 2, 0, 3))
    assert _texts(made) == [("用戶說", "使用者说"), ("完", "完")]


def test_related_items_fold_behind_a_bar_that_counts_their_titles(article: MakeArticle) -> None:
    made = article(
        "正文",
        ("related_heading", "相關焦點"),
        ("related_title", "一"),
        ("related", "說"),
        "",
        ("related_title", "二"),
        ("related", "說"),
        "後記",
    )
    rows = _rows(made)
    (tail,) = rows.tails
    assert rows.rows[tail.bar].count == 2
    assert [row.kind for row in rows.rows[tail.first : tail.last]] == [
        "related_heading",
        "related_title",
        "related",
        "paragraph",
        "related_title",
        "related",
    ]
    assert not rows.rows[-1].is_bar
    assert rows.tail_of(tail.first) == tail
    assert rows.tail_of(0) is None


def test_teasers_without_titles_are_counted_themselves(article: MakeArticle) -> None:
    rows = _rows(article(("related_heading", "相關焦點"), ("related", "一"), ("related", "二"), ("related", "三")))
    assert rows.rows[rows.tails[0].bar].count == 3


@st.composite
def _pairs(draw: st.DrawFn) -> Article:
    """Two texts that run together but for places where one has other characters, line breaks among them."""
    source, target, places = "", "", list[Place]()
    piece = st.text(alphabet="甲乙\n", max_size=4)
    for _ in range(draw(st.integers(0, 5))):
        same = draw(piece)
        source, target = source + same, target + same
        mine, theirs = draw(piece), draw(piece)
        if mine or theirs:
            places.append((len(source), len(source) + len(mine), len(target), len(target) + len(theirs)))
            source, target = source + mine + "丙", target + theirs + "丙"
    return Article("a", "hant", Text(source, "source"), Text(target, "given"), (), differences=tuple(places))


@given(_pairs())
def test_rows_cover_both_texts_in_order_and_lose_nothing(article: Article) -> None:
    rows = _rows(article).rows
    for script in ("hant", "hans"):
        text, position = article.text(script).text, 0
        for row in rows:
            start, end = row.side(script)
            assert text[position:start] in ("", "\n")
            position = end
        assert text[position:] in ("", "\n")


@given(_pairs())
def test_every_position_is_found_in_the_row_that_shows_it(article: Article) -> None:
    rows = _rows(article)
    for script in ("hant", "hans"):
        for position in range(len(article.text(script).text)):
            start, end = rows.rows[rows.at(script, position)].side(script)
            assert start <= position <= end
