"""What the sheet of people shows, read at one moment on a worker. What is made of a person's own, is read as shown."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from yanguan.domain.careers import Bar, careers
from yanguan.domain.contradictions import Contradiction, contradictions
from yanguan.domain.frozen import dataclass
from yanguan.domain.grouping import Offered, offered_groups
from yanguan.domain.progress import Progress
from yanguan.domain.tellings import Office, Telling, offices_of
from yanguan.script.folding import fold
from yanguan.store.people import ListedPerson, listed, tellings, unvalued_posts
from yanguan.store.project import Project


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that the project tells of people. `grouped` are the mentions of events by the event's id."""

    persons: tuple[ListedPerson, ...]
    tellings: tuple[Telling, ...]
    careers: Mapping[str, list[Bar]]
    offices: Mapping[str, Office]
    offered: tuple[Offered, ...]
    contradictions: tuple[Contradiction, ...]
    unvalued: int
    by_id: Mapping[str, ListedPerson] = field(default_factory=dict)
    folded: tuple[str, ...] = ()

    def name(self, person: str | None, script: str) -> str:
        """What a person is called in a script; empty for nobody."""
        found = self.by_id.get(person or "")
        return found.called(script) if found else ""

    def named(self, words: str) -> list[ListedPerson]:
        """Those of whom a name or alias holds these words, in either script; everybody for none."""
        wanted = fold(words.strip()).casefold()
        return [each for each, names in zip(self.persons, self.folded, strict=True) if wanted in names]

    def grouped(self) -> dict[str, list[Telling]]:
        """The mentions of each event that somebody said to be one, by its id."""
        found: dict[str, list[Telling]] = {}
        for each in self.tellings:
            if each.event:
                found.setdefault(each.event, []).append(each)
        return found


NOTHING = Knowledge((), (), {}, {}, (), (), 0)


def knowledge_of(path: Path, progress: Progress) -> Knowledge:
    """Read it from a project's file. Raises Cancelled from `progress`."""
    with Project(path, read_only=True) as project, project.snapshot():
        told = tuple(tellings(project.database))
        progress(1, 5)
        known = tuple(listed(project.database))
        progress(2, 5)
        unvalued = unvalued_posts(project.database)
    progress(3, 5)
    own = careers(told)
    progress(4, 5)
    groups, problems = tuple(offered_groups(told)), tuple(contradictions(own))
    by_id = {each.id: each for each in known}
    names = tuple(map(_folded, known))
    return Knowledge(known, told, own, offices_of(told), groups, problems, unvalued, by_id, names)


def _folded(person: ListedPerson) -> str:
    """All names and aliases of a person, a line each, as they are searched."""
    names = (name for each in (person.names, *person.aliases) for name in (each.hant, each.hans) if name)
    return "\n".join(dict.fromkeys(fold(name).casefold() for name in names))
