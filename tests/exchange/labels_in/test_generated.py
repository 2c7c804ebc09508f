"""Label sets at random, out by each format and in again: the same labels and links, or none that were not there."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, given, settings

from exchange.labels_in.brought import facts, there_and_back, views_in
from strategies.records import datasets
from yanguan.domain.record import Record

FORMS = ("doccano", "prodigy", "label-studio", "brat", "uima-cas")


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records=datasets(max_size=2))
def test_random_label_sets_come_back(form: str, records: list[Record]) -> None:
    before = dict(facts(view, form) for view in views_in(records, form, script="source"))
    assume(before)
    with TemporaryDirectory() as folder:
        returned = there_and_back(Path(folder), form, records, script="source")
    for view in views_in(returned, form, script="source"):
        text, labels = facts(view, form)
        known = before[text]
        assert {fact: n for fact, n in labels.items() if fact[0] == "span"} == {
            fact: n for fact, n in known.items() if fact[0] == "span"
        }
        assert {fact for fact in labels if fact[0] == "link"} <= set(known)
