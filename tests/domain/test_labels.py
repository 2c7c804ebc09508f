"""What the label records say of themselves."""

import pytest

from yanguan.domain.labels import (
    STATES,
    ArticleLabels,
    ArticleStatus,
    Coverage,
    Note,
    PostValue,
    Span,
    Thing,
    says_nothing,
)

AT = "2026-07-07T01:02:03Z"


def span(*fragments: tuple[int, int], identifier: str = "s", state: str = "accepted") -> Span:
    return Span(id=identifier, annotator="mei", at=AT, label="cue", fragments=fragments, state=state)  # type: ignore[arg-type]


def test_a_span_reaches_from_its_first_fragment_to_its_last() -> None:
    assert (span((3, 5), (8, 9)).start, span((3, 5), (8, 9)).end) == (3, 9)


def test_spans_are_ordered_by_start_then_the_longer_first_then_id() -> None:
    in_order = [span((1, 9)), span((1, 4), (5, 20)), span((2, 3), identifier="a"), span((2, 3), identifier="b")]
    shuffled = in_order[::-1]
    assert sorted(shuffled, key=lambda each: each.order) == in_order


def test_only_accepted_and_edited_labels_are_gold() -> None:
    assert [state for state in STATES if span((1, 2), state=state).is_gold] == ["accepted", "edited"]


def test_a_layer_without_blocks_is_no_coverage() -> None:
    assert Coverage("a", {"quote": (), "person": (2,)}) == Coverage("a", {"person": (2,)})


@pytest.mark.parametrize(
    "thing", [ArticleStatus("a"), ArticleLabels("a"), Coverage("a"), Coverage("a", {"quote": ()}), PostValue("s")]
)
def test_an_object_in_its_beginning_says_nothing(thing: Thing) -> None:
    assert says_nothing(thing)


@pytest.mark.parametrize(
    "thing",
    [
        ArticleStatus("a", "done"), ArticleLabels("a", ("x",)), Coverage("a", {"quote": (0,)}),
        PostValue("s", core="書記"), PostValue("s", overruled=("rank",)), span((1, 2)), Note("n", "a", "", "mei", AT),
    ],
)  # fmt: skip
def test_any_other_object_says_something(thing: Thing) -> None:
    assert not says_nothing(thing)
