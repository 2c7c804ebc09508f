"""UIMA CAS, as INCEpTION imports it: for each text NAME.xmi, and the type system of all, `TypeSystem.xml`.

Positions are UTF-16 units, as Java counts. A label is an annotation of the layer `Yanguan` for each of its parts, which
share its `identifier`; links are relations between first parts. Written with lxml alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from yanguan.exchange.datasets.carried import attributes_of
from yanguan.exchange.datasets.out import Entry, Out, views_in
from yanguan.exchange.datasets.tokens import tokens_of
from yanguan.exchange.datasets.uima_reading import expected, read
from yanguan.exchange.datasets.uima_types import FEATURES, NAMESPACES, TYPE_SYSTEM, legible, type_system
from yanguan.exchange.datasets.units import Counted
from yanguan.exchange.datasets.view import View

__all__ = ["expected", "finish", "read", "write"]
_XMI = "{http://www.omg.org/XMI}"
_SOFA = 1


def write(entries: Iterable[Entry], out: Out) -> None:
    """A file for each text, in a folder of the part's name where there are parts."""
    folder = f"{out.part}/" if out.part else ""
    for view in views_in(entries):
        changed = zip(legible(view.text), view.text, strict=True)
        out.losses.count("loss-characters", sum(now != before for now, before in changed))
        with out.file(f"{folder}{view.id}.xmi") as file:
            file.write(_Cas(view).content())


def finish(out: Out, report: Mapping[str, Any]) -> None:
    """The type system, once for all."""
    del report
    with out.file(TYPE_SYSTEM) as file:
        file.write(type_system())


class _Cas:
    """One CAS under way; every feature structure has a number, which references name."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._counted = Counted(view.text, "utf16")
        self._root = etree.Element(f"{_XMI}XMI", nsmap=NAMESPACES)
        self._root.set(f"{_XMI}version", "2.0")
        self._members = list[int]()
        self._next = _SOFA

    def content(self) -> bytes:
        """The whole file."""
        view = self._view
        etree.SubElement(self._root, self._name("cas", "NULL")).set(f"{_XMI}id", "0")
        title = legible(view.meta["title"] or view.id)
        own = {"language": "zh", "documentTitle": title, "documentId": view.id}
        self._add("metadata", "DocumentMetaData", 0, len(view.text), own)
        for block in view.blocks:
            self._add("segmentation", "Sentence", block.start, block.end, {})
        for token in tokens_of(view.text):
            if not token.text.isspace():
                self._add("segmentation", "Token", token.start, token.end, {})
        first = self._spans()
        for link in view.links():
            place = view.spans[link.tail].fragments[0]
            own = {"Governor": str(first[link.head]), "Dependent": str(first[link.tail]), "kind": legible(link.kind)}
            self._add("custom", "YanguanLink", *place, own)
        self._end()
        content: bytes = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8")
        return content

    def _spans(self) -> dict[str, int]:
        """The number of each label's first part."""
        said: dict[str, list[str]] = {}
        for kind, _, on, name, value in attributes_of(self._view):
            said.setdefault(on, []).append(f"{kind}.{name}={value}")
        first: dict[str, int] = {}
        for span in self._view.spans.values():
            own = {name: getattr(span, name) for name in FEATURES if hasattr(span, name)}
            own |= {"identifier": span.id, "attributes": "\n".join(said.get(span.id, ())) or None}
            own |= {"personName": self._view.name_of(span.person)}
            known = {name: legible(str(value)) for name, value in own.items() if value is not None}
            for part, place in enumerate(span.fragments):
                number = self._add("custom", "Yanguan", *place, known | {"part": str(part)})
                first.setdefault(span.id, number)
        return first

    def _add(self, space: str, name: str, start: int, end: int, features: Mapping[str, str]) -> int:
        self._next += 1
        element = etree.SubElement(self._root, self._name(space, name))
        element.set(f"{_XMI}id", str(self._next))
        element.set("sofa", str(_SOFA))
        element.set("begin", str(self._counted.there(start)))
        element.set("end", str(self._counted.there(end)))
        for feature, value in features.items():
            element.set(feature, value)
        self._members.append(self._next)
        return self._next

    def _end(self) -> None:
        """The text itself, and what stands in its index."""
        sofa = etree.SubElement(self._root, self._name("cas", "Sofa"))
        sofa.set(f"{_XMI}id", str(_SOFA))
        for name, value in (("sofaNum", "1"), ("sofaID", "_InitialView"), ("mimeType", "text")):
            sofa.set(name, value)
        sofa.set("sofaString", legible(self._view.text))
        index = etree.SubElement(self._root, self._name("cas", "View"))
        index.set("sofa", str(_SOFA))
        index.set("members", " ".join(map(str, self._members)))

    def _name(self, space: str, name: str) -> str:
        return f"{{{NAMESPACES[space]}}}{name}"
