"""Label every occurrence: by key from either script, looked through, done and taken back as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from e2e.conftest import Person, at_the_window
from yanguan.desktop import pictures
from yanguan.desktop.occurrences.model import STANDING
from yanguan.desktop.occurrences.panel import OccurrencePanel
from yanguan.desktop.reviewing.model import HANS, HANT, TITLE
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, resource

Key = Qt.Key
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NAME = "方景行"


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    """Somebody in front of a project of three articles, two of which name the same person."""
    project = tmp_path / "three.yanguan"
    with Session(project, annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([resource("samples", f"{name}.txt") for name in ("interview", "transfer", "taiwan")])
        session.import_records(prepared.records, is_dataset=False).result()
    with at_the_window(project) as somebody:
        yield somebody


def wait(person: Person) -> None:
    """Until nothing is searched or written any more."""
    finding = person.window.hands.labelling.occurrences.finding
    for _ in range(400):
        QTest.qWait(5)
        if (finding is None or finding._task is None) and not person.window.hands.intake.is_busy:
            break
    pictures.settle()


def opened(person: Person) -> OccurrencePanel:
    """The panel, once the search is over."""
    person.press(Key.Key_D, CONTROL)
    wait(person)
    finding = person.window.hands.labelling.occurrences.finding
    assert finding is not None
    assert finding.panel.isVisible()
    assert finding.panel.table.hasFocus()
    return finding.panel


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    pictures.settle()


def do(person: Person, panel: OccurrencePanel) -> None:
    """Press the button by key."""
    panel.button.setFocus()
    press(panel.button, Key.Key_Space)
    wait(person)


def in_project(person: Person, panel: OccurrencePanel) -> None:
    panel.scope.setFocus()
    press(panel.scope, Key.Key_Down)
    wait(person)
    panel.table.setFocus()


def places(person: Person, label: str) -> dict[object, int]:
    """How many spans with this label stand in each article on the disk, all of them on the name."""
    found = person.rows(
        f"SELECT span.article, count(*) FROM span JOIN fragment ON span = span.id WHERE label = '{label}' GROUP BY 1"
    )
    return {article: int(str(count)) for article, count in found}


def texts(person: Person) -> set[object]:
    return {row[0] for row in person.rows("SELECT text FROM fragment")}


def test_every_occurrence_in_the_article_is_labelled_and_taken_back_in_one_step(person: Person) -> None:
    count = person.text.count(NAME)
    person.select("hant", NAME)
    panel = opened(person)
    assert panel.model.counts == (count, count, count)
    panel.label.setCurrentIndex(panel.label.findData("person"))
    do(person, panel)
    assert list(places(person, "person").values()) == [count]
    assert texts(person) == {NAME}
    assert not panel.isVisible()
    assert person.view.hasFocus()
    assert f"{count} places labelled in 1 articles" in person.window.notices.text
    person.press(Key.Key_Z, CONTROL)
    assert places(person, "person") == {}
    person.press(Key.Key_Z, CONTROL | SHIFT)
    assert list(places(person, "person").values()) == [count]


def test_a_label_is_found_from_the_other_script_over_the_project(person: Person) -> None:
    person.select("hans", "书记")
    person.press(Key.Key_O)
    panel = opened(person)
    assert panel.model.label == "post"
    assert panel.scope.currentData() == "article"
    in_project(person, panel)
    articles = {panel.model.found(line).article for line in range(panel.model.rowCount())}
    assert len(articles) > 1
    expected = sum(
        str(text).count("書記") + str(text).count("书记")
        for (text,) in person.rows("SELECT text FROM text WHERE origin = 'source'")
    )
    assert panel.model.counts == (expected, expected, expected - 1)  # the one that has the label is not chosen
    do(person, panel)
    assert sum(places(person, "post").values()) == expected
    person.window.notices._act()  # the way back
    wait(person)
    assert sum(places(person, "post").values()) == 1


def test_what_is_labelled_already_is_marked_and_cannot_be_chosen(person: Person) -> None:
    person.select("hant", NAME)
    person.press(Key.Key_P)
    panel = opened(person)
    (line,) = [n for n in range(panel.model.rowCount()) if panel.model.found(n).standing]
    index = panel.model.index(line, TITLE)
    assert index.data(Qt.ItemDataRole.CheckStateRole) is None
    assert panel.model.index(line, STANDING).data() == "Person already"
    panel.mark(line)
    press(panel.table, Key.Key_Space)
    total = panel.model.rowCount()
    assert panel.model.counts[2] == total - 1
    panel.label.setFocus()
    panel.label.setCurrentIndex(panel.label.findData("speaker"))
    assert panel.model.counts[2] == total  # another label stands in nobody's way
    do(person, panel)
    assert list(places(person, "speaker").values()) == [total]


def test_a_longer_label_of_the_same_kind_is_marked_but_can_be_chosen(person: Person) -> None:
    person.select("hant", f"臨江市委書記{NAME}")
    person.press(Key.Key_S)
    person.select("hant", NAME, after="6月24日")
    panel = opened(person)
    total = panel.model.rowCount()
    assert panel.model.label == "speaker"
    assert panel.model.counts[2] == total - 1
    (line,) = [n for n in range(total) if panel.model.found(n).standing]
    assert "Speaker" in str(panel.model.index(line, STANDING).data())
    panel.mark(line)
    press(panel.table, Key.Key_Space)
    assert panel.model.counts[2] == total


def test_the_list_is_looked_through_by_key(person: Person) -> None:
    person.select("hant", NAME)
    panel = opened(person)
    total = panel.model.rowCount()
    press(panel.table, Key.Key_Space)
    assert panel.model.counts[2] == total - 1
    press(panel.table, Key.Key_Down)
    selection = person.view.selection()
    assert selection is not None
    assert selection.fragments == (panel.model.found(1).place,)
    assert panel.table.hasFocus()
    panel.none.click()
    assert panel.model.counts[2] == 0
    assert not panel.button.isEnabled()
    press(panel.table, Key.Key_A, CONTROL)
    press(panel.table, Key.Key_Space)
    assert panel.model.counts[2] == total
    press(panel.table, Key.Key_Escape)
    assert not panel.isVisible()
    assert person.view.hasFocus()
    assert places(person, "person") == {}


def test_the_filter_finds_in_either_script_and_all_and_none_heed_it(person: Person) -> None:
    person.select("hant", NAME)
    panel = opened(person)
    total = panel.model.rowCount()
    wanted = "承诺"
    panel.filter.setFocus()
    panel.filter.insert(wanted)  # as an input method does
    QTest.qWait(250)
    shown, found, _ = panel.model.counts
    assert 0 < shown < found == total
    panel.none.click()
    assert panel.model.counts[2] == total - shown
    press(panel.filter, Key.Key_Down)
    assert panel.table.hasFocus()


def test_enter_goes_to_another_article(person: Person) -> None:
    here = person.window.bench.article
    person.select("hans", "书记")
    panel = opened(person)
    in_project(person, panel)
    line = next(n for n in range(panel.model.rowCount()) if panel.model.found(n).article != here.id)  # type: ignore[union-attr]
    panel.mark(line)
    press(panel.table, Key.Key_Return)
    assert person.window.bench.article is not None
    assert person.window.bench.article.id == panel.model.found(line).article
    assert person.view.selection() is not None


def test_both_scripts_are_shown_and_read_out(person: Person) -> None:
    person.select("hans", "书记")
    panel = opened(person)
    first = panel.model.found(0)
    assert first.contexts["hant"].text == "書記"
    assert first.contexts["hans"].text == "书记"
    assert "書記" in panel.model.index(0, HANT).data()
    assert "书记" in panel.model.index(0, HANS).data()


def test_what_a_label_says_of_the_text_is_given_too(person: Person) -> None:
    from yanguan.editing.commands import SetAttribute

    person.select("hant", "家底")
    person.press(Key.Key_N)
    span = person.window.bench.span
    assert person.window.bench.article is not None
    assert span is not None
    person.window.bench.apply(SetAttribute(person.window.bench.article.id, span.id, "kind", "slogan"))
    panel = opened(person)
    in_project(person, panel)
    chosen = panel.model.counts[2]
    if chosen:
        do(person, panel)
    kinds = person.rows("SELECT attributes FROM span WHERE label = 'nonquote'")
    assert len(kinds) == chosen + 1
    assert all("slogan" in str(kind) for (kind,) in kinds)


def test_nothing_selected_or_several_pieces_is_said(person: Person) -> None:
    person.press(Key.Key_D, CONTROL)
    assert "Select some text" in person.window.notices.text
    person.view.select([(0, 2), (5, 7)])
    person.press(Key.Key_D, CONTROL)
    assert "one piece" in person.window.notices.text


def test_a_step_over_many_places_is_taken_back_off_the_windows_thread(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yanguan.editing.session.HEAVY", 2)
    person.select("hant", NAME)
    panel = opened(person)
    do(person, panel)
    assert texts(person) == {NAME}
    person.press(Key.Key_Z, CONTROL)
    wait(person)
    assert texts(person) == set()
    assert person.window.notices.text == "Undone."
    person.press(Key.Key_Y, CONTROL)
    wait(person)
    assert texts(person) == {NAME}


def test_the_title_names_what_is_looked_for_and_the_likeliest_label_is_offered(person: Person) -> None:
    person.select("hans", "承诺")
    panel = opened(person)
    assert "“承诺”" in panel.windowTitle()
    assert panel.model.label == "cue"


def test_a_search_that_fails_is_said(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise Refusal("project-moved", file="a.yanguan")

    monkeypatch.setattr("yanguan.desktop.occurrences.finding.search", refuse)
    person.select("hans", "承诺")
    panel = opened(person)
    in_project(person, panel)
    assert "a.yanguan" in person.window.notices.text
    assert not panel.progress.isVisible()


def test_more_than_anybody_looks_through_is_said(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yanguan.editing.occurrences.MOST", 3)
    person.select("hans", "书记")
    panel = opened(person)
    in_project(person, panel)
    assert "The first 3" in panel.count.text()
    press(panel.table, Key.Key_Space)
    assert "The first 3" in panel.count.text()
    panel.close()
    assert person.view.hasFocus()


def test_a_search_is_called_off_by_leaving(person: Person) -> None:
    person.select("hant", NAME)
    person.press(Key.Key_D, CONTROL)
    finding = person.window.hands.labelling.occurrences.finding
    assert finding is not None
    press(finding.panel.table, Key.Key_Escape)
    assert finding._task is None
    assert not finding.panel.isVisible()


def test_a_frame_is_made_where_its_sentence_stands_elsewhere_and_taken_back(tmp_path: Path) -> None:
    said = "局長方景行說：「用戶要先走。」"
    files = {"a.txt": f"路。{said}完。\n\n{said}\n", "b.txt": "开头。局长方景行说：「用户要先走。」\n"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    project = tmp_path / "p.yanguan"
    with Session(project, annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([tmp_path / name for name in files]).records, is_dataset=False).result()
    with at_the_window(project) as somebody:
        somebody.press(Key.Key_D, CONTROL | ALT)
        assert "Select a quote" in somebody.window.notices.text
        somebody.select("hant", "「用戶要先走。」")
        somebody.press(Key.Key_Q)
        somebody.press(Key.Key_D, CONTROL | ALT)
        wait(somebody)
        finding = somebody.window.hands.labelling.occurrences.finding
        assert finding is not None
        panel = finding.panel
        assert said in panel.windowTitle()
        assert not panel.label.isEnabled()
        in_project(somebody, panel)
        assert panel.model.counts == (2, 2, 2)
        do(somebody, panel)
        assert somebody.rows("SELECT count(*), count(DISTINCT article) FROM quote") == [(3, 2)]
        assert "2 frames made in 2 articles" in somebody.window.notices.text
        assert texts(somebody) >= {"「用戶要先走。」", "「用户要先走。」"}
        somebody.press(Key.Key_Z, CONTROL)
        wait(somebody)
        assert somebody.rows("SELECT count(*) FROM quote") == [(1,)]
        somebody.select("hant", "用戶")
        panel = opened(somebody)
        assert panel.label.isEnabled()
