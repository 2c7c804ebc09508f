"""A step that the disk refused is done again: when she asks for it, and by itself once a full disk may have room.

Nothing of it is drawn before it is on the disk. What a refusal means is `safe_keeping`'s to say; whether the step still
applies, the session's.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QStorageInfo, QTimer, Signal

from yanguan.desktop.notices import Notice
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes

if TYPE_CHECKING:
    from yanguan.desktop.window import MainWindow

ASKED = frozenset({"disk-full", "disk-error", "project-read-only", "project-busy"})
"""What is refused now and may be granted a moment later: these can be tried again."""
BY_ITSELF = frozenset({"disk-full"})
"""What is tried without being asked: it takes a millisecond, and does a failing disk no harm."""
LOOK_MILLISECONDS = 2_000
FIRST_WAIT, LONGEST_WAIT = 5_000, 60_000
"""Milliseconds between two tries where nothing is seen to change; each wait is twice the last."""
ROOM = 1_000_000
"""With so many bytes more on the disk than before, it is tried at the next look."""


class TryingAgain(QObject):
    """Holds the step that was refused last, until it is done or anything else is. `noticed` carries a Notice."""

    noticed = Signal(object)
    changed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        """Nothing has been refused."""
        super().__init__(window)
        self._window, self._words, self._bench = window, window.words, window.bench
        self.waiting: tuple[Callable[[], Changes], str] | None = None
        """The step, and the message of its refusal."""
        self._article = ""
        self._free, self._wait = 0, FIRST_WAIT
        self._tried = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        window.bench.applied.connect(self._forget)

    @property
    def is_possible(self) -> bool:
        """True while a step waits to be tried again."""
        return self.waiting is not None

    def stop(self) -> None:
        """Try no more."""
        self._timer.stop()

    def take_over(self, old: "TryingAgain") -> None:
        """Go on with what waits in a window that goes."""
        if old.waiting is not None:
            self._keep(*old.waiting)

    def notice_of(self, refusal: Refusal) -> Notice | None:
        """Keep the step that was just refused, and say how it is tried again; None where that would not help."""
        step = self._bench.refused_step
        if refusal.message not in ASKED or step is None:
            return None
        self._keep(step, refusal.message)
        said = self._words.refusal(refusal)
        if refusal.message in BY_ITSELF:
            said = f"{said} {self._words('tries-again')}"
        known = self._window.hands.safe_keeping.notice_of(refusal) or Notice("")
        again = self._words("action-try_again")
        return Notice(said, self.try_again, again, lasting=True, also=known.do, also_text=known.do_text)

    def try_again(self) -> None:
        """Do the refused step now, in its article; what is refused this time is told anew."""
        if self.waiting is None or self._window.session.is_busy:
            self._window.tell_key("nothing-to-try" if self.waiting is None else "editing-paused")
            return
        if self._here() != self._article:
            self._window.open_article(self._article)
        self._try(*self.waiting, is_asked_for=True)

    def look(self) -> None:
        """Try it quietly, where she is still in its article and there is room, or it was long ago."""
        if self.waiting is None or self._window.session.is_busy or self._here() != self._article:
            return
        free = self._free_bytes()
        if free - self._free < ROOM and self._tried.elapsed() < self._wait:
            return
        self._free, self._wait = free, min(2 * self._wait, LONGEST_WAIT)
        self._tried.restart()
        self._try(*self.waiting, is_asked_for=False)

    def _try(self, step: Callable[[], Changes], why: str, *, is_asked_for: bool) -> None:
        try:
            changes = step()
        except Refusal as refusal:
            if refusal.message != why:
                self._forget()
            if is_asked_for or refusal.message != why:
                self._bench.refuse(refusal, step)
            return
        self._forget()
        self._bench.take(changes)
        back = self._words("action-redo" if changes.verb == "undo" else "action-undo")
        undo = partial(self._bench.undo_step, changes.step)
        self.noticed.emit(Notice(self._words("tried-again"), undo, back, lasting=True))

    def _keep(self, step: Callable[[], Changes], why: str) -> None:
        self.waiting, self._article = (step, why), self._here()
        self._free, self._wait = self._free_bytes(), FIRST_WAIT
        self._tried.start()
        if why in BY_ITSELF:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    def _forget(self, *_: object) -> None:
        if self.waiting is not None:
            self.waiting = None
            self._timer.stop()
            self.changed.emit()

    def _here(self) -> str:
        return self._bench.article.id if self._bench.article else ""

    def _free_bytes(self) -> int:
        """What the disk says that it has; a quota, or another program's hold, it does not tell."""
        return QStorageInfo(str(self._window.session.path.parent)).bytesAvailable()
