"""A line as the rules see it: its JSON value, already of the schema's shape, and what several rules look up."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from yanguan.domain.article import SCRIPTS, Script, other_script
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import GOLD_STATES, STATES
from yanguan.exchange.jsonl.projection import Projector

Row = Mapping[str, Any]
FRAMES = ("quotes", "appointments", "holdings")


@dataclass(frozen=True, slots=True)
class Group:
    """Gold, or the candidates: the rows, the states that they may have, and what their frames may refer to, by id."""

    rows: Row
    states: tuple[str, ...]
    spans: Mapping[str, Row]
    quotes: Mapping[str, Row]

    def frames(self) -> Iterator[Row]:
        """Every quote, appointment and holding."""
        for kind in FRAMES:
            yield from self.rows[kind]

    def fillers(self) -> Iterator[tuple[Row, Row]]:
        """Every speaker and every role, each after its frame."""
        for quote in self.rows["quotes"]:
            for speaker in quote["speakers"]:
                yield quote, speaker
        for appointment in self.rows["appointments"]:
            for role in appointment["roles"]:
                yield appointment, role


class Line:
    """One line. What stands in a rule before another may be relied on in that other: see `rules.RULES`."""

    def __init__(self, row: Row, *, may_have_points: bool = True) -> None:
        """Look at the row; nothing is checked here. `may_have_points`: whether a number could be written so: 12.0."""
        self.row = row
        self.may_have_points = may_have_points
        self.source: Script = row["source_script"]
        self.other: Script = other_script(self.source)
        self.texts: dict[Script, str] = {script: row["texts"][script]["text"] for script in SCRIPTS}

    @cached_property
    def gold(self) -> Group:
        """Spans and frames that a person stands behind; they refer to gold only."""
        return Group(self.row, GOLD_STATES, _by_id(self.row["spans"]), _by_id(self.row["quotes"]))

    @cached_property
    def candidates(self) -> Group:
        """Suggested and rejected ones; they may refer to gold."""
        rows = self.row["candidates"]
        states = tuple(state for state in STATES if state not in GOLD_STATES)
        spans = {**self.gold.spans, **_by_id(rows["spans"])}
        return Group(rows, states, spans, {**self.gold.quotes, **_by_id(rows["quotes"])})

    @property
    def groups(self) -> tuple[Group, Group]:
        """Gold, then the candidates."""
        return self.gold, self.candidates

    @cached_property
    def projector(self) -> Projector:
        """From source to counterpart. Raises ValueError where the places do not fit the texts."""
        places = sorted((a, b, c, d) for a, b, c, d in self.row["alignment"] + self.row["differences"])
        if self.source == "hans":
            places = [(c, d, a, b) for a, b, c, d in places]
        return Projector(len(self.texts[self.source]), len(self.texts[self.other]), tuple(places))

    @cached_property
    def referred(self) -> Mapping[str, None]:
        """The persons whom spans and frames refer to, in the order in which they first do."""
        found: list[str | None] = [span["person"] for span in self.spans()]
        for group in self.groups:
            found += [filler["person"] for _, filler in group.fillers()]
            found += [holding["person"] for holding in group.rows["holdings"]]
        return {person: None for person in found if person is not None}

    def spans(self) -> Iterator[Row]:
        """Every span, gold first."""
        yield from self.row["spans"]
        yield from self.row["candidates"]["spans"]

    def frames(self) -> Iterator[Row]:
        """Every quote, appointment and holding, gold first."""
        for group in self.groups:
            yield from group.frames()


def _by_id(rows: list[Row]) -> dict[str, Row]:
    return {row["id"]: row for row in rows}
