"""A Word document: its text as a reader of the finished document sees it, tracked changes accepted.

An own walk, for the libraries lose tracked insertions, content controls, text boxes or the base of ruby
(facts/articles_in.md).
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from zipfile import ZipFile

from lxml import etree

from yanguan.domain.article import Meta
from yanguan.domain.frozen import dataclass
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.lines import Lines, plain_row
from yanguan.exchange.reading.formats.markup import attribute, local, parse_xml
from yanguan.exchange.reading.sources import Source

_DOCUMENT = "word/document.xml"
_SKIPPED = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "Fallback", "footnote", "endnote", "comment"}
    | {"pPr", "rPr", "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "rubyPr", "background"}
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADING = re.compile(r"(?:heading|標題|标题)\s*[1-9]", re.IGNORECASE)
_TITLES = ("title", "subtitle", "標題", "标题", "副標題", "副标题")
_MOST_BASES = 20
_CELLS = ("{*}tc", "{*}sdt")
_OFF = ("0", "false", "off", "none")


def read_docx(source: Source, _: Asked) -> Iterator[Found]:
    """The article of the document."""
    with package.opened(source) as archive:
        name = _main_part(archive, source.file)
        document = parse_xml(package.member(archive, name, source.file), file=source.file)
        styles = posixpath.join(posixpath.dirname(name), "styles.xml")
        headings = _heading_styles(package.xml_part(archive, styles, source.file))
        meta = _properties(package.xml_part(archive, "docProps/core.xml", source.file))
    walk = _Walk(headings)
    walk.over(document)
    yield Found(source.file, walk.lines.page(source.file, meta))


@dataclass(slots=True)
class _Walk:
    """The way through a document, and the lines so far."""

    headings: frozenset[str]
    lines: Lines = field(default_factory=Lines)

    def over(self, root: etree._Element) -> None:
        """Take in everything under an element; never by recursion, but for the cells of a plain row."""
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            name = "" if _is_drawing(element) else local(element)
            if event == "end":
                if name == "p":
                    self.lines.end()
            elif self._is_passed_over(element, name):
                events.skip_subtree()
            else:
                self._enter(element, name)

    def _is_passed_over(self, element: etree._Element, name: str) -> bool:
        """True where nothing under the element is to be read; a row of short cells is read here as one line."""
        if name in _SKIPPED or (name == "r" and _is_hidden(element)) or (name == "sdt" and _is_placeholder(element)):
            return True
        if name != "tr":
            return False
        row = None if _is_deleted(element) else plain_row(element, _CELLS, "{*}tbl", self._lines_of)
        if row is not None:
            self.lines.put(row)
        return row is not None or _is_deleted(element)

    def _enter(self, element: etree._Element, name: str) -> None:
        if name == "p":
            self.lines.begin(is_heading=self._is_heading(element))
        elif name == "t":
            self.lines.add(element.text)
        elif name in _SIGNS:
            self.lines.add(_SIGNS[name])

    def _is_heading(self, paragraph: etree._Element) -> bool:
        """True where style or outline level make the paragraph a heading."""
        for properties in paragraph.iterchildren("{*}pPr"):
            for each in properties.iterchildren("{*}pStyle"):
                if attribute(each, "val") in self.headings:
                    return True
            for each in properties.iterchildren("{*}outlineLvl"):
                return attribute(each, "val") != "9"
        return False

    def _lines_of(self, cell: etree._Element) -> Lines:
        inner = _Walk(self.headings)
        inner.over(cell)
        return inner.lines


def _is_drawing(element: etree._Element) -> bool:
    """True of an element of the drawings' own language: its paragraphs are no part of the text."""
    return str(element.tag).startswith("{http://schemas.openxmlformats.org/drawingml/")


def _is_hidden(run: etree._Element) -> bool:
    """True where the run is formatted not to be seen."""
    found = run.find("{*}rPr/{*}vanish")
    return found is not None and (attribute(found, "val") or "true").lower() not in _OFF


def _is_placeholder(control: etree._Element) -> bool:
    """True of a content control that nobody has filled in: it shows what should be typed."""
    return control.find("{*}sdtPr/{*}showingPlcHdr") is not None


def _is_deleted(row: etree._Element) -> bool:
    return row.find("{*}trPr/{*}del") is not None


def _main_part(archive: ZipFile, file: str) -> str:
    """The name of the part that is the document, as the package says; the usual one where it does not."""
    relations = package.xml_part(archive, "_rels/.rels", file)
    for relation in relations.iter("{*}Relationship") if relations is not None else ():
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            target = posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
            return target if target in archive.namelist() else _DOCUMENT
    return _DOCUMENT


def _heading_styles(styles: etree._Element | None) -> frozenset[str]:
    """The ids of the paragraph styles that are headings, by name, by level, or by the style that they build on."""
    if styles is None:
        return frozenset()
    found = {str(attribute(style, "styleId") or ""): style for style in styles.iter("{*}style")}
    bases = {name: _value(style, "basedOn") for name, style in found.items()}
    own = {name: _makes_heading(style) for name, style in found.items()}
    return frozenset(name for name in found if _inherits(name, bases, own))


def _inherits(name: str, bases: Mapping[str, str | None], own: Mapping[str, bool]) -> bool:
    one: str | None = name
    for _ in range(_MOST_BASES):
        if one is None or one not in own:
            return False
        if own[one]:
            return True
        one = bases[one]
    return False


def _makes_heading(style: etree._Element) -> bool:
    name = (_value(style, "name") or "").strip().lower()
    level = style.find("{*}pPr/{*}outlineLvl")
    return name in _TITLES or _HEADING.match(name) is not None or (level is not None and attribute(level, "val") != "9")


def _value(style: etree._Element, name: str) -> str | None:
    found = style.find(f"{{*}}{name}")
    return None if found is None else attribute(found, "val")


def _properties(core: etree._Element | None) -> Meta:
    """The title that the document gives itself. Its author and its dates are those of the file, not of the article."""
    if core is None:
        return Meta()
    return Meta(title=core.findtext("{*}title") or None)
