"""A mainland name or slogan in which a converter put Taiwan's word is doubted; running text and honest text is not."""

import pytest

from suggest.articles import doubts_in, seen
from yanguan.suggest.detectors.names import NAME

COPY = "臨江市委要求優化營商環境,通過視頻會議激活市場。信息處負責。"
"""A mainland text in Taiwan's characters, with words that its converter left."""

NAMES = {
    "他考察了臨江谷·人工智慧科技城。": ("人工智慧", "人工智能", "人工智能科技城"),
    "臨江市軟體協會成立。": ("軟體", "軟件", "軟件協會"),
    "他出任南河網路安全研究院院長。": ("網路", "網絡", "網絡安全研究院"),
    "全市推進「軟體業再出發」。": ("軟體", "軟件", "軟件業再出發"),
}
RUNNING = [
    "臨江的軟體業成長很快。",
    "人工智慧改變了生活。",
    "他說:「我們的軟體業在過去的三年裡每年都有兩位數的成長。」",
    "「軟體」是他的專業。",
    "核心技術研究院掛牌,資料中心公司開業。",
]


def names(text: str) -> list[tuple[str, str, str]]:
    found = [doubt for doubt in doubts_in(text) if doubt.detector == NAME]
    return [(text[each.start : each.end], each.suggested, each.reason.arguments["name"]) for each in found]


@pytest.mark.parametrize("sentence", NAMES)
def test_a_translated_name_is_doubted_in_a_copy_of_a_mainland_text(sentence: str) -> None:
    assert names(COPY + sentence) == [NAMES[sentence]]


@pytest.mark.parametrize("sentence", NAMES)
def test_in_a_text_of_taiwan_it_stands(sentence: str) -> None:
    assert names("市府透過視訊會議宣布計畫。" + sentence) == []


@pytest.mark.parametrize("sentence", RUNNING)
def test_words_of_running_text_stand(sentence: str) -> None:
    assert names(COPY + sentence) == []


def test_a_text_that_writes_the_mainlands_word_elsewhere_was_not_converted() -> None:
    assert names(f"{COPY}人工智能發展很快。他考察了人工智慧科技城。") == []


def test_without_words_nothing_is_doubted() -> None:
    text = COPY + next(iter(NAMES))
    assert not [found for found in seen(text, with_words=False) if found[0] == NAME]
