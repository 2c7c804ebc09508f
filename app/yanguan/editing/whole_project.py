"""What a command sees that reaches over the whole project. How it is planned and written is known elsewhere."""

from collections.abc import Iterable

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Person, Phrase
from yanguan.editing.scene import Scene
from yanguan.store.project import Project
from yanguan.store.scheme_use import SchemeUse


@dataclass(frozen=True, slots=True)
class WholeProject:
    """What a command sees that reaches over the whole project."""

    project: Project
    annotator: str
    at: str

    def phrases(self, script: Script) -> list[Phrase]:
        """Corrections everywhere of this source script."""
        return self.project.phrases(script)

    def articles_with(self, script: Script, text: str) -> list[str]:
        """The articles whose source text is in this script and holds these words."""
        return self.project.articles_with(script, text)

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """Those of these persons that the registry has."""
        return self.project.persons(ids)

    def articles_of(self, persons: Iterable[str]) -> list[str]:
        """The articles that name one of these persons."""
        from yanguan.store import people  # noqa: PLC0415 - not before the first paint

        return people.articles_of(self.project.database, persons)

    def articles_with_events(self, events: Iterable[str]) -> list[str]:
        """The articles that tell of one of these events."""
        from yanguan.store import people  # noqa: PLC0415 - not before the first paint

        return people.articles_with_events(self.project.database, events)

    def scene(self, article: str) -> Scene:
        """What a command of one article sees."""
        record = self.project.record(article)
        return Scene(
            record.article, record.labels, self.project.scheme(), self.annotator, self.at, person=self.project.person
        )

    def scheme_text(self) -> str:
        """The scheme in force as it is kept (JSON)."""
        return self.project.scheme_text()

    def scheme_use(self) -> SchemeUse:
        """How often the scheme's parts are used."""
        return self.project.scheme_use()
