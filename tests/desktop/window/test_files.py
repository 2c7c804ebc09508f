"""Files by dialog: it blocks nothing, opens where she was last, and what is picked comes in."""

from pathlib import Path

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QLineEdit

from yanguan.desktop import pictures
from yanguan.desktop.file_question import FileQuestion
from yanguan.desktop.window import MainWindow


def question(window: MainWindow) -> FileQuestion:
    """The dialog that is open."""
    (found,) = (each for each in window.findChildren(FileQuestion) if each.isVisible())
    return found


def answer(window: MainWindow, path: Path) -> None:
    """Go to the folder, type the path, press the button."""
    dialog = question(window)
    dialog.setDirectory(str(path.parent))
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    pictures.settle()


def wait(window: MainWindow) -> None:
    while window.hands.intake.is_busy:
        QThread.msleep(5)
        pictures.settle()


def test_picked_files_come_in_and_the_next_dialog_opens_there(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("大橋通車\n他說，「通了。」\n", encoding="utf-8")
    window.menus.actions["import_files"].trigger()
    assert question(window).directory() != folder
    answer(window, folder / "a.txt")
    wait(window)
    assert len(window.session.reader.listing()) == 3
    window.menus.actions["import_files"].trigger()
    assert Path(question(window).directory().absolutePath()) == folder
    question(window).reject()


def test_a_folder_comes_in(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("大橋通車\n他說，「通了。」\n", encoding="utf-8")
    (folder / "b.txt").write_text("二橋通車\n她說，「也通了。」\n", encoding="utf-8")
    window.menus.actions["import_folder"].trigger()
    answer(window, folder)
    wait(window)
    assert window.hands.importing.sheet is not None
    window.hands.importing.sheet.store.click()
    wait(window)
    assert len(window.session.reader.listing()) == 4


def test_two_texts_are_asked_for_one_after_the_other(window: MainWindow, tmp_path: Path) -> None:
    hant, hans = tmp_path / "t.txt", tmp_path / "s.txt"
    hant.write_text("大橋通車\n他今天說好。\n", encoding="utf-8")
    hans.write_text("大桥通车\n他今天说好。\n", encoding="utf-8")
    window.menus.actions["import_pair"].trigger()
    answer(window, hant)
    answer(window, hans)
    wait(window)
    assert window.bench.article is not None
    assert window.bench.article.counterpart.origin != "converted"
    window.menus.actions["import_pair"].trigger()
    answer(window, hant)
    question(window).reject()
    assert not window.hands.intake.is_busy


def test_another_project_is_wanted(window: MainWindow, tmp_path: Path) -> None:
    wanted: list[tuple[Path, bool]] = []
    window.hands.files.project_wanted.connect(lambda path, make: wanted.append((path, make)))
    window.menus.actions["new_project"].trigger()
    answer(window, tmp_path / "new")
    (tmp_path / "old.yanguan").touch()
    window.menus.actions["open_project"].trigger()
    answer(window, tmp_path / "old.yanguan")
    assert wanted == [(tmp_path / "new.yanguan", True), (tmp_path / "old.yanguan", False)]
