"""Bytes to JSON, strictly: what two readers could take differently is refused. What the JSON says is not judged."""

import json
from typing import Any, NoReturn

import orjson

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Where:
    """The line that is being read: its file and its number, from 1."""

    file: str
    number: int

    def refusal(self, rule: str, **arguments: str | int) -> Refusal:
        """What is said of this line: `rule` with hyphens is the message's key."""
        return Refusal(f"jsonl-{rule.replace('_', '-')}", file=self.file, line=self.number, **arguments)


def json_of(line: str | bytes, where: Where) -> Any:
    """The one JSON value that stands on the line, which ends with its line feed and is compact.

    Raises Refusal for a BOM, bytes that are no UTF-8, what is no JSON (NaN too), lone surrogates, a key twice in one
    object, and any byte that writing the same value again would not give.
    """
    text = _text(line, where)
    if not text.endswith("\n"):
        raise where.refusal("line_unended")
    if not text.strip():
        raise where.refusal("line_empty")
    try:
        value = _decode(text)
        if compact(value) == text:
            return value
    except json.JSONDecodeError as error:
        raise where.refusal("not_json", problem=f"{error.msg} at character {error.pos + 1}") from error
    except (ValueError, RecursionError) as error:
        raise where.refusal("not_json", problem=str(error)) from error
    raise _departure(text, value, where)


def quick_json_of(line: str | bytes) -> Any:
    """What `json_of` gives, in a third of the time; None where that must be asked.

    Only a float is not settled by this: `orjson` writes very large and very small ones otherwise than `json`, so that
    of a value that holds any `json_of` must be asked too.
    """
    try:
        raw = line.encode() if isinstance(line, str) else line
        value = orjson.loads(raw)
        return value if orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE) == raw else None
    except (ValueError, TypeError):  # what is no JSON, UTF-8 or number of 64 bits
        return None


def may_hold_floats(row: Any) -> bool:
    """True for a line of the schema's shape that has a score, or an attribute that is neither words nor null.

    Everywhere else a float is refused.
    """
    for group in (row, row["candidates"]):
        for kind in _LABELS:
            for label in group[kind]:
                said = label["attributes"]
                if label["score"] is not None or (said and not _PLAIN.issuperset(map(type, said.values()))):
                    return True
    return False


_LABELS = ("spans", "quotes", "appointments", "holdings")
_PLAIN = frozenset({str, type(None)})


def compact(value: Any) -> str:
    """The value as compact JSON with its line feed. Raises ValueError for NaN and infinities."""
    return _encode(value) + "\n"


def _text(line: str | bytes, where: Where) -> str:
    """The line as text, every character of which can be written as UTF-8."""
    try:
        raw = line.encode() if isinstance(line, str) else line
        if raw.startswith(BOM):
            raise where.refusal("bom")
        return raw.decode() if isinstance(line, bytes) else line
    except UnicodeDecodeError as error:
        raise where.refusal("not_utf8", byte=error.start + 1) from error
    except UnicodeEncodeError as error:
        raise where.refusal("lone_surrogate") from error


def _departure(text: str, value: Any, where: Where) -> Refusal:
    """Why the line is not what writing its value gives."""
    try:
        compact(value).encode()
    except UnicodeEncodeError:
        return where.refusal("lone_surrogate")
    try:
        json.loads(text, object_pairs_hook=_once)
    except _KeyTwiceError as error:
        return where.refusal("key_twice", key=str(error))
    return where.refusal("not_compact")


class _KeyTwiceError(Exception):
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _KeyTwiceError(key)
        found[key] = value
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_decode = json.JSONDecoder(parse_constant=_no_constant).decode
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
