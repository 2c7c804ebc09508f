"""The start stays short: what only a key opens, and what only work needs, is not loaded before the first paint.

development.md, *A short start*, says what to do where a test here fails.
"""

import ast
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from architecture.source import MODULES
from yanguan.desktop.later import MODULES as LATER
from yanguan.editing.session import Session
from yanguan.resources import default_scheme_content

START = """
import sys
from pathlib import Path
from PySide6 import QtWidgets
from yanguan.desktop import later, pictures

class Painted:
    def write(self, text):
        kinds = (name for name, kind in vars(QtWidgets).items() if isinstance(kind, type))
        sys.__stdout__.write(" ".join([*sys.modules, *kinds, ""]))
    def flush(self):
        pass

later.PAUSE_MILLISECONDS = 60_000
sys.stdout = Painted()
pictures.paint_once(Path(sys.argv[1]))
"""
HEAVY = {
    "sqlite_utils", "click", "fluent", "jieba", "jsonschema_rs", "lxml", "markdown_it", "orjson", "pypdfium2",
    "python_calamine", "readability", "rich", "rjieba",
}  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every module, and every class of widget or event, that a window has loaded when it is painted."""
    path = tmp_path_factory.mktemp("start") / "new.yanguan"
    Session(path, scheme=default_scheme_content()).close()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", START, path], env=environment, capture_output=True, check=True)
    return set(done.stdout.decode().split())


def test_what_comes_later_is_not_there_at_the_start(loaded: set[str]) -> None:
    assert "yanguan.desktop.window" in loaded
    assert loaded & set(LATER) == set()


def test_what_acts_is_not_there_when_the_text_is_painted(loaded: set[str]) -> None:
    assert {"yanguan.desktop.hands", "yanguan.editing.commands", "yanguan.editing.settling"} & loaded == set()


def test_pyside_has_not_made_every_class_of_widget_and_event(loaded: set[str]) -> None:
    assert "QTableView" in loaded
    assert loaded & {"QWizard", "QGraphicsView"} == set(), "a widget that Qt had made itself was asked for"
    assert "QGraphicsSceneEvent" not in loaded, "an override was called that takes any QEvent"


def test_no_library_that_the_first_paint_does_not_need_is_loaded(loaded: set[str]) -> None:
    assert loaded & HEAVY == set()


def test_dialogs_are_loaded_when_they_are_opened(loaded: set[str]) -> None:
    dialogs = {module.dotted for module in MODULES if {"QDialog", "KeptSheet"} & bases(module.tree)}
    assert dialogs
    assert loaded & dialogs == set()
    assert dialogs <= set(LATER), "a dialog that `later` does not name makes its first opening slow"


def bases(tree: ast.Module) -> set[str]:
    """The names of all base classes in a module."""
    return {ast.unparse(base) for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases}


def test_what_comes_later_can_be_loaded() -> None:
    assert all(find_spec(name) for name in LATER)
