"""How much is missing in the articles that the list shows: counted after they are painted, and anew when she pauses."""

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.store.project import Project

PAINTED_MILLISECONDS = 30
"""So long after rows came into sight their numbers are counted."""
PAUSE_MILLISECONDS = 300
"""So long after the last label they are counted again."""


class OpenCounts(QObject):
    """`counted` comes when there are numbers that were not there before."""

    counted = Signal()

    def __init__(self, reader: Project, parent: QObject) -> None:
        """Nothing is counted yet."""
        super().__init__(parent)
        self._reader = reader
        self._known: dict[int, int] = {}
        self._before: dict[int, int] = {}
        self._wanted: set[int] = set()
        self._soon, self._later = QTimer(self), QTimer(self)
        for timer, pause, act in (
            (self._soon, PAINTED_MILLISECONDS, self._count),
            (self._later, PAUSE_MILLISECONDS, self._forget),
        ):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(act)

    def of(self, num: int) -> int:
        """How much is missing in the article with this row number, as far as it was counted."""
        if num not in self._known:
            self._wanted.add(num)
            if not self._soon.isActive():
                self._soon.start()
        return self._known.get(num, self._before.get(num, 0))

    def recount(self) -> None:
        """Labels have changed: count again when she pauses."""
        self._later.start()

    def stop(self) -> None:
        """Count no further."""
        self._soon.stop()
        self._later.stop()

    def _forget(self) -> None:
        """What is in sight is asked for again, and shows what it had until then."""
        self._before, self._known = self._known, {}
        self.counted.emit()

    def _count(self) -> None:
        from yanguan.store.open_counts import open_counts

        found = open_counts(self._reader.database, self._wanted)
        self._known |= {num: found.get(num, 0) for num in self._wanted}
        self._wanted.clear()
        self.counted.emit()
