"""Every line that is not blank is one block of the kind a person would say."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.article import BlockKind
from yanguan.exchange.reading.blocking import block_text, is_repeat

PARAGRAPH = "7月16日，臨江市召開領導幹部會議，省委組織部常務副部長鄧守拙宣布省委決定：方景行同志任南河省副省長。"
SECOND = "祁遠山表示，完全擁護省委決定，接過接力棒，一天也不敢鬆勁，並呼籲全市幹部把心思用在幹事上。"
AGGREGATED = f"""...指示精神引領臨江高質量發展——訪臨江市委書記方景行

2026-07-07 南河在線

以省委重要講話指示精神引領臨江高質量發展

——訪臨江市委書記方景行

  南河日報記者 林知遠 董曉禾

(刊載於《南河日報》2026年7月6日03版)

  {PARAGRAPH}

  在目標導向上緊扣「高質量」

  {SECOND}

相關焦點

  • 方景行會見客商
    方景行會見客商 2026-06-13 19:55 來源:澄江新聞·澄江號·政務
  • 臨江市委書記調任南河省副省長
    方景行簡歷 方景行，男，1972年8月出生。
"""


def kinds_of(text: str, hints: dict[int, BlockKind] | None = None) -> list[str]:
    return [block.kind for block in block_text(text, hints).blocks]


def test_an_aggregators_copy_is_told_line_by_line() -> None:
    assert kinds_of(AGGREGATED) == [
        "headline", "dateline", "subhead", "subhead", "byline", "note", "paragraph", "subhead", "paragraph",
        "related_heading", "related_title", "related", "related_title", "related",
    ]  # fmt: skip


def test_head_and_notes_say_what_is_known_of_the_article() -> None:
    meta = block_text(AGGREGATED).meta
    assert meta.title == "...指示精神引領臨江高質量發展——訪臨江市委書記方景行"
    assert (meta.published, meta.outlet) == ("2026-07-07", "南河在線")
    assert meta.byline == "南河日報記者 林知遠 董曉禾"
    assert (meta.first_published, meta.first_outlet) == ("2026-07-06", "南河日報")
    assert (meta.url, meta.tags) == (None, ())


def test_an_item_of_the_tail_has_a_date_and_an_outlet_of_its_own() -> None:
    blocks = block_text(AGGREGATED).blocks
    stamps = [(block.published, block.outlet) for block in blocks if block.kind in ("related_title", "related")]
    assert stamps == [("2026-06-13", "澄江新聞·澄江號·政務")] * 2 + [(None, None)] * 2
    assert all(block.published is None for block in blocks if not block.kind.startswith("related"))


def test_a_block_is_the_whole_line_with_its_indentation() -> None:
    text = "方景行調任\n\n　　" + PARAGRAPH + "  \n"
    first, second = block_text(text).blocks
    assert first.source is not None
    assert second.source is not None
    assert text[slice(*first.source)] == "方景行調任"
    assert text[slice(*second.source)] == "　　" + PARAGRAPH + "  "


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x1c"])
def test_only_a_line_feed_ends_a_line(sign: str) -> None:
    assert len(block_text(f"方景行調任\n{PARAGRAPH}{sign}{SECOND}").blocks) == 2


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u3000\u3000", "\xa0", "\u2028"])
def test_a_blank_line_is_no_block(blank: str) -> None:
    assert kinds_of(f"{blank}\n方景行調任\n{blank}\n{PARAGRAPH}\n{blank}") == ["headline", "paragraph"]


def test_blank_text_has_no_blocks() -> None:
    assert block_text("").blocks == ()
    assert block_text(" \n\n\t").blocks == ()


@pytest.mark.parametrize(
    "headline",
    [
        "方景行調任南河省副省長　祁遠山接任臨江市委書記",
        "祁遠山首次調研:把每一分錢花出響聲",
        "誰來接任市長？",
        "方景行調任了。",
        "「還我漁場」",
        "方景行：老城是家底",
    ],
)
def test_the_first_line_is_the_headline(headline: str) -> None:
    blocking = block_text(f"{headline}\n{PARAGRAPH}\n{SECOND}")
    assert [block.kind for block in blocking.blocks] == ["headline", "paragraph", "paragraph"]
    assert blocking.meta.title == headline


@pytest.mark.parametrize(
    "opening",
    [
        "（中央社記者王曉明北城6日電）" + PARAGRAPH,
        "新華社南河7月6日電 " + PARAGRAPH,
        PARAGRAPH + SECOND,
        PARAGRAPH + "他說，老城不是包袱，是家底。會後他走訪了老街，看望了居民。",
        "字" * 121,
    ],
)
def test_a_text_that_begins_with_a_paragraph_has_no_headline(opening: str) -> None:
    blocking = block_text(f"{opening}\n{SECOND}")
    assert [block.kind for block in blocking.blocks] == ["paragraph", "paragraph"]
    assert blocking.meta.title is None


def test_one_sentence_alone_is_a_paragraph_and_one_title_alone_a_headline() -> None:
    assert kinds_of("方景行調任南河省副省長。") == ["paragraph"]
    assert kinds_of("方景行調任南河省副省長") == ["headline"]


def test_a_dateline_may_stand_above_the_headline() -> None:
    assert kinds_of(f"2026-07-07 南河在線\n方景行調任\n{PARAGRAPH}") == ["dateline", "headline", "paragraph"]


def test_a_note_may_stand_between_headline_and_dateline() -> None:
    text = f"臨江市人大任免名單\n（2026年7月17日會議通過）\n2026-07-18　臨江日報\n{PARAGRAPH}"
    assert kinds_of(text) == ["headline", "note", "dateline", "paragraph"]
    assert block_text(text).meta.published == "2026-07-18"


def test_navigation_and_related_links_above_the_body_are_notes_and_cut_nothing() -> None:
    text = f"方景行調任\n上一篇：鶴鳴漁民遊行\n相關新聞：\n{PARAGRAPH}\n{SECOND}"
    assert kinds_of(text) == ["headline", "note", "note", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "subhead",
    ["從農技站到省政府", "在目標導向上緊扣「高質量」", "聽得見「罵聲」，才聽得見民聲", "一、任免", "市府：還沒簽約"],
)
def test_a_short_line_over_a_paragraph_is_a_subhead(subhead: str) -> None:
    assert kinds_of(f"方景行調任\n{PARAGRAPH}\n{subhead}\n{SECOND}") == [
        "headline",
        "paragraph",
        "subhead",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "他說：",
        "「樹都留下來了。」",
        "任命沈若川為公安局局長；",
        "掌聲持續了很久。",
        "後來呢？",
        "我們搬過來了」",
        "等了又等…",
        "It is over.",
    ],
)
def test_a_short_line_that_ends_or_continues_a_sentence_is_a_paragraph(line: str) -> None:
    assert kinds_of(f"方景行調任\n{PARAGRAPH}\n{line}\n{SECOND}")[2] == "paragraph"


def test_many_short_lines_together_are_a_list_and_no_subheads() -> None:
    lines = "方景行 副省長\n祁遠山 市委書記\n柳書蘅 代市長"
    assert kinds_of(f"任免名單\n{PARAGRAPH}\n{lines}\n{SECOND}")[2:5] == ["paragraph"] * 3


def test_a_short_line_over_nothing_is_no_subhead() -> None:
    assert kinds_of(f"方景行調任\n{PARAGRAPH}\n臨江市人民政府")[-1] == "paragraph"


def test_writers_and_notes_after_the_body_are_told() -> None:
    text = f"方景行調任\n{PARAGRAPH}\n（記者白若寧／北城報導）\n責任編輯：李青\n來源：南河在線"
    assert kinds_of(text) == ["headline", "paragraph", "byline", "note", "note"]
    meta = block_text(text).meta
    assert (meta.byline, meta.outlet) == ("（記者白若寧／北城報導）", "南河在線")


def test_a_date_inside_the_body_stays_a_paragraph_and_dates_nothing() -> None:
    text = f"方景行簡歷\n{PARAGRAPH}\n2016-12-03\n{SECOND}"
    assert "dateline" not in kinds_of(text)
    assert block_text(text).meta.published is None


def test_the_first_of_two_datelines_is_believed() -> None:
    text = f"方景行調任\n2026-07-07 南河在線\n2026-07-09 臨江日報\n{PARAGRAPH}"
    meta = block_text(text).meta
    assert (meta.published, meta.outlet) == ("2026-07-07", "南河在線")


def test_hints_tell_more_than_words() -> None:
    text = f"臨江\n方景行調任南河省副省長\n{PARAGRAPH}\n{SECOND}"
    kinds = kinds_of(text, {0: "note", 1: "headline", 3: "subhead"})
    assert kinds == ["note", "headline", "paragraph", "subhead"]


def test_hints_do_not_hide_the_related_tail() -> None:
    text = f"方景行調任\n{PARAGRAPH}\n{SECOND}\n相關新聞\n• 甲\n• 乙"
    kinds = kinds_of(text, {0: "headline", 3: "subhead"})
    assert kinds[3:] == ["related_heading", "related_title", "related_title"]


@pytest.mark.parametrize(
    ("line", "headline", "says_again"),
    [
        ("以省委講話精神引領臨江高質量發展", "...講話精神引領臨江高質量發展——訪方景行", True),
        ("把每一分錢花出響聲", "祁遠山首次調研:把每一分錢花出響聲", True),
        ("方景行調任南河省副省長 祁遠山接任", "方景行調任南河省副省長", True),
        ("方景行", "方景行調任南河省副省長", False),
        ("祁遠山接任臨江市委書記", "方景行調任南河省副省長", False),
        (PARAGRAPH, "省委組織部", False),
        ("", "方景行調任", False),
        ("……", "……", False),
    ],
)
def test_a_repeat_shares_half_of_the_line_with_the_headline(line: str, headline: str, *, says_again: bool) -> None:
    assert is_repeat(line, headline) is says_again


@given(st.text("方景行調任，", max_size=12), st.text("方景行調任，", max_size=12))
def test_what_they_share_is_measured_in_one_piece(line: str, headline: str) -> None:
    said, known = line.replace("，", ""), headline.replace("，", "")
    shared = SequenceMatcher(None, said, known, autojunk=False).find_longest_match().size
    assert is_repeat(line, headline) is (shared >= 4 and shared * 2 >= len(said))


LINES = st.sampled_from(
    [
        *AGGREGATED.split("\n"),
        "",
        " ",
        "\u3000",
        "熱門文章",
        "1. 甲",
        "（完）",
        "一\u2028二",
        "他說：",
        "2026-07-07",
        "下一篇",
    ]
) | st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n"), max_size=40)


@given(st.lists(LINES, max_size=25))
def test_every_line_that_is_not_blank_is_one_block_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    expected: list[tuple[int, int]] = []
    start = 0
    for line in lines:
        if line.strip():
            expected.append((start, start + len(line)))
        start += len(line) + 1
    assert [block.source for block in block_text(text).blocks] == expected


@given(st.lists(LINES, max_size=25))
def test_there_is_one_headline_at_most_and_the_tail_is_the_end(lines: list[str]) -> None:
    kinds = kinds_of("\n".join(lines))
    assert kinds.count("headline") <= 1
    related = [kind.startswith("related") for kind in kinds]
    assert related == sorted(related)
