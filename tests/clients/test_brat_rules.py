"""brat's own rules, as restated, on what only random projects have: words about a change word itself."""

from pathlib import Path
from typing import Any

import pytest

from clients.asked.brat_rules import ask
from clients.comparing import compare
from clients.table import CLIENTS
from exchange.datasets.written import views, written
from strategies.lines import AT, identifier, rich_row
from yanguan.domain.labels import STATES
from yanguan.exchange.jsonl.record_rows import record_in

BRAT = next(client for client in CLIENTS if client.form == "brat")


def change_word_row() -> dict[str, Any]:
    """The example, with an attribute of its change word and a note on it."""
    row = rich_row()
    trigger = row["appointments"][0]["trigger"]
    next(span for span in row["spans"] if span["id"] == trigger)["attributes"]["team"] = "x"
    row["notes"].append({"id": identifier(60), "on": trigger, "text": "看", "annotator": "mei", "at": AT})
    return row


@pytest.mark.parametrize("states", [("accepted", "edited"), STATES])
def test_a_change_word_of_which_something_is_said_leaves_the_document_open(tmp_path: Path, states: Any) -> None:
    records = [record_in(change_word_row())]
    written(tmp_path / "set", "brat", records, states=states)
    texts, refused = ask(tmp_path / "set")
    assert list(refused) == []
    seen = views("brat", records, states=states)
    assert compare(BRAT, seen, {"texts": list(texts)}).differences == []
    lines = (tmp_path / "set" / f"{seen[0].id}.ann").read_text("utf-8")
    assert "\tAttribute E1\t" in lines
    assert "\tAnnotatorNotes E1\t" in lines


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("#99\tNote T{trigger}\tx", "does not open"),
        ("R99\tspeaker Arg1:T1 Arg2:T999", "is not there"),
        ("R99\tunheard Arg1:T1 Arg2:T2", "is no relation"),
        ("T1\tquote 0 1\t方", "stands there twice"),
        ("T999\tquote 0 2\t方", "other words"),
        ("T999\tquote 0 9999\t方", "outside the text"),
        ("T999\tunheard 0 1\t方", "no known type"),
        ("E99\tquote:T1", "no trigger of its type"),
        ("nothing", "without a tab"),
    ],
)
def test_what_brat_would_refuse_is_found(tmp_path: Path, line: str, complaint: str) -> None:
    written(tmp_path / "set", "brat", [record_in(rich_row())])
    (path,) = (tmp_path / "set").glob("*.ann")
    (trigger, *_) = (it.split("\t")[0][1:] for it in path.read_text("utf-8").split("\n") if "\ttrigger " in it)
    with path.open("a", encoding="utf-8") as file:
        file.write(line.format(trigger=trigger) + "\n")
    assert any(complaint in wrong for wrong in ask(tmp_path / "set")[1])
