"""The side-by-side canvas: own rows of QTextLayout, marks as lanes under the line. No store and no editing."""

from yanguan.desktop.parallel.selection import Selection
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.parallel.wordcut import warm as warm_words

__all__ = ["ParallelView", "Selection", "warm_words"]
