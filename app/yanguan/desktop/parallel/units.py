"""What a click or a jump takes: a character, word, clause, sentence or line, as ranges of a script's whole text."""

from typing import Literal

from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.clauses import clause_at, sentence_at
from yanguan.desktop.parallel.graphemes import whole_graphemes
from yanguan.desktop.parallel.rows import Rows
from yanguan.desktop.parallel.wordcut import word_at
from yanguan.domain.article import Range, Script

Unit = Literal["character", "word", "clause", "sentence", "line"]


def unit_at(bitext: Bitext, rows: Rows, script: Script, position: int, unit: Unit) -> Range:
    """The unit that the character at a position belongs to; empty where the row's side is."""
    row_start, row_end = rows.rows[rows.at(script, position)].side(script)
    text = bitext.text(script)[row_start:row_end]
    local = min(max(position - row_start, 0), len(text))
    if not text:
        return row_start, row_start
    start, end = _local(text, script, local, unit)
    start, end = whole_graphemes(text, start, end)
    return row_start + start, row_start + end


def _local(text: str, script: Script, position: int, unit: Unit) -> Range:
    if unit == "word":
        return word_at(text, script, position)
    if unit == "clause":
        return clause_at(text, position)
    if unit == "sentence":
        return sentence_at(text, position)
    if unit == "line":
        return 0, len(text)
    return position, min(position + 1, len(text))
