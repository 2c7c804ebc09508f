"""What a click, a jump or a snap takes: a character, word, clause, sentence or line, as ranges of a script's text.

Words are cut once, in the simplified text, and carried over, so that both panes agree about them. How a text falls
into words and clauses stands in `wordcut` and `clauses`.
"""

from bisect import bisect_left, bisect_right
from typing import Literal

from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.clauses import clause_at, sentence_at
from yanguan.desktop.parallel.graphemes import border_after, border_before, is_border
from yanguan.desktop.parallel.rows import Rows
from yanguan.desktop.parallel.wordcut import word_at
from yanguan.domain.article import Place, Range, Script

Unit = Literal["character", "word", "clause", "sentence", "line"]
_LONGEST_BLOCK = 8
"""What differs by no more than this many code points is part of a word; a longer difference each pane cuts alone."""


class Units:
    """The units of one article. Those of one kind tile each line, and none of them splits a grapheme."""

    def __init__(self, bitext: Bitext, rows: Rows) -> None:
        """Learn where the texts run apart."""
        self.bitext, self._rows = bitext, rows
        is_hant = bitext.source_script == "hant"
        places: list[Place] = [place if is_hant else (*place[2:], *place[:2]) for place in bitext.forward.places]
        self._apart = [place for place in places if not _is_block(place)]
        self._blocks = [place[2:] for place in places if _is_block(place)]

    def at(self, script: Script, position: int, unit: Unit) -> Range:
        """The unit that the character at a position belongs to; at a line's end the last; empty in a blank line."""
        row_start, row_end = self._side(script, position)
        if row_start == row_end:
            return row_start, row_start
        index = min(max(position, row_start), row_end - 1)
        if unit == "line":
            return row_start, row_end
        if unit == "word":
            return self._word(script, index)
        text, local = self.bitext.text(script)[row_start:row_end], index - row_start
        start, end = _whole(text, local, unit)
        return row_start + start, row_start + end

    def cover(self, script: Script, start: int, end: int, unit: Unit) -> Range:
        """The smallest range of whole units that holds `[start, end)`; an empty range stays as it is."""
        if start >= end:
            return start, end
        first, last = self.at(script, start, unit), self.at(script, end - 1, unit)
        low = first[0] if first[0] <= start < first[1] else start
        high = last[1] if last[0] < end <= last[1] else end
        return low, high

    def nearest(self, script: Script, position: int, unit: Unit, *, goes_on: bool) -> int:
        """The unit border that is nearest to a position; where both are as near, the one behind it if one goes on."""
        start, end = self.at(script, position, unit)
        if not start < position < end:
            return position
        before, behind = position - start, end - position
        return end if behind < before or (behind == before and goes_on) else start

    def _side(self, script: Script, position: int) -> Range:
        return self._rows.rows[self._rows.at(script, position)].side(script)

    def _word(self, script: Script, index: int) -> Range:
        """The word of a character: cut in the simplified text as far as both run together."""
        (hant0, hant1, hans0, hans1), runs_together = self._segment(script, index)
        across = (index, index + 1) if script == "hans" else self.bitext.across("hant", index, index + 1)
        if not runs_together or across is None:
            return self._own_word(script, index, (hant0, hant1) if script == "hant" else (hans0, hans1))
        start, end = self._shared_word(across[0], (hans0, hans1))
        here = (start, end) if script == "hans" else self.bitext.across("hans", start, end)
        return here or (index, index + 1)

    def _segment(self, script: Script, index: int) -> tuple[Place, bool]:
        """The stretch of a line round a character up to where the texts run apart, in both; or where they do."""
        row = self._rows.rows[self._rows.at(script, index)]
        side = 0 if script == "hant" else 2
        after = bisect_right(self._apart, index, key=lambda place: place[side])
        before = self._apart[after - 1] if after else (0, 0, 0, 0)
        if index < before[side + 1]:
            start, end = max(before[side], row.side(script)[0]), min(before[side + 1], row.side(script)[1])
            return (start, end, start, end), False
        behind = self._apart[after] if after < len(self._apart) else (row.hant[1],) * 2 + (row.hans[1],) * 2
        hant = max(before[1], row.hant[0]), min(behind[0], row.hant[1])
        hans = max(before[3], row.hans[0]), min(behind[2], row.hans[1])
        return (*hant, *hans), True

    def _shared_word(self, index: int, segment: Range) -> Range:
        """The word in the simplified text, widened until it ends where both texts may be cut."""
        text = self.bitext.text("hans")[slice(*segment)]
        start, end = word_at(text, "hans", index - segment[0])
        while start > 0 and not self._is_shared_border(segment[0] + start):
            start = word_at(text, "hans", start - 1)[0]
        while end < len(text) and not self._is_shared_border(segment[0] + end):
            end = word_at(text, "hans", end)[1]
        return segment[0] + start, segment[0] + end

    def _is_shared_border(self, position: int) -> bool:
        block = bisect_left(self._blocks, position, key=lambda each: each[0]) - 1
        if block >= 0 and position < self._blocks[block][1]:
            return False
        across = self.bitext.position_across("hans", position)
        return is_border(self.bitext.text("hans"), position) and is_border(self.bitext.text("hant"), across)

    def _own_word(self, script: Script, index: int, segment: Range) -> Range:
        text = self.bitext.text(script)[slice(*segment)]
        start, end = word_at(text, script, index - segment[0])
        while start > 0 and not is_border(text, start):
            start = word_at(text, script, start - 1)[0]
        while end < len(text) and not is_border(text, end):
            end = word_at(text, script, end)[1]
        return segment[0] + start, segment[0] + end


def _whole(text: str, index: int, unit: Unit) -> Range:
    """A clause, sentence or character of one line, widened where its borders split a grapheme."""
    if unit == "character":
        start = index if is_border(text, index) else border_before(text, index)
        return start, border_after(text, start)
    found = clause_at if unit == "clause" else sentence_at
    start, end = found(text, index)
    while start > 0 and not is_border(text, start):
        start = found(text, start - 1)[0]
    while end < len(text) and not is_border(text, end):
        end = found(text, end)[1]
    return start, end


def _is_block(place: Place) -> bool:
    s0, s1, t0, t1 = place
    return 0 < s1 - s0 <= _LONGEST_BLOCK and 0 < t1 - t0 <= _LONGEST_BLOCK
