"""Spans and frames as a reader meets them: what they refer to is there, and every text in both scripts.

Nothing here knows how a line is written (`building`) or which article it stands in (`article`). Positions are code
points, half-open.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yanguan.domain.article import Range, Script
from yanguan.domain.labels import Person, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What every span and frame carries: who made it, when it last changed (UTC), how, and what became of it."""

    id: str
    annotator: str
    at: str
    origin: str
    state: State
    score: float | None


@dataclass(frozen=True, slots=True)
class Post:
    """The normalised value of a post, in the article's source script; None where it is not known."""

    area: str | None
    organization: str | None
    unit: str | None
    prefix: str | None
    core: str | None
    rank: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Made):
    """A labelled stretch of text with its place and its words in both scripts.

    `hant` and `hans` hold a range for each fragment, None where that script lacks its words. `post` is there for post
    spans only.
    """

    label: str
    hant: tuple[Range | None, ...]
    hans: tuple[Range | None, ...]
    texts: Mapping[Script, tuple[str | None, ...]]
    projection: str
    attributes: Mapping[str, Any]
    person: Person | None
    post: Post | None

    def ranges(self, script: Script) -> tuple[Range, ...]:
        """Where it stands in this script's text, ascending; nothing where that text lacks it."""
        return tuple(each for each in (self.hant if script == "hant" else self.hans) if each is not None)

    def text(self, script: Script) -> str:
        """Its words in this script, fragments joined as they are."""
        return "".join(each for each in self.texts[script] if each is not None)


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a place in a frame: a span, a person without one (elided), or both."""

    span: Span | None
    person: Person | None

    def text(self, script: Script) -> str | None:
        """Its words in this script; where it has no span, the person's name; None where neither is known."""
        return _words_of(self.span, self.person, script)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Made):
    """Who says what: `content` is the quote's own span; `parent` the id of the quote that it stands in."""

    content: Span
    speakers: tuple[Filler, ...]
    cues: tuple[Span, ...]
    addressees: tuple[Span, ...]
    parent: str | None
    attributes: Mapping[str, Any]

    @property
    def type(self) -> str:
        """`direct`, `indirect` or `mixed`."""
        return str(self.attributes["type"])

    def content_text(self, script: Script) -> str:
        """The words that are said, fragments joined."""
        return self.content.text(script)

    def speaker_texts(self, script: Script) -> tuple[str, ...]:
        """The words for each speaker, as they stand or, where the speaker is elided, the name."""
        return tuple(text for each in self.speakers if (text := each.text(script)) is not None)

    def cue_texts(self, script: Script) -> tuple[str, ...]:
        """The words of each cue."""
        return tuple(cue.text(script) for cue in self.cues)


@dataclass(frozen=True, slots=True)
class Role:
    """One filled role of an appointment: `post_new`, `person`, …"""

    role: str
    span: Span | None
    person: Person | None

    def text(self, script: Script) -> str | None:
        """As for a filler."""
        return _words_of(self.span, self.person, script)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Made):
    """A personnel event as one sentence tells it; mentions of one event share `event`. Dates are EDTF."""

    trigger: Span
    roles: tuple[Role, ...]
    event: str | None
    effective: str | None
    announced: str | None
    attributes: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """`appoint`, `transfer`, `resign` …"""
        return str(self.attributes["kind"])

    def role(self, name: str) -> tuple[Role, ...]:
        """Every filler of this role, in the order in which they were linked."""
        return tuple(each for each in self.roles if each.role == name)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a holding is said: the post and, where it stands there, the person."""

    person_span: Span | None
    post_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding(Made):
    """A state, not an event: this person is, or was, in this post."""

    person: Person | None
    mentions: tuple[Mention, ...]
    attributes: Mapping[str, Any]

    @property
    def temporal(self) -> str:
        """`current`, `former` or `unspecified`."""
        return str(self.attributes["temporal"])


@dataclass(frozen=True, slots=True)
class Labels:
    """Spans and frames of one kind of standing, in the order of the text."""

    spans: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    holdings: tuple[Holding, ...] = ()


def _words_of(span: Span | None, person: Person | None, script: Script) -> str | None:
    if span is not None:
        return span.text(script)
    if person is None:
        return None
    names = person.names
    return names.hant if script == "hant" else names.hans
