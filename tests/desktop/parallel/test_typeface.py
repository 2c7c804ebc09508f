"""Each pane has a font and a size of its own."""

from typing import get_args

import pytest
from PySide6.QtCore import Qt

from desktop.parallel.hand import MakeArticle, Show
from yanguan.desktop.parallel.typeface import BASE_EM, PaneFont, Typeface
from yanguan.domain.article import BLOCK_KINDS, SCRIPTS, BlockKind

TEXT = "臨江市委書記方景行昨天在會上說：「我們要把先進製造業放在第一位。」"


@pytest.mark.usefixtures("qapp")
def test_each_pane_has_its_regions_font_first_unless_another_was_chosen() -> None:
    own = Typeface(100)
    assert own.font("hant", "paragraph").families()[0] != own.font("hans", "paragraph").families()[0]
    chosen = Typeface(150, {"hans": PaneFont("Some Song", 20)})
    assert chosen.font("hans", "paragraph").families()[0] == "Some Song"
    assert chosen.font("hans", "paragraph").families()[1:] == own.font("hans", "paragraph").families()
    assert chosen.font("hans", "paragraph").pixelSize() == 30
    assert chosen.font("hant", "paragraph").families() == own.font("hant", "paragraph").families()
    assert chosen.zoomed(100).font("hans", "paragraph").pixelSize() == 20
    assert chosen.ems == (BASE_EM, 20)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("script", SCRIPTS)
def test_more_space_between_lines_leaves_the_marks_at_their_text(script: str) -> None:
    usual, wide = (Typeface(100, spacing=spacing).metrics(script, "paragraph") for spacing in (100, 130))  # type: ignore[arg-type]
    assert wide.pitch > usual.pitch
    assert wide.lane_top - wide.baseline == usual.lane_top - usual.baseline
    assert wide.text_bottom - wide.text_top == usual.text_bottom - usual.text_top


@pytest.mark.usefixtures("qapp")
def test_every_kind_of_block_is_told_apart_from_the_paragraph() -> None:
    face = Typeface(100)

    def look(kind: BlockKind) -> tuple[int, bool, bool, int]:
        font = face.font("hant", kind)
        return font.pixelSize(), font.bold(), face.is_dim(kind), face.metrics("hant", kind).indent

    assert set(BLOCK_KINDS) == set(get_args(BlockKind))
    assert all(look(kind) != look("paragraph") for kind in BLOCK_KINDS if kind != "paragraph")
    sizes = [look(kind)[0] for kind in ("headline", "subhead", "paragraph", "byline")]
    assert sizes == sorted(sizes, reverse=True)


def test_panes_of_two_sizes_keep_rows_together_and_first_lines_level(article: MakeArticle, show: Show) -> None:
    hand = show(article(("headline", TEXT), TEXT * 4, TEXT))
    one_size = hand.sheet.page.heights.total
    hand.view.set_fonts({"hant": PaneFont(size=24), "hans": PaneFont(size=14)})
    page = hand.sheet.page
    for row in range(3):
        hant, hans = (page.layout(row).sides[script] for script in SCRIPTS)
        assert hant.top + hant.metrics.baseline == hans.top + hans.metrics.baseline
        assert hant.metrics.em > hans.metrics.em
        assert hant.line_count >= hans.line_count
        assert page.layout(row).height == max(side.height + side.metrics.after for side in (hant, hans))
    assert page.heights.total > one_size
    hand.drag("hans", len(TEXT) + 3, len(TEXT) + 8, Qt.KeyboardModifier.AltModifier)
    assert hand.fragments == ((len(TEXT) + 3, len(TEXT) + 8),)
    hand.drag("hant", len(TEXT) + 41, len(TEXT) + 44, Qt.KeyboardModifier.AltModifier)
    assert hand.fragments == ((len(TEXT) + 41, len(TEXT) + 44),)
