"""Whose traditional characters a text is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.script.convert import convert
from yanguan.script.variety import FormCount, Variety, count_forms, detect_variety

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
