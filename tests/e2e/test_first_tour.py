"""The main job: an analyst tags a speaker, a quote and an appointment in either pane, comes back, and exports."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person, at_the_window
from yanguan.desktop import pictures
from yanguan.exchange.exporting import export_dataset

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def fragments(person: Person) -> dict[str, str]:
    """Label and covered text of every span on the disk."""
    found = person.rows("SELECT label, fragment.text FROM span JOIN fragment ON span.id = span ORDER BY start")
    return {str(label): str(text) for label, text in found}


def test_a_sweep_and_a_key_put_a_label_on_the_disk(person: Person) -> None:
    person.select("hant", "臨江市委書記方景行", after="6月24日")
    person.press(Qt.Key.Key_S)
    assert fragments(person) == {"speaker": "臨江市委書記方景行"}


def test_a_label_made_in_the_counterpart_stands_on_the_same_characters_of_the_source(person: Person) -> None:
    person.select("hans", "外籍建筑师Zoe\u0301 Marchetal")
    person.press(Qt.Key.Key_S)
    assert fragments(person) == {"speaker": "外籍建築師Zoe\u0301 Marchetal"}


def test_the_palette_does_what_the_key_does(person: Person) -> None:
    person.select("hant", "承諾")
    action = next(each for each in person.window.label_bar.actions() if each.data() == "cue")
    action.trigger()
    assert fragments(person) == {"cue": "承諾"}


def test_a_quote_is_linked_to_its_speaker_and_cue(person: Person) -> None:
    quote = "「老城不是包袱，是家底。街坊捨不得這條街，也盼著廚房不再漏雨，這兩樣都要顧到。」"
    person.select("hant", quote)
    person.press(Qt.Key.Key_Q)
    person.select("hans", "临江市委书记方景行", after="6月24日")
    person.press(Qt.Key.Key_S)
    person.press(Qt.Key.Key_L)
    person.select("hant", "說", after="騎樓")
    person.press(Qt.Key.Key_C)
    person.press(Qt.Key.Key_L)
    linked = person.rows(
        "SELECT part, fragment.text FROM quote_part JOIN fragment ON fragment.span = quote_part.span ORDER BY part"
    )
    assert linked == [("cue", "說"), ("speaker", "臨江市委書記方景行")]
    attributes = json.loads(str(person.rows("SELECT attributes FROM quote")[0][0]))
    assert (attributes["type"], attributes["explicitness"]) == ("direct", "explicit")


def test_an_appointment_gets_its_roles(person: Person) -> None:
    person.select("hant", "方景行", after="6月24日")
    person.press(Qt.Key.Key_P)
    person.select("hant", "站", after="方景行站")
    person.press(Qt.Key.Key_T)
    appointment = person.window.bench.frame
    assert appointment is not None
    person.click("hant", "方景行站")
    person.press(Qt.Key.Key_L)  # a person may be the one named, the predecessor or the successor: a list asks
    person.press(Qt.Key.Key_1)
    assert person.rows("SELECT role, text FROM appointment_role JOIN fragment USING (span)") == [("person", "方景行")]


def test_undo_and_redo_go_all_the_way(person: Person) -> None:
    for words, key in (("方景行", Qt.Key.Key_P), ("說", Qt.Key.Key_C)):
        person.select("hant", words, after="6月24日")
        person.press(key)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert fragments(person) == {"person": "方景行"}
    person.press(Qt.Key.Key_Z, CONTROL)
    person.press(Qt.Key.Key_Z, CONTROL)
    assert fragments(person) == {}
    person.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    person.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert fragments(person) == {"person": "方景行", "cue": "說"}


def test_a_label_is_removed_by_key_and_brought_back_by_the_notice(person: Person) -> None:
    person.select("hant", "家底")
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_Delete)
    assert fragments(person) == {}
    person.window.notices._act()
    assert fragments(person) == {"nonquote": "家底"}


def test_a_key_on_a_selected_span_changes_its_label(person: Person) -> None:
    person.select("hant", "家底")
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_Q)
    assert fragments(person) == {"quote": "家底"}
    assert len(person.rows("SELECT * FROM quote")) == 1


def test_tagging_works_with_the_keyboard_alone(person: Person) -> None:
    person.press(Qt.Key.Key_Home, CONTROL)
    for _ in range(3):
        person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Right, SHIFT)
    person.press(Qt.Key.Key_Right, SHIFT)
    person.press(Qt.Key.Key_N)
    assert fragments(person) == {"nonquote": person.text[3:5]}
    person.press(Qt.Key.Key_F6)
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Right, SHIFT)
    person.press(Qt.Key.Key_C)
    assert len(person.rows("SELECT * FROM span")) == 2


def test_a_key_without_a_selection_says_what_to_do(person: Person) -> None:
    person.press(Qt.Key.Key_Q)
    assert "Select some text first" in person.window.notices.text
    assert fragments(person) == {}


def test_letters_typed_into_the_search_field_label_nothing(person: Person) -> None:
    person.select("hant", "家底")
    person.window.articles.search.setFocus()
    QTest.keyClicks(person.window.articles.search, "qsc")
    assert person.window.articles.search.text() == "qsc"
    assert fragments(person) == {}


def test_labels_are_there_again_when_the_window_is_opened_again(project: Path, tmp_path: Path) -> None:
    with at_the_window(project) as person:
        person.select("hans", "他说", after="刚刷过")
        person.press(Qt.Key.Key_C)
    assert [path.name for path in project.parent.iterdir()] == [project.name], "a closed project is one file"
    with at_the_window(project) as person:
        person.click("hant", "他說")
        span = person.window.bench.span
        assert span is not None
        assert person.text[span.start : span.end] == "他說"
        person.press(Qt.Key.Key_Z, CONTROL)
        assert fragments(person) == {}, "undo reaches back behind the restart"
        person.press(Qt.Key.Key_Y, CONTROL)
        report = export_dataset(person.window.session.reader, tmp_path / "dataset.jsonl")
    assert report["counts"]["spans"] == 1
    assert problems(tmp_path / "dataset.jsonl") == 0


def problems(path: Path) -> int:
    """What the independent checker of the contract finds."""
    source = Path(__file__).parents[1] / "contract" / "check.py"
    spec = importlib.util.spec_from_file_location("contract_check", source)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return int(module.main([str(path)]))


@pytest.mark.parametrize("article", ["interview"])
def test_the_whole_tour_leaves_a_dataset_that_a_training_script_reads(
    person: Person, tmp_path: Path, article: str
) -> None:
    person.select("hant", "「老城不是包袱，是家底。街坊捨不得這條街，也盼著廚房不再漏雨，這兩樣都要顧到。」")
    person.press(Qt.Key.Key_Q)
    person.select("hant", "臨江市委書記方景行", after="6月24日")
    person.press(Qt.Key.Key_S)
    person.press(Qt.Key.Key_L)
    for _ in range(2):  # what is open is shown first; asked again, it is done all the same
        person.press(Qt.Key.Key_Return, CONTROL)
    path = tmp_path / f"{article}.jsonl"
    person.window.hands.intake.export(path)
    while (task := person.window.hands.intake._task) is not None:
        task.wait()
        pictures.settle()
    assert problems(path) == 0
    (row,) = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    assert row["status"] == "done"
    (quote,) = row["quotes"]
    spans = {span["id"]: span for span in row["spans"]}
    assert spans[quote["speakers"][0]["span"]]["text"]["hans"] == ["临江市委书记方景行"]
    for span in row["spans"]:
        for script in ("hant", "hans"):
            texts = [row["texts"][script]["text"][start:end] for start, end in span[script]]
            assert texts == span["text"][script]


def test_a_click_beside_a_span_lets_it_go_and_a_key_then_changes_nothing(person: Person) -> None:
    person.select("hant", "家底")
    person.press(Qt.Key.Key_N)
    person.click("hant", "石埠街口")
    assert person.window.bench.span is None
    person.press(Qt.Key.Key_C)
    assert fragments(person) == {"nonquote": "家底"}


def test_sweeping_other_text_lets_the_selected_span_go(person: Person) -> None:
    person.select("hant", "家底")
    person.press(Qt.Key.Key_N)
    person.select("hant", "石埠街口")
    assert person.window.bench.span is None
    person.press(Qt.Key.Key_P)
    assert fragments(person) == {"nonquote": "家底", "person": "石埠街口"}
