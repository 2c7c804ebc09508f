"""A pass does what the plain rule says: an earlier dictionary first, in it the longest key, of these the leftmost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from yanguan.script.dictionaries import Dictionary
from yanguan.script.stage import Pass

LETTERS = "甲乙丙丁"
words = st.text(LETTERS, min_size=1, max_size=4)


@st.composite
def dictionaries(draw: st.DrawFn) -> Dictionary:
    entries = draw(st.dictionaries(words, words, max_size=12))
    if draw(st.booleans()):
        entries = {key: (value * 4)[: len(key)] for key, value in entries.items()}
    return Dictionary(entries, {}, all(len(key) == len(value) for key, value in entries.items()))


def by_the_rule(text: str, stage: tuple[Dictionary, ...]) -> str:
    """Try each dictionary, each length, each start in turn; what is taken is taken."""
    made: list[str | None] = list(text)
    taken = [False] * len(text)
    for dictionary in stage:
        for length in range(len(text), 0, -1):
            for start in range(len(text) - length + 1):
                value = dictionary.entries.get(text[start : start + length])
                if value is not None and not any(taken[start : start + length]):
                    taken[start : start + length] = [True] * length
                    made[start : start + length] = [value] + [None] * (length - 1)
    return "".join(each for each in made if each is not None)


@settings(max_examples=400)
@given(st.lists(dictionaries(), min_size=1, max_size=3).map(tuple), st.text(LETTERS + "。\n", max_size=14))
def test_a_pass_does_what_the_rule_says(stage: tuple[Dictionary, ...], text: str) -> None:
    assert Pass(stage).apply(text)[0] == by_the_rule(text, stage)


@settings(max_examples=200)
@given(st.lists(dictionaries(), min_size=1, max_size=3).map(tuple), st.text(LETTERS + "。", max_size=14))
def test_places_tell_where_lengths_change_and_only_phrases_make_them(stage: tuple[Dictionary, ...], text: str) -> None:
    made, places = Pass(stage).apply(text)
    source = target = 0
    for s0, s1, t0, t1 in places:
        assert source <= s0 < s1
        assert target <= t0 < t1
        assert s0 - source == t0 - target
        source, target = s1, t1
    assert len(text) - source == len(made) - target
    if all(dictionary.keeps_length for dictionary in stage):
        assert places == []


def test_a_longer_match_bars_a_shorter_one_that_would_say_something_else() -> None:
    phrases = Dictionary({"甲乙": "XY", "乙丙丁": "乙丙丁"}, {}, keeps_length=True)
    assert Pass((phrases,)).apply("甲乙丙丁甲乙")[0] == "甲乙丙丁XY"


def test_a_single_character_of_an_earlier_dictionary_bars_a_phrase_of_a_later_one() -> None:
    first, second = (Dictionary(each, {}, keeps_length=True) for each in ({"乙": "乙"}, {"甲乙": "XY"}))
    assert Pass((first, second)).apply("甲乙")[0] == "甲乙"
    assert Pass((second, first)).apply("甲乙")[0] == "XY"


def test_a_pass_without_entries_changes_nothing() -> None:
    assert Pass((Dictionary({}, {}, keeps_length=True),)).apply("甲\x00乙") == ("甲\x00乙", [])
