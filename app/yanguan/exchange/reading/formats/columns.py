"""Which column of a table, or field of a JSON object, holds the text, the title, the date …, and rows to pages.

By the names first (Chinese and English), by what stands in them second, and before both by what the person says.
"""

import re
from collections.abc import Mapping, Sequence
from statistics import median

from yanguan.domain.article import Meta
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.formats.dates import edtf
from yanguan.exchange.reading.formats.lines import Lines
from yanguan.exchange.reading.html import Page
from yanguan.exchange.reading.html_facts import squeeze
from yanguan.exchange.reading.html_tree import parse, prune
from yanguan.exchange.reading.html_walk import lines_of

FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "正文", "內文", "内文", "內容", "内容", "全文", "文本", "文章內容", "文章内容", "新聞內容", "新闻内容",
        "content", "body", "fulltext", "articletext", "articlebody", "maintext", "article", "文章", "原文", "story",
    ),
    "title": ("title", "標題", "标题", "題目", "题目", "新聞標題", "新闻标题", "篇名", "headline", "題名", "题名"),
    "published": (
        "published", "publishedat", "publishdate", "publisheddate", "pubdate", "publishtime", "datepublished", "date",
        "發布日期", "发布日期", "發佈日期", "發布時間", "发布时间", "發佈時間", "出版日期", "刊登日期", "發表時間",
        "发表时间", "日期", "時間", "时间", "datetime", "time", "pubtime",
    ),
    "outlet": (
        "outlet", "source", "sourcename", "media", "publisher", "site", "sitename", "newspaper", "媒體", "媒体", "來源",
        "来源", "報紙", "报纸", "報刊", "报刊", "刊名", "網站", "网站", "出處", "出处", "新聞來源", "新闻来源",
    ),
    "byline": ("byline", "author", "authors", "作者", "記者", "记者", "撰文", "文章作者", "writer"),
    "url": ("url", "link", "href", "permalink", "網址", "网址", "連結", "链接", "鏈接", "原文連結", "原文链接"),
    "first_published": ("firstpublished", "首發日期", "首发日期", "原載日期", "原载日期"),
    "first_outlet": ("firstoutlet", "首發媒體", "首发媒体", "原載", "原载"),
    "tags": ("tags", "keywords", "標籤", "标签", "關鍵詞", "关键词", "關鍵字", "关键字"),
}  # fmt: skip
"""What a column can be, and the names by which it is recognised, the likeliest first; blanks and signs do not count."""

_SIGNS = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_TAGS = re.compile(r"<(?:p|br|div)\b[^<>]*>", re.IGNORECASE)
_BETWEEN = re.compile(r"[;,，；、|\n]")
_LEAST_HAN = 10
_LONGEST_NAME = 24
_GUARDED = re.compile(r"'[=+\-@\t\r]")


def is_header(cells: Sequence[str], rows: Sequence[Sequence[str]], asked: Mapping[str, str]) -> bool:
    """True where the first row of a table names its columns: a name is known or asked for, or all are short words."""
    known = {name for names in FIELDS.values() for name in names}
    if any(_plain(cell) in known for cell in cells) or set(map(str.strip, cells)) & set(asked.values()):
        return True
    filled = [cell.strip() for cell in cells]
    if not all(filled) or len(set(filled)) < len(filled) or max(map(len, filled), default=0) > _LONGEST_NAME:
        return False
    lengths = [median(len(row[n]) if n < len(row) else 0 for row in rows) for n in range(len(cells))] if rows else [0]
    return max(lengths) > 3 * _LONGEST_NAME


def choose(names: Sequence[str], rows: Sequence[Sequence[str]], asked: Mapping[str, str], file: str) -> dict[str, int]:
    """For each field that is there, the number of its column, from 0. `rows` are some of those under the names.

    Raises Refusal where a field or a column that was asked for is not there, and where no column holds Chinese text.
    """
    chosen = {field: _asked(field, name, names, file) for field, name in asked.items()}
    plain = [_plain(name) for name in names]
    for field, known in FIELDS.items():
        column = next((plain.index(name) for name in known if name in plain), None)
        if field not in chosen and column is not None and column not in chosen.values():
            chosen[field] = column
    if "text" not in chosen:
        free = [number for number in range(len(names)) if number not in chosen.values()]
        best = max(free, key=lambda number: _han(rows, number), default=None)
        if best is None or _han(rows, best) < _LEAST_HAN:
            raise Refusal("reading-column-no-text", file=file, columns=", ".join(names)[:500])
        chosen["text"] = best
    return chosen


def page_of(values: Mapping[str, str], file: str) -> Page:
    """The article of a row: its title, unless the text begins with it, and its text; the other fields as its meta.

    The text stays as it is, character by character. Raises Refusal where there is none.
    """
    text, removed = _text(_unguarded(values.get("text", "")), file)
    title = " ".join(clean_text(_unguarded(values.get("title", "")), file=file).text.split())
    first = next((line for line in text.split("\n") if line.strip()), None)
    if first is None:
        raise Refusal("reading-row-blank", file=file)
    if title and squeeze(first) != squeeze(title):
        text = f"{title}\n{text}"
    return Page(text, {0: "headline"} if title else {}, _meta(values, title), removed)


def _text(text: str, file: str) -> tuple[str, int]:
    """A text, which may be the source of a page; and how many characters were taken out."""
    cleaned = clean_text(text, file=file)
    if not _TAGS.search(cleaned.text):
        return cleaned.text, cleaned.removed
    tree = parse(cleaned.text, file=file)
    prune(tree)
    lines = Lines()
    for line in lines_of(tree):
        lines.put(line.text)
    page = lines.page(file, Meta())
    return page.text, cleaned.removed + page.removed


def _meta(values: Mapping[str, str], title: str) -> Meta:
    given = {name: _unguarded(values.get(name, "")).strip() for name in FIELDS}
    return Meta(
        title=title or None,
        published=edtf(given["published"]),
        outlet=given["outlet"] or None,
        byline=given["byline"] or None,
        url=given["url"] or None,
        first_published=edtf(given["first_published"]),
        first_outlet=given["first_outlet"] or None,
        tags=tuple(dict.fromkeys(filter(None, (tag.strip() for tag in _BETWEEN.split(given["tags"]))))),
    )


def _asked(field: str, name: str, names: Sequence[str], file: str) -> int:
    """The column that the person names, by its name or its number from 1."""
    if field not in FIELDS:
        raise Refusal("reading-field-unknown", field=field, fields=", ".join(FIELDS))
    for known in (list(names), [_plain(each) for each in names]):
        if name in known:
            return known.index(name)
    if name.isdecimal() and 1 <= int(name) <= len(names):
        return int(name) - 1
    raise Refusal("reading-column-missing", file=file, column=name, columns=", ".join(names)[:500])


def _han(rows: Sequence[Sequence[str]], column: int) -> float:
    """How many ideographs the column has in a row, on average."""
    counts = [len(_HAN.findall(row[column])) for row in rows if column < len(row)]
    return sum(counts) / len(counts) if counts else 0.0


def _plain(name: str) -> str:
    return _SIGNS.sub("", name).lower()


def _unguarded(cell: str) -> str:
    """The cell without the apostrophe that keeps spreadsheets from calculating it."""
    return cell[1:] if _GUARDED.match(cell) else cell
