"""A project that can only be read here now: why, what others do in it meanwhile, and the way to write once it is free.

Who holds it is known to the store; what is refused in it, to the session.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.notices import Notice
from yanguan.domain.refusal import Refusal
from yanguan.store.connection import identity_of, told

if TYPE_CHECKING:
    from yanguan.desktop.window import MainWindow

LOOK_MILLISECONDS = 1_000
"""How soon is shown what was done elsewhere; to look takes some microseconds."""


class ReadingAlong(QObject):
    """Idle where the project is written here. `noticed` carries a Notice."""

    noticed = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        """Look every second, where there is something to follow."""
        super().__init__(window)
        self._window, self._words, self._session = window, window.words, window.session
        self._is_free = False
        self._tried: tuple[int, int] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if self._session.reading is not None:
            self._seen, self._stamp = self._session.reader.data_version(), window.bench.scheme.stamp
            self._size = self._session.reader.size()
            self._timer.start(LOOK_MILLISECONDS)

    def begin(self) -> None:
        """Say that nothing is written here, and why."""
        if self._session.reading is not None:
            self.noticed.emit(self._notice(self._session.reading))

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def notice_of(self, refusal: Refusal) -> Notice | None:
        """Why nothing was made, with what can be done about it; None for what has another reason."""
        if self._session.reading is None or refusal.message != self._session.reading.message:
            return None
        return self._free() if self._is_free else self._notice(refusal)

    def look(self) -> None:
        """Follow what was done elsewhere; where nobody holds the project any more, offer it."""
        try:
            with told(self._session.path):
                self._follow()
        except Refusal:  # it is being written, or the disk refuses: the next look will tell
            return
        is_free = self._session.is_free()
        if is_free and not self._is_free:
            self.noticed.emit(self._free())
        self._is_free = is_free

    def _notice(self, refusal: Refusal) -> Notice:
        window, text = self._window, self._words.refusal(refusal)
        if refusal.message == "reading-held-far":
            force = partial(window.force_wanted.emit, self._session.path)
            return Notice(text, force, self._words("reading-force"), lasting=True)
        elsewhere = window.hands.safe_keeping.save_elsewhere
        return Notice(text, elsewhere, self._words("save-elsewhere"), lasting=True)

    def _free(self) -> Notice:
        text = self._words("reading-free", file=self._session.path.name)
        return Notice(text, self._open_anew, self._words("reading-write"), lasting=True)

    def _open_anew(self) -> None:
        self._window.project_wanted.emit(self._session.path, False)  # noqa: FBT003 - a signal's

    def _follow(self) -> None:
        if not self._session.is_at_its_place:
            self._take_other_file()
            return
        reader = self._session.reader
        if (version := reader.data_version()) == self._seen:
            return
        if reader.scheme().stamp != self._stamp:
            self._stamp = reader.scheme().stamp
            self._window.rebuild_wanted.emit()
            return
        self._show()
        self._seen = version

    def _show(self) -> None:
        """Show what stands in the file now; she stays where she is."""
        window, size = self._window, self._session.reader.size()
        try:
            window.bench.follow()
        except Refusal as refusal:
            self.noticed.emit(Notice(self._words.refusal(refusal)))
            return
        if size == self._size:
            window.articles.refresh()
        else:
            self._size = size
            window.articles.reload()
        window.articles.recount()

    def _take_other_file(self) -> None:
        """Another file has come to this place, as where a folder is synced: open that, once."""
        found = identity_of(self._session.path)
        if found is not None and found != self._tried:
            self._tried = found
            self._open_anew()
