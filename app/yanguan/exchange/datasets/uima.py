"""UIMA CAS, as INCEpTION imports it: for each text NAME.xmi, and the type system of all, `TypeSystem.xml`.

Positions are UTF-16 units, as Java counts. A label is an annotation of the layer `Yanguan` for each of its parts, which
share its `identifier`; links are relations between first parts.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from yanguan.exchange.datasets.carried import attributes_of
from yanguan.exchange.datasets.out import Entry, Out, views_in
from yanguan.exchange.datasets.tokens import tokens_of
from yanguan.exchange.datasets.uima_reading import expected, read
from yanguan.exchange.datasets.uima_types import FEATURES, NAMESPACES, TYPE_SYSTEM, legible, type_system
from yanguan.exchange.datasets.units import Counted
from yanguan.exchange.datasets.view import View

__all__ = ["expected", "finish", "read", "write"]
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
        self._lines = list[str]()
        self._next = _SOFA

    def content(self) -> bytes:
        """The whole file. It is put together as text: there is an element for each character."""
        view = self._view
        title = legible(view.meta["title"] or view.id)
        own = {"language": "zh", "documentTitle": title, "documentId": view.id}
        self._add("metadata:DocumentMetaData", 0, len(view.text), own)
        for block in view.blocks:
            self._add("segmentation:Sentence", block.start, block.end, {})
        for token in tokens_of(view.text):
            if not token.text.isspace():
                self._add("segmentation:Token", token.start, token.end, {})
        first = self._spans()
        for link in view.links():
            place = view.spans[link.tail].fragments[0]
            own = {"Governor": str(first[link.head]), "Dependent": str(first[link.tail]), "kind": legible(link.kind)}
            self._add("custom:YanguanLink", *place, own)
        spaces = "".join(f" xmlns:{name}={quoteattr(address)}" for name, address in NAMESPACES.items())
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI{spaces} xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
        return f"{head}{''.join(self._lines)}{self._end()}</xmi:XMI>\n".encode()

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
                number = self._add("custom:Yanguan", *place, known | {"part": str(part)})
                first.setdefault(span.id, number)
        return first

    def _add(self, name: str, start: int, end: int, features: Mapping[str, str]) -> int:
        self._next += 1
        place = f'begin="{self._counted.there(start)}" end="{self._counted.there(end)}"'
        said = "".join(f" {feature}={quoteattr(value)}" for feature, value in features.items())
        self._lines.append(f'<{name} xmi:id="{self._next}" sofa="{_SOFA}" {place}{said}/>\n')
        return self._next

    def _end(self) -> str:
        """The text itself, and what stands in its index."""
        text = quoteattr(legible(self._view.text))
        members = " ".join(map(str, range(_SOFA + 1, self._next + 1)))
        return (
            f'<cas:Sofa xmi:id="{_SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString={text}/>\n'
            f'<cas:View sofa="{_SOFA}" members="{members}"/>\n'
        )
