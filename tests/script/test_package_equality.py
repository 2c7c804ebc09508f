"""The text of every conversion is the package's own, on more than a million characters."""

import random
from pathlib import Path

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies.hard_texts import DICTIONARIES, HARD, texts
from yanguan.resources import resource
from yanguan.script.convert import CHARACTER_PROFILES, PHRASE_PROFILES, Conversion, convert
from yanguan.script.dictionaries import INSTALLED

PROFILES = (*CHARACTER_PROFILES, *PHRASE_PROFILES)
SAMPLES = "\n".join(path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt")))
PACKAGE = {profile: opencc.OpenCC(profile) for profile in PROFILES}


def own_words(profile: str) -> list[str]:
    """Every key and value of the profile's own dictionaries, those that the package never matches too."""
    content = (Path(opencc.__file__).parent / "config" / f"{profile}.json").read_text(encoding="utf-8")
    files = [path for path in sorted(DICTIONARIES.glob("*.txt")) if f'"{path.name}"' in content]
    lines = [line for path in files for line in path.read_text(encoding="utf-8").split("\n") if line]
    return list(dict.fromkeys(word for line in lines for word in line.replace("\t", " ").split(" ")))


def corpus(profile: str) -> str:
    """The samples, the words alone and joined, and what was cut out of them at random, joined."""
    draw, words = random.Random(profile), own_words(profile)
    alone = "\n".join(words)
    draw.shuffle(words)
    cut = [word[draw.randint(0, 1) : draw.randint(1, 4)] for word in draw.choices(words, k=15_000)]
    drawn = draw.choices([*"".join(words), *HARD], k=15_000)
    return "\n".join([SAMPLES, alone, "".join(words), "".join(cut), "".join(drawn)])


@pytest.fixture(scope="module")
def conversions() -> dict[str, tuple[str, Conversion]]:
    return {profile: (text := corpus(profile), convert(text, profile)) for profile in PROFILES}


def test_more_than_a_million_characters_convert_as_the_package_converts_them(
    conversions: dict[str, tuple[str, Conversion]],
) -> None:
    assert sum(len(text) for text, _ in conversions.values()) > 1_000_000
    for profile, (text, conversion) in conversions.items():
        wanted = PACKAGE[profile].convert(text)
        for source, ours, theirs in zip(
            text.split("\n"), conversion.text.text.split("\n"), wanted.split("\n"), strict=True
        ):
            if ours != theirs:
                pytest.fail(f"{profile}: {source[:60]!r} became {ours[:60]!r} and not {theirs[:60]!r}")


def test_the_character_profiles_have_no_place_and_the_phrase_profiles_some(
    conversions: dict[str, tuple[str, Conversion]],
) -> None:
    for profile, (text, conversion) in conversions.items():
        assert conversion.alignment.source_length == len(text)
        assert conversion.alignment.target_length == len(conversion.text.text)
        assert conversion.alignment.is_identity == (profile in CHARACTER_PROFILES)


@settings(max_examples=150)
@given(texts, st.sampled_from(PROFILES))
def test_any_text_converts_as_the_package_converts_it(text: str, profile: str) -> None:
    assert convert(text, profile).text.text == PACKAGE[profile].convert(text)


def test_every_profile_that_the_package_installs_is_known() -> None:
    assert set(INSTALLED.profiles) == set(PROFILES)
