"""What a frame says, beyond its spans: the quote it stands in, its event, its dates, and what is derived again.

Spans into places and out of them: `commands` and `linking`. Persons: `persons`.
"""

from dataclasses import replace
from typing import Literal

from yanguan.domain.dates import is_edtf, normalise
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Quote
from yanguan.domain.refusal import Refusal
from yanguan.editing.dating import DATES, published_at, with_dates
from yanguan.editing.deriving import derived
from yanguan.editing.scene import Scene
from yanguan.editing.settling import told

Date = Literal["effective", "announced"]


@dataclass(frozen=True, slots=True)
class SetParent:
    """Say in which quote a quote stands; None: in none."""

    article: str
    frame: str
    parent: str | None
    verb: str = "set-parent"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame with that parent. Raises Refusal where the parent stands in the quote itself."""
        quote = scene.labels.quotes.get(self.frame)
        if quote is None or (self.parent is not None and self.parent not in scene.labels.quotes):
            raise Refusal("frame-gone")
        if self.parent is not None and self.frame in (self.parent, *ancestors(scene.labels, self.parent)):
            raise Refusal("parent-inside")
        return scene.renewed(quote, replace(quote, parent=self.parent))


@dataclass(frozen=True, slots=True)
class SetEvent:
    """Say which event an appointment tells of, by its id; None: one that no other mention tells of."""

    article: str
    frame: str
    event: str | None
    verb: str = "set-event"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame with that id."""
        frame, wanted = _event(scene, self.frame), (self.event or "").strip() or None
        return scene.renewed(frame, replace(frame, event=wanted))


@dataclass(frozen=True, slots=True)
class SameEvent:
    """Say that an appointment tells of the same event as another; both get its id, a new one where it has none."""

    article: str
    frame: str
    other: str
    verb: str = "set-event"

    def plan(self, scene: Scene) -> list[Change]:
        """The one or both frames; one frame is the same event as itself already."""
        if self.frame == self.other:
            return []
        other = _event(scene, self.other)
        event = other.event or _event(scene, self.frame).event or new_id()
        return [
            change for each in (self.frame, self.other) for change in SetEvent(self.article, each, event).plan(scene)
        ]


@dataclass(frozen=True, slots=True)
class SetDate:
    """Say when an appointment takes effect, or was announced: EDTF, words such as 昨日, or None: nobody tells."""

    article: str
    frame: str
    date: Date
    value: str | None
    verb: str = "set-date"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame with that date, which is overruled from then on."""
        frame = _event(scene, self.frame)
        value = self._read(scene, frame)
        overruled = tuple(dict.fromkeys((*frame.overruled, self.date)))
        after = replace(with_dates(frame, {self.date: value}), overruled=overruled)
        return scene.renewed(frame, after)

    def _read(self, scene: Scene, frame: Appointment) -> str | None:
        typed = (self.value or "").strip()
        if not typed or is_edtf(typed):
            return typed or None
        published = published_at(scene.article, scene.labels.spans[frame.trigger].start)
        value = normalise(typed, published)
        if value is None:
            raise Refusal("date-unread", date=typed)
        return value


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Let an attribute or date of a frame be derived again.

    What cannot be derived here goes back to `value`, else to its default.
    """

    article: str
    of: str
    name: str
    value: str | None = None
    verb: str = "give-back"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame as its words tell it; nothing to do where nobody had overruled it."""
        frame = scene.labels.quotes.get(self.of) or scene.labels.appointments.get(self.of)
        if frame is None:
            raise Refusal("frame-gone")
        if self.name not in frame.overruled:
            return []
        free = replace(frame, overruled=tuple(name for name in frame.overruled if name != self.name))
        return [scene.change(frame, scene.touched(self._derived(scene, free)))]

    def _derived(self, scene: Scene, frame: Quote | Appointment) -> Quote | Appointment:
        words = told(scene, scene.labels, frame)
        if isinstance(frame, Appointment):
            if self.name in DATES:
                return with_dates(frame, {self.name: words[self.name]})
            value = self.value or scene.scheme.defaults("appointment").get(self.name)
            return replace(frame, attributes={**frame.attributes, self.name: value})
        value = words.get(self.name, scene.scheme.defaults("quote").get(self.name))
        return derived(scene, replace(frame, attributes={**frame.attributes, self.name: value}))


def ancestors(labels: LabelSet, frame: str) -> list[str]:
    """The quotes that a quote stands in, the nearest first."""
    found: list[str] = []
    quote = labels.quotes.get(frame)
    while quote is not None and quote.parent is not None and quote.parent not in found:
        found.append(quote.parent)
        quote = labels.quotes.get(quote.parent)
    return found


def _event(scene: Scene, identifier: str) -> Appointment:
    try:
        return scene.labels.appointments[identifier]
    except KeyError:
        raise Refusal("frame-gone") from None
