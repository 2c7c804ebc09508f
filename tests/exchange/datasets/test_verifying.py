"""Reading back finds whatever is not as it should be."""

from collections import Counter

from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.verifying import SHOWN, Verdict

ONE: Fact = ("span", "quote", ((0, 3),))
OTHER: Fact = ("span", "quote", ((0, 4),))


def found(identifier: str, *facts: Fact, text: str = "甲說好") -> Found:
    return Found(identifier, text, Counter(facts))


def said(expected: list[Found], there: list[Found]) -> list[tuple[str, str]]:
    verdict = Verdict()
    verdict.compare(expected, there)
    assert verdict.is_whole == (not verdict.differences)
    return [(each.article, each.what) for each in verdict.differences]


def test_the_same_is_whole_in_any_order() -> None:
    articles = [found("a", ONE), found("b", ONE, ONE), found("c")]
    assert said(articles, articles) == []
    assert said(articles, articles[::-1]) == []


def test_an_article_too_few_and_one_too_many() -> None:
    assert said([found("a"), found("b")], [found("b")]) == [("a", "missing")]
    assert said([found("b")], [found("a"), found("b")]) == [("a", "unexpected")]
    assert said([found("a")], [found("b"), found("b")]) == [("b", "unexpected"), ("a", "missing"), ("b", "unexpected")]


def test_a_label_one_character_off() -> None:
    assert said([found("a", ONE)], [found("a", OTHER)]) == [("a", "label-missing"), ("a", "label-unexpected")]


def test_a_label_twice() -> None:
    assert said([found("a", ONE)], [found("a", ONE, ONE)]) == [("a", "label-unexpected")]


def test_another_text() -> None:
    assert said([found("a")], [found("a", text="甲説好")]) == [("a", "text")]


def test_many_differences_are_counted_and_the_first_kept() -> None:
    verdict = Verdict()
    verdict.compare([found(str(number)) for number in range(SHOWN + 5)], [])
    assert (verdict.differing, len(verdict.differences)) == (SHOWN + 5, SHOWN)
