"""Conversion is the package's own, frozen with its profile, and keeps every position."""

import importlib.metadata

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.refusal import Refusal
from yanguan.resources import resource
from yanguan.script.convert import CHARACTER_PROFILES, DEFAULT_PROFILES, PHRASE_PROFILES, convert, dictionary

SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]


@pytest.mark.parametrize("profile", CHARACTER_PROFILES)
def test_a_conversion_equals_the_packages_and_runs_character_by_character(profile: str) -> None:
    package = opencc.OpenCC(profile)
    for sample in SAMPLES:
        conversion = convert(sample, profile)
        assert conversion.text.text == package.convert(sample)
        assert conversion.alignment.is_identity
        assert conversion.alignment.source_length == conversion.alignment.target_length == len(sample)


@given(st.text(st.sampled_from("她說里裡后後面麵𠮷𫜰齾😀👨\u200d🚒葛\U000e0100 \n\t「ab"), max_size=60))
def test_any_text_keeps_its_length_and_every_character_that_is_no_han(text: str) -> None:
    for profile in ("tw2s", "s2tw"):
        converted = convert(text, profile).text.text
        assert len(converted) == len(text)
        for before, after in zip(text, converted, strict=True):
            assert before == after or (before > "\u2e80" and after > "\u2e80")


def test_a_conversion_says_what_made_it() -> None:
    text = convert("她說", "tw2s").text
    assert (text.text, text.origin, text.profile, text.overrides) == ("她说", "converted", "tw2s", ())
    version = importlib.metadata.version("opencc-python-reimplemented")
    assert text.dictionary == dictionary() == f"opencc-python-reimplemented {version}"


def test_characters_outside_the_basic_plane_stay_one_code_point() -> None:
    conversion = convert("齾說", "t2s")
    assert (conversion.text.text, len(conversion.text.text)) == ("𫜰说", 2)


def test_each_script_has_a_profile_that_leads_to_the_other() -> None:
    assert convert("說", DEFAULT_PROFILES["hant"]).text.text == "说"
    assert convert("说", DEFAULT_PROFILES["hans"]).text.text == "說"


@pytest.mark.parametrize("profile", PHRASE_PROFILES)
def test_a_phrase_profile_changes_words_and_says_where(profile: str) -> None:
    source, target = ("用互联网的人", "用網際網路的人") if profile == "s2twp" else ("用網際網路的人", "用互联网的人")
    conversion = convert(source, profile)
    assert conversion.text.text == target
    assert conversion.alignment.as_lists() == [[1, len(source) - 2, 1, len(target) - 2]]


@pytest.mark.parametrize("profile", ["", "TW2S", "tw2s ", "../tw2s", "s2hkp"])
def test_an_unknown_profile_is_refused_and_the_known_are_named(profile: str) -> None:
    with pytest.raises(Refusal) as refused:
        convert("说", profile)
    assert refused.value.message == "profile-unknown"
    assert refused.value.arguments == {"profile": profile, "profiles": ", ".join(CHARACTER_PROFILES + PHRASE_PROFILES)}
