"""Who said it is offered when a quote is made: one key takes, one refuses, and she is never held up."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from e2e.conftest import Person
from e2e.test_linking import CONTROL, QUOTE, cues, roles, speakers
from yanguan.desktop import pictures
from yanguan.desktop.links import offers
from yanguan.desktop.links.proposing import Offer
from yanguan.domain.article import Article, Range

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Label = Callable[..., None]


@pytest.fixture
def label(person: Person) -> Label:
    """Sweeps over words of the source and labels them by key."""

    def make(words: str, key: Qt.Key, after: str = "6月24日") -> None:
        person.select("hant", words, after=after)
        person.press(key)

    return make


@pytest.fixture
def offered(person: Person, label: Label) -> Person:
    """A new quote whose speaker and cue stand beside it, labelled already."""
    label("臨江市委書記方景行", Qt.Key.Key_S)
    label("說", Qt.Key.Key_C)
    label(QUOTE, Qt.Key.Key_Q, "")
    return person


def texts(person: Person) -> list[str]:
    return person.window.hands.offers.bar.texts


def spans(person: Person) -> int:
    return len(person.rows("SELECT * FROM span"))


def test_a_new_quote_is_offered_its_speaker_and_cue(offered: Person) -> None:
    assert texts(offered) == ["1  Speaker: 臨江市委書記方景行", "2  Cue: 說"]
    assert (speakers(offered), cues(offered)) == ([], []), "offered is not taken"


def test_enter_takes_all_in_one_step(offered: Person) -> None:
    offered.press(Qt.Key.Key_Return)
    assert speakers(offered) == [("「老城不", "臨江市委書記方景行")]
    assert cues(offered) == [("說",)]
    assert texts(offered) == []
    offered.press(Qt.Key.Key_Z, CONTROL)
    assert (speakers(offered), cues(offered), spans(offered)) == ([], [], 3)


def test_a_number_takes_one_and_the_other_stays(offered: Person) -> None:
    offered.press(Qt.Key.Key_2, ALT)
    assert (speakers(offered), cues(offered)) == ([], [("說",)])
    assert texts(offered) == ["1  Speaker: 臨江市委書記方景行"]
    offered.press(Qt.Key.Key_Y)
    assert (len(speakers(offered)), texts(offered)) == (1, [])


def test_a_key_refuses_one_and_another_all(offered: Person) -> None:
    offered.press(Qt.Key.Key_Y, SHIFT)
    assert texts(offered) == ["1  Cue: 說"]
    offered.press(Qt.Key.Key_Backspace, SHIFT)
    assert (texts(offered), speakers(offered), cues(offered)) == ([], [], [])
    assert spans(offered) == 3, "the quote stays"


def test_the_pointer_takes_and_refuses_too(offered: Person) -> None:
    bar = offered.window.hands.offers.bar
    refuse = bar.findChildren(QToolButton)[0]
    QTest.mouseClick(refuse, Qt.MouseButton.LeftButton)
    pictures.settle()
    assert texts(offered) == ["1  Cue: 說"]
    QTest.mouseClick(bar.findChildren(QPushButton, "offer")[0], Qt.MouseButton.LeftButton)
    pictures.settle()
    assert (speakers(offered), cues(offered)) == ([], [("說",)])
    assert offered.view.hasFocus(), "the next key is about the text"


def test_she_who_goes_on_is_not_held_up(offered: Person) -> None:
    offered.select("hant", "石埠街口")
    assert texts(offered) == []
    offered.press(Qt.Key.Key_N)
    offered.press(Qt.Key.Key_Return)
    assert (spans(offered), speakers(offered)) == (4, [])


def test_undo_takes_the_quote_back_with_its_offers(offered: Person) -> None:
    offered.press(Qt.Key.Key_Z, CONTROL)
    assert (texts(offered), spans(offered)) == ([], 2)


def test_without_an_offer_enter_and_numbers_do_nothing(person: Person) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Y, Qt.Key.Key_1):
        person.press(key)
    assert spans(person) == 0
    assert not person.window.menus.actions["take_offers"].isEnabled()


def test_offers_move_no_text(person: Person, label: Label) -> None:
    label("說", Qt.Key.Key_C)
    person.select("hant", QUOTE)
    bar = person.view.verticalScrollBar()
    before = (person.point("hant", 40), bar.value(), bar.maximum())
    person.press(Qt.Key.Key_Q)
    assert texts(person)
    assert (person.point("hant", 40), bar.value(), bar.maximum()) == before


def test_a_change_word_is_offered_its_roles(person: Person, label: Label) -> None:
    label("方景行", Qt.Key.Key_P)
    label("臨江市委書記", Qt.Key.Key_O)
    label("刷過", Qt.Key.Key_T)
    assert {"1  Person: 方景行", "2  New post: 臨江市委書記"} <= set(texts(person))
    person.press(Qt.Key.Key_1, ALT)
    person.press(Qt.Key.Key_1, ALT)
    assert roles(person) == [("person", "方景行"), ("post_new", "臨江市委書記")]


def test_a_label_that_becomes_a_quote_is_offered_its_speaker(person: Person, label: Label) -> None:
    label("臨江市委書記方景行", Qt.Key.Key_S)
    label(QUOTE, Qt.Key.Key_N, "")
    person.press(Qt.Key.Key_Q)
    assert "1  Speaker: 臨江市委書記方景行" in texts(person)
    person.press(Qt.Key.Key_1, ALT)
    assert len(speakers(person)) == 1


def read(person: Person) -> None:
    """Wait until the rules have read the sentence."""
    person.window.hands.offers.wait()
    pictures.settle()


def test_what_has_no_label_yet_is_read_from_the_sentence_and_labelled_when_taken(person: Person, label: Label) -> None:
    label(QUOTE, Qt.Key.Key_Q, "")
    read(person)
    assert texts(person) == ["1  Speaker: 臨江市委書記方景行", "2  Cue: 說"]
    assert spans(person) == 1, "offered is not labelled"
    person.press(Qt.Key.Key_Return)
    assert (speakers(person), cues(person)) == ([("「老城不", "臨江市委書記方景行")], [("說",)])
    assert spans(person) == 3
    person.press(Qt.Key.Key_Z, CONTROL)
    assert (spans(person), speakers(person)) == (1, []), "one step"


def test_what_is_read_late_is_dropped_when_she_has_gone_on(person: Person, label: Label) -> None:
    label(QUOTE, Qt.Key.Key_Q, "")
    person.select("hant", "石埠街口")
    read(person)
    assert texts(person) == []
    label("「三年之內", Qt.Key.Key_Q)
    person.press(Qt.Key.Key_Backspace, SHIFT)
    read(person)
    assert texts(person) == [], "refused is refused"


def test_her_own_label_is_offered_in_the_stead_of_what_is_read(person: Person, label: Label) -> None:
    label("方景行", Qt.Key.Key_S)
    label(QUOTE, Qt.Key.Key_Q, "")
    read(person)
    assert texts(person) == ["1  Speaker: 方景行", "2  Cue: 說"]


def test_many_offers_stand_in_rows_inside_the_canvas(person: Person, label: Label) -> None:
    person.window.resize(900, 700)
    label("方景行", Qt.Key.Key_P)
    label("臨江市委書記", Qt.Key.Key_O)
    label("石埠街口", Qt.Key.Key_A)
    label("刷過", Qt.Key.Key_T)
    bar = person.window.hands.offers.bar
    assert len(texts(person)) >= 3
    chips = bar.findChildren(QPushButton, "offer")
    assert len({chip.mapTo(bar, chip.rect().topLeft()).y() for chip in chips}) > 1
    assert all(bar.rect().contains(chip.rect().translated(chip.mapTo(bar, QPoint()))) for chip in chips)
    assert person.view.rect().contains(bar.geometry())


CHANGE = "7月16日，臨江市委決定：任命方景行同志為臨江市教育局局長，免去柳書蘅同志的臨江市教育局局長職務。"


def paste(person: Person, text: str) -> None:
    """Bring an article in from the clipboard."""
    mime = QMimeData()
    mime.setText(text)
    person.window.hands.intake.import_pasted(mime)
    while (task := person.window.hands.intake._task) is not None:
        task.wait()
        pictures.settle()
    person.view.setFocus()


def test_the_kind_of_the_event_is_offered_where_it_is_not_the_usual_one(person: Person, label: Label) -> None:
    paste(person, f"消息\n\n{CHANGE}\n")
    label("免去", Qt.Key.Key_T, "")
    read(person)
    assert any(text.endswith("Kind: Dismiss") for text in texts(person))
    person.press(Qt.Key.Key_Return)
    kinds = person.rows("SELECT json_extract(attributes, '$.kind') FROM appointment")
    assert (kinds, ("person", "柳書蘅") in roles(person)) == ([("dismiss",)], True)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.rows("SELECT json_extract(attributes, '$.kind') FROM appointment") == [("appoint",)]


def test_the_roles_of_a_change_word_are_read_from_the_sentence(person: Person, label: Label) -> None:
    paste(person, f"消息\n\n{CHANGE}\n")
    label("任命", Qt.Key.Key_T, "")
    read(person)
    assert {text.split("  ")[1] for text in texts(person)} >= {"Person: 方景行", "New post: 臨江市教育局局長"}
    before = spans(person)
    person.press(Qt.Key.Key_Return)
    assert {("person", "方景行"), ("post_new", "臨江市教育局局長")} <= set(roles(person))
    person.press(Qt.Key.Key_Z, CONTROL)
    assert (spans(person), roles(person)) == (before, [])


def test_a_slow_reading_holds_nobody_up_and_the_last_quote_gets_its_own(
    person: Person, label: Label, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = threading.Event(), list[int]()

    def slow(_: str, article: Article, fragments: tuple[Range, ...]) -> list[Offer]:
        asked.append(fragments[0][0])
        gate.wait(20)
        return [Offer("cue", ((fragments[0][1], fragments[0][1] + 1),))]

    monkeypatch.setattr(offers, "read_for", slow)
    for words in ("家底", "街坊捨不得", "廚房"):
        label(words, Qt.Key.Key_Q, "老城不是")
    assert spans(person) == 3, "she went on while the first was read"
    gate.set()
    for _ in range(3):
        read(person)
    start = person.text.index("廚房", person.text.index("老城不是"))
    assert [offer.fragments for offer in person.window.hands.offers.offered] == [((start + 2, start + 3),)]
    assert len(asked) == 2, "what lies between is not read"
