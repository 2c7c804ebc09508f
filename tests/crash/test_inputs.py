"""The harness of changed files tries each format, and says what it found."""

import pytest

from crash import inputs
from crash.inputs import try_inputs
from exchange.reading.formats.test_hostile import VALID


def test_changed_files_are_articles_or_refusals() -> None:
    found = try_inputs(3 * len(VALID), 7)
    assert found.wrong == []
    assert (found.inputs, found.formats) == (3 * len(VALID), len(VALID))


def test_a_reader_that_fails_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(inputs, "check", broken)
    assert len(try_inputs(4, 7).wrong) == 4
