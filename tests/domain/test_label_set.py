"""A label set and the changes that lead from one to the next."""

from dataclasses import replace

from hypothesis import given, settings

from strategies.records import records
from yanguan.domain.article import SchemeStamp
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import (
    ArticleLabels,
    ArticleScheme,
    ArticleStatus,
    Coverage,
    Names,
    Note,
    Person,
    Quote,
    Span,
)
from yanguan.domain.record import Record

AT = "2026-07-07T01:02:03Z"
SPAN = Span(id="s", annotator="mei", at=AT, label="quote", fragments=((3, 5),))
QUOTE = Quote(id="q", annotator="mei", at=AT, quote="s")
EMPTY = LabelSet("a")


def test_what_nobody_has_said_is_there_with_its_beginning() -> None:
    assert EMPTY.coverage == Coverage("a")
    assert EMPTY.status == ArticleStatus("a", "new")
    assert EMPTY.article_labels == ArticleLabels("a")
    assert EMPTY.stamp is None
    assert list(EMPTY) == []


def test_what_somebody_has_said_is_there() -> None:
    stamp = ArticleScheme("a", SchemeStamp("yanguan", 1, "00"))
    said = (Coverage("a", {"quote": (1,)}), ArticleStatus("a", "done"), ArticleLabels("a", ("x",)), stamp)
    labels = LabelSet.of("a", said)
    assert (labels.coverage, labels.status, labels.article_labels, labels.stamp) == said


def test_a_change_adds_changes_and_removes() -> None:
    added = EMPTY.after([Change("a", None, SPAN), Change("a", None, QUOTE)])
    assert (dict(added.spans), dict(added.quotes)) == ({"s": SPAN}, {"q": QUOTE})
    moved = Span(id="s", annotator="jun", at=AT, label="quote", fragments=((3, 6),))
    assert added.after([Change("a", SPAN, moved)]).spans["s"] == moved
    assert added.after([Change("a", QUOTE, None)]).quotes == {}


def test_a_set_never_changes() -> None:
    added = EMPTY.after([Change("a", None, SPAN)])
    added.after([Change("a", SPAN, None)])
    assert (list(EMPTY), list(added)) == ([], [SPAN])


def test_a_gold_span_is_found_by_its_label_and_place_whatever_changed_before() -> None:
    twin, place = replace(SPAN, id="t"), SPAN.fragments
    one = EMPTY.after([Change("a", None, SPAN)])
    assert (one.gold_span("quote", place), one.gold_span("cue", place), one.gold_span("quote", ((3, 4),))) == (
        "s", None, None,
    )  # fmt: skip
    other = one.after([Change("a", None, replace(SPAN, id="o", fragments=((7, 8),)))])
    assert (other.gold_span("quote", ((7, 8),)), one.gold_span("quote", ((7, 8),))) == ("o", None)
    both = one.after([Change("a", None, twin)])
    assert both.gold_span("quote", place) == "t"
    assert both.after([Change("a", twin, None)]).gold_span("quote", place) == "s"
    rejected = replace(SPAN, state="rejected")
    assert one.after([Change("a", SPAN, rejected)]).gold_span("quote", place) is None
    assert EMPTY.after([Change("a", None, rejected)]).gold_span("quote", place) is None


def test_to_have_looked_for_a_span_makes_no_difference() -> None:
    one, same = (EMPTY.after([Change("a", None, SPAN)]) for _ in range(2))
    assert one.gold_span("quote", SPAN.fragments) == "s"
    assert (one, repr(one)) == (same, repr(same))


def test_changes_of_other_articles_and_of_persons_are_passed_over() -> None:
    person = Person("p", Names("方景行", "方景行"))
    assert EMPTY.after([Change("b", None, SPAN), Change(None, None, person)]) == EMPTY


def test_removing_what_is_not_there_changes_nothing() -> None:
    assert list(EMPTY.after([Change("a", SPAN, None)])) == []


def test_objects_come_after_those_that_they_refer_to() -> None:
    note = Note("n", "q", "?", "mei", AT)
    assert list(LabelSet.of("a", [note, QUOTE, SPAN])) == [SPAN, QUOTE, note]


def test_a_change_knows_its_object_whether_it_comes_or_goes() -> None:
    for change in (Change("a", None, SPAN), Change("a", SPAN, None)):
        assert (change.thing, change.kind, change.id) == (SPAN, "span", "s")


@settings(max_examples=40)
@given(records())
def test_changes_and_then_their_inverses_backwards_lead_back(record: Record) -> None:
    changes = [Change(record.article.id, None, thing) for thing in record.labels]
    full = LabelSet(record.article.id).after(changes)
    assert full == record.labels
    emptied = full.after([change.inverse() for change in reversed(changes)])
    assert list(emptied) == []
    assert all(change.inverse().inverse() == change for change in changes)
