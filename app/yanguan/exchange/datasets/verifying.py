"""What was written against what should have been: texts and labels compared, article by article."""

from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest
from typing import Literal

from yanguan.domain.frozen import dataclass
from yanguan.exchange.datasets.carried import Fact, Found

What = Literal["missing", "unexpected", "text", "label-missing", "label-unexpected"]
SHOWN = 100
"""Differences that are kept; more than that are only counted."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it should be: an article, its text, or one label of it."""

    article: str
    what: What
    detail: str = ""


class Verdict:
    """How many articles and labels were compared, and where they differ."""

    def __init__(self) -> None:
        """Nothing was compared yet."""
        self.articles = self.labels = self.differing = 0
        self.differences: list[Difference] = []

    @property
    def is_whole(self) -> bool:
        """True where everything came back as it was."""
        return self.differing == 0

    def compare(self, expected: Iterable[Found], found: Iterable[Found]) -> None:
        """Compare two runs of articles. They should come in one order; those that do not wait for their like."""
        waiting: tuple[dict[str, Found], dict[str, Found]] = {}, {}
        for pair in zip_longest(expected, found):
            for side, one in enumerate(pair):
                if one is None:
                    continue
                if one.id in waiting[side]:
                    self._note(one.id, "unexpected")
                elif (other := waiting[1 - side].pop(one.id, None)) is not None:
                    self._compare(*((other, one) if side else (one, other)))
                else:
                    waiting[side][one.id] = one
        for what, left in zip(("missing", "unexpected"), waiting, strict=True):
            for identifier in left:
                self._note(identifier, "missing" if what == "missing" else "unexpected")

    def _compare(self, expected: Found, found: Found) -> None:
        self.articles += 1
        self.labels += expected.facts.total()
        if expected.text != found.text:
            self._note(expected.id, "text")
        self._note_facts(expected.id, "label-missing", expected.facts - found.facts)
        self._note_facts(expected.id, "label-unexpected", found.facts - expected.facts)

    def _note_facts(self, article: str, what: What, facts: Counter[Fact]) -> None:
        for fact in facts.elements():
            self._note(article, what, " ".join(map(str, fact)))

    def _note(self, article: str, what: What, detail: str = "") -> None:
        self.differing += 1
        if len(self.differences) < SHOWN:
            self.differences.append(Difference(article, what, detail))
