"""CofeNet's folder: tokens and labels that its loader takes, one label a token, only lines that are complete."""

import json
from pathlib import Path
from typing import Any

from exchange.datasets.gold_written import gold_records, write
from exchange.scoring.texts import Maker
from yanguan.editing.session import Session
from yanguan.exchange.datasets.cofenet import runs
from yanguan.exchange.exporting import export_dataset, verify_dataset, wish
from yanguan.resources import default_scheme_content
from yanguan.store.project import Project

TAGS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
"""As CofeNet's own `tag.txt` has them."""


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def test_every_line_is_as_the_loader_takes_it(tmp_path: Path) -> None:
    path, lost = write("cofenet", tmp_path, gold_records())
    found = lines(path / "train.txt")
    assert len(found) > 200
    for line in found:
        assert len(line["tokens"]) == len(line["labels"]) > 0
        assert set(line["labels"]) <= set(TAGS)
        assert all(len(token) == 1 and not token.isspace() for token in line["tokens"])
        for before, label in zip(["O", *line["labels"]], line["labels"], strict=False):
            assert not label.startswith("I-") or before[2:] == label[2:]
    assert lost["spans-other-label"] > 0


def test_a_quote_by_hand(tmp_path: Path) -> None:
    maker = Maker(coverage={"quote": (0,)})
    maker.quote(maker.span("quote", (5, 12)), [maker.span("speaker", (0, 3))], [maker.span("cue", (3, 4))])
    path, lost = write("cofenet", tmp_path, [maker.record])
    (line,) = lines(path / "train.txt")
    words = [(name, "".join(line["tokens"][start:end])) for name, start, end in runs(line["labels"])]
    assert words == [("source", "方景行"), ("cue", "說"), ("content", "「穩字當頭。」")]
    assert lost["lines-incomplete"] == 1


def test_of_labels_that_overlap_the_outer_content_stays(tmp_path: Path) -> None:
    maker = Maker(coverage={"quote": (0,)})
    maker.span("quote", (0, 21))
    maker.span("quote", (5, 12))
    maker.span("speaker", (0, 3))
    path, lost = write("cofenet", tmp_path, [maker.record])
    assert list(runs(lines(path / "train.txt")[0]["labels"])) == [("content", 0, 21)]
    assert lost["overlapping"] == 2


def test_an_export_has_the_parts_the_labels_and_the_vocabulary(tmp_path: Path) -> None:
    path, out = tmp_path / "p.yanguan", tmp_path / "out"
    with Session(path, scheme=default_scheme_content()) as session:
        session.import_records(gold_records()[:8], is_dataset=True).result()
    with Project(path, read_only=True) as project:
        asked = wish("cofenet", split=(50, 25, 25))
        export_dataset(project, out, asked)
        assert verify_dataset(project, out, asked).is_whole
    names = sorted(each.name for each in out.iterdir())
    assert names == ["README.md", "export.json", "tag.txt", "test.txt", "train.txt", "valid.txt", "voc.txt"]
    assert (out / "tag.txt").read_text(encoding="utf-8").split() == TAGS
    vocabulary = (out / "voc.txt").read_text(encoding="utf-8").split("\n")[:-1]
    tokens = [
        token for part in ("train", "valid", "test") for line in lines(out / f"{part}.txt") for token in line["tokens"]
    ]
    assert set(vocabulary) == set(tokens)
    assert tokens.count(vocabulary[0]) >= tokens.count(vocabulary[-1])
