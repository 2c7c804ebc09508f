"""Popolo: its JSON Schemas' rules, references that lead somewhere, offices as texts tell of them."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from exchange.datasets.gold_written import gold_records, write
from exchange.scoring.texts import Maker
from yanguan.domain.labels import Appointment, Role

TEXT: dict[str, Any] = {"type": ["string", "null"]}
DATE: dict[str, Any] = {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
LINK: dict[str, Any] = {
    "type": "object",
    "properties": {"url": {"type": "string", "format": "uri"}, "note": TEXT},
    "required": ["url"],
}
NAME: dict[str, Any] = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
IDENTIFIER: dict[str, Any] = {
    "type": "object",
    "properties": {"identifier": {"type": "string"}, "scheme": TEXT},
    "required": ["identifier"],
}


def kind(**properties: Any) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "object", "properties": properties, "required": ["id"]}}


SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["persons", "organizations", "posts", "memberships"],
    "properties": {
        "persons": kind(
            id=TEXT,
            name=TEXT,
            other_names={"type": "array", "items": NAME},
            identifiers={"type": "array", "items": IDENTIFIER},
        ),
        "organizations": kind(id=TEXT, name=TEXT),
        "posts": kind(id=TEXT, label=TEXT, role=TEXT, organization_id=TEXT),
        "memberships": kind(
            id=TEXT,
            person_id=TEXT,
            organization_id=TEXT,
            post_id=TEXT,
            role=TEXT,
            start_date=DATE,
            end_date=DATE,
            sources={"type": "array", "items": LINK},
        ),
    },
}
"""What Popolo's schemas of these four classes say of the properties that we write."""


def content(path: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def of_gold(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    return content(write("popolo", tmp_path_factory.mktemp("popolo"), gold_records())[0])


def test_the_schemas_are_kept(of_gold: dict[str, list[dict[str, Any]]]) -> None:
    assert [error.message for error in jsonschema_rs.Draft202012Validator(SCHEMA).iter_errors(of_gold)] == []
    assert all(len(of_gold[each]) > 5 for each in SCHEMA["required"])


def test_every_reference_leads_somewhere_and_no_id_stands_twice(of_gold: dict[str, list[dict[str, Any]]]) -> None:
    ids = {each: [thing["id"] for thing in of_gold[each]] for each in of_gold}
    assert all(len(found) == len(set(found)) for found in ids.values())
    for it in of_gold["memberships"]:
        assert it["person_id"] in ids["persons"]
        assert it["post_id"] is None or it["post_id"] in ids["posts"]
        assert it["organization_id"] is None or it["organization_id"] in ids["organizations"]
        assert it["post_id"] or it["organization_id"]
        assert it["sources"]


def test_the_same_project_gives_the_same_ids(tmp_path: Path) -> None:
    found = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        found.append(write("popolo", tmp_path / name, gold_records("transfer", "resume"))[0].read_bytes())
    assert found[0] == found[1]


def appointed(number: int, effective: str | None, **attributes: str) -> Maker:
    """方景行 becomes 市長 and is no longer 書記."""
    maker = Maker(number=number)
    person = maker.person("方景行", 7)
    trigger, new, old = maker.span("trigger", (29, 30)), maker.span("post", (30, 32)), maker.span("post", (33, 35))
    roles = (Role("person", None, person), Role("post_new", new), Role("post_old", old))
    event = Appointment(trigger=trigger, roles=roles, effective=effective, attributes=attributes, **maker.made)
    maker.things.append(event)
    return maker


def told(found: dict[str, list[dict[str, Any]]]) -> list[tuple[str, str, str | None, str | None, str | None]]:
    names = {each["id"]: each["name"] for each in found["persons"]}
    labels = {each["id"]: each["label"] for each in found["posts"]}
    return [
        (names[it["person_id"]], labels[it["post_id"]], it["start_date"], it["end_date"], it["temporal"])
        for it in found["memberships"]
    ]


def test_an_appointment_begins_one_office_and_ends_another(tmp_path: Path) -> None:
    path, _ = write("popolo", tmp_path, [appointed(1, "2026-07").record])
    assert told(content(path)) == [
        ("方景行", "市長", "2026-07", None, None),
        ("方景行", "書記", None, "2026-07", None),
    ]


def test_two_texts_about_one_office_are_two_sources(tmp_path: Path) -> None:
    second = appointed(2, "2026-07")
    second.text = second.text + "。"
    path, _ = write("popolo", tmp_path, [appointed(1, "2026-07").record, second.record])
    found = content(path)
    assert len(found["memberships"]) == 2
    assert [len(it["sources"]) for it in found["memberships"]] == [2, 2]
    assert len(found["persons"]) == 1


def test_a_date_that_is_not_sure_loses_the_doubt_and_it_is_said(tmp_path: Path) -> None:
    path, lost = write("popolo", tmp_path, [appointed(1, "1999~").record])
    assert {it["start_date"] or it["end_date"] for it in content(path)["memberships"]} == {"1999"}
    assert lost["dates-uncertain"] == 1


@pytest.mark.parametrize("said", [{"kind": "nominate"}, {"status": "proposed"}, {"modality": "denied"}])
def test_who_is_not_in_office_is_no_member(tmp_path: Path, said: dict[str, str]) -> None:
    path, lost = write("popolo", tmp_path, [appointed(1, "2026", **said).record])
    assert content(path)["memberships"] == []
    assert lost["not-in-office"] == 1


def test_a_holding_says_whether_it_lasts(tmp_path: Path) -> None:
    maker = Maker()
    maker.holding((maker.span("person", (36, 39)), maker.span("post", (40, 43))))
    path, _ = write("popolo", tmp_path, [maker.record])
    assert told(content(path)) == [("祁遠山", "副市長", None, None, "current")]


def test_persons_carry_their_other_names_and_ids_elsewhere(of_gold: dict[str, list[dict[str, Any]]]) -> None:
    assert any(person["other_names"] for person in of_gold["persons"])
