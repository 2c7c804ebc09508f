"""Rules of order: of keys, labels and persons; and that positions are whole numbers. What a schema leaves open."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from yanguan.exchange.jsonl.rules.line import Group, Line, Row
from yanguan.exchange.jsonl.shape import keys


def whole_number(line: Line) -> Iterator[str]:
    """Positions and versions are written without a point: a schema takes 12.0 for 12."""
    row = line.row
    if not line.may_have_points:
        return
    lists = [("alignment", it) for it in row["alignment"]] + [("differences", it) for it in row["differences"]]
    lists += [("coverage", blocks) for blocks in row["coverage"].values()]
    lists += [("corrections", correction["range"]) for correction in row["corrections"]]
    lists += [("texts", override["range"]) for text in row["texts"].values() for override in text["overrides"]]
    lists += [("blocks", block[script]) for block in row["blocks"] for script in row["texts"] if block[script]]
    lists += [("scheme", [row["scheme"]["version"] or 0])]
    yield from (where for where, numbers in lists if not _are_whole(numbers))
    for span in line.spans():
        if not _are_whole(chain.from_iterable(filter(None, chain(span["hant"], span["hans"])))):
            yield span["id"]


def _are_whole(numbers: Iterable[float]) -> bool:
    return float not in set(map(type, numbers))


def key_order(line: Line) -> Iterator[str]:
    """The keys of every object stand in the contract's order."""
    row = line.row
    texts = row["texts"].values()
    yield from _out_of_order("line", [row])
    yield from _out_of_order("texts", [row["texts"]])
    yield from _out_of_order("text", texts)
    yield from _out_of_order("override", chain.from_iterable(text["overrides"] for text in texts))
    for name in ("meta", "scheme", "candidates", "coverage"):
        yield from _out_of_order(name, [row[name]])
    for name in ("block", "person", "correction", "note"):
        yield from _out_of_order(name, row[f"{name}s"])
    yield from _out_of_order("names", (person["names"] for person in row["persons"]))
    yield from _out_of_order("names", chain.from_iterable(person["aliases"] for person in row["persons"]))
    for group in (row, row["candidates"]):
        yield from _group_out_of_order(group)


def _group_out_of_order(group: Row) -> Iterator[str]:
    """The kinds of object that both gold and the candidates have."""
    for name in ("span", "quote", "appointment", "holding", "post"):
        yield from _out_of_order(name, group[f"{name}s"])
    yield from _out_of_order("span_text", (span["text"] for span in group["spans"]))
    yield from _out_of_order("speaker", chain.from_iterable(quote["speakers"] for quote in group["quotes"]))
    yield from _out_of_order("role", chain.from_iterable(event["roles"] for event in group["appointments"]))
    yield from _out_of_order("dates", (event["dates"] for event in group["appointments"]))
    yield from _out_of_order("mention", chain.from_iterable(holding["mentions"] for holding in group["holdings"]))


def _out_of_order(name: str, objects: Iterable[Row]) -> Iterator[str]:
    if not all(map(keys(name).__eq__, map(list, objects))):
        yield name


def span_order(line: Line) -> Iterator[str]:
    """Spans stand by the start of the first fragment, its end descending, and id."""
    for group in line.groups:
        yield from _unsorted(group.rows["spans"], lambda span: _rank(line, span))


def frame_order(line: Line) -> Iterator[str]:
    """Frames stand by their quote span, trigger, or first mention's post span, then id."""
    anchors: dict[str, Callable[[Row], str]] = {
        "quotes": lambda quote: str(quote["quote"]),
        "appointments": lambda event: str(event["trigger"]),
        "holdings": lambda holding: str(holding["mentions"][0]["post_span"]),
    }
    for group in line.groups:
        for name, anchor in anchors.items():
            yield from _unsorted(group.rows[name], _by_anchor(line, group, anchor))


def person_order(line: Line) -> Iterator[str]:
    """Persons stand by id."""
    return _unsorted(line.row["persons"], lambda person: person["id"])


def external_order(line: Line) -> Iterator[str]:
    """A person's ids elsewhere stand by their key's code points."""
    return (it["id"] for it in line.row["persons"] if list(it["external"]) != sorted(it["external"]))


def _by_anchor(line: Line, group: Group, anchor: Callable[[Row], str]) -> Callable[[Row], Any]:
    return lambda frame: (_rank(line, group.spans[anchor(frame)]), frame["id"])


def _rank(line: Line, span: Row) -> tuple[int, int, str]:
    start, end = span[line.source][0]
    return start, -end, span["id"]


def _unsorted(rows: list[Row], order: Callable[[Row], Any]) -> Iterator[str]:
    ranks = list(map(order, rows))
    if ranks != sorted(ranks):
        yield next(str(after["id"]) for after, a, b in zip(rows[1:], ranks, ranks[1:], strict=False) if b < a)
