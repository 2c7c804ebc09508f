"""Label Studio's own SDK takes the configuration, every annotation and every prediction."""

import json
from pathlib import Path
from typing import Any

import pytest

from exchange.datasets.written import views, written
from strategies.lines import pair_row, rich_row
from yanguan.domain.labels import STATES
from yanguan.exchange.jsonl.record_rows import record_in

LabelInterface: Any = pytest.importorskip("label_studio_sdk.label_interface").LabelInterface


def project(path: Path, **given: Any) -> tuple[Any, list[dict[str, Any]]]:
    written(path, "label-studio", **given)
    tasks = json.loads((path / "tasks.json").read_text(encoding="utf-8"))
    assert isinstance(tasks, list)
    return LabelInterface((path / "config.xml").read_text(encoding="utf-8")), tasks


def wrong(interface: Any, result: dict[str, Any]) -> list[str]:
    """What the SDK says of an annotation or a prediction, which it looks at alike."""
    return list(interface.validate_prediction(result, return_errors=True))


@pytest.mark.parametrize("script", ["both", "hant", "source"])
def test_the_sdk_finds_nothing_wrong(tmp_path: Path, script: str) -> None:
    interface, tasks = project(tmp_path / "set", script=script)
    assert len(tasks) > 15
    for task in tasks:
        assert interface.validate_task({"data": task["data"]})
        assert wrong(interface, task["annotations"][0]) == []
        assert task["predictions"] == []


def test_it_would_find_a_wrong_label(tmp_path: Path) -> None:
    interface, tasks = project(tmp_path / "set")
    region = next(each for each in tasks[0]["annotations"][0]["result"] if each["type"] == "labels")
    region["value"]["labels"] = ["unheard of"]
    assert wrong(interface, tasks[0]["annotations"][0])


def test_candidates_are_predictions_with_all_that_they_refer_to(tmp_path: Path) -> None:
    records = [record_in(row) for row in (rich_row(), pair_row())]
    interface, tasks = project(tmp_path / "set", records=records, states=STATES)
    predictions = tasks[0]["predictions"]
    assert [each["model_version"] for each in predictions] == ["suggested", "rejected"]
    for prediction in predictions:
        assert wrong(interface, prediction) == []
        regions = {each["id"] for each in prediction["result"] if each["type"] == "labels"}
        links = [each for each in prediction["result"] if each["type"] == "relation"]
        assert links
        assert all({link["from_id"], link["to_id"]} <= regions for link in links)


def test_both_texts_stand_side_by_side_in_one_task(tmp_path: Path) -> None:
    interface, tasks = project(tmp_path / "set")
    assert {tag.name for tag in interface.objects} == {"hant", "hans"}
    shown = views("label-studio")
    assert [(task["data"]["hant"], task["data"]["hans"]) for task in tasks] == [
        (one.text, other.text) for one, other in zip(shown[::2], shown[1::2], strict=True)
    ]
