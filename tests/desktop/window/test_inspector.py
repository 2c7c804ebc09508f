"""The inspector follows the text and moves it; every field of a frame can be changed in it."""

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from yanguan.desktop import pictures
from yanguan.desktop.inspector import frame_list
from yanguan.desktop.inspector.chips import Chips
from yanguan.desktop.inspector.fields import ValueField
from yanguan.desktop.inspector.frame_list import SHOWN_CHARACTERS, shown_text
from yanguan.desktop.window import MainWindow
from yanguan.desktop.workbench import core_of
from yanguan.domain.article import Article
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Quote
from yanguan.editing.commands import AddSpan, Reshape


def first_quote(window: MainWindow) -> Quote:
    assert window.bench.labels is not None
    labels = window.bench.labels
    return min((q for q in labels.quotes.values() if q.speakers), key=lambda q: labels.spans[q.quote].order)


def test_the_lists_hold_the_frames_in_the_order_of_the_text(window: MainWindow) -> None:
    assert window.bench.labels is not None
    labels = window.bench.labels
    gold = [quote for quote in labels.quotes.values() if quote.is_gold]
    assert window.inspector.quotes.count() == len(gold)
    starts = [labels.spans[labels.quotes[each].quote].order for each in window.inspector.quotes._ids]
    assert starts == sorted(starts)


def test_selecting_a_quote_in_the_text_puts_its_frame_in_work(window: MainWindow) -> None:
    quote = first_quote(window)
    window.view.select_span(quote.quote)
    assert window.bench.frame == quote
    row = window.inspector.quotes.currentRow()
    assert window.inspector.quotes._ids[row] == quote.id


def test_picking_a_line_selects_the_quote_in_the_text(window: MainWindow) -> None:
    window.inspector.quotes.setCurrentRow(window.inspector.quotes.count() - 1)
    frame = window.bench.frame
    assert frame is not None
    assert window.view.selected_span() == core_of(frame)


def test_a_speaker_stays_linked_to_the_frame_in_work_when_it_is_selected(window: MainWindow) -> None:
    quote = first_quote(window)
    window.view.select_span(quote.quote)
    window.view.select_span(quote.speakers[0].span)
    assert window.bench.frame == quote, "the quote stays in work while its speaker is looked at"


def test_an_attribute_is_set_and_counts_as_overruled(window: MainWindow) -> None:
    quote = first_quote(window)
    window.bench.focus_frame(quote.id)
    field = next(each for each in window.inspector.form.findChildren(ValueField) if each.property("field") == "act")
    field.chosen.emit("promise")
    changed = window.session.reader.labels(window.bench.labels.article).quotes[quote.id]  # type: ignore[union-attr]
    assert changed.attributes["act"] == "promise"
    assert "act" in changed.overruled


def test_a_speaker_is_let_go_and_taken_again_from_the_menu(window: MainWindow) -> None:
    quote = first_quote(window)
    window.bench.focus_frame(quote.id)
    chips = window.inspector.form.findChildren(Chips)[0]
    let_go: QToolButton = next(button for button in chips.findChildren(QToolButton) if button.text() == "✕")
    let_go.click()
    pictures.settle()
    assert window.bench.labels is not None
    assert window.bench.labels.quotes[quote.id].speakers == ()
    chips = window.inspector.form.findChildren(Chips)[0]
    offered = chips._choices()
    assert quote.speakers[0].span in [span for span, _ in offered]
    chips.chosen.emit(quote.speakers[0].span)
    assert window.bench.labels is not None
    assert window.bench.labels.quotes[quote.id].speakers == quote.speakers


def test_a_chip_leads_to_its_span(window: MainWindow) -> None:
    quote = first_quote(window)
    window.bench.focus_frame(quote.id)
    chip = window.inspector.form.findChild(QPushButton, "chip")
    assert isinstance(chip, QPushButton)
    chip.click()
    assert window.view.selected_span() == quote.speakers[0].span


def test_a_person_whom_the_text_leaves_out_is_named(window: MainWindow) -> None:
    window.articles.step(1)
    assert window.bench.labels is not None
    elided = [
        (event, role)
        for event in window.bench.labels.appointments.values()
        for role in event.roles
        if role.span is None and role.person is not None and event.is_gold
    ]
    assert elided, "the sample has elided persons"
    event, role = elided[0]
    window.bench.focus_frame(event.id)
    name = window.bench.person_name(role.person or "")
    assert any(name in chip.text() for chip in window.inspector.form.findChildren(QPushButton, "chip"))
    assert isinstance(window.bench.frame, Appointment)


def test_a_long_text_is_shortened_in_the_middle(window: MainWindow) -> None:
    assert window.bench.article is not None
    assert window.bench.labels is not None
    for span in window.bench.labels.spans:
        shown = shown_text(window.bench.article, window.bench.labels, span)
        assert len(shown) <= SHOWN_CHARACTERS + 1
        assert "\n" not in shown


def test_a_list_that_says_the_same_is_not_built_again(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    quotes, article = window.inspector.quotes, window.bench.article
    assert article is not None
    lines, said = [quotes.item(row).text() for row in range(quotes.count())], list[str]()

    def noted(article: Article, labels: LabelSet, span: str) -> str:
        said.append(span)
        return shown_text(article, labels, span)

    monkeypatch.setattr(frame_list, "shown_text", noted)
    window.bench.apply(AddSpan(article.id, "person", ((1, 3),)))
    assert [quotes.item(row).text() for row in range(quotes.count())] == lines
    assert said == []


def test_a_line_follows_a_span_of_its_frame(window: MainWindow) -> None:
    quote, labels, article = first_quote(window), window.bench.labels, window.bench.article
    assert labels is not None
    assert article is not None
    speaker = labels.spans[quote.speakers[0].span or ""]
    window.bench.apply(Reshape(article.id, speaker.id, ((speaker.start, speaker.start + 1),)))
    row = window.inspector.quotes._ids.index(quote.id)
    first = window.inspector.quotes.item(row).text().split("\n")[0]
    assert first == article.source.text[speaker.start]
    window.hands.undo()
    assert window.inspector.quotes.item(row).text().split("\n")[0] != first
