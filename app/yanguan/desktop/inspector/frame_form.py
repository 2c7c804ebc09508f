"""The frame in work: its places and what it says of itself, each to be changed where it stands."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from yanguan.desktop.inspector.chips import Chips
from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.linking import candidates, elided, filled
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.labels import Quote
from yanguan.editing.commands import QUOTE_PARTS, Link, SetAttribute, Unlink
from yanguan.words import Words


class FrameForm(QScrollArea):
    """Shows the workbench's frame; every change is a command. `span_shown` carries a span to look at."""

    span_shown = Signal(str)

    def __init__(self, words: Words, bench: Workbench, parent: QWidget | None = None) -> None:
        """Nothing in work."""
        super().__init__(parent)
        self._words = words
        self._bench = bench
        self._frame: Frame | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.show_frame(None)

    def show_frame(self, frame: Frame | None) -> None:
        """Show this frame; one that is shown as it is stays as it is, with the keyboard where it was."""
        if frame == self._frame and self.widget() is not None:
            return
        self._frame = frame
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(10, 8, 10, 8)
        if frame is None:
            hint = QLabel(self._words("no-frame"))
            hint.setObjectName("dim")
            hint.setWordWrap(True)
            layout.addWidget(hint)
        else:
            layout.addWidget(self._heading(frame))
            layout.addLayout(self._form(frame))
        layout.addStretch(1)
        self.setWidget(body)

    def _heading(self, frame: Frame) -> QLabel:
        article, labels = self._bench.article, self._bench.labels
        heading = QLabel(shown_text(article, labels, core_of(frame)) if article and labels else "")
        heading.setObjectName("heading")
        heading.setWordWrap(True)
        return heading

    def _form(self, frame: Frame) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for place, name in self._places(frame).items():
            form.addRow(name, self._chips(frame, place, name))
        choices = self._bench.scheme.frames["quote" if isinstance(frame, Quote) else "appointment"]
        for attribute, values in choices.items():
            if values:
                form.addRow(self._words(f"attribute-{attribute}"), self._choice(frame, attribute, values))
        return form

    def _places(self, frame: Frame) -> Mapping[str, str]:
        """The places that are shown: every visible one, and hidden ones that are filled."""
        scheme = self._bench.scheme
        if isinstance(frame, Quote):
            kinds = {part: scheme.labels[part] for part in QUOTE_PARTS if part in scheme.labels}
            shown = {part: kind for part, kind in kinds.items() if not kind.hidden or filled(frame, part)}
            return {part: self._words.pick(kind.names) for part, kind in shown.items()}
        return {role.name: self._words.pick(role.names) for role in scheme.roles.values()}

    def _chips(self, frame: Frame, place: str, name: str) -> Chips:
        bench = self._bench

        def texts(spans: list[str]) -> list[tuple[str, str]]:
            if bench.article is None or bench.labels is None:
                return []
            return [(span, shown_text(bench.article, bench.labels, span)) for span in spans]

        chips = Chips(
            self._words,
            name,
            texts(filled(frame, place)),
            [bench.person_name(person) for person in elided(frame, place)],
            lambda: texts([span.id for span in candidates(bench, frame, place)]),
        )
        chips.shown.connect(self.span_shown)
        chips.chosen.connect(lambda span: self._apply(Link, frame.id, place, span))
        chips.removed.connect(lambda span: self._apply(Unlink, frame.id, place, span))
        return chips

    def _apply(self, command: type[Link | Unlink], frame: str, place: str, span: str) -> None:
        if self._bench.article is not None:
            self._bench.apply(command(self._bench.article.id, frame, place, span))

    def _choice(self, frame: Frame, attribute: str, values: tuple[str, ...]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"attribute-{attribute}")
        for value in values:
            box.addItem(self._words(f"value-{value}"), value)
        if (present := frame.attributes.get(attribute)) not in values:
            box.addItem(str(present), present)
        box.setCurrentIndex(box.findData(present))
        box.activated.connect(lambda _: self._set(frame.id, attribute, box.currentData()))
        return box

    def _set(self, frame: str, attribute: str, value: str) -> None:
        if self._bench.article is not None:
            self._bench.apply(SetAttribute(self._bench.article.id, frame, attribute, value))
