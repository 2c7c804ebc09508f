"""The registry in the window: found, made, renamed, merged, split, taken off; the file looked at afterwards."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from desktop.people.conftest import click, person, settle
from yanguan.desktop.people.long_list import LongList
from yanguan.desktop.people.sheet import PeopleSheet
from yanguan.desktop.window import MainWindow
from yanguan.domain.labels import Names
from yanguan.editing.session import Session
from yanguan.exchange.jsonl.writing import line_of
from yanguan.store import people
from yanguan.store.check import check


def exported(session: Session) -> list[str]:
    return [line_of(record) for record in session.reader.records()]


def shown(listed: LongList) -> list[str]:
    return [listed.text(row) for row in range(listed.count())]


def mark(sheet: PeopleSheet, *names: str) -> None:
    """Mark these people, the first by a click, the others added."""
    for number, name in enumerate(names):
        row = next(row for row, text in enumerate(shown(sheet.registry.list)) if text.startswith(name))
        flag = QItemSelectionModel.SelectionFlag
        how = flag.Select if number else flag.ClearAndSelect
        sheet.registry.list.choose(row, how)


def test_the_most_mentioned_stand_first_and_a_name_is_found_in_either_script(
    window: MainWindow, sheet: PeopleSheet
) -> None:
    assert shown(sheet.registry.list)[0].startswith("方景行")
    assert len(shown(sheet.registry.list)) == len(window.session.reader.registry())
    for words in ("祁遠山", "祁远山", "远"):
        sheet.registry.search.setText(words)
        assert any(text.startswith("祁遠山") for text in shown(sheet.registry.list)), words
    sheet.registry.search.setText("沒有這個人")
    assert shown(sheet.registry.list) == []
    assert sheet.registry.person is None


def test_a_mention_opens_its_sentence(window: MainWindow, sheet: PeopleSheet) -> None:
    mark(sheet, "祁遠山")
    sheet.registry.tabs.setCurrentIndex(1)
    mentions = people.mentions(window.session.reader.database, person(window.session, "祁遠山").id)
    lines = sheet.registry.mentions.lines
    assert lines.count() == len(mentions)
    lines.setCurrentRow(3)
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert window.bench.article is not None
    assert window.bench.article.id == mentions[3].article
    selection = window.view.selection()
    assert selection is not None
    assert selection.fragments[0] == (mentions[3].start, mentions[3].end)


def test_two_are_merged_and_the_sheets_undo_brings_every_byte_back(window: MainWindow, sheet: PeopleSheet) -> None:
    session, before = window.session, exported(window.session)
    kept, gone = person(session, "方景行"), person(session, "祁遠山")
    counts = {each.id: each.mentions for each in people.listed(session.reader.database)}
    mark(sheet, "祁遠山", "方景行")
    assert sheet.registry.merge.isEnabled()
    click(sheet.registry.merge)
    settle(window)
    merged = session.reader.person(kept.id)
    assert merged is not None
    assert gone.names in merged.aliases
    assert session.reader.person(gone.id) is None
    assert len(people.mentions(session.reader.database, kept.id)) == counts[kept.id] + counts[gone.id]
    assert sheet.said.text().startswith("Merged, in")
    assert sheet.registry.person == kept.id
    click(sheet.undo)
    settle(window)
    assert exported(session) == before
    assert check(session.reader) == []


def test_ticked_mentions_are_split_off(window: MainWindow, sheet: PeopleSheet) -> None:
    session, before = window.session, exported(window.session)
    fang = person(session, "方景行")
    mark(sheet, "方景行")
    page = sheet.registry.mentions
    for row in (0, 2):
        page.lines.item(row).setCheckState(Qt.CheckState.Checked)
    assert not page.split.isEnabled(), "the other person needs a name"
    chosen = {(each.article, each.of) for each in page.chosen()}
    page.name.insert("方锦行")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    settle(window)
    new = person(session, "方錦行")
    assert new.names == Names("方錦行", "方锦行")
    assert {(each.article, each.of) for each in people.mentions(session.reader.database, new.id)} == chosen
    assert fang.id in {each.id for each in session.reader.registry()}
    click(sheet.undo)
    settle(window)
    assert exported(session) == before


def test_a_new_person_is_named_given_ids_and_noted(window: MainWindow, sheet: PeopleSheet) -> None:
    session, form = window.session, sheet.registry.form
    sheet.registry.search.setText("牧之遙")
    click(sheet.registry.add)
    settle(window)
    new = person(session, "牧之遙")
    assert new.names.hans == "牧之遥"
    mark(sheet, "牧之遙")
    form.wikidata.setText("q7")
    click(form.save)
    settle(window)
    assert "Wikidata" in sheet.said.text()
    assert session.reader.person(new.id) == new
    form.wikidata.setText("Q7")
    form.aliases.setPlainText("老牧\n牧遠 / 牧远之\n")
    form.external.setPlainText("desk: P-9\nviaf: 12:3")
    click(form.save)
    settle(window)
    saved = session.reader.person(new.id)
    assert saved is not None
    assert saved.external == {"desk": "P-9", "viaf": "12:3", "wikidata": "Q7"}
    assert saved.aliases == (Names("老牧", "老牧"), Names("牧遠", "牧远之"))
    form.note.insert("同名另有其人")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    settle(window)
    assert "同名另有其人" in form.notes.text()
    assert [note.text for note in people.notes_on(session.reader.database, new.id)] == ["同名另有其人"]


def test_the_other_scripts_name_is_converted_but_may_be_another(window: MainWindow, sheet: PeopleSheet) -> None:
    form = sheet.registry.form
    mark(sheet, "祁遠山")
    form.hans.clear()
    form.hans.editingFinished.emit()
    assert form.hans.text() == "祁远山"
    form.hans.setText("祁远珊")
    form.hans.editingFinished.emit()
    click(form.save)
    settle(window)
    assert person(window.session, "祁遠山").names.hans == "祁远珊"


def test_who_is_mentioned_is_not_deleted_but_who_is_not_is(window: MainWindow, sheet: PeopleSheet) -> None:
    session = window.session
    mark(sheet, "方景行")
    click(sheet.registry.remove)
    settle(window)
    assert "still referred to" in sheet.said.text() or "still referred to" in window.notices.text
    assert person(session, "方景行")
    sheet.registry.search.setText("無人")
    click(sheet.registry.add)
    settle(window)
    mark(sheet, "無人")
    click(sheet.registry.remove)
    settle(window)
    assert "無人" not in {each.names.hant for each in session.reader.registry()}
