"""The sheet of keys (F1), made from the table of actions and the scheme."""

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from yanguan.desktop.action import SECTIONS, Section
from yanguan.desktop.actions import GESTURES
from yanguan.desktop.keymap import Keymap
from yanguan.words import Words


class ShortcutSheet(QDialog):
    """A window of its own beside the text; it goes when it is closed, and follows when keys change."""

    def __init__(self, words: Words, keymap: Keymap, parent: QWidget) -> None:
        """All actions by section, the labels among them, then what the pointer does."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("action-show_shortcuts"))
        self.resize(560, 720)
        self._words, self._keymap = words, keymap
        self._browser = QTextBrowser()
        layout = QVBoxLayout(self)
        layout.addWidget(self._browser)
        keymap.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._browser.setHtml(sheet(self._words, self._keymap))


def sheet(words: Words, keymap: Keymap) -> str:
    """The sheet as HTML."""
    return "".join(_section(title, rows) for title, rows in sections(words, keymap))


def sections(words: Words, keymap: Keymap) -> list[tuple[str, list[tuple[str, str]]]]:
    """The sections that have keys: the title of each, and what each key of it does."""
    found = []
    for section in sorted(SECTIONS, key=lambda each: each != "label"):
        rows = [(row.text(words), keymap.shown(row.id)) for row in keymap.rows if row.section == section]
        if shown := [row for row in rows if row[1]]:
            found.append((section_title(words, section), shown))
    pointer = [(words(f"canvas-{name}"), words(f"canvas-{name}-keys")) for name in GESTURES]
    return [*found, (words("gestures"), pointer)]


def section_title(words: Words, section: Section) -> str:
    """A section's name without the mark of its key in the menu bar."""
    return re.sub(r"\(&.\)|&", "", words(f"menu-{section}"))


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td width='70%'>{escape(what)}</td><td><b>{escape(keys)}</b></td></tr>" for what, keys in rows
    )
    return f"<h3>{escape(title)}</h3><table width='100%'>{lines}</table>"
