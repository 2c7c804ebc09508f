"""The counterpart of an article made anew: by another profile, with corrections at places and of the whole project.

Labels stand on the source and never move; where they stand in the other script follows from the new alignment.
"""

from collections.abc import Iterable

from yanguan.domain.article import Article, Place
from yanguan.domain.counterpart import counterpart_of
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Counterpart, Phrase
from yanguan.domain.refusal import Refusal
from yanguan.script import correcting
from yanguan.script.alignment import Alignment
from yanguan.script.convert import Conversion, convert
from yanguan.script.correcting import Correction, corrected, corrections_in, phrase_corrections
from yanguan.script.dictionaries import dictionary_set


def present(article: Article) -> Conversion:
    """The counterpart as it is. Raises Refusal for a text that the user gave: there is no profile behind it."""
    if article.counterpart.origin != "converted":
        raise Refusal("counterpart-given")
    lengths = len(article.source.text), len(article.counterpart.text)
    return Conversion(article.counterpart, Alignment(*lengths, article.alignment))


def placed(article: Article, phrases: Iterable[Phrase]) -> tuple[Correction, ...]:
    """The corrections that the counterpart contains, told by the source, but for those that this phrase list makes.

    One of the scope `project` that no phrase explains came with a dataset; it belongs to this article only.
    """
    listed = {(each.start, each.end) for each in phrase_corrections(article.source.text, _known(phrases))}
    found = corrections_in(present(article))
    return tuple(each for each in found if each.scope == "place" or (each.start, each.end) not in listed)


def remade(
    article: Article,
    phrases: Iterable[Phrase],
    places: Iterable[Correction],
    profile: str | None = None,
    dictionary: str | None = None,
) -> Counterpart:
    """The counterpart by this profile and these dictionaries (the present ones unless said), with these corrections.

    Where a place and a phrase overlap, the place stands. Raises Refusal where the profile is not known.
    """
    text = article.source.text
    dictionaries = dictionary_set(dictionary or article.counterpart.dictionary or "")
    base = convert(text, profile or article.counterpart.profile or "", dictionaries=dictionaries)
    made = corrected(text, base, (*phrase_corrections(text, _known(phrases)), *places))
    blocks = tuple(made.alignment.project(*block.source) if block.source else None for block in article.blocks)
    return Counterpart(article.id, made.text, tuple(made.alignment.places), (), blocks)


def _known(phrases: Iterable[Phrase]) -> list[correcting.Phrase]:
    return [correcting.Phrase(each.source, each.counterpart, each.annotator, each.at) for each in phrases]


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch that reads otherwise: the source's range and text, the counterpart before and after."""

    start: int
    end: int
    source: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What another counterpart would change: what reads otherwise, and the spans that would no longer be exact."""

    differences: tuple[Difference, ...]
    widened: tuple[str, ...]


def preview(article: Article, labels: LabelSet, after: Counterpart) -> Preview:
    """Hold another counterpart against the present one."""
    before = counterpart_of(article)
    old, new = _alignment(article, before), _alignment(article, after)
    widened = tuple(
        span.id
        for span in sorted(labels.spans.values(), key=lambda span: span.order)
        if all(old.is_exact(*fragment) for fragment in span.fragments)
        and not all(new.is_exact(*fragment) for fragment in span.fragments)
    )
    return Preview(tuple(_differences(article, before, after, old, new)), widened)


def _alignment(article: Article, counterpart: Counterpart) -> Alignment:
    return Alignment(len(article.source.text), len(counterpart.text.text), counterpart.alignment)


def _differences(
    article: Article, before: Counterpart, after: Counterpart, old: Alignment, new: Alignment
) -> list[Difference]:
    """The stretches of the source, as short as both alignments allow, whose counterparts differ."""
    found: list[Difference] = []
    for start, end in _units(len(article.source.text), (*before.alignment, *after.alignment)):
        was, now = old.project(start, end), new.project(start, end)
        reads = before.text.text[slice(*was)] if was else ""
        will = after.text.text[slice(*now)] if now else ""
        if reads != will:
            found.append(Difference(start, end, article.source.text[start:end], reads, will))
    return found


def _units(length: int, places: Iterable[Place]) -> list[tuple[int, int]]:
    """The source cut into single characters, and into the places that either alignment takes whole."""
    units: list[tuple[int, int]] = []
    done = 0
    for start, end, _, _ in sorted(places):
        units += [(at, at + 1) for at in range(done, start)]
        if units and start < units[-1][1]:
            units[-1] = (units[-1][0], max(end, units[-1][1]))
        elif start < end:
            units.append((start, end))
        done = max(done, end)
    return units + [(at, at + 1) for at in range(done, length)]
