"""All objects of one article at one moment, and the changes that lead from one moment to the next."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import cast

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import (
    KINDS,
    Appointment,
    ArticleLabels,
    ArticleScheme,
    ArticleStatus,
    Correction,
    Coverage,
    Dismissal,
    Holding,
    Note,
    PostValue,
    Quote,
    Span,
    Thing,
    kind_of,
)

_NOT_LABELS = ("person", "phrase", "scheme", "counterpart")
"""Kinds that no article's labels hold: what the project shares, and the article's other text."""


@dataclass(frozen=True, slots=True)
class Change:
    """One object before and after; None where it is not there. `article` is None for what the whole project shares."""

    article: str | None
    before: Thing | None
    after: Thing | None

    @property
    def thing(self) -> Thing:
        """The object, as it is after the change, or as it was where it is gone."""
        return cast("Thing", self.after or self.before)

    @property
    def kind(self) -> str:
        """The kind of object."""
        return kind_of(self.thing)

    @property
    def id(self) -> str:
        """The object's id."""
        return self.thing.id

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.article, self.after, self.before)


def differing(before: Mapping[str, Thing], after: Mapping[str, Thing]) -> list[str]:
    """The ids of the objects of one kind that are others now, new, or gone."""
    if before is after:
        return []
    changed = [identifier for identifier, thing in after.items() if before.get(identifier) is not thing]
    return [*changed, *(identifier for identifier in before if identifier not in after)]


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The objects of one article by kind and id. Persons of the registry are not in here."""

    article: str
    things: Mapping[str, Mapping[str, Thing]] = field(default_factory=dict)

    @classmethod
    def of(cls, article: str, things: Iterable[Thing]) -> "LabelSet":
        """The set of these objects."""
        by_kind: dict[str, dict[str, Thing]] = {}
        for thing in things:
            by_kind.setdefault(kind_of(thing), {})[thing.id] = thing
        return cls(article, by_kind)

    def after(self, changes: Iterable[Change]) -> "LabelSet":
        """The set once these changes are made; changes of other articles and of persons are passed over."""
        things = dict(self.things)
        for change in changes:
            if change.article == self.article and change.kind not in _NOT_LABELS:
                kind = dict(things.get(change.kind, {}))
                if change.after is None:
                    kind.pop(change.id, None)
                else:
                    kind[change.id] = change.after
                things[change.kind] = kind
        return LabelSet(self.article, things)

    def __iter__(self) -> Iterator[Thing]:
        """Every object, kinds that others refer to first."""
        for kind in KINDS:
            yield from self.things.get(kind, {}).values()

    @property
    def spans(self) -> Mapping[str, Span]:
        """The spans by id."""
        return cast("Mapping[str, Span]", self.things.get("span", {}))

    @property
    def quotes(self) -> Mapping[str, Quote]:
        """The quote frames by id."""
        return cast("Mapping[str, Quote]", self.things.get("quote", {}))

    @property
    def appointments(self) -> Mapping[str, Appointment]:
        """The appointment frames by id."""
        return cast("Mapping[str, Appointment]", self.things.get("appointment", {}))

    @property
    def holdings(self) -> Mapping[str, Holding]:
        """The holdings by id."""
        return cast("Mapping[str, Holding]", self.things.get("holding", {}))

    @property
    def posts(self) -> Mapping[str, PostValue]:
        """The values of post spans by the span's id; a span without one has no value yet."""
        return cast("Mapping[str, PostValue]", self.things.get("post", {}))

    @property
    def notes(self) -> Mapping[str, Note]:
        """The notes by id."""
        return cast("Mapping[str, Note]", self.things.get("note", {}))

    @property
    def corrections(self) -> Mapping[str, Correction]:
        """The corrections of the texts by id."""
        return cast("Mapping[str, Correction]", self.things.get("correction", {}))

    @property
    def dismissals(self) -> Mapping[str, Dismissal]:
        """The doubts put aside, by id."""
        return cast("Mapping[str, Dismissal]", self.things.get("dismissal", {}))

    @property
    def coverage(self) -> Coverage:
        """What was declared complete."""
        return cast("Coverage", self._own("coverage") or Coverage(self.article))

    @property
    def status(self) -> ArticleStatus:
        """How far the work is."""
        return cast("ArticleStatus", self._own("status") or ArticleStatus(self.article))

    @property
    def article_labels(self) -> ArticleLabels:
        """The article's own labels."""
        return cast("ArticleLabels", self._own("article_labels") or ArticleLabels(self.article))

    @property
    def stamp(self) -> ArticleScheme | None:
        """The scheme under which a label last changed; None before the first."""
        return cast("ArticleScheme | None", self._own("stamp"))

    def _own(self, kind: str) -> Thing | None:
        return self.things.get(kind, {}).get(self.article)
