"""The related items at the end of an article: what they hold, only those that hold something, how much is labelled.

What the project's choice means stands in `domain.tail`; what is read in them in `suggest`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.parallel.rows import Tail as Run
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.walking.surveying import Surveying
from yanguan.desktop.workbench import Workbench
from yanguan.domain.refusal import Refusal
from yanguan.domain.tail import Tail
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.suggest.survey import Survey


class Tails(QObject):
    """What these actions do. `told` carries a key of the translations; `chosen` tells that another choice holds now."""

    told = Signal(str)
    chosen = Signal()

    def __init__(self, words: Words, bench: Workbench, view: ParallelView, surveying: Surveying) -> None:
        """Say what they hold as soon as the article is read."""
        super().__init__(view)
        self._words, self._bench, self._view, self._surveying = words, bench, view, surveying
        surveying.ready.connect(self._say)
        bench.counterpart_changed.connect(self._say)

    def open_tail(self) -> None:
        """Show only the items that hold something; then all of them; then fold them again."""
        self._surveying.when_ready(self._open)

    def tail_skip(self) -> None:
        """Leave the related items out, in the whole project."""
        self._choose("skip")

    def tail_appointments(self) -> None:
        """Label the changes of office in them, in the whole project."""
        self._choose("appointments")

    def tail_all(self) -> None:
        """Label them as the body, in the whole project."""
        self._choose("all")

    def _choose(self, tail: Tail) -> None:
        try:
            self._bench.session.choose_tail(tail)
        except Refusal as refusal:
            self._bench.refused.emit(refusal)
            return
        self.told.emit(f"tail-chosen-{tail}")
        self.chosen.emit()

    def _open(self) -> None:
        sheet, survey = self._view.sheet, self._surveying.survey
        if sheet is None or survey is None or not sheet.rows.tails:
            self.told.emit("no-tail")
            return
        tails = sheet.rows.tails
        if any(tail.bar not in sheet.page.folded for tail in tails):
            for tail in tails:
                self._view.fold_but(tail.bar, ())
        elif any(sheet.page.is_parted(tail.bar) for tail in tails):
            for tail in tails:
                self._view.toggle_fold(tail.bar)
        else:
            self._open_holding(sheet, survey)

    def _open_holding(self, sheet: Sheet, survey: "Survey") -> None:
        kept = {tail.bar: _rows_that_hold(sheet, tail, survey, self._bench.session.tail) for tail in sheet.rows.tails}
        if not any(kept.values()):
            self.told.emit("tail-holds-nothing")
            return
        for bar, rows in kept.items():
            self._view.fold_but(bar, rows)
        first = min(min(rows) for rows in kept.values() if rows)
        source = sheet.bitext.source_script
        self._view.scroll_to(sheet.rows.rows[first].side(source)[0])

    def _say(self) -> None:
        """How many change words and quotes stand in the items behind each bar."""
        sheet, survey = self._view.sheet, self._surveying.survey
        if sheet is None or survey is None:
            return
        said = {}
        for tail in sheet.rows.tails:
            changes, quotes = _held(sheet, tail, survey)
            parts = [
                self._words("tail-changes", count=len(changes)) if changes else "",
                self._words("tail-quotes", count=len(quotes)) if quotes else "",
            ]
            said[tail.bar] = "".join(f" · {part}" for part in parts if part)
        self._view.say_of_bars(said)


def _held(sheet: Sheet, tail: Run, survey: "Survey") -> tuple[list[int], list[int]]:
    """The rows of the change words and of the quotes among these items."""
    script = sheet.bitext.source_script
    changes = [sheet.rows.at(script, stop.start) for stop in survey.changes]
    quotes = [sheet.rows.at(script, quote.start) for quote in survey.quotes if quote.parent is None]
    inside = range(tail.first, tail.last)
    return [row for row in changes if row in inside], [row for row in quotes if row in inside]


def _rows_that_hold(sheet: Sheet, tail: Run, survey: "Survey", choice: Tail) -> frozenset[int]:
    """The rows of whole items, from title to title, in which something stands that is to be labelled."""
    changes, quotes = _held(sheet, tail, survey)
    wanted = set(changes) if choice == "appointments" else {*changes, *quotes}
    rows, found = sheet.rows.rows, set[int]()
    starts = [row for row in range(tail.first, tail.last) if rows[row].kind in ("related_title", "related_heading")]
    for start, end in zip(starts, [*starts[1:], tail.last], strict=True):
        if wanted & set(range(start, end)):
            found.update(range(start, end))
    return frozenset(found | (wanted if not starts else set()))
