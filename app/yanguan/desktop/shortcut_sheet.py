"""The sheet of keys (F1), made from the table of actions and the scheme."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from yanguan.desktop.actions import ACTIONS, MENUS
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

CANVAS_KEYS = ("move", "move_word", "extend", "switch_pane", "clear", "word", "clause", "fragment")
"""Keys and clicks of the text itself: `canvas-…` says what, `canvas-…-keys` how."""


class ShortcutSheet(QDialog):
    """A window of its own beside the text; it goes when it is closed."""

    def __init__(self, words: Words, scheme: Scheme, parent: QWidget) -> None:
        """All actions by menu, then the labels, then the text's own keys."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("action-show_shortcuts"))
        self.resize(560, 720)
        browser = QTextBrowser()
        browser.setHtml(sheet(words, scheme))
        layout = QVBoxLayout(self)
        layout.addWidget(browser)


def sheet(words: Words, scheme: Scheme) -> str:
    """The sheet as HTML."""
    labels = [(words.pick(kind.names), kind.key) for kind in scheme.labels.values() if kind.key and not kind.hidden]
    parts = [_section(words("labels"), labels)]
    for menu in MENUS:
        rows = [(words(f"action-{row.id}"), _keys(row.keys)) for row in ACTIONS if row.menu == menu and row.keys]
        if rows:
            parts.append(_section(words(f"menu-{menu}"), rows))
    text = [(words(f"canvas-{name}"), words(f"canvas-{name}-keys")) for name in CANVAS_KEYS]
    return "".join((*parts, _section(words("menu-text"), text)))


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td width='70%'>{escape(what)}</td><td><b>{escape(keys)}</b></td></tr>" for what, keys in rows
    )
    return f"<h3>{escape(title)}</h3><table width='100%'>{lines}</table>"


def _keys(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
