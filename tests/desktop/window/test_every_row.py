"""Every row of the table does something, by each of its keys, in the real window: or says why not.

A row that needs a state of its own has it made in `PREPARED`; `needs` says what the others are given.
"""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.window.test_converting import MISTAKEN, look
from yanguan.desktop import pictures
from yanguan.desktop.action import Action
from yanguan.desktop.actions import ACTIONS, rows_of_scheme
from yanguan.desktop.parallel.standing import standing_of
from yanguan.desktop.window import MainWindow
from yanguan.editing.commands import SetStatus
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare, prepare_pairs
from yanguan.resources import default_scheme, default_scheme_content, gold

ROWS = (*ACTIONS, *rows_of_scheme(default_scheme()))
BY_KEY = [(row, key) for row in ROWS if row.id != "quit" for key in row.keys or ("",)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rows")


@pytest.fixture(scope="module")
def window(folder: Path) -> Iterator[MainWindow]:
    """One window for all rows: labelled articles, one with doubts, one of two given texts."""
    for name, text in (("a", MISTAKEN), ("hant", "大橋通車\n他今天說好。\n"), ("hans", "大桥通车\n他说好。\n")):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Session(folder / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        samples = prepare([gold() / "interview.jsonl", gold() / "transfer.jsonl"])
        session.import_records(samples.records, is_dataset=True).result()
        session.import_records(prepare([folder / "a.txt"]).records, is_dataset=False).result()
        pair = prepare_pairs(folder / "hant.txt", folder / "hans.txt")
        session.import_records(pair.records, is_dataset=False).result()
        with pictures.shown(session) as window:
            yield window


def span(window: MainWindow, label: str, number: int = 0) -> str:
    """A span of this label with a few characters."""
    assert window.bench.labels is not None
    spans = sorted(window.bench.labels.spans.values(), key=lambda each: each.order)
    return [each.id for each in spans if each.label == label and each.end - each.start > 2][number]


def at_rest(window: MainWindow) -> None:
    """The first article, the caret in the midst of it, nothing selected, nothing open beside."""
    rest(window)
    window.open_article(window.session.reader.listing()[0].id)
    window.appearance.panes_both()
    window.view.set_zoom(150)
    window.view.clear_selection()
    window.view.place_caret(200)
    window.view.show_caret()
    window.view.setFocus()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def rest(window: MainWindow) -> None:
    """Close what is open beside the window, wait for what runs, take back what was done."""
    while window.hands.intake.is_busy:
        if window.hands.intake._task is not None:
            window.hands.intake._task.wait()
        pictures.settle()
    if window.hands.sheets.palette is not None:
        window.hands.sheets.palette.close()
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            widget.close()
    window.notices.hide()
    pictures.settle()


def select(window: MainWindow) -> None:
    window.view.select([(200, 204)])


def select_span(window: MainWindow) -> None:
    chosen = span(window, "speaker", 2)
    window.view.select_span(chosen)
    window.bench.focus_span(chosen)
    assert window.bench.span is not None
    window.view.scroll_to(window.bench.span.start)


def make_label(window: MainWindow) -> None:
    select(window)
    window.menus.actions["label_place"].trigger()


def undo_a_label(window: MainWindow) -> None:
    make_label(window)
    window.hands.undo()


def refuse_a_label(window: MainWindow) -> None:
    """The disk is full for one label."""
    connection = window.session._project.database.conn
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    for start in range(500):
        window.view.select([(start, start + 3)])
        window.menus.actions["label_place"].trigger()
        if window.hands.trying_again.is_possible:
            break
    connection.execute("PRAGMA max_page_count = 1000000")


def at_a_doubt(window: MainWindow) -> None:
    window.open_article(window.session.reader.listing()[2].id)
    look(window)
    window.menus.actions["next_doubt"].trigger()


def at_a_difference(window: MainWindow) -> None:
    window.open_article(window.session.reader.listing()[3].id)
    window.menus.actions["next_difference"].trigger()


def at_an_offer(window: MainWindow) -> None:
    """Label what stands between quote marks again: a new quote is offered its speaker and its cue."""
    assert window.bench.labels is not None
    assert window.bench.article is not None
    quote = window.bench.labels.spans[span(window, "quote")]
    window.view.select_span(quote.id)
    window.bench.focus_span(quote.id)
    window.menus.actions["remove_span"].trigger()
    window.view.select(list(quote.fragments))
    window.menus.actions["label_quote"].trigger()
    window.hands.offers.wait()
    pictures.settle()


def at_many_offers(window: MainWindow) -> None:
    """As many as there are keys for; no sample has so many."""
    at_an_offer(window)
    window.hands.offers._show(window.hands.offers.offered * 9)


def second_article(window: MainWindow) -> None:
    window.open_article(window.session.reader.listing()[1].id)


def other_status(status: str) -> Callable[[MainWindow], None]:
    def change(window: MainWindow) -> None:
        assert window.bench.article is not None
        window.bench.apply(SetStatus(window.bench.article.id, "done" if status != "done" else "new"))

    return change


def setting(name: str, value: str) -> Callable[[MainWindow], None]:
    return lambda window: setattr(window.settings, name, value)


def elsewhere(window: MainWindow) -> None:
    window.articles.search.setFocus()


def trigger(*actions: str) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        for action in actions:
            window.menus.actions[action].trigger()

    return go


def look_for_words(window: MainWindow) -> None:
    window.menus.actions["find_words"].trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("臨江")
    pictures.settle()
    window.view.setFocus()


def surveyed(window: MainWindow) -> None:
    """The rules have read the article."""
    window.hands.walking.surveying.when_ready(pictures.settle)
    window.hands.walking.wait()
    pictures.settle()


GIVEN: dict[str, Callable[[MainWindow], None]] = {
    "selection": select,
    "marked": select,
    "span": select_span,
    "doubt": at_a_doubt,
    "difference": at_a_difference,
    "offer": at_an_offer,
    "undo": make_label,
    "redo": undo_a_label,
}
PREPARED: dict[str, Callable[[MainWindow], None]] = {
    "paste_article": lambda _: QApplication.clipboard().setText("臨江大橋通車\n他說，「好。」"),
    "panes_both": trigger("panes_hant"),
    "theme_system": setting("theme_name", "dark"),
    "theme_light": setting("theme_name", "dark"),
    "theme_dark": setting("theme_name", "light"),
    "language_en": setting("language", "zh-Hans"),
    "language_zh_hant": setting("language", "en"),
    "language_zh_hans": setting("language", "en"),
    "focus_text": elsewhere,
    "previous_article": second_article,
    "status_new": other_status("new"),
    "status_in_work": other_status("in_work"),
    "status_done": other_status("done"),
    "status_skipped": other_status("skipped"),
    "done_and_next": other_status("done"),
    **{f"take_offer_{number}": at_many_offers for number in range(3, 10)},
    "shrink_selection": trigger("grow_selection", "grow_selection"),
    "drop_fragment": select,
    "clear_selection": select,
    "disarm": trigger("arm_quote"),
    "repeat_label": select,
    "every_occurrence": select,
    "show_all_marks": trigger("show_family_quote"),
    **dict.fromkeys(
        ("next_mark", "previous_mark", "rest_nonquote", "next_open", "previous_open", "open_tail"), surveyed
    ),
    "find_next": look_for_words,
    "find_previous": look_for_words,
    "try_again": refuse_a_label,
}


def looks(window: MainWindow) -> dict[str, object]:
    """Everything by which one could see that something was done."""
    store = window.settings._store
    database = sqlite3.connect(f"file:{window.session.path}?mode=ro", uri=True)
    edits = database.execute("SELECT count(*) FROM edit").fetchone()
    database.close()
    view, sheet = window.view, window.view.sheet
    shown = [f"{type(each).__name__} {each.objectName()}" for each in QApplication.allWidgets() if each.isVisible()]
    return {
        "edits": edits,
        "article": window.bench.article.id if window.bench.article else None,
        "span": window.bench.span,
        "standing": standing_of(view),
        "selected": (sheet.selection.raw, sheet.selection._kept, sheet.selection.position) if sheet else None,
        "panes": (view.columns, view.zoom(), view._hidden, len(sheet.places.marks) if sheet else 0),
        "settings": {key: store.value(key) for key in store.allKeys() if not key.startswith("standing")},
        "focus": QApplication.focusWidget(),
        "shown": sorted(shown),
        "told": len(window.notices.past),
        "checked": {name for name, action in window.menus.actions.items() if action.isChecked()},
        "clipboard": QApplication.clipboard().text(),
        "armed": window.hands.labelling.arming.armed,
        "tab": window.inspector.tabs.currentIndex(),
        "busy": window.hands.intake.is_busy,
    }


def press(widget: QWidget, key: str) -> None:
    chord = QKeySequence(key)[0]  # type: ignore[index]
    QTest.keyClick(widget, chord.key(), chord.keyboardModifiers())


def prepared(window: MainWindow, row: Action) -> object:
    """How the window looks before the row is tried; what a worker still brings of the row before is waited for."""
    for _ in range(8):
        at_rest(window)
        PREPARED.get(row.id, GIVEN.get(row.needs, lambda _: None))(window)
        pictures.settle()
        window.notices.hide()
        before = looks(window)
        pictures.settle()
        if looks(window) == before:
            return before
        QTest.qWait(100)
    pytest.fail("something changes by itself, again and again")


@pytest.mark.parametrize(("row", "key"), BY_KEY, ids=[f"{row.id} {key}".strip() for row, key in BY_KEY])
def test_it_does_something(window: MainWindow, row: Action, key: str) -> None:
    before = prepared(window, row)
    assert window.menus.is_enabled(row.id)
    if key:
        press(QApplication.focusWidget() or window, key)
    else:
        window.menus.actions[row.id].trigger()
    pictures.settle()
    assert looks(window) != before
    rest(window)


def test_quit_closes_the_window(tmp_path: Path) -> None:
    with Session(tmp_path / "p.yanguan", scheme=default_scheme_content()) as session, pictures.shown(session) as window:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        (key,) = next(row.keys for row in ROWS if row.id == "quit")
        press(window, key)
        assert not window.isVisible()
