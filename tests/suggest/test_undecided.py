"""Which pairs of quote marks are still undecided: the gold has none left, and each label decides what it should."""

from collections.abc import Mapping

import pytest

from yanguan.domain.article import Article, Block, Range, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span, State
from yanguan.exchange.importing import prepare
from yanguan.resources import gold
from yanguan.script.convert import convert
from yanguan.suggest.undecided import undecided_marks

TEXT = "他說，「『三個一批』要快，『面子』也要。」\n會上提出「新規」。\n相關新聞\n「過緊日子」"
BLOCKS = (
    Block("paragraph", (0, 21), (0, 21)),
    Block("paragraph", (22, 31), (22, 31)),
    Block("related_heading", (32, 36), (32, 36)),
    Block("related_title", (37, 43), (37, 43)),
)
ARTICLE = Article("a", "hant", Text(TEXT, "source"), convert(TEXT, "tw2s").text, BLOCKS)


def undecided(spans: Mapping[str, tuple[Range, ...]], state: State = "accepted", tail: str = "all") -> list[str]:
    made = [
        Span(id=f"{number}", annotator="mei", at="2026-07-10T08:00:00Z", label=label, fragments=fragments, state=state)
        for number, (label, fragments) in enumerate(spans.items())
    ]
    chosen = next(each for each in ("skip", "appointments", "all") if each == tail)
    return [TEXT[pair.start : pair.end] for pair in undecided_marks(ARTICLE, LabelSet.of("a", made), chosen)]


def test_all_are_undecided_at_first() -> None:
    whole = "「『三個一批』要快，『面子』也要。」"
    assert undecided({}) == [whole, "『三個一批』", "『面子』", "「新規」", "「過緊日子」"]


def test_a_marked_quote_decides_itself_and_leaves_what_it_holds_open() -> None:
    assert undecided({"quote": ((3, 21),)}) == ["『三個一批』", "『面子』", "「新規」", "「過緊日子」"]


def test_a_quote_that_opens_a_pair_decides_it_wherever_it_ends() -> None:
    assert undecided({"quote": ((3, 12),)})[0] == "『面子』"


def test_an_indirect_quote_decides_the_outermost_pairs_that_it_covers() -> None:
    assert undecided({"quote": ((24, 30),)})[-1] == "「過緊日子」"
    assert "「新規」" not in undecided({"quote": ((24, 30),)})


def test_a_nonquote_decides_what_it_covers() -> None:
    assert undecided({"quote": ((3, 21),), "nonquote": ((4, 10),)}) == ["『面子』", "「新規」", "「過緊日子」"]
    assert undecided({"nonquote": ((3, 21),)}) == ["「新規」", "「過緊日子」"]


def test_a_suggestion_decides_nothing_and_neither_does_another_label() -> None:
    assert len(undecided({"nonquote": ((3, 21),)}, "suggested")) == 5
    assert len(undecided({"speaker": ((3, 21),)})) == 5


@pytest.mark.parametrize("tail", ["skip", "appointments"])
def test_related_items_that_are_left_out_are_not_walked(tail: str) -> None:
    assert undecided({}, tail=tail)[-1] == "「新規」"


def test_book_titles_are_never_walked() -> None:
    article = Article("a", "hant", Text("《日報》說「好」", "source"), Text("《日报》说“好”", "converted"), ())
    assert [pair.mark for pair in undecided_marks(article, LabelSet.of("a", []))] == ["「"]


def test_the_gold_leaves_no_pair_undecided_where_it_is_complete() -> None:
    """What a reader labelled whole has a label for each pair: so the rule is the guidelines' own."""
    for record in prepare(sorted(gold().glob("*.jsonl"))).records:
        complete = set(record.labels.coverage.blocks.get("nonquote", ()))
        starts = [block.source for number, block in enumerate(record.article.blocks) if number in complete]
        left = [
            pair
            for pair in undecided_marks(record.article, record.labels)
            if any(source and source[0] <= pair.start < source[1] for source in starts)
        ]
        assert left == [], record.article.meta.title
