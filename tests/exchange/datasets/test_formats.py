"""Each format: what it says it carries comes back at the right characters, read by the format's own reader."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from exchange.datasets.gold_written import gold_records
from strategies.lines import pair_row, phrase_row, rich_row
from strategies.records import datasets
from yanguan.domain.article import BLOCK_KINDS, Article, Block, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import LAYERS, STATES, Coverage, Filler, Holding, Mention, Quote, Span
from yanguan.domain.record import Record
from yanguan.domain.scheme import read_scheme
from yanguan.exchange.datasets.choosing import Outgoing
from yanguan.exchange.datasets.formats import FORMATS, Format
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import MARKS, SCRIPT_CHOICES, Options, chosen
from yanguan.exchange.datasets.out import Entry, Out, Place, into_file, into_folder, nowhere
from yanguan.exchange.datasets.verifying import Verdict
from yanguan.exchange.jsonl.record_rows import record_in
from yanguan.resources import default_scheme_content

CONTENT = default_scheme_content()
SCHEME = read_scheme({**CONTENT, "labels": [*CONTENT["labels"], {**CONTENT["labels"][0], "name": "team_label"}]})
"""As in any project: every label that is used stands in its scheme."""
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""To make one of these examples smaller takes minutes."""
each_format = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
CUTS = st.fixed_dictionaries(
    {
        "script": st.sampled_from(SCRIPT_CHOICES),
        "marks": st.sampled_from(MARKS),
        "states": st.sampled_from([("accepted", "edited"), STATES]),
        "blocks": st.sampled_from([BLOCK_KINDS, ("headline", "paragraph", "related"), ("paragraph",)]),
        "offsets": st.sampled_from(["codepoint", "utf16"]),
    }
)
REPORT: dict[str, Any] = {"format": "", "counts": {}, "parts": {}, "options": {}, "left_out": {}, "why": {}}
AT: dict[str, Any] = {"annotator": "mei", "at": "2026-07-07T01:02:03Z"}


def options_of(form: Format, cuts: dict[str, Any]) -> Options:
    """As many of the options as the format takes."""
    found = chosen({name: value for name, value in cuts.items() if name in form.takes}, form.defaults)
    return found if found.offsets in form.offsets else chosen({"offsets": form.offsets[0]}, found)


def verdict_on(form: Format, records: Sequence[Record], options: Options) -> Verdict:
    """What comes back of these records, written to a real file or folder."""
    outgoing, verdict = Outgoing(form, options), Verdict()

    def entries(losses: Losses) -> Iterator[Entry]:
        return (outgoing.entry(record, losses) for record in records)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"dataset{form.suffix}"
        if form.is_folder:
            path.mkdir()
            write(form, entries, Out(into_folder(path), options, SCHEME, form.suffix))
        else:
            with path.open("wb") as file:
                write(form, entries, Out(into_file(file), options, SCHEME, form.suffix))
        verdict.compare(form.expected(entries(Losses()), options), form.read(Place(path, None, options)))
    return verdict


def write(form: Format, entries: Any, out: Out) -> None:
    form.write(entries(out.losses), out)
    form.finish(out, REPORT)
    dry = Out(nowhere, out.options, out.scheme, form.suffix)
    form.write(entries(dry.losses), dry)
    form.finish(dry, REPORT)
    assert dry.losses.left_out == out.losses.left_out
    assert dry.hashes == out.hashes


@each_format
@settings(max_examples=12, deadline=None, phases=UNSHRUNK, suppress_health_check=[HealthCheck.too_slow])
@given(records=datasets(max_size=2), cuts=CUTS)
def test_what_is_written_comes_back(form: Format, records: list[Record], cuts: dict[str, Any]) -> None:
    verdict = verdict_on(form, records, options_of(form, cuts))
    assert verdict.differences == []


@each_format
@pytest.mark.parametrize("script", SCRIPT_CHOICES)
def test_rows_in_which_all_of_the_contract_stands_come_back(form: Format, script: str) -> None:
    rows = rich_row(), pair_row(), phrase_row()
    for row in rows:
        row["coverage"] = {layer: list(range(len(row["blocks"]))) for layer in LAYERS}
    records = [record_in(row) for row in rows]
    verdict = verdict_on(form, records, options_of(form, {"script": script, "states": STATES}))
    assert verdict.differences == []
    assert verdict.articles >= 1  # only one of them has frames


HARD = ["外長😀😀說方景行", "「𫜰𠮷田」說方景行", "👨🏻\u200d🚒 說方景行", "葛\U000e0100飾區長方景行"]
"""Texts in which a name stands elsewhere by UTF-16 units than by code points."""


def hard_record(number: int, text: str) -> Record:
    """An article of this one line, its name the speaker of the characters before it."""
    start = text.index("方景行")
    block = Block("paragraph", (0, len(text)), (0, len(text)))
    texts = Text(text, "source"), Text(text.replace("長", "长"), "converted", "tw2s", "opencc")
    ids = [f"019815a0-0000-7000-8000-00000000{number:02}{each:02}" for each in range(7)]
    said = Span(id=ids[1], label="quote", fragments=((0, len(text[: start - 1].rstrip())),), **AT)
    name = Span(id=ids[2], label="speaker", fragments=((start, start + 3),), **AT)
    quote = Quote(id=ids[3], quote=ids[1], speakers=(Filler(ids[2]),), **AT)
    here = Span(id=ids[4], label="person", fragments=((start, start + 3),), **AT)
    post = Span(id=ids[5], label="post", fragments=((start - 1, start),), **AT)
    held = Holding(id=ids[6], mentions=(Mention(ids[4], ids[5]),), **AT)
    done = Coverage(ids[0], dict.fromkeys(LAYERS, (0,)))
    return Record(
        Article(ids[0], "hant", *texts, (block,)), LabelSet.of(ids[0], [said, name, quote, here, post, held, done])
    )


@each_format
@pytest.mark.parametrize("offsets", ["codepoint", "utf16"])
@pytest.mark.parametrize("script", ["hant", "hans"])
def test_astral_characters_move_nothing(form: Format, script: str, offsets: str) -> None:
    records = [hard_record(number, text) for number, text in enumerate(HARD)]
    verdict = verdict_on(form, records, options_of(form, {"script": script, "offsets": offsets}))
    assert verdict.differences == []
    assert verdict.articles == len(HARD)


@each_format
@pytest.mark.parametrize("script", [None, "source"])
def test_the_gold_comes_back(form: Format, script: str | None) -> None:
    cuts = {} if script is None else {"script": script}
    verdict = verdict_on(form, gold_records(), options_of(form, cuts))
    assert verdict.differences == []
    assert verdict.articles >= 20


@each_format
def test_an_empty_project_makes_an_empty_dataset(form: Format) -> None:
    assert verdict_on(form, [], options_of(form, {})).differences == []


@each_format
def test_the_row_of_the_table_is_sound(form: Format) -> None:
    assert form.name == form.name.lower()
    assert form.suffix.startswith(".") != form.is_folder
    form.refuse(form.defaults)
    form.prove_installed()
