"""Words of time against the day of publication: what is known, and never more."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.dates import normalise, times_in

FRIDAY = "2026-07-10"
MEANT = {
    "今日": "2026-07-10", "今天": "2026-07-10", "今早": "2026-07-10", "昨天": "2026-07-09", "昨日": "2026-07-09",
    "昨晚": "2026-07-09", "前天": "2026-07-08", "大前天": "2026-07-07", "明日": "2026-07-11", "后天": "2026-07-12",
    "即日": "2026-07-10", "今日(10日)": "2026-07-10", "昨天（9日）": "2026-07-09",
    "7月6日": "2026-07-06", "7月6号": "2026-07-06", "９月１日": "2026-09-01", "元月五日": "2026-01-05",
    "十二月二十三日": "2026-12-23", "廿三日": "2026-07-23", "30日": "2026-06-30", "20日": "2026-07-20",
    "2026年7月17日": "2026-07-17", "二〇二六年": "2026", "二零二五年十二月三日": "2025-12-03", "2016年9月": "2016-09",
    "民國115年7月10日": "2026-07-10", "民国七十一年": "1982", "公元2023年": "2023", "2023-03-01": "2023-03-01",
    "2023/3/1": "2023-03-01", "2023.12.31": "2023-12-31",
    "本月初": "2026-07", "上月底": "2026-06", "下個月": "2026-08", "上月5日": "2026-06-05", "3月": "2026-03",
    "去年12月": "2025-12", "去年12月3日": "2025-12-03", "前年": "2024", "今年初": "2026", "今年4月": "2026-04",
    "明年": "2027", "2026年上半年": "2026", "2019年3月中旬": "2019-03",
    "週三": "2026-07-08", "周五": "2026-07-10", "星期日": "2026-07-05", "上周五": "2026-07-03",
    "下周一": "2026-07-13", "本週四": "2026-07-09", "禮拜天": "2026-07-05",
}  # fmt: skip
UNKNOWN = [
    "日前",
    "近日",
    "不久前",
    "上週",
    "年底",
    "2月30日",
    "13月5日",
    "同日",
    "當晚",
    "翌日",
    "同年3月",
    "昔日",
    "主任",
]


@pytest.mark.parametrize(("words", "value"), MEANT.items())
def test_a_word_of_time_means_a_day_month_or_year(words: str, value: str) -> None:
    assert normalise(words, FRIDAY) == value


@pytest.mark.parametrize("words", UNKNOWN)
def test_what_the_words_do_not_tell_stays_unknown(words: str) -> None:
    assert normalise(words, FRIDAY) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("同日", "2026-06-30"),
        ("當天", "2026-06-30"),
        ("翌日", "2026-07-01"),
        ("同年3月", "2026-03"),
        ("當月", "2026-06"),
    ],
)
def test_a_word_may_refer_to_the_time_spoken_of_before(words: str, value: str) -> None:
    assert normalise(words, FRIDAY, "2026-06-30") == value


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        ("12月5日", "2026-01-03", "2025-12-05"),
        ("1月3日", "2025-12-30", "2026-01-03"),
        ("12月", "2026-01-03", "2025-12"),
        ("31日", "2026-01-03", "2025-12-31"),
        ("上月", "2026-01-03", "2025-12"),
        ("昨天", "2026-01-01", "2025-12-31"),
        ("去年", "2026", "2025"),
        ("去年12月", "2026-07", "2025-12"),
        ("昨天", "2026-07", None),
        ("週三", "2026", None),
        ("上月", "2026", None),
        ("20日", "2026-07", "2026-07-20"),
        ("20日", "2026", None),
        ("今日", None, None),
        ("7月6日", None, None),
        ("2026年7月6日", None, "2026-07-06"),
        ("昨天", "0001-01-01", None),
    ],
)
def test_nothing_is_padded_beyond_what_the_publication_tells(
    words: str, published: str | None, value: str | None
) -> None:
    assert normalise(words, published) == value


def test_times_are_found_with_their_places_and_read_one_after_the_other() -> None:
    text = "他2009年5月任副縣長，同年12月升任。7月9日，會議舉行；同日投票，連續12年獲評，7年前來過，三十一家。"
    assert [(text[time.start : time.end], time.value) for time in times_in(text, FRIDAY)] == [
        ("2009年5月", "2009-05"),
        ("同年12月", "2009-12"),
        ("7月9日", "2026-07-09"),
        ("同日", "2026-07-09"),
    ]


@pytest.mark.parametrize("text", ["如今大不同", "至今沒有", "今後的路", "昨是今非", "3個月後", "第5日", "月光"])
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert list(times_in(text, FRIDAY)) == []


@given(
    st.text("〇零一二三十廿元0123456789年月日今昨去本上下週周五初(）()-/.民國 ，同當"),
    st.sampled_from([FRIDAY, "2026", "2026-07", None]),
)
def test_any_text_can_be_read(text: str, published: str | None) -> None:
    at = 0
    for time in times_in(text, published):
        assert at <= time.start < time.end <= len(text)
        assert time.value is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", time.value)
        at = time.end
