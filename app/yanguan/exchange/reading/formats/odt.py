"""An OpenDocument text: its paragraphs in the document's order, without tracked deletions, remarks and notes."""

import re
from collections.abc import Iterator
from dataclasses import field

from lxml import etree

from yanguan.domain.article import Meta
from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.lines import Lines, plain_row
from yanguan.exchange.reading.formats.markup import attribute, local, parse_xml
from yanguan.exchange.reading.sources import Source

_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "note", "ruby-text", "forms", "script", "hidden-text", "sequence-decls"}
    | {"table-of-content", "alphabetical-index", "bibliography", "object", "binary-data"}
)
_TITLES = ("Title", "Subtitle")
_MOST_SPACES = 1000
_BLANKS = re.compile(r"[ \t\r\n]+")
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg"
_PARAGRAPHS = ("p", "h")


def read_odt(source: Source, _: Asked) -> Iterator[Found]:
    """The article of the document."""
    with package.opened(source) as archive:
        manifest = package.xml_part(archive, "META-INF/manifest.xml", source.file)
        if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
            raise Refusal("reading-password", file=source.file)
        content = parse_xml(package.member(archive, "content.xml", source.file), file=source.file)
        about = package.xml_part(archive, "meta.xml", source.file)
    body = content.find("{*}body")
    walk = _Walk(_title_styles(content))
    if body is not None:
        walk.over(body)
    title = None if about is None else about.findtext("{*}meta/{http://purl.org/dc/elements/1.1/}title")
    yield Found(source.file, walk.lines.page(source.file, Meta(title=title or None)))


@dataclass(slots=True)
class _Walk:
    """The way through a document, and the lines so far."""

    titles: frozenset[str]
    lines: Lines = field(default_factory=Lines)

    def over(self, root: etree._Element) -> None:
        """Take in everything under an element; never by recursion, but for the cells of a plain row."""
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            name = local(element)
            if event == "start":
                if self._enter(element, name):
                    events.skip_subtree()
            elif name in _PARAGRAPHS:
                self.lines.end()
            if event == "end" and element is not root:
                self._add(element.tail)

    def _enter(self, element: etree._Element, name: str) -> bool:
        """Begin an element; True where nothing under it is to be read any more."""
        if name in _PARAGRAPHS:
            style = attribute(element, "style-name") or ""
            self.lines.begin(is_heading=name == "h" or style in self.titles)
            self._add(element.text)
        elif _is_unseen(element, name):
            return True
        elif name == "s":
            count = attribute(element, "c") or "1"
            self.lines.add(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name in ("tab", "line-break"):
            self.lines.add("\t" if name == "tab" else "\n")
        elif name == "table-row":
            row = plain_row(element, ("{*}table-cell",), "{*}table", self._lines_of)
            if row is not None:
                self.lines.put(row)
            return row is not None
        else:
            self._add(element.text)
        return False

    def _add(self, text: str | None) -> None:
        """Add text as the format means it: blanks that run together are one."""
        if text:
            self.lines.add(_BLANKS.sub(" ", text))

    def _lines_of(self, cell: etree._Element) -> Lines:
        inner = _Walk(self.titles)
        inner.over(cell)
        return inner.lines


def _is_unseen(element: etree._Element, name: str) -> bool:
    """True of what is no part of the text, and of a section that is hidden."""
    is_drawing = str(element.tag).startswith(_SVG)
    return name in _SKIPPED or is_drawing or (name == "section" and attribute(element, "display") == "none")


def _title_styles(content: etree._Element) -> frozenset[str]:
    """The styles that are titles: by name, or made for one place out of one of these."""
    made = {
        str(attribute(style, "name"))
        for style in content.iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}style")
        if attribute(style, "parent-style-name") in _TITLES
    }
    return frozenset({*_TITLES, *made})
