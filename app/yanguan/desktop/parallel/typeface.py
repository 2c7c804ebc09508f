"""Fonts, sizes and line measures: each pane has its own region's font first, each kind of block its own weight."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from yanguan.domain.article import BlockKind, Script

LANES = 3
"""How many lanes of marks are drawn under a line; what overlaps more is counted in the margin."""

_BASE_EM = 17
"""Height of a paragraph's character at 100 %, in pixels."""

_FAMILIES: dict[Script, tuple[str, ...]] = {
    "hant": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI",
             "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans CJK SC", "WenQuanYi Zen Hei"),
    "hans": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI",
             "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK TC"),
}  # fmt: skip


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

    def __init__(self, zoom: int) -> None:
        """Keep the factor; fonts are made when first asked for."""
        self.scale = zoom / 100
        self._fonts: dict[tuple[Script, BlockKind], QFont] = {}
        self._metrics: dict[BlockKind, Metrics] = {}

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

    def metrics(self, kind: BlockKind) -> Metrics:
        """The measures of a kind of block."""
        if kind not in self._metrics:
            self._metrics[kind] = self._measure(_STYLES[kind])
        return self._metrics[kind]

    def is_dim(self, kind: BlockKind) -> bool:
        """True for what stands back behind the article's own text."""
        return _STYLES[kind].is_dim

    def _make_font(self, script: Script, kind: BlockKind) -> QFont:
        font = QFont()
        font.setFamilies(_installed(script))
        font.setPixelSize(self.metrics(kind).em)
        font.setBold(_STYLES[kind].is_bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _measure(self, style: BlockStyle) -> Metrics:
        em = round(_BASE_EM * self.scale * style.scale)
        text_top = round(0.1 * em)
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
            indent=round(style.indent * _BASE_EM * self.scale),
        )


@cache
def _installed(script: Script) -> list[str]:
    """The families that this machine has, best first; asking Qt for one that is missing costs a search each time."""
    here = set(QFontDatabase.families())
    return [family for family in _FAMILIES[script] if family in here] or [_FAMILIES[script][0]]
