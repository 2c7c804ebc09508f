"""The contract's rules that a schema cannot say. The name of each is its message's key, `jsonl-` before it.

A rule takes a line that has the schema's shape and yields the places where it is broken. It is written for itself:
nothing here is taken from the contract's own checker, which is a second reading of the same text.
"""

from collections.abc import Callable, Iterable, Iterator

from yanguan.exchange.jsonl.rules import blocks, frames, identities, labels, orders, spans, texts
from yanguan.exchange.jsonl.rules.line import Line

Rule = Callable[[Line], Iterator[str]]

BEFORE: tuple[Rule, ...] = (
    orders.whole_number,
    orders.key_order,
    texts.text_hash,
    texts.text_character,
    texts.text_origin,
    texts.text_profile,
    texts.text_override,
    texts.places_order,
    texts.places_kind,
    texts.places_empty,
    texts.places_fit,
    texts.correction_range,
    blocks.block_lines,
    blocks.block_counterpart,
    blocks.block_alone,
    blocks.block_order,
    blocks.coverage_blocks,
    identities.scheme_stamp,
    identities.id_twice,
    identities.label_state,
)
LABELS: tuple[Rule, ...] = (
    spans.span_fragments,
    spans.span_blank,
    spans.span_projection,
    spans.span_text,
    spans.span_attributes,
    orders.span_order,
    frames.frame_attributes,
    frames.frame_overruled,
    frames.quote_spans,
    frames.appointment_spans,
    frames.holding_spans,
    frames.quote_parent,
    frames.inside_quote,
    orders.frame_order,
)
AFTER: tuple[Rule, ...] = (
    identities.person_known,
    identities.person_unused,
    identities.filler_person,
    identities.post_each,
    orders.person_order,
    orders.external_order,
)
RULES: tuple[Rule, ...] = (*BEFORE, *LABELS, *AFTER)
"""In the order in which they are asked: each relies on those before it."""


def broken(line: Line) -> tuple[str, str] | None:
    """The first rule that the line breaks and where; None where it keeps them all."""
    return _first(BEFORE, line) or (None if labels.are_right(line) else _first(LABELS, line)) or _first(AFTER, line)


def _first(rules: Iterable[Rule], line: Line) -> tuple[str, str] | None:
    for rule in rules:
        for where in rule(line):
            return rule.__name__, where
    return None
