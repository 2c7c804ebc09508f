"""Which stories a teaser points at: a title or a first sentence in one article's tail that another one tells.

A sketch (`copies`) is too coarse for a line of ten characters, so the runs of the teasers themselves are looked for.
"""

import re
from collections import Counter
from collections.abc import Iterable

from yanguan.script.folding import fold

_RUN = 5
_SHARE = 0.8
_LEAST = 4
_NO_WORDS = re.compile(r"[\W_]+")


class Teasers:
    """The teasers of many articles, to be asked which of them a story tells."""

    def __init__(self) -> None:
        """None yet."""
        self._numbers: dict[frozenset[str], int] = {}
        self._sizes: list[int] = []
        self._owners: list[list[str]] = []
        self._with_run: dict[str, list[int]] = {}

    def add(self, article: str, teasers: Iterable[str]) -> None:
        """These lines stand in this article's tail. One of fewer than eight characters points at nothing."""
        for teaser in teasers:
            runs = frozenset(_runs(teaser))
            if len(runs) < _LEAST:
                continue
            number = self._numbers.get(runs)
            if number is None:
                number = self._numbers[runs] = len(self._sizes)
                self._sizes.append(len(runs))
                self._owners.append([])
                for run in runs:
                    self._with_run.setdefault(run, []).append(number)
            self._owners[number].append(article)

    def told_by(self, story: str) -> list[str]:
        """The articles in whose tail a teaser stands that is, four fifths of it, in this story (or its lead)."""
        if not self._with_run:
            return []
        found = Counter(number for run in set(_runs(story)) for number in self._with_run.get(run, ()))
        told = (number for number, count in found.items() if count >= _SHARE * self._sizes[number])
        return sorted({article for number in told for article in self._owners[number]})


def _runs(text: str) -> Iterable[str]:
    bare = _NO_WORDS.sub("", fold(text.lower()))
    return (bare[at : at + _RUN] for at in range(len(bare) - _RUN + 1))
