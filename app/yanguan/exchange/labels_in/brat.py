"""brat's standoff: a text and, beside it, the lines about it. Entities, events, relations, attributes and notes.

brat counts code points; what another tool wrote is recognised by the words that each line repeats.
"""

import json
import re
from collections.abc import Iterator

from yanguan.domain.article import Range
from yanguan.domain.refusal import Refusal
from yanguan.exchange.datasets.brat_config import name_of
from yanguan.exchange.labels_in.sheet import Bundle, Mark, Saying, Sheet, Sheets, Tie
from yanguan.exchange.reading.encoding import decode
from yanguan.exchange.reading.formats.found import Asked
from yanguan.exchange.reading.sources import MEGABYTE

NAME = "brat"
_LARGEST = 64
_SPAN = re.compile(r"(\S+) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12})*)")
_NUMBER = re.compile(r"\d+$")
_KINDS = ("span", "quote", "appointment", "holding")
_ARGUMENTS = 2
_SAID = 3


def read(bundle: Bundle, asked: Asked) -> Sheets:
    """The one text."""
    source = bundle.source
    lines = bundle.beside(".ann")
    if lines is None:
        raise Refusal("labels-brat-alone", file=source.file)
    if len(lines) > _LARGEST * MEGABYTE:
        raise Refusal("reading-too-large", file=source.file, size=len(lines) // MEGABYTE, limit=_LARGEST)
    text = decode(source.read(_LARGEST), file=source.file, chosen=asked.encoding).text
    said = decode(lines, file=source.file, chosen=asked.encoding or "utf-8").text if lines.strip() else ""
    yield _Standoff(source.file.removesuffix(source.suffix) + ".ann", said).sheet(source.file, text)


class _Standoff:
    """The lines of one annotation file, each with its number."""

    def __init__(self, file: str, said: str) -> None:
        self._file = file
        self._lines = [
            (number, line.rstrip("\r").split("\t")) for number, line in enumerate(said.split("\n"), 1) if line.strip()
        ]
        self.left = {"equivalences": 0, "normalizations": 0, "attributes": 0}
        self._marks = {mark.id: mark for mark in self._spans()}
        self._triggers = {name: each[0][1] for name, _, each in self._events()}

    def sheet(self, file: str, text: str) -> Sheet:
        """All that they say of this text."""
        ties = (*self._roles(), *self._relations())
        sayings, notes = tuple(self._attributes()), tuple(self._notes())
        for number, parts in self._lines:
            if parts[0][:1] not in "TERAMN*#":
                raise self._refusal(number)
        self.left["equivalences"] = sum(1 for _ in self._of("*"))
        self.left["normalizations"] = sum(1 for _ in self._of("N"))
        told = tuple((on, words) for on, words in notes if isinstance(words, str))
        more = tuple(words for _, words in notes if isinstance(words, Saying))
        return Sheet(file, text, tuple(self._marks.values()), ties, (*sayings, *more), told, left=self.left)

    def _refusal(self, number: int) -> Refusal:
        return Refusal("labels-line", file=self._file, line=number, form=NAME)

    def _of(self, letters: str) -> Iterator[tuple[int, list[str]]]:
        return ((number, parts) for number, parts in self._lines if parts[0][:1] in letters)

    def _said(self, number: int, parts: list[str]) -> list[str]:
        if len(parts) < _ARGUMENTS:
            raise self._refusal(number)
        return parts[1].split()

    def _spans(self) -> Iterator[Mark]:
        for number, parts in self._of("T"):
            found = _SPAN.fullmatch(parts[1].strip()) if len(parts) >= _SAID else None
            if found is None:
                raise self._refusal(number)
            pairs = [place.split(" ") for place in found[2].split(";")]
            places: tuple[Range, ...] = tuple((int(start), int(end)) for start, end in pairs)
            yield Mark(parts[0], name_of(found[1]), places, ("\t".join(parts[2:]),))

    def _events(self) -> Iterator[tuple[str, int, list[list[str]]]]:
        for number, parts in self._of("E"):
            each = [said.split(":", 1) for said in self._said(number, parts)]
            if not each or any(len(one) != _ARGUMENTS for one in each):
                raise self._refusal(number)
            yield parts[0], number, each

    def _on(self, name: str, number: int) -> str:
        """The mark that a span, or an event by its trigger, is."""
        name = self._triggers.get(name, name)
        if name not in self._marks:
            raise Refusal("labels-dangling", file=f"{self._file}:{number}", id=name[:40])
        return name

    def _roles(self) -> Iterator[Tie]:
        for _, number, ((_, trigger), *filled) in self._events():
            for role, filler in filled:
                yield Tie(name_of(_NUMBER.sub("", role)), self._on(trigger, number), self._on(filler, number))

    def _relations(self) -> Iterator[Tie]:
        for number, parts in self._of("R"):
            kind, *ends = self._said(number, parts)
            if len(ends) != _ARGUMENTS or not all(":" in end for end in ends):
                raise self._refusal(number)
            head, tail = (self._on(end.split(":", 1)[1], number) for end in ends)
            yield Tie(name_of(kind), head, tail)

    def _attributes(self) -> Iterator[Saying]:
        for number, parts in self._of("AM"):
            name, on, *value = (*self._said(number, parts), "", "")[:_SAID]
            kind, _, own = name.partition("_")
            if on[:1] == "R":
                self.left["attributes"] += 1
            elif kind in _KINDS and own and value[0]:
                yield Saying(self._on(on, number), kind, own, value[0])
            else:
                self._on(on, number)
                self.left["attributes"] += 1

    def _notes(self) -> Iterator[tuple[str, "str | Saying"]]:
        """Notes on marks; those of ours that say an attribute are one."""
        for number, parts in self._of("#"):
            kind, on = (*self._said(number, parts), "", "")[:_ARGUMENTS]
            text = "\t".join(parts[2:]).strip()
            if on[:1] not in ("T", "E") or not text:
                self.left["attributes"] += 1
                continue
            mark = self._on(on, number)
            said = _attribute(text) if kind == "Attribute" else None
            yield mark, text if said is None else Saying(mark, *said)


def _attribute(text: str) -> tuple[str, str, str] | None:
    """Kind, name and value, where a note of ours says such."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(said, list) and len(said) == _SAID and all(isinstance(each, str) for each in said)):
        return None
    return (said[0], said[1], said[2]) if said[0] in _KINDS else None
