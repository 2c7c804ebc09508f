"""What the project has of the articles that are coming in, asked once for many. What follows, `importing` says."""

from collections.abc import Iterable, Iterator, Sequence

from yanguan.domain.article import sha256
from yanguan.domain.labels import Person
from yanguan.domain.record import Record
from yanguan.store.project import Project

AT_ONCE = 100
"""How many articles are looked up, and written, together."""
CHARACTERS_AT_ONCE = 1_000_000
"""So many code points are together enough, however few articles they are."""

_OWN_IDS = ("span", "quote", "appointment", "holding", "note", "correction")
"""The kinds whose objects have an id of their own, not their article's or their span's."""


def batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    """The records, some together. What was read before an error is given out before the error is raised."""
    some, length = list[Record](), 0
    try:
        for record in records:
            some.append(record)
            length += len(record.article.source.text)
            if len(some) >= AT_ONCE or length >= CHARACTERS_AT_ONCE:
                yield some
                some, length = [], 0
    except Exception:
        if some:
            yield some
        raise
    if some:
        yield some


class Present:
    """What the project has of some records, those of them included that were `add`ed."""

    def __init__(self, project: Project, records: Sequence[Record]) -> None:
        """Ask the project."""
        self._texts = project.with_source_texts(sha256(record.article.source.text) for record in records)
        self._articles = project.having(record.article.id for record in records)
        self._taken = project.taken({each for record in records for each in _own_ids(record)})
        self._persons = project.persons({person.id for record in records for person in record.persons})

    def add(self, record: Record) -> None:
        """This record joins the project."""
        article = record.article.id
        self._texts[sha256(record.article.source.text)] = article
        self._articles.add(article)
        self._persons |= {person.id: person for person in record.persons if person.id not in self._persons}
        self._taken.update(_own_ids(record), (person.id for person in record.persons), (article,))

    def twin(self, record: Record) -> str | None:
        """The id of the article with the same source text."""
        return self._texts.get(sha256(record.article.source.text))

    def has(self, article: str) -> bool:
        """True where the project has an article with this id."""
        return article in self._articles

    def taken(self, record: Record) -> str | None:
        """One of the ids of the record's own objects that another object has, or had."""
        return next((each for each in _own_ids(record) if each in self._taken), None)

    def person(self, identifier: str) -> Person | None:
        """The person of the registry with this id."""
        return self._persons.get(identifier)


def _own_ids(record: Record) -> list[str]:
    return [identifier for kind in _OWN_IDS for identifier in record.labels.things.get(kind, ())]
