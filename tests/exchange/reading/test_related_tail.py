"""The tail of related items: where it begins, what its lines are, and what is not one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.exchange.reading.related_tail import TailLine, is_heading, read_tail, tail_start

BODY = [
    "方景行調任南河省副省長",
    "7月16日，臨江市召開領導幹部會議，省委組織部常務副部長鄧守拙宣布省委決定：方景行同志任南河省副省長。",
    "祁遠山表示，完全擁護省委決定，接過接力棒，一天也不敢鬆勁，並呼籲全市幹部把心思用在幹事上。",
]
TITLES = [
    "青嵐市委原常委岑立言被免職",
    "對話臨江老街坊：「樹都留下來了」",
    "望潮縣委常委會召開會議",
    "水務局新任局長到崗",
]
HEADINGS = [
    "相關焦點", "相关推荐", "相關新聞", "相关阅读", "相關文章", "相關報導", "相关报道", "相关热门文章", "相關新聞影音",
    "為您推薦", "为你推荐", "推荐", "推薦閱讀", "推荐阅读相关主题", "推荐新闻", "新聞推薦", "热点新闻", "热点推荐",
    "热门文章", "熱門", "热门推荐", "精彩推荐", "編輯推薦", "点击排行", "點擊排行", "跟贴排行", "延伸閱讀", "延伸·推荐",
    "猜你喜欢", "你可能還想看",
    "大家都在看", "網友都在看", "其他人也在看", "更多新聞", "更多 CTV 報導", "看更多", "往期回顾", "热新闻", "热话题",
    "最新闻", "焦點新聞", "全球熱話題", "下一篇", "【延伸閱讀】", "▼ 相關新聞：", "── 推薦閱讀 ──",
    "延伸 · 推荐", "更 多 新 聞",
]  # fmt: skip
NO_HEADINGS = [
    "相關部門表示關切",
    "更多市民走上街頭",
    "熱門景點人潮湧現",
    "推薦他出任部長",
    "最新消息指出",
    "相關",
    "方景行簡歷",
    "",
    "新聞發言人",
]


@pytest.mark.parametrize("line", HEADINGS)
def test_headings_of_the_measured_pages_are_known(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_a_subhead_with_such_a_word_is_no_heading(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize(
    "tail",
    [
        TITLES,
        [f"  • {title}" for title in TITLES],
        [line for title in TITLES for line in (f"• {title}", f"    {title}，" + "會議強調要抓好落實。" * 8)],
        [f"{number}. {title}" for number, title in enumerate(TITLES, 1)],
        [f"{title} 2026-07-02 21:40 來源:望潮發布" for title in TITLES],
    ],
    ids=["titles", "bullets", "teasers", "numbered", "dated"],
)
def test_a_heading_over_a_list_begins_the_tail(heading: str, tail: list[str]) -> None:
    assert tail_start([*BODY, heading, *tail]) == len(BODY)


@pytest.mark.parametrize("heading", ["相关新闻：", "上一篇", "延伸閱讀"])
def test_a_heading_before_the_body_cuts_nothing(heading: str) -> None:
    lines = [BODY[0], heading, *BODY[1:]]
    assert tail_start(lines) == len(lines)


def test_a_heading_over_more_of_the_article_cuts_nothing() -> None:
    lines = [*BODY, "相關報導", *BODY[1:], *BODY[1:]]
    assert tail_start(lines) == len(lines)


def test_an_article_without_a_heading_has_no_tail() -> None:
    assert tail_start([*BODY, *TITLES]) == len(BODY) + len(TITLES)
    assert tail_start([]) == 0


def test_titles_with_their_dates_under_them_are_a_tail_without_a_heading() -> None:
    items = [line for title in TITLES for line in (title, "2026-07-02 21:40")]
    lines = [*BODY, *items]
    assert tail_start(lines) == len(BODY)
    assert [(line.kind, line.published) for line in read_tail(items)[:2]] == [
        ("related_title", "2026-07-02"),
        ("related", "2026-07-02"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [*BODY, TITLES[0], "2026-07-02"],
        [*BODY, "2026-07-02", TITLES[0], "2026-07-03", TITLES[1]],
        [*BODY, "7月2日當選。", "2026-07-02", "7月3日就職。", "2026-07-03"],
        [TITLES[0], "2026-07-02", TITLES[1], "2026-07-03"],
    ],
    ids=["one", "chronicle", "sentences", "no article"],
)
def test_dates_of_the_article_are_no_tail(lines: list[str]) -> None:
    assert tail_start(lines) == len(lines)


EDITOR = "責任編輯：李青"


@pytest.mark.parametrize("editor", [EDITOR, "责任编辑：", "（责编 李青、方圆）"])
def test_what_is_short_and_stands_after_the_editor_is_a_tail(editor: str) -> None:
    lines = [*BODY, *BODY, editor, "文章关键词：人事", TITLES[0], TITLES[1]]
    assert tail_start(lines) == len(lines) - 2


def test_what_is_long_or_the_pages_own_after_the_editor_is_none() -> None:
    assert tail_start([*BODY, EDITOR, *BODY]) == 2 * len(BODY) + 1
    assert tail_start([*BODY, EDITOR, "【糾錯】", "我要反饋"]) == len(BODY) + 3
    assert tail_start([EDITOR, *BODY]) == len(BODY) + 1


def test_the_editor_under_a_tail_is_a_note() -> None:
    lines = ["相關新聞", *TITLES, "本文来源：南河在線", EDITOR]
    assert [line.kind for line in read_tail(lines)][-3:] == ["related_title", "note", "note"]


def test_the_lines_of_an_item_share_its_date_and_outlet() -> None:
    lines = [
        "相關焦點",
        "  • 岑立言被免職",
        "    岑立言被免職 2026-06-30 09:12 來源:青嵐時報 據消息，岑立言正接受調查。",
        "  • 對話老街坊",
        "    2019年，老街發生了哪些變化？",
    ]
    stamp = ("2026-06-30", "青嵐時報")
    assert read_tail(lines) == [
        TailLine("related_heading"),
        TailLine("related_title", *stamp),
        TailLine("related", *stamp),
        TailLine("related_title"),
        TailLine("related"),
    ]


def test_a_title_with_its_own_date_keeps_it_from_the_next() -> None:
    lines = ["延伸閱讀", "岑立言被免職 2026-06-30", "望潮縣委召開會議 2026-07-02"]
    assert [(line.kind, line.published) for line in read_tail(lines)] == [
        ("related_heading", None),
        ("related_title", "2026-06-30"),
        ("related_title", "2026-07-02"),
    ]


def test_without_bullets_short_lines_are_titles_and_the_rest_teasers() -> None:
    lines = ["延伸閱讀", TITLES[0], BODY[1], TITLES[1], "2026-07-02 來源：望潮發布"]
    kinds = [line.kind for line in read_tail(lines)]
    assert kinds == ["related_heading", "related_title", "related", "related_title", "related"]
    assert read_tail(lines)[3].outlet == "望潮發布"


def test_a_second_heading_begins_a_second_list() -> None:
    lines = ["相關焦點", "• 甲", "• 乙", "熱門文章", "• 丙"]
    assert [line.kind for line in read_tail(lines)] == [
        "related_heading",
        "related_title",
        "related_title",
        "related_heading",
        "related_title",
    ]


def test_a_teaser_that_begins_with_a_number_is_no_title_among_bullets() -> None:
    lines = ["相關焦點", "• 岑立言被免職", "    11 月下旬，岑立言接受調查。", "• 老街更新", "    20 年來第一次。"]
    kinds = [line.kind for line in read_tail(lines)]
    assert kinds == ["related_heading", "related_title", "related", "related_title", "related"]


def test_ranks_are_titles_where_there_are_no_bullets() -> None:
    lines = ["點擊排行", "1 岑立言被免職", "2 老街更新", "3 水務局新任局長到崗"]
    assert [line.kind for line in read_tail(lines)] == ["related_heading", *["related_title"] * 3]


def test_a_long_title_with_its_date_is_still_an_item() -> None:
    items = [f"{title}，省委宣布臨江市委主要負責同志職務調整的決定 2026-07-02 21:40 來源:望潮發布" for title in TITLES]
    lines = [*BODY, "推薦閱讀", *items]
    assert tail_start(lines) == len(BODY)
    assert {line.kind for line in read_tail(lines[len(BODY) + 1 :])} == {"related_title"}


@given(st.lists(st.text(min_size=1, max_size=60).filter(str.strip), max_size=12))
def test_every_line_of_any_tail_gets_a_related_kind(lines: list[str]) -> None:
    read = read_tail(lines)
    assert len(read) == len(lines)
    assert {line.kind for line in read} <= {"related_heading", "related_title", "related", "note"}
    assert 0 <= tail_start(lines) <= len(lines)
