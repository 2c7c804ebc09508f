"""What can be done inside one transaction of the project: insert articles, record a command, take one back."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id, now
from yanguan.domain.label_set import Change
from yanguan.domain.scheme import Scheme
from yanguan.store import articles, history, things
from yanguan.store.database import Database
from yanguan.store.history import Edit, Side, Step

if TYPE_CHECKING:
    from yanguan.store.arriving import Arrival


@dataclass(slots=True)
class Known:
    """What the one writer knows without asking the disk: its site, its clock, the scheme in force, row numbers.

    `source` is the number and the source text of the article in which a span was written last. `ended` are places at
    which nothing can be redone; for others it has not been asked.

    The clock is the Lamport time of the last edit; one that was rolled back leaves a gap, which harms nothing.
    """

    site: str
    lamport: int
    scheme: Scheme | None = None
    numbers: dict[str, int] = field(default_factory=dict)
    ended: set[str] = field(default_factory=set)
    source: tuple[int, str] | None = None

    def forget(self) -> None:
        """A transaction was not, or may not have been, committed: what was learned in it may be wrong."""
        self.scheme = None
        self.source = None
        self.numbers.clear()
        self.ended.clear()


class Writing:
    """One open transaction. It ends with the `Project.write` block that gave it."""

    def __init__(self, database: Database, known: Known) -> None:
        """Begin with what the writer knows."""
        self.database = database
        self._known = known

    def step(self, verb: str, annotator: str, at: str | None = None) -> Step:
        """A new step of the history, later than all that this copy has seen."""
        self._known.lamport += 1
        return Step(new_id(), verb, annotator, at or now(), self._known.site, self._known.lamport)

    def insert(self, step: Step, arrivals: "Iterable[Arrival]") -> None:
        """Write new articles with everything that belongs to them; their new persons join the registry."""
        from yanguan.store import arriving  # noqa: PLC0415 - not before the first paint

        arriving.insert(self.database, step, arrivals)

    def join_scheme(self, step: Step, change: Change) -> None:
        """Put the scheme in force that an import asks for: its step cannot be undone, and none before it."""
        self._make([change])
        history.append(self.database, step, [change])

    def keep_setting(self, key: str, value: str) -> None:
        """Choose for the whole project; a choice of how to work is no label, and has no history."""
        self.database.execute(
            "INSERT INTO project VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (f"setting.{key}", value),
        )

    def record(self, step: Step, changes: Sequence[Change]) -> None:
        """Make these changes and remember them as one step that can be undone."""
        self._make(changes)
        seq = history.append(self.database, step, changes)
        history.advance(self.database, step.id, seq, history.places(changes), self._known.ended)

    def take_back(self, step: Step, edits: Sequence[Edit], side: Side) -> list[Change]:
        """Undo these edits (one step's, whole), or redo them where they are an undo's; the changes made come back."""
        changes = [edit.change().inverse() for edit in reversed(edits)]
        self._make(changes)
        seq = history.append(self.database, step, changes, [edit.id for edit in reversed(edits)])
        history.turn(self.database, step.id, seq, edits[0].step, side, self._known.ended)
        return changes

    def _make(self, changes: Iterable[Change]) -> None:
        for change in changes:
            if change.kind == "scheme":
                self._known.scheme = None
            num = 0 if change.article is None else self._number(change.article)
            if change.after is None:
                things.remove(self.database, num, change.kind, change.id)
            else:
                source = self._source(num) if change.kind == "span" else None
                things.save(self.database, num, change.after, is_new=change.before is None, source=source)

    def _source(self, num: int) -> str:
        known = self._known.source
        if known is None or known[0] != num:
            known = self._known.source = num, things.source_text(self.database, num)
        return known[1]

    def _number(self, article: str) -> int:
        if article not in self._known.numbers:
            self._known.numbers[article] = articles.number_of(self.database, article)
        return self._known.numbers[article]
