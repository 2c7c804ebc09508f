"""Patterns looked for stretch by stretch: one long search would hold up every other thread, the window's too.

Only for patterns that match nothing over the end of a line.
"""

import re
from collections.abc import Iterator

LENGTH = 4_000
"""A stretch is so many code points long, and goes on to the end of its line: about a millisecond of a long pattern."""


def matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds in the text."""
    for start, end in _stretches(text):
        yield from pattern.finditer(text, start, end)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        found = text.find("\n", start + LENGTH)
        end = len(text) if found < 0 else found + 1
        yield start, end
        start = end
