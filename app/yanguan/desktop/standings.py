"""Where she stood in each article of a project, over restarts too. What a standing is, `parallel.standing` says."""

import json
from dataclasses import astuple
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from yanguan.desktop.parallel.page import Anchor
from yanguan.desktop.parallel.standing import Standing, stand, standing_of
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.settings import Settings

KEPT = 500
"""Of how many articles of a project it is remembered, those seen last."""
QUIET_MILLISECONDS = 2_000
"""How long after the last move it is written: a crash costs no more than that."""


class Standings(QObject):
    """Follows the view. `keep` is called before another article comes, `restore` when it has come."""

    def __init__(self, settings: Settings, project: Path, view: ParallelView) -> None:
        """Take what is remembered of the project."""
        super().__init__(view)
        self._settings, self._project, self._view = settings, project, view
        self._known = settings.standings(project)
        self._wanted: Standing | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MILLISECONDS)
        self._timer.timeout.connect(self.keep)
        view.selection_changed.connect(self._wait)
        view.verticalScrollBar().valueChanged.connect(self._wait)
        view.shown.connect(self._stand_soon)

    def keep(self) -> None:
        """Remember where she stands in the article that is shown."""
        self._timer.stop()
        standing = standing_of(self._view)
        if standing is None or self._view.sheet is None or self._wanted is not None:
            return
        article = self._view.sheet.article.id
        self._known.pop(article, None)
        self._known[article] = json.dumps(astuple(standing))
        for old in list(self._known)[:-KEPT]:
            del self._known[old]
        self._settings.keep_standings(self._project, self._known)

    def restore(self) -> None:
        """Put her where she stood in the article that is shown; a view that is not shown yet waits for it."""
        sheet = self._view.sheet
        self._wanted = _read(self._known.get(sheet.article.id, "")) if sheet else None
        if self._view.isVisible():
            self._stand()

    def _stand_soon(self) -> None:
        """When the view is shown its size is settled a moment later."""
        if self._wanted is not None:
            QTimer.singleShot(0, self, self._stand)

    def _wait(self) -> None:
        self._timer.start()

    def _stand(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            stand(self._view, wanted)


def _read(text: str) -> Standing | None:
    """What `keep` wrote; None for anything else."""
    try:
        caret, script, (row, top_script, position, offset), unfolded = json.loads(text)
        numbers = [int(each) for each in (caret, row, position, offset, *unfolded)]
    except (ValueError, TypeError):
        return None
    if not {script, top_script} <= {"hant", "hans"} or min(numbers[:3]) < 0:
        return None
    top = Anchor(numbers[1], top_script, numbers[2], numbers[3])
    return Standing(numbers[0], script, top, tuple(numbers[4:]))
