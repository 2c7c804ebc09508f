"""A record in plain lists is the record, and is what JSON gives back."""

import json

from hypothesis import given, settings

from strategies.records import records
from yanguan.domain.article import sha256
from yanguan.domain.packed_record import packed
from yanguan.domain.packing import pack, write
from yanguan.domain.record import Record


@settings(max_examples=60)
@given(records())
def test_a_record_comes_back_out_of_its_lists(record: Record) -> None:
    assert packed(record).record() == record


@settings(max_examples=60)
@given(records())
def test_the_lists_are_those_that_the_history_gives_back(record: Record) -> None:
    found = packed(record)
    assert found.article == json.loads(write(record.article))
    assert found.things == {
        kind: json.loads(write([*things.values()])) for kind, things in record.labels.things.items()
    }
    assert found.persons == pack(record.persons) == json.loads(write(record.persons))


@settings(max_examples=20)
@given(records())
def test_what_is_asked_of_it_most_is_said_without_unpacking(record: Record) -> None:
    article, found = record.article, packed(record)
    assert (found.id, found.text) == (article.id, article.source.text)
    assert list(found.digests) == [sha256(article.source.text), sha256(article.counterpart.text)]
    assert set(found.span_labels) == {span.label for span in record.labels.spans.values()}
