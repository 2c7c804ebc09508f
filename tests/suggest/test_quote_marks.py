"""Quote marks pair as a reader pairs them, and one missing mark never flips the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.suggest.quote_marks import MarkPair, fragments_of, pairs_of


def held(text: str) -> list[str]:
    return [text[pair.start : pair.end] for pair in pairs_of(text)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("他說「好」，她說『不』。", ["「好」", "『不』"]),
        ("他说“好”，她说‘不’。", ["“好”", "‘不’"]),
        ("｢半形｣與﹁直排﹂、〝舊式〞", ["｢半形｣", "﹁直排﹂", "〝舊式〞"]),
        ('他說"好"，又說"不好"。', ['"好"', '"不好"']),
        ("他說＂好＂。", ["＂好＂"]),
        ("It's a 6'2\" door: 'x'", ["'x'"]),
        ("the dogs’ don’t", []),
        ("「甲『乙「丙」乙』甲」", ["「甲『乙「丙」乙』甲」", "『乙「丙」乙』", "「丙」"]),
        ("《山路「直」說》", ["《山路「直」說》", "「直」"]),
        ("「」", ["「」"]),
        ("沒有引號", []),
        ('“頭一個，"他說。', ['“頭一個，"']),
        ('他說："好。”', ['"好。”']),
    ],
)
def test_marks_pair(text: str, pairs: list[str]) -> None:
    assert held(text) == pairs
    assert all(pair.is_balanced for pair in pairs_of(text))


def test_nesting_says_how_deep_and_in_what() -> None:
    outer, middle, inner, other = pairs_of("「甲『乙「丙」乙』甲」「丁」")
    assert (outer.depth, middle.depth, inner.depth, other.depth) == (0, 1, 2, 0)
    assert (outer.parent, middle.parent, inner.parent, other.parent) == (None, 0, 1, None)


def test_the_same_marks_may_nest() -> None:
    outer, inner = pairs_of("「甲「乙」甲」")
    assert (inner.parent, inner.depth, outer.is_balanced) == (0, 1, True)


def test_book_titles_are_pairs_that_nobody_walks() -> None:
    assert [pair.is_walked for pair in pairs_of("《報》說「好」〈篇〉")] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("「甲，他說，「乙」。「丙」", ["「甲，他說，", "「乙」", "「丙」"]),
        ("他說，「路通了。", ["「路通了。"]),
        ("橋也通了，」他說，「路通了。」", ["橋也通了，」", "「路通了。」"]),
        ("天晴。路通了，」他說，「甲」「乙」", ["路通了，」", "「甲」", "「乙」"]),
        ("「甲『乙」丙「丁」", ["「甲『乙」", "『乙", "「丁」"]),
        ('他說"好。"她說"不。"又說"', ['"好。"', '"不。"', '"']),
        ('好。"他說，"不好。"', ['好。"', '"不好。"']),
        ("」「甲」", ["」", "「甲」"]),
    ],
)
def test_a_missing_mark_takes_no_other_with_it(text: str, pairs: list[str]) -> None:
    assert held(text) == pairs
    assert [pair.is_balanced for pair in pairs_of(text)].count(False) == 1


def test_each_paragraph_begins_anew() -> None:
    assert held("「甲\n乙「丙」") == ["「甲", "「丙」"]
    assert held('"甲\n乙"丙"') == ['"甲', '"丙"']


SPEECH = "校長說：「第一，要快。\n\n\u3000\u3000「第二『要』好。\n「第三，要早。」掌聲。「謝謝」\n「再見」"


def test_a_speech_over_paragraphs_repeats_its_opening_mark() -> None:
    pairs = pairs_of(SPEECH)
    assert [pair.group for pair in pairs] == [0, 0, None, 0, None, None]
    assert all(pair.is_balanced for pair in pairs)
    fragments = ["「第一，要快。", "「第二『要』好。", "「第三，要早。」"]
    assert [SPEECH[start:end] for start, end in fragments_of(pairs, 1)] == fragments
    assert fragments_of(pairs, 4) == ((pairs[4].start, pairs[4].end),)


def test_a_speech_needs_the_same_mark_at_the_very_beginning() -> None:
    assert [pair.group for pair in pairs_of("「甲。\n他說「乙」")] == [None, None]
    assert [pair.group for pair in pairs_of("「甲。\n『乙』")] == [None, None]
    assert [pair.group for pair in pairs_of("《甲。\n《乙》")] == [None, None]


def test_two_speeches_are_two_groups() -> None:
    assert [pair.group for pair in pairs_of("“甲。\n“乙。”\n“丙。\n“丁。”")] == [0, 0, 1, 1]


MARKED = st.text("「」『』“”‘’《》｢｣\"'甲說好，。：！6a \u3000\n😀", max_size=60)


@given(MARKED)
def test_pairs_are_in_the_text_and_nest(text: str) -> None:
    pairs = pairs_of(text)
    for number, pair in enumerate(pairs):
        assert 0 <= pair.start < pair.end <= len(text)
        assert "\n" not in text[pair.start : pair.end]
        above = [other for other in pairs[:number] if other.end > pair.start]
        assert all(pair.end <= other.end for other in above)
        assert pair.depth == len(above)
        assert pair.parent is None or pairs[pair.parent] == above[-1]
    assert list(pairs) == sorted(pairs, key=lambda pair: (pair.start, -pair.end))


@given(MARKED)
def test_balanced_pairs_begin_and_end_with_their_marks(text: str) -> None:
    pairs = pairs_of(text)
    for pair in pairs:
        body = text[pair.start : pair.end]
        assert not pair.is_balanced or pair.group is not None or (len(body) > 1 and body[-1] in "」』”’》｣\"'")
        assert body[0] == pair.mark or not pair.is_balanced


@given(MARKED)
def test_a_paragraph_alone_has_the_same_pairs(text: str) -> None:
    def placed(pairs: tuple[MarkPair, ...], by: int) -> set[tuple[int, int, int]]:
        return {(pair.start + by, pair.end + by, pair.depth) for pair in pairs}

    alone: set[tuple[int, int, int]] = set()
    start = 0
    for line in text.split("\n"):
        alone |= placed(pairs_of(line), start)
        start += len(line) + 1
    assert alone == placed(pairs_of(text), 0)
