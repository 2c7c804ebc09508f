"""A line that is read and written again is the same line; a record that is written and read again the same record."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from strategies.contract import EXAMPLE, complaints
from strategies.records import datasets, records, without_labels
from yanguan.domain.labels import KINDS
from yanguan.domain.packed_record import packed
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.reading import packed_records_in, record_of, records_in
from yanguan.exchange.jsonl.writing import line_of
from yanguan.resources import gold

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]


def test_the_example_comes_back_byte_for_byte() -> None:
    line = EXAMPLE.read_bytes()
    assert line_of(record_of(line, 1, EXAMPLE.name)).encode() == line


def test_a_line_may_be_given_as_text() -> None:
    line = EXAMPLE.read_text(encoding="utf-8")
    assert record_of(line, 1, EXAMPLE.name) == record_of(line.encode(), 1, EXAMPLE.name)


@pytest.mark.parametrize("path", sorted(gold().glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_gold_file_comes_back_byte_for_byte(path: Path) -> None:
    written = "".join(map(line_of, records_in(path)))
    assert written.encode() == path.read_bytes()


def test_there_is_gold_to_read() -> None:
    assert len(list(gold().glob("*.jsonl"))) >= 8


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(dataset=datasets())
def test_what_is_written_keeps_the_contract_and_reads_back(dataset: list[Record], tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    path.write_bytes(b"".join(line_of(record).encode() for record in dataset))
    assert complaints(path) == []
    found = list(records_in(path))
    assert b"".join(line_of(record).encode() for record in found) == path.read_bytes()


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(record=records())
def test_nothing_of_a_record_is_lost(record: Record) -> None:
    found = record_of(line_of(record), 1, "dataset.jsonl")
    assert found.article == record.article
    assert list(found.persons) == sorted(record.persons, key=lambda person: person.id)
    for kind in KINDS:
        assert found.labels.things.get(kind, {}) == record.labels.things.get(kind, {}), kind


@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
@given(record=records().map(without_labels))
def test_an_article_without_labels_is_a_line_too(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "dataset.jsonl"
    path.write_bytes(line_of(record).encode())
    assert complaints(path) == []
    assert list(records_in(path)) == [record]


@pytest.mark.parametrize("path", sorted(gold().glob("*.jsonl")), ids=lambda path: path.stem)
def test_what_an_import_takes_of_a_line_is_its_record(path: Path) -> None:
    for taken, record in zip(packed_records_in(path), records_in(path), strict=True):
        made = packed(record)
        assert (taken.article, taken.persons) == (made.article, made.persons)
        assert (dict(taken.things), list(taken.digests)) == (dict(made.things), list(made.digests))
