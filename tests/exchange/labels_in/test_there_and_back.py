"""What we export for a tool comes back from it as the same labels and frames, as far as its format carries them."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from exchange.datasets.written import gold
from exchange.labels_in.brought import facts, notices, there_and_back, views_in
from yanguan.domain.record import Record
from yanguan.exchange.datasets.carried import Fact
from yanguan.exchange.importing import prepare

WHOLE = ("doccano", "prodigy", "label-studio", "brat", "uima-cas")


def hold(before: Counter[Fact], after: Counter[Fact]) -> None:
    """Spans come back one by one. Two frames on the same words are one, and a holding said twice is two."""
    assert {fact: count for fact, count in after.items() if fact[0] == "span"} == {
        fact: count for fact, count in before.items() if fact[0] == "span"
    }
    assert {fact for fact in after if fact[0] == "link"} == {fact for fact in before if fact[0] == "link"}
    said, told = ({fact for fact in each if fact[0] == "attribute"} for each in (before, after))
    assert said <= told
    assert all("holding" in str(fact) for fact in told - said)


def come_back(folder: Path, form: str, records: Sequence[Record]) -> None:
    before = [facts(view, form) for view in views_in(records, form, script="source")]
    returned = there_and_back(folder, form, records, script="source")
    after = [facts(view, form) for view in views_in(returned, form, script="source")]
    assert sorted(text for text, _ in before) == sorted(text for text, _ in after)
    back = dict(after)
    for text, labels in before:
        hold(labels, back[text])


@pytest.mark.parametrize("form", WHOLE)
def test_the_gold_comes_back_as_it_went(form: str, tmp_path: Path) -> None:
    come_back(tmp_path, form, gold())
    assert notices(prepare([next(tmp_path.glob("out*"))], offsets="codepoint" if form == "doccano" else None)) == []
