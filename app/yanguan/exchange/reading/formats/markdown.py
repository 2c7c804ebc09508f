"""Markdown: its words without the signs, headings as headings, what its front matter says as the article's meta."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from yanguan.domain.article import Meta
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.formats.columns import FIELDS
from yanguan.exchange.reading.formats.dates import edtf
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.lines import Lines
from yanguan.exchange.reading.formats.plain import decoded_text
from yanguan.exchange.reading.html_walk import collapse
from yanguan.exchange.reading.sources import MEGABYTE, Source

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_SAID = re.compile(r"([\w-]{1,40})\s*[:=]\s*(.*)")
_LEFT_OVER = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_ENDS = tuple("。！？!?…」』”’）)：:；;")
_LEAST_WRAPPED = 20
_DEEPEST = 50
_LONGEST = 20_000
_LARGEST = 4


def read_markdown(source: Source, asked: Asked) -> Iterator[Found]:
    """The article of the text."""
    decoded = decoded_text(source, asked)
    text = clean_text(decoded.text, file=source.file)
    front = _FRONT.match(text.text)
    if len(text.text) > _LARGEST * MEGABYTE:
        raise Refusal("reading-too-large", file=source.file, size=len(text.text) // MEGABYTE, limit=_LARGEST)
    lines = _lines(text.text[front.end() :] if front else text.text, asked, source.file)
    page = lines.page(source.file, _meta(front[2] if front else ""))
    yield Found(source.file, replace(page, removed=page.removed + text.removed), decoded.encoding)


def _lines(text: str, asked: Asked, file: str) -> Lines:
    """The paragraphs, headings, list items and table rows."""
    lines, headings, marker = Lines(), 0, ""
    row: list[str] | None = None
    for token, words in _parsed(text, asked, file):
        if token.type in ("heading_open", "heading_close"):
            headings += token.nesting
        elif token.type == "list_item_open":
            marker = f"{token.info}{token.markup} " if token.info else "• "
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            lines.put("\t".join(row))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(collapse(words))
        elif token.type == "inline":
            lines.put(marker + words, is_heading=headings > 0)
            marker = ""
        elif token.type in ("fence", "code_block"):
            lines.put(token.content)
    return lines


def _parsed(text: str, asked: Asked, file: str) -> "Iterator[tuple[Token, str]]":
    """The pieces of the text with their words. What stands in a paragraph is taken apart one by one, for some take
    long; one that is longer than any paragraph is taken as it stands. Raises Refusal for nesting that would be lost.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    inner = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("strikethrough")
    parser.core.ruler.disable(["inline", "text_join"])
    known: dict[str, Any] = {}
    for token in parser.parse(text, known):
        asked.tick()
        if token.level >= _DEEPEST - 1:
            raise Refusal("reading-nested", file=file, line=(token.map or [0])[0] + 1, limit=_DEEPEST)
        if token.type != "inline" or len(token.content) > _LONGEST:
            yield token, token.content
        else:
            (parsed,) = inner.parseInline(token.content, known)
            yield token, _words(parsed.children or ())


def _words(tokens: "Sequence[Token]") -> str:
    """The words of a paragraph. Pictures and the tags of HTML have none.

    A line feed stays where the line before it ends a sentence or is short: Chinese writers put paragraphs so.
    Elsewhere the line was only wrapped.
    """
    pieces: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            pieces.append(token.content)
        elif token.type == "hardbreak" or (token.type == "html_inline" and token.content.lower().startswith("<br")):
            pieces.append("\n")
        elif token.type == "softbreak":
            line = "".join(pieces).rpartition("\n")[2].rstrip()
            is_wrapped = len(line) >= _LEAST_WRAPPED and not line.endswith(_ENDS)
            pieces.append(_glue(line) if is_wrapped else "\n")
    return _LEFT_OVER.sub("", "".join(pieces))


def _glue(line: str) -> str:
    """What a wrapped line is joined to the next one by: nothing after Chinese, a blank after other words."""
    return " " if line[-1].isascii() else ""


def _meta(front: str) -> Meta:
    """What the front matter says, in lines of `name: value`; lists and what is nested is left aside."""
    said = dict(_said(front))
    values = {field: _first(said, names) for field, names in FIELDS.items()}
    return Meta(
        title=values["title"],
        published=edtf(values["published"]),
        outlet=values["outlet"],
        byline=values["byline"],
        url=values["url"],
    )


def _said(front: str) -> Iterator[tuple[str, str]]:
    for line in front.split("\n"):
        found = _SAID.fullmatch(line.strip()) if not line[:1].isspace() else None
        if found:
            yield re.sub(r"[\W_]", "", found[1]).lower(), found[2].strip().strip("\"'[]")


def _first(said: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((said[name] for name in names if said.get(name)), None)
