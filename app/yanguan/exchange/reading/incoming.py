"""From a page or pasted text to an article with both its texts, and what the user is told about the reading.

Nothing is stored here, and whether the same text was there before is the store's question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from yanguan.domain.article import Article, Block, BlockKind, Meta, Script, Text, other_script
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.blocking import block_text
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.encoding import Encoding
from yanguan.exchange.reading.files import starts_as_page
from yanguan.exchange.reading.formats.page import page_of
from yanguan.exchange.reading.formats.plain import LONGEST_LINE
from yanguan.exchange.reading.html import Page, headings_of
from yanguan.exchange.reading.known import clean_meta
from yanguan.script.alignment import Alignment
from yanguan.script.convert import convert
from yanguan.script.detect import ScriptCount, count_scripts, lines_in
from yanguan.script.dictionaries import INSTALLED, dictionary_set
from yanguan.script.variety import usual_profile

PASTED = "clipboard"
"""What refusals and notices call a text that came from no file."""

_PAGE_SIGN = 512
_NOTHING = Meta()


Making = tuple[str | None, str | None]
"""Profile and dictionaries that the user chose for the counterpart."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the user is told about a reading: a message key and what fills its places."""

    message_key: str
    arguments: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article as it came in. `encoding` is None where no bytes were decoded."""

    article: Article
    encoding: Encoding | None
    notices: tuple[Notice, ...]


def read_pasted(text: str, html: str | None = None, *, profile: str | None = None) -> Incoming:
    """The article in a pasted text. `html` is the same content as the clipboard's page source: it tells which
    lines are headings, and gives the text where `text` is blank. Raises Refusal.
    """
    if html and not text.strip():
        return incoming_of(page_of(html, PASTED), PASTED, (profile, None), None)
    if starts_as_page(text[:_PAGE_SIGN].encode("utf-8", "replace")):
        return incoming_of(page_of(text, PASTED), PASTED, (profile, None), None)
    cleaned = clean_text(text, file=PASTED)
    hints = _hints(cleaned.text, headings_of(html)) if html else {}
    return incoming_of(Page(cleaned.text, hints, Meta(), cleaned.removed), PASTED, (profile, None), None)


def incoming_of(page: Page, file: str, making: Making, encoding: Encoding | None) -> Incoming:
    """Block the text and make its counterpart, once it is known to be one. Raises Refusal."""
    _refuse_blank(page.text, file)
    _refuse_long_line(page.text, file)
    script = count_scripts(page.text)
    notices = [*_encoding_notices(encoding, file), *_text_notices(page, script, file)]
    return Incoming(_article(page, script, making, file), encoding, tuple(notices))


def _article(page: Page, count: ScriptCount, making: Making, file: str) -> Article:
    """The article of a page or text, with the blocks of both sides."""
    blocking = block_text(page.text, page.hints)
    profile, dictionary = making
    script = _script(count.script, profile, file)
    dictionaries = dictionary_set(dictionary or INSTALLED.name)
    conversion = convert(page.text, profile or usual_profile(page.text, script, count), dictionaries=dictionaries)
    meta = blocking.meta if page.meta == _NOTHING else _joined(blocking.meta, clean_meta(page.meta, file))
    return Article(
        new_id(),
        script,
        Text(page.text, "source"),
        conversion.text,
        _projected(blocking.blocks, conversion.alignment),
        meta,
        alignment=conversion.alignment.places,
    )


def _projected(blocks: tuple[Block, ...], alignment: Alignment) -> tuple[Block, ...]:
    """The blocks with their places in the counterpart; where the texts run character by character they are there."""
    if alignment.is_identity:
        return blocks
    return tuple(replace(block, counterpart=block.source and alignment.project(*block.source)) for block in blocks)


def _script(counted: Script | None, profile: str | None, file: str) -> Script:
    """The script of the text; what the profile says decides where its characters do not tell."""
    if profile is None:
        return counted or "hant"
    source: Script = "hans" if profile.startswith("s") else "hant"
    target: Script = "hans" if profile.endswith(("2s", "2sp")) else "hant"
    if target != other_script(source):
        raise Refusal("reading-profile-one-script", profile=profile, profiles="tw2s, s2tw, t2s, s2t, hk2s, s2hk")
    if counted not in (None, source):
        raise Refusal("reading-profile-other-script", file=file, profile=profile, script=str(counted))
    return source


def _joined(first: Meta, second: Meta) -> Meta:
    """What the first knows, and what only the second knows."""
    return replace(
        first,
        title=first.title or second.title,
        published=first.published or second.published,
        outlet=first.outlet or second.outlet,
        byline=first.byline or second.byline,
        url=first.url or second.url,
        first_published=first.first_published or second.first_published,
        first_outlet=first.first_outlet or second.first_outlet,
        tags=first.tags or second.tags,
    )


def _hints(text: str, headings: frozenset[str]) -> dict[int, BlockKind]:
    """Which lines of a pasted text are headings: the first one is the headline, the others subheads."""
    hints: dict[int, BlockKind] = {}
    if headings:
        for index, line in enumerate(line.strip() for line in text.split("\n") if line.strip()):
            if line in headings:
                hints[index] = "subhead" if hints else "headline"
    return hints


def _refuse_blank(text: str, file: str) -> None:
    if not text or text.isspace():
        raise Refusal("reading-blank", file=file)


def _refuse_long_line(text: str, file: str) -> None:
    """Refuse a line that no window could lay out."""
    if len(text) <= LONGEST_LINE:
        return
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise Refusal("reading-long-line", file=file, line=number, count=len(line), limit=LONGEST_LINE)


def _encoding_notices(encoding: Encoding | None, file: str) -> Iterable[Notice]:
    """What the user is told about the encoding; plain UTF-8 needs no word."""
    if encoding is None:
        return
    if encoding.score is not None and encoding.name != "utf-8":
        found: dict[str, str | int] = {"file": file, "encoding": encoding.name, "score": round(encoding.score * 100)}
        yield Notice("reading-encoding-found", found)
    if encoding.replaced:
        places: dict[str, str | int] = {"file": file, "encoding": encoding.name, "count": encoding.replaced}
        yield Notice("reading-characters-replaced", places)


def _text_notices(page: Page, script: ScriptCount, file: str) -> Iterable[Notice]:
    """What the user is told about the characters of the text."""
    if page.removed:
        yield Notice("reading-characters-removed", {"file": file, "count": page.removed})
    if script.is_mixed:
        yield Notice("reading-script-mixed", {"file": file, "hant": script.hant, "hans": script.hans})
    elif strange := _strange_lines(page.text, script):
        yield Notice("reading-lines-other-script", {"file": file, "count": len(strange), "line": strange[0]})


def _strange_lines(text: str, script: ScriptCount) -> list[int]:
    """The numbers, from 1, of the lines that are in the other script than the text, by three characters at least."""
    few = 3
    if script.script is None or min(script.hant, script.hans) < few:
        return []
    return lines_in(other_script(script.script), text, few)
