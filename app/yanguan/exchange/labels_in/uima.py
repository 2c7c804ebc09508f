"""UIMA CAS as XMI: the annotations of its first text, by UTF-16 units, and the relations between them.

Tokens, sentences and what else only describes the text are passed over. A label is what an annotation says it is
(`label`, `value`, as INCEpTION's layers have it), else the name of its type. Our own layer is read whole.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from lxml import etree

from yanguan.domain.article import Meta, Range
from yanguan.domain.labels import STATES, State
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.sheet import Bundle, Mark, Saying, Sheet, Sheets, Tie
from yanguan.exchange.reading.formats.found import Asked
from yanguan.exchange.reading.formats.markup import local, parse_xml

NAME = "uima-cas"
_LARGEST = 256
_XMI = b"http://www.omg.org/XMI"
_ID = "{http://www.omg.org/XMI}id"
_DESCRIBING = re.compile(
    r"/(?:segmentation|metadata|lexmorph|morph|coref|syntax|transform|tcas|cas)(?:/|\.)|uima/(?:tcas|cas)"
)
_SAID = ("label", "value", "kind", "tag", "category", "relationType", "role")
_ENDS = (("Governor", "Dependent"), ("source", "target"), ("from", "to"))
_KINDS = ("span", "quote", "appointment", "holding")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_GREATEST = 12
Link = tuple[Any, str, str]


def recognises(start: bytes) -> bool:
    """Whether a file with this start is XMI."""
    return _XMI in start[:4096] and b"XMI" in start[:4096]


def read(bundle: Bundle, asked: Asked) -> Sheets:
    """The one text."""
    del asked
    source = bundle.source
    root = parse_xml(source.read(_LARGEST), file=source.file)
    yield _Cas(root, source.file).sheet()


class _Cas:
    """The feature structures of one CAS, each by its number."""

    def __init__(self, root: etree._Element, file: str) -> None:
        self._file = file
        self._all = [each for each in root if isinstance(each.tag, str)]
        sofas = [each for each in self._all if local(each) == "Sofa"]
        texts = [each for each in sofas if each.get("sofaString")]
        if not texts:
            raise Refusal("labels-uima-no-text", file=file)
        self._sofa = next((each for each in texts if each.get("sofaID") == "_InitialView"), texts[0])
        self._number = self._sofa.get(_ID)
        self.left = {"texts": len(texts) - 1, "annotations-elsewhere": 0}
        self._marks: dict[str, Mark] = {}
        self._owner: dict[str, str] = {}

    def sheet(self) -> Sheet:
        """Its text with all labels."""
        links = list[Link]()
        parts: dict[str, list[etree._Element]] = defaultdict(list)
        for each in self._annotations():
            ends = next(((each.get(a), each.get(b)) for a, b in _ENDS if each.get(a) and each.get(b)), None)
            if ends is not None:
                links.append((each, str(ends[0]), str(ends[1])))
            else:
                number = each.get(_ID) or ""
                name = (each.get("identifier") if each.get("part") is not None else None) or number
                self._owner[number] = name
                parts[name].append(each)
        for name, found in parts.items():
            self._marks[name] = self._mark(name, found)
        ties = tuple(self._tie(each, head, tail) for each, head, tail in links)
        sayings = tuple(saying for name, found in parts.items() for saying in _sayings(name, found[0]))
        text = self._sofa.get("sofaString") or ""
        return Sheet(
            self._file,
            text,
            tuple(self._marks.values()),
            ties,
            sayings,
            meta=self._meta(),
            unit="utf16",
            left=self.left,
        )

    def _annotations(self) -> Iterator[etree._Element]:
        """Those of the first text that say something of it."""
        for each in self._all:
            if each.get("begin") is None or each.get("end") is None:
                continue
            if _DESCRIBING.search(str(etree.QName(each).namespace or "")) and local(each) != "NamedEntity":
                continue
            if each.get("sofa") != self._number:
                self.left["annotations-elsewhere"] += 1
                continue
            yield each

    def _mark(self, name: str, found: list[etree._Element]) -> Mark:
        first = found[0]
        state: State = next((one for one in STATES if one == first.get("state")), "accepted")
        person = first.get("person") or ""
        return Mark(
            name,
            _said(first),
            tuple(self._place(each) for each in found),
            state=state,
            origin=first.get("origin") or "human",
            person=(person, first.get("personName")) if _UUID.fullmatch(person) else None,
        )

    def _place(self, each: etree._Element) -> Range:
        start, end = each.get("begin") or "", each.get("end") or ""
        if not all(at.isascii() and at.isdigit() and len(at) < _GREATEST for at in (start, end)):
            raise Refusal("labels-line", file=self._file, line=each.sourceline or 1, form=NAME)
        return int(start), int(end)

    def _tie(self, each: etree._Element, head: str, tail: str) -> Tie:
        for end in (head, tail):
            if end not in self._owner and not self._is_there(end):
                raise Refusal("labels-dangling", file=self._file, id=end[:40])
        return Tie(_said(each), self._owner.get(head, ""), self._owner.get(tail, ""))

    def _is_there(self, number: str) -> bool:
        """Whether something has this number, which we passed over."""
        return any(each.get(_ID) == number for each in self._all)

    def _meta(self) -> Meta:
        """The title of the document; a file's name or an id is none."""
        for each in self._all:
            title, own = each.get("documentTitle"), each.get("documentId")
            if local(each) == "DocumentMetaData" and title and title != own and "." not in title[-5:]:
                return Meta(title=title)
        return Meta()


def _said(each: etree._Element) -> str:
    return next((value for name in _SAID if (value := each.get(name))), local(each))


def _sayings(name: str, each: etree._Element) -> Iterator[Saying]:
    """What our own layer says of a label, a line each."""
    for line in (each.get("attributes") or "").split("\n"):
        said, sign, value = line.partition("=")
        kind, dot, own = said.partition(".")
        if sign and dot and kind in _KINDS and own:
            yield Saying(name, kind, own, value)
