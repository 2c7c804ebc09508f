"""A stop of the walk as a suggestion: what it probably is, shown at its place, and the command that takes it."""

from collections.abc import Iterator, Mapping

from yanguan.desktop.parallel.offered import Offered
from yanguan.desktop.suggestions import Chip
from yanguan.domain.article import Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.scheme import Scheme
from yanguan.editing.commands import AddSpan, Command
from yanguan.editing.framing import AddFrame
from yanguan.editing.linking import Part, place_label
from yanguan.suggest.survey import ChangeStop, MarkStop, Stop
from yanguan.words import Words

_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Guess:
    """What can be taken at a stop: a chip for each part, and what each stands for."""

    stop: Stop
    chips: tuple[Chip, ...]
    parts: tuple[Part | tuple[str, str] | str | None, ...]
    """A part of the frame, a value that it says, a kind of nonquote; None for the core itself."""

    @property
    def label(self) -> str:
        """What the place would be labelled."""
        if isinstance(self.stop, ChangeStop):
            return "trigger"
        return "quote" if self.stop.is_quote else "nonquote"

    @property
    def is_frame(self) -> bool:
        """True for a quote or an event; else one of several kinds is taken."""
        return self.label != "nonquote"

    def command(self, article: str, numbers: tuple[int, ...]) -> Command:
        """What taking these chips does."""
        chosen = [self.parts[number] for number in numbers]
        if not self.is_frame:
            kind = chosen[0] if isinstance(chosen[0], str) else None
            return AddSpan(article, "nonquote", (self.stop.place,), {"kind": kind})
        parts = tuple(part for part in chosen if isinstance(part, Part))
        values = tuple(part for part in chosen if isinstance(part, tuple))
        return AddFrame(article, self.label, self.stop.fragments, parts, values)


def guess_at(stop: Stop, article: Article, scheme: Scheme, words: Words) -> Guess:
    """The chips of a stop, the likeliest first."""
    text, names = article.source.text, _Names(scheme, words)
    if isinstance(stop, ChangeStop):
        found = [(_chip(names, text, "trigger", "trigger", (stop.trigger,)), None), *_roles(stop, text, names)]
    elif stop.is_quote:
        found = [(_chip(names, text, "quote", "quote", stop.fragments), None), *_speech(stop, text, names)]
    else:
        found = list(_kinds(stop, scheme, names))
    return Guess(stop, tuple(chip for chip, _ in found), tuple(part for _, part in found))


Found = tuple[Chip, Part | tuple[str, str] | str | None]


def _speech(stop: MarkStop, text: str, names: "_Names") -> Iterator[Found]:
    """Who speaks, by which word; where the text names nobody, that it does not."""
    places = [("speaker", (each,)) for each in stop.speakers] + ([("cue", stop.cue)] if stop.cue else [])
    for place, fragments in places:
        yield _chip(names, text, place, place, fragments), Part(place, fragments)
    if not stop.speakers:
        said = names.words("attribute-explicitness"), names.words("value-implicit")
        yield Chip(*said), ("explicitness", "implicit")


def _roles(stop: ChangeStop, text: str, names: "_Names") -> Iterator[Found]:
    """The roles, and what the event is where that is not what it would be anyway."""
    for role, fragments in stop.roles:
        label = place_label(names.scheme, role, is_quote=False)
        if label is not None:
            yield _chip(names, text, role, label, fragments), Part(role, fragments)
    defaults = names.scheme.defaults("appointment")
    for name, value in stop.values:
        if defaults.get(name) != value:
            yield Chip(names.words(f"attribute-{name}"), names.words(f"value-{value}")), (name, value)


def _kinds(stop: MarkStop, scheme: Scheme, names: "_Names") -> Iterator[Found]:
    """Every kind of what is no speech, the likeliest first; the number of each is its key."""
    kinds = kinds_of(scheme)
    ordered = [*(kind for kind in kinds if kind == stop.kind), *(kind for kind in kinds if kind != stop.kind)]
    for number, kind in enumerate(ordered):
        mark = Offered("nonquote", (stop.place,), "1") if number == 0 else None
        name = names("nonquote") if number == 0 else names.words(f"value-{kind}")
        yield Chip(name, names.words(f"value-{kind}") if number == 0 else "", mark), kind


def kinds_of(scheme: Scheme) -> tuple[str, ...]:
    """The kinds of nonquote that the scheme has."""
    kind = scheme.labels.get("nonquote")
    return kind.attributes.get("kind", ()) if kind else ()


@dataclass(frozen=True, slots=True)
class _Names:
    """What labels and roles are called."""

    scheme: Scheme
    words: Words

    def __call__(self, name: str) -> str:
        known: Mapping[str, object] = self.scheme.roles if name in self.scheme.roles else self.scheme.labels
        kind = self.scheme.roles.get(name) or self.scheme.labels.get(name)
        return self.words.pick(kind.names) if kind and name in known else name


def _chip(names: _Names, text: str, name: str, label: str, fragments: tuple[Range, ...]) -> Chip:
    whole = "…".join(text[start:end] for start, end in fragments)
    shown = whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1]}…"
    return Chip(names(name), shown.replace("\n", " "), Offered(label, fragments, ""))
