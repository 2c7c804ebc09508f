"""How high each row is and where it stands: a Fenwick tree, so that correcting one height of 50,000 costs nothing."""

from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """Heights of rows in pixels; all sums and searches take logarithmic time. A folded row has height 0."""

    __slots__ = ("_heights", "_sums", "_top_bit", "corrections", "total")

    def __init__(self, heights: Sequence[int]) -> None:
        """Build the sums of these heights."""
        self._heights = list(heights)
        tops = [0, *accumulate(heights)]
        self._sums = [top - tops[index & (index - 1)] for index, top in enumerate(tops)]
        self._sums[0] = 0
        self.total = tops[-1]
        self.corrections = 0
        self._top_bit = 1 << max(len(heights).bit_length() - 1, 0)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        """The height of one row."""
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        """Correct the height of one row; all below it move."""
        change = height - self._heights[row]
        self._heights[row] = height
        self.total += change
        self.corrections += 1
        index = row + 1
        while index < len(self._sums):
            self._sums[index] += change
            index += index & -index

    def top(self, row: int) -> int:
        """Where the row begins: the sum of all heights before it."""
        total, index = 0, row
        while index > 0:
            total += self._sums[index]
            index -= index & -index
        return total

    def tops(self) -> list[int]:
        """Where every row begins, and where the last one ends: all at once, for who needs all."""
        return [0, *accumulate(self._heights)]

    def row_at(self, y: int) -> int:
        """The row that covers a height, never a folded one; the first or last where `y` is outside. -1 if no row is."""
        y = max(0, min(y, self.total - 1))
        index, bit = 0, self._top_bit
        while bit:
            if index + bit < len(self._sums) and self._sums[index + bit] <= y:
                index += bit
                y -= self._sums[index]
            bit >>= 1
        return min(index, len(self._heights) - 1)
