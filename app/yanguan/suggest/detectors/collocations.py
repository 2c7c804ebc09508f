"""Detector `collocation`: a word that stands wrongly beside what stands round it (全票透過; 留言獲回復; 4 天后)."""

import re
from collections.abc import Iterator
from functools import cache

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.suggest.found import Doubt, Reason
from yanguan.suggest.lexicon import choices, table
from yanguan.suggest.segmenter import Segmenter
from yanguan.suggest.stretches import matches
from yanguan.suggest.twins import Twins

NAME = "collocation"
SCORE = 0.85
_NUMBER = "[0-9０-９一二三四五六七八九十百千萬億兩幾數半餘] ?"
_NEAR = "(?:(?!功能|系統|服務)[^。！？；!?;\n]){0,12}"


@dataclass(frozen=True, slots=True)
class _Rule:
    script: Script
    wrong: str
    right: str
    pattern: re.Pattern[str]


def find(twins: Twins, segmenter: Segmenter | None) -> Iterator[Doubt]:
    """Doubts of either text; of the simplified one where it is the article's own. Needs no words."""
    del segmenter
    for rule in _rules():
        text = twins.text(rule.script)
        if rule.wrong in text and (rule.script == "hant" or twins.is_own):
            for match in matches(rule.pattern, text):
                yield _doubt(rule, match)


def _doubt(rule: _Rule, match: re.Match[str]) -> Doubt:
    start, end = match.span("wrong")
    arguments = {"stands": rule.wrong, "right": rule.right, "words": match[0].replace(rule.wrong, rule.right)}
    return Doubt(rule.script, start, end, rule.right, NAME, SCORE, Reason("doubt-collocation", arguments))


@cache
def _rules() -> tuple[_Rule, ...]:
    """One pattern for each way in which a row of the list holds."""
    return tuple(
        _Rule("hans" if row["script"] == "hans" else "hant", row["wrong"], row["right"], re.compile(pattern))
        for row in table("collocations")
        for pattern in _patterns(row)
    )


def _patterns(row: dict[str, str]) -> Iterator[str]:
    never = f"(?!{_either(row['never'])})" if row["never"] else ""
    wrong = f"(?P<wrong>{re.escape(row['wrong'])})"
    if row["before"]:
        yield f"(?:{_either(row['before'])}){wrong}{never}"
    if row["after"]:
        yield f"{wrong}{never}(?:{_either(row['after'])})"
    if row["near"]:
        yield f"(?:{_either(row['near'])}){_NEAR}{wrong}{never}"
    if not (row["before"] or row["after"] or row["near"]):
        yield wrong + never


def _either(cell: str) -> str:
    return "|".join(_NUMBER if choice == "#" else re.escape(choice) for choice in choices(cell))
