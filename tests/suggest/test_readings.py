"""A character in a form that its word does not have is doubted; free spellings and honest words are not."""

import pytest

from suggest.articles import doubts_in, seen

WRONG = {
    "他們在意享受，而不是隻有責任": ("隻", "只"),
    "美國製裁了三家公司": ("製", "制"),
    "他不斷髮送訊息": ("髮", "發"),
    "餘震不斷髮生": ("髮", "發"),
    "老師長髮現了祕密": ("髮", "發"),
    "增長的壓力錶示不滿": ("錶", "表"),
    "工作目標籤證已過期": ("籤", "簽"),
    "他是幹部，頭發白了": ("發", "髮"),
    "皇後搬進了皇宮": ("後", "后"),
    "麵對困難不要怕": ("麵", "面"),
    "乾部要下鄉": ("乾", "幹"),
    "他準許我們進去": ("準", "准"),
    "天氣乾燥，幹燥的風": ("幹", "乾"),
    "發展經濟，髮展教育": ("髮", "發"),
    "制度很好，製度要改": ("製", "制"),
    "幹凈的水": ("幹", "乾"),
    "公裡數不對": ("裡", "里"),
    "鬥爭很久，斗爭不停": ("斗", "鬥"),
    "裡程碑已經立起": ("裡", "里"),
    "這是歷史，曆史不會忘": ("曆", "歷"),
    "理髮店，理發店": ("發", "髮"),
}
CERTAIN_WITHOUT_WORDS = ("皇後搬進了皇宮", "乾部要下鄉", "發展經濟，髮展教育", "制度很好，製度要改", "裡程碑已經立起")
RIGHT = [
    "他瞭解情況，我也了解",
    "公布名單，公佈名單",
    "台灣與臺灣",
    "計劃與計畫",
    "周末和週末",
    "盡快與儘快",
    "占領與佔領",
    "只有一隻貓",
    "不斷發生餘震",
    "制定與訂定",
    "他下面有三個人",
    "回歸本位",
    "里長與里民",
    "皇后大道",
    "接觸球後射門",
    "理髮店在路口",
    "發現頭髮很多",
    "系統與關係",
    "準備與批准",
    "沖洗與衝突",
    "裡外一致",
    "只有三隻貓",
    "裡裡外外",
    "復原與複製",
    "獲得與收穫",
    "幹部與乾淨",
    "表示與手錶",
    "歷史與日曆",
    "捲起與試卷",
    "製造與制度",
    "美國制裁三家公司",
    "壓力表示不出來",
    "目標簽證",
    "這裏與那裏",
]


@pytest.mark.parametrize(("text", "change"), WRONG.items())
def test_a_form_that_the_word_does_not_have_is_doubted(text: str, change: tuple[str, str]) -> None:
    assert seen(text) == [("reading", *change)]


@pytest.mark.parametrize("text", RIGHT)
@pytest.mark.parametrize("with_words", [True, False])
def test_a_form_that_the_word_has_or_may_have_is_none(text: str, *, with_words: bool) -> None:
    assert seen(text, with_words=with_words) == []


@pytest.mark.parametrize("text", CERTAIN_WITHOUT_WORDS)
def test_a_form_that_no_phrase_there_has_is_doubted_without_words_too(text: str) -> None:
    assert seen(text, with_words=False) == [("reading", *WRONG[text])]


@pytest.mark.parametrize("text", ["他不斷髮送訊息", "美國製裁了三家公司", "增長的壓力錶示不滿"])
def test_where_two_phrases_dispute_a_character_only_words_decide(text: str) -> None:
    assert seen(text, with_words=False) == []


def test_the_reason_names_the_phrase_that_misled_the_converter() -> None:
    (doubt,) = doubts_in("他不斷髮送訊息")
    assert doubt.reason.message == "doubt-reading-cut"
    assert doubt.reason.arguments == {"stands": "髮", "word": "發送", "misled": "斷髮"}


def test_the_reason_names_the_word_where_nothing_misled() -> None:
    (doubt,) = doubts_in("乾部要下鄉")
    assert (doubt.reason.message, doubt.reason.arguments) == ("doubt-reading", {"stands": "乾", "word": "幹部"})
