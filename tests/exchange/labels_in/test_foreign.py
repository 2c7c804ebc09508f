"""Small files as the tools themselves write them, each with our own text."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from exchange.labels_in.brought import brought, notices, one, spans
from yanguan.domain.refusal import Refusal
from yanguan.exchange.importing import prepare

TEXT = "方景行昨天說：「大橋今年通車。」祁遠山將任市長。"
PERSONS = [("PER", "方景行"), ("PER", "祁遠山")]
DOCCANO = {
    "id": 12,
    "text": TEXT,
    "Comments": ["看過"],
    "entities": [
        {"id": 3, "label": "PER", "start_offset": 0, "end_offset": 3},
        {"id": 5, "label": "PER", "start_offset": 16, "end_offset": 19},
    ],
    "relations": [{"id": 1, "from_id": 3, "to_id": 5, "type": "認識"}],
}
PRODIGY = {
    "text": TEXT,
    "_input_hash": -12,
    "_task_hash": 77,
    "tokens": [{"text": each, "start": n, "end": n + 1, "id": n, "ws": False} for n, each in enumerate(TEXT)],
    "spans": [
        {"start": 0, "end": 3, "token_start": 0, "token_end": 2, "label": "PER"},
        {"start": 16, "end": 19, "token_start": 16, "token_end": 18, "label": "PER"},
    ],
    "relations": [{"head": 2, "child": 18, "label": "認識"}],
    "meta": {"title": "大橋通車"},
    "answer": "accept",
}


def region(name: str, start: int, end: int, label: str, text: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual", "value": value}


RESULT = [
    region("a", 0, 3, "PER", "方景行"),
    region("b", 16, 19, "PER", "祁遠山"),
    {"from_id": "a", "to_id": "b", "type": "relation", "direction": "right", "labels": ["認識"]},
    {
        "id": "c",
        "from_name": "tone",
        "to_name": "text",
        "type": "choices",
        "value": {"choices": ["中立"]},
    },
]
STUDIO = {
    "id": 1,
    "data": {"text": TEXT, "title": "大橋通車"},
    "annotations": [
        {"id": 7, "completed_by": 1, "was_cancelled": True, "result": []},
        {"id": 8, "completed_by": 1, "was_cancelled": False, "result": RESULT},
        {"id": 9, "completed_by": 2, "was_cancelled": False, "result": []},
    ],
    "predictions": [{"model_version": "ner-3", "result": [region("d", 20, 21, "VERB", "任")]}],
}
XMI = f"""<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
  xmlns:type4="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
  xmlns:type7="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
  xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
  <type4:Sentence xmi:id="7" sofa="1" begin="0" end="26"/>
  <type7:NamedEntity xmi:id="8" sofa="1" begin="2" end="5" value="PER"/>
  <type7:NamedEntity xmi:id="9" sofa="1" begin="18" end="21" value="PER"/>
  <custom:Knows xmi:id="10" sofa="1" begin="2" end="5" Governor="8" Dependent="9" label="認識"/>
  <custom:Tense xmi:id="11" sofa="1" begin="21" end="22"/>
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="&#x1F309;{TEXT}"/>
  <cas:View sofa="1" members="7 8 9 10 11"/>
</xmi:XMI>"""


def dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("content", [dumped(DOCCANO) + "\n", dumped([DOCCANO]), json.dumps(DOCCANO, indent=2)])
def test_doccano_with_relations(content: str, tmp_path: Path) -> None:
    record = one(tmp_path / "all.jsonl", content)
    assert spans(record) == PERSONS
    assert {span.annotator for span in record.labels.spans.values()} == {"doccano"}
    assert notices(prepare([tmp_path / "all.jsonl"])) == [("comments", 1), ("relations", 1)]


@pytest.mark.parametrize("name", ["label", "labels"])
def test_doccano_as_it_was(name: str, tmp_path: Path) -> None:
    line = {"id": 1, "text": TEXT, name: [[0, 3, "PER"], [16, 19, "PER"]], "Comments": []}
    assert spans(one(tmp_path / "admin.jsonl", dumped(line))) == PERSONS


def test_prodigy_with_relations_between_tokens(tmp_path: Path) -> None:
    record = one(tmp_path / "out.jsonl", dumped(PRODIGY))
    assert spans(record) == PERSONS
    assert record.article.meta.title == "大橋通車"
    assert notices(prepare([tmp_path / "out.jsonl"])) == [("relations", 1)]


def test_of_what_prodigy_was_refused_the_text_comes_alone(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text(dumped({**PRODIGY, "answer": "reject"}), encoding="utf-8")
    (record,) = brought(tmp_path / "out.jsonl")
    assert spans(record) == []
    assert notices(prepare([tmp_path / "out.jsonl"])) == [("answers", 3)]


def test_label_studio_with_annotators_and_a_model(tmp_path: Path) -> None:
    record = one(tmp_path / "project.json", dumped([STUDIO]))
    assert spans(record) == [*PERSONS, ("VERB", "任")]
    standing = {span.label: (span.state, span.origin) for span in record.labels.spans.values()}
    assert standing == {"PER": ("accepted", "human"), "VERB": ("suggested", "model:ner-3")}
    assert notices(prepare([tmp_path / "project.json"])) == [("regions", 1), ("annotations", 1), ("relations", 1)]


def test_uima_from_inception_counts_as_java_does(tmp_path: Path) -> None:
    record = one(tmp_path / "a.xmi", XMI)
    assert record.article.source.text == "\U0001f309" + TEXT
    assert spans(record) == [*PERSONS, ("Tense", "將")]
    assert notices(prepare([tmp_path / "a.xmi"])) == [("relations", 1)]


BRAT = (
    "T1\tPerson 0 3\t方景行\n"
    "T2\tPerson 16 19\t祁遠山\n"
    "T3\tAppoint 20 21\t任\n"
    "T4\tSaid 0 3;5 6\t方景行 說\n"
    "E1\tAppoint:T3 Who:T2\n"
    "R1\tKnows Arg1:T1 Arg2:T2\n"
    "A1\tNegated E1\n"
    "A2\tTone T1 calm\n"
    "*\tEquiv T1 T2\n"
    "N1\tReference T1 Wikidata:Q1\tname\n"
    "#1\tAnnotatorNotes T1\t兼任\n"
)


def test_brat_with_everything_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.ann").write_text(BRAT, encoding="utf-8")
    (tmp_path / "annotation.conf").write_text("[entities]\nPerson\n", encoding="utf-8")
    for path in (tmp_path, tmp_path / "a.txt", tmp_path / "a.ann"):
        (record,) = brought(path)
        assert spans(record) == [
            ("Person", "方景行"),
            ("Said", "方景行…說"),
            ("Person", "祁遠山"),
            ("Appoint", "任"),
        ]
        assert [note.text for note in record.labels.notes.values()] == ["兼任"]
    told = [("equivalences", 1), ("normalizations", 1), ("attributes", 2), ("relations", 2)]
    assert notices(prepare([tmp_path])) == told


def test_brat_in_an_archive_with_a_text_that_nobody_labelled(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("c/a.txt", TEXT)
        archive.writestr("c/a.ann", BRAT)
        archive.writestr("c/b.txt", "祁遠山任市長，大橋今天通車了。")
        archive.writestr("c/b.ann", "")
    records = brought(tmp_path / "all.zip")
    assert [len(spans(record)) for record in records] == [4, 0]


SENTENCES = {
    "BIO": ["方 B-PER", "景 I-PER", "行 I-PER", "說 O", "", "祁 B-PER", "遠 I-PER", "山 I-PER"],
    "IOB": ["方 I-PER", "景 I-PER", "行 I-PER", "說 O", "", "祁 I-PER", "遠 I-PER", "山 I-PER"],
    "BIOES": ["方 B-PER", "景 I-PER", "行 E-PER", "說 S-V", "", "祁 B-PER", "遠 I-PER", "山 E-PER"],
    "BMES": ["方 B-PER", "景 M-PER", "行 E-PER", "說 O", "", "祁 B-PER", "遠 M-PER", "山 E-PER"],
    "BILOU": ["方\tNR\tB-PER", "景\tNR\tI-PER", "行\tNR\tL-PER", "說\tVV\tU-V", "", "祁遠山\tNR\tU-PER"],
}


@pytest.mark.parametrize("tags", SENTENCES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_conll_by_each_way_of_tagging(tags: str, end: str, tmp_path: Path) -> None:
    record = one(tmp_path / "train.txt", end.join([*SENTENCES[tags], "", ""]))
    assert record.article.source.text.split() == ["方景行說", "祁遠山"]
    assert [each for each in spans(record) if each[0] == "PER"] == PERSONS


def test_conll_parts_texts_and_spaces_latin_words(tmp_path: Path) -> None:
    lines = ["-DOCSTART- -X- O O", "", "Hello NN B-NP O", "World NN I-NP B-ORG", "在 P O O", "臨江 NR O B-LOC", ""]
    lines += ["-DOCSTART- -X- O O", "", "祁遠山 NR O B-PER", "來 V O O", ""]
    (tmp_path / "eng.bio").write_text("\n".join(lines), encoding="utf-8")
    first, second = brought(tmp_path / "eng.bio")
    assert first.article.source.text.strip() == "Hello World在臨江"
    assert spans(first) == [("ORG", "World"), ("LOC", "臨江")]
    assert spans(second) == [("PER", "祁遠山")]


def entity(**changed: Any) -> str:
    one = {"id": 1, "label": "PER", "start_offset": 0, "end_offset": 3}
    return dumped({**DOCCANO, "relations": [], "entities": [one | changed]})


DANGLING = {"id": 1, "from_id": 3, "to_id": 9, "type": "x"}
OFF_TOKENS = {"start": 1, "end": 3, "token_start": 0, "token_end": 2, "label": "PER"}
OTHER_WORDS = region("a", 1, 4, "PER", "方景行")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", entity(end_offset=99), "labels-outside"),
        ("a.jsonl", entity(label=4), "labels-shape"),
        ("a.jsonl", dumped({**DOCCANO, "relations": [DANGLING]}), "labels-dangling"),
        ("a.jsonl", dumped(DOCCANO) + "\n[1]\n", "labels-shape"),
        ("a.jsonl", dumped(DOCCANO) + "\n{\n", "reading-no-json"),
        ("a.jsonl", json.dumps({**DOCCANO, "text": TEXT + "\ud800"}), "reading-surrogate"),
        ("a.jsonl", dumped(DOCCANO).replace('"PER"', '"P\\nR"'), "labels-name"),
        ("a.jsonl", dumped(DOCCANO) + "\n" + "[" * 100_000 + "\n", "reading-no-json"),
        ("a.jsonl", dumped({**PRODIGY, "spans": [OFF_TOKENS]}), "labels-shape"),
        ("a.json", dumped([{**STUDIO, "annotations": [{"result": [OTHER_WORDS]}]}]), "labels-words-differ"),
        ("a.xmi", XMI.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>', 1), "reading-xml-entities"),
        ("a.xmi", XMI.replace('begin="2"', 'begin="1"'), "labels-outside"),
        ("a.xmi", XMI.replace("sofaString", "sofaURI"), "labels-uima-no-text"),
        ("a.conll", "方 B-PER\n景 I-PER\n行 Q-PER\n", "labels-line"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_and_told(name: str, content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8", errors="surrogatepass")
    with pytest.raises(Refusal, match=f"^{message} ") as refused:
        brought(tmp_path / name, form="conll" if name == "a.conll" else "auto")
    assert str(tmp_path / name) in str(refused.value.arguments["file"])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1\tPerson 0 3\t祁遠山", "labels-words-differ"),
        ("T1\tPerson 0\t祁遠山", "labels-line"),
        ("T1\tPerson 3 0\t方景行", "labels-outside"),
        ("R1\tKnows Arg1:T8 Arg2:T9", "labels-dangling"),
        ("E1\tAppoint", "labels-line"),
        ("X", "labels-line"),
        ("A1", "labels-line"),
    ],
)
def test_a_line_of_brat_that_is_wrong_is_named(line: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.ann").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(Refusal, match=f"^{message} "):
        brought(tmp_path)


def test_an_ann_without_its_text_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text(BRAT, encoding="utf-8")
    with pytest.raises(Refusal, match="labels-brat-no-text"):
        brought(tmp_path / "a.ann")


def test_texts_are_not_mixed_in_and_nothing_comes_in_where_one_line_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(dumped(DOCCANO) + "\n[1]\n", encoding="utf-8")
    prepared = prepare([tmp_path / "a.jsonl"], leaves_out_failing=True)
    assert (prepared.total, len(prepared.failures)) == (1, 1)
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(Refusal, match="import-mixed"):
        prepare([tmp_path])
