"""The shape of a line: the JSON Schema that ships with the program, and the order of keys that it lists.

What a schema cannot say (slices, projections, references, orders) stands in `rules`.
"""

from functools import cache
from typing import Any, cast

import jsonschema_rs
import orjson

from yanguan.resources import resource

LONGEST_PROBLEM = 160
"""Code points of the schema's complaint that are shown: it quotes the value, which may be a whole text."""


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of one line.

    Read as lines are, with `orjson`: it has one string for all keys that are alike, which makes them quick to compare.
    """
    path = resource("schemas", "yanguan-1.schema.json")
    return cast("dict[str, Any]", orjson.loads(path.read_bytes()))


@cache
def keys(name: str) -> list[str]:
    """The keys of this kind of object (`span`, `quote`, … or `line`) in the contract's order."""
    part = schema() if name == "line" else schema()["$defs"][name]
    return list(part["properties"])


def problem(row: Any) -> tuple[str, str] | None:
    """Where the row departs from the schema (`spans/3/label`) and how; None where it keeps to it."""
    try:
        if _validator().is_valid(row):
            return None
        first = next(iter(_validator().iter_errors(row)))
    except ValueError as error:  # nested deeper than the validator goes
        return "", str(error)[:LONGEST_PROBLEM]
    return "/".join(map(str, first.instance_path)), first.message[:LONGEST_PROBLEM]


@cache
def _validator() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema())
