"""An article is done: what is open is shown first, and she stays; asked again, it is done all the same.

What is open stands in `open_things`, which blocks are declared complete in `editing.finishing`.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from yanguan.desktop.inspector.desk import InspectorDesk
from yanguan.desktop.notices import Notice
from yanguan.desktop.open_things import open_here, summed_up
from yanguan.editing.finishing import Finish, layers_seen
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.window import MainWindow


class Finishing(QObject):
    """What these actions do: one method for each, by its id in the table of actions."""

    def __init__(self, words: Words, window: "MainWindow", desk: InspectorDesk) -> None:
        """Nobody was told yet that anything is open."""
        super().__init__(window)
        self._words, self._window, self._desk = words, window, desk
        self._told: tuple[object, ...] = ()

    def done_and_next(self) -> None:
        """Done, and the next article that is not; where something is open that she was not told of, that instead."""
        if self._finish():
            if self._window.articles.step_open():
                self._window.hands.walking.walk.first_open()
            else:
                self._window.articles.step(1)
            self._window.view.setFocus()

    def status_done(self) -> None:
        """Done, in the same way, and the article stays on the table."""
        self._finish()

    def _finish(self) -> bool:
        window, bench = self._window, self._window.bench
        article = bench.article
        if article is None:
            return False
        things = open_here(bench, with_marks=True)
        open_now = article.id, *things
        if things and open_now != self._told:
            self._told = open_now
            self._desk.go(things[0])
            self._desk.show_open()
            window.view.setFocus()
            said = self._words("done-open", open=summed_up(self._words, things))
            window.notices.tell(Notice(said, self._finish_anyway, self._words("done-anyway"), lasting=True))
            return False
        self._finish_now(len(things))
        return True

    def _finish_anyway(self) -> None:
        """The notice's button does what the second stroke does."""
        self.done_and_next()

    def _finish_now(self, open_count: int) -> None:
        window, bench = self._window, self._window.bench
        article, layers = bench.article, self._window.seeing.layers
        if article is None:
            return
        self._told = ()
        hidden = [label for label in bench.scheme.labels if not layers.is_shown(label)]
        seen = layers_seen(bench.scheme, hidden)
        changes = bench.apply(Finish(article.id, seen, bench.session.tail))
        if changes is not None and changes.step and open_count:
            title = article.meta.title or self._words("untitled")
            said = self._words("done-with-open", title=title, count=open_count)
            back = self._words("action-undo")
            window.notices.tell(Notice(said, partial(bench.undo_step, changes.step), back))
