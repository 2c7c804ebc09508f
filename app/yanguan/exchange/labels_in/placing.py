"""Positions out of another tool's file: the unit they are counted in, proven by the words, and where they stand here.

Nothing is shifted until it fits: a label that does not stand where the file says is refused.
"""

import bisect
from collections.abc import Mapping, Sequence

from yanguan.domain.article import Range
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.sheet import UNITS, Mark, Sheet, Unit
from yanguan.exchange.reading.cleaning import places_gone

_BEYOND = 0xFFFF
Placed = Mapping[str, tuple[Range, ...]]


class Ruler:
    """Positions in one unit, as code points of the same text."""

    def __init__(self, text: str, unit: Unit) -> None:
        """Count the characters once, where they are not all of one unit."""
        self._length = len(text)
        self._back: dict[int, int] | None = None
        if unit == "codepoint" or (unit == "utf16" and not is_beyond(text)) or text.isascii():
            return
        at, self._back = 0, {}
        for place, character in enumerate(text):
            self._back[at] = place
            at += _width(character, unit)
        self._back[at] = self._length

    def back(self, place: int) -> int | None:
        """The code point; None outside the text and inside a character."""
        if self._back is not None:
            return self._back.get(place)
        return place if 0 <= place <= self._length else None

    def range(self, place: Range) -> Range | None:
        """A range that is not empty; None where either end is no place, or they are the wrong way round."""
        start, end = self.back(place[0]), self.back(place[1])
        return (start, end) if start is not None and end is not None and start < end else None


def _width(character: str, unit: Unit) -> int:
    if unit == "byte":
        return len(character.encode("utf-8", "surrogatepass"))
    return 2 if ord(character) > _BEYOND else 1


def is_beyond(text: str) -> bool:
    """True where UTF-16 units are not code points: a character lies outside the basic plane."""
    return not text.isascii() and max(text, default="") > "\uffff"


def placed(sheet: Sheet, asked: Unit | None) -> Placed:
    """Each mark's places in code points of the sheet's text.

    `asked` is the unit that the person named. Raises Refusal where a label does not stand where the file says, and
    where it stands somewhere in more than one unit and nothing tells which is meant.
    """
    chosen = asked or sheet.unit
    if chosen is not None:
        return _in(sheet, chosen)
    fitting = {
        unit: found for unit in UNITS if _is_proven(sheet, unit) and (found := _fitting(sheet, unit)) is not None
    }
    if not fitting:
        return _in(sheet, "codepoint")
    first, *others = fitting.values()
    if any(other != first for other in others) and not _are_told(sheet.marks):
        raise Refusal("labels-offsets-unsure", file=sheet.file, units=" | ".join(fitting))
    return first


def _is_proven(sheet: Sheet, unit: Unit) -> bool:
    """Whether to try the unit: bytes only where words can tell, since all but ASCII fits them too."""
    return unit != "byte" or _are_told(sheet.marks)


def _are_told(marks: Sequence[Mark]) -> bool:
    return any(mark.words for mark in marks)


def _fitting(sheet: Sheet, unit: Unit) -> Placed | None:
    ruler, found = Ruler(sheet.text, unit), dict[str, tuple[Range, ...]]()
    for mark in sheet.marks:
        places = tuple(place for each in mark.places if (place := ruler.range(each)))
        if len(places) < len(mark.places) or _differing(sheet.text, mark, places):
            return None
        found[mark.id] = places
    return found


def _in(sheet: Sheet, unit: Unit) -> Placed:
    """The places in this unit. Raises Refusal that says which label fits not, and which unit would do."""
    found = _fitting(sheet, unit)
    if found is not None:
        return found
    ruler = Ruler(sheet.text, unit)
    others = [each for each in UNITS if each != unit and _fitting(sheet, each) is not None] or [
        each for each in UNITS if each != unit
    ]
    for mark in sheet.marks:
        places = [(each, ruler.range(each)) for each in mark.places]
        said = {"file": sheet.file, "label": mark.label, "unit": unit, "units": " | ".join(others)}
        for (start, end), place in places:
            if place is None:
                raise Refusal("labels-outside", start=start, end=end, size=len(sheet.text), **said)
        there = [place for _, place in places if place is not None]
        if differing := _differing(sheet.text, mark, there):
            start, end = mark.places[0]
            raise Refusal("labels-words-differ", start=start, end=end, words=differing[0], there=differing[1], **said)
    raise AssertionError("one of the marks does not fit")


def _differing(text: str, mark: Mark, places: Sequence[Range]) -> tuple[str, str] | None:
    """The words of the file and those that stand there, shortened, where they are not the same but for blank space."""
    if not mark.words:
        return None
    words, there = "".join(mark.words), "".join(text[start:end] for start, end in places)
    return None if _plain(words) == _plain(there) else (words[:40], there[:40])


def _plain(words: str) -> str:
    return "".join(words.replace("\\n", "").split())


class Moved:
    """Where the code points of a text stand once it was cleaned."""

    def __init__(self, text: str) -> None:
        """Look at what goes."""
        self._gone = places_gone(text)

    def place(self, place: int) -> int:
        """The place in the cleaned text; of what is gone, where it was."""
        return place - bisect.bisect_left(self._gone, place)

    def range(self, place: Range) -> Range:
        """Both ends."""
        return self.place(place[0]), self.place(place[1])
