"""The article as one page, laid out as it is seen."""

from desktop.parallel.hand import MakeArticle, Show
from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.columns import Columns
from yanguan.desktop.parallel.page import Page
from yanguan.desktop.parallel.rows import rows_of
from yanguan.desktop.parallel.typeface import Typeface
from yanguan.domain.article import Article


def page_of(article: Article, width: int = 800) -> Page:
    bitext = Bitext(article)
    return Page(bitext, rows_of(article, bitext), Columns(width), Typeface(100))


def test_only_what_is_seen_is_laid_out(article: MakeArticle, show: Show) -> None:
    hand = show(article(*["一段文字" * 20] * 2_000))
    assert len(hand.sheet.page._laid) < 40
    hand.view.verticalScrollBar().setValue(hand.view.verticalScrollBar().maximum())
    assert len(hand.sheet.page._laid) < 80


def test_estimates_come_near_to_what_they_estimate(qapp: object, article: MakeArticle) -> None:
    page = page_of(article(*["臨江市委書記方景行昨天在會上說，改革不能停。" * count for count in range(1, 60)]))
    estimated = page.heights.total
    for row in range(len(page.heights)):
        page.layout(row)
    assert abs(page.heights.total - estimated) < 0.06 * estimated


def test_layouts_far_from_the_view_are_dropped_and_heights_kept(article: MakeArticle, show: Show) -> None:
    hand = show(article(*["一段文字" * 30] * 1_500))
    page, bar = hand.sheet.page, hand.view.verticalScrollBar()
    for value in range(0, 60_000, 400):
        bar.setValue(value)
    assert len(page._laid) <= 320
    total = page.heights.total
    bar.setValue(0)
    assert page.heights.total == total


def test_both_sides_of_a_row_begin_and_end_together(qapp: object, article: MakeArticle) -> None:
    page = page_of(article("一段文字" * 20, "二"), width=500)
    layout = page.layout(0)
    assert layout.height >= max(side.height for side in layout.sides.values())
    assert page.heights.top(1) == layout.height


def test_blank_lines_take_little_room(qapp: object, article: MakeArticle) -> None:
    page = page_of(article("一", "", "二"))
    assert page.layout(1).height < page.layout(2).height / 2


def test_folding_takes_rows_out_and_unfolding_puts_them_back(qapp: object, article: MakeArticle) -> None:
    page = page_of(article("一", ("related_heading", "焦點"), ("related", "說明"), "二"))
    (tail,) = page.rows.tails
    folded = page.heights.total
    assert list(page.visible(0, 10_000)) == [0, tail.bar, tail.last]
    page.fold(tail.bar, folded=False)
    assert page.heights.total > folded
    assert list(page.visible(0, 10_000)) == [0, 1, 2, 3, 4]
    page.fold(tail.bar, folded=True)
    assert page.heights.total == folded


def test_an_anchor_leads_back_to_where_it_was(qapp: object, article: MakeArticle) -> None:
    page = page_of(article(*["一段文字" * 30] * 50))
    for top in (0, 7, 333, 1_200, 2_000):
        assert page.top_for(page.anchor_at(top)) == top
