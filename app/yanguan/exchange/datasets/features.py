"""What the fields of a `plain` row are, as Hugging Face's `datasets` and Parquet name it."""

from collections.abc import Mapping
from typing import Any

from yanguan.domain.article import BLOCK_KINDS, SCRIPTS, STATUSES
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import LAYERS, STATES
from yanguan.domain.scheme import Scheme
from yanguan.exchange.datasets.plain import META, POST, listed


@dataclass(frozen=True, slots=True)
class OneOf:
    """A text out of a list: a `ClassLabel`."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Many:
    """A list of these."""

    each: Any


TEXT, WHOLE, REAL = "string", "int32", "float64"
Fields = dict[str, Any]
"""Names and kinds: TEXT, WHOLE, REAL, `OneOf`, `Many`, or fields of their own."""


def fields(scheme: Scheme) -> Fields:
    """Every field of a row under this scheme."""
    texts = Many({"name": TEXT, "value": TEXT})
    made = {"annotator": TEXT, "at": TEXT, "origin": TEXT, "state": OneOf(STATES), "score": REAL}
    filled = {"span": TEXT, "person": TEXT}
    span = {"label": OneOf(tuple(scheme.labels)), "fragments": Many({"start": WHOLE, "end": WHOLE})}
    quote = {"quote": TEXT, "speakers": Many(filled), "cues": Many(TEXT), "addressees": Many(TEXT), "parent": TEXT}
    event = {"event": TEXT, "trigger": TEXT, "roles": Many({"role": TEXT, **filled})}
    event |= dict.fromkeys(("effective", "announced"), TEXT)
    holding = {"person": TEXT, "mentions": Many({"person_span": TEXT, "post_span": TEXT})}
    names = {"hant": TEXT, "hans": TEXT}
    block = {"kind": OneOf(BLOCK_KINDS), "start": WHOLE, "end": WHOLE, "published": TEXT, "outlet": TEXT}
    return {
        **dict.fromkeys(("id", "article"), TEXT),
        **dict.fromkeys(("script", "source_script"), OneOf(SCRIPTS)),
        **dict.fromkeys(("text", *META), TEXT),
        "tags": Many(TEXT),
        "status": OneOf(STATUSES),
        "labels": Many(TEXT),
        "blocks": Many(block),
        "spans": Many({"id": TEXT, **span, "words": Many(TEXT), "person": TEXT, "attributes": texts, **made}),
        "quotes": Many({"id": TEXT, **quote, **_said(scheme, "quote"), "more": texts, **made}),
        "appointments": Many({"id": TEXT, **event, **_said(scheme, "appointment"), "more": texts, **made}),
        "holdings": Many({"id": TEXT, **holding, **_said(scheme, "holding"), "more": texts, **made}),
        "persons": Many({"id": TEXT, **names, "aliases": Many(names), "external": texts}),
        "posts": Many({"span": TEXT, **dict.fromkeys(POST, TEXT)}),
        "coverage": dict.fromkeys(LAYERS, Many(WHOLE)),
        "notes": Many({"on": TEXT, "text": TEXT}),
    }


def _said(scheme: Scheme, kind: str) -> Fields:
    return {"attributes": {name: OneOf(values) if values else TEXT for name, values in listed(scheme, kind).items()}}


def declared(found: Fields) -> list[dict[str, Any]]:
    """The fields as the head of a dataset card lists them (`dataset_info.features`)."""
    return [{"name": name, **_declared(kind)} for name, kind in found.items()]


def _declared(kind: Any) -> dict[str, Any]:
    if isinstance(kind, OneOf):
        names = {str(number): name for number, name in enumerate(kind.names)}
        return {"dtype": {"class_label": {"names": names}}}
    if isinstance(kind, Many):
        inner = kind.each
        return {"list": declared(dict(inner)) if isinstance(inner, Mapping) else _declared(inner)["dtype"]}
    return {"struct": declared(dict(kind))} if isinstance(kind, Mapping) else {"dtype": kind}


def numbered(value: Any, kind: Any) -> Any:
    """A value with the number of each `OneOf` in the place of its name, as Parquet holds them."""
    if value is None:
        return None
    if isinstance(kind, OneOf):
        return kind.names.index(value)
    if isinstance(kind, Many):
        return [numbered(each, kind.each) for each in value]
    return {name: numbered(value[name], each) for name, each in kind.items()} if isinstance(kind, Mapping) else value


def named(value: Any, kind: Any) -> Any:
    """The way back from `numbered`."""
    if value is None:
        return None
    if isinstance(kind, OneOf):
        return kind.names[value]
    if isinstance(kind, Many):
        return [named(each, kind.each) for each in value]
    return {name: named(value[name], each) for name, each in kind.items()} if isinstance(kind, Mapping) else value
