"""Positions of other tools: in whatever unit, over whatever is taken out of the text, on the very same characters."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.labels_in.brought import brought, one, spans
from yanguan.domain.article import Range
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.placing import Moved, Ruler, placed
from yanguan.exchange.labels_in.sheet import UNITS, Mark, Sheet, Unit
from yanguan.exchange.reading.cleaning import clean_text

TEXTS = st.text(st.sampled_from("方景a é\n\r\t\x00\x1f\u202e\u2066𠮷😀👨\u200d\ufeff"), max_size=30)
RARE = "𠮷田方景行說：「大橋今年通車。」"
NAME = (2, 5)


def counted(text: str, place: Range, unit: Unit) -> Range:
    """The place in this unit, by the codecs' own count."""

    def at(end: int) -> int:
        if unit == "byte":
            return len(text[:end].encode())
        return end if unit == "codepoint" else len(text[:end].encode("utf-16-le")) // 2

    return at(place[0]), at(place[1])


@settings(deadline=None)
@given(TEXTS, st.data())
def test_what_is_cleaned_takes_every_position_along(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    before, after = clean_text(text[:start], file="").text, clean_text(text, file="").text
    moved = Moved(text).range((start, end))
    if text[start - 1 : start + 1] != "\r\n" and text[end - 1 : end + 1] != "\r\n":
        assert after[: moved[0]] == before
        assert after[slice(*moved)] == clean_text(text[start:end], file="").text


@settings(deadline=None)
@given(TEXTS, st.sampled_from(UNITS), st.data())
def test_a_ruler_gives_back_every_place_and_no_other(text: str, unit: Unit, data: st.DataObject) -> None:
    ruler, places = Ruler(text, unit), [counted(text, (0, end), unit)[1] for end in range(len(text) + 1)]
    assert [ruler.back(place) for place in places] == list(range(len(text) + 1))
    other = data.draw(st.integers(-2, 200))
    assert (ruler.back(other) is not None) == (other in places)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(UNITS), st.data())
def test_the_words_tell_the_unit_or_all_that_fit_agree_on_them(text: str, unit: Unit, data: st.DataObject) -> None:
    ends = st.tuples(*[st.integers(0, len(text))] * 2).map(sorted).filter(lambda place: place[0] < place[1])
    drawn = data.draw(st.lists(ends, max_size=3)) if text else []
    marks = [
        Mark(str(number), "x", (counted(text, (start, end), unit),), (text[start:end],))
        for number, (start, end) in enumerate(drawn)
    ]
    found = placed(Sheet("a", text, tuple(marks)), None)
    for (start, end), mark in zip(drawn, marks, strict=True):
        (place,) = found[mark.id]
        assert "".join(text[slice(*place)].split()) == "".join(text[start:end].split())


def doccano(place: Range) -> str:
    entity = {"id": 1, "label": "PER", "start_offset": place[0], "end_offset": place[1]}
    return json.dumps({"text": RARE, "entities": [entity], "relations": []})


@pytest.mark.parametrize("unit", UNITS)
def test_where_nothing_tells_the_person_is_asked(unit: Unit, tmp_path: Path) -> None:
    content = doccano(counted(RARE, NAME, unit))
    assert spans(one(tmp_path / "a.jsonl", content, offsets=unit)) == [("PER", "方景行")]
    if unit != "byte":
        with pytest.raises(Refusal, match="labels-offsets-unsure"):
            brought(tmp_path / "a.jsonl")


def test_where_all_mean_the_same_nobody_is_asked(tmp_path: Path) -> None:
    line = {"text": RARE[1:] + "𠮷", "entities": [{"id": 1, "label": "PER", "start_offset": 1, "end_offset": 4}]}
    assert spans(one(tmp_path / "a.jsonl", json.dumps(line))) == [("PER", "方景行")]


@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
def test_the_report_of_our_export_tells(unit: Unit, tmp_path: Path) -> None:
    report = {"format": "doccano", "options": {"offsets": unit}}
    (tmp_path / "a.jsonl.export.json").write_text(json.dumps(report), encoding="utf-8")
    assert spans(one(tmp_path / "a.jsonl", doccano(counted(RARE, NAME, unit)))) == [("PER", "方景行")]


@pytest.mark.parametrize("unit", UNITS)
def test_brat_of_whatever_unit_is_told_by_its_words_and_another_word_is_refused(unit: Unit, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RARE, encoding="utf-8")
    start, end = counted(RARE, NAME, unit)
    (tmp_path / "a.ann").write_text(f"T1\tPER {start} {end}\t方景行\n", encoding="utf-8")
    assert [spans(record) for record in brought(tmp_path)] == [[("PER", "方景行")]]
    other = next(each for each in UNITS if each != unit)
    with pytest.raises(Refusal, match=r"labels-(words-differ|outside)") as refused:
        brought(tmp_path, offsets=other)
    assert unit in str(refused.value.arguments["units"])


def test_labels_keep_their_words_where_carriage_returns_and_controls_go(tmp_path: Path) -> None:
    text = "大橋通車了\r\n方\x00景行\u202e說\r大橋\r\n祁遠山任市長"
    found = [(text.index(word), word) for word in ("方\x00景行", "祁遠山")]
    lines = "".join(f"T{n}\tPER {at} {at + len(word)}\t{word}\n" for n, (at, word) in enumerate(found, 1))
    (tmp_path / "a.txt").write_bytes(text.encode())
    (tmp_path / "a.ann").write_bytes(lines.encode())
    (record,) = brought(tmp_path)
    assert record.article.source.text == "大橋通車了\n方景行說\n大橋\n祁遠山任市長"
    assert spans(record) == [("PER", "方景行"), ("PER", "祁遠山")]
