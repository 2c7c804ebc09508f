"""All objects of one article at one moment, and the changes that lead from one moment to the next."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import cast

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import (
    KINDS,
    NAMES,
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

_NOT_LABELS = ("person", "phrase", "scheme", "counterpart", "meta")
"""Kinds that no article's labels hold: what the project shares, the article's other text, what is known about it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One object before and after; None where it is not there. `article` is None for what the whole project shares."""

    article: str | None
    before: Thing | None
    after: Thing | None

    @property
    def thing(self) -> Thing:
        """The object, as it is after the change, or as it was where it is gone."""
        return cast("Thing", self.before if self.after is None else self.after)

    @property
    def kind(self) -> str:
        """The kind of object."""
        return NAMES[type(self.before if self.after is None else self.after)]

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


_Place = tuple[str, tuple[Range, ...]]


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The objects of one article by kind and id. Persons of the registry are not in here."""

    article: str
    things: Mapping[str, Mapping[str, Thing]] = field(default_factory=dict)
    _twins: dict[_Place | None, str] = field(default_factory=dict, compare=False, repr=False)
    """The gold spans by label and place, once somebody asked; then None is a key too."""

    @classmethod
    def of(cls, article: str, things: Iterable[Thing]) -> "LabelSet":
        """The set of these objects."""
        by_kind: dict[str, dict[str, Thing]] = {}
        for thing in things:
            by_kind.setdefault(kind_of(thing), {})[thing.id] = thing
        return cls(article, by_kind)

    def after(self, changes: Iterable[Change]) -> "LabelSet":
        """The set once these changes are made; changes of other articles and of persons are passed over."""
        changed: dict[str, dict[str, Thing]] = {}
        twins = self._twins.copy()
        for change in changes:
            kind, after = change.kind, change.after
            if change.article != self.article or kind in _NOT_LABELS:
                continue
            if kind not in changed:
                changed[kind] = dict(self.things.get(kind, {}))
            if after is None:
                was = changed[kind].pop(change.id, None)
            else:
                was = changed[kind].get(after.id)
                changed[kind][after.id] = after
            if kind == "span" and twins:
                _follow(twins, was, after)
        return LabelSet(self.article, {**self.things, **changed}, twins)

    def gold_span(self, label: str, fragments: tuple[Range, ...]) -> str | None:
        """The id of the span that carries this label at this place and that a person stands behind."""
        if not self._twins:
            gold: dict[_Place | None, str] = {None: ""}
            gold |= {(span.label, span.fragments): span.id for span in self.spans.values() if span.is_gold}
            self._twins.update(gold)
        return self._twins.get((label, fragments))

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


def _follow(twins: dict[_Place | None, str], was: Thing | None, span: Thing | None) -> None:
    """Keep the places of the gold spans; where one changes, another may stand at its place: all are looked at anew."""
    if was is not None:
        twins.clear()
    elif isinstance(span, Span) and span.is_gold:
        twins[span.label, span.fragments] = span.id


def persons_in(labels: LabelSet) -> set[str]:
    """The ids of the persons whom these labels refer to."""
    found = {span.person for span in labels.spans.values()}
    found |= {filler.person for quote in labels.quotes.values() for filler in quote.speakers}
    found |= {role.person for event in labels.appointments.values() for role in event.roles}
    found |= {holding.person for holding in labels.holdings.values()}
    return {person for person in found if person is not None}
