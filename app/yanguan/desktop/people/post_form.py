"""The parts of one post: what was derived, what was said by hand, the rank always as inferred. Enter says a part."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QWidget

from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.workbench import Workbench
from yanguan.domain.labels import PostValue
from yanguan.editing.post_values import POST_PARTS, PostPart, SetPostPart
from yanguan.words import Words


class PostForm(QDialog):
    """Stays open beside the text, and follows what changes; it goes when its article does."""

    def __init__(self, words: Words, bench: Workbench, span: str, parent: QWidget) -> None:
        """The parts of this post span."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("post-parts"))
        self.resize(460, 280)
        self._words, self._bench, self._span = words, bench, span
        self.fields: dict[PostPart, QLineEdit] = {}
        self._names: dict[PostPart, QLabel] = {}
        form = QFormLayout(self)
        article, labels = bench.article, bench.labels
        form.addRow(QLabel(shown_text(article, labels, span) if article and labels else ""))
        for part in POST_PARTS:
            name, field = QLabel(), QLineEdit()
            field.setAccessibleName(words(f"post-{part}"))
            field.editingFinished.connect(partial(self._say, part))
            self.fields[part], self._names[part] = field, name
            form.addRow(name, field)
        hint = QLabel(words("post-hint"))
        hint.setObjectName("dim")
        hint.setWordWrap(True)
        form.addRow(hint)
        bench.labels_changed.connect(self._show)
        bench.article_opened.connect(self.close)
        self._show()

    def _show(self) -> None:
        labels = self._bench.labels
        if labels is None or self._span not in labels.spans:
            self.close()
            return
        value = labels.posts.get(self._span) or PostValue(self._span)
        for part, field in self.fields.items():
            field.setText(getattr(value, part) or "")
            self._names[part].setText(self._name(part, value))

    def _name(self, part: PostPart, value: PostValue) -> str:
        """What a part is called, and how it came: said by hand, or the rank, which is inferred."""
        name = self._words(f"post-{part}")
        if part in value.overruled:
            return self._words("post-said", part=name)
        return self._words("post-inferred", part=name) if part == "rank" and value.rank else name

    def _say(self, part: PostPart) -> None:
        article = self._bench.article
        if article is not None:
            self._bench.apply(SetPostPart(article.id, self._span, part, self.fields[part].text()))
