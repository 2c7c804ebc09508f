"""Saved pages of many shapes become the article that a reader of the page sees, and nothing else."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.html import declared_encoding, headings_of, read_page

TITLE = "瀾石股份換帥：沈望舒辭職"
INFO = "2026-07-13 08:20 來源：南河財經網 記者 程小滿"
PARAGRAPHS = [
    "7月12日晚，瀾石股份發布的公告稱，董事會近日收到董事長沈望舒提交的書面辭職報告，報告自送達之日起生效。",
    "公告同時披露，董事會已聘任陸行舟為公司總經理，任期至本屆董事會屆滿；原總經理轉任海工研究院副院長。",
    "沈望舒說：「船換了船長，還是那條船。」他表示，今後將專心做研究，不再擔任公司任何職務。",
    "交易所十三日下發問詢函，要求公司說明董事長辭職的真實原因，以及是否存在其他應披露而未披露的事項。",
]
SPANS = "<span>2026-07-13 08:20</span><span>來源：南河財經網</span><span>記者 程小滿</span>"
HEAD = f'<h1>{TITLE}</h1><div class="info">{SPANS}</div>'


def page(body: str, title: str = f"{TITLE}_南河財經網", head: str = "") -> str:
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>
<div class="nav"><a href="/">首頁</a><a href="/b">財經</a></div>
{body}
<div class="footer"><a href="/about">關於我們</a><a href="/contact">聯絡我們</a></div></body></html>"""


def wrap(tag: str, lines: Sequence[str] = PARAGRAPHS) -> str:
    return "".join(f"<{tag}>{line}</{tag.split(maxsplit=1)[0]}>" for line in lines)


def lines_of(source: str) -> list[str]:
    return read_page(source, file="a.html").text.split("\n")


INDENTED = ["　　" + line for line in PARAGRAPHS]
NO_BREAK = ["&nbsp;&nbsp;" + line for line in PARAGRAPHS]
IN_PIECES = [f"{line[:9]}<b>{line[9:12]}</b><span>{line[12:]}</span>" for line in PARAGRAPHS]
BROKEN = [f"{line[:20]}\n  {line[20:]}" for line in PARAGRAPHS]
SHAPES = {
    "article and section": f"<article>{HEAD}<section>{wrap('p')}</section></article>",
    "sections all the way": f"{HEAD}<section>{wrap('section')}</section>",
    "divisions": f"{HEAD}<div class=content>{wrap('div')}</div>",
    "double breaks": f"{HEAD}<div class=content>{'<br><br>'.join(PARAGRAPHS)}</div>",
    "single breaks": f"{HEAD}<div class=content>{'<br/>'.join(PARAGRAPHS)}</div>",
    "indented with full-width blanks": f"{HEAD}<div class=content>{wrap('p', INDENTED)}</div>",
    "indented with no-break blanks": f"{HEAD}<div class=content>{wrap('p', NO_BREAK)}</div>",
    "a table for layout": f"{HEAD}<table><tr><td>{wrap('p')}</td></tr></table>",
    "a list item around the body": f"{HEAD}<ul><li><div>{wrap('p')}</div></li></ul>",
    "pieces of a line": f"{HEAD}<div class=content>{wrap('p', IN_PIECES)}</div>",
    "lines broken in the source": f"{HEAD}<div class=content>{wrap('p', BROKEN)}</div>",
    "a body that a script shows": f'<div id=js_content style="visibility: hidden">{HEAD}{wrap("section")}</div>',
    "unclosed paragraphs": f"{HEAD}<div class=content><p>{'<p>'.join(PARAGRAPHS)}</div>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_page_gives_headline_dateline_and_paragraphs(shape: str) -> None:
    read = read_page(page(SHAPES[shape]), file="a.html")
    assert read.text.split("\n") == [TITLE, INFO, *PARAGRAPHS]
    assert read.hints == {0: "headline", 1: "dateline"}


def test_a_list_as_the_body_gives_a_line_for_each_item() -> None:
    assert lines_of(page(f"{HEAD}<ul>{wrap('li')}</ul>")) == [TITLE, INFO, *PARAGRAPHS]


def test_headings_inside_the_body_are_subheads() -> None:
    body = f"{HEAD}<div><p>{PARAGRAPHS[0]}</p><h3>人事變動一覽</h3><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p></div>"
    read = read_page(page(body), file="a.html")
    assert read.text.split("\n")[3] == "人事變動一覽"
    assert read.hints[3] == "subhead"


def test_a_heading_of_related_items_is_left_to_the_rules_of_the_tail() -> None:
    body = f"{HEAD}<div>{wrap('p')}<h3>相關新聞</h3><p>甲</p><p>乙</p></div>"
    read = read_page(page(body), file="a.html")
    assert "相關新聞" in read.text
    assert "subhead" not in read.hints.values()


def test_a_table_of_facts_becomes_rows() -> None:
    rows = [("姓名", "職務"), ("沈望舒", "董事長（辭任）"), ("陸行舟", "總經理")]
    table = "".join(f"<tr><td>{name}</td><td>{post}</td></tr>" for name, post in rows)
    lines = lines_of(page(f"{HEAD}<div>{wrap('p', PARAGRAPHS[:3])}<table>{table}</table><p>{PARAGRAPHS[3]}</p></div>"))
    assert lines[5:9] == ["姓名\t職務", "沈望舒\t董事長（辭任）", "陸行舟\t總經理", PARAGRAPHS[3]]


SECRET = "這一段藏著的文字誰也看不見，所以一個字也不應該進到文章裡面來，一個字也不行。"


@pytest.mark.parametrize(
    "hidden",
    [
        f'<p style="color: red; display : none">{SECRET}</p>',
        f'<div style="VISIBILITY:hidden"><p>{SECRET}</p></div>',
        f"<p hidden>{SECRET}</p>",
        f"<script>document.write('{SECRET}')</script>",
        f"<style>p:after {{ content: '{SECRET}' }}</style>",
        f"<noscript>{SECRET}</noscript>",
        f"<template><p>{SECRET}</p></template>",
        f"<!-- {SECRET} -->",
        f"<textarea>{SECRET}</textarea>",
        f"<iframe srcdoc='{SECRET}'>{SECRET}</iframe>",
        f"<svg><text>{SECRET}</text></svg>",
    ],
)
def test_what_nobody_sees_does_not_come_in(hidden: str) -> None:
    body = f"{HEAD}<div class=content><p>{PARAGRAPHS[0]}</p>{hidden}{wrap('p', PARAGRAPHS[1:])}</div>"
    assert lines_of(page(body)) == [TITLE, INFO, *PARAGRAPHS]


def test_scripts_in_attributes_and_addresses_leave_their_words_only() -> None:
    line = '他在網誌寫道，<a href="javascript:alert(\'x\')" onclick="steal()">公司的未來</a>取決於每一位員工的努力。'
    lines = lines_of(page(f"{HEAD}<div>{wrap('p')}<p onmouseover='x()'>{line}</p></div>"))
    assert lines[-1] == "他在網誌寫道，公司的未來取決於每一位員工的努力。"


def test_ruby_gives_its_base() -> None:
    line = "主持人念出了<ruby>瀾<rp>(</rp><rt>ㄌㄢˊ</rt><rp>)</rp></ruby>石股份的新名字，全場一片安靜，沒有人鼓掌。"
    assert lines_of(page(f"{HEAD}<div>{wrap('p')}<p>{line}</p></div>"))[-1].startswith("主持人念出了瀾石股份")


def test_preformatted_text_keeps_its_lines() -> None:
    body = f"{HEAD}<pre>" + "\n".join(PARAGRAPHS) + "</pre>"
    assert lines_of(page(body))[-4:] == PARAGRAPHS


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        (f"{TITLE}_財經_南河財經網", f"<h1>{TITLE}</h1>", TITLE),
        (f"{TITLE} | 南河財經網", f"<h1>{TITLE}</h1>", TITLE),
        (f"{TITLE} - 南河財經網", "<h1>南河財經網</h1>", TITLE),
        (f"{TITLE}--南河財經網", "", TITLE),
        (f"{TITLE}｜南河財經網", f'<div class="art_title">{TITLE}</div><h1>財經</h1>', TITLE),
        ("南河財經網", f"<h1>{TITLE}</h1>", "南河財經網"),
    ],
)
def test_the_title_is_the_longest_heading_inside_the_pages_name(title: str, heading: str, expected: str) -> None:
    assert lines_of(page(f"{heading}<div>{wrap('p')}</div>", title))[0] == expected


def test_the_title_that_the_page_gives_to_others_counts_too() -> None:
    head = f'<meta property="og:title" content="{TITLE}">'
    assert lines_of(page(f"<h1>{TITLE}</h1><div>{wrap('p')}</div>", "首頁", head))[0] == TITLE


def test_a_page_without_a_name_gives_its_paragraphs() -> None:
    read = read_page(f"<html><body>{wrap('p')}</body></html>", file="a.html")
    assert read.text.split("\n") == PARAGRAPHS
    assert read.hints == {}


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2026-07-13T08:20:00+08:00">', "2026-07-13"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-07-13"}</script>',
            "2026-07-13",
        ),
    ],
)
def test_the_day_comes_from_the_source_where_no_line_says_it(head: str, published: str) -> None:
    read = read_page(page(f"<h1>{TITLE}</h1><div>{wrap('p')}</div>", head=head), file="a.html")
    assert read.meta.published == published


def test_the_line_that_a_reader_sees_is_believed_before_the_source() -> None:
    head = '<meta property="article:published_time" content="2026-07-20T08:20:00+08:00">'
    read = read_page(page(f"{HEAD}<div>{wrap('p')}</div>", head=head), file="a.html")
    assert read.meta.published is None
    assert INFO in read.text


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://example.org/1.html">', "https://example.org/1.html"),
        ('<meta property="og:url" content="https://example.org/2.html">', "https://example.org/2.html"),
        ("<!-- saved from url=(0026)https://example.org/3.html -->", "https://example.org/3.html"),
        ('<link rel="canonical" href="/1.html">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ("", None),
    ],
)
def test_the_address_is_the_one_that_the_page_was_saved_from(head: str, url: str | None) -> None:
    assert read_page(page(f"{HEAD}<div>{wrap('p')}</div>", head=head), file="a.html").meta.url == url


@pytest.mark.parametrize(
    ("site", "outlet"), [("南河財經網", "南河財經網"), ("南河財經網版權所有", None), ("字" * 30, None), ("", None)]
)
def test_the_sites_name_stands_in_for_the_outlet(site: str, outlet: str | None) -> None:
    head = f'<meta property="og:site_name" content="{site}">'
    assert read_page(page(f"{HEAD}<div>{wrap('p')}</div>", head=head), file="a.html").meta.outlet == outlet


@pytest.mark.parametrize(
    ("source", "cause"),
    [("<html>" + "<div>" * 1000 + PARAGRAPHS[0], "depth"), (f"<html><p>{'字' * 4_000_000}</p>", "size")],
)
def test_a_page_that_the_parser_gave_up_on_is_refused_and_not_half_read(source: str, cause: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_page(source, file="a.html")
    assert caught.value.message == "reading-page-gave-up"
    assert caught.value.arguments == {"file": "a.html", "line": 1, "cause": cause}


def test_nesting_that_the_parser_takes_is_read() -> None:
    body = "<div>" * 200 + wrap("p") + "</div>" * 200
    assert lines_of(page(f"{HEAD}{body}")) == [TITLE, INFO, *PARAGRAPHS]


@pytest.mark.parametrize(
    "source", ["<html></html>", "<html><body></body></html>", "<html><body><script>x</script></body></html>"]
)
def test_a_page_without_an_article_is_refused(source: str) -> None:
    with pytest.raises(Refusal, match="reading-no-article"):
        read_page(source, file="a.html")


@pytest.mark.parametrize("source", ["", " ", "<!-- -->", "<?xml version='1.0' encoding='gbk'?>"])
def test_a_page_with_nothing_in_it_is_refused(source: str) -> None:
    with pytest.raises(Refusal, match=r"reading-(page-empty|no-article)"):
        read_page(source, file="a.html")


def test_an_xml_declaration_is_no_stumbling_block() -> None:
    source = '<?xml version="1.0" encoding="gb2312"?>\n' + page(f"{HEAD}<div>{wrap('p')}</div>")
    assert lines_of(source) == [TITLE, INFO, *PARAGRAPHS]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b'<meta charset="gb2312">', "gb2312"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=Big5'>", "Big5"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<html>", None),
    ],
)
def test_what_a_page_declares_is_found(data: bytes, encoding: str | None) -> None:
    assert declared_encoding(data) == encoding


def test_the_headings_of_a_fragment_are_known() -> None:
    assert headings_of(f"<h1>{TITLE}</h1><p>x</p><h2> 人事<b>變動</b> </h2>") == {TITLE, "人事變動"}
    assert headings_of("<div>" * 1000) == frozenset()


TAGS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "<br>",
    "<h1>",
    "</h1>",
    "<b>",
    "</b>",
    "<!--",
    "-->",
]
TAGS += [
    "<script>",
    "</script>",
    "<article>",
    "<li hidden>",
    "<html>",
    "<head>",
    "<title>",
    "</title>",
    "<body>",
    "&#0;",
    "&lt;",
    "<![CDATA[",
    "<base href='http://['>",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*TAGS, *PARAGRAPHS, TITLE, INFO]), max_size=30))
def test_whatever_the_tags_nothing_but_a_refusal_is_raised(pieces: list[str]) -> None:
    try:
        read = read_page("".join(pieces), file="a.html")
    except Refusal:
        return
    assert all(line.strip() for line in read.text.split("\n"))
    assert all(number < len(read.text.split("\n")) for number in read.hints)
