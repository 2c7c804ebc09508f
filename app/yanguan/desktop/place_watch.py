"""What a person must know of what stands round her project: a synced folder, other versions beside it, a wrong clock.

What kind of place it is, is judged in the store; how the file is written there too.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.notices import Notice
from yanguan.domain.identity import now
from yanguan.domain.refusal import Refusal
from yanguan.store.connection import told

if TYPE_CHECKING:
    from yanguan.desktop.window import MainWindow

LOOK_MILLISECONDS = 30_000
TOLD = {"synced": "place-warn-synced", "network": "place-warn-network"}
"""What is said of a place; of the others nothing needs to be said."""


class PlaceWatch(QObject):
    """Idle in a project that is only read. `noticed` carries a Notice."""

    noticed = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        """Ready."""
        super().__init__(window)
        self._window, self._words, self._session = window, window.words, window.session
        self.noticed.connect(window.notices.tell)
        self._known: set[str] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Warn of the place, once for each project and place; name other versions at each opening."""
        if self._session.reading is not None:
            return
        self._timer.start(LOOK_MILLISECONDS)
        self._tell([*self._of_place(), *self._of_strangers()])
        self._tell_clock()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Name what has come beside the project since, and a clock that has gone back."""
        self._tell(self._of_strangers())
        self._tell_clock()

    def _tell(self, said: list[str]) -> None:
        if said:
            elsewhere = self._window.hands.safe_keeping.save_elsewhere
            self.noticed.emit(Notice(" ".join(said), elsewhere, self._words("save-elsewhere"), lasting=True))

    def _of_place(self) -> list[str]:
        place, settings, path = self._session.place, self._window.settings, self._session.path
        key = f"{place.kind} {place.name}"
        if place.kind not in TOLD or settings.told_place(path) == key:
            return []
        settings.keep_told_place(path, key)
        return [self._words(TOLD[place.kind], file=path.name, place=place.name)]

    def _tell_clock(self) -> None:
        try:
            last = self._session.clock_behind()
        except Refusal:
            return
        if last is not None and "clock" not in self._known:
            self._known.add("clock")
            self.noticed.emit(Notice(self._words("clock-behind", last=last, now=now()), lasting=True))

    def _of_strangers(self) -> list[str]:
        try:
            with told(self._session.path):
                copies, far = self._session.strangers()
        except Refusal:  # the disk refuses: who keeps the project safe says so
            return []
        said = []
        if far is not None and far["host"] not in self._known:
            self._known.add(far["host"])
            said.append(self._words("place-far-holder", user=far["user"], host=far["host"], since=far["since"]))
        if new := [each for each in copies if each not in self._known]:
            self._known.update(new)
            names = ", ".join(new)
            said.append(self._words("place-copies", file=self._session.path.name, copies=names, count=len(new)))
        return said
