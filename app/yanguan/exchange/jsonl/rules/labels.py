"""What the rules ask of spans and frames, in one pass: nearly every line keeps them, and need not be asked for each.

It only tells that everything is right. What is not, and where, `spans`, `frames` and `orders` say; they are the rules,
and whatever is not plainly right here is left to them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from yanguan.exchange.jsonl.choices import is_complete, of_frame, of_span
from yanguan.exchange.jsonl.rules.line import Group, Line, Row


def are_right(line: Line) -> bool:
    """True where no rule of `LABELS` is broken. Those before them must have been asked."""
    return all(_spans_are_right(line, group.rows["spans"]) and _frames_are_right(line, group) for group in line.groups)


def _spans_are_right(line: Line, spans: Sequence[Row]) -> bool:
    source, other, project = line.source, line.other, line.projector
    text, counterpart = line.texts[source], line.texts[other]
    for span in spans:
        fragments, places, words, own = span[source], span[other], span["text"], of_span(span["label"])
        if (
            words[source] != _parts(text, fragments)
            or (places, span["projection"]) != project(fragments)
            or words[other] != [place and counterpart[place[0] : place[1]] for place in places]
            or ((own or span["attributes"]) and not is_complete(span["attributes"], own, null=True))
        ):
            return False
    ranks = [(span[source][0][0], -span[source][0][1], span["id"]) for span in spans]
    return ranks == sorted(ranks)


def _parts(text: str, fragments: Iterable[list[int] | None]) -> list[str] | None:
    """The words of the fragments; None where one does not lie as it should."""
    parts, reached = list[str](), 0
    for fragment in fragments:
        if fragment is None or not reached <= fragment[0] < fragment[1] <= len(text):
            return None
        start, reached = fragment
        parts.append(text[start:reached])
        if text[start].isspace() or text[reached - 1].isspace():
            return None
    return parts


def _frames_are_right(line: Line, group: Group) -> bool:
    rows, spans = group.rows, group.spans
    labels = {identifier: span["label"] for identifier, span in spans.items()}
    return (
        _are_complete(rows)
        and all(_quote_is_right(quote, labels, group) for quote in rows["quotes"])
        and all(_appointment_is_right(event, labels, group) for event in rows["appointments"])
        and all(_holding_is_right(holding, labels) for holding in rows["holdings"])
        and _are_sorted(line, spans, ((quote["quote"], quote["id"]) for quote in rows["quotes"]))
        and _are_sorted(line, spans, ((event["trigger"], event["id"]) for event in rows["appointments"]))
        and _are_sorted(line, spans, ((it["mentions"][0]["post_span"], it["id"]) for it in rows["holdings"]))
    )


def _are_complete(rows: Row) -> bool:
    """Every frame has its attributes, and has overruled nothing."""
    for kind in ("quote", "appointment", "holding"):
        own = of_frame(kind)
        for frame in rows[f"{kind}s"]:
            if frame["overruled"] or not is_complete(frame["attributes"], own, null=False):
                return False
    return True


def _quote_is_right(quote: Row, labels: Mapping[str, str], group: Group) -> bool:
    wanted = [(quote["quote"], "quote"), *((cue, "cue") for cue in quote["cues"])]
    wanted += [(span, "addressee") for span in quote["addressees"]]
    wanted += [(filler["span"], "speaker") for filler in quote["speakers"] if filler["span"] is not None]
    if any(labels.get(span) != label for span, label in wanted):
        return False
    parent = quote["parent"]
    return parent is None or (parent in group.quotes and group.quotes[parent]["parent"] is None)


def _appointment_is_right(event: Row, labels: Mapping[str, str], group: Group) -> bool:
    inside: Any = event["attributes"]["inside_quote"]
    return (
        labels.get(event["trigger"]) == "trigger"
        and all(role["span"] is None or role["span"] in labels for role in event["roles"])
        and (inside is None or (isinstance(inside, str) and inside in group.quotes))
    )


def _holding_is_right(holding: Row, labels: Mapping[str, str]) -> bool:
    return all(
        labels.get(it["post_span"]) == "post" and (it["person_span"] is None or it["person_span"] in labels)
        for it in holding["mentions"]
    )


def _are_sorted(line: Line, spans: Mapping[str, Row], frames: Iterable[tuple[str, str]]) -> bool:
    source, ranks = line.source, list[tuple[int, int, str, str]]()
    for span, frame in frames:
        start, end = spans[span][source][0]
        ranks.append((start, -end, span, frame))
    return ranks == sorted(ranks)
