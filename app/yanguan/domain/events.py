"""The mentions of personnel events put together: what many articles tell of one event. Nothing is stored of it."""

from collections import defaultdict
from collections.abc import Iterable

from yanguan.domain.frozen import dataclass
from yanguan.domain.tellings import Office, Telling

_STATUSES = ("effective", "decided", "nominated", "proposed", "pending")
_GENERAL_KINDS = ("appoint", "leave")


@dataclass(frozen=True, slots=True)
class Event:
    """The mentions of one personnel event, and what they tell together."""

    id: str
    person: str | None
    tellings: tuple[Telling, ...]

    @property
    def day(self) -> str | None:
        """The finest effective date that one of them tells, else announced, else the earliest publication."""
        for name in ("effective", "announced"):
            told: list[str] = [value for each in self.tellings if (value := getattr(each, name))]
            if told:
                return max(told, key=lambda value: (len(value), value))
        return min((each.published for each in self.tellings if each.published), default=None)

    @property
    def is_dated(self) -> bool:
        """True where a mention says the effective date itself."""
        return any(each.effective for each in self.tellings)

    @property
    def is_firm(self) -> bool:
        """True where the strongest of the mentions is."""
        return any(each.is_firm for each in self.tellings)

    @property
    def kind(self) -> str:
        """The most specific kind that a mention tells."""
        kinds = [each.kind for each in self.tellings]
        return next((kind for kind in kinds if kind not in _GENERAL_KINDS), kinds[0])

    @property
    def status(self) -> str:
        """The strongest status."""
        known = [each.status for each in self.tellings if each.status in _STATUSES]
        return min(known, key=_STATUSES.index, default="effective")

    @property
    def entered(self) -> tuple[Office, ...]:
        """The posts that the event leads to, each once."""
        return _each_once(office for each in self.tellings for office in each.entered)

    @property
    def left(self) -> tuple[Office, ...]:
        """The posts that it leads from, each once."""
        return _each_once(office for each in self.tellings for office in each.left)


def events_of(tellings: Iterable[Telling]) -> list[Event]:
    """The appointments among these as events: those with one `event`, or one person, post and effective date."""
    mentions = [each for each in tellings if not each.is_holding]
    heads = list(range(len(mentions)))
    seen: dict[tuple[object, ...], int] = {}
    for number, each in enumerate(mentions):
        for sign in _signs(each):
            _join(heads, seen.setdefault(sign, number), number)
    groups: dict[int, list[Telling]] = defaultdict(list)
    for number, each in enumerate(mentions):
        groups[_head(heads, number)].append(each)
    return [_event(group) for group in groups.values()]


def _each_once(offices: Iterable[Office]) -> tuple[Office, ...]:
    found: dict[str, Office] = {}
    for office in offices:
        found.setdefault(office.key, office)
    return tuple(found.values())


def _signs(telling: Telling) -> Iterable[tuple[object, ...]]:
    """What two mentions of one event have in common."""
    if telling.event is not None:
        yield "event", telling.event
    if telling.person is not None and telling.effective is not None:
        for side, offices in (("entered", telling.entered), ("left", telling.left)):
            for office in offices:
                yield side, telling.person, office.key, telling.effective


def _event(group: list[Telling]) -> Event:
    identifier = next((each.event for each in group if each.event), group[0].frame)
    return Event(identifier, next((each.person for each in group if each.person), None), tuple(group))


def _head(heads: list[int], number: int) -> int:
    while heads[number] != number:
        number = heads[number]
    return number


def _join(heads: list[int], one: int, other: int) -> None:
    low, high = sorted((_head(heads, one), _head(heads, other)))
    heads[high] = low
