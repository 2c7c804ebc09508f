"""What is shown of the marks: hidden by label, by family, by what it is; from the legend and from the actions."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from yanguan.desktop import pictures
from yanguan.desktop.seeing.rows import family_name, layer_rows
from yanguan.desktop.seeing.signs import SIGNS, sign_icon
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import DARK, LIGHT, Theme
from yanguan.desktop.window import MainWindow
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Span
from yanguan.editing.commands import AddSpan, Relabel
from yanguan.resources import default_scheme
from yanguan.words import LANGUAGES, words

SCHEME = default_scheme()
QUOTES = {kind.name for kind in SCHEME.labels.values() if kind.family == "quote"}


def drawn(window: MainWindow) -> set[str]:
    """The labels of the marks that the text shows."""
    assert window.view.sheet is not None
    return {span.label for span in window.view.sheet.marks.spans()}


def line(window: MainWindow, text: str) -> QTreeWidgetItem:
    """The line of the legend with this text; of a family and a label of one name, the label."""
    found = window.seeing.legend.findItems(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    return found[-1]


def click_tick(window: MainWindow, text: str) -> None:
    legend = window.seeing.legend
    legend.scrollToItem(line(window, text))
    rect = legend.visualItemRect(line(window, text))
    tick = QPoint(rect.left() + 8, rect.center().y())
    QTest.mouseClick(legend.viewport(), Qt.MouseButton.LeftButton, pos=tick)


def test_a_label_is_hidden_and_shown_by_its_action(window: MainWindow) -> None:
    assert {"speaker", "person", "post"} <= drawn(window)
    action = window.menus.actions["show_label_speaker"]
    assert action.isChecked()
    action.trigger()
    assert "speaker" not in drawn(window)
    assert not action.isChecked()
    assert not window.menus.actions["show_family_quote"].isChecked()
    action.trigger()
    assert "speaker" in drawn(window)
    assert window.menus.actions["show_family_quote"].isChecked()


def test_a_family_is_hidden_whole_and_what_the_scheme_hides_stays_hidden(window: MainWindow) -> None:
    window.menus.actions["show_family_quote"].trigger()
    assert not drawn(window) & QUOTES
    assert "person" in drawn(window)
    window.menus.actions["show_family_quote"].trigger()
    assert {"quote", "speaker", "cue"} <= drawn(window)
    assert not window.seeing.layers.is_shown("addressee")


def test_suggestions_are_hidden_by_key(window: MainWindow) -> None:
    assert window.bench.labels is not None
    assert window.view.sheet is not None
    span = Span(id="zz", annotator="rule", at="", label="time", fragments=((0, 2),), origin="rule:x", state="suggested")
    window.view.set_labels(window.bench.labels.after([Change(window.bench.labels.article, None, span)]))
    assert span in window.view.sheet.marks.spans()
    window.activateWindow()
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert all(each.is_gold for each in window.view.sheet.marks.spans())
    assert not window.menus.actions["toggle_suggestions"].isChecked()
    window.menus.actions["show_all_marks"].trigger()
    assert span in window.view.sheet.marks.spans()


def test_the_legend_explains_every_label_and_sign_and_its_ticks_hide_them(window: MainWindow) -> None:
    window.menus.actions["show_legend"].trigger()
    QApplication.processEvents()
    assert window.seeing.legend.isVisible()
    for kind in SCHEME.labels.values():
        assert not line(window, kind.names["en"]).icon(0).isNull()
    for sign in SIGNS:
        assert not line(window, words("en")(f"legend-{sign}")).icon(0).isNull()
    click_tick(window, "Person")
    assert "person" not in drawn(window)
    assert line(window, "Person").checkState(0) == Qt.CheckState.Unchecked
    assert line(window, "Appointments").checkState(0) == Qt.CheckState.PartiallyChecked
    click_tick(window, "Appointments")
    assert {"person", "post"} <= drawn(window)
    click_tick(window, "Appointments")
    assert not drawn(window) & {"person", "post", "trigger"}
    click_tick(window, words("en")("legend-suggested"))
    assert window.seeing.layers.hides_suggestions


def test_a_click_into_the_legend_leaves_the_keyboard_to_the_text(window: MainWindow) -> None:
    window.menus.actions["show_legend"].trigger()
    QApplication.processEvents()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.view.setFocus()
    click_tick(window, "Person")
    assert window.view.hasFocus()


def test_a_label_that_is_made_is_seen_although_its_kind_was_hidden(window: MainWindow) -> None:
    article = window.bench.article
    assert article is not None
    window.seeing.layers.set_shown(["person", "cue", "time"], is_shown=False)
    changes = window.bench.apply(AddSpan(article.id, "person", ((1, 3),)))
    assert "person" in drawn(window)
    assert not {"cue", "time"} & drawn(window)
    assert changes is not None
    made = next(change.after for change in changes.changes if isinstance(change.after, Span))
    window.bench.apply(Relabel(article.id, made.id, "time"))
    assert "time" in drawn(window)
    assert "cue" not in drawn(window)


def test_the_overview_is_put_away_and_comes_back(window: MainWindow) -> None:
    action = window.menus.actions["show_overview"]
    assert action.isChecked()
    action.trigger()
    assert not window.view.overview.isVisible()
    assert not action.isChecked()
    action.trigger()
    assert window.view.overview.isVisible()


def test_what_was_chosen_is_remembered(window: MainWindow, tmp_path: Path) -> None:
    for chosen in ("show_legend", "show_overview", "toggle_suggestions", "show_label_time"):
        window.menus.actions[chosen].trigger()
    with pictures.shown(window.session) as other:  # other settings
        assert "time" in drawn(other)
    settings = window.settings
    again = MainWindow(window.session, words("en"), LIGHT, settings)
    try:
        again.show()
        again.open_first()
        QApplication.processEvents()
        assert "time" not in drawn(again)
        assert again.seeing.legend.isVisible()
        assert not again.view.overview.isVisible()
        assert all(span.is_gold for span in again.view.sheet.marks.spans())  # type: ignore[union-attr]
    finally:
        again.close()
        again.deleteLater()


def test_nonsense_in_the_settings_counts_as_nothing(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    assert settings.hidden_labels("yanguan") is None
    for nonsense in ("{", '"quote"', "7"):
        store.setValue("hidden_labels/yanguan", nonsense)
        assert settings.hidden_labels("yanguan") is None
    settings.keep_hidden_labels("yanguan", ["quote"])
    assert (settings.hidden_labels("yanguan"), settings.hidden_labels("other")) == (["quote"], None)


def test_every_family_and_label_has_a_row_in_every_language() -> None:
    rows = layer_rows(SCHEME)
    assert len(rows) == len(SCHEME.labels) + 2
    for language in LANGUAGES:
        texts = [row.text(words(language)) for row in rows]
        assert all(texts)
        assert family_name("quote", language) != "quote"
        assert family_name("of their own", language) == "of their own"
    assert [row.text(words("en")) for row in rows[:3]] == ["Marks: Quotes", "Marks: Appointments", "Marks: Quote"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_sign_has_a_picture_of_its_own(theme: Theme) -> None:
    pictures_of = [sign_icon(sign, theme).pixmap(16).toImage() for sign in ("suggested", *SIGNS)]
    assert all(first != second for n, first in enumerate(pictures_of) for second in pictures_of[n + 1 :])


def test_steps_from_label_to_label_pass_over_what_is_hidden(window: MainWindow) -> None:
    window.seeing.layers.toggle_family("appointment")
    window.view.place_caret(0)
    seen = set()
    for _ in range(12):
        window.menus.actions["next_span"].trigger()
        assert window.bench.span is not None
        seen.add(window.bench.span.label)
    assert seen
    assert seen <= QUOTES
