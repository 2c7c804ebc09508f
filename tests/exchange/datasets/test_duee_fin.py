"""DuEE-Fin: lines as Baidu's data has them, which its own baseline can cut into sentences and find again."""

import json
from pathlib import Path
from typing import Any

from exchange.datasets.gold_written import gold_records, write
from exchange.scoring.texts import Maker
from yanguan.exchange.datasets.duee_fin import CHANGE, EVENT, ROLES

SCHEMA = {"高管姓名", "任职公司", "高管职位", "事件时间", "变动类型", "披露日期", "变动后职位", "变动后公司名称"}
"""The roles of the event type in DuEE-Fin's own schema."""


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def test_the_roles_are_those_of_the_event_type() -> None:
    assert {*ROLES.values(), CHANGE} == SCHEMA


def test_every_line_has_the_keys_of_the_data(tmp_path: Path) -> None:
    path, _ = write("duee-fin", tmp_path, gold_records())
    found = lines(path)
    assert len(found) == 24
    for line in found:
        assert list(line) == ["text", "title", "id", "event_list"]
        for event in line["event_list"]:
            assert event["event_type"] == EVENT
            assert {argument["role"] for argument in event["arguments"]} <= SCHEMA


def test_words_stand_where_they_are_said_to(tmp_path: Path) -> None:
    path, _ = write("duee-fin", tmp_path, gold_records())
    arguments = 0
    for line in lines(path):
        for event in line["event_list"]:
            at = event["trigger_start_index"]
            assert line["text"][at : at + len(event["trigger"])] == event["trigger"]
            for argument in event["arguments"]:
                at = argument["argument_start_index"]
                assert line["text"][at : at + len(argument["argument"])] == argument["argument"]
                arguments += 1
    assert arguments > 200


def test_sentences_hold_the_events_again(tmp_path: Path) -> None:
    """Baidu's baseline has no positions: it looks for the sentence that holds the trigger and most arguments."""
    path, _ = write("duee-fin", tmp_path, gold_records("transfer", "company"))
    for line in lines(path):
        sentences = line["text"].split("\n")
        for event in line["event_list"]:
            words = [argument["argument"] for argument in event["arguments"]]
            held = [sum(word in each for word in words) for each in sentences if event["trigger"] in each]
            assert max(held) >= 1


def test_an_appointment_by_hand(tmp_path: Path) -> None:
    maker = Maker()
    maker.appointment(
        maker.span("trigger", (29, 30)),
        person=maker.span("person", (26, 29)),
        post_new=[maker.span("post", (30, 32)), maker.span("post", (33, 35))],
        authority=maker.span("authority", (22, 24)),
    )
    path, lost = write("duee-fin", tmp_path, [maker.record])
    (event,) = lines(path)[0]["event_list"]
    assert [(each["role"], each["argument"]) for each in event["arguments"]] == [
        ("变动类型", "任"), ("高管姓名", "方景行"), ("变动后职位", "市長"), ("变动后职位", "書記"),
    ]  # fmt: skip
    assert lost["roles-unknown"] == 1


def test_somebody_without_a_span_is_found_by_the_name(tmp_path: Path) -> None:
    from yanguan.domain.labels import Appointment, Role

    maker = Maker()
    trigger = maker.span("trigger", (29, 30))
    known, absent = maker.person("祁遠山", 7), maker.person("邓守拙", 8)
    roles = (Role("person", None, known), Role("person", None, absent))
    maker.things.append(Appointment(trigger=trigger, roles=roles, **maker.made))
    path, lost = write("duee-fin", tmp_path, [maker.record])
    (event,) = lines(path)[0]["event_list"]
    assert [(each["argument"], each["argument_start_index"]) for each in event["arguments"]][1:] == [("祁遠山", 36)]
    assert lost["persons-unnamed"] == 1


def test_silence_that_nobody_vouches_for_is_counted(tmp_path: Path) -> None:
    _, lost = write("duee-fin", tmp_path, [Maker(coverage={"appointment": (0,)}).record, Maker(number=2).record])
    assert lost["silence"] == 1
