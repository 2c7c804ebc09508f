"""dkpro-cassis: each CAS with our type system, written by the library and loaded once more."""

from pathlib import Path
from typing import Any

import cassis

from clients.asked.answers import Answer, hand_back

SPAN, LINK = "webanno.custom.Yanguan", "webanno.custom.YanguanLink"


def ask(dataset: Path) -> Answer:
    """Every CAS of the folder."""
    with (dataset / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    return [_text(_twice(path, types)) for path in sorted(dataset.glob("*.xmi"))], []


def _twice(path: Path, types: Any) -> Any:
    with path.open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    return cassis.load_cas_from_xmi(cas.to_xmi(), typesystem=types)


def _text(cas: Any) -> dict[str, Any]:
    (document,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
    links = [[it.kind, _place(it.Governor), _place(it.Dependent)] for it in cas.select(LINK)]
    spans = [_place(span) for span in cas.select(SPAN)]
    return {"id": document.documentId, "text": cas.sofa_string, "spans": spans, "links": links}


def _place(span: Any) -> list[Any]:
    return [span.label, span.begin, span.end]


if __name__ == "__main__":
    hand_back(ask)
