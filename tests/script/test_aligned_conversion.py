"""What holds of the alignment of every conversion, with the real dictionaries."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies.hard_texts import texts
from yanguan.domain.refusal import Refusal
from yanguan.resources import resource
from yanguan.script.convert import CHARACTER_PROFILES, PHRASE_PROFILES, Conversion, convert, convert_lines
from yanguan.script.variants import is_han

PROFILES = st.sampled_from((*CHARACTER_PROFILES, *PHRASE_PROFILES))
SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]


def gaps(text: str, conversion: Conversion) -> list[tuple[str, str]]:
    """What stands between the places, of both texts."""
    found, source, target = [], 0, 0
    for s0, s1, t0, t1 in (*conversion.alignment.places, (len(text),) * 2 + (len(conversion.text.text),) * 2):
        found.append((text[source:s0], conversion.text.text[target:t0]))
        source, target = s1, t1
    return found


@given(texts, PROFILES)
def test_places_are_in_order_apart_and_have_two_sides(text: str, profile: str) -> None:
    source = target = 0
    for s0, s1, t0, t1 in convert(text, profile).alignment.places:
        assert source <= s0 < s1
        assert target <= t0 < t1
        source, target = s1, t1


@given(texts, PROFILES)
def test_what_stands_between_places_is_as_long_and_unchanged_outside_han(text: str, profile: str) -> None:
    for before, after in gaps(text, convert(text, profile)):
        assert len(before) == len(after)
        for one, other in zip(before, after, strict=True):
            assert one == other or (is_han(one) and is_han(other))


@settings(max_examples=60)
@given(texts, PROFILES)
def test_a_range_there_and_back_contains_itself_and_is_stable_after_one_widening(text: str, profile: str) -> None:
    alignment = convert(text, profile).alignment
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + 6) + 1):
            there = alignment.project(start, end)
            assert there is not None
            again = alignment.project_back(*there)
            assert again is not None
            assert again[0] <= start < end <= again[1]
            assert alignment.project(*again) == there
            assert alignment.is_exact(*again)
            assert alignment.is_exact(start, end) == (again == (start, end))


@given(texts, PROFILES)
def test_a_text_converts_line_by_line(text: str, profile: str) -> None:
    whole, source, target, places = convert(text, profile), 0, 0, []
    lines = text.split("\n")
    parts = list(convert_lines(lines, profile))
    for line, part in zip(lines, parts, strict=True):
        places += [(a + source, b + source, c + target, d + target) for a, b, c, d in part.alignment.places]
        source, target = source + len(line) + 1, target + len(part.text.text) + 1
    assert whole.text.text == "\n".join(part.text.text for part in parts)
    assert list(whole.alignment.places) == places


@pytest.mark.parametrize(
    ("source", "profile", "target", "places"),
    [
        ("用互联网的人", "s2twp", "用網際網路的人", [[1, 4, 1, 5]]),
        ("用網際網路的人", "tw2sp", "用互联网的人", [[1, 5, 1, 4]]),
        ("打印机", "s2twp", "印表機", [[0, 2, 0, 2]]),
        ("程序员说", "s2twp", "程式設計師說", [[1, 3, 1, 5]]),
        ("移动电话", "s2twp", "行動電話", []),
        ("软件", "s2twp", "軟體", []),
        ("插U盘", "s2twp", "插隨身碟", [[1, 3, 1, 4]]),
        ("一目了然", "s2twp", "一目瞭然", []),
        ("用户用户", "s2twp", "使用者使用者", [[0, 2, 0, 3], [2, 4, 3, 6]]),
    ],
)
def test_places_are_as_narrow_as_the_words_allow(
    source: str, profile: str, target: str, places: list[list[int]]
) -> None:
    conversion = convert(source, profile)
    assert (conversion.text.text, conversion.alignment.as_lists()) == (target, places)


@pytest.mark.parametrize("before", ["外长😀😀说", "「𫜰𠮷田」说", "👨🏻\u200d🚒 说", "葛\U000e0100饰区长"])
def test_a_name_behind_hard_characters_and_a_longer_word_is_found(before: str) -> None:
    text = f"{before}用户{before}王毅"
    conversion = convert(text, "s2twp")
    there = conversion.alignment.project(len(text) - 2, len(text))
    assert there == (len(text) - 1, len(text) + 1)
    assert conversion.text.text[slice(*there)] == "王毅"


@pytest.mark.parametrize("profile", PHRASE_PROFILES)
def test_a_huge_line_without_an_end_is_converted_like_its_parts(profile: str) -> None:
    text = "。".join(SAMPLES).replace("\n", "。") * 30
    assert len(text) > 100_000
    whole, part = convert(text, profile), convert("。".join(SAMPLES).replace("\n", "。"), profile)
    assert whole.text.text == part.text.text * 30
    assert len(whole.alignment.places) == 30 * len(part.alignment.places)


def test_an_empty_text_stays_empty() -> None:
    for profile in (*CHARACTER_PROFILES, *PHRASE_PROFILES):
        conversion = convert("", profile)
        assert (conversion.text.text, conversion.alignment.places) == ("", ())


def test_lines_are_converted_as_they_come_and_a_wrong_profile_is_refused_before() -> None:
    stream = convert_lines(iter(["用户\n", "说"]), "s2twp")
    assert [each.text.text for each in stream] == ["使用者\n", "說"]
    with pytest.raises(Refusal, match="profile-unknown"):
        convert_lines(iter([]), "s2klingon")
