"""What the rules propose to look at in an article: measured against the gold, and in the order of the text."""

from collections import Counter

import pytest

from yanguan.domain.article import Article, Block, Text
from yanguan.domain.record import Record
from yanguan.exchange.importing import prepare
from yanguan.resources import gold
from yanguan.script.convert import convert
from yanguan.suggest.reading import load_words
from yanguan.suggest.survey import ChangeStop, MarkStop, Survey, survey

RECORDS = list(prepare(sorted(gold().glob("*.jsonl"))).records)


@pytest.fixture(scope="module")
def surveys() -> list[tuple[Record, Survey]]:
    return [(record, survey(record.article, load_words())) for record in RECORDS]


def test_stops_are_in_order_and_lie_in_the_text(surveys: list[tuple[Record, Survey]]) -> None:
    for record, found in surveys:
        length = len(record.article.source.text)
        for stops in (found.marks, found.changes):
            starts = [stop.start for stop in stops]
            assert starts == sorted(starts)
        every: list[MarkStop | ChangeStop] = [*found.marks, *found.indirect, *found.changes]
        assert all(0 <= start < end <= length for stop in every for start, end in (stop.place, *stop.fragments))
        assert found.article == record.article.id


def test_most_pairs_are_what_a_reader_says(surveys: list[tuple[Record, Survey]]) -> None:
    """A guess that is right costs one key. Right means the whole frame: fragments, speaker and cue, or the kind."""
    told: Counter[bool] = Counter()
    for record, found in surveys:
        spans = record.labels.spans
        kinds = {span.fragments[0]: span.attributes["kind"] for span in spans.values() if span.label == "nonquote"}
        frames = {
            spans[quote.quote].fragments: (
                sorted(spans[filler.span].fragments for filler in quote.speakers if filler.span),
                sorted(spans[cue].fragments for cue in quote.cues),
            )
            for quote in record.labels.quotes.values()
        }
        for stop in found.marks:
            if stop.is_quote:
                guess = sorted((each,) for each in stop.speakers), [stop.cue] if stop.cue else []
                told[frames.get(stop.fragments) == guess] += 1
            else:
                told[kinds.get(stop.place) == stop.kind] += 1
    assert told[True] > 0.65 * told.total()


def test_what_is_marked_inside_reported_words_is_theirs_unless_it_is_a_term() -> None:
    text = "市長說，要「守住底線」，推進「三高四新」戰略。"
    block = Block("paragraph", (0, len(text)), (0, len(text)))
    article = Article("a", "hant", Text(text, "source"), convert(text, "tw2s").text, (block,))
    marks = survey(article, load_words()).marks
    assert [(text[slice(*stop.place)], stop.is_quote, stop.kind) for stop in marks] == [
        ("「守住底線」", True, None),
        ("「三高四新」", False, "term"),
    ]
    assert "".join(text[a:b] for a, b in marks[0].fragments) == "要「守住底線」，推進「三高四新」戰略"
