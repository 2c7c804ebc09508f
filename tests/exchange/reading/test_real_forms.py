"""Forms of pages that the reader once got wrong on real ones; the texts here are our own."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.reading.test_html import HEAD, INFO, PARAGRAPHS, TITLE, lines_of, page, wrap
from yanguan.exchange.reading.blocking import block_text
from yanguan.exchange.reading.html import read_page
from yanguan.exchange.reading.html_runs import wrap_runs
from yanguan.exchange.reading.html_walk import lines_of as walked

LINKS = [f'<p><a href="/{n}.html">南河港第{n}季吞吐量創新高</a></p>' for n in "一二三"]
LINKED = [f"南河港第{n}季吞吐量創新高" for n in "一二三"]
BODY_TAGS = ("a", "b", "u", "font", "strong")


def kinds_of(source: str) -> list[tuple[str, str]]:
    """Kind and text of each block of the page's article."""
    read = read_page(source, file="a.html")
    blocks = block_text(read.text, read.hints).blocks
    return [(block.kind, read.text[slice(*block.source)]) for block in blocks if block.source]


@pytest.mark.parametrize("tag", BODY_TAGS)
@pytest.mark.parametrize("sign", ["<br><br>", "<br/>", '<br><div class="height"></div>', "<div><img src=a.png></div>"])
def test_an_inline_element_in_a_loose_line_does_not_break_it(tag: str, sign: str) -> None:
    marked = [f"{line[:12]}<{tag}>{line[12:16]}</{tag}>{line[16:]}" for line in PARAGRAPHS]
    assert lines_of(page(f"{HEAD}<div class=content>{sign.join(marked)}</div>")) == [TITLE, INFO, *PARAGRAPHS]


@given(
    st.lists(
        st.sampled_from(
            ["字", "言 ", "<b>甲</b>", "<a>乙<i>丙</i></a>", "<br>", "<p>段</p>", "<img>", "<div>塊</div>丁"]
        )
    )
)
def test_the_lines_of_a_division_are_the_same_with_its_runs_in_paragraphs(pieces: list[str]) -> None:
    source = f"<body><div>{''.join(pieces)}</div></body>"
    plain, wrapped = lxml.html.document_fromstring(source), lxml.html.document_fromstring(source)
    wrap_runs(wrapped)
    assert walked(wrapped) == walked(plain)


def test_an_article_after_the_end_of_the_page_comes_in() -> None:
    source = page('<div class="top">首頁</div></body></html>').replace("</html>", "", 1)
    assert lines_of(f"{source}<div>{HEAD}{wrap('p')}</div></body></html>") == [TITLE, INFO, *PARAGRAPHS]


@pytest.mark.parametrize("sign", ["-", "–", "_", "-紀檢-", " | ", " » "])
def test_the_title_is_what_of_the_pages_name_stands_on_the_page(sign: str) -> None:
    body = f"<p class=caption>{TITLE}</p><div>{wrap('p')}</div>"
    assert lines_of(page(body, f"{TITLE}{sign}南河財經網 人物"))[0] == TITLE


def test_a_name_that_says_only_the_column_gives_way_to_the_heading_over_the_date() -> None:
    body = f"<h3>首頁 - 動態</h3><h5>{TITLE}</h5><div>{INFO}</div><div>{wrap('p')}</div>"
    assert lines_of(page(body, "動態--南河財經學會官網"))[:2] == [TITLE, INFO]


def test_a_long_headline_in_letters_is_a_title() -> None:
    title = "Harbour board names a new chairman after a night of talks: " + "what the change means " * 4
    assert lines_of(page(f"<h1>{title}</h1><div>{wrap('p')}</div>", f"{title} - Port News"))[0] == title.strip()


@pytest.mark.parametrize(
    "meta",
    [
        '<meta name="firstpublishedtime" content="2026-07-13-23:59:59">',
        '<meta property="article:published_time" content="2026-07-13T08:20:00+08:00">',
        '<meta itemprop="datePublished" content="2026-07-13">',
    ],
)
def test_the_day_of_publication_counts_before_the_day_the_file_was_made(meta: str) -> None:
    head = f'<meta name="others" content="頁面生成時間 2026-10-23 11:23:36">{meta}'
    assert read_page(page(f"<h1>{TITLE}</h1><div>{wrap('p')}</div>", head=head), file="").meta.published == "2026-07-13"


@pytest.mark.parametrize(
    ("title", "stated", "published"),
    [
        (TITLE, "2026-07-12T23:20:00Z", "2026-07-13"),
        (TITLE, "2026-07-12T23:20:00.000+00:00", "2026-07-13"),
        (TITLE, "2026-07-12T15:59Z", "2026-07-12"),
        (TITLE, "2026-07-12T23:20:00+08:00", "2026-07-12"),
        (TITLE, "9999-12-31T23:20:00Z", None),
        ("Harbour board names a chairman", "2026-07-12T23:20:00Z", "2026-07-12"),
    ],
)
def test_a_time_in_utc_is_told_as_the_day_where_the_page_is_read(
    title: str, stated: str, published: str | None
) -> None:
    meta = f'<meta property="article:published_time" content="{stated}">'
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{stated}"}}</script>'
    for head in (meta, data):
        found = read_page(page(f"<h1>{title}</h1><div>{wrap('p')}</div>", f"{title} - N", head), file="").meta.published
        assert found == published


def test_a_link_on_the_next_source_line_is_no_part_of_the_outlet() -> None:
    info = "<div class=info>2026-07-13 08:20:00\u3000來源: <a>南河財經網</a>\n   <a>舉報</a></div>"
    source = page(f"<h1>{TITLE}</h1>{info}<div>{wrap('p')}</div>")
    read = read_page(source, file="")
    assert block_text(read.text, read.hints).meta.outlet == "南河財經網"


def test_links_at_the_end_are_related_items_without_any_heading() -> None:
    last = "<p>責任編輯：李青</p>"
    kinds = kinds_of(page(f"{HEAD}<div class=content>{wrap('p')}{''.join(LINKS)}{last}</div>"))
    assert kinds[-4:] == [*(("related_title", title) for title in LINKED), ("note", "責任編輯：李青")]
    assert [kind for kind, _ in kinds[2:-4]] == ["paragraph"] * 4


def test_a_single_link_at_the_end_is_a_line_of_the_article() -> None:
    kinds = kinds_of(page(f"{HEAD}<div class=content>{wrap('p')}{LINKS[0]}</div>"))
    assert not any(kind.startswith("related") for kind, _ in kinds)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_box_of_links_inside_the_article_takes_nothing_of_it(place: int) -> None:
    box = f"<p>相關新聞：</p>{LINKS[0]}{LINKS[1]}"
    body = f"{wrap('p', PARAGRAPHS[:place])}{box}{wrap('p', PARAGRAPHS[place:])}"
    kinds = kinds_of(page(f"{HEAD}<div class=content>{body}</div>"))
    told = [(kind, text) for kind, text in kinds if kind.startswith("related")]
    assert told == [("related_heading", "相關新聞："), *(("related_title", title) for title in LINKED[:2])]
    assert [text for kind, text in kinds if kind == "paragraph"] == PARAGRAPHS


def test_titles_that_are_links_with_teasers_that_are_none_are_a_tail() -> None:
    items = "".join(
        f"{link}<p>南河港今年第{n}次刷新紀錄，港務局說，下半年還會更好。</p>" for n, link in enumerate(LINKS)
    )
    kinds = kinds_of(page(f"{HEAD}<div class=content>{wrap('p')}<h3>延伸閱讀</h3>{items}</div>"))
    assert [text for kind, text in kinds if kind == "paragraph"] == PARAGRAPHS
