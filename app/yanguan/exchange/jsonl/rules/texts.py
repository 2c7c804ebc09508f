"""Rules of the two texts and of how they run beside each other. Each yields the places where it is broken."""

import re
from collections.abc import Iterator

from yanguan.domain.article import SCRIPTS, sha256
from yanguan.exchange.jsonl.rules.line import Line

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and line feed, surrogates, and the characters that turn the direction of writing."""


def text_hash(line: Line) -> Iterator[str]:
    """The hash is that of the text."""
    return (script for script in SCRIPTS if sha256(line.texts[script]) != line.row["texts"][script]["sha256"])


def text_character(line: Line) -> Iterator[str]:
    """No text has a character that would have been taken out when it came in."""
    for script in SCRIPTS:
        for found in FORBIDDEN.finditer(line.texts[script]):
            yield f"{script} {found.start()}: U+{ord(found[0]):04X}"


def text_origin(line: Line) -> Iterator[str]:
    """The source script's text is the source, the other is converted or given."""
    return (script for script in SCRIPTS if (_origin(line, script) == "source") != (script == line.source))


def text_profile(line: Line) -> Iterator[str]:
    """A converted text names its profile; no other has one, or overrides."""
    for script in SCRIPTS:
        text, is_converted = line.row["texts"][script], _origin(line, script) == "converted"
        if is_converted != (text["profile"] is not None) or (text["overrides"] and not is_converted):
            yield script


def text_override(line: Line) -> Iterator[str]:
    """The counterpart has an override's text at its range."""
    for script in SCRIPTS:
        for override in line.row["texts"][script]["overrides"]:
            start, end = override["range"]
            if not start <= end <= len(line.texts[script]) or line.texts[script][start:end] != override["text"]:
                yield f"{script} {start}-{end}"


def places_order(line: Line) -> Iterator[str]:
    """Both lists of places are sorted."""
    return (name for name in ("alignment", "differences") if line.row[name] != sorted(line.row[name]))


def places_kind(line: Line) -> Iterator[str]:
    """A conversion has an alignment only, a given pair differences only."""
    name = "alignment" if _origin(line, line.other) == "given" else "differences"
    if line.row[name]:
        yield name


def places_empty(line: Line) -> Iterator[str]:
    """A place of the alignment has two sides, a difference at least one."""
    yield from (f"alignment {place}" for place in line.row["alignment"] if place[0] == place[1] or place[2] == place[3])
    yield from (f"differences {it}" for it in line.row["differences"] if it[0] == it[1] and it[2] == it[3])


def places_fit(line: Line) -> Iterator[str]:
    """The places are disjoint, and between them the texts run character by character to the end of both."""
    try:
        _ = line.projector
    except ValueError as error:
        yield str(error)


def correction_range(line: Line) -> Iterator[str]:
    """A correction's range lies in its text."""
    for correction in line.row["corrections"]:
        start, end = correction["range"]
        if not start <= end <= len(line.texts[correction["script"]]):
            yield correction["id"]


def _origin(line: Line, script: str) -> str:
    return str(line.row["texts"][script]["origin"])
