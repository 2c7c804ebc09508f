"""Rules of quotes, appointments and holdings: what they refer to and say. Each yields the frames that break it."""

from collections.abc import Iterator, Mapping
from typing import get_args

from yanguan.domain.scheme import FrameKind
from yanguan.exchange.jsonl.choices import is_complete, of_frame
from yanguan.exchange.jsonl.rules.line import Group, Line, Row

Wanted = Mapping[str | None, list[str]]


def frame_attributes(line: Line) -> Iterator[str]:
    """A frame has the attributes of its kind in order, with values that they may have."""
    for group in line.groups:
        for kind in get_args(FrameKind):
            own = of_frame(kind)
            for frame in group.rows[f"{kind}s"]:
                if not is_complete(frame["attributes"], own, null=False):
                    yield frame["id"]


def frame_overruled(line: Line) -> Iterator[str]:
    """What is overruled is an attribute or a date of the frame."""
    for frame in line.frames():
        if any(name not in frame["attributes"] and name not in frame.get("dates", ()) for name in frame["overruled"]):
            yield frame["id"]


def quote_spans(line: Line) -> Iterator[str]:
    """A quote, its speakers, cues and addressees are spans with those labels."""
    for group in line.groups:
        for quote in group.rows["quotes"]:
            speakers = [filler["span"] for filler in quote["speakers"] if filler["span"] is not None]
            parts: Wanted = {"quote": [quote["quote"]], "speaker": speakers, "cue": quote["cues"]}
            if not _are_spans(group, {**parts, "addressee": quote["addressees"]}):
                yield quote["id"]


def appointment_spans(line: Line) -> Iterator[str]:
    """An appointment's trigger is a trigger span, and its roles are spans that exist."""
    for group in line.groups:
        for appointment in group.rows["appointments"]:
            filled = [role["span"] for role in appointment["roles"] if role["span"] is not None]
            if not _are_spans(group, {"trigger": [appointment["trigger"]], None: filled}):
                yield appointment["id"]


def holding_spans(line: Line) -> Iterator[str]:
    """A holding's posts are post spans, and its persons are spans that exist."""
    for group in line.groups:
        for holding in group.rows["holdings"]:
            posts = [mention["post_span"] for mention in holding["mentions"]]
            persons = [it["person_span"] for it in holding["mentions"] if it["person_span"] is not None]
            if not _are_spans(group, {"post": posts, None: persons}):
                yield holding["id"]


def quote_parent(line: Line) -> Iterator[str]:
    """A parent is a quote frame that may be referred to, and nothing stands inside itself."""
    for group in line.groups:
        for quote in group.rows["quotes"]:
            if not _ends(quote, group.quotes):
                yield quote["id"]


def inside_quote(line: Line) -> Iterator[str]:
    """What an appointment says it stands in is a quote frame that may be referred to."""
    for group in line.groups:
        for appointment in group.rows["appointments"]:
            inside = appointment["attributes"]["inside_quote"]
            if inside is not None and not (isinstance(inside, str) and inside in group.quotes):
                yield appointment["id"]


def _are_spans(group: Group, wanted: Wanted) -> bool:
    """True where all ids are spans with the label under which they stand; None takes any label."""
    spans = group.spans
    return all(
        identifier in spans and (label is None or spans[identifier]["label"] == label)
        for label, identifiers in wanted.items()
        for identifier in identifiers
    )


def _ends(quote: Row, quotes: Mapping[str, Row]) -> bool:
    """True where the way up from the quote ends."""
    seen = {quote["id"]}
    while (parent := quote["parent"]) is not None:
        if parent in seen or parent not in quotes:
            return False
        seen.add(parent)
        quote = quotes[parent]
    return True
