"""What holds of every score: a file agrees with itself, and what is precision one way is recall the other."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.scoring.texts import TEXT, Maker
from strategies.records import Record, records
from yanguan.domain.labels import LAYERS
from yanguan.exchange.jsonl.writing import line_of
from yanguan.exchange.scoring.agreement import WAYS, score
from yanguan.exchange.training.article import Article
from yanguan.exchange.training.building import article_of
from yanguan.exchange.training.frames import Labels

PARTS = ("spans", "frames", "roles_matched", "roles_all")
QUICK = settings(max_examples=60, deadline=None)


def complete(record: Record) -> Article:
    """The article with every block declared complete, and without candidates."""
    article = article_of(json.loads(line_of(record)))
    blocks = tuple(range(len(article.blocks)))
    return replace(article, coverage=dict.fromkeys(LAYERS, blocks), candidates=Labels())


@st.composite
def labelled(draw: st.DrawFn) -> Article:
    """The small article with labels at random, which often overlap and often share a trigger."""
    maker = Maker()
    places = st.tuples(st.integers(0, 19), st.integers(1, 5)).map(lambda it: (it[0], min(it[0] + it[1], 21)))
    for _ in range(draw(st.integers(0, 4))):
        speakers = [maker.span("speaker", draw(places)) for _ in range(draw(st.integers(0, 2)))]
        maker.quote(maker.span("quote", draw(places)), speakers)
    trigger = maker.span("trigger", draw(places))
    for _ in range(draw(st.integers(0, 4))):
        maker.appointment(trigger, person=maker.span("person", draw(places)), post_new=maker.span("post", draw(places)))
    return maker.article


def ratios(found: dict[str, Any]) -> list[tuple[str, float | None, float | None, float | None]]:
    """Every count's precision, recall and F1, by the name of its place."""
    told = []
    for part in PARTS:
        for way in WAYS:
            counts = {"micro": found[part][way]["micro"], **found[part][way]["by_name"]}
            told += [(f"{part}.{way}.{n}", c["precision"], c["recall"], c["f1"]) for n, c in counts.items()]
    return told


@given(records())
@QUICK
def test_whatever_there_is_agrees_with_itself(record: Record) -> None:
    article = complete(record)
    if any(article.mask(LAYERS[0])):
        for name, *numbers in ratios(score([article], [article]).told()):
            assert set(numbers) <= ({1.0} if "micro" not in name else {1.0, None}), name


@given(labelled())
@QUICK
def test_labels_in_a_tangle_agree_with_themselves(article: Article) -> None:
    found = score([article], [article]).told()
    assert all(set(numbers) == {1.0} for name, *numbers in ratios(found) if "micro" not in name)


@given(labelled(), labelled())
@QUICK
def test_precision_one_way_is_recall_the_other(one: Article, other: Article) -> None:
    there, back = score([one], [other]).told(), score([other], [one]).told()
    assert ratios(there) == [(name, p, r, f1) for name, r, p, f1 in ratios(back)]
    for part in PARTS:
        for way in WAYS:
            assert there[part][way]["macro_f1"] == back[part][way]["macro_f1"]


@given(labelled(), labelled())
@QUICK
def test_what_is_exact_overlaps_too(gold: Article, pred: Article) -> None:
    found = score([gold], [pred]).told()
    for part in ("spans", "frames"):
        for name, count in found[part]["exact"]["by_name"].items():
            assert count["tp"] <= found[part]["overlap"]["by_name"][name]["tp"]


@given(labelled(), labelled(), st.sampled_from(LAYERS))
@QUICK
def test_outside_the_coverage_nothing_changes_the_score(gold: Article, pred: Article, layer: str) -> None:
    first = replace(gold, coverage={layer: (1,)})  # every label stands in block 0
    found = score([first], [pred]).told()
    assert all(not found[part][way]["by_name"] for part in PARTS for way in WAYS)
    assert found["outside_coverage"]["pred"] >= len(pred.spans)


def test_the_text_has_the_two_blocks_that_the_properties_rely_on() -> None:
    assert TEXT.index("\n") == 21
