"""A step of the history in words: what was made, changed, deleted, on which text, field by field.

Which steps there are is `editing.past`'s business; how they are shown, the sheets'.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from yanguan.desktop.terms import attribute_name, value_name
from yanguan.domain.article import Article, Range
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import (
    Appointment,
    ArticleLabels,
    ArticleMeta,
    ArticleStatus,
    Correction,
    Counterpart,
    Coverage,
    Dismissal,
    Holding,
    Label,
    Names,
    Note,
    Person,
    Phrase,
    PostValue,
    Quote,
    Span,
    Thing,
    kind_of,
)
from yanguan.domain.scheme import Scheme
from yanguan.editing.meta import META_NAMES
from yanguan.editing.past import PastStep
from yanguan.words import Words

Fields = dict[str, str]
MOST_LINES, MOST_LETTERS = 6, 40
NOTHING = "—"
_UNSAID = ("stamp", "scheme")
"""Kinds of which a person has nothing to know."""


class Told:
    """Puts the changes of one article into words."""

    def __init__(self, words: Words, scheme: Scheme, article: Article, name: Callable[[str], str]) -> None:
        """`name` gives the name of a person of the registry."""
        self._words, self._scheme, self._article, self._name = words, scheme, article, name
        self._spans: dict[str, Span] = {}
        self._frames: dict[str, str] = {}

    def know(self, labels: LabelSet, steps: Iterable[PastStep]) -> None:
        """Learn every span that there is or was, so that frames can be told by their words."""
        for step in steps:
            for change in step.changes:
                for thing in (change.before, change.after):
                    self._know(thing)
        for present in labels:
            self._know(present)

    def verb(self, verb: str) -> str:
        """What the command is called."""
        said = self._words(f"verb-{verb}")
        return said[:1].upper() + said[1:]

    def lines(self, step: PastStep, only: frozenset[str] = frozenset()) -> list[str]:
        """What the step did, a line for each object; only of these objects, where some are named."""
        changes = [change for change in step.changes if not only or change.id in only]
        lines = [line for change in _without_cores(changes) if (line := self.line(change))]
        more = len(lines) - MOST_LINES
        return lines if more <= 1 else [*lines[:MOST_LINES], self._words("history-more", count=more)]

    def line(self, change: Change) -> str:
        """What happened to one object; empty where there is nothing to say."""
        if change.kind in _UNSAID:
            return ""
        what = self.heading(change.thing)
        if change.after is None or change.before is None:
            is_own = isinstance(change.thing, ArticleStatus | ArticleLabels | Coverage)
            if not is_own:
                return self._words("history-made" if change.before is None else "history-gone", what=what)
        differences = "; ".join(self._differences(change))
        return f"{what}: {differences}" if differences else what

    def heading(self, thing: Thing) -> str:
        """The kind of an object and the words that it stands on."""
        if isinstance(thing, Span):
            return f"{self.label(thing.label)} {self.text(thing.fragments)}"
        return f"{self._words(f'history-kind-{kind_of(thing)}')} {self._on(thing)}".strip()

    def label(self, name: str) -> str:
        """What a label is called; its name where the scheme has it no more."""
        kind = self._scheme.labels.get(name)
        return self._words.pick(kind.names) if kind else name

    def text(self, fragments: Iterable[Range]) -> str:
        """The words of the source at these places."""
        return self._quoted(" … ".join(self._article.source.text[start:end] for start, end in fragments))

    def _on(self, thing: Thing) -> str:
        on = ""
        match thing:
            case Quote() | Appointment() | PostValue():
                on = self._span(_core(thing))
            case Holding():
                on = self._mentions(thing)
            case Person():
                on = _names(thing.names)
            case Note():
                on = self._quoted(thing.text)
            case Correction() | Dismissal():
                on = self._quoted(thing.suggested)
            case Phrase():
                on = f"{thing.source} → {thing.counterpart}"
        return on

    def _differences(self, change: Change) -> Iterator[str]:
        before, after = self._fields(change.before), self._fields(change.after)
        for field in {**before, **after}:
            was, now = before.get(field) or NOTHING, after.get(field) or NOTHING
            if was != now:
                yield f"{field} {was} → {now}".strip()

    def _fields(self, thing: Thing | None) -> Fields:
        if isinstance(thing, Label):
            state = {self._words("history-field-state"): self._words(f"history-state-{thing.state}")}
            return {**self._frame(thing), **state}
        match thing:
            case Person():
                return self._named(
                    names=_names(thing.names),
                    aliases="、".join(map(_names, thing.aliases)),
                    external=", ".join(f"{key} {value}" for key, value in thing.external.items()),
                )
            case PostValue():
                return self._named(
                    area=thing.area, organization=thing.organization, unit=thing.unit,
                    prefix=thing.prefix, core=thing.core, rank=thing.rank,
                )  # fmt: skip
            case Note():
                return self._named(text=self._quoted(thing.text))
            case Counterpart():
                return self._named(profile=thing.text.profile, corrections=str(len(thing.text.overrides)))
        return self._of_article(thing)

    def _of_article(self, thing: Thing | None) -> Fields:
        match thing:
            case ArticleStatus():
                return {"": self._words(f"status-{thing.status}")}
            case ArticleLabels():
                return {"": "、".join(thing.labels)}
            case ArticleMeta(meta=meta):
                known = {name: getattr(meta, name) for name in META_NAMES} | {"tags": "、".join(meta.tags)}
                return {self._words(f"meta-{name}"): said for name, said in known.items() if said}
            case Coverage():
                return {layer: str(len(blocks)) for layer, blocks in thing.blocks.items()}
        return {}

    def _frame(self, label: Label) -> Fields:
        match label:
            case Span():
                person = self._name(label.person) if label.person else None
                fields = self._named(label=self.label(label.label), words=self.text(label.fragments), person=person)
            case Quote():
                parts = {
                    "speaker": self._fillers((each.span, each.person) for each in label.speakers),
                    "cue": "、".join(map(self._span, label.cues)),
                    "addressee": "、".join(map(self._span, label.addressees)),
                }
                fields = {self.label(part): said for part, said in parts.items()}
                fields |= self._named(parent=self._parent(label.parent))
            case Appointment():
                fields = self._roles(label)
                fields |= self._named(event=label.event, effective=label.effective, announced=label.announced)
            case Holding():
                person = self._name(label.person) if label.person else None
                fields = self._named(mentions=self._mentions(label), person=person)
            case _:
                return {}
        return {**fields, **self._attributes(label)}

    def _attributes(self, label: Span | Quote | Appointment | Holding) -> Fields:
        name = self._span_attribute if isinstance(label, Span) else self._attribute
        return {name(each): self._value(each, value) for each, value in label.attributes.items()}

    def _attribute(self, name: str) -> str:
        return attribute_name(self._words, self._scheme, name)

    def _span_attribute(self, name: str) -> str:
        """An appointment's kind is one of changes, a span's is not."""
        return self._words("history-field-kind") if name == "kind" else self._attribute(name)

    def _value(self, name: str, value: object) -> str:
        if value is None:
            return ""
        if name == "inside_quote":
            return self._parent(str(value)) or str(value)
        return value_name(self._words, self._scheme, str(value))

    def _roles(self, event: Appointment) -> Fields:
        fields: dict[str, list[str]] = {}
        for role in event.roles:
            kind = self._scheme.roles.get(role.role)
            name = self._words.pick(kind.names) if kind else role.role
            fields.setdefault(name, []).append(self._fillers([(role.span, role.person)]))
        return {name: "、".join(said) for name, said in fields.items()}

    def _fillers(self, fillers: Iterable[tuple[str | None, str | None]]) -> str:
        said = (self._span(span) if span else self._name(person or "") for span, person in fillers)
        return "、".join(said)

    def _parent(self, frame: str | None) -> str | None:
        return self._span(self._frames[frame]) if frame in self._frames else frame

    def _mentions(self, holding: Holding) -> str:
        pairs = ((said.post_span, said.person_span) for said in holding.mentions)
        return "、".join("".join(self._span(span) for span in pair if span) for pair in pairs)

    def _span(self, identifier: str) -> str:
        span = self._spans.get(identifier)
        return self.text(span.fragments) if span else NOTHING

    def _quoted(self, text: str) -> str:
        text = text.replace("\n", " ")
        short = text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 8]}…{text[-6:]}"
        return self._words("history-words", text=short)

    def _named(self, **fields: str | None) -> Fields:
        return {self._words(f"history-field-{name}"): said for name, said in fields.items() if said}

    def _know(self, thing: Thing | None) -> None:
        match thing:
            case Span():
                self._spans[thing.id] = thing
            case Quote():
                self._frames[thing.id] = thing.quote


def when(at: str) -> str:
    """A time of the history (UTC) as her clock shows it."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def _without_cores(changes: Iterable[Change]) -> list[Change]:
    """The changes without frames that came or went with the span that they stand around: the span says it."""
    every = list(changes)
    cores = {(change.id, change.before is None) for change in every if change.kind == "span" and _is_end(change)}
    return [
        change for change in every if not (_is_end(change) and (_core(change.thing), change.before is None) in cores)
    ]


def _is_end(change: Change) -> bool:
    return change.before is None or change.after is None


def _core(thing: Thing) -> str:
    match thing:
        case Quote():
            return thing.quote
        case Appointment():
            return thing.trigger
        case PostValue():
            return thing.id
    return ""


def _names(names: Names) -> str:
    both = [name for name in (names.hant, names.hans) if name]
    return " / ".join(dict.fromkeys(both))
