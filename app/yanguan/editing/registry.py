"""The registry of persons: made, renamed, taken off the list. Who is merged with whom stands in `merging`.

A person is shared by the project: these commands have no article, and undo finds them from every article.
"""

import re
from dataclasses import replace

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Names, Note, Person
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.script.convert import DEFAULT_PROFILES, convert
from yanguan.script.detect import detect_script

WIKIDATA = "wikidata"
_QID = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Put a new person on the list; her id is new."""

    names: Names
    aliases: tuple[Names, ...] = ()
    verb: str = "add-person"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The person."""
        del scene, progress
        return [Change(None, None, checked(Person(new_id(), self.names, self.aliases)))]


@dataclass(frozen=True, slots=True)
class ChangePerson:
    """Let a person have these names, aliases and external ids instead of her own."""

    person: Person
    verb: str = "change-person"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The person as she is now said to be."""
        del progress
        before, after = known(scene, self.person.id), checked(self.person)
        return [] if after == before else [Change(None, before, after)]


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Take a person off the list whom nothing refers to; notes on her go too."""

    person: str
    verb: str = "remove-person"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The person goes. Raises Refusal where a label, a suggestion or a frame refers to her."""
        del progress
        gone = known(scene, self.person)
        changes: list[Change] = []
        for article in scene.articles_of([self.person]):
            there = scene.scene(article)
            notes = [note for note in there.labels.notes.values() if note.on == self.person]
            if _is_referred_to(there, self.person):
                raise Refusal("person-used", name=name_of(gone))
            changes += [there.change(note, None) for note in notes]
        return [*changes, Change(None, gone, None)]


@dataclass(frozen=True, slots=True)
class NotePerson:
    """Write something down about a person. It is kept with this article, and stands beside her everywhere."""

    article: str
    person: str
    text: str
    verb: str = "note-person"

    def plan(self, scene: Scene) -> list[Change]:
        """The note; none where nothing is said."""
        if not self.text.strip():
            return []
        made = scene.made()
        note = Note(made["id"], self.person, self.text.strip(), scene.annotator, scene.at)
        return [scene.change(None, note)]


def both_names(name: str, script: Script | None = None) -> Names:
    """A name in both scripts; the other one's is converted, for a person to look at."""
    name = name.strip()
    written = script or detect_script(name)
    made = convert(name, DEFAULT_PROFILES[written]).text.text
    return Names(name, made) if written == "hant" else Names(made, name)


def checked(person: Person) -> Person:
    """The person with her names trimmed and each once. Raises Refusal for one without a name, or a wrong id."""
    names = _trimmed(person.names)
    if names == Names(None, None):
        raise Refusal("person-nameless")
    aliases = [alias for alias in map(_trimmed, person.aliases) if alias not in (names, Names(None, None))]
    external = {key.strip(): value.strip() for key, value in person.external.items() if value.strip()}
    if not all(external):
        raise Refusal("external-without-key")
    qid = external.get(WIKIDATA)
    if qid is not None and not _QID.fullmatch(qid):
        raise Refusal("wikidata-form", value=qid)
    ordered = dict(sorted(external.items()))
    return replace(person, names=names, aliases=tuple(dict.fromkeys(aliases)), external=ordered)


def known(scene: ProjectScene, person: str) -> Person:
    """The person with this id. Raises Refusal where the registry has none."""
    found = scene.persons([person]).get(person)
    if found is None:
        raise Refusal("person-gone")
    return found


def name_of(person: Person) -> str:
    """What a person is called, in either script."""
    return person.names.hant or person.names.hans or person.id


def _trimmed(names: Names) -> Names:
    return Names(*((each or "").strip() or None for each in (names.hant, names.hans)))


def _is_referred_to(scene: Scene, person: str) -> bool:
    labels = scene.labels
    fillers = [filler.person for quote in labels.quotes.values() for filler in quote.speakers]
    fillers += [role.person for event in labels.appointments.values() for role in event.roles]
    fillers += [span.person for span in labels.spans.values()]
    return person in fillers or any(holding.person == person for holding in labels.holdings.values())
