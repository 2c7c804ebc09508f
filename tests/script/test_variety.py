"""Whose traditional characters a text is written in."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.resources import resource
from yanguan.script.convert import convert
from yanguan.script.regional import count_words
from yanguan.script.variety import (
    SAMPLE,
    FormCount,
    Variety,
    _forms,
    count_forms,
    detect_variety,
    other_lines,
    sampled,
    usual_profile,
)

NEWS = "因为群众看着这里的台湾大学生说，着名的老师为大家卫生处理线路，启动了温水。"


@pytest.mark.parametrize(
    ("profile", "variety"), [("s2tw", "hant-TW"), ("s2hk", "hant-HK"), ("s2t", "hant"), ("t2s", "hans")]
)
def test_a_text_converted_to_a_standard_is_of_that_standard(profile: str, variety: Variety) -> None:
    assert detect_variety(convert(NEWS, profile).text.text) == variety


@pytest.mark.parametrize(
    ("text", "variety"),
    [
        ("", None),
        ("人口、台北", None),
        ("他在那裡看著", "hant-TW"),
        ("他們說因為", "hant-TW"),
        ("他為了看着這裏的眾人", "hant-HK"),
        ("為說着裏", "hant-HK"),
        ("說話", "hant"),
        ("爲衆人說話", "hant"),
        ("说话", "hans"),
        ("說说", "mixed"),
        ("說話記者说话记者", "mixed"),
        ("著名的參謀", "hant"),
        ("總統川普的計畫", "hant-TW"),
        ("義大利的數位議員", "hant-TW"),
        ("劏房的質素", "hant-HK"),
        ("行政長官乘巴士", "hant-HK"),
        ("美國中部數位議員", "hant"),
        ("他在那裡看巴士", "hant"),
    ],
)
def test_the_forms_decide(text: str, variety: Variety | None) -> None:
    assert detect_variety(text) == variety


def test_forms_are_counted_by_the_standard_that_has_them() -> None:
    assert count_forms("裡裏為爲说") == FormCount(taiwan=1, not_taiwan=1, shared=1, common=1)
    assert count_forms("著名作家看著") == FormCount(taiwan=1)


def test_what_every_standard_writes_and_what_taiwans_news_writes_is_no_mark() -> None:
    assert count_forms("參加台北才") == FormCount()


@given(st.text("說説裡裏為爲著着台人。\n", max_size=20), st.text("說説裡裏為爲著着台人", max_size=20))
def test_the_count_of_two_lines_is_the_sum(first: str, second: str) -> None:
    one, two, both = (count_forms(text) for text in (first, second, f"{first}\n{second}"))
    for name in FormCount.__dataclass_fields__:
        assert getattr(both, name) == getattr(one, name) + getattr(two, name)


def test_a_form_that_phrases_protect_counts_by_what_is_around_it() -> None:
    assert count_forms("著作等身\n看著") == FormCount(taiwan=1)
    assert count_forms("名著\n笑著") == FormCount(taiwan=1)


@given(st.text("著作名看吃口台峯裡裏為爲說説\n", max_size=30))
def test_the_forms_of_a_text_are_those_that_the_passes_change(text: str) -> None:
    expected = Counter(name for _, name in _forms(text))
    found = count_forms(text)
    assert {name: getattr(found, name) for name in expected} == expected
    assert sum(getattr(found, name) for name in FormCount.__dataclass_fields__) == expected.total()


def test_words_are_counted_for_the_region_that_has_them() -> None:
    assert count_words("計程車、的士、網路、屋邨、唔該") == (2, 2)
    assert count_words("美國中期選舉，數位議員說日本港口") == (0, 0)


def test_lines_of_another_variety_are_told_by_number() -> None:
    text = "他在那裡看著\n\n人口\n他们说因为\n劏房着\n說話\n"
    assert other_lines(text, "hant-TW") == [(3, "hans"), (4, "hant-HK")]
    assert other_lines("说话\n", "hans") == []


def test_of_a_mixed_text_they_are_those_in_the_rarer_script() -> None:
    text = "說話記者看著\n说话记者\n說话\n人口"
    assert detect_variety(text) == "mixed"
    assert other_lines(text, "mixed") == [(1, "hans")]


@pytest.mark.parametrize(
    ("text", "profile"), [("劏房的衞生", "hk2s"), ("那裡的衛生", "tw2s"), ("說話", "tw2s"), ("人口", "tw2s")]
)
def test_hong_kongs_text_is_converted_by_hong_kongs_profile(text: str, profile: str) -> None:
    assert usual_profile(text, "hant") == profile
    assert usual_profile(text, "hans") == "s2tw"


@pytest.mark.parametrize("name", ["hongkong", "taiwan", "interview", "speech"])
def test_our_samples_are_of_the_place_that_they_play_in(name: str) -> None:
    found = {"hongkong": "hant-HK", "taiwan": "hant-TW", "interview": "hant-TW", "speech": "hans"}
    text = resource("samples", f"{name}.txt").read_text(encoding="utf-8")
    assert detect_variety(text) == found[name]
    assert other_lines(text, detect_variety(text)) == []


def test_a_long_text_is_told_from_lines_of_all_of_it() -> None:
    line = "行政院說，這裡要為民眾服務。"
    long = "\n".join([line] * 20_000)
    assert sampled(line) == line
    assert len(sampled(long)) <= SAMPLE
    assert detect_variety(sampled(long)) == detect_variety(long) == "hant-TW"
    halves = "\n".join([line] * 10_000 + ["行政院说，这里要为民众服务。"] * 10_000)
    assert detect_variety(sampled(halves)) == "mixed"


MARKED = "說裡裏衞衛為爲着説网唔", "看著", "計程車", "立委", "屋邨", "行政長官", "劏房", "人口\n"
TOKENS = st.lists(st.text(MARKED[0], min_size=1, max_size=2) | st.sampled_from(MARKED[1:]))


@given(TOKENS)
def test_the_usual_profile_is_hong_kongs_where_the_text_is(tokens: list[str]) -> None:
    text = "".join(tokens)
    is_hong_kong = detect_variety(text) == "hant-HK"
    assert usual_profile(text, "hant") == ("hk2s" if is_hong_kong else "tw2s")
