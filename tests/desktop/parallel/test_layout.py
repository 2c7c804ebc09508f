"""One side of a row on its lines."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from yanguan.desktop.parallel.layout import SideLayout
from yanguan.desktop.parallel.typeface import Typeface

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(text: str, width: int = 200, zoom: int = 100) -> SideLayout:
    typeface = Typeface(zoom)
    metrics = typeface.metrics("hant", "paragraph")
    return SideLayout(text, 0, typeface.font("hant", "paragraph"), width, metrics)


def test_no_line_begins_with_a_mark_that_must_not() -> None:
    side = laid_out("改革不能停也不能急，" * 12, 187)
    starts = [side.text[side.line_range(line)[0]] for line in range(side.line_count)]
    assert side.line_count > 5
    assert "，" not in starts


def test_lines_follow_each_other_and_cover_the_text() -> None:
    side = laid_out("王毅說" * 40 + "\n" + "完")
    position = 0
    for line in range(side.line_count):
        first, last = side.line_range(line)
        assert first in (position, position + 1)
        position = last
    assert position == len(side.text)


def test_a_line_break_begins_a_line_and_is_on_none() -> None:
    side = laid_out("甲乙\n丙")
    assert [side.line_range(line) for line in range(side.line_count)] == [(0, 2), (3, 4)]
    assert [(part.line, part.left) for part in side.stretches(1, 4)] == [(0, side.x_of(1, 0)), (1, 0)]


def test_a_break_where_two_lines_meet_belongs_to_either() -> None:
    side = laid_out("字" * 30)
    border = side.line_range(0)[1]
    assert side.line_of(border) == 1
    assert side.line_of(border, trails=True) == 0
    assert side.x_of(border, 0) > side.x_of(border, 1) == 0


def test_the_end_of_a_wrapped_line_can_be_pointed_at() -> None:
    side = laid_out("字" * 30)
    assert side.position_at(0, 199) == side.line_range(0)[1]


def test_a_range_is_cut_at_line_ends() -> None:
    side = laid_out("字" * 30)
    border = side.line_range(0)[1]
    first, second = side.stretches(border - 1, border + 2)
    assert (first.line, second.line) == (0, 1)
    assert first.right - first.left == pytest.approx(17, abs=1)
    assert second.right - second.left == pytest.approx(34, abs=1)


def test_lines_stand_at_even_distances_whatever_their_characters(qapp: QApplication) -> None:
    side = laid_out("字😀𠮷é" * 30)
    baselines = [side._line(line).y() + side._line(line).ascent() for line in range(side.line_count)]
    steps = {round(after - before, 3) for before, after in pairwise(baselines)}
    assert steps == {side.metrics.pitch}


def test_beside_the_text_there_is_no_character() -> None:
    side = laid_out("王毅")
    assert side.character_at(0, 20) == (1, 2)
    assert side.character_at(0, 150) is None
    assert side.character_at(0, -4) is None


def test_an_empty_text_has_one_line() -> None:
    side = laid_out("")
    assert side.line_count == 1
    assert side.line_range(0) == (0, 0)
    assert side.position_at(0, 50) == 0


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_lane_room_is_kept_under_the_characters_at_every_size(zoom: int) -> None:
    for kind in ("headline", "paragraph", "byline", "related"):
        metrics = Typeface(zoom).metrics("hant", kind)
        assert metrics.baseline < metrics.text_bottom <= metrics.lane_top
        assert metrics.lane_top + 3 * metrics.lane_pitch <= metrics.pitch
        assert metrics.lane_height < metrics.lane_pitch


def test_a_point_behind_a_combining_mark_finds_its_border() -> None:
    side = laid_out("1\u0301111")
    for position in (0, 2, 3, 4):
        assert side.position_at(0, side.x_of(position, 0)) == position
