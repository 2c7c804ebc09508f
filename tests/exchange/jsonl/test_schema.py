"""The JSON Schema that ships with the program: a stranger can validate with it, and it agrees with the contract."""

import json
from typing import Any

import jsonschema_rs

from strategies.contract import EXAMPLE
from strategies.lines import rich_row
from yanguan.domain.article import BLOCK_KINDS, STATUSES
from yanguan.domain.labels import LAYERS, STATES
from yanguan.exchange.jsonl.shape import keys, problem, schema
from yanguan.resources import gold


def objects_in(part: Any) -> list[dict[str, Any]]:
    """Every description of an object with listed keys."""
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    found = [it for child in inner for it in objects_in(child)]
    return [part, *found] if isinstance(part, dict) and isinstance(part.get("properties"), dict) else found


def test_it_is_a_valid_schema_of_draft_2020_12() -> None:
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(schema())


def test_no_key_may_be_missing_or_added_anywhere() -> None:
    objects = objects_in(schema())
    assert len(objects) > 20
    for part in objects:
        assert part["required"] == list(part["properties"])
        assert part["additionalProperties"] is False


def test_the_example_and_the_gold_follow_it() -> None:
    for path in (EXAMPLE, *gold().glob("*.jsonl")):
        for line in path.read_bytes().split(b"\n")[:-1]:
            assert problem(json.loads(line)) is None


def test_the_order_of_its_keys_is_the_examples() -> None:
    row = rich_row()
    for name in ("block", "span", "quote", "appointment", "holding", "person", "post", "correction", "note"):
        assert list(row[f"{name}s"][0]) == keys(name)
    for name in ("texts", "meta", "scheme", "candidates", "coverage"):
        assert list(row[name]) == keys(name)


def test_its_closed_lists_are_those_of_the_model() -> None:
    parts = schema()["$defs"]
    assert tuple(parts["block"]["properties"]["kind"]["enum"]) == BLOCK_KINDS
    assert tuple(parts["span"]["properties"]["state"]["enum"]) == STATES
    assert tuple(parts["coverage"]["properties"]) == LAYERS
    assert tuple(schema()["properties"]["status"]["enum"]) == STATUSES


def test_names_of_labels_roles_and_attributes_stay_open() -> None:
    row = rich_row()
    row["spans"][0]["label"] = row["appointments"][0]["roles"][0]["role"] = "我們的"
    row["spans"][0]["attributes"] = {"我們的": {"a": [1.5, None]}}
    assert problem(row) is None


def test_a_problem_names_the_place_and_stays_short() -> None:
    row = rich_row()
    row["spans"][3]["label"] = ["很長" * 500]
    where, said = problem(row) or ("", "")
    assert where == "spans/3/label"
    assert 10 < len(said) <= 160
