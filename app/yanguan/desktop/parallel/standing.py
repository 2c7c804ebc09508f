"""Where somebody stands in an article: caret, first line in view, what is unfolded. How long it is kept is not ours."""

from typing import TYPE_CHECKING

from yanguan.desktop.parallel.page import Anchor
from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass

if TYPE_CHECKING:
    from yanguan.desktop.parallel.widget import ParallelView


@dataclass(frozen=True, slots=True)
class Standing:
    """`caret` in code points of the source, the pane that she works in, the line that stands first in the view.

    `unfolded` are the rows of the bars whose related items she opened.
    """

    caret: int
    script: Script
    top: Anchor
    unfolded: tuple[int, ...] = ()


def standing_of(view: "ParallelView") -> Standing | None:
    """Where she stands now; None where no article is shown, or none was laid out yet."""
    sheet = view.sheet
    if sheet is None or not view.columns.width:
        return None
    opened = tuple(tail.bar for tail in sheet.rows.tails if tail.bar not in sheet.page.folded)
    return Standing(view.caret(), view.active_script(), sheet.page.anchor_at(view.top), opened)


def stand(view: "ParallelView", standing: Standing) -> None:
    """Put caret and view where they were; what the article has no more is passed over."""
    sheet = view.sheet
    if sheet is None:
        return
    for tail in sheet.rows.tails:
        if tail.bar in standing.unfolded:
            sheet.page.fold(tail.bar, folded=False)
    script = standing.script if standing.script in view.columns.scripts else view.columns.scripts[0]
    source = sheet.bitext.source_script
    caret = min(standing.caret, sheet.bitext.length(source))
    sheet.selection.place(script, sheet.bitext.position_in(script, caret))
    view.selection_moved()
    if 0 <= standing.top.row < len(sheet.rows.rows) and not sheet.page.is_hidden(standing.top.row):
        top = sheet.page.top_for(standing.top)
        view.update_range()
        view.verticalScrollBar().setValue(top)
    view.settle()
