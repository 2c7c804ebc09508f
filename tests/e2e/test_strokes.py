"""A long interview, labelled through the window to exactly its gold in at most 150 key strokes and clicks."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person, at_the_window
from e2e.long_interview import CHANGES, HELD, NONQUOTES, SAID, TEXT
from e2e.strokes import CONTROL, Analyst
from e2e.test_titles import panel
from e2e.test_walk import SHIFT, read
from yanguan.desktop import pictures
from yanguan.domain.label_set import LabelSet
from yanguan.editing.missing import missing
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content
from yanguan.suggest.quote_marks import pairs_of

MOST = 150


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    (tmp_path / "long.txt").write_text(TEXT, encoding="utf-8")
    with Session(tmp_path / "long.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([tmp_path / "long.txt"]).records, is_dataset=False).result()
    with at_the_window(tmp_path / "long.yanguan") as somebody:
        read(somebody)
        yield somebody


def test_the_interview_is_as_long_as_a_real_one() -> None:
    assert 1_950 <= len(TEXT) <= 2_100
    assert sum(pair.is_walked for pair in pairs_of(TEXT)) == 23
    assert len({said.speaker for said in SAID} - {"他", "有人"}) >= 5
    assert len(CHANGES) == 3


def test_it_is_labelled_to_its_gold_in_few_strokes(person: Person, capsys: pytest.CaptureFixture[str]) -> None:
    analyst = Analyst(person)
    analyst.walk()
    analyst.stretch = "titles"
    take_titles(analyst)
    analyst.stretch = "done"
    analyst.key(Qt.Key.Key_Return, CONTROL)
    with capsys.disabled():
        sys.stdout.write("\n".join((f"\n{analyst.count} strokes; those that cost most:", *analyst.costly(), "")))
    assert person.window.bench.article is not None
    identifier = person.window.bench.article.id
    labels = person.window.session.reader.labels(identifier)
    assert quotes(person, labels) == gold_quotes(analyst)
    assert nonquotes(person, labels) == Counter(NONQUOTES)
    assert changes(person, labels) == gold_changes()
    assert holdings(person, labels) == Counter({(post, name): mentions for post, _, name, mentions in HELD})
    assert Counter(span.label for span in labels.spans.values()) == Counter(
        quote=12, nonquote=14, speaker=12, cue=11, trigger=3, person=8, post=8, organization=5, authority=1
    ), "no label stands beside the gold"
    assert missing(labels) == []
    assert labels.status.status == "done"
    assert 0 not in (len(labels.coverage.blocks["quote"]), len(labels.coverage.blocks["appointment"]))
    assert analyst.count <= MOST


def take_titles(analyst: Analyst) -> None:
    """All but those that are no offices: each is put away by its row."""
    analyst.key(Qt.Key.Key_T, CONTROL | SHIFT)
    shown = panel(analyst.person)
    right = {(post, name) for post, _, name, _ in HELD}
    for row, found in enumerate(map(shown.model.found, range(shown.model.rowCount()))):
        held = found.held
        words = analyst.text[slice(*held.titles[0].post[0])], analyst.text[slice(*(held.person or (0, 0)))]
        if (words in right) != found.is_sure:
            rect = shown.table.visualRect(shown.model.index(row, 0))
            analyst.strokes[analyst.stretch] += 1
            QTest.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
            analyst.strokes[analyst.stretch] += 1
            QTest.keyClick(shown.table, Qt.Key.Key_Space)
    analyst.strokes[analyst.stretch] += 1
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    pictures.settle()


def words_of(person: Person, labels: LabelSet, span: str | None) -> str:
    fragments = labels.spans[span or ""].fragments
    return "…".join(person.text[start:end] for start, end in fragments)


def quotes(person: Person, labels: LabelSet) -> Counter[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return Counter(
        (
            words_of(person, labels, quote.quote),
            tuple(words_of(person, labels, filler.span) for filler in quote.speakers),
            tuple(words_of(person, labels, cue) for cue in quote.cues),
        )
        for quote in labels.quotes.values()
    )


def gold_quotes(analyst: Analyst) -> Counter[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return Counter(("…".join(said.fragments), (said.speaker,), (said.cue,) if said.cue else ()) for said in SAID)


def nonquotes(person: Person, labels: LabelSet) -> Counter[tuple[str, str]]:
    spans = (span for span in labels.spans.values() if span.label == "nonquote")
    return Counter((words_of(person, labels, span.id), str(span.attributes["kind"])) for span in spans)


def changes(person: Person, labels: LabelSet) -> Counter[tuple[str, str, tuple[tuple[str, str], ...]]]:
    return Counter(
        (
            words_of(person, labels, event.trigger),
            str(event.attributes["kind"]),
            tuple(sorted((role.role, words_of(person, labels, role.span)) for role in event.roles)),
        )
        for event in labels.appointments.values()
    )


def gold_changes() -> Counter[tuple[str, str, tuple[tuple[str, str], ...]]]:
    return Counter(
        (
            "…".join(change.trigger),
            change.kind,
            tuple(sorted((role, "…".join(words)) for role, words in change.roles)),
        )
        for change in CHANGES
    )


def holdings(person: Person, labels: LabelSet) -> Counter[tuple[str, str]]:
    return Counter(
        (words_of(person, labels, said.post_span), words_of(person, labels, said.person_span))
        for holding in labels.holdings.values()
        for said in holding.mentions
        if holding.attributes["temporal"] == "current"
    )
