"""Who said it: links made by key, by letters, by pulling a line, and what can be done to them, seen on the disk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person
from yanguan.desktop import pictures
from yanguan.domain.article import Script

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
QUOTE = "「老城不是包袱，是家底。街坊捨不得這條街，也盼著廚房不再漏雨，這兩樣都要顧到。」"
SECOND = "「三年之內"
Label = Callable[..., str]


@pytest.fixture
def label(person: Person) -> Label:
    """Sweeps over words of the source, labels them by key, and gives the new span's id."""

    def make(words: str, key: Qt.Key, after: str = "") -> str:
        person.select("hant", words, after=after)
        person.press(key)
        assert person.window.bench.span is not None
        return person.window.bench.span.id

    return make


def speakers(person: Person) -> list[tuple[object, ...]]:
    """Quote and speaker by their texts, as they stand on the disk."""
    return person.rows(
        "SELECT substr(q.text, 1, 4), s.text FROM quote JOIN fragment q ON q.span = quote.quote"
        " JOIN quote_part p ON p.frame = quote.id AND part = 'speaker' JOIN fragment s ON s.span = p.span"
        " ORDER BY q.start, p.n"
    )


def cues(person: Person) -> list[tuple[object, ...]]:
    return person.rows("SELECT text FROM quote_part JOIN fragment USING (span) WHERE part = 'cue' ORDER BY start")


def roles(person: Person) -> list[tuple[object, ...]]:
    return person.rows("SELECT role, text FROM appointment_role JOIN fragment USING (span) ORDER BY role")


def picks(person: Person) -> bool:
    """True while letters stand on the marks."""
    return person.view.links.letters.is_on


def letter_of(person: Person, span: str) -> Qt.Key:
    """The key of the letter that stands on a span."""
    code = next(code for code, each in person.view.links.letters.shown.items() if each == span)
    return Qt.Key(ord(code))


def pull(person: Person, to: QPoint) -> None:
    """Pull the line from the handle of the selected mark."""
    viewport, button = person.view.viewport(), Qt.MouseButton.LeftButton
    handle = person.view.links.rubber.handles()[0].toPoint()
    QTest.mousePress(viewport, button, pos=handle)
    QTest.mouseMove(viewport, (handle + to) / 2)
    QTest.mouseMove(viewport, to)
    assert person.view.links.rubber.is_pulled
    QTest.mouseRelease(viewport, button, pos=to)
    pictures.settle()


def middle(person: Person, script: Script, words: str) -> QPoint:
    start = person.text_in(script).index(words)
    return (person.point(script, start) + person.point(script, start + len(words), trails=True)) / 2


def tops(person: Person) -> list[int]:
    """Where the lines of text stand."""
    sheet = person.view.sheet
    assert sheet is not None
    return [sheet.page.heights.top(row) for row in range(len(sheet.rows.rows))]


class TestByLetters:
    def test_a_letter_on_the_speaker_links_it(self, person: Person, label: Label) -> None:
        speaker = label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        other = label("街坊們", Qt.Key.Key_S)
        label(QUOTE, Qt.Key.Key_Q)
        person.press(Qt.Key.Key_L)
        assert set(person.view.links.letters.shown.values()) == {speaker, other}
        person.press(letter_of(person, speaker))
        assert speakers(person) == [("「老城不", "臨江市委書記方景行")]
        assert not picks(person)

    def test_the_nearest_has_the_first_letter(self, person: Person, label: Label) -> None:
        label("街坊們", Qt.Key.Key_S)
        near = label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        label(QUOTE, Qt.Key.Key_Q)
        person.press(Qt.Key.Key_L, SHIFT)
        assert person.view.links.letters.shown["A"] == near

    def test_letters_make_no_labels_while_they_pick_and_escape_lets_go(self, person: Person, label: Label) -> None:
        label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        label(QUOTE, Qt.Key.Key_Q)
        before = person.rows("SELECT id FROM span")
        person.press(Qt.Key.Key_L)
        person.press(Qt.Key.Key_N)
        assert picks(person), "a letter that leads nowhere is passed over"
        person.press(Qt.Key.Key_Escape)
        assert not picks(person)
        assert (person.rows("SELECT id FROM span"), speakers(person)) == (before, [])

    def test_from_the_speakers_end_the_letters_stand_on_the_quotes(self, person: Person, label: Label) -> None:
        quote = label(QUOTE, Qt.Key.Key_Q)
        label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        person.press(Qt.Key.Key_L, SHIFT)
        assert list(person.view.links.letters.shown.values()) == [quote]
        person.press(Qt.Key.Key_A)
        assert speakers(person) == [("「老城不", "臨江市委書記方景行")]

    def test_where_several_roles_are_possible_a_second_key_says_which(self, person: Person, label: Label) -> None:
        name = label("方景行", Qt.Key.Key_P)
        label("刷過", Qt.Key.Key_T)
        person.press(Qt.Key.Key_L)
        person.press(letter_of(person, name))
        assert [place for place, _ in person.view.links.letters.asked] == ["0", "1", "2"]
        person.press(Qt.Key.Key_3)
        assert roles(person) == [("successor", "方景行")]

    def test_a_capital_takes_the_likeliest_role(self, person: Person, label: Label) -> None:
        name = label("方景行", Qt.Key.Key_P)
        label("刷過", Qt.Key.Key_T)
        person.press(Qt.Key.Key_L)
        person.press(letter_of(person, name), SHIFT)
        assert roles(person) == [("person", "方景行")]

    def test_a_badge_can_be_clicked_and_a_click_elsewhere_ends_it(self, person: Person, label: Label) -> None:
        speaker = label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        label(QUOTE, Qt.Key.Key_Q)
        person.press(Qt.Key.Key_L)
        letters = person.view.links.letters
        rect = next(rect for rect, _, span, _ in letters._badges() if span == speaker)
        QTest.mouseClick(person.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
        assert len(speakers(person)) == 1
        person.press(Qt.Key.Key_L, SHIFT)
        person.click("hant", "石埠街口")
        assert not picks(person)

    def test_with_nothing_to_link_it_says_so(self, person: Person, label: Label) -> None:
        label(QUOTE, Qt.Key.Key_Q)
        person.press(Qt.Key.Key_L)
        assert "Nothing here to link" in person.window.notices.text


class TestByPulling:
    @pytest.mark.parametrize("script", ["hant", "hans"])
    def test_a_line_from_quote_to_speaker_links_them(self, person: Person, label: Label, script: Script) -> None:
        label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        label(QUOTE, Qt.Key.Key_Q)
        words = "委書記方景行站" if script == "hant" else "委书记方景行站"
        before = tops(person)
        pull(person, middle(person, script, words))
        assert speakers(person) == [("「老城不", "臨江市委書記方景行")]
        assert tops(person) == before, "no text has moved"

    def test_a_line_from_speaker_to_quote_links_them_too(self, person: Person, label: Label) -> None:
        label(QUOTE, Qt.Key.Key_Q)
        label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        pull(person, middle(person, "hant", "是家底"))
        assert speakers(person) == [("「老城不", "臨江市委書記方景行")]

    def test_a_line_begins_at_the_selected_marks_lane_as_well(self, person: Person, label: Label) -> None:
        label(QUOTE, Qt.Key.Key_Q)
        span = label("說", Qt.Key.Key_C, "6月24日")
        sight = person.view.links.sighting.now()
        assert sight is not None
        lane = sight.of(span, "hant")[0].lane.center().toPoint()
        QTest.mousePress(person.view.viewport(), Qt.MouseButton.LeftButton, pos=lane)
        QTest.mouseMove(person.view.viewport(), lane - QPoint(0, 40))
        to = middle(person, "hant", "是家底")
        QTest.mouseMove(person.view.viewport(), to)
        QTest.mouseRelease(person.view.viewport(), Qt.MouseButton.LeftButton, pos=to)
        assert cues(person) == [("說",)]

    def test_a_mere_click_on_the_lane_still_goes_to_the_next_mark_there(self, person: Person, label: Label) -> None:
        inner = label("方景行", Qt.Key.Key_P, "6月24日")
        outer = label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        sight = person.view.links.sighting.now()
        assert sight is not None
        lane = sight.of(outer, "hant")[0].lane
        assert person.view.selected_span() == outer
        seen = set()
        for _ in range(2):
            at = QPoint(int(lane.right()) - 6, int(lane.center().y()))
            QTest.mouseClick(person.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            seen.add(person.view.selected_span())
        assert seen == {inner, outer}

    def test_a_role_is_asked_for_where_it_is_dropped(self, person: Person, label: Label) -> None:
        label("方景行", Qt.Key.Key_P, "6月24日")
        label("刷過", Qt.Key.Key_T)
        pull(person, middle(person, "hant", "方景行站"))
        person.press(Qt.Key.Key_2)
        assert roles(person) == [("predecessor", "方景行")]

    def test_dropped_on_plain_text_it_labels_and_links_in_one_step(self, person: Person, label: Label) -> None:
        label(QUOTE, Qt.Key.Key_Q)
        pull(person, middle(person, "hant", "方景行站"))
        person.press(Qt.Key.Key_1)
        assert len(speakers(person)) == 1
        person.press(Qt.Key.Key_Z, CONTROL)
        assert (speakers(person), len(person.rows("SELECT * FROM span"))) == ([], 1)

    def test_dropped_beside_all_text_nothing_happens(self, person: Person, label: Label) -> None:
        label(QUOTE, Qt.Key.Key_Q)
        pull(person, QPoint(2, person.view.viewport().height() - 4))
        assert speakers(person) == []
        assert not picks(person)

    def test_escape_lets_the_line_go(self, person: Person, label: Label) -> None:
        label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        label(QUOTE, Qt.Key.Key_Q)
        viewport = person.view.viewport()
        handle = person.view.links.rubber.handles()[0].toPoint()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=handle)
        QTest.mouseMove(viewport, handle + QPoint(30, 30))
        person.press(Qt.Key.Key_Escape)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle(person, "hant", "方景行站"))
        assert speakers(person) == []

    def test_a_click_on_the_handle_shows_the_letters(self, person: Person, label: Label) -> None:
        label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        label(QUOTE, Qt.Key.Key_Q)
        handle = person.view.links.rubber.handles()[0].toPoint()
        QTest.mouseClick(person.view.viewport(), Qt.MouseButton.LeftButton, pos=handle)
        assert picks(person)


class TestAfterwards:
    @pytest.fixture
    def linked(self, person: Person, label: Label) -> Person:
        """A quote with its speaker and its cue, the quote selected."""
        label(QUOTE, Qt.Key.Key_Q)
        for words, key in (("臨江市委書記方景行", Qt.Key.Key_S), ("說", Qt.Key.Key_C)):
            label(words, key, "6月24日")
            person.press(Qt.Key.Key_L)
        person.click("hant", "是家底")
        return person

    def test_a_key_takes_the_selected_speaker_out(self, linked: Person) -> None:
        linked.click("hant", "委書記方景行站")
        linked.press(Qt.Key.Key_U)
        assert (speakers(linked), cues(linked)) == ([], [("說",)])

    def test_on_the_quote_a_list_asks_which_and_offers_all(self, linked: Person) -> None:
        linked.press(Qt.Key.Key_U)
        names = [name for _, name in linked.view.links.letters.asked]
        assert names == ["Speaker: 臨江市委書記方景行", "Cue: 說", "all of them"]
        linked.press(Qt.Key.Key_2)
        assert (len(speakers(linked)), cues(linked)) == (1, [])
        linked.press(Qt.Key.Key_Z, CONTROL)
        linked.press(Qt.Key.Key_U)
        linked.press(Qt.Key.Key_3)
        assert (speakers(linked), cues(linked)) == ([], [])
        linked.press(Qt.Key.Key_Z, CONTROL)
        assert len(speakers(linked)) == len(cues(linked)) == 1

    def test_another_one_takes_the_place_by_its_letter(self, linked: Person, label: Label) -> None:
        other = label("街坊們", Qt.Key.Key_S)
        linked.click("hant", "委書記方景行站")
        linked.press(Qt.Key.Key_U, SHIFT)
        linked.press(letter_of(linked, other))
        assert speakers(linked) == [("「老城不", "街坊們")]
        linked.press(Qt.Key.Key_Z, CONTROL)
        assert speakers(linked) == [("「老城不", "臨江市委書記方景行")]

    def test_the_same_speaker_again_for_the_next_quote(self, linked: Person, label: Label) -> None:
        label(SECOND, Qt.Key.Key_Q)
        linked.press(Qt.Key.Key_Equal)
        assert [name for _, name in speakers(linked)] == ["臨江市委書記方景行"] * 2
        assert len(linked.rows("SELECT id FROM span WHERE label = 'speaker'")) == 1, "one span, two quotes"

    def test_several_speakers_of_one_quote(self, linked: Person, label: Label) -> None:
        label("街坊們", Qt.Key.Key_S)
        linked.press(Qt.Key.Key_L)
        assert [name for _, name in speakers(linked)] == ["臨江市委書記方景行", "街坊們"]

    def test_a_key_goes_to_the_ends_in_turn_and_back(self, linked: Person) -> None:
        seen = []
        for _ in range(3):
            linked.press(Qt.Key.Key_J)
            assert linked.window.bench.span is not None
            seen.append(linked.window.bench.span.label)
        assert seen == ["speaker", "cue", "quote"]

    def test_swept_text_and_a_key_label_and_link_in_one_step(self, person: Person, label: Label) -> None:
        label(QUOTE, Qt.Key.Key_Q)
        person.select("hans", "临江市委书记方景行", after="6月24日")
        person.press(Qt.Key.Key_L)
        person.press(Qt.Key.Key_Return)
        assert speakers(person) == [("「老城不", "臨江市委書記方景行")]
        person.press(Qt.Key.Key_Z, CONTROL)
        assert len(person.rows("SELECT * FROM span")) == 1

    def test_a_cue_of_two_fragments_is_one_link(self, person: Person, label: Label) -> None:
        label(QUOTE, Qt.Key.Key_Q)
        person.select("hant", "指著", after="6月24日")
        text = person.text
        start = text.index("說。", text.index("6月24日"))
        begin, end = person.point("hant", start), person.point("hant", start + 1, trails=True)
        keys = CONTROL | Qt.KeyboardModifier.AltModifier
        QTest.mousePress(person.view.viewport(), Qt.MouseButton.LeftButton, keys, begin)
        QTest.mouseMove(person.view.viewport(), end)
        QTest.mouseRelease(person.view.viewport(), Qt.MouseButton.LeftButton, keys, end)
        person.press(Qt.Key.Key_C)
        person.press(Qt.Key.Key_L)
        assert cues(person) == [("指著",), ("說",)]
        assert len(person.rows("SELECT * FROM quote_part WHERE part = 'cue'")) == 1

    def test_without_a_link_the_keys_say_so(self, person: Person, label: Label) -> None:
        label("臨江市委書記方景行", Qt.Key.Key_S, "6月24日")
        for key, modifier in ((Qt.Key.Key_U, None), (Qt.Key.Key_U, SHIFT), (Qt.Key.Key_J, None)):
            person.window.notices.hide()
            person.press(key, modifier or Qt.KeyboardModifier.NoModifier)
            assert "not linked" in person.window.notices.text
        person.press(Qt.Key.Key_Equal)
        assert "Select a quote first" in person.window.notices.text
