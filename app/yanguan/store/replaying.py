"""The history replayed from the imports on: what should stand in the project now, and where it does not follow.

What stands there is compared with that in `check`, and put right in `repairing`.
"""

from dataclasses import field

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Thing, kind_of, says_nothing
from yanguan.store import history
from yanguan.store.database import Database

Key = tuple[str, str]
"""Kind and id of an object."""
Things = dict[Key, Thing]
BEGUN = ("counterpart", "meta", "scheme")
"""Kinds whose first state stands in no row of the history: an import's does not hold them."""


@dataclass(slots=True)
class Replay:
    """Every object as the history leaves it, and its article; the articles that it began with; what does not follow.

    `problems` are a key of the translations, where, and what was found, in the order of the history; `broken` the
    objects that they are about.
    """

    things: Things = field(default_factory=dict)
    owners: dict[Key, str | None] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    problems: list[tuple[str, str, str]] = field(default_factory=list)
    broken: set[Key] = field(default_factory=set)
    has_gap: bool = False


def replay(database: Database) -> Replay:
    """Go through the whole history. Raises ValueError and the like where a row cannot be understood."""
    found, seq = Replay(), 0
    for edit in history.all_edits(database):
        seq += 1
        if edit.seq != seq:
            found.problems.append(("check-history-gap", f"edit {seq}", ""))
            found.has_gap, seq = True, edit.seq
        if edit.kind == history.IMPORT:
            _begin(found, edit)
        elif not _follow(found, edit):
            found.problems.append(("check-history-broken", edit.object, f"edit {edit.seq}"))
            found.broken.add((edit.kind, edit.object))
    return found


def said(thing: Thing | None) -> Thing | None:
    """The object, None where it says nothing: the tables keep no row for that."""
    return None if thing is None or says_nothing(thing) else thing


def _begin(found: Replay, edit: history.Edit) -> None:
    """An article comes in with what belongs to it; the persons that came with it are everybody's."""
    found.begun.add(edit.object)
    for thing in history.imported(edit):
        key = kind_of(thing), thing.id
        found.things[key] = thing
        found.owners[key] = None if key[0] == "person" else edit.object


def _follow(found: Replay, edit: history.Edit) -> bool:
    """Make the edit's change; False where what stood before is not what the edit says it was."""
    change, key = edit.change(), (edit.kind, edit.object)
    begins = edit.kind in BEGUN and key not in found.things
    fits = begins or said(change.before) == said(found.things.pop(key, None))
    found.owners[key] = edit.article
    if change.after is not None:
        found.things[key] = change.after
    return fits
