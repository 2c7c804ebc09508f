"""Where the gold exercises each decision (`annotations/gold/coverage.toml`), and frames as their texts tell them."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from yanguan.resources import gold

CORES = {"quotes": "quote", "appointments": "trigger", "holdings": "post_span", "nonquotes": "id"}
"""Each kind of frame with what its core is called; a nonquote is a frame of one span."""
SEAM = "…"
"""Stands between the fragments of a text."""
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of a gold article that exercises a decision; `core` is how the frame's text begins."""

    decision: int
    article: str
    sentence: str
    core: str | None = None
    says: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str | list[str]] = field(default_factory=dict)
    none: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How a test is called that is about it."""
        return f"{self.decision}-{self.article}-{(self.core or self.sentence)[:6]}"


@dataclass(frozen=True, slots=True)
class Told:
    """A frame as its texts tell it: what fills each place in the order of the text, what it says, where its core is.

    `persons` are those of the registry who stand in each place, by their names in the source script; with or without a
    span. `dates` are an event's.
    """

    kind: str
    core: str
    fragments: tuple[tuple[int, int], ...]
    parts: dict[str, list[str]]
    says: dict[str, str | None]
    persons: dict[str, list[str]] = field(default_factory=dict)
    dates: dict[str, str | None] = field(default_factory=dict)


def rows() -> list[Row]:
    """Every row of the table."""
    content = tomllib.loads((gold() / "coverage.toml").read_text(encoding="utf-8"))
    return [Row(**row | {"none": tuple(row.get("none", ()))}) for row in content["rows"]]


@cache
def line_of(article: str) -> Line:
    """The gold article of this name, as the JSON of its one line."""
    line: Line = json.loads((gold() / f"{article}.jsonl").read_text(encoding="utf-8"))
    return line


def articles() -> list[str]:
    """The names of the gold articles."""
    return sorted(path.stem for path in gold().glob("*.jsonl"))


def text_of(line: Line) -> str:
    """The source text."""
    text: str = line["texts"][line["source_script"]]["text"]
    return text


def place_of(row: Row) -> tuple[int, int]:
    """Where the row's sentence stands, in code points of the source; it stands there once."""
    text = text_of(line_of(row.article))
    assert text.count(row.sentence) == 1, row
    start = text.index(row.sentence)
    return start, start + len(row.sentence)


def frames_in(line: Line, start: int = 0, end: int = 10**9) -> Iterator[tuple[str, dict[str, Any]]]:
    """Kind and row of every frame whose core begins in a range of the source."""
    spans = spans_of(line)
    source = line["source_script"]
    found = {kind: line[kind] for kind in ("quotes", "appointments", "holdings")}
    found["nonquotes"] = [span for span in line["spans"] if span["label"] == "nonquote"]
    for kind, frames in found.items():
        for frame in frames:
            if any(start <= spans[core][source][0][0] < end for core in cores_of(kind, frame)):
                yield kind, frame


def cores_of(kind: str, frame: dict[str, Any]) -> list[str]:
    """The ids of the spans that make the frame: one, but for a holding with several mentions."""
    if kind == "holdings":
        return [mention["post_span"] for mention in frame["mentions"]]
    return [frame[CORES[kind]]]


def spans_of(line: Line) -> dict[str, dict[str, Any]]:
    """The gold spans by id."""
    return {span["id"]: span for span in line["spans"]}


def words_of(line: Line, span: str) -> str:
    """A span's text in the source script, its fragments joined."""
    return SEAM.join(spans_of(line)[span]["text"][line["source_script"]])


def told(line: Line, kind: str, frame: dict[str, Any], start: int = 0) -> Told:
    """The frame by its texts; of a holding with several mentions the first at or after `start`."""
    source, spans = line["source_script"], spans_of(line)
    cores = cores_of(kind, frame)
    core = next((each for each in cores if spans[each][source][0][0] >= start), cores[0])
    parts = {place: [words_of(line, span) for span in found] for place, found in parts_of(kind, frame).items()}
    if kind == "quotes" and frame["parent"]:
        parent = next(each for each in line["quotes"] if each["id"] == frame["parent"])
        parts["parent"] = [words_of(line, parent["quote"])]
    if kind == "holdings":
        posts = {post["span"]: post for post in line["posts"]}
        parts["organization"] = [posts[core]["organization"]]
    says = {name: value for name, value in frame["attributes"].items() if name != "inside_quote"}
    fragments = tuple((begin, stop) for begin, stop in spans[core][source])
    persons = {place: [name_of(line, each) for each in found] for place, found in persons_of(kind, frame).items()}
    return Told(kind, words_of(line, core), fragments, parts, says, persons, frame.get("dates", {}))


def name_of(line: Line, person: str) -> str:
    """A person's name in the source script."""
    found = next(each for each in line["persons"] if each["id"] == person)
    name: str = found["names"][line["source_script"]]
    return name


def persons_of(kind: str, frame: dict[str, Any]) -> dict[str, list[str]]:
    """The persons of the registry in each place; a holding's own is in `person`, where the text names her there."""
    if kind == "holdings":
        is_named = any(mention["person_span"] for mention in frame["mentions"])
        return {"person": [frame["person"]]} if is_named else {}
    found: dict[str, list[str]] = {}
    for filler in fillers_of(kind, frame):
        if filler["person"]:
            found.setdefault(filler["role"], []).append(filler["person"])
    return found


def fillers_of(kind: str, frame: dict[str, Any]) -> list[dict[str, Any]]:
    """Span, person and role of all that fills a place in which a person may stand."""
    if kind == "quotes":
        return [filler | {"role": "speaker"} for filler in frame["speakers"]]
    return list(frame.get("roles", ()))


def parts_of(kind: str, frame: dict[str, Any]) -> dict[str, list[str]]:
    """What fills each place, by the ids of the spans; who fills one without a span is left out."""
    if kind == "quotes":
        speakers = [each["span"] for each in frame["speakers"] if each["span"]]
        parts = {"speaker": speakers, "cue": frame["cues"], "addressee": frame["addressees"]}
        return {place: spans for place, spans in parts.items() if spans}
    found: dict[str, list[str]] = {}
    for role in frame.get("roles", ()):
        if role["span"]:
            found.setdefault(role["role"], []).append(role["span"])
    return found


def frame_of(row: Row) -> Told:
    """The one gold frame that the row means."""
    line, (start, end) = line_of(row.article), place_of(row)
    found = [told(line, kind, frame, start) for kind, frame in frames_in(line, start, end)]
    meant = [frame for frame in found if row.core is not None and frame.core.startswith(row.core)]
    assert len(meant) == 1, (row, [frame.core for frame in found])
    return meant[0]


def gold_frame(row: Row) -> tuple[str, dict[str, Any]]:
    """Kind and JSON of the gold frame that the row means."""
    line, (start, end) = line_of(row.article), place_of(row)
    meant = frame_of(row)
    return next((kind, each) for kind, each in frames_in(line, start, end) if told(line, kind, each, start) == meant)
