"""Whatever the contract's own checker complains of, the reader refuses; whatever it accepts comes back unchanged."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from strategies.contract import complaints
from strategies.lines import compact, pair_row, phrase_row, rich_row
from strategies.records import records
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.reading import records_in
from yanguan.exchange.jsonl.writing import line_of
from yanguan.resources import gold

CHECKS = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
GOLD = [path.read_text(encoding="utf-8") for path in sorted(gold().glob("*.jsonl"))]
READY = [*map(compact, (rich_row(), rich_row(), pair_row(), phrase_row())), *GOLD]
STRANGE: list[Any] = [
    None,
    "",
    "x",
    "hans",
    0,
    -1,
    1.0,
    2**70,
    True,
    [],
    {},
    [[0, 1]],
    "2026-13",
    "\x00",
    "suggested",
    "edited",
]


def refused(path: Path) -> bool:
    """True where the reader refuses the file; what it accepts must come back as it was."""
    try:
        found = list(records_in(path))
    except Refusal:
        return True
    assert "".join(map(line_of, found)).encode() == path.read_bytes()
    return False


def strings_in(value: Any) -> list[str]:
    """Every text in the value, ids among them."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [found for part in parts for found in strings_in(part)]


@st.composite
def mutated(draw: st.DrawFn, row: dict[str, Any]) -> str:
    """The row with one small change somewhere."""
    strings = st.sampled_from(strings_in(row))
    place: Any = row
    while True:
        key = draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or draw(st.integers(0, 5)) == 0:
            break
        place = inner
    changes = ["delete", "strange", "string"]
    if isinstance(inner, int):
        changes = ["number"] * 4 + changes
    if isinstance(place, list) and len(place) > 1:
        changes += ["swap", "swap", "twice"]
    if isinstance(inner, dict | list) and len(inner) > 1:
        changes += ["reverse", "reverse"]
    change = draw(st.sampled_from(changes))
    event(change)
    _apply(draw, place, key, change, strings)
    return compact(row)


def _apply(draw: st.DrawFn, place: Any, key: Any, change: str, strings: st.SearchStrategy[str]) -> None:
    """Make this change at the key of the place."""
    if change == "delete":
        del place[key]
    elif change == "strange":
        place[key] = draw(st.sampled_from(STRANGE))
    elif change == "string":
        place[key] = draw(strings)
    elif change == "number":
        place[key] += draw(st.integers(-3, 3))
    elif change == "swap":
        other = draw(st.integers(0, len(place) - 1))
        place[key], place[other] = place[other], place[key]
    elif change == "twice":
        place.insert(key, place[key])
    elif isinstance(place[key], dict):
        place[key] = dict(reversed(place[key].items()))
    else:
        place[key] = place[key][::-1]


def agrees(line: bytes, path: Path) -> None:
    """The reader refuses what the checker complains of."""
    path.write_bytes(line)
    said, is_refused = complaints(path), refused(path)
    event(f"checker {'complains' if said else 'is silent'}, reader {'refuses' if is_refused else 'accepts'}")
    assert is_refused or not said, said


@settings(max_examples=600, deadline=None, suppress_health_check=CHECKS)
@given(data=st.data())
def test_a_small_change_of_a_line_is_never_let_through(data: st.DataObject, tmp_path: Path) -> None:
    row = json.loads(data.draw(st.sampled_from(READY)))
    agrees(data.draw(mutated(row)).encode(), tmp_path / "changed.jsonl")


@settings(max_examples=150, deadline=None, suppress_health_check=CHECKS)
@given(data=st.data())
def test_nor_a_small_change_of_a_random_record(data: st.DataObject, tmp_path: Path) -> None:
    row = json.loads(line_of(data.draw(records())))
    agrees(data.draw(mutated(row)).encode(), tmp_path / "changed.jsonl")


@settings(max_examples=300, deadline=None, suppress_health_check=CHECKS)
@given(data=st.data())
def test_a_changed_byte_is_refused_or_harmless(data: st.DataObject, tmp_path: Path) -> None:
    line = bytearray(data.draw(st.sampled_from(READY)).encode())
    at = data.draw(st.integers(0, len(line) - 1))
    if data.draw(st.booleans()):
        line[at] = data.draw(st.integers(0, 255))
    else:
        del line[at]
    agrees(bytes(line), tmp_path / "changed.jsonl")
