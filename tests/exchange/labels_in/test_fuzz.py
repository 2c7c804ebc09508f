"""Whatever stands in a file of a tool: records that keep every rule of the contract, or a Refusal, and nothing else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.labels_in.brought import brought
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.sheet import UNITS, Unit

TEXT = "大橋通車\n方景行說，「大橋𠮷祥。」他很高興。\n"
ANN = """T1\tPerson 5 8\t方景行
T2\tSaying 8 9\t說
T3\tThing 11 13;13 16\t大橋 𠮷祥。
E1\tSaying:T2 Who:T1 What:T3
R1\tKnows Arg1:T1 Arg2:T3
*\tEquiv T1 T3
A1\tNegated T1
A2\tMood T3 好
N1\tReference T1 Wikidata:Q1\t方景行
#1\tAnnotatorNotes T1\t是他
"""
CONLL = """-DOCSTART- O

大 B-EVENT
橋 I-EVENT
通 O
車 O

方 I-PER
景 I-PER
行 I-PER
用 O
New O
York O
Times S-ORG

-DOCSTART- O

又 U-X
"""
XMI = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"
  xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:custom="http:///webanno/custom.ecore"
  xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore">
  <seg:Token xmi:id="2" sofa="1" begin="0" end="2"/>
  <ner:NamedEntity xmi:id="3" sofa="1" begin="3" end="6" value="PER"/>
  <custom:Claim xmi:id="4" sofa="1" begin="0" end="2"/>
  <custom:Rel xmi:id="5" sofa="1" begin="0" end="2" Governor="3" Dependent="4" label="near"/>
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="𠮷，方景行好。"/>
  <cas:View sofa="1" members="2 3 4 5"/>
</xmi:XMI>
"""
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = ("quote", "speaker", "cue", "trigger", "post", "person", "X", "說")
KINDS = ("speaker", "cue", "parent", "holder", "person", "post_new", "inside_quote", "near")
KEYS = ("text", "data", "label", "entities", "relations", "spans", "annotations", "predictions")
texts = st.text(st.sampled_from("大橋方景行說，「」𠮷 \n\t\r\x00\u202eAb1"), max_size=40)
places = st.integers(-2, 44)
names, kinds = st.sampled_from(NAMES), st.sampled_from(KINDS)
junk = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 99) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


def brought_in(path: Path, form: str, unit: Unit | None) -> None:
    """Read it; each record must be one that could be exported."""
    try:
        brought(path, form, offsets=unit)
    except Refusal as refusal:
        assert refusal.message  # noqa: PT017 - whatever it says, it is ours


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]], list[tuple[str, int, int]]]:
    """A text, labels that mostly lie in it, and links between them."""
    text = draw(texts)
    spans = draw(st.lists(st.tuples(places, places, names), max_size=6))
    ends = st.integers(0, max(0, len(spans) - 1))
    links = draw(st.lists(st.tuples(kinds, ends, ends), max_size=6)) if spans else []
    return text, spans, links


def doccano(text: str, spans: list[tuple[int, int, str]], links: list[tuple[str, int, int]]) -> str:
    entities = [
        {"id": n, "label": each[2], "start_offset": each[0], "end_offset": each[1]} for n, each in enumerate(spans)
    ]
    relations = [{"id": n, "type": kind, "from_id": one, "to_id": two} for n, (kind, one, two) in enumerate(links)]
    return json.dumps({"text": text, "entities": entities, "relations": relations})


def prodigy(text: str, spans: list[tuple[int, int, str]], links: list[tuple[str, int, int]]) -> str:
    rows = [{"start": each[0], "end": each[1], "label": each[2]} for each in spans]
    relations = [{"label": kind, "head_span": rows[one], "child_span": rows[two]} for kind, one, two in links]
    return json.dumps({"text": text, "spans": rows, "relations": relations})


def label_studio(text: str, spans: list[tuple[int, int, str]], links: list[tuple[str, int, int]]) -> str:
    result: list[dict[str, Any]] = [
        {
            "id": str(n),
            "type": "labels",
            "to_name": "text",
            "value": {"start": each[0], "end": each[1], "labels": [each[2]]},
        }
        for n, each in enumerate(spans)
    ]
    half = len(result) // 2
    ties = [{"type": "relation", "from_id": str(one), "to_id": str(two), "labels": [kind]} for kind, one, two in links]
    task = {
        "data": {"text": text},
        "annotations": [{"result": result[:half]}],
        "predictions": [{"result": [*result, *ties]}],
    }
    return json.dumps([task])


@pytest.mark.parametrize("make", [doccano, prodigy, label_studio])
@QUICK
@given(marked(), st.sampled_from((None, *UNITS)))
def test_labels_that_lie_anywhere(
    tmp_path: Path, make: Callable[..., str], case: tuple[Any, ...], unit: Unit | None
) -> None:
    path = tmp_path / "a.json"
    path.write_text(make(*case), encoding="utf-8")
    brought_in(path, make.__name__.replace("_", "-"), unit)


@pytest.mark.parametrize("form", ["doccano", "prodigy", "label-studio"])
@QUICK
@given(
    st.dictionaries(
        st.sampled_from(("text", "data", "label", "entities", "relations", "spans", "annotations", "predictions")), junk
    )
)
def test_json_of_any_shape(tmp_path: Path, form: str, row: dict[str, Any]) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([row]), encoding="utf-8")
    brought_in(path, form, None)
    brought_in(path, "auto", None)


def damaged(whole: str) -> st.SearchStrategy[str]:
    """The file with a stretch cut out, doubled, or replaced."""
    cut = st.tuples(st.integers(0, len(whole)), st.integers(0, 12), st.text(max_size=6))
    return cut.map(lambda it: whole[: it[0]] + it[2] + whole[it[0] + it[1] :])


@QUICK
@given(damaged(ANN), damaged(TEXT))
def test_damaged_brat(tmp_path: Path, annotations: str, text: str) -> None:
    (tmp_path / "a.ann").write_text(annotations, encoding="utf-8", errors="replace")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8", errors="replace")
    brought_in(tmp_path / "a.txt", "auto", None)


@QUICK
@given(damaged(CONLL))
def test_damaged_conll(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.conll").write_text(content, encoding="utf-8", errors="replace")
    brought_in(tmp_path / "a.conll", "conll", None)


@QUICK
@given(damaged(XMI))
def test_damaged_uima(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.xmi").write_text(content, encoding="utf-8", errors="replace")
    brought_in(tmp_path / "a.xmi", "uima-cas", None)
