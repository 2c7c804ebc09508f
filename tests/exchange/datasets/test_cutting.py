"""A view is the article in one script: right characters under every label, whatever was cut away."""

import copy
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from strategies.lines import pair_row, phrase_row, rich_row
from strategies.records import records
from yanguan.domain.article import BLOCK_KINDS, SCRIPTS
from yanguan.domain.labels import STATES
from yanguan.domain.record import Record
from yanguan.exchange.datasets.cutting import views_of
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import BODY_KINDS, Options
from yanguan.exchange.datasets.view import View
from yanguan.exchange.jsonl.writing import row_of

KINDS = st.sets(st.sampled_from(BLOCK_KINDS), min_size=1).map(lambda chosen: tuple(sorted(chosen)))
few = settings(max_examples=40, phases=(Phase.explicit, Phase.reuse, Phase.generate))
ALL = Options(script="both", states=STATES)


def told_apart(row: dict[str, Any]) -> dict[str, Any]:
    """The row with texts in which no two characters are the same, blank space aside."""
    row = copy.deepcopy(row)
    for script, first in zip(SCRIPTS, (0x20000, 0x4E00), strict=True):
        text = row["texts"][script]["text"]
        row["texts"][script]["text"] = "".join(
            character if character.isspace() else chr(first + place) for place, character in enumerate(text)
        )
    return row


def at(row: dict[str, Any], script: str, *places: list[int] | None) -> set[str]:
    """The characters at these places, without blank space."""
    text = row["texts"][script]["text"]
    return {text[at] for place in places if place is not None for at in range(*place) if not text[at].isspace()}


@few
@given(records(), KINDS)
def test_a_view_holds_the_blocks_asked_for_and_no_other(record: Record, kinds: tuple[Any, ...]) -> None:
    row = told_apart(row_of(record))
    for view in views_of(row, Options(script="both", blocks=kinds, states=STATES), Losses()):
        kept = at(row, view.script, *(it[view.script] for it in row["blocks"] if it["kind"] in kinds))
        gone = at(row, view.script, *(it[view.script] for it in row["blocks"] if it["kind"] not in kinds))
        there = {character for character in view.text if not character.isspace()}
        assert kept <= there
        assert not (gone - kept) & there
        assert [block.kind for block in view.blocks if block.kind not in kinds] == []


@few
@given(records(), KINDS)
def test_every_label_covers_what_is_left_of_its_characters(record: Record, kinds: tuple[Any, ...]) -> None:
    row = told_apart(row_of(record))
    spans = {span["id"]: span for span in [*row["spans"], *row["candidates"]["spans"]]}
    for view in views_of(row, Options(script="both", blocks=kinds, states=STATES), Losses()):
        there = {character for character in view.text if not character.isspace()}
        left = {name: at(row, view.script, *span[view.script]) & there for name, span in spans.items()}
        assert {name for name, characters in left.items() if characters} == set(view.spans)
        for name, span in view.spans.items():
            assert {it for it in view.words(name) if not it.isspace()} == left[name]
            ends = [place for fragment in span.fragments for place in fragment]
            assert ends == sorted(ends)
            assert all(piece == piece.strip() and piece for piece in view.pieces(name))


@few
@given(records())
def test_an_uncut_view_is_the_text_itself_with_the_contracts_places(record: Record) -> None:
    row = row_of(record)
    losses = Losses()
    for view in views_of(row, ALL, losses):
        assert view.text == row["texts"][view.script]["text"]
        for span in [*row["spans"], *row["candidates"]["spans"]]:
            if view.script == row["source_script"]:
                assert [list(place) for place in view.spans[span["id"]].fragments] == span[view.script]
                assert view.pieces(span["id"]) == span["text"][view.script]
    assert not {"spans-cut", "spans-left-out", "blocks"} & losses.left_out.keys()


@few
@given(records(), KINDS, st.sampled_from(["keep", "strip"]), st.sets(st.sampled_from(STATES), min_size=1))
def test_nothing_in_a_view_points_at_what_is_not_there(
    record: Record, kinds: tuple[Any, ...], marks: Any, states: set[Any]
) -> None:
    losses = Losses()
    options = Options(script="both", blocks=kinds, marks=marks, states=tuple(states))
    for view in views_of(row_of(record), options, losses):
        assert all(link.head in view.spans and link.tail in view.spans for link in view.links())
        assert referred_persons(view) <= set(view.persons)
        assert set(view.posts) <= set(view.spans)
        assert all(number < len(view.blocks) for numbers in view.coverage.values() for number in numbers)
        assert {span.state for span in view.spans.values()} <= states


def referred_persons(view: View) -> set[str]:
    found = {span.person for span in view.spans.values()} | {holding.person for holding in view.holdings}
    found |= {filler.person for quote in view.quotes for filler in quote.speakers}
    found |= {role.person for event in view.appointments for role in event.roles}
    return {person for person in found if person is not None}


@few
@given(records(), KINDS)
def test_what_does_not_come_is_counted(record: Record, kinds: tuple[Any, ...]) -> None:
    row, losses = row_of(record), Losses()
    views = views_of(row, Options(script=row["source_script"], blocks=kinds), losses)
    there = sum(len(view.spans) + len(view.quotes) + len(view.appointments) + len(view.holdings) for view in views)
    all_of_them = sum(len(row[kind]) for kind in ("spans", "quotes", "appointments", "holdings"))
    lost = losses.left_out
    if views:
        assert all_of_them - there == lost.get("spans-left-out", 0) + lost.get("frames-without-span", 0)
    else:
        assert lost["articles-empty"] == 1


def test_one_script_is_the_articles_own_unless_another_is_asked_for() -> None:
    row = rich_row()
    assert [(view.id, view.script) for view in views_of(row, Options(), Losses())] == [(row["id"], "hant")]
    assert [view.script for view in views_of(row, Options(script="hans"), Losses())] == ["hans"]
    both = views_of(row, Options(script="both"), Losses())
    assert [view.id for view in both] == [f"{row['id']}-hant", f"{row['id']}-hans"]
    assert {view.article for view in both} == {row["id"]}


def test_marks_round_quotes_go_where_they_are_not_wanted() -> None:
    (view,) = views_of(rich_row(), Options(marks="strip"), Losses())
    assert [view.words(quote.quote) for quote in view.quotes] == ["穩字當頭。"] * 2
    (kept,) = views_of(rich_row(), Options(), Losses())
    assert kept.words(kept.quotes[0].quote) == "「穩字當頭。」"


def test_candidates_come_when_they_are_asked_for_and_are_counted_when_not() -> None:
    losses = Losses()
    (gold,) = views_of(rich_row(), Options(), losses)
    (every,) = views_of(rich_row(), Options(states=STATES), Losses())
    assert len(every.spans) == len(gold.spans) + 1
    assert len(every.quotes) == len(gold.quotes) + 1
    assert losses.left_out == {"labels-other-state": 4}


def test_a_label_without_a_place_in_the_other_script_is_counted() -> None:
    losses = Losses()
    (view,) = views_of(pair_row(), Options(script="hans"), losses)
    assert [view.words(span) for span in view.spans] == ["甲说很好。"]
    assert losses.left_out["spans-no-place"] == 2


def test_what_is_wider_in_the_other_script_is_known() -> None:
    (view,) = views_of(phrase_row(), Options(script="hans"), Losses())
    assert {view.words(span) for span in view.widened} == {"互联网"}


def test_related_items_go_with_their_labels() -> None:
    row = rich_row()
    row["blocks"][0]["kind"] = "related_title"
    losses = Losses()
    (view,) = views_of(row, Options(blocks=BODY_KINDS), losses)
    assert view.text.startswith("臨江市委書記")
    assert [(block.kind, block.start, block.end, block.number) for block in view.blocks] == [("paragraph", 0, 51, 1)]
    assert view.coverage["quote"] == (0,)
    assert losses.left_out["blocks"] == 1
    assert view.words(view.quotes[0].quote) == "「穩字當頭。」"


def test_an_article_of_nothing_else_is_left_out() -> None:
    losses = Losses()
    assert views_of(rich_row(), Options(blocks=("note",)), losses) == ()
    assert losses.left_out == {"articles-empty": 1}
