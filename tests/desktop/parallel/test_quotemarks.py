"""Quote marks of a line: pairs, lone marks, straight marks, apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.parallel.quotemarks import quote_marks


def pairs(line: str) -> list[str]:
    return [line[start + 1 : end] for start, end in quote_marks(line).pairs]


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("他說「好」。", ["好"]),
        ("他说“好”又说“不好”。", ["好", "不好"]),
        ("「他說『好』了」", ["他說『好』了", "好"]),
        ('他说"好"又说"不好"', ["好", "不好"]),
        ("説＂好＂", ["好"]),
        ("〝好〞﹁壞﹂", ["好", "壞"]),
        ("He said ‘I don’t’ twice", ["I don’t"]),
        ("the party's line", []),
    ],
)
def test_marks_pair(line: str, quoted: list[str]) -> None:
    assert pairs(line) == quoted


@pytest.mark.parametrize("line", ["他說「好。又說“不”。", "好」他說“不”。", "「他說“不”。"])
def test_a_mark_without_its_partner_turns_no_other_round(line: str) -> None:
    assert pairs(line) == ["不"]


def test_a_line_break_ends_every_quotation() -> None:
    assert pairs("「一\n二」「三」") == ["三"]


def test_an_inner_mark_left_open_is_closed_with_the_outer() -> None:
    assert pairs("「一『二」三』「四」") == ["一『二", "四"]


def test_the_narrowest_pair_round_a_range() -> None:
    marks = quote_marks("「他說『好』了」")
    assert marks.enclosing(4, 5) == (3, 5)
    assert marks.enclosing(3, 6) == (0, 7)
    assert marks.enclosing(0, 1) is None
    assert marks.enclosing(8, 8) is None


def test_the_inner_side_of_a_mark() -> None:
    assert [mark.inner for mark in quote_marks("說「好」").marks] == [2, 3]


@given(st.text(alphabet="說好「」『』“”‘’\"'\na ", max_size=30))
def test_pairs_nest_and_open_before_they_close(line: str) -> None:
    found = quote_marks(line)
    opening = {mark.position for mark in found.marks if mark.opens}
    for start, end in found.pairs:
        assert start in opening
        assert end not in opening
        assert start < end
        assert "\n" not in line[start:end]
        for other_start, other_end in found.pairs:
            assert not start < other_start < end < other_end
