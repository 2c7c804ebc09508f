"""brat's standoff read back by brat's own rules: every text at its offsets, no line break inside, every id there."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from yanguan.exchange.datasets.brat_config import BREAKS, name_of
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.out import Place

_NUMBER = re.compile(r"\d+$")


def read(place: Place) -> Iterator[Found]:
    """Every pair of files of the part, by name."""
    folder = place.path / place.part if place.part else place.path
    for path in sorted(folder.glob("*.txt")):
        name = str(PurePosixPath(place.part or "") / path.stem)
        with place.file(f"{name}.txt") as text, place.file(f"{name}.ann") as lines:
            content = lines.read().decode().split("\n")[:-1]
            yield Standoff(text.read().decode(), content).found(path.stem)


class Standoff:
    """One annotation file. Raises KeyError where it refers to what is not there, ValueError where brat would refuse."""

    def __init__(self, text: str, lines: list[str]) -> None:
        """Take the lines apart."""
        self._text = text
        self._parts = [line.split("\t", 2) for line in lines]
        self.spans = dict(self._span(*parts) for parts in self._of("T"))
        self.events = {name: [each.split(":") for each in said.split(" ")] for name, said in self._of("E")}

    def _of(self, letter: str) -> list[list[str]]:
        return [parts for parts in self._parts if parts[0].startswith(letter)]

    def _span(self, name: str, said: str, words: str) -> tuple[str, tuple[str, Any]]:
        label, _, where = said.partition(" ")
        places = tuple(tuple(map(int, place.split(" "))) for place in where.split(";"))
        there = " ".join(self._text[start:end] for start, end in places)
        if there != words or BREAKS & set(words):
            raise ValueError(f"{name}: {words!r} does not stand at {where}")
        return name, (name_of(label), places)

    def found(self, identifier: str) -> Found:
        """All that the file says."""
        facts = Counter[Fact](("span", *end) for end in self.spans.values())
        facts.update(self._links())
        facts.update(self._attributes())
        return Found(identifier, self._text, facts)

    def _on(self, name: str) -> Any:
        """The end that a span, or an event by its trigger, is."""
        return self.spans[self.events[name][0][1] if name in self.events else name]

    def _links(self) -> Iterator[Fact]:
        for (kind, trigger), *filled in self.events.values():
            if kind != self.spans[trigger][0]:
                raise ValueError(f"an event of type {kind} on {self.spans[trigger]}")
            for role, filler in filled:
                yield "link", name_of(_NUMBER.sub("", role)), self.spans[trigger], self._on(filler)
        for _, said in self._of("R"):
            kind, head, tail = said.split(" ")
            yield "link", kind, self._on(head.removeprefix("Arg1:")), self._on(tail.removeprefix("Arg2:"))

    def _attributes(self) -> Iterator[Fact]:
        for _, said in self._of("A"):
            name, on, value = said.split(" ")
            kind, _, own = name.partition("_")
            yield "attribute", kind, self._on(on), own, value
        for _, said, text in self._of("#"):
            note, on = said.split(" ")
            if note == "Attribute":
                kind, own, value = json.loads(text)
                yield "attribute", kind, self._on(on), own, value
            else:
                yield "note", self._on(on), text
