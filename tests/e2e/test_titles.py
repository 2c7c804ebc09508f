"""One title, one gesture; and all titles of the article or the project, looked through and taken in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person, at_the_window
from e2e.test_walk import CONTROL, SHIFT, press, read, selected, spans
from yanguan.desktop import pictures
from yanguan.desktop.titles.panel import TitlePanel
from yanguan.desktop.walking import surveying
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content

HANT = "市委談路\n\n臨江市委書記方景行說，路要修。副市長祁遠山到場。原副市長林知遠辭職。\n"
HANS = "市委谈桥\n\n临江市委书记方景行说，桥要修。\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in (("a.txt", HANT), ("b.txt", HANS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Session(tmp_path / "t.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([tmp_path / "a.txt", tmp_path / "b.txt"]).records, is_dataset=False).result()
    return tmp_path / "t.yanguan"


@pytest.fixture
def reader(project: Path) -> Iterator[Person]:
    with at_the_window(project) as somebody:
        somebody.window.hands.walking.surveying.when_ready(pictures.settle)
        read(somebody)
        yield somebody


def chips(person: Person) -> list[str]:
    return person.window.hands.suggestions.bar.texts


def held(person: Person) -> list[tuple[object, ...]]:
    """Post, name and time of each holding in the file."""
    rows = person.rows("SELECT id FROM article")
    found = []
    for (article,) in rows:
        text = person.window.session.reader.article(str(article)).source.text
        labels = person.window.session.reader.labels(str(article))
        for holding in labels.holdings.values():
            for said in holding.mentions:
                words = [
                    "".join(text[a:b] for a, b in labels.spans[each].fragments) if each else ""
                    for each in (said.post_span, said.person_span)
                ]
                found.append((*words, holding.attributes["temporal"]))
    return sorted(found, key=str)


def panel(person: Person) -> TitlePanel:
    listing = person.window.hands.titles.listing
    assert listing is not None
    for _ in range(3):
        listing.wait()
        pictures.settle()
    return listing.panel


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("臨江市委書記方景行", Qt.Key.Key_S),
        ("臨江市委書記方景行", Qt.Key.Key_P),
        ("方景行", Qt.Key.Key_P),
        ("臨江市委書記", Qt.Key.Key_O),
    ],
)
def test_a_label_on_title_or_name_is_offered_all_of_it(reader: Person, words: str, key: Qt.Key) -> None:
    reader.select("hant", words)
    press(reader, key)
    assert chips(reader) == ["1  Holding: Post 臨江市委書記 · Organisation 臨江市委 · Person 方景行 · now"]
    press(reader, Qt.Key.Key_Return)
    assert held(reader) == [("臨江市委書記", "方景行", "current")]
    assert spans(reader, "organization") == ["臨江市委"]
    press(reader, Qt.Key.Key_Z, CONTROL)
    assert held(reader) == []
    assert reader.rows("SELECT count(*) FROM span") == [(1,)], "the label that she made stays"


def test_in_a_long_article_only_the_line_of_the_label_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveying, "LONG", 10)
    with at_the_window(project) as somebody:
        titles = somebody.window.hands.titles
        for words, key in (("祁遠山", Qt.Key.Key_P), ("方景行", Qt.Key.Key_P)):
            somebody.select("hant", words)
            press(somebody, key)
        for _ in range(3):  # what was asked while another line was read
            titles.gesture.wait()
            pictures.settle()
        assert chips(somebody) == ["1  Holding: Post 臨江市委書記 · Organisation 臨江市委 · Person 方景行 · now"]
        press(somebody, Qt.Key.Key_Return)
        assert held(somebody) == [("臨江市委書記", "方景行", "current")]
        assert somebody.window.hands.walking.surveying.survey is None, "nobody has asked for all of it"


def test_a_simplified_source_has_the_same_gesture(reader: Person) -> None:
    reader.window.open_article(reader.window.session.reader.listing()[1].id)
    read(reader)
    reader.select("hans", "临江市委书记方景行")
    press(reader, Qt.Key.Key_S)
    press(reader, Qt.Key.Key_Return)
    assert held(reader) == [("临江市委书记", "方景行", "current")]


def test_what_is_held_already_and_a_name_without_a_title_are_offered_nothing(reader: Person) -> None:
    reader.select("hant", "臨江市委書記方景行")
    press(reader, Qt.Key.Key_S)
    press(reader, Qt.Key.Key_Return)
    reader.select("hant", "方景行")
    press(reader, Qt.Key.Key_S)
    assert chips(reader) == []


def test_it_may_be_refused(reader: Person) -> None:
    reader.select("hant", "臨江市委書記方景行")
    press(reader, Qt.Key.Key_S)
    press(reader, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    assert (chips(reader), held(reader)) == ([], [])


def test_all_titles_of_the_article_are_listed_and_taken_in_one_step(reader: Person) -> None:
    reader.press(Qt.Key.Key_T, CONTROL | SHIFT)
    shown = panel(reader)
    model = shown.model
    assert [(each.contexts["hans"].text, each.held.temporal) for each in map(model.found, range(model.rowCount()))] == [
        ("临江市委书记方景行", "current"),
        ("副市长祁远山", "current"),
        ("副市长林知远", "former"),
    ]
    assert model.counts == (3, 3, 2), "a title in a change is left unchosen"
    assert selected(reader) == "臨江市委書記方景行"
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    pictures.settle()
    assert held(reader) == [("副市長", "祁遠山", "current"), ("臨江市委書記", "方景行", "current")]
    assert not shown.isVisible()
    press(reader, Qt.Key.Key_Z, CONTROL)
    assert reader.rows("SELECT count(*) FROM span") == [(0,)]


def test_the_project_is_one_step_too(reader: Person) -> None:
    reader.press(Qt.Key.Key_T, CONTROL | SHIFT)
    shown = panel(reader)
    shown.scope.setCurrentIndex(1)
    shown = panel(reader)
    assert shown.model.counts == (4, 4, 3)
    shown.button.click()
    while reader.window.hands.intake.is_busy:
        pictures.settle()
    assert ("临江市委书记", "方景行", "current") in held(reader)
    assert len(held(reader)) == 3
    assert reader.rows("SELECT count(DISTINCT step) FROM edit WHERE verb = 'hold-everywhere'") == [(1,)]
