"""Articles by title: the same that a plain search of each would find, in either script."""

from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.palette.entries import SHOWN, Entry
from yanguan.desktop.palette.matching import folded
from yanguan.desktop.palette.titles import Titles


def titles(texts: list[str]) -> Titles:
    return Titles(lambda: [Entry(str(number), (text,)) for number, text in enumerate(texts)])


def ids(texts: list[str], query: str) -> list[int]:
    return [int(line.entry.id) for line in titles(texts).find(query)]


def test_every_word_must_be_there_in_any_order_and_either_script() -> None:
    texts = ["臨江市委書記調研", "临江大桥通车", "Bridge at Linjiang", "大橋 臨江"]
    assert ids(texts, "臨江") == [0, 1, 3]
    assert ids(texts, "大桥 临江") == [1, 3]
    assert ids(texts, "LIN") == [2]
    assert ids(texts, "") == [0, 1, 2, 3]
    assert ids([], "x") == []


def test_the_letters_that_were_asked_for_are_told() -> None:
    (line,) = titles(["南河臨江"]).find("临江")
    assert line.places == frozenset({2, 3})


def test_no_more_than_are_shown() -> None:
    assert len(ids(["臨江"] * (SHOWN + 50), "臨江")) == SHOWN


@given(st.lists(st.text("abİ臨临 \n", max_size=6), max_size=8), st.text("abİ臨临 ", max_size=4))
def test_the_same_as_looking_into_each(texts: list[str], query: str) -> None:
    words = folded(query).split()
    expected = [n for n, text in enumerate(texts) if all(word in folded(text.replace("\n", " ")) for word in words)]
    assert ids(texts, query) == expected
