"""CAS files read back: annotations by UTF-16 units, references by their numbers, each as UIMA resolves it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from lxml import etree

from yanguan.exchange.datasets.carried import Fact, Found, attributes_of
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Place, views_in
from yanguan.exchange.datasets.uima_types import NAMESPACES, legible
from yanguan.exchange.datasets.units import Counted
from yanguan.exchange.datasets.view import View

_ID = "{http://www.omg.org/XMI}id"


def read(place: Place) -> Iterator[Found]:
    """Every CAS of the part, by name."""
    folder = place.path / place.part if place.part else place.path
    for path in sorted(folder.glob("*.xmi")):
        with place.file(str(PurePosixPath(place.part or "") / path.name)) as file:
            yield _found(etree.parse(file, etree.XMLParser(resolve_entities=False, huge_tree=True)).getroot())


def _found(root: Any) -> Found:
    text = root.find(f"{{{NAMESPACES['cas']}}}Sofa").get("sofaString")
    counted = Counted(text, "utf16")
    parts: dict[str, list[Any]] = {}
    owner: dict[str, str] = {}
    for each in root.iter(f"{{{NAMESPACES['custom']}}}Yanguan"):
        owner[each.get(_ID)] = each.get("identifier")
        parts.setdefault(each.get("identifier"), []).append(each)
    ends = {
        name: (
            found[0].get("label"),
            tuple((counted.back(int(each.get("begin"))), counted.back(int(each.get("end")))) for each in found),
        )
        for name, found in parts.items()
    }
    facts = Counter[Fact](("span", *end) for end in ends.values())
    for name, found in parts.items():
        facts.update(("attribute", ends[name], line) for line in (found[0].get("attributes") or "").split("\n") if line)
    for each in root.iter(f"{{{NAMESPACES['custom']}}}YanguanLink"):
        head, tail = (ends[owner[each.get(side)]] for side in ("Governor", "Dependent"))
        facts["link", each.get("kind"), head, tail] += 1
    document = root.find(f"{{{NAMESPACES['metadata']}}}DocumentMetaData")
    return Found(document.get("documentId"), text, facts)


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """Spans, links and attributes, with what XML cannot hold replaced."""
    del options
    for view in views_in(entries):
        yield Found(view.id, legible(view.text), Counter(_facts(view)))


def _facts(view: View) -> Iterator[Fact]:
    ends = {span.id: (legible(span.label), span.fragments) for span in view.spans.values()}
    yield from (("span", *end) for end in ends.values())
    for link in view.links():
        yield "link", legible(link.kind), ends[link.head], ends[link.tail]
    for kind, _, on, name, value in attributes_of(view):
        lines = legible(f"{kind}.{name}={value}").split("\n")
        yield from (("attribute", ends[on], line) for line in lines if line)
