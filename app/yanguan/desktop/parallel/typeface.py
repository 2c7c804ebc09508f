"""Fonts, sizes and line measures: each pane has its own region's font first, each kind of block its own weight.

Which family and size a person chose is the settings' business.
"""

from collections.abc import Mapping
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from yanguan.domain.article import SCRIPTS, BlockKind, Script
from yanguan.domain.frozen import dataclass

LANES = 3
"""How many lanes of marks are drawn under a line; what overlaps more is counted in the margin."""

BASE_EM = 17
"""Height of a paragraph's character at 100 %, in pixels, where no other size was chosen."""

_FAMILIES: dict[Script, tuple[str, ...]] = {
    "hant": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI",
             "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans CJK SC", "WenQuanYi Zen Hei"),
    "hans": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI",
             "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK TC"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaneFont:
    """What a person chose for one pane: a family ("" is the region's own) and a paragraph's em in pixels at 100 %."""

    family: str = ""
    size: int = BASE_EM


_OWN = PaneFont()


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a kind of block differs: size as a factor, spaces in its own ems, indentation in the paragraph's."""

    scale: float = 1.0
    is_bold: bool = False
    is_dim: bool = False
    indent: float = 0.0
    before: float = 0.15
    after: float = 0.45


_STYLES: dict[BlockKind, BlockStyle] = {
    "headline": BlockStyle(scale=1.4, is_bold=True, before=0.6, after=0.3),
    "subhead": BlockStyle(scale=1.1, is_bold=True, before=0.6, after=0.25),
    "dateline": BlockStyle(scale=0.88, is_dim=True, before=0.0, after=0.3),
    "byline": BlockStyle(scale=0.88, is_dim=True, before=0.0, after=0.3),
    "note": BlockStyle(scale=0.88, is_dim=True, after=0.3),
    "paragraph": BlockStyle(),
    "related_heading": BlockStyle(scale=0.94, is_bold=True, is_dim=True, indent=1.0, before=0.3, after=0.2),
    "related_title": BlockStyle(scale=0.94, is_dim=True, indent=1.0, before=0.2, after=0.05),
    "related": BlockStyle(scale=0.88, is_dim=True, indent=1.0, before=0.0, after=0.4),
}


@dataclass(frozen=True, slots=True)
class Metrics:
    """Heights inside one visual line, whole pixels from its top; `pitch` is the whole line, lane room included."""

    em: int
    pitch: int
    text_top: int
    baseline: int
    text_bottom: int
    lane_top: int
    lane_pitch: int
    lane_height: int
    before: int
    after: int
    indent: int


class Typeface:
    """The fonts and measures of one zoom (percent). They depend on the kind of block and the script only."""

    def __init__(self, zoom: int, panes: Mapping[Script, PaneFont] | None = None, spacing: int = 100) -> None:
        """Keep the factor, each pane's font, and the distance of lines in percent; fonts are made when asked for."""
        self.scale = zoom / 100
        self.panes = {script: (panes or {}).get(script, _OWN) for script in SCRIPTS}
        self.spacing = spacing
        self._fonts: dict[tuple[Script, BlockKind], QFont] = {}
        self._metrics: dict[tuple[Script, BlockKind], Metrics] = {}

    def zoomed(self, zoom: int) -> "Typeface":
        """The same fonts at another zoom (percent)."""
        return Typeface(zoom, self.panes, self.spacing)

    @property
    def ems(self) -> tuple[int, int]:
        """How high a paragraph's character is in each pane at 100 %, in the order of `SCRIPTS`."""
        return self.panes["hant"].size, self.panes["hans"].size

    def font(self, script: Script, kind: BlockKind) -> QFont:
        """The font of a kind of block in one pane."""
        if (script, kind) not in self._fonts:
            self._fonts[script, kind] = self._make_font(script, kind)
        return self._fonts[script, kind]

    def small_font(self, script: Script) -> QFont:
        """The font of counts and bars."""
        font = QFont(self.font(script, "paragraph"))
        font.setPixelSize(round(12 * self.scale))
        return font

    def metrics(self, script: Script, kind: BlockKind) -> Metrics:
        """The measures of a kind of block in one pane."""
        if (script, kind) not in self._metrics:
            self._metrics[script, kind] = self._measure(_STYLES[kind], self.panes[script].size)
        return self._metrics[script, kind]

    def is_dim(self, kind: BlockKind) -> bool:
        """True for what stands back behind the article's own text."""
        return _STYLES[kind].is_dim

    def _make_font(self, script: Script, kind: BlockKind) -> QFont:
        font = QFont()
        chosen = self.panes[script].family
        font.setFamilies([*([chosen] if chosen else []), *_installed(script)])
        font.setPixelSize(self.metrics(script, kind).em)
        font.setBold(_STYLES[kind].is_bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _measure(self, style: BlockStyle, base: int) -> Metrics:
        em = round(base * self.scale * style.scale)
        text_top = round(0.1 * em + 2 * (self.spacing / 100 - 1) * em)
        baseline = text_top + round(0.91 * em)
        text_bottom = baseline + round(0.2 * em)
        lane_top = text_bottom + round(self.scale)
        lane_pitch = round(4 * self.scale)
        return Metrics(
            em=em,
            pitch=lane_top + LANES * lane_pitch + round(2 * self.scale),
            text_top=text_top,
            baseline=baseline,
            text_bottom=text_bottom,
            lane_top=lane_top,
            lane_pitch=lane_pitch,
            lane_height=max(2, round(2 * self.scale)),
            before=round(style.before * em),
            after=round(style.after * em),
            indent=round(style.indent * base * self.scale),
        )


@cache
def _installed(script: Script) -> list[str]:
    """The families that this machine has, best first; asking Qt for one that is missing costs a search each time."""
    here = set(QFontDatabase.families())
    return [family for family in _FAMILIES[script] if family in here] or [_FAMILIES[script][0]]
