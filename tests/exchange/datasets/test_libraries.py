"""spaCy, `datasets` and dkpro-cassis read what was written for them, and see what the view says."""

import os
from pathlib import Path

import pytest

from exchange.datasets.written import views, written
from yanguan.exchange.datasets.view import View

os.environ["HF_HUB_OFFLINE"] = "1"  # nothing here may ask the network


def places(view: View) -> list[tuple[str, int, int]]:
    """Each part of each label."""
    return sorted((span.label, *place) for span in view.spans.values() for place in span.fragments)


def test_spacy_has_every_label_where_its_categorizer_looks(tmp_path: Path) -> None:
    import spacy
    from spacy.tokens import DocBin

    written(tmp_path / "d.spacy", "spacy", script="both")
    docs = list(DocBin().from_disk(tmp_path / "d.spacy").get_docs(spacy.blank("zh").vocab))
    for doc, view in zip(docs, views("spacy", script="both"), strict=True):
        assert doc.text == view.text
        assert [token.text for token in doc] == [token.text for token in spacy.blank("zh")(view.text)]
        assert sorted((it.label_, it.start_char, it.end_char) for it in doc.spans["sc"]) == places(view)
        families = {it.label_ for it in doc.spans["quote"]}, {it.label_ for it in doc.spans["appointment"]}
        assert families[0] <= {"quote", "speaker", "cue", "nonquote", "addressee"}
        assert not families[1] & {"quote", "speaker", "cue"}
        row = doc.user_data["yanguan"]
        assert [each["quote"] for each in row["quotes"]] == [quote.quote for quote in view.quotes]


@pytest.mark.parametrize("form", ["huggingface", "huggingface-parquet"])
def test_datasets_loads_the_folder_with_the_fields_that_the_card_declares(
    tmp_path: Path, form: str, gold_project: Path
) -> None:
    from datasets import ClassLabel, load_dataset

    from yanguan.exchange.exporting import export_dataset, wish
    from yanguan.store.project import Project

    asked = wish(form, split=(60, 20, 20))
    with Project(gold_project, read_only=True) as project:
        report = export_dataset(project, tmp_path / "set", asked)
    found = load_dataset(str(tmp_path / "set"), cache_dir=str(tmp_path / "cache"))
    assert {"train", "validation", "test"} == set(found)
    assert [len(found[part]) for part in ("train", "validation", "test")] == list(report["parts"].values())
    label = found["train"].features["spans"].feature["label"]
    assert isinstance(label, ClassLabel)
    for row in (row for part in found.values() for row in part):
        for span in row["spans"]:
            text = "".join(row["text"][it["start"] : it["end"]] for it in span["fragments"])
            assert text == "".join(span["words"])
            assert label.names[span["label"]] in {"quote", "speaker", "cue", *label.names}
        kinds = found["train"].features["quotes"].feature["attributes"]["type"]
        assert {kinds.int2str(it["attributes"]["type"]) for it in row["quotes"]} <= {"direct", "indirect", "mixed"}


@pytest.mark.parametrize("script", ["hant", "hans"])
def test_cassis_finds_every_label_at_its_characters(tmp_path: Path, script: str) -> None:
    import cassis

    written(tmp_path / "set", "uima-cas", script=script)
    with (tmp_path / "set" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    for view in views("uima-cas", script=script):
        with (tmp_path / "set" / f"{view.id}.xmi").open("rb") as file:
            cas = cassis.load_cas_from_xmi(file, typesystem=types)
        assert cas.sofa_string == view.text
        spans = cas.select("webanno.custom.Yanguan")
        assert sorted((it.label, it.begin, it.end) for it in spans) == places(view)
        assert {it.get_covered_text() for it in spans} == {piece for span in view.spans for piece in view.pieces(span)}
        links = [
            (it.kind, it.Governor.identifier, it.Dependent.identifier)
            for it in cas.select("webanno.custom.YanguanLink")
        ]
        assert sorted(links) == sorted((link.kind, link.head, link.tail) for link in view.links())
        tokens = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
        assert "".join(it.get_covered_text() for it in tokens) == "".join(view.text.split())


def test_cassis_counts_characters_beyond_the_bmp_as_java_does(tmp_path: Path) -> None:
    import cassis

    from exchange.datasets.test_formats import HARD, hard_record

    records = [hard_record(number, text) for number, text in enumerate(HARD)]
    written(tmp_path / "set", "uima-cas", records)
    with (tmp_path / "set" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    for record in records:
        path = tmp_path / "set" / f"{record.article.id}.xmi"
        cas = cassis.load_cas_from_xmi(path.read_text("utf-8"), typesystem=types)
        (name,) = (it for it in cas.select("webanno.custom.Yanguan") if it.label == "speaker")
        assert name.get_covered_text() == "方景行"
        assert f'begin="{len(record.article.source.text[: name.begin].encode("utf-16-le")) // 2}"' in path.read_text(
            "utf-8"
        )
