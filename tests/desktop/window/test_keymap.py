"""Keys as she wants them: chosen, refused where another action has them, remembered, given back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.action import Action, Scope, overlap
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow

ROWS = (
    Action("save", "file", ("Ctrl+S",)),
    Action("link", "edit", ("L",), scope="canvas"),
    Action("next", "edit", ("]", "J"), scope="canvas"),
    Action("about", "help"),
)
KEYS = ("Ctrl+S", "L", "]", "J", "F2", "Alt+Q")


def settings(folder: Path) -> Settings:
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_a_chosen_key_holds_and_is_there_in_the_next_run(tmp_path: Path) -> None:
    keymap, told = Keymap(ROWS, settings(tmp_path)), list[int]()
    keymap.changed.connect(lambda: told.append(1))
    keymap.assign("link", ("K", "K"))
    keymap.assign("next", ())
    assert (keymap.keys("link"), keymap.keys("next"), len(told)) == (("K",), (), 2)
    again = Keymap(ROWS, settings(tmp_path))
    assert (again.keys("link"), again.keys("next")) == (("K",), ())
    assert again.is_own("link")
    again.reset("link")
    assert again.keys("link") == ("L",)
    again.reset_all()
    assert not again.is_own("next")
    assert again.keys("next") == ("]", "J")


def test_a_key_of_another_action_is_refused_and_the_other_named(tmp_path: Path) -> None:
    keymap = Keymap(ROWS, settings(tmp_path))
    assert keymap.holder("link", "Ctrl+S") is ROWS[0]
    with pytest.raises(ValueError, match="save"):
        keymap.assign("link", ("Ctrl+S",))
    assert keymap.keys("link") == ("L",)
    keymap.assign("save", ("F2",))
    keymap.assign("link", ("Ctrl+S",))
    assert keymap.keys("link") == ("Ctrl+S",)
    keymap.reset("save")
    assert keymap.keys("save") == (), "what she chose stays hers"


def test_her_own_keys_written_otherwise_are_the_own_ones(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    Keymap(ROWS, kept).assign("save", ("ctrl+s",))
    assert kept.keys_of("save") is None


def test_nonsense_in_the_file_is_passed_over(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    kept._store.setValue("keys/link", "{nonsense")
    kept._store.setValue("keys/save", '"Ctrl+S"')
    assert Keymap(ROWS, kept).keys("link") == ("L",)
    assert Keymap(ROWS, kept).keys("save") == ("Ctrl+S",)


chosen = st.dictionaries(st.sampled_from([row.id for row in ROWS]), st.lists(st.sampled_from(KEYS), max_size=3))
scopes: st.SearchStrategy[list[Scope]] = st.lists(st.sampled_from(["window", "canvas"]), min_size=4, max_size=4)


@given(chosen=chosen, scopes=scopes)
def test_whatever_the_settings_say_no_key_is_ever_that_of_two(
    tmp_path_factory: pytest.TempPathFactory, chosen: dict[str, list[str]], scopes: list[Scope]
) -> None:
    kept = settings(tmp_path_factory.mktemp("keys"))
    for name, keys in chosen.items():
        kept.keep_keys(name, keys)
    rows = [Action(row.id, row.section, row.keys, scope=scope) for row, scope in zip(ROWS, scopes, strict=True)]
    keymap = Keymap(rows, kept)
    for row in rows:
        for key in keymap.keys(row.id):
            assert keymap.holder(row.id, key) is None
            others = [other for other in rows if other.id != row.id and overlap(other.scope, row.scope)]
            assert all(key not in keymap.keys(other.id) for other in others)


def test_another_key_labels_at_once_and_stands_on_the_palette(window: MainWindow) -> None:
    window.keymap.assign("label_quote", ("F13",))
    assert window.menus.actions["label_quote"].shortcuts()[0].toString() == "F13"
    (button,) = (each for each in window.label_bar.actions() if each.data() == "quote")
    assert button.text() == "Quote  F13"
    window.view.setFocus()
    QTest.qWaitForWindowActive(window)
    window.view.select([(0, 2)])
    count = len(window.bench.labels.spans) if window.bench.labels else 0
    QTest.keyClick(window.view, Qt.Key.Key_Q)
    pictures.settle()
    assert window.bench.labels is not None
    assert len(window.bench.labels.spans) == count, "the old key does nothing any more"
    QTest.keyClick(window.view, Qt.Key.Key_F13)
    pictures.settle()
    assert len(window.bench.labels.spans) == count + 1
