"""brat's files: what its manual asks of them, and its configuration."""

import re
from pathlib import Path

import pytest

from exchange.datasets.written import gold, views, written
from strategies.lines import rich_row
from yanguan.domain.scheme import read_scheme
from yanguan.exchange.datasets.brat import pieces
from yanguan.exchange.datasets.brat_config import annotation_conf, name_of, type_of
from yanguan.exchange.jsonl.record_rows import record_in
from yanguan.resources import default_scheme_content

TEXT_BOUND = re.compile(r"T\d+\t[\w-]+ \d+ \d+(;\d+ \d+)*\t[^\n]+")
EVENT = re.compile(r"E\d+\ttrigger:T\d+( [A-Za-z_-]+\d*:T\d+)*")
OTHERS = re.compile(r"(R\d+\t\w+ Arg1:[TE]\d+ Arg2:T\d+|A\d+\t\w+ [TE]\d+ [\w-]+|#\d+\t\w+ [TE]\d+\t[^\n]+)")


def test_every_line_has_the_form_that_the_manual_gives(tmp_path: Path) -> None:
    written(tmp_path / "set", "brat")
    lines = [line for path in (tmp_path / "set").glob("*.ann") for line in path.read_text("utf-8").split("\n")[:-1]]
    forms = {"T": TEXT_BOUND, "E": EVENT, "R": OTHERS, "A": OTHERS, "#": OTHERS}
    assert [line for line in lines if not forms[line[0]].fullmatch(line)] == []
    assert {line[0] for line in lines} >= {"T", "E", "R", "A"}


def test_offsets_are_code_points_of_the_text_beside(tmp_path: Path) -> None:
    written(tmp_path / "set", "brat")
    for path in (tmp_path / "set").glob("*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode()
        for line in path.read_text("utf-8").split("\n"):
            if line.startswith("T"):
                _, said, words = line.split("\t")
                places = [tuple(map(int, place.split(" "))) for place in said.partition(" ")[2].split(";")]
                assert " ".join(text[start:end] for start, end in places) == words


def test_there_is_a_pair_of_files_for_each_article(tmp_path: Path) -> None:
    written(tmp_path / "set", "brat", script="both")
    names = {view.id for view in views("brat", script="both")}
    assert len(names) == 2 * len(gold())
    for suffix in (".txt", ".ann"):
        assert {path.stem for path in (tmp_path / "set").glob(f"*{suffix}")} == names


def test_every_type_that_is_used_is_configured(tmp_path: Path) -> None:
    written(tmp_path / "set", "brat")
    conf = (tmp_path / "set" / "annotation.conf").read_text("utf-8")
    sections = dict(re.findall(r"\[(\w+)\]\n((?:[^\[\n].*\n)*)", conf))
    known = {kind: {line.split("\t")[0] for line in body.split("\n") if line} for kind, body in sections.items()}
    roles = {each.partition("*")[0] for each in sections["events"].partition("\t")[2].split(", ")}
    for path in (tmp_path / "set").glob("*.ann"):
        for line in path.read_text("utf-8").split("\n")[:-1]:
            kind = line.split("\t")[1].split(" ")[0]
            if line.startswith("T"):
                assert kind in known["entities"] | {"trigger"}
            elif line.startswith("R"):
                assert kind in known["relations"]
            elif line.startswith("A"):
                assert kind in known["attributes"]
            elif line.startswith("E"):
                assert {re.sub(r"\d*:T\d+", "", each) for each in line.split("\t")[1].split(" ")[1:]} <= roles
    assert "quote_type\tArg:quote, Value:direct|indirect|mixed" in conf


@pytest.mark.parametrize(
    ("text", "fragments", "found"),
    [
        ("甲乙\n丙丁", [(0, 5)], [(0, 2), (3, 5)]),
        ("甲 \n\n 乙", [(0, 6)], [(0, 1), (5, 6)]),
        ("甲\u2028乙", [(0, 3)], [(0, 1), (2, 3)]),
        ("甲乙丙", [(0, 1), (2, 3)], [(0, 1), (2, 3)]),
    ],
)
def test_a_line_break_cuts_a_fragment(
    text: str, fragments: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    assert pieces(text, fragments) == found


@pytest.mark.parametrize("name", ["quote", "情緒", "mood x", "𠮷", "a_u0041_"[:1], "org-new"])
def test_names_that_brat_cannot_have_come_back(name: str) -> None:
    assert re.fullmatch(r"[\w-]+", type_of(name), re.ASCII)
    assert name_of(type_of(name)) == name


def test_a_teams_own_labels_and_attributes_are_configured() -> None:
    content = default_scheme_content()
    label = dict(content["labels"][0]) | {"name": "情緒", "attributes": {"tone": ["dry", "冷"]}}
    conf = annotation_conf(read_scheme({**content, "labels": [*content["labels"], label]}), set())
    assert type_of("情緒") in conf.split("\n")
    assert "span_tone\tArg:<ANY>, Value:dry" in conf


def test_notes_stand_on_what_they_are_about_and_others_are_counted(tmp_path: Path) -> None:
    row = rich_row()
    about = {"id": "019815a0-0000-7000-8000-000000000042", "on": row["quotes"][0]["id"], "text": "兩\n行"}
    row["notes"].append(row["notes"][0] | about)
    losses = written(tmp_path / "set", "brat", [record_in(row)])
    assert losses.left_out["notes"] == 1
    (path,) = (tmp_path / "set").glob("*.ann")
    assert re.search(r"^#\d+\tAnnotatorNotes T\d+\t兩 行$", path.read_text("utf-8"), re.MULTILINE)
