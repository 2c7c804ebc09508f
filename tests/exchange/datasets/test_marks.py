"""Which quotation marks go with a quote, and which belong to something inside it."""

import pytest

from yanguan.exchange.datasets.marks import without_marks


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("「穩字當頭。」", "穩字當頭。"),
        ("“稳字当头。”", "稳字当头。"),
        ('"稳字当头。"', "稳字当头。"),
        ("『甲』", "甲"),
        ("「他說『好』」", "他說『好』"),
        ("「「甲」」", "「甲」"),
        ("「甲」和「乙」", "「甲」和「乙」"),
        ("「甲」，絕不乙", "「甲」，絕不乙"),
        ("絕不「甲」", "絕不「甲」"),
        ("「第一段沒有完", "第一段沒有完"),
        ("最後一段完了」", "最後一段完了"),
        ("「 甲 」", "甲"),
        ("要一查到底", "要一查到底"),
        ('"甲"和"乙"', '"甲"和"乙"'),
        ("「😀𠮷」", "😀𠮷"),
        ("「甲『乙」", "甲『乙"),
    ],
)
def test_the_outer_marks_go(text: str, left: str) -> None:
    place = without_marks(f"前{text}後", (1, 1 + len(text)))
    assert place is not None
    assert f"前{text}後"[slice(*place)] == left


@pytest.mark.parametrize("text", ["「」", "「", "」", "「 」", "“”"])
def test_of_marks_alone_nothing_is_left(text: str) -> None:
    assert without_marks(text, (0, len(text))) is None
