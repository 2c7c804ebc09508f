"""How the width is divided."""

from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.parallel.columns import Columns
from yanguan.domain.article import SCRIPTS


@given(
    width=st.integers(0, 4_000),
    share=st.floats(0.2, 0.8),
    shown=st.sampled_from(["both", "hant", "hans"]),
    scale=st.sampled_from([1.0, 1.5, 2.0]),
)
def test_panes_lie_side_by_side_and_hold_their_text(width: int, share: float, shown: str, scale: float) -> None:
    columns = Columns(width, share, shown, scale)  # type: ignore[arg-type]
    for script in columns.scripts:
        left, right = columns.pane(script)
        assert left <= columns.text_left(script)
        if right - left > 110 * scale:
            assert columns.text_left(script) + columns.text_width(script) <= right
        assert columns.text_width(script) >= 40
    if shown == "both":
        assert columns.pane("hant")[1] == columns.divider
        assert columns.pane("hans") == (columns.pane("hant")[1] + 1, width)


def test_the_pointer_finds_its_pane_the_divider_and_the_margin() -> None:
    columns = Columns(1000)
    assert [columns.script_at(x) for x in (10, 499, 501)] == ["hant", "hant", "hans"]
    assert columns.is_on_divider(503)
    assert not columns.is_on_divider(510)
    assert columns.is_in_margin(columns.text_left("hans") - 10)
    assert not columns.is_in_margin(columns.text_left("hans") + 10)


def test_one_pane_has_no_divider_and_keeps_lines_readable_in_the_middle() -> None:
    columns = Columns(2_000, shown="hans")
    assert columns.divider is None
    assert not columns.is_on_divider(1_000)
    assert columns.script_at(3) == "hans"
    assert columns.text_width("hans") < 800
    assert abs(columns.text_left("hans") * 2 + columns.text_width("hans") - 2_000) < 20
    assert columns.pane("hant") == (0, 0)
    assert SCRIPTS[0] not in columns.scripts
