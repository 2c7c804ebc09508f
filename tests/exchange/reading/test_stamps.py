"""Dates become EDTF, sources become outlets, and dates of the story stay out of it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.exchange.reading.stamps import find_outlet, find_stamp, pieces_of_item, stamp_of_item


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2026-07-07 南河在線", "2026-07-07"),
        ("2026/7/7 05:30", "2026-07-07"),
        ("2026.07.07", "2026-07-07"),
        ("2026年7月7日 星期二", "2026-07-07"),
        ("2026 年 7 月 7 日", "2026-07-07"),
        ("２０２６年７月７日", "2026-07-07"),
        ("民國115年7月7日", "2026-07-07"),
        ("中華民國 99 年 12 月 31 日", "2010-12-31"),
        ("二〇二六年七月十七日", "2026-07-17"),
        ("二○二六年十二月三十一日", "2026-12-31"),
        ("二〇二六年十月二十日", "2026-10-20"),
        ("發布時間：2026-07-07", "2026-07-07"),
        ("9999-99-99 2026-07-07", "2026-07-07"),
    ],
)
def test_a_full_date_is_found_however_it_is_written(line: str, published: str) -> None:
    stamp = find_stamp(line)
    assert stamp is not None
    assert stamp.published == published


@pytest.mark.parametrize(
    "line",
    [
        "",
        "7月7日",
        "2026年7月",
        "2026年",
        "2026-13-45",
        "2026-02-30",
        "第202607071號",
        "12026-07-07",
        "年月日",
        "2026-07/07",
    ],
)
def test_what_is_no_full_date_is_none(line: str) -> None:
    assert find_stamp(line) is None


def test_the_range_of_a_stamp_encloses_weekday_and_time() -> None:
    line = "南河在線 2026年7月7日（星期二）上午 08:20:15 編輯"
    stamp = find_stamp(line)
    assert stamp is not None
    assert line[stamp.start : stamp.end] == "2026年7月7日（星期二）上午 08:20:15"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("來源：南河在線", "南河在線"),
        ("2026-07-07 来源: 临江发布 责任编辑：方", "临江发布"),
        ("來源:澄江新聞·澄江號·政務", "澄江新聞·澄江號·政務"),
        ("消息的來源不明", None),
        ("", None),
    ],
)
def test_the_outlet_stands_behind_the_word_source(line: str, outlet: str | None) -> None:
    assert find_outlet(line) == outlet


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("市委書記調研 2026-07-02 21:40 來源:望潮發布", ("2026-07-02", "望潮發布")),
        ("市委書記調研 2026-07-02 21:40 來源:望潮發布 會議強調，要抓好落實...", ("2026-07-02", "望潮發布")),
        ("市委書記調研 2026-07-02", ("2026-07-02", None)),
        ("市委書記調研 2026年7月2日 21:40", ("2026-07-02", None)),
        ("2026-07-02 市委書記調研", ("2026-07-02", None)),
        ("來源：望潮發布 2026-07-02", ("2026-07-02", "望潮發布")),
        ("方景行於2016年12月3日調任臨江市委書記。 2026-07-02 來源:望潮發布", ("2026-07-02", "望潮發布")),
        ("方景行於2016年12月3日調任臨江市委書記。", None),
        ("來源:望潮發布7月2日上午，方景行調研。", None),
        ("2019年，望潮縣確立了工作思路。", None),
    ],
)
def test_an_items_own_stamp_stands_at_an_end_or_before_its_source(
    line: str, stamp: tuple[str, str | None] | None
) -> None:
    assert stamp_of_item(line) == stamp


@given(
    st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2099, 12, 31)),
    st.sampled_from(
        ["{0.year}-{0.month}-{0.day}", "{0.year}年{0.month}月{0.day}日", "{0.year}/{0.month:02}/{0.day:02}"]
    ),
)
def test_every_day_comes_back_padded(day: dt.date, form: str) -> None:
    stamp = find_stamp("據報" + form.format(day) + "。")
    assert stamp is not None
    assert (stamp.published, stamp.start) == (day.isoformat(), 2)


@given(st.text(alphabet="0123456789年月日-/.〇一二十民國來源：: T", max_size=40))
def test_no_line_makes_it_stumble_and_what_it_finds_is_a_day(line: str) -> None:
    stamp = find_stamp(line)
    if stamp:
        assert dt.date.fromisoformat(stamp.published)
        assert 0 <= stamp.start < stamp.end <= len(line)
    stamp_of_item(line)


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("岑立言被免職 2026-06-30 09:12 來源:青嵐時報 據消息，正接受調查。", ("岑立言被免職", "據消息，正接受調查。")),
        ("岑立言被免職 2026-06-30", ("岑立言被免職", "")),
        ("2026-06-30 岑立言被免職", ("", "岑立言被免職")),
        ("2016年12月5日調任的岑立言被免職", ("2016年12月5日調任的岑立言被免職",)),
        ("岑立言被免職", ("岑立言被免職",)),
    ],
)
def test_an_item_falls_in_pieces_around_its_own_date(line: str, pieces: tuple[str, ...]) -> None:
    assert pieces_of_item(line) == pieces
