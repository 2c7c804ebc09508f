"""For every rule a line that breaks it: the reader refuses with the line's number and the rule's name.

Where the contract's own checker has the rule too, it complains of the same line; where it has not, we are stricter.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from strategies.contract import complaints
from strategies.lines import PERSON, QUOTE, SPAN_OF_QUOTE, Row, compact, identifier, pair_row, phrase_row, rich_row
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.reading import record_of, records_in
from yanguan.exchange.jsonl.rules import RULES
from yanguan.resources import resource
from yanguan.words import Language, words

BASES: dict[str, Callable[[], Row]] = {"rich": rich_row, "pair": pair_row, "phrase": phrase_row}
GONE = object()
UNKNOWN = "00000000-0000-7000-8000-000000000000"


@dataclass(frozen=True)
class Break:
    """A change of a valid line: at `path`, `value` instead of what stands there (a function is given that)."""

    rule: str
    path: str
    value: Any
    base: str = "rich"
    stricter: bool = False

    def line(self) -> str:
        row = BASES[self.base]()
        *way, last = [int(part) if part.isdigit() else part for part in self.path.split("/")]
        place: Any = row
        for part in way:
            place = place[part]
        if self.value is GONE:
            del place[last]
        else:
            place[last] = self.value(place[last]) if callable(self.value) else self.value
        return compact(row)


def reverse(values: Any) -> Any:
    """The same keys or entries in the other order."""
    return dict(reversed(values.items())) if isinstance(values, dict) else values[::-1]


def with_text(change: Callable[[str], str]) -> Callable[[Row], Row]:
    """A text that was changed together with its hash."""

    def changed(text: Row) -> Row:
        new = change(text["text"])
        return text | {"text": new, "sha256": hashlib.sha256(new.encode()).hexdigest()}

    return changed


def twice(values: list[Any]) -> list[Any]:
    return [values[0], *values]


BREAKS = [
    # the schema: keys, headers, types and forms
    Break("schema", "status", GONE),
    Break("schema", "spans/0/label", GONE),
    Break("schema", "candidates/quotes/0/cues", GONE),
    Break("schema", "meta", lambda meta: meta | {"more": 1}),
    Break("schema", "posts/0", lambda post: post | {"more": None}),
    Break("schema", "schema", "yanguan/2"),
    Break("schema", "offset_unit", "utf16"),
    Break("schema", "status", "finished"),
    Break("schema", "source_script", "latn"),
    Break("schema", "texts/hant/origin", "typed"),
    Break("schema", "texts/hans/overrides/0/scope", "world"),
    Break("schema", "texts/hans/overrides/0", lambda override: override | {"more": 1}),
    Break("schema", "blocks/0/kind", "title"),
    Break("schema", "meta/published", "7 July"),
    Break("schema", "meta/first_published", "2026-7-7"),
    Break("schema", "blocks/1/published", "2026/07"),
    Break("schema", "appointments/0/dates/effective", "soon"),
    Break("schema", "spans/0/id", "span-1"),
    Break("schema", "spans/0/at", "2026-07-07 01:02:03"),
    Break("schema", "quotes/0/at", "yesterday"),
    Break("schema", "spans/0/state", "perhaps"),
    Break("schema", "spans/0/projection", "partial"),
    Break("schema", "spans/0/hant", []),
    Break("schema", "spans/0/hant/0", [12]),
    Break("schema", "spans/0/hant/0/0", "12"),
    Break("schema", "spans/0/text/hans", "临江"),
    Break("schema", "spans", None),
    Break("schema", "holdings/0/mentions", []),
    Break("schema", "holdings/0/mentions/0/post_span", None),
    Break("schema", "corrections/0/id", "x"),
    Break("schema", "spans/0/score", "high", stricter=True),
    Break("schema", "id", "article 1", stricter=True),
    Break("schema", "persons/0/external/viaf", 1, stricter=True),
    Break("schema", "posts/0/overruled", ["colour"], stricter=True),
    # numbers and keys
    Break("whole-number", "spans/0/hant/0/0", 12.0),
    Break("whole-number", "blocks/0/hans/1", 11.0, stricter=True),
    Break("whole-number", "scheme/version", 1.0, stricter=True),
    Break("key-order", "texts", reverse),
    Break("key-order", "texts/hans", reverse),
    Break("key-order", "texts/hans/overrides/0", reverse),
    Break("key-order", "meta", reverse),
    Break("key-order", "scheme", reverse),
    Break("key-order", "coverage", reverse),
    Break("key-order", "candidates", reverse),
    Break("key-order", "blocks/1", reverse),
    Break("key-order", "spans/3", reverse),
    Break("key-order", "spans/3/text", reverse),
    Break("key-order", "quotes/0", reverse),
    Break("key-order", "quotes/0/speakers/0", reverse),
    Break("key-order", "appointments/0", reverse),
    Break("key-order", "appointments/0/roles/1", reverse),
    Break("key-order", "appointments/0/dates", reverse),
    Break("key-order", "holdings/0/mentions/0", reverse),
    Break("key-order", "persons/0", reverse),
    Break("key-order", "persons/0/names", reverse),
    Break("key-order", "persons/0/aliases/0", reverse),
    Break("key-order", "posts/0", reverse),
    Break("key-order", "corrections/0", reverse),
    Break("key-order", "notes/0", reverse),
    Break("key-order", "candidates/holdings/0", reverse),
    # texts
    Break("text-hash", "texts/hant/sha256", "0" * 64),
    Break("text-hash", "texts/hans/text", lambda text: text + "。"),
    Break("text-character", "texts/hant", with_text(lambda text: text.replace("日", "\x07"))),
    Break("text-character", "texts/hant", with_text(lambda text: text.replace("\n", "\r"))),
    Break("text-character", "texts/hans", with_text(lambda text: text.replace("日", "\u202e"))),
    Break("text-character", "texts/hans", with_text(lambda text: text.replace("日", "\u2066"))),
    Break("text-origin", "texts/hans/origin", "source"),
    Break("text-origin", "texts/hant/origin", "given"),
    Break("text-origin", "source_script", "hans"),
    Break("text-profile", "texts/hans/profile", None),
    Break("text-profile", "texts/hant/profile", "tw2s"),
    Break("text-profile", "texts/hans/origin", "given"),
    Break("text-override", "texts/hans/overrides/0/text", "方"),
    Break("text-override", "texts/hans/overrides/0/range", [2, 4]),
    Break("text-override", "texts/hans/overrides/0", lambda it: it | {"range": [70, 90], "text": ""}, stricter=True),
    # how they run beside each other
    Break("places-order", "differences", reverse, "pair"),
    Break("places-kind", "alignment", [[0, 1, 0, 1]], "pair"),
    Break("places-kind", "differences", [[0, 1, 0, 1]], stricter=True),
    Break("places-empty", "alignment", [[1, 5, 1, 4], [6, 6, 5, 6]], "phrase"),
    Break("places-empty", "differences", lambda it: [*it, [12, 12, 13, 13]], "pair"),
    Break("places-fit", "alignment", [[1, 5, 2, 4]], "phrase"),
    Break("places-fit", "alignment", [], "phrase"),
    Break("places-fit", "alignment", [[1, 5, 1, 4], [4, 5, 4, 5]], "phrase"),
    Break("places-fit", "differences", lambda it: it[:-1], "pair"),
    Break("places-fit", "alignment", [[5, 1, 4, 1]], "phrase"),
    Break("correction-range", "corrections/0/range", [0, 999], stricter=True),
    Break("correction-range", "corrections/0/range", [3, 2], stricter=True),
    # blocks
    Break("block-lines", "blocks", lambda blocks: blocks[1:]),
    Break("block-lines", "blocks", reverse),
    Break("block-lines", "blocks/1/hant", [12, 62]),
    Break("block-lines", "blocks", twice),
    Break("block-counterpart", "blocks/1/hans", [12, 62]),
    Break("block-counterpart", "blocks/1/hans", [5, 6], "pair"),
    Break("block-counterpart", "blocks/2/hans", None, "pair"),
    Break("block-alone", "blocks/3/hans", [9, 12], "pair"),
    Break("block-alone", "blocks/3/hans", [6, 8], "pair"),
    Break("block-alone", "blocks/3", GONE, "pair", stricter=True),
    Break("block-order", "blocks", lambda blocks: [blocks[3], *blocks[:3]], "pair", stricter=True),
    Break("coverage-blocks", "coverage/quote", [1, 0]),
    Break("coverage-blocks", "coverage/person", [2]),
    Break("coverage-blocks", "coverage/holding", [0, 0]),
    # ids and states
    Break("scheme-stamp", "scheme/version", None, stricter=True),
    Break("id-twice", "spans/1/id", identifier(3)),
    Break("id-twice", "notes/0/id", identifier(40)),
    Break("id-twice", "candidates/quotes/0/id", QUOTE),
    Break("label-state", "spans/0/state", "suggested"),
    Break("label-state", "holdings/0/state", "rejected"),
    Break("label-state", "candidates/spans/0/state", "accepted"),
    Break("label-state", "candidates/appointments/0/state", "edited"),
    # spans
    Break("span-fragments", "spans/0/hant", [[12, 12]]),
    Break("span-fragments", "spans/0/hant", [[21, 12]]),
    Break("span-fragments", "spans/0/hant", [[12, 99]]),
    Break("span-fragments", "spans/0/hant", [None]),
    Break("span-fragments", "spans/0/hant", [[12, 15], [14, 21]]),
    Break("span-fragments", "spans/0/hant", [[16, 21], [12, 15]]),
    Break("span-blank", "spans/0/hant/0", [11, 21]),
    Break("span-blank", "spans/3", lambda it: it | {"hant": [[10, 12]], "hans": [[10, 12]]}),
    Break("span-projection", "spans/0/hans/0", [12, 20]),
    Break("span-projection", "spans/0/hans", [[12, 18], [18, 21]]),
    Break("span-projection", "spans/0/projection", "widened"),
    Break("span-projection", "spans/2/projection", "exact", "phrase"),
    Break("span-projection", "spans/1/projection", "widened", "pair"),
    Break("span-projection", "spans/1/hans/0", [5, 6], "pair"),
    Break("span-text", "spans/0/text/hant/0", "臨江市委書記方"),
    Break("span-text", "spans/0/text/hans", [None]),
    Break("span-text", "spans/1/text/hans/0", "", "pair"),
    Break("span-text", "candidates/spans/0/text/hant", ["南河省", "副省長"]),
    Break("span-attributes", "spans/2/attributes", {}),
    Break("span-attributes", "spans/2/attributes/mention", "nickname"),
    Break("span-attributes", "spans/0/attributes", {"z": 1, "a": 1}),
    Break("span-attributes", "spans/5/attributes", {"a": 1, "value": None}),
    Break("span-order", "spans", reverse),
    Break("span-order", "spans", lambda it: [it[1], it[0], *it[2:]]),
    Break("span-order", "spans", reverse, "phrase"),
    # frames
    Break("frame-attributes", "quotes/0/attributes", reverse),
    Break("frame-attributes", "quotes/0/attributes/act", GONE),
    Break("frame-attributes", "quotes/0/attributes/type", "said"),
    Break("frame-attributes", "appointments/1/attributes/kind", None),
    Break("frame-attributes", "appointments/1/attributes/inside_quote", GONE),
    Break("frame-attributes", "holdings/0/attributes/temporal", "late"),
    Break("frame-attributes", "quotes/1/attributes", lambda it: it | {"about": 1}),
    Break("frame-attributes", "candidates/holdings/0/attributes", {}),
    Break("frame-overruled", "quotes/0/overruled", ["colour"]),
    Break("frame-overruled", "appointments/0/overruled", ["at"]),
    Break("quote-spans", "quotes/0/quote", UNKNOWN),
    Break("quote-spans", "quotes/0/quote", identifier(3)),
    Break("quote-spans", "quotes/0/cues/0", SPAN_OF_QUOTE),
    Break("quote-spans", "quotes/0/addressees", [identifier(6)]),
    Break("quote-spans", "quotes/0/speakers/0/span", identifier(5)),
    Break("quote-spans", "candidates/quotes/0/cues", [UNKNOWN]),
    Break("appointment-spans", "appointments/0/trigger", identifier(30)),
    Break("appointment-spans", "appointments/0/trigger", identifier(12)),
    Break("appointment-spans", "appointments/0/roles/1/span", identifier(30)),
    Break("appointment-spans", "candidates/appointments/0/roles/1/span", UNKNOWN),
    Break("holding-spans", "holdings/0/mentions/0/post_span", identifier(30)),
    Break("holding-spans", "holdings/0/mentions/0/post_span", identifier(5)),
    Break("holding-spans", "holdings/0/mentions/0/person_span", UNKNOWN),
    Break("quote-parent", "quotes/0/parent", UNKNOWN),
    Break("quote-parent", "quotes/0/parent", QUOTE),
    Break("quote-parent", "quotes/0/parent", identifier(20)),
    Break("quote-parent", "quotes/1/parent", identifier(31)),
    Break("quote-parent", "candidates/quotes/0/parent", identifier(31)),
    Break("inside-quote", "appointments/0/attributes/inside_quote", identifier(31)),
    Break("inside-quote", "appointments/0/attributes/inside_quote", [QUOTE]),
    Break("inside-quote", "candidates/appointments/0/attributes/inside_quote", SPAN_OF_QUOTE),
    Break("frame-order", "quotes", reverse),
    Break("frame-order", "appointments", reverse),
    Break("frame-order", "holdings", reverse),
    # people and posts
    Break("person-known", "spans/0/person", UNKNOWN),
    Break("person-known", "holdings/0/person", UNKNOWN),
    Break("person-known", "quotes/1/speakers/0/person", UNKNOWN),
    Break("person-known", "persons", []),
    Break("person-unused", "holdings/1/person", PERSON),
    Break("person-unused", "persons", lambda it: [*it, it[1] | {"id": identifier(99)}]),
    Break("filler-person", "quotes/0/speakers/0/person", None),
    Break("filler-person", "quotes/1/speakers/0/person", None),
    Break("filler-person", "appointments/0/roles/1/person", PERSON),
    Break("filler-person", "candidates/appointments/0/roles/0/person", None),
    Break("post-each", "posts", lambda posts: posts[1:]),
    Break("post-each", "posts", reverse),
    Break("post-each", "posts", twice),
    Break("post-each", "candidates/posts", []),
    Break("person-order", "persons", reverse),
    Break("external-order", "persons/0/external", reverse, stricter=True),
]


def name_of(broken: Break) -> str:
    return f"{broken.rule}-{broken.path}"


@pytest.mark.parametrize("base", BASES)
def test_the_lines_that_are_broken_here_are_whole_before(base: str, tmp_path: Path) -> None:
    path = tmp_path / "whole.jsonl"
    path.write_text(compact(BASES[base]()), encoding="utf-8", newline="\n")
    assert complaints(path) == []
    assert len(list(records_in(path))) == 1


@pytest.mark.parametrize("broken", BREAKS, ids=name_of)
def test_a_broken_rule_is_named_with_the_line_on_which_it_is_broken(broken: Break, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    first = pair_row() | {"id": UNKNOWN}
    path.write_text(compact(first) + broken.line(), encoding="utf-8", newline="\n")
    found = records_in(path)
    assert next(found).article.id == UNKNOWN
    with pytest.raises(Refusal) as refusal:
        next(found)
    assert refusal.value.message == f"jsonl-{broken.rule}"
    assert (refusal.value.arguments["file"], refusal.value.arguments["line"]) == ("broken.jsonl", 2)
    said = complaints(path)
    if broken.stricter:
        assert said == []
    else:
        assert f"{path}:2: " in said[0]


def test_every_rule_is_broken_by_a_line_here() -> None:
    names = {rule.__name__.replace("_", "-") for rule in RULES}
    assert names == {broken.rule for broken in BREAKS} - {"schema"}


def messages() -> list[str]:
    """The keys of what datasets say."""
    lines = resource("translations", "en", "jsonl.ftl").read_text(encoding="utf-8").split("\n")
    return [line.partition(" = ")[0] for line in lines if line.startswith("jsonl-")]


def test_every_rule_has_a_message() -> None:
    assert {f"jsonl-{broken.rule}" for broken in BREAKS} <= set(messages())


@pytest.mark.parametrize("language", get_args(Language))
def test_everything_is_told_in_every_language(language: Language) -> None:
    places = {"file": "a.jsonl", "where": "spans/3", "problem": "so", "key": "id"}
    numbers = {"line": 1234, "byte": 5, "first": 3, "limit": 64}
    for key in messages():
        told = words(language).refusal(Refusal(key, **places, **numbers))
        assert "a.jsonl" in told, told
        assert "{" not in told, told
        assert language == "en" or not told.isascii(), told
        if key.removeprefix("jsonl-") in {broken.rule for broken in BREAKS}:
            assert "1234" in told
            assert "spans/3" in told


def test_what_is_said_names_the_object() -> None:
    path = "spans/0/text/hant/0"
    line = Break("span-text", path, "方").line()
    with pytest.raises(Refusal) as refusal:
        record_of(line, 7, "a.jsonl")
    assert dict(refusal.value.arguments) == {"file": "a.jsonl", "line": 7, "where": identifier(3)}
