"""A pair that a conversion made, given as a black box: nothing differs but the words that the profile changed."""

import random

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.resources import resource
from yanguan.script.convert import CHARACTER_PROFILES, PHRASE_PROFILES, convert
from yanguan.script.pairing import pair

SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]
PACKAGES = {profile: opencc.OpenCC(profile) for profile in (*CHARACTER_PROFILES, *PHRASE_PROFILES)}
WORDS = ["互联网", "用户", "鼠标", "软件", "打印机", "信息", "数据库", "出租车", "硅", "程序员", "默认"]
FILLING = ["他说：“", "这家公司的", "昨天在北京", "。\n", "，据报道", "已经开始使用新的", "以及两个", "表示欢迎。”\n\n"]


@pytest.mark.parametrize("profile", CHARACTER_PROFILES)
def test_a_character_profile_leaves_no_difference(profile: str) -> None:
    for sample in SAMPLES:
        assert pair(sample, PACKAGES[profile].convert(sample)).is_identity


@given(
    st.text(st.sampled_from("說说里裡裏乾干幹著着齾𫜰𠮷\uf90a「」“”，\n 　A😀👨\u200d🚒葛\U000e0100e\u0301⿰亻尔\x00")),
    st.sampled_from(CHARACTER_PROFILES),
)
def test_no_text_converted_by_a_character_profile_has_a_difference(text: str, profile: str) -> None:
    assert pair(text, PACKAGES[profile].convert(text)).is_identity


@given(st.text(), st.sampled_from(CHARACTER_PROFILES))
def test_not_even_arbitrary_text_has_one(text: str, profile: str) -> None:
    assert pair(text, PACKAGES[profile].convert(text)).is_identity


@pytest.mark.parametrize(
    ("source", "counterpart", "differences"),
    [
        ("他的互联网公司", "他的網際網路公司", [("互联网", "網際網路")]),
        ("有一百万用户在", "有一百萬使用者在", [("用户", "使用者")]),
        ("这种软件很好", "這種軟體很好", [("件", "體")]),
        ("买了鼠标和软件。", "買了滑鼠和軟體。", [("鼠标", "滑鼠"), ("件", "體")]),
        ("新的打印机来了", "新的印表機來了", [("打印", "印表")]),
        ("重要信息已经", "重要訊息已經", [("信", "訊")]),
        ("坐出租车去", "坐計程車去", [("出租", "計程")]),
    ],
)
def test_a_word_that_was_changed_is_one_difference(
    source: str, counterpart: str, differences: list[tuple[str, str]]
) -> None:
    places = pair(source, counterpart).places
    assert [(source[s0:s1], counterpart[t0:t1]) for s0, s1, t0, t1 in places] == differences


@given(st.lists(st.tuples(st.sampled_from(FILLING), st.sampled_from(WORDS)), max_size=20))
def test_the_words_that_a_phrase_profile_changed_are_differences(pieces: list[tuple[str, str]]) -> None:
    text = "".join(filling + word for filling, word in pieces)
    conversion = convert(text, "s2twp")
    found = pair(text, conversion.text.text).places
    for s0, s1, t0, t1 in conversion.alignment.places:
        kept = [place for place in found if place[0] < s1 and s0 < place[1] and place[2] < t1 and t0 < place[3]]
        assert kept, "a changed word is no difference"


def narrower(source: str, profile: str) -> int:
    """How many characters stand for less by the black box than by the converter, which knows."""
    conversion = convert(source, profile)
    found = pair(source, conversion.text.text)
    count = 0
    for at in range(len(source)):
        true, seen = conversion.alignment.project(at, at + 1), found.project(at, at + 1)
        if true and (seen is None or seen[0] > true[0] or seen[1] < true[1]):
            count += 1
    return count


@pytest.mark.parametrize("profile", PHRASE_PROFILES)
def test_hardly_a_character_stands_for_less_than_by_the_converter(profile: str) -> None:
    total = sum(map(len, SAMPLES))
    assert sum(narrower(sample, profile) for sample in SAMPLES) * 1000 <= total


def test_words_close_together_lose_nothing_but_a_few_borders() -> None:
    chance = random.Random(7)
    text = "".join(chance.choice(FILLING) + chance.choice(WORDS) for _ in range(600))
    assert narrower(text, "s2twp") * 50 <= len(text)
