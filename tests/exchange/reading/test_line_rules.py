"""What a whole line tells by its own words, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.exchange.reading.line_rules import (
    BODY_BEGINNINGS,
    RULES,
    Dateline,
    Rule,
    Zone,
    first_publication,
    kind_by_words,
    read_dateline,
)

BYLINES = [
    "南河日報記者 林知遠",
    "南河日報記者 林知遠 董曉禾",
    "本报记者：许念青",
    "本報記者許念青",
    "臨江晚報記者許念青",
    "通讯员 江一鹭",
    "記者莫子衡 報道",
    "記者莫子衡報導",
    "〔記者白若寧／北城報導〕",
    "【記者白若寧／綜合報導】",
    "記者白若寧、方圓／北城報導",
    "編譯李青／綜合外電",
    "（中央社記者王曉明北城6日電）",
    "文／李青",
    "作者：方圓",
    "撰文 / 李青",
]
NOTES = [
    "(刊載於《南河日報》2026年7月6日02版)",
    "（2026年7月17日临江市第十五届人民代表大会常务委员会第三十次会议通过）",
    "（完）",
    "原標題：方景行調任",
    "图片来源：南河在线",
    "圖／南河日報提供",
    "▲方景行走訪老城。",
    "※ 本文觀點不代表本報立場",
    "上一篇：鶴鳴漁民護港遊行",
    "下一篇",
]
END_NOTES = [
    "責任編輯：李青",
    "（责任编辑 李青）",
    "編輯：李青 校對：方圓",
    "資料來源：南河在線",
    "來源於南河在線",
    "★ 歡迎訂閱南河在線",
    "版權所有，轉載必究",
    "以上內容由南河在線提供",
    "关键词 >> 人事,任命",
    "【糾錯】【責任編輯:李青】",
    "【1】【2】【3】",
    "我要反饋",
    "南河日報客戶端",
]
DATELINES = [
    ("2026-07-07 南河在線", Dateline("2026-07-07", "南河在線")),
    ("南河在線 2026-07-07", Dateline("2026-07-07", "南河在線")),
    ("2026年7月9日　云栖晚报", Dateline("2026-07-09", "云栖晚报")),
    ("2026/07/10 05:30 島嶼時報", Dateline("2026-07-10", "島嶼時報")),
    ("2026-07-07", Dateline("2026-07-07")),
    ("發布時間：2026-07-07 08:20", Dateline("2026-07-07")),
    ("2026-07-07 08:20:11 來源：南河在線 字號", Dateline("2026-07-07", "南河在線")),
    ("来源：南河在线 2026-07-07 08:20", Dateline("2026-07-07", "南河在线")),
    ("2026-07-07 08:20 | 島嶼時報 | 記者白若寧", Dateline("2026-07-07", "島嶼時報", "記者白若寧")),
    ("2026年7月7日 08:20  瀏覽： 33", Dateline("2026-07-07")),
    ("2026年7月7日 南河在線 1665 0", Dateline("2026-07-07", "南河在線")),
    ("2026-07-07 08:20 來源：南河在線 作者：方圓", Dateline("2026-07-07", "南河在線", "作者：方圓")),
]


@pytest.mark.parametrize("line", BYLINES)
@pytest.mark.parametrize("zone", ["head", "end"])
def test_writers_are_bylines_before_and_after_the_body(line: str, zone: Zone) -> None:
    assert kind_by_words(line, zone) == "byline"


@pytest.mark.parametrize("line", BYLINES)
def test_writers_inside_the_body_are_left_to_the_reader(line: str) -> None:
    assert kind_by_words(line, "body") in (None, "note")


@pytest.mark.parametrize("line", NOTES)
@pytest.mark.parametrize("zone", ["head", "body", "end"])
def test_notes_are_notes_wherever_they_stand(line: str, zone: Zone) -> None:
    assert kind_by_words(line, zone) == "note"


@pytest.mark.parametrize("line", END_NOTES)
def test_what_the_page_says_of_itself_at_the_end_is_a_note(line: str) -> None:
    assert kind_by_words(line, "end") == "note"


@pytest.mark.parametrize(("line", "dateline"), DATELINES)
def test_a_dateline_says_date_outlet_and_writers(line: str, dateline: Dateline) -> None:
    assert kind_by_words(line, "head") == "dateline"
    assert read_dateline(line) == dateline


@pytest.mark.parametrize("line", [line for line, _ in DATELINES[:6]])
def test_a_date_inside_the_body_is_no_dateline(line: str) -> None:
    assert kind_by_words(line, "body") is None


@pytest.mark.parametrize("line", ["新华社北京7月6日电", "來源：南河在線"])
def test_an_agency_or_a_source_alone_is_a_dateline(line: str) -> None:
    assert kind_by_words(line, "head") == "dateline"


@pytest.mark.parametrize(
    "line",
    [
        "記者從雲棲縣文旅局獲悉，古鎮已列入計劃。",
        "記者會上的三個問題",
        "記者手記",
        "2026年7月17日，临江市第十五届人民代表大会常务委员会决定：",
        "2026年7月6日省委決定，方景行任南河省副省長。",
        "據《南河日報》2026年7月6日報道，方景行調任。",
        "（一）加強領導（二）落實責任，做好各項工作",
        "方景行調任南河省副省長",
        "來源不明的消息讓市民很不安，市府決定展開調查並公布結果。",
        "「來源：不明」",
    ],
)
@pytest.mark.parametrize("zone", ["head", "body"])
def test_words_inside_a_sentence_decide_nothing(line: str, zone: Zone) -> None:
    assert kind_by_words(line, zone) is None


def test_a_line_longer_than_any_dateline_is_not_looked_at() -> None:
    assert kind_by_words("（" + "字" * 100 + "）", "body") is None
    assert read_dateline("2026-07-07 " + " " * 100 + "南河在線") is None


def test_every_rule_takes_a_line_of_the_tables_above() -> None:
    lines = [*BYLINES, *NOTES, *END_NOTES, *(line for line, _ in DATELINES), "新华社北京7月6日电", "來源：南河在線"]
    kinds = {(rule.kind, zone) for rule in RULES for zone in rule.zones}
    found = {(kind_by_words(line, zone), zone) for line in lines for zone in ("head", "body", "end")}
    assert kinds <= found


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("(刊載於《南河日報》2026年7月6日02版)", ("2026-07-06", "南河日報")),
        ("（原载《南河日报》2026年7月6日）", ("2026-07-06", "南河日报")),
        ("（刊於《南河日報》）", (None, "南河日報")),
        ("（據《南河日報》2026年7月6日報道）", (None, None)),
        ("（完）", (None, None)),
    ],
)
def test_a_note_says_where_the_article_stood_first(line: str, first: tuple[str | None, str | None]) -> None:
    assert first_publication(line) == first


@given(st.text(max_size=120), st.sampled_from(["head", "body", "end"]))
def test_any_line_gets_a_kind_or_none(line: str, zone: Zone) -> None:
    assert kind_by_words(line, zone) in (None, "byline", "dateline", "note")


@pytest.mark.parametrize("rule", [rule for rule in RULES if "body" in rule.zones], ids=lambda rule: rule.beginnings)
@given(data=st.data())
def test_a_line_that_a_rule_for_the_body_takes_begins_as_the_rule_says(rule: Rule, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(rule.pattern, fullmatch=True))
    assert line[0] in rule.beginnings
    assert line[0] in BODY_BEGINNINGS
