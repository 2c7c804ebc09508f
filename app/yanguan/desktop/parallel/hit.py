"""What lies under a point of the page: pane, row, line, border, character, marks."""

from yanguan.desktop.parallel.marks import Marks, Strip
from yanguan.desktop.parallel.page import Page
from yanguan.domain.article import Range, Script
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A point of the page. `position` and `character` are code points of `script`'s text, `x` from the text's left.

    `trails`: the point lies at the end of its visual line. `is_on_bar`: on the bar that folds related items.
    """

    row: int
    script: Script
    line: int
    x: float
    lane: int
    position: int
    trails: bool
    character: Range | None
    is_in_margin: bool
    is_on_bar: bool = False


def hit_at(page: Page, x: float, y: float, pane: Script | None = None) -> Hit | None:
    """What lies at a point of the page, in pixels; `pane` holds the point in one pane. None without rows."""
    row = page.heights.row_at(int(y))
    if row < 0:
        return None
    script = pane or page.columns.script_at(x)
    layout = page.layout(row)
    side = layout.sides.get(script)
    if side is None:
        place = page.rows.rows[row].side(script)[0]
        return Hit(row, script, 0, 0, 0, place, trails=False, character=None, is_in_margin=False, is_on_bar=True)
    inner = y - page.heights.top(row)
    line = side.line_at(inner)
    text_x = x - page.columns.text_left(script) - side.metrics.indent
    local = side.position_at(line, text_x)
    character = side.character_at(line, text_x) if side.top <= inner < side.height else None
    below = inner - side.line_top(line) - side.metrics.lane_top
    return Hit(
        row=row,
        script=script,
        line=line,
        x=text_x,
        lane=int(below // side.metrics.lane_pitch),
        position=side.start + local,
        trails=local == side.line_range(line)[1] and local > side.line_range(line)[0],
        character=(side.start + character[0], side.start + character[1]) if character else None,
        is_in_margin=pane is None and page.columns.is_in_margin(x),
    )


def spans_at(page: Page, marks: Marks, hit: Hit) -> list[str]:
    """The spans under a point: the one whose lane is hit first, then the shorter before the longer."""
    if hit.is_on_bar or hit.character is None:
        return []
    under = [strip for strip in marks.strips(hit.row, page.layout(hit.row)) if _covers(strip, hit)]
    under.reverse()  # strips come longest first
    under.sort(key=lambda strip: strip.lane != hit.lane or hit.lane < 0)
    return list(dict.fromkeys(strip.span.id for strip in under))


def _covers(strip: Strip, hit: Hit) -> bool:
    return strip.script == hit.script and strip.line == hit.line and strip.left <= hit.x < strip.right
