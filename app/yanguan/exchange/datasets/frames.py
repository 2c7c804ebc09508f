"""The frames of a view: those whose own span is there, without references to what is not. Each loss is counted."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from yanguan.domain.labels import Appointment, Filler, Holding, Mention, Quote, Role, Span
from yanguan.exchange.datasets.losses import Losses

Row = Mapping[str, Any]
_Filled = TypeVar("_Filled", Filler, Role)
_MADE = ("id", "annotator", "at", "origin", "state", "score")


class Frames:
    """Makes frames over these spans; `persons` are those whom the frames name."""

    def __init__(self, spans: Mapping[str, Span], losses: Losses) -> None:
        """`losses` is told what could not stay."""
        self._spans, self._losses = spans, losses
        self.persons: set[str | None] = set()

    def quotes(self, rows: Iterable[Row]) -> tuple[Quote, ...]:
        """The quotes, in their order."""
        kept = [row for row in rows if self._stands(row["quote"])]
        there = {row["id"] for row in kept}
        return tuple(self._quote(row, there) for row in kept)

    def appointments(self, rows: Iterable[Row], quotes: Collection[Quote]) -> tuple[Appointment, ...]:
        """The appointments, in their order; `quotes` are those that they may stand in."""
        there = {quote.id for quote in quotes}
        return tuple(self._appointment(row, there) for row in rows if self._stands(row["trigger"]))

    def holdings(self, rows: Iterable[Row]) -> tuple[Holding, ...]:
        """The holdings, in their order."""
        found = (self._holding(row) for row in rows)
        return tuple(holding for holding in found if holding is not None)

    def _stands(self, span: str) -> bool:
        """Whether a frame's own span is there, and with it the frame."""
        is_there = span in self._spans
        self._losses.count("loss-frames-without-span", not is_there)
        return is_there

    def _quote(self, row: Row, there: Collection[str]) -> Quote:
        return Quote(
            quote=row["quote"],
            speakers=self._filled(Filler(each["span"], each["person"]) for each in row["speakers"]),
            cues=self._known(row["cues"]),
            addressees=self._known(row["addressees"]),
            parent=self._frame(row["parent"], there),
            attributes=row["attributes"],
            overruled=tuple(row["overruled"]),
            **_made(row),
        )

    def _appointment(self, row: Row, there: Collection[str]) -> Appointment:
        attributes = row["attributes"]
        return Appointment(
            trigger=row["trigger"],
            roles=self._filled(Role(each["role"], each["span"], each["person"]) for each in row["roles"]),
            event=row["event"],
            effective=row["dates"]["effective"],
            announced=row["dates"]["announced"],
            attributes=attributes | {"inside_quote": self._frame(attributes.get("inside_quote"), there)},
            overruled=tuple(row["overruled"]),
            **_made(row),
        )

    def _holding(self, row: Row) -> Holding | None:
        stay = [each for each in row["mentions"] if each["post_span"] in self._spans]
        if not stay:
            self._losses.count("loss-frames-without-span")
            return None
        self._losses.count("loss-references", len(row["mentions"]) - len(stay))
        mentions = []
        for each in stay:
            person = next(iter(self._known([each["person_span"]])), None) if each["person_span"] is not None else None
            mentions.append(Mention(person, each["post_span"]))
        self.persons.add(row["person"])
        return Holding(
            mentions=tuple(mentions),
            person=row["person"],
            attributes=row["attributes"],
            overruled=tuple(row["overruled"]),
            **_made(row),
        )

    def _known(self, spans: list[str]) -> tuple[str, ...]:
        found = tuple(span for span in spans if span in self._spans)
        self._losses.count("loss-references", len(spans) - len(found))
        return found

    def _frame(self, frame: str | None, there: Collection[str]) -> str | None:
        if frame is None or frame in there:
            return frame
        self._losses.count("loss-references")
        return None

    def _filled(self, fillers: Iterable[_Filled]) -> tuple[_Filled, ...]:
        """The fillers; one whose span is gone stays by its person, or not at all."""
        found = list[_Filled]()
        for filler in fillers:
            stays = filler if filler.span is None or filler.span in self._spans else _by_person(filler)
            self._losses.count("loss-references", stays is not filler)
            if stays is not None:
                self.persons.add(stays.person)
                found.append(stays)
        return tuple(found)


def _by_person(filler: _Filled) -> _Filled | None:
    if filler.person is None:
        return None
    return Role(filler.role, None, filler.person) if isinstance(filler, Role) else Filler(None, filler.person)


def _made(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in _MADE}
