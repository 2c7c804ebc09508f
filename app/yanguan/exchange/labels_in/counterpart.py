"""Labels on the other text of a pair, taken over to the text that labels are stored in.

One that stands on both texts is one label; one on words that the stored text lacks is counted as left out.
"""

from collections import Counter
from dataclasses import replace

from yanguan.domain.article import Article, Range
from yanguan.exchange.labels_in.placing import Moved, Placed, placed
from yanguan.exchange.labels_in.sheet import Mark, Sheet, Tie, Unit
from yanguan.script.alignment import Alignment, alignment_of


def taken_over(sheet: Sheet, places: Placed, article: Article, offsets: Unit | None) -> tuple[Sheet, Placed]:
    """The sheet with its other text's marks among its own, and the places of all, in code points of the source text.

    `places` are those of its own marks there. Raises Refusal where a mark does not stand where the file says.
    """
    if sheet.other is None or not sheet.other_marks:
        return sheet, places
    found, moved = _placed_there(sheet, sheet.other, offsets), Moved(sheet.other)
    alignment = alignment_of(article)
    marks, where, left = list(sheet.marks), dict(places), Counter(sheet.left)
    known = {(mark.label, places[mark.id]): mark.id for mark in reversed(sheet.marks)}
    names = dict(sheet.twins)
    for mark in sheet.other_marks:
        if mark.id in names:
            continue
        back = _projected([moved.range(each) for each in found[mark.id]], alignment)
        if not back:
            left["counterpart"] += 1
        elif (twin := known.setdefault((mark.label, back), mark.id)) != mark.id:
            names[mark.id] = twin
        else:
            marks.append(replace(mark, words=()))
            where[mark.id] = back
    ties = dict.fromkeys(Tie(it.kind, names.get(it.head, it.head), names.get(it.tail, it.tail)) for it in sheet.ties)
    return replace(sheet, marks=tuple(marks), ties=tuple(ties), left=left), where


def _placed_there(sheet: Sheet, other: str, offsets: Unit | None) -> Placed:
    return placed(Sheet(sheet.file, other, sheet.other_marks, unit=sheet.unit), offsets)


def _projected(places: list[Range], alignment: Alignment) -> tuple[Range, ...]:
    """The places in the source text, without those that it lacks."""
    return tuple(back for start, end in places if (back := alignment.project_back(start, end)) is not None)


def standing(marks: tuple[Mark, ...], places: Placed, text: str) -> Placed:
    """The places of marks of a text that is cleaned when it comes in, as they are then."""
    moved = Moved(text)
    return {mark.id: tuple(map(moved.range, places[mark.id])) for mark in marks}
