"""What the project has of the articles that are coming in, asked once for many. What follows, `importing` says."""

from collections.abc import Iterable, Iterator, Sequence

from yanguan.domain.packed_record import Packed, PackedRecord
from yanguan.domain.packing import pack
from yanguan.domain.portions import portions
from yanguan.store.project import Project

AT_ONCE = 100
"""How many articles are looked up, and written, together."""
CHARACTERS_AT_ONCE = 1_000_000
"""So many code points are together enough, however few articles they are."""

_OWN_IDS = ("span", "quote", "appointment", "holding", "note", "correction")
"""The kinds whose objects have an id of their own, not their article's or their span's."""


def batches(records: Iterable[PackedRecord]) -> Iterator[list[PackedRecord]]:
    """The records, some together. What was read before an error is given out before the error is raised."""
    return portions(records, lambda record: len(record.text), most=AT_ONCE, enough=CHARACTERS_AT_ONCE)


class Present:
    """What the project has of some records, those of them included that were `add`ed."""

    def __init__(self, project: Project, records: Sequence[PackedRecord]) -> None:
        """Ask the project."""
        self._texts = project.with_source_texts(record.digests[0] for record in records)
        self._articles = project.having(record.id for record in records)
        self._taken = project.taken({each for record in records for each in _own_ids(record)})
        persons = project.persons({person[0] for record in records for person in record.persons})
        self._persons: dict[str, Packed] = {each: pack(person) for each, person in persons.items()}

    def add(self, record: PackedRecord) -> None:
        """This record joins the project."""
        article = record.id
        self._texts[record.digests[0]] = article
        self._articles.add(article)
        for person in record.persons:
            self._persons.setdefault(person[0], person)
        self._taken.update(_own_ids(record), (person[0] for person in record.persons), (article,))

    def twin(self, record: PackedRecord) -> str | None:
        """The id of the article with the same source text."""
        return self._texts.get(record.digests[0])

    def has(self, article: str) -> bool:
        """True where the project has an article with this id."""
        return article in self._articles

    def taken(self, record: PackedRecord) -> str | None:
        """One of the ids of the record's own objects that another object has, or had."""
        return next((each for each in _own_ids(record) if each in self._taken), None)

    def person(self, identifier: str) -> Packed | None:
        """The person of the registry with this id, packed."""
        return self._persons.get(identifier)


def _own_ids(record: PackedRecord) -> list[str]:
    return [thing[0] for kind in _OWN_IDS for thing in record.things.get(kind, ())]
