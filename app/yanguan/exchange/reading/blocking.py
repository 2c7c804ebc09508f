"""The lines of an article, each told what it is, and what its head and notes say about the article.

What a line's own words tell stands in `line_rules`; here is what its neighbours tell. Lines end at line feeds only:
U+2028 and the like belong to their line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from yanguan.domain.article import RELATED_KINDS, Block, BlockKind, Meta
from yanguan.domain.frozen import dataclass
from yanguan.exchange.reading.line_rules import (
    BODY_BEGINNINGS,
    first_publication,
    kind_by_words,
    read_dateline,
)
from yanguan.exchange.reading.related_tail import is_heading, read_tail, tail_start
from yanguan.exchange.reading.stamps import find_outlet

_LONGEST_HEADLINE = 120
_LONGEST_SENTENCE_HEADLINE = 60
_LONGEST_SUBHEAD = 30
_LONGEST_RUN = 2
_STOP = re.compile("[。！？；!?]")
_CLOSING = '」』”’"）)]】'
_RUNNING_ON = frozenset(";：:，,、…")
_INNER = re.compile(r"[。！？；]|[!?](?!$)")
_AGENCY = re.compile(
    r"[（(〔【]?(?:新華社|新华社|中新社|中新網|中新网|中央社|本報訊|本报讯|綜合報導|人民網)\S{0,20}?(?:[電电訊讯][）)〕】]?|日[電电])"
)
_PUNCTUATION = re.compile(r"[\W_]+")
_DASHED = re.compile(r"\s*[—–―─－-]{2}")
_QUOTE_MARK = re.compile("[「」『』“”]")
_PAIRS = (("「", "」"), ("『", "』"), ("“", "”"))
_RUNS_ON = "：:，,、；;"
_LEAST_REPEAT = 4


@dataclass(frozen=True, slots=True)
class Blocking:
    """The lines of a text in their order, and what they say about the article.

    Each block's counterpart is where its line stands in the text itself, as if every character stood for one.
    """

    blocks: tuple[Block, ...]
    meta: Meta


def block_text(text: str, hints: Mapping[int, BlockKind] | None = None) -> Blocking:
    """Tell what every line is. `hints` gives kinds that are known already, by the line's number among those
    that are not blank (a page's headings); the related tail is found by its words in any case, but for a heading of
    related items that is known, under which the article goes on.
    """
    lines = text.split("\n")
    stripped = [line.strip() for line in lines]
    ends = accumulate(map(len, lines), lambda end, length: end + 1 + length)
    places = [(end - len(line), end) for line, bare, end in zip(lines, stripped, ends, strict=True) if bare]
    lines = [line for line, bare in zip(lines, stripped, strict=True) if bare]
    stripped = [bare for bare in stripped if bare]
    known = hints or {}
    tail = tail_start(lines, {index for index, kind in known.items() if kind == "related_heading"})
    kinds, meta = _body_kinds(stripped[:tail], known)
    blocks = [Block(kind, place, place) for kind, place in zip(kinds, places, strict=False)]
    for told, place in zip(read_tail(lines[tail:]), places[tail:], strict=True):
        blocks.append(Block(told.kind, place, place, told.published, told.outlet))
    return Blocking(tuple(blocks), meta)


def is_repeat(line: str, headline: str) -> bool:
    """True where at least half of the line is the headline again, in one piece; either may be cut with `...`."""
    said, known = _PUNCTUATION.sub("", line), _PUNCTUATION.sub("", headline)
    length = max(_LEAST_REPEAT, (len(said) + 1) // 2)
    return any(said[start : start + length] in known for start in range(len(said) - length + 1))


def _body_kinds(lines: Sequence[str], hints: Mapping[int, BlockKind]) -> tuple[list[BlockKind], Meta]:
    """The kinds of the lines before the related tail, and the article's meta."""
    kinds, head = _head_kinds(lines, hints)
    end = _end_start(lines, head, hints)
    kinds += (
        hints.get(index) or (kind_by_words(line, "body") if line[0] in BODY_BEGINNINGS else None) or "paragraph"
        for index, line in enumerate(lines[head:end], head)
    )
    kinds += (hints.get(index) or kind_by_words(lines[index], "end") or "paragraph" for index in range(end, len(lines)))
    _mark_subheads(lines, kinds, head, hints)
    return kinds, _meta(lines, kinds)


def _head_kinds(lines: Sequence[str], hints: Mapping[int, BlockKind]) -> tuple[list[BlockKind], int]:
    """The kinds of the lines before the first paragraph, and how many they are."""
    kinds: list[BlockKind] = []
    headline = next((lines[index] for index, kind in hints.items() if kind == "headline"), None)
    for index, line in enumerate(lines):
        kind = hints.get(index) or kind_by_words(line, "head") or ("note" if is_heading(line) else None)
        if kind is None and headline is None and _can_be_headline(line, alone=len(lines) == 1):
            kind, headline = "headline", line
        elif kind is None and headline is not None and _continues_head(line, headline):
            kind = "subhead"
        if kind is None or kind == "paragraph":
            return kinds, index
        kinds.append(kind)
    return kinds, len(lines)


def _can_be_headline(line: str, *, alone: bool) -> bool:
    """True of a line that may stand over an article: no agency's opening, not several sentences."""
    if len(line) > _LONGEST_HEADLINE or _AGENCY.match(line) or line.count("。") > 1:
        return False
    is_sentence = line.rstrip("」』”’）)").endswith("。")
    return not is_sentence or (len(line) <= _LONGEST_SENTENCE_HEADLINE and not alone)


def _continues_head(line: str, headline: str) -> bool:
    """True where the line under the headline repeats it, goes on with it (——訪…), or looks like a subhead."""
    if len(line) > _LONGEST_SENTENCE_HEADLINE:
        return False
    if _DASHED.match(line) or _is_short(line):
        return True
    return not _INNER.search(line) and line[-1] not in _RUNS_ON and is_repeat(line, headline)


def _end_start(lines: Sequence[str], head: int, hints: Mapping[int, BlockKind]) -> int:
    """The index after the last paragraph: what follows are only notes, writers, related items and the like."""
    index = len(lines)
    while index > head and (hints.get(index - 1) in RELATED_KINDS or kind_by_words(lines[index - 1], "end")):
        index -= 1
    return index


def _is_short(line: str) -> bool:
    """True of a line that could be a subhead: short, one piece, without a mark that ends or continues a sentence."""
    if len(line) > _LONGEST_SUBHEAD or _STOP.search(line):
        return False
    if line[-1] == "." or line.rstrip(_CLOSING)[-1:] in _RUNNING_ON:
        return False
    return not _QUOTE_MARK.search(line) or all(line.count(one) == line.count(other) for one, other in _PAIRS)


def _mark_subheads(lines: Sequence[str], kinds: list[BlockKind], head: int, hints: Mapping[int, BlockKind]) -> None:
    """Make subheads of the short lines that stand, one or two together, over a paragraph."""
    index = head
    while index < len(lines):
        run = index
        while run < len(lines) and kinds[run] == "paragraph" and run not in hints and _is_short(lines[run]):
            run += 1
        if 0 < run - index <= _LONGEST_RUN and run < len(lines) and kinds[run] == "paragraph":
            kinds[index:run] = ["subhead"] * (run - index)
        index = run + 1


def _meta(lines: Sequence[str], kinds: Sequence[BlockKind]) -> Meta:
    """What headline, datelines, bylines and notes say; the first one that says a thing is believed."""
    known = dict[str, str]()
    for line, kind in zip(lines, kinds, strict=True):
        if kind != "paragraph":
            for name, value in _said(line, kind):
                if value:
                    known.setdefault(name, value)
    return Meta(
        known.get("title"),
        known.get("published"),
        known.get("outlet"),
        known.get("byline"),
        first_published=known.get("first_published"),
        first_outlet=known.get("first_outlet"),
    )


def _said(line: str, kind: BlockKind) -> Iterator[tuple[str, str | None]]:
    """What a line of this kind says about the article, by the meta's names."""
    if kind == "headline":
        yield "title", line
    elif kind == "byline":
        yield "byline", line
    elif kind == "dateline":
        dateline = read_dateline(line)
        if dateline is None:
            yield "outlet", find_outlet(line) or _agency(line)
        else:
            yield from (("published", dateline.published), ("outlet", dateline.outlet), ("byline", dateline.byline))
    elif kind == "note":
        published, outlet = first_publication(line)
        yield "first_published", published
        yield "first_outlet", outlet
        yield "outlet", find_outlet(line)


def _agency(line: str) -> str | None:
    """The agency with whose name the line begins."""
    return line[:3] if _AGENCY.match(line) else None
