"""The guidelines for people say what the program's decisions and the gold say."""

import re
from pathlib import Path

from gold.guideline_page import page
from yanguan.resources import decisions

PAGE = Path(__file__).parents[2] / "annotations" / "GUIDELINES.md"


def test_the_page_is_made_from_the_decisions_and_the_gold() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "PYTHONPATH=app:tests python -m gold.guideline_page > …"


def test_every_decision_stands_there_in_both_languages_with_two_examples() -> None:
    parts = re.split(r"^## (?=\d+ )", page(), flags=re.MULTILINE)[1:]
    assert [int(part.split()[0]) for part in parts] == [decision.number for decision in decisions()]
    for part, decision in zip(parts, decisions(), strict=True):
        assert decision.rules["en"] in part
        assert decision.rules["zh_hant"] in part
        assert len(re.findall(r"^- ", part, flags=re.MULTILINE)) >= 2, decision.number
