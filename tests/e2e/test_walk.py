"""The walk from mark to mark: the guess is shown at the place, one key takes it and goes on, one takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from e2e.conftest import Person, at_the_window
from yanguan.desktop import pictures
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = """市長談老城

市長方景行說：「橋先修好，路再修直。」他提出了「三高四新」戰略。

  「一天幹一件，」方景行說，「不多不少。」牆上寫著「還我河岸」。

  方景行表示，明年動工。

相關新聞

張望舒任南河市市長
「慢城」開街
"""


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Person]:
    """Somebody before an article with four pairs of marks, an indirect quote and two related items."""
    (tmp_path / "walk.txt").write_text(TEXT, encoding="utf-8")
    with Session(tmp_path / "walk.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([tmp_path / "walk.txt"]).records, is_dataset=False).result()
    with at_the_window(tmp_path / "walk.yanguan") as somebody:
        somebody.window.hands.walking.surveying.when_ready(pictures.settle)
        read(somebody)
        yield somebody


def read(person: Person) -> None:
    """Give the workers the time to read that she would take to look."""
    for _ in range(3):
        person.window.hands.walking.wait()
        person.window.hands.offers.wait()
        pictures.settle()


def press(person: Person, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    person.press(key, modifier)
    read(person)


def chips(person: Person) -> list[str]:
    return person.window.hands.suggestions.bar.texts


def selected(person: Person) -> str:
    return person.view.selected_text("hant")


def sign(person: Person) -> str:
    return person.window.hands.walking.sign.text()


def spans(person: Person, label: str) -> list[str]:
    """The gold words that carry a label, in the order of the text."""
    assert person.window.bench.article is not None
    labels = person.window.session.reader.labels(person.window.bench.article.id)
    found = sorted((span for span in labels.spans.values() if span.label == label), key=lambda span: span.order)
    return ["…".join(person.text[start:end] for start, end in span.fragments) for span in found]


def test_it_goes_from_pair_to_pair_and_says_what_each_probably_is(walker: Person) -> None:
    assert sign(walker) == "「」 5 undecided", "the related items are left out"
    press(walker, Qt.Key.Key_M)
    assert selected(walker) == "「橋先修好，路再修直。」"
    assert chips(walker) == ["1  Quote: 「橋先修好，路再修直。」", "2  Speaker: 市長方景行", "3  Cue: 說"]
    press(walker, Qt.Key.Key_M)
    assert (selected(walker), chips(walker)[0]) == ("「三高四新」", "1  Not a quote: term")
    press(walker, Qt.Key.Key_M, SHIFT)
    assert selected(walker) == "「橋先修好，路再修直。」"
    assert walker.rows("SELECT * FROM span") == [], "to look at is not to label"


def test_enter_takes_what_is_guessed_and_goes_on(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    for _ in range(4):
        press(walker, Qt.Key.Key_Return)
    assert spans(walker, "quote") == ["「橋先修好，路再修直。」", "「一天幹一件，」\n「不多不少。」".replace("\n", "…")]
    assert spans(walker, "speaker") == ["市長方景行", "方景行"]
    assert spans(walker, "cue") == ["說", "說"]
    assert spans(walker, "nonquote") == ["「三高四新」", "「還我河岸」"]
    assert walker.rows("SELECT attributes FROM span WHERE label = 'nonquote' ORDER BY id") == [
        ('{"kind":"term"}',),
        ('{"kind":"slogan"}',),
    ]
    assert sign(walker) == "「」 all decided"
    assert walker.window.notices.text == "Every pair of quote marks is decided."


def test_undo_opens_the_place_again_and_stands_there(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    press(walker, Qt.Key.Key_Return)
    assert selected(walker) == "「三高四新」"
    press(walker, Qt.Key.Key_Z, CONTROL)
    assert walker.rows("SELECT * FROM span") == []
    assert selected(walker) == "「橋先修好，路再修直。」"
    assert len(chips(walker)) == 3


def test_q_takes_the_quote_alone_and_enter_then_what_is_offered(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    press(walker, Qt.Key.Key_Q)
    assert spans(walker, "speaker") == []
    assert walker.window.hands.offers.bar.texts == ["1  Speaker: 市長方景行", "2  Cue: 說"]
    press(walker, Qt.Key.Key_Return)
    assert spans(walker, "speaker") == ["市長方景行"]
    assert selected(walker) == "「三高四新」", "the walk goes on by itself"


def test_a_wrong_part_is_put_away_before_the_rest_is_taken(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    press(walker, Qt.Key.Key_Y, SHIFT)
    assert len(chips(walker)) == 2
    press(walker, Qt.Key.Key_Return)
    assert (spans(walker, "speaker"), spans(walker, "cue")) == (["市長方景行"], [])


def test_n_says_no_speech_and_asks_for_the_kind_where_none_is_guessed(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    press(walker, Qt.Key.Key_N)
    assert chips(walker)[:2] == ["1  term", "2  slogan"]
    press(walker, Qt.Key.Key_2, ALT)
    assert walker.rows("SELECT attributes FROM span") == [('{"kind":"slogan"}',)]
    assert selected(walker) == "「三高四新」"
    press(walker, Qt.Key.Key_N)
    assert walker.rows("SELECT attributes FROM span ORDER BY id DESC LIMIT 1") == [('{"kind":"term"}',)]
    assert selected(walker) == "「一天幹一件，」\n「不多不少。」"


def test_a_quote_of_nobody_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "nobody.txt").write_text("河邊一日\n\n「橋先修好，路再修直。」\n", encoding="utf-8")
    with Session(tmp_path / "n.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([tmp_path / "nobody.txt"]).records, is_dataset=False).result()
    with at_the_window(tmp_path / "n.yanguan") as somebody:
        press(somebody, Qt.Key.Key_M)
        assert chips(somebody)[1:] == ["2  Speaker given: Not given"]
        press(somebody, Qt.Key.Key_Return)
        assert somebody.rows("SELECT overruled FROM quote") == [('["explicitness"]',)]


def test_another_kind_is_one_key(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    press(walker, Qt.Key.Key_M)
    press(walker, Qt.Key.Key_3, ALT)
    assert walker.rows("SELECT attributes FROM span") == [('{"kind":"scare"}',)]


def test_the_rest_is_one_step(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    press(walker, Qt.Key.Key_Return)
    press(walker, Qt.Key.Key_M, CONTROL | ALT)
    assert len(spans(walker, "nonquote")) == 4
    assert sign(walker) == "「」 all decided"
    press(walker, Qt.Key.Key_Z, CONTROL)
    assert spans(walker, "nonquote") == []
    assert sign(walker) == "「」 4 undecided"


def test_she_may_leave_the_walk_and_take_it_up_from_where_she_is(walker: Person) -> None:
    press(walker, Qt.Key.Key_M)
    walker.click("hant", "牆上")
    pictures.settle()
    assert chips(walker) == []
    press(walker, Qt.Key.Key_M)
    assert selected(walker) == "「還我河岸」"
    press(walker, Qt.Key.Key_M)
    assert selected(walker) == "「橋先修好，路再修直。」", "after the last the first again"


def test_the_next_open_thing_is_also_a_quote_without_marks_and_a_change_word(walker: Person) -> None:
    stops = []
    while "明年動工" not in stops:
        press(walker, Qt.Key.Key_K)
        stops.append(selected(walker))
    assert len(stops) == len(set(stops))
    assert set(stops) > {"「橋先修好，路再修直。」", "「三高四新」", "「還我河岸」"}
    assert chips(walker)[1:] == ["2  Speaker: 方景行", "3  Cue: 表示"]
    press(walker, Qt.Key.Key_Return)
    assert selected(walker) == "任"
    assert chips(walker)[1:3] == ["2  Person: 張望舒", "3  New post: 南河市市長"]
    press(walker, Qt.Key.Key_Return)
    assert walker.rows("SELECT count(*) FROM appointment_role") == [(2,)]


def test_a_walk_works_in_a_simplified_source_too(tmp_path: Path) -> None:
    (tmp_path / "hans.txt").write_text("市长谈老城\n\n市长方景行说：“桥先修好。”所谓“三高”。\n", encoding="utf-8")
    with Session(tmp_path / "hans.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([tmp_path / "hans.txt"]).records, is_dataset=False).result()
    with at_the_window(tmp_path / "hans.yanguan") as somebody:
        press(somebody, Qt.Key.Key_M)
        press(somebody, Qt.Key.Key_Return)
        press(somebody, Qt.Key.Key_Return)
        assert spans(somebody, "speaker") == ["市长方景行"]
        assert spans(somebody, "nonquote") == ["“三高”"]
