"""Corrections of the counterpart: at one place or everywhere, laid over what the profile made. Pure.

A correction is told by the source range that it stands for, so that it outlives a change of the profile. Where
corrections are stored, and who may undo them, is not known here.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Literal

from yanguan.domain.article import Override, Place, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.script.alignment import Alignment
from yanguan.script.convert import Conversion, convert, profile_engine
from yanguan.script.dictionaries import dictionary_set

_UNFIT = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no stored text holds, and the line feed: rows of the two texts stay together."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The source's code points `[start, end)` read `text` in the counterpart. `at` is UTC, RFC 3339."""

    start: int
    end: int
    text: str
    scope: Literal["place", "project"]
    annotator: str
    at: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line of the project's phrase list: wherever the source has `source`, the counterpart reads `counterpart`."""

    source: str
    counterpart: str
    annotator: str
    at: str


def corrected(source: str, base: Conversion, corrections: Iterable[Correction]) -> Conversion:
    """The counterpart with these corrections over `base`, the profile's own conversion of `source`.

    Of two that overlap the later one in the order given stands. What a correction leaves of a word that the profile
    converts whole is converted by itself. The stamp stays, with the corrections as overrides. Raises Refusal for a
    counterpart that no profile made, and for a correction that is empty, reaches over the end of a line, or holds
    what no text may; ValueError for one that is not in the source.
    """
    maker, done = _Maker(source, base), 0
    for correction in _standing(corrections, len(source)):
        _refuse_unfit(source[correction.start : correction.end], correction.text)
        maker.keep(done, correction.start)
        maker.put(correction)
        done = correction.end
    maker.keep(done, len(source))
    return maker.made()


def corrections_in(current: Conversion) -> tuple[Correction, ...]:
    """The corrections that a counterpart contains, told by the source: what `corrected` takes to make it again."""
    found = []
    for override in current.text.overrides:
        place = current.alignment.project_back(override.start, override.end)
        if place is not None:
            found.append(Correction(*place, override.text, override.scope, override.annotator, override.at))
    return tuple(found)


def place_correction(current: Conversion, start: int, end: int, text: str, *, annotator: str, at: str) -> Correction:
    """The correction that puts `text` for the counterpart's `[start, end)`, as it reads now.

    A word that was converted whole, and a correction that stands there already, are taken whole: what the range
    leaves of them stays as it reads. Raises Refusal where the range holds nothing.
    """
    low, high = _whole(current, start, end)
    there = current.alignment.project_back(low, high)
    if start >= end or there is None:
        raise Refusal("correction-of-nothing")
    reads = current.text.text
    return Correction(*there, reads[low:start] + text + reads[end:high], "place", annotator, at)


def phrase_corrections(source: str, phrases: Iterable[Phrase]) -> tuple[Correction, ...]:
    """A correction wherever a phrase of the list stands in the source, in order; of one form the last phrase counts.

    The longest phrase anywhere is taken first, of equal ones the leftmost. Give them to `corrected` before the
    corrections of places, so that those stand. Raises Refusal for a phrase without a side, or with a line's end.
    """
    by_form = {phrase.source: phrase for phrase in phrases}
    for phrase in by_form.values():
        _refuse_unfit(phrase.source, phrase.counterpart)
    hits = sorted((-len(form), start, form) for form in by_form for start in _starts(source, form))
    taken, found = bytearray(len(source)), list[Correction]()
    for less, start, form in hits:
        end, phrase = start - less, by_form[form]
        if not any(taken[start:end]):
            taken[start:end] = bytes([1]) * -less
            found.append(Correction(start, end, phrase.counterpart, "project", phrase.annotator, phrase.at))
    return tuple(sorted(found, key=lambda correction: correction.start))


class _Maker:
    """Builds a corrected counterpart from the left to the right."""

    def __init__(self, source: str, base: Conversion) -> None:
        if base.text.profile is None or base.text.dictionary is None:
            raise Refusal("correction-of-given")
        self._source, self._base, self._profile = source, base, base.text.profile
        self._dictionaries = dictionary_set(base.text.dictionary)
        self._pieces, self._length = list[str](), 0
        self._places, self._overrides = list[Place](), list[Override]()

    def keep(self, start: int, end: int) -> None:
        """Let the profile's own conversion stand for a range of the source."""
        places = self._base.alignment.places
        for low, high, is_cut in _uncut(places, start, end):
            if is_cut:
                alone = convert(self._source[low:high], self._profile, dictionaries=self._dictionaries)
                self._append(alone.text.text, alone.alignment.places, low, self._length)
            elif place := self._base.alignment.project(low, high):
                self._append(
                    self._base.text.text[slice(*place)], _inside(places, low, high), 0, self._length - place[0]
                )

    def put(self, correction: Correction) -> None:
        """Let a correction stand for its range of the source."""
        own, begin = self._source[correction.start : correction.end], self._length
        narrow = profile_engine(self._profile, self._dictionaries).refined
        alignment = narrow(own, correction.text, [(0, len(own), 0, len(correction.text))])
        self._append(correction.text, alignment.places, correction.start, begin)
        who = correction.scope, correction.annotator, correction.at
        self._overrides.append(Override(begin, self._length, correction.text, *who))

    def made(self) -> Conversion:
        """What was built."""
        text = replace(self._base.text, text="".join(self._pieces), overrides=tuple(self._overrides))
        return Conversion(text, Alignment(len(self._source), self._length, tuple(self._places)))

    def _append(self, text: str, places: Iterable[Place], source: int, target: int) -> None:
        """A piece, with places that stand `source` and `target` further on than they say."""
        self._places += [(s0 + source, s1 + source, t0 + target, t1 + target) for s0, s1, t0, t1 in places]
        self._pieces.append(text)
        self._length += len(text)


def _standing(corrections: Iterable[Correction], length: int) -> list[Correction]:
    """Those that no later one overlaps, in the order of the source."""
    taken, standing = bytearray(length), list[Correction]()
    for correction in reversed(list(corrections)):
        start, end = correction.start, correction.end
        if not 0 <= start <= end <= length:
            raise ValueError(f"[{start}, {end}) is not in a source of {length} code points")
        if not any(taken[start:end]):
            taken[start:end] = bytes([1]) * (end - start)
            standing.append(correction)
    return sorted(standing, key=lambda correction: (correction.start, correction.end))


def _whole(current: Conversion, start: int, end: int) -> Range:
    """The smallest range of the counterpart that holds this one and cuts no place and no override."""
    low, high = start, end
    for override in current.text.overrides:
        if override.start < end and override.end > start:
            low, high = min(low, override.start), max(high, override.end)
    there = current.alignment.project_back(low, high)
    back = current.alignment.project(*there) if there else None
    return (min(low, back[0]), max(high, back[1])) if back else (low, high)


def _uncut(places: Sequence[Place], start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The range of the source in parts, and of each whether it is one that the range cuts out of a place."""
    first, last = _around(places, start), _around(places, end)
    low = min(first[1], end) if first else start
    high = max(last[0], low) if last else end
    parts = (start, low, True), (low, high, False), (high, end, True)
    return (part for part in parts if part[0] < part[1])


def _around(places: Sequence[Place], position: int) -> Place | None:
    """The place whose inside holds this border of the source."""
    index = bisect_right(places, position, key=itemgetter(0)) - 1
    return places[index] if index >= 0 and places[index][0] < position < places[index][1] else None


def _inside(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """The places of a range of the source that cuts none."""
    return places[bisect_left(places, start, key=itemgetter(0)) : bisect_left(places, end, key=itemgetter(0))]


def _starts(source: str, form: str) -> Iterator[int]:
    start = source.find(form)
    while start >= 0:
        yield start
        start = source.find(form, start + 1)


def _refuse_unfit(own: str, text: str) -> None:
    if not own:
        raise Refusal("correction-of-nothing")
    if not text:
        raise Refusal("correction-to-nothing", source=own)
    if "\n" in own or "\n" in text:
        raise Refusal("correction-over-lines")
    if _UNFIT.search(text):
        raise Refusal("correction-unfit", source=own)
