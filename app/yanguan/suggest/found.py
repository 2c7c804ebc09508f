"""A doubt: a place where a text was probably converted wrongly, with what should stand there and why.

How doubts are found stands in `doubt` and `detectors`; what the analyst does about one is a correction or an override.
"""

from collections.abc import Mapping

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in words: a message of `doubt.ftl` and what fills its places."""

    message: str
    arguments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Doubt:
    """`[start, end)` in code points of that script's text should probably read `suggested`.

    `detector` is a name that stays the same from version to version. `score` is the share of such flags, from 0 to 1,
    that were right where we could look them up: the sharper the evidence, the higher.
    """

    script: Script
    start: int
    end: int
    suggested: str
    detector: str
    score: float
    reason: Reason
