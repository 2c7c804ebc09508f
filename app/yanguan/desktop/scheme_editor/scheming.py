"""The scheme changed from the window: its own window opened, changes made, told and followed, files in and out.

A change is followed by building the window anew, so that canvas, bars, palettes and lists all have it at once; the
scheme's window stays meanwhile, and goes over to the next one.
"""

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.action import overlap
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.notices import Notice
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.domain.labels import ProjectScheme
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme_edits import ChangeLabel, SchemeEdit, TakeScheme
from yanguan.editing.changes import Changes
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.scheme_editor.dialog import SchemeDialog

KINDS = "TOML (*.toml);;* (*)"


class Scheming(QObject):
    """`rebuild_wanted` asks for the window anew; `noticed` carries a Notice. There is at most one scheme's window."""

    rebuild_wanted = Signal()
    noticed = Signal(object)

    def __init__(self, words: Words, theme: Theme, settings: Settings, bench: Workbench, window: QMainWindow) -> None:
        """Nothing is open."""
        super().__init__(window)
        self._words, self._theme, self._settings = words, theme, settings
        self._bench, self._window = bench, window
        self._keymap: Keymap | None = None
        self.made: Changes | None = None
        self._label = ""
        self.dialog: SchemeDialog | None = None
        bench.applied.connect(self._follow)

    def take_keys(self, keymap: Keymap) -> None:
        """Know which keys hold in this window."""
        self._keymap = keymap

    def show_scheme(self) -> None:
        """Show the scheme; where it is shown already, it comes to the front."""
        if self.dialog is None:
            from yanguan.desktop.scheme_editor.dialog import SchemeDialog

            self._adopt(SchemeDialog(self._words))
        assert self.dialog is not None
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def import_scheme(self) -> None:
        """Take a team's scheme from a file."""
        from yanguan.desktop.file_question import FileQuestion

        question = FileQuestion(self._window, self._settings, self._words("scheme-import-title"), "file", KINDS)
        question.answered.connect(self._take_file)

    def export_scheme(self) -> None:
        """Write the scheme as a file for the team."""
        from yanguan.desktop.file_question import FileQuestion

        title, beside = self._words("scheme-export-title"), str(self._bench.session.path.with_suffix(".toml"))
        question = FileQuestion(self._window, self._settings, title, "new", KINDS, beside)
        question.answered.connect(self._write_file)

    def stop(self) -> None:
        """Close the scheme's window, where no other window has taken it over."""
        if self.dialog is not None:
            self.dialog.close()

    def take_over(self, other: "Scheming") -> None:
        """Go on with what another window's began: its scheme's window, and what it had to tell."""
        dialog, label = other.dialog, other.dialog.label if other.dialog else ""
        if dialog is not None and dialog.words.language == self._words.language:
            other.let_go()
            self._adopt(dialog)
            dialog.raise_()
            dialog.activateWindow()
        elif dialog is not None:
            self.show_scheme()
            if self.dialog is not None:
                self.dialog.mark(label)
        if other.made is not None:
            self._tell(other.made)

    def let_go(self) -> None:
        """The scheme's window is another's from now on."""
        if self.dialog is not None:
            self.dialog.disconnect(self)
            self.dialog = None

    def _adopt(self, dialog: "SchemeDialog") -> None:
        self.dialog = dialog
        dialog.edit_wanted.connect(self._apply)
        dialog.key_wanted.connect(self._give_key)
        dialog.undo_wanted.connect(self._undo)
        dialog.import_wanted.connect(self.import_scheme)
        dialog.export_wanted.connect(self.export_scheme)
        dialog.finished.connect(self._forget)
        self._show()

    def _forget(self) -> None:
        self.dialog = None

    def _show(self) -> None:
        if self.dialog is not None and self._keymap is not None:
            session = self._bench.session
            content = session.reader.scheme_content()
            self.dialog.show_scheme(content, self._theme, self._keymap, can_undo=session.last_step(VERBS) is not None)

    def _apply(self, edit: SchemeEdit) -> bool:
        """Make a change; True where it was made or there was nothing to do."""
        from yanguan.editing.scheming import ChangeScheme

        try:
            changes = self._bench.session.apply_to_scheme(ChangeScheme(edit))
        except Refusal as refusal:
            self._refuse(refusal)
            return False
        self._bench.take(changes)
        return True

    def _give_key(self, label: str, key: str) -> None:
        """The scheme's key for a label. One that she had chosen for herself makes way for it."""
        assert self._keymap is not None
        row = f"label_{label}"
        holder = self._holder(row, key) if key else None
        if holder is not None:
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self._say(self._words("keys-taken", key=shown, action=holder), is_refused=True)
            return
        is_own = any(each.id == row for each in self._keymap.rows) and self._keymap.is_own(row)
        if self._apply(ChangeLabel(label, {"key": key})) and is_own:
            self._keymap.reset(row)

    def _holder(self, row: str, key: str) -> str | None:
        """What the key does already, where both could be meant at once."""
        assert self._keymap is not None
        for other in self._keymap.rows:
            if other.id != row and overlap(other.scope, "canvas") and key in self._keymap.keys(other.id):
                return other.text(self._words)
        return None

    def _undo(self) -> None:
        """Take back the last change of the scheme."""
        if (step := self._bench.session.last_step(VERBS)) is None:
            return
        try:
            changes = self._bench.session.undo_step(step)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._bench.take(changes)

    def _take_file(self, paths: list[Path]) -> None:
        from yanguan.exchange.scheme_file import FlawedSchemeError, read_scheme_file

        try:
            content = read_scheme_file(paths[0])
        except FlawedSchemeError as refusal:
            said = f"{self._words.refusal(refusal)} {self._words.refusal(refusal.reason)}"
            self._say(said, is_refused=True)
        except Refusal as refusal:
            self._refuse(refusal)
        else:
            self._apply(TakeScheme(content))

    def _write_file(self, paths: list[Path]) -> None:
        from yanguan.exchange.scheme_file import save_scheme

        try:
            save_scheme(self._bench.session.reader.scheme_content(), paths[0])
        except Refusal as refusal:
            self._refuse(refusal)
        else:
            self._say(self._words("scheme-exported", file=str(paths[0])))

    def _follow(self, changes: Changes) -> None:
        """Whoever changed the scheme, also by undo: show it everywhere."""
        schemes = [change for change in changes.changes if change.kind == "scheme"]
        for change in schemes:
            if isinstance(change.before, ProjectScheme) and isinstance(change.after, ProjectScheme):
                self._keep_hidden(change.before, change.after)
        if schemes:
            self.made = changes
            self._show()
            if self.dialog is not None:
                self.dialog.tell(self._said(changes))
            self.rebuild_wanted.emit()

    def _keep_hidden(self, before: ProjectScheme, after: ProjectScheme) -> None:
        """What the scheme hides or shows now overrides what she had hidden for herself."""
        was, content = _hidden(before), json.loads(after.content)
        hers = self._settings.hidden_labels(content["id"])
        if hers is not None:
            now = _hidden(after)
            self._settings.keep_hidden_labels(content["id"], sorted((set(hers) | now) - (was - now)))

    def _tell(self, changes: Changes) -> None:
        back = self._words("action-redo" if changes.verb == "undo" else "action-undo")
        self.noticed.emit(Notice(self._said(changes), partial(self._bench.undo_step, changes.step), back))

    def _said(self, changes: Changes) -> str:
        return self._words("done-scheme", what=self._words(f"verb-{changes.verb}"))

    def _refuse(self, refusal: Refusal) -> None:
        self._say(self._words.refusal(refusal), is_refused=True)

    def _say(self, text: str, *, is_refused: bool = False) -> None:
        """In the scheme's window where it is open, else at the foot of the window."""
        if self.dialog is None:
            self.noticed.emit(Notice(text, lasting=is_refused))
            return
        self.dialog.tell(text, is_refused=is_refused)
        if is_refused:
            self.dialog.show_again()


VERBS = tuple(
    f"scheme-{name}"
    for name in (
        "add-label", "change-label", "remove-label", "show-labels", "move-label", "add-attribute", "add-value",
        "remove-attribute", "remove-value", "take",
    )
)  # fmt: skip
"""The commands that the scheme's own undo takes back."""


def _hidden(scheme: ProjectScheme) -> set[str]:
    return {label["name"] for label in json.loads(scheme.content)["labels"] if label.get("hidden", False)}
