"""What the sheet of people shows, read at one moment on a worker. What is made of a person's own, is read as shown."""

from collections.abc import Mapping
from pathlib import Path

from yanguan.domain.careers import Bar, Office, Telling, careers, offices_of
from yanguan.domain.contradictions import Contradiction, contradictions
from yanguan.domain.frozen import dataclass
from yanguan.domain.grouping import Offered, offered_groups
from yanguan.domain.progress import Progress
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

    def name(self, person: str | None, script: str) -> str:
        """What a person is called in a script; empty for nobody."""
        return next((each.called(script) for each in self.persons if each.id == person), "")

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
        progress(1, 3)
        known = tuple(listed(project.database))
        unvalued = unvalued_posts(project.database)
    progress(2, 3)
    own = careers(told)
    groups, problems = tuple(offered_groups(told)), tuple(contradictions(own))
    return Knowledge(known, told, own, offices_of(told), groups, problems, unvalued)


def holds_words(person: ListedPerson, words: str) -> bool:
    """True where a name or alias of a person holds these words, in either script."""
    wanted = fold(words.strip()).casefold()
    names = [person.names, *person.aliases]
    return any(wanted in fold(name).casefold() for each in names for name in (each.hant, each.hans) if name)
