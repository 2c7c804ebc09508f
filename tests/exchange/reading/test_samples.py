"""The samples, read as files, are what the gold says by hand."""

import json
from typing import Any

import pytest

from yanguan.domain.article import SCRIPTS, other_script
from yanguan.exchange.reading.articles import read_file
from yanguan.exchange.reading.incoming import Incoming
from yanguan.resources import gold, resource

SAMPLES = sorted(path.stem for path in resource("samples").glob("*.txt"))
BY_HAND = ("url", "tags")
"""What an analyst adds: no text says it."""


def read_both(name: str) -> tuple[Incoming, dict[str, Any]]:
    line = (gold() / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")[0]
    return read_file(resource("samples", f"{name}.txt")), json.loads(line)


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 8


@pytest.mark.parametrize("name", SAMPLES)
def test_both_texts_are_those_of_the_gold(name: str) -> None:
    incoming, labelled = read_both(name)
    article = incoming.article
    assert article.source_script == labelled["source_script"]
    for script in SCRIPTS:
        text, expected = article.text(script), labelled["texts"][script]
        assert (text.text, text.origin, text.profile, text.dictionary) == (
            expected["text"], expected["origin"], expected["profile"], expected["dictionary"],
        )  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_blocks_have_the_kinds_ranges_dates_and_outlets_of_the_gold(name: str) -> None:
    incoming, labelled = read_both(name)
    source = labelled["source_script"]
    counterpart = other_script(source)
    found = [
        (block.kind, block.source, block.counterpart, block.published, block.outlet)
        for block in incoming.article.blocks
    ]
    expected = [
        (block["kind"], tuple(block[source]), tuple(block[counterpart]), block["published"], block["outlet"])
        for block in labelled["blocks"]
    ]
    assert found == expected


@pytest.mark.parametrize("name", SAMPLES)
def test_meta_is_the_golds_but_for_what_no_text_says(name: str) -> None:
    incoming, labelled = read_both(name)
    for key, expected in labelled["meta"].items():
        if key not in BY_HAND:
            assert (key, getattr(incoming.article.meta, key)) == (key, expected)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_comes_in_without_a_word(name: str) -> None:
    incoming, _ = read_both(name)
    assert incoming.notices == ()
    assert incoming.encoding is not None
    assert (incoming.encoding.name, incoming.encoding.score) == ("utf-8", 1.0)
