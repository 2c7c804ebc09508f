"""Which script a text is in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.article import Script
from yanguan.resources import gold, resource
from yanguan.script.convert import convert
from yanguan.script.detect import ScriptCount, _marked, count_scripts, detect_script, lines_in

SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_in_the_script_that_its_gold_says(name: str) -> None:
    said = json.loads((gold() / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")[0])["source_script"]
    assert detect_script(SAMPLES[name]) == said


@pytest.mark.parametrize("name", SAMPLES)
def test_a_converted_sample_is_in_the_other_script(name: str) -> None:
    script = detect_script(SAMPLES[name])
    profile, other = ("tw2s", "hans") if script == "hant" else ("s2tw", "hant")
    assert detect_script(convert(SAMPLES[name], profile).text.text) == other


@pytest.mark.parametrize(
    ("text", "hant", "hans"),
    [
        ("", 0, 0),
        ("人口大會", 1, 0),
        ("人口大会", 0, 1),
        ("后里面", 0, 0),
        ("說说", 1, 1),
        ("abc 「」😀", 0, 0),
    ],
)
def test_only_characters_that_one_script_alone_has_count(text: str, hant: int, hans: int) -> None:
    assert count_scripts(text) == ScriptCount(hant, hans)


def test_a_text_that_does_not_tell_is_taken_as_traditional() -> None:
    assert count_scripts("人口").script is None
    assert detect_script("人口") == "hant"
    assert detect_script("說说") == "hant"


@pytest.mark.parametrize(
    ("count", "is_mixed"),
    [
        (ScriptCount(0, 0), False),
        (ScriptCount(100, 2), False),
        (ScriptCount(27, 3), True),
        (ScriptCount(28, 3), False),
        (ScriptCount(3, 3), True),
    ],
)
def test_a_text_is_mixed_from_three_characters_and_a_tenth(count: ScriptCount, is_mixed: bool) -> None:  # noqa: FBT001
    assert count.is_mixed is is_mixed
    assert ScriptCount(count.hans, count.hant).is_mixed is is_mixed


@given(st.text("說话會会人口ab", max_size=30), st.text("說话會会人口ab", max_size=30))
def test_the_count_of_two_texts_is_the_sum(first: str, second: str) -> None:
    one, two, both = count_scripts(first), count_scripts(second), count_scripts(first + second)
    assert (both.hant, both.hans) == (one.hant + two.hant, one.hans + two.hans)


@given(st.text("說話會会人口ab𠮷𫍯𪉃😀", max_size=30))
def test_every_character_counts_that_is_marked_also_the_rare_ones(text: str) -> None:
    hant, hans = _marked()
    assert {"𫍯", "𪉃"} & (hant | hans)
    expected = sum(character in hant for character in text), sum(character in hans for character in text)
    assert count_scripts(text) == ScriptCount(*expected)


@given(st.text("說話會会话说人口𫍯𪉃\n", max_size=60), st.sampled_from(["hant", "hans"]), st.integers(1, 4))
def test_lines_in_a_script_are_those_whose_own_count_says_so(text: str, script: Script, least: int) -> None:
    counts = enumerate(map(count_scripts, text.split("\n")), 1)
    expected = [n for n, each in counts if each.script == script and max(each.hant, each.hans) >= least]
    assert lines_in(script, text, least) == expected
