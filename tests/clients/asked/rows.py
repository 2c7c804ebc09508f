"""The frames of a row, as `spacy` and `huggingface` hold them, taken as links between spans."""

from collections.abc import Iterator, Mapping
from typing import Any

Row = Mapping[str, Any]
Linked = Iterator[tuple[str, str, str]]


def links(row: Row, first: Mapping[str, Any]) -> list[list[Any]]:
    """Each link of a row; `first` is the place of the first part of each span."""
    return [[kind, first[head], first[tail]] for kind, head, tail in (*_quotes(row), *_events(row), *_holders(row))]


def _quotes(row: Row) -> Linked:
    quoted = {quote["id"]: quote["quote"] for quote in row["quotes"]}
    for quote in row["quotes"]:
        head = quote["quote"]
        yield from (("speaker", head, it["span"]) for it in quote["speakers"] if it["span"] is not None)
        yield from (("cue", head, cue) for cue in quote["cues"])
        yield from (("addressee", head, addressee) for addressee in quote["addressees"])
        if quote["parent"] is not None:
            yield "parent", head, quoted[quote["parent"]]


def _events(row: Row) -> Linked:
    quoted = {quote["id"]: quote["quote"] for quote in row["quotes"]}
    for event in row["appointments"]:
        head = event["trigger"]
        yield from ((it["role"], head, it["span"]) for it in event["roles"] if it["span"] is not None)
        said = dict(event["attributes"]) | {each["name"]: each["value"] for each in event["more"]}
        if said.get("inside_quote") is not None:
            yield "inside_quote", head, quoted[said["inside_quote"]]


def _holders(row: Row) -> Linked:
    for holding in row["holdings"]:
        for mention in holding["mentions"]:
            if mention["person_span"] is not None:
                yield "holder", mention["post_span"], mention["person_span"]
