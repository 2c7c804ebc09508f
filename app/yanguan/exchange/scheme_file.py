"""A scheme as a TOML file, so that a team shares one: written the same way each time, read with the line of a mistake.

What a scheme must keep stands in `domain/scheme_rules`; putting one in force in `editing/scheming`.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme_edits import in_order
from yanguan.domain.scheme_rules import flaws
from yanguan.store.live import refuse_live

Content = dict[str, Any]
HEADING = """\
# A Yanguan scheme: which labels there are, what they are called, how they look, which key makes them.
# Each colour must stand out 3:1 from both panes of its theme; names and guidance need one language at least.
"""
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PARSED = re.compile(r"\(at line (\d+)")
_HEADER = re.compile(r"\s*(\[{1,2})\s*([^\]]+?)\s*\]{1,2}")
_ASSIGNED = re.compile(r"\s*[\"']?([^\"'=.\s]+)[\"']?\s*[=.]")


class FlawedSchemeError(Refusal):
    """A file that can be read and is no scheme: `reason` says what is wrong on its line, and what to do."""

    def __init__(self, reason: Refusal, **arguments: str | int) -> None:
        """Keep the reason."""
        super().__init__("scheme-file-flaw", **arguments)
        self.reason = reason


def write_scheme(content: Mapping[str, Any]) -> str:
    """The scheme as TOML: the same text for the same scheme, and reading it gives the scheme."""
    parts = [HEADING + f"id = {_value(content['id'])}\nversion = {_value(content['version'])}\n"]
    parts += ["[[labels]]\n" + _pairs(in_order(label)) for label in content["labels"]]
    parts += ["[[roles]]\n" + _pairs(role) for role in content["roles"]]
    parts += [f"[frames.{_key(frame)}]\n" + _pairs(attributes) for frame, attributes in content["frames"].items()]
    if content.get("terms"):
        parts.append("[terms]\n" + _pairs(content["terms"]))
    return "\n".join(parts)


def save_scheme(content: Mapping[str, Any], path: Path) -> None:
    """Write the scheme to a file. Raises Refusal where that cannot be done."""
    refuse_live(path)
    try:
        path.write_text(write_scheme(content), encoding="utf-8", newline="\n")
    except OSError as error:
        raise Refusal("scheme-file-unwritable", file=str(path)) from error


def read_scheme_file(path: Path) -> Content:
    """The scheme of a TOML file. Raises Refusal that names the line and what to do where it is none."""
    refuse_live(path)
    try:
        text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise Refusal("scheme-file-unreadable", file=str(path)) from error
    except UnicodeDecodeError as error:
        raise Refusal("scheme-file-coding", file=str(path)) from error
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _PARSED.search(str(error))
        number = int(line[1]) if line else text.count("\n") + 1
        raise Refusal("scheme-file-toml", file=path.name, line=number, said=str(error)) from error
    for flaw in flaws(content):
        reason = Refusal(flaw.message, **flaw.arguments)
        raise FlawedSchemeError(reason, file=path.name, line=line_of(text, flaw.where))
    return content


def line_of(text: str, where: str) -> int:
    """The line, from 1, on which a part stands (`labels.3.light`); where it is missing, that of what should have it."""
    steps = where.split(".")
    found, longest = 1, 0
    for number, path in _paths(text):
        if len(path) > longest and path == steps[: len(path)]:
            found, longest = number, len(path)
    return found


def _paths(text: str) -> Iterator[tuple[int, list[str]]]:
    """What each line begins: a table, by its number where there are several of its name, or a key in one."""
    section: list[str] = []
    counts: Counter[str] = Counter()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            first, *rest = (step.strip(" \"'") for step in header[2].split("."))
            counts[first] += header[1] == "[["
            section = [first, *([str(counts[first] - 1)] if counts[first] else []), *rest]
            yield number, section
        elif key := _ASSIGNED.match(line):
            yield number, [*section, key[1]]


def _pairs(table: Mapping[str, Any]) -> str:
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in table.items())


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case Mapping():
            return f"{{ {', '.join(_inner(value))} }}" if value else "{}"
    return _text(str(value))


def _inner(table: Mapping[str, Any]) -> Iterator[str]:
    return (f"{_key(key)} = {_value(value)}" for key, value in table.items())


def _text(text: str) -> str:
    """A basic string; what JSON escapes, TOML does the same way, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
