"""What is known about the article on the table, as lines to read and to type: Enter, or going on, says one.

What follows from another day of publication is told below; it is derived in `editing`.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QWidget

from yanguan.desktop.inspector.fields import TextField
from yanguan.desktop.inspector.remarks_view import SEPARATORS
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Meta
from yanguan.domain.labels import ArticleMeta
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes
from yanguan.editing.meta import META_DATES, META_NAMES, SetMeta
from yanguan.words import Words

TAGS = "tags"
FIELDS = (*META_NAMES, TAGS)
SIZE = (560, 360)


class MetaSheet(QDialog):
    """Stays open beside the text, and follows it to the next article."""

    def __init__(self, words: Words, bench: Workbench, parent: QWidget) -> None:
        """What is known now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("meta"))
        self.resize(*SIZE)
        self._words, self._bench = words, bench
        self.fields = {name: self._field(name) for name in FIELDS}
        self.said = QLabel()
        self.said.setWordWrap(True)
        form = QFormLayout(self)
        for name, field in self.fields.items():
            form.addRow(words(f"meta-{name}"), field)
        form.addRow(self.said)
        bench.labels_changed.connect(self._show)
        bench.applied.connect(self._tell)
        bench.refused.connect(self._tell_refusal)
        bench.article_opened.connect(self._begin)
        self._begin()

    def _begin(self) -> None:
        self._say("dim", self._words("meta-hint"))
        self._show()

    def _show(self) -> None:
        article = self._bench.article
        self.setEnabled(article is not None)
        meta = article.meta if article is not None else Meta()
        for name in META_NAMES:
            self.fields[name].show_present(getattr(meta, name) or "")
        self.fields[TAGS].show_present("、".join(meta.tags))

    def _change(self, name: str, text: str) -> None:
        article = self._bench.article
        if article is None:
            return
        said: Any = tuple(text.translate(SEPARATORS).split(",")) if name == TAGS else text
        if self._bench.apply(SetMeta(article.id, replace(article.meta, **{name: said}))) is None:
            self.fields[name].refuse()

    def _tell(self, changes: Changes) -> None:
        """How many labels and frames followed, where the article is said to be of another day."""
        if any(isinstance(change.thing, ArticleMeta) for change in changes.changes):
            self._show()
            followed = sum(change.kind in ("span", "appointment") for change in changes.changes)
            self._say("dim", self._words("meta-followed", count=followed) if followed else self._words("meta-hint"))

    def _tell_refusal(self, refusal: Refusal) -> None:
        self._say("refusal", self._words.refusal(refusal))

    def _say(self, how: str, text: str) -> None:
        """Say it below the lines, as a hint or as a refusal."""
        self.said.setObjectName(how)
        self.said.setText(text)
        self.said.style().polish(self.said)

    def _field(self, name: str) -> TextField:
        hint = self._words("meta-date-hint") if name in META_DATES else ""
        field = TextField("", hint)
        field.setAccessibleName(self._words(f"meta-{name}"))
        field.said.connect(partial(self._change, name))
        return field
