"""Qt loaded, and PySide kept from reading our sources. Nothing else that is about Qt stands here."""

import sys

import PySide6.QtCore  # noqa: F401 - it brings the watch on imports


def spare_sources() -> None:
    """Have every module imported from now on taken for one that uses PySide, without a look into its source.

    PySide 6.11 reads the whole source of each imported module (and keeps it) to see whether it may switch PySide's
    `__feature__`s, which none of ours does: 0.1 ms for each, a tenth of a bare window's start. Where a later version
    has that function no more, nothing happens, and this can go.
    """
    watch = sys.modules.get("shibokensupport.feature")
    if hasattr(watch, "_mod_uses_pyside"):
        setattr(watch, "_mod_uses_pyside", _uses_pyside)  # noqa: B010 - a module of another's has no such attribute to mypy


def _uses_pyside(module: object) -> bool:
    del module
    return True
