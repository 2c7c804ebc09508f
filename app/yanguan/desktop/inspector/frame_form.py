"""The frame in work: its places and what it says of itself, each to be changed where it stands, by key or pointer.

What the fields of one frame are stands in `frame_fields`.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.inspector.frame_fields import FrameFields
from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.editing.missing import lacks
from yanguan.words import Words


@guarded
class FrameForm(QScrollArea):
    """Shows the workbench's frame; every change is a command.

    `span_shown` carries a span to look at, `person_wanted` the span, or the frame and the place, that a person is to be
    found for; `left` says that she goes back to the text.
    """

    span_shown = Signal(str)
    person_wanted = Signal(str, str, str)
    left = Signal()

    def __init__(self, words: Words, bench: Workbench, parent: QWidget | None = None) -> None:
        """Nothing in work."""
        super().__init__(parent)
        self._words = words
        self._bench = bench
        self._shown: tuple[object, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_frame(None)

    def show_frame(self, frame: Frame | None) -> None:
        """Show this frame; one that is shown as it is stays as it is, with the keyboard where it was."""
        shown = frame, *(self._spans(frame) if frame else ())
        if shown == self._shown and self.widget() is not None:
            return
        same_frame = bool(self._shown) and isinstance(was := self._shown[0], type(frame)) and frame is not None
        field = self._field() if same_frame and getattr(was, "id", "") == getattr(frame, "id", None) else ""
        self._shown = shown
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()  # one of its fields may be asking for this
        self.setWidget(self._body(frame))
        if field:
            self.focus_field(field)

    def focus_field(self, field: str = "") -> None:
        """Give the keyboard to a field; to the one beside it where it is gone, to the first where none is named."""
        fields = [each for each in self.findChildren(QWidget) if each.property("field")]
        place = field.split(":", maxsplit=1)[0]
        same = [each for each in fields if each.property("field") == field]
        beside = [each for each in fields if str(each.property("field")).split(":")[0] == place]
        for found in (*same, *beside[:1], *fields[:1]):
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(found)
            return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _field(self) -> str:
        """The field that has the keyboard now."""
        focused = QApplication.focusWidget()
        return str(focused.property("field") or "") if focused is not None and self.isAncestorOf(focused) else ""

    def _spans(self, frame: Frame) -> list[object]:
        """All that the form reads beside the frame: it is built anew where one of these is another now."""
        labels = self._bench.labels
        if labels is None:
            return []
        fillers = frame.roles if hasattr(frame, "roles") else frame.speakers
        ids = [core_of(frame), *(filler.span for filler in fillers)]
        ids += [] if hasattr(frame, "roles") else [*frame.cues, *frame.addressees]
        return [labels.spans.get(each or "") for each in ids]

    def _body(self, frame: Frame | None) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(10, 8, 10, 8)
        if frame is None:
            layout.addWidget(_label(self._words("no-frame"), "dim"))
        else:
            layout.addWidget(_label(self._heading(frame), "heading"))
            for check in lacks(frame):
                layout.addWidget(_label(self._words(f"missing-{check}"), "missing"))
            fields = FrameFields(self._words, self._bench, frame)
            fields.span_shown.connect(self.span_shown)
            fields.person_wanted.connect(self.person_wanted)
            layout.addWidget(fields)
        layout.addStretch(1)
        return body

    def _heading(self, frame: Frame) -> str:
        article, labels = self._bench.article, self._bench.labels
        return shown_text(article, labels, core_of(frame)) if article and labels else ""


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
