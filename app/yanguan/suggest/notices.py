"""Notices: lists of decisions with one head, and lines of fields (職務：…；變動情形：辭任；…).

What a sentence says of a change of office is `personnel`'s business.
"""

import re

from yanguan.domain.article import Range
from yanguan.suggest.reading import Reading

_FIELD = re.compile(r"(?:(?<=[；;\n 　])|^)(?P<key>[^：:；;，。\n　]{2,10})[：:](?P<value>[^；;。\n]+)")
_LONGEST_LIST = 1500
"""In code points: how far the head of a list of decisions may stand before one of its lines."""
_KEYS = (
    ("person", re.compile(r"人员$|^(?:高管)?姓名$")),
    ("post", re.compile(r"^(?:原|新)?职[务位]$|^担任职务$")),
    ("reason", re.compile(r"原因$")),
    ("successor", re.compile(r"^继任者|^新任者(?:姓名)?$")),
    ("resume", re.compile(r"简历$")),
)
_EMPTY = re.compile(r"^(?:待定|无|不适用|暂缺|[-—]+)$")


def head_of(reading: Reading, position: int) -> Range | None:
    """The line that ends in 決定： and that a line of decisions belongs to; None for any other sentence."""
    at = reading.image.rfind("决定：\n", max(0, position - _LONGEST_LIST), position)
    if at < 0 or "。" in reading.image[at:position]:
        return None
    return reading.image.rfind("\n", 0, at) + 1, at


def list_of(reading: Reading, position: int) -> Range:
    """The stretch that tells of one matter: the list of decisions, or the paragraph."""
    head = head_of(reading, position)
    low = head[0] if head else reading.text.rfind("\n", 0, position) + 1
    high = reading.text.find("。" if head else "\n", position)
    return low, high if high >= 0 else len(reading.text)


def fields_of(reading: Reading, start: int, end: int) -> dict[str, Range]:
    """Of a line of fields what stands under person, post, reason, successor and resume, as far as it says anything."""
    found: dict[str, Range] = {}
    for field in _FIELD.finditer(reading.image, start, end):
        name = next((name for name, key in _KEYS if key.search(field["key"])), None)
        if name and not _EMPTY.match(field["value"]):
            found[name] = field.span("value")
    return found
