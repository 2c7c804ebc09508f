"""What the history keeps of an object is the object."""

import json
from dataclasses import dataclass, replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings

from strategies.records import records
from yanguan.domain.labels import KINDS, Names, Note, Person, Span, kind_of
from yanguan.domain.packing import unpack, write
from yanguan.domain.record import Record

SPAN = Span(id="s", annotator="mei", at="2026-07-07T01:02:03Z", label="cue", fragments=((3, 5), (8, 9)))


@settings(max_examples=60)
@given(records())
def test_every_object_comes_back_equal_through_json(record: Record) -> None:
    for thing in (*record.labels, *record.persons):
        assert unpack(KINDS[kind_of(thing)], json.loads(write(thing))) == thing


@settings(max_examples=30)
@given(records())
def test_what_comes_back_can_be_hashed_and_packed_to_the_same_bytes(record: Record) -> None:
    for thing in (*record.labels, *record.persons):
        written = write(thing)
        assert write(unpack(KINDS[kind_of(thing)], json.loads(written))) == written


def test_an_object_is_a_compact_list_in_the_order_of_its_class() -> None:
    assert write(SPAN) == ('["s","mei","2026-07-07T01:02:03Z","human","accepted",null,"cue",[[3,5],[8,9]],{},null]')


def test_mappings_of_any_kind_and_records_of_one_field_are_written_too() -> None:
    @dataclass(frozen=True)
    class One:
        words: str

    span = replace(SPAN, attributes=MappingProxyType({"kind": One("政院")}))
    assert '{"kind":["政院"]}' in write(span)


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(TypeError):
        write(replace(SPAN, attributes={"kind": object()}))


def test_tuples_come_back_as_tuples_and_records_inside_as_records() -> None:
    person = unpack(Person, ["p", ["方景行", None], [["小方", "小方"]], {"wikidata": "Q1"}])
    assert person == Person("p", Names("方景行", None), (Names("小方", "小方"),), {"wikidata": "Q1"})
    assert unpack(Span, json.loads(write(SPAN))).fragments == ((3, 5), (8, 9))


def test_a_list_from_before_a_field_was_added_still_reads() -> None:
    @dataclass(frozen=True)
    class Later(Note):
        colour: str = "none"

    assert unpack(Later, ["n", "a", "words", "mei", "now"]).colour == "none"


def test_a_list_with_more_than_the_class_knows_is_refused() -> None:
    with pytest.raises(TypeError, match="Note has 5 fields, not 6"):
        unpack(Note, ["n", "a", "words", "mei", "now", "more"])


def test_a_list_that_lacks_what_has_no_default_is_refused() -> None:
    with pytest.raises(TypeError):
        unpack(Note, ["n"])


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len(KINDS) == len(set(KINDS.values())) == 17
