"""brat's rules, restated from a reading of its `annotation.py` and `verify_annotations.py` (nlplab/brat), on a folder.

brat drops a line that it cannot read, and does not open a document in which anything but an event or a relation refers
to an event's trigger. Nothing of ours is imported here, so that one mistake cannot be made twice.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from clients.asked.answers import Answer, hand_back

_ID = re.compile(r"([A-Za-z]+|#[A-Za-z]*)([0-9]+)(.*?)")
_LETTERS = "TMANRE#"
_CODE = re.compile(r"_u([0-9A-F]{4,6})_")


class Line(NamedTuple):
    """One line: its id, what it says, and what stands behind that."""

    id: str
    words: list[str]
    tail: str

    @property
    def targets(self) -> list[str]:
        """The ids that it refers to."""
        if self.id[0] in "A#":
            return self.words[1:2]
        return [word.partition(":")[2] for word in self.words if self.id[0] in "ER" and ":" in word]


def ask(dataset: Path) -> Answer:
    """Every pair of files under the folder's configuration."""
    known = configured((dataset / "annotation.conf").read_text("utf-8"))
    files = [File(path, known) for path in sorted(dataset.glob("*.ann"))]
    wrong = {file: list(file.wrong()) for file in files}
    refused = [f"{file.name}: {each}" for file in files for each in wrong[file]]
    return [file.held() for file in files if not wrong[file]], refused


def configured(written: str) -> dict[str, set[str]]:
    """The types of each section, and as `roles` what events may have."""
    found: dict[str, set[str]] = {"roles": set()}
    section = ""
    for line in written.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            found[section] = set()
        elif line:
            found[section].add(line.split("\t")[0])
            if section == "events":
                found["roles"] |= {
                    role.partition(":")[0].rstrip("*?+0123456789") for role in line.split("\t")[1].split(", ")
                }
    return found


class File:
    """One document with its annotations."""

    def __init__(self, path: Path, known: dict[str, set[str]]) -> None:
        """Read both files as brat does, which ends a line at whatever Unicode calls a break."""
        self.name, self._known = path.stem, known
        self._text = path.with_suffix(".txt").read_text("utf-8")
        split = [line.split("\t", 2) for line in path.read_text("utf-8").splitlines()]
        self._lines = [Line(parts[0], parts[1].split(" "), "".join(parts[2:])) for parts in split if len(parts) > 1]
        self._broken = len(split) - len(self._lines)
        self._by_id = {line.id: line for line in self._lines}
        self._triggers = {line.words[0].partition(":")[2] for line in self._of("E")}

    def _of(self, letter: str) -> Iterator[Line]:
        return (line for line in self._lines if line.id.startswith(letter))

    def wrong(self) -> Iterator[str]:
        """All that brat would complain of."""
        if self._broken:
            yield f"{self._broken} lines without a tab"
        yield from (
            f"{name} stands there twice" for name, often in Counter(it.id for it in self._lines).items() if often > 1
        )
        for line in self._lines:
            if not _ID.fullmatch(line.id) or line.id[0] not in _LETTERS:
                yield f"{line.id} is no id"
            yield from (f"{line.id} refers to {it}, which is not there" for it in line.targets if it not in self._by_id)
            if line.id[0] not in "ER" and self._triggers & set(line.targets):
                yield f"{line.id} refers to a trigger: the document does not open"
            yield from {"T": self._wrong_span, "E": self._wrong_event, "R": self._wrong_relation}.get(
                line.id[0], self._wrong_saying
            )(line)

    def _wrong_span(self, line: Line) -> Iterator[str]:
        places = self._places(line)
        if any(start > end or end > len(self._text) for start, end in places):
            yield f"{line.id} stands outside the text"
        if any(end >= other and start < last for at, (start, end) in enumerate(places) for other, last in places[:at]):
            yield f"{line.id} overlaps itself"
        if line.tail != " ".join(self._text[start:end] for start, end in places):
            yield f"{line.id} has other words than the text"
        if line.words[0] not in self._known["entities"] | self._known["events"]:
            yield f"{line.id} is of no known type"

    def _wrong_event(self, line: Line) -> Iterator[str]:
        kind, _, trigger = line.words[0].partition(":")
        span = self._by_id.get(trigger)
        if span is None or span.id[0] != "T" or span.words[0] != kind or kind not in self._known["events"]:
            yield f"{line.id} has no trigger of its type"
        for role in (word.partition(":")[0] for word in line.words[1:]):
            if role.rstrip("0123456789") not in self._known["roles"]:
                yield f"{line.id} cannot take a {role}"

    def _wrong_relation(self, line: Line) -> Iterator[str]:
        names = [word.partition(":")[0] for word in line.words[1:]]
        if len(names) != 2 or names[0] == names[1] or line.words[0] not in self._known["relations"]:
            yield f"{line.id} is no relation"

    def _wrong_saying(self, line: Line) -> Iterator[str]:
        if len(line.words) != (3 if line.id[0] == "A" else 2):
            yield f"{line.id} says too much or too little"
        if line.id[0] == "A" and line.words[0] not in self._known["attributes"]:
            yield f"{line.id} is no known attribute"

    def _places(self, line: Line) -> list[tuple[int, int]]:
        numbers = [each.split(" ") for each in " ".join(line.words[1:]).split(";")]
        return [(int(start), int(end)) for start, end in numbers]

    def held(self) -> dict[str, Any]:
        """What brat shows: marks, and arcs from event to filler or from mark to mark."""
        spans = [[_name(line.words[0]), *place] for line in self._of("T") for place in self._places(line)]
        return {"id": self.name, "text": self._text, "spans": spans, "links": list(self._arcs())}

    def _arcs(self) -> Iterator[list[Any]]:
        for line in self._of("E"):
            for role, _, target in (word.partition(":") for word in line.words[1:]):
                yield [_name(role.rstrip("0123456789")), self._end(line.id), self._end(target)]
        for line in self._of("R"):
            yield [line.words[0], *map(self._end, line.targets)]

    def _end(self, name: str) -> list[Any]:
        line = self._by_id[name]
        if name.startswith("E"):
            return self._end(line.words[0].partition(":")[2])
        return [_name(line.words[0]), *self._places(line)[0]]


def _name(written: str) -> str:
    """Our name of a type, which brat knows by Latin letters."""
    return _CODE.sub(lambda found: chr(int(found[1], 16)), written)


if __name__ == "__main__":
    hand_back(ask)
