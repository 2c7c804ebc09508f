"""Patterns looked for stretch by stretch find what they find in one go."""

import re

from hypothesis import given
from hypothesis import strategies as st

from yanguan.suggest import stretches
from yanguan.suggest.stretches import matches

PATTERNS = [
    re.compile(each)
    for each in ("網路|網際網路", "(?<=說)好", "[^\n]說", "^好", "「[^」\n]{1,3}」", "(?:一|二)好(?!說)")
]


@given(st.text("說好網路際「」一二\n", max_size=80), st.sampled_from(PATTERNS), st.integers(0, 30))
def test_they_find_the_same_as_in_one_go(text: str, pattern: re.Pattern[str], length: int) -> None:
    before, stretches.LENGTH = stretches.LENGTH, length
    try:
        assert [each.span() for each in matches(pattern, text)] == [each.span() for each in pattern.finditer(text)]
    finally:
        stretches.LENGTH = before
