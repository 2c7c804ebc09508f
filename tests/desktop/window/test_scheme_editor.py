"""The scheme's window, by keyboard and click on a real project: every change holds at once, everywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from yanguan.desktop import pictures
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.inspector.fields import ValueField
from yanguan.desktop.scheme_editor.dialog import SchemeDialog
from yanguan.desktop.scheme_editor.edits import COLOURS, new_label
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.domain.colours import GROUNDS, LEAST_CONTRAST, least_contrast
from yanguan.domain.scheme import LabelKind
from yanguan.editing.session import Session
from yanguan.exchange.scheme_file import read_scheme_file, save_scheme
from yanguan.resources import default_scheme_content
from yanguan.words import LANGUAGES, Language, words


class Room:
    """The window that stands now, and the scheme's window over it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def window(self) -> MainWindow:
        assert self.desk.window is not None
        return self.desk.window

    @property
    def dialog(self) -> SchemeDialog:
        dialog = self.window.hands.scheming.dialog
        assert dialog is not None
        return dialog

    def label(self, name: str) -> LabelKind:
        return self.window.session.reader.scheme().labels[name]

    def type(self, field: QLineEdit, text: str) -> None:
        """Write into a field in place of what stands there, and leave it."""
        field.setFocus()
        field.selectAll()
        field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle()

    def click(self, button: str) -> None:
        QTest.mouseClick(self.dialog.buttons[button], Qt.MouseButton.LeftButton)
        settle()


def settle() -> None:
    for _ in range(3):
        pictures.settle()


@pytest.fixture
def room(session: Session, tmp_path: Path) -> Iterator[Room]:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language, settings.theme_name = "en", "light"
    desk = Desk(make_application(), settings)
    window = desk._build(session)
    settle()
    window.menus.actions["show_scheme"].trigger()
    settle()
    yield Room(desk)
    desk._drop(desk.window)


def bar(window: MainWindow) -> dict[str, str]:
    return {action.data(): action.text() for action in window.label_bar.actions() if action.data()}


def test_a_new_label_is_everywhere_at_once_and_undo_takes_it_back(room: Room) -> None:
    dialog, first = room.dialog, room.window
    room.type(dialog.new, "Mood")
    assert room.window is not first
    assert room.dialog is dialog, "the scheme's window stays while the window behind it is built anew"
    assert dialog.isVisible()
    assert dialog.label == "mood"
    assert bar(room.window)["mood"] == "Mood"
    assert "label_mood" in room.window.menus.actions
    assert room.window.notices.text == "Scheme: add a label to the scheme."
    room.window.view.select([(200, 204)])
    room.window.menus.actions["label_mood"].trigger()
    assert room.window.bench.labels is not None
    assert [each.label for each in room.window.bench.labels.spans.values()].count("mood") == 1
    room.window.hands.undo()
    room.window.hands.undo()
    settle()
    assert "mood" not in bar(room.window)
    assert "mood" not in room.window.session.reader.scheme().labels


def test_it_is_renamed_regrouped_and_drawn_otherwise(room: Room) -> None:
    room.dialog.mark("speaker")
    room.type(room.dialog.form.names["en"], "Voice")
    room.type(room.dialog.form.guidance["zh_hant"], "誰說的。")
    room.dialog.form.shape.setCurrentIndex(room.dialog.form.shape.findData("double"))
    room.dialog.form.shape.activated.emit(0)
    settle()
    line = room.dialog.form.family.lineEdit()
    assert line is not None
    room.type(line, "voices")
    kind = room.label("speaker")
    assert (kind.names["en"], kind.names["zh_hant"], kind.guidance["zh_hant"]) == ("Voice", "說話人", "誰說的。")
    assert (kind.shape, kind.family) == ("double", "voices")
    assert bar(room.window)["speaker"] == "Voice  S"
    room.type(room.dialog.form.names["en"], "")
    assert room.label("speaker").names["en"] == "說話人"


def test_a_colour_that_cannot_be_seen_is_told_and_not_taken(room: Room) -> None:
    room.dialog.mark("speaker")
    colour = room.dialog.form.colours["light"]
    room.type(colour.field, "#bbbbbb")
    assert "too little" in colour.standing.text()
    assert room.label("speaker").light == "#00734f"
    room.type(colour.field, "#123456")
    assert colour.standing.text().startswith("contrast 1")
    assert room.label("speaker").light == "#123456"
    assert room.window.view.look.colour("speaker").name() == "#123456"
    room.type(room.dialog.form.colours["dark"].field, "nonsense")
    assert room.dialog.form.colours["dark"].standing.text() == "#rrggbb"


def test_a_key_is_pressed_and_clashes_are_told(room: Room) -> None:
    room.dialog.mark("speaker")
    for key, said in ((Qt.Key.Key_Q, "Quote"), (Qt.Key.Key_L, "Link")):
        room.dialog.form.key.setFocus()
        QTest.keyClick(room.dialog.form.key, key)
        settle()
        assert said in room.dialog.message.text()
        assert room.label("speaker").key == "S"
        assert room.dialog.form.key.text() == "S"
    QTest.keyClick(room.dialog.form.key, Qt.Key.Key_V)
    settle()
    assert room.label("speaker").key == "V"
    assert room.window.keymap.keys("label_speaker") == ("V",)
    QTest.mouseClick(room.dialog.form.no_key, Qt.MouseButton.LeftButton)
    settle()
    assert room.label("speaker").key == ""


def test_her_own_key_is_shown_and_makes_way_for_a_new_one(room: Room) -> None:
    room.window.keymap.assign("label_cue", ("Ctrl+Alt+K",))
    room.dialog.mark("cue")
    assert room.dialog.form.own_key.text() == "Your own key here: Ctrl+Alt+K"
    QTest.keyClick(room.dialog.form.key, Qt.Key.Key_V)
    settle()
    assert room.window.keymap.keys("label_cue") == ("V",)
    assert room.dialog.form.own_key.text() == ""


def test_a_hidden_label_and_a_hidden_group_go_from_text_bar_and_palette(room: Room) -> None:
    room.window.seeing.layers.toggle_label("cue")  # she has chosen for herself what she sees
    room.dialog.mark("speaker")
    room.click("hide")
    assert "speaker" not in bar(room.window)
    assert "label_speaker" not in room.window.menus.actions
    assert not room.window.seeing.layers.is_shown("speaker")
    assert not room.window.seeing.layers.is_shown("cue")
    assert room.dialog.buttons["hide"].text() == "Show"
    room.click("hide")
    assert "speaker" in bar(room.window)
    assert room.window.seeing.layers.is_shown("speaker")
    room.dialog.list.mark(("family", "appointment"))
    room.click("hide")
    assert set(bar(room.window)) == {"quote", "speaker", "cue", "nonquote"}
    room.click("undo")
    assert "trigger" in bar(room.window)


def test_what_is_in_use_stays_and_says_how_often(room: Room) -> None:
    room.type(room.dialog.new, "Mood")
    room.window.view.select([(200, 204)])
    room.window.menus.actions["label_mood"].trigger()
    room.click("remove")
    assert room.dialog.message.text() == "The label mood stays: one place is labelled with it. Hide it instead."
    room.dialog.mark("quote")
    room.click("remove")
    assert "frames are made of it" in room.dialog.message.text()
    room.window.hands.undo()
    room.dialog.mark("mood")
    room.dialog.activateWindow()
    QTest.qWaitForWindowActive(room.dialog)
    room.dialog.list.setFocus()
    QTest.keyClick(room.dialog.list, Qt.Key.Key_Delete)
    settle()
    assert "mood" not in room.window.session.reader.scheme().labels


def test_the_order_is_changed(room: Room) -> None:
    room.dialog.mark("speaker")
    room.click("up")
    assert list(bar(room.window))[:2] == ["speaker", "quote"]
    room.click("down")
    assert list(bar(room.window))[:2] == ["quote", "speaker"]


def test_attributes_and_values_are_added_and_taken_away(room: Room) -> None:
    room.dialog.mark("speaker")
    room.type(room.dialog.attributes.field, "How Sure")
    room.type(room.dialog.attributes.field, "Very Sure")
    room.type(room.dialog.attributes.field, "doubtful")
    scheme = room.window.session.reader.scheme()
    assert scheme.labels["speaker"].attributes == {"how_sure": ("very_sure", "doubtful")}
    assert scheme.terms["how_sure"]["zh_hans"] == "How Sure"
    top = room.dialog.attributes.tree.topLevelItem(0)
    assert top is not None
    assert [top.text(0), top.child(0).text(0)] == ["How Sure", "Very Sure"]  # type: ignore[union-attr]
    room.dialog.attributes.tree.setCurrentItem(top.child(0))  # type: ignore[arg-type]
    room.dialog.attributes.remove.click()
    settle()
    assert room.label("speaker").attributes == {"how_sure": ("doubtful",)}


def test_a_frame_shows_a_teams_attribute_in_the_inspector(room: Room) -> None:
    room.dialog.list.mark(("frame", "quote"))
    assert not room.dialog.form.isVisible()
    room.type(room.dialog.attributes.field, "Certainty")
    room.dialog.attributes.add_attribute.click()
    for value in ("sure", "unsure"):
        room.dialog.attributes.value_wanted.emit("certainty", value)
        settle()
    window = room.window
    assert window.bench.labels is not None
    window.bench.focus_frame(next(iter(window.bench.labels.quotes)))
    settle()
    (field,) = (each for each in window.inspector.findChildren(ValueField) if each.property("field") == "certainty")
    assert (field.accessibleName(), field.text()) == ("Certainty", "")
    QTest.keyClick(field, Qt.Key.Key_B)
    settle()
    assert window.bench.frame is not None
    assert window.bench.frame.attributes["certainty"] == "unsure"


def test_a_scheme_goes_out_and_comes_back_the_same(room: Room, tmp_path: Path) -> None:
    path, again = tmp_path / "team.toml", tmp_path / "again.toml"
    room.type(room.dialog.new, "語氣")
    room.window.hands.scheming._write_file([path])
    assert "team.toml" in room.dialog.message.text()
    room.click("undo")
    assert "語氣" not in room.window.session.reader.scheme().labels
    room.window.hands.scheming._take_file([path])
    settle()
    assert "語氣" in bar(room.window)
    save_scheme(room.window.session.reader.scheme_content(), again)
    assert again.read_bytes() == path.read_bytes()
    assert read_scheme_file(again) == room.window.session.reader.scheme_content()


def test_a_bad_file_is_told_with_line_and_remedy_and_changes_nothing(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    save_scheme(default_scheme_content(), path)
    path.write_text(path.read_text(encoding="utf-8").replace("#00734f", "#c0ffc0"), encoding="utf-8")
    before = room.window.session.reader.scheme_text()
    room.window.hands.scheming._take_file([path])
    assert room.dialog.message.text().startswith("bad.toml, line 20; nothing was changed: #c0ffc0 stands out too")
    room.window.hands.scheming._take_file([tmp_path / "none.toml"])
    assert "cannot be read" in room.dialog.message.text()
    room.dialog.close()
    settle()
    room.window.hands.scheming._take_file([path])
    assert room.window.notices.text.startswith("bad.toml, line 20")
    assert room.window.session.reader.scheme_text() == before


def test_it_goes_with_the_window_and_speaks_its_language(room: Room) -> None:
    room.dialog.mark("cue")
    room.window.menus.actions["language_zh_hans"].trigger()
    settle()
    assert room.dialog.windowTitle() == "标签方案"
    assert room.dialog.label == "cue"
    room.window.close()
    settle()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, SchemeDialog) and each.isVisible()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_in_every_language(session: Session, language: Language) -> None:
    with pictures.shown(session, language=language, theme="dark") as window:
        window.menus.actions["show_scheme"].trigger()
        dialog = window.hands.scheming.dialog
        assert dialog is not None
        assert dialog.windowTitle() == words(language)("scheme")
        for label in window.bench.scheme.labels:
            dialog.mark(label)
            assert dialog.label == label
        assert not dialog.grab().isNull()


def test_colours_that_are_offered_can_be_seen() -> None:
    for pair in COLOURS:
        for ground, colour in zip(GROUNDS, pair, strict=True):
            assert least_contrast(colour, ground) >= LEAST_CONTRAST


def test_new_labels_have_names_and_colours_of_their_own() -> None:
    content = default_scheme_content()
    for _ in range(20):
        content["labels"].append(new_label(content, "New one", "en", ""))
    assert [label["name"] for label in content["labels"][-3:]] == ["new_one_18", "new_one_19", "new_one_20"]
    assert new_label(content, "語氣", "zh-Hant", "quote")["names"] == {"zh_hant": "語氣"}
