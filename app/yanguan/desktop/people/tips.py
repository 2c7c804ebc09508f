"""The career so far, as a tip over the mark of a name.

What is told is kept until something changes: to move over the same name again costs nothing.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.hit import hit_at, spans_at
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.words import Words


@guarded
class CareerTips(QObject):
    """Answers where a tip is asked for on the canvas."""

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Know nothing yet."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view
        self._said: dict[str, str] = {}
        bench.applied.connect(self._said.clear)
        bench.article_opened.connect(self._said.clear)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A tip is asked for: say the career of whom the mark there means."""
        del watched
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        person = self._person_at(event.pos().x(), event.pos().y())
        if person is None:
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), self.career_of(person), self._view.viewport())
        return True

    def career_of(self, person: str) -> str:
        """A person's career in a few lines."""
        if person not in self._said:
            from yanguan.desktop.people.told import tip
            from yanguan.domain.careers import career_of
            from yanguan.store.people import tellings

            told = tellings(self._bench.session.reader.database, person)
            self._said[person] = tip(self._words, self._bench.person_name(person), career_of(person, told))
        return self._said[person]

    def _person_at(self, x: float, y: float) -> str | None:
        """Whom the marks under a point of the viewport mean, the one in front first."""
        sheet, labels = self._view.sheet, self._bench.labels
        hit = hit_at(sheet.page, x, y + self._view.top) if sheet else None
        if sheet is None or hit is None or labels is None:
            return None
        spans = (labels.spans.get(each) for each in spans_at(sheet.page, sheet.marks, hit))
        return next((span.person for span in spans if span is not None and span.person), None)
