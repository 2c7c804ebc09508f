"""True positives, false positives and false negatives by name, and what precision, recall and F1 they come to."""

from collections.abc import Iterable
from typing import Any

from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """What was found and is right (`tp`), found and wrong (`fp`), not found (`fn`)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @classmethod
    def of(cls, right: int, gold: int, pred: int) -> "Count":
        """From how many there are on either side and how many of them belong together."""
        return cls(right, pred - right, gold - right)

    @property
    def precision(self) -> float | None:
        """The right ones among those found; None where nothing was found."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float | None:
        """Those found among the gold's; None where the gold has none."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float | None:
        """2 tp / (2 tp + fp + fn); None where neither side has any."""
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn)


class Tally:
    """Counts by name: a label, a kind of frame, a role."""

    def __init__(self) -> None:
        """Nothing was counted yet."""
        self.counts: dict[str, Count] = {}

    def add(self, name: str, count: Count) -> None:
        """Count more of this name; what is nowhere is not listed."""
        if count != Count():
            self.counts[name] = self.counts.get(name, Count()) + count

    @property
    def micro(self) -> Count:
        """All names together."""
        return sum(self.counts.values(), Count())

    @property
    def macro(self) -> float | None:
        """The mean F1 of the names; None where there is none."""
        return mean(count.f1 for count in self.counts.values())

    def told(self) -> dict[str, Any]:
        """As the documented JSON has it."""
        return {
            "micro": told(self.micro),
            "macro_f1": self.macro,
            "by_name": {name: told(count) for name, count in sorted(self.counts.items())},
        }


def told(count: Count) -> dict[str, int | float | None]:
    """One count with what it comes to."""
    ratios = {"precision": count.precision, "recall": count.recall, "f1": count.f1}
    return {"tp": count.tp, "fp": count.fp, "fn": count.fn, **ratios}


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of those that are there."""
    known = [each for each in values if each is not None]
    return sum(known) / len(known) if known else None


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
