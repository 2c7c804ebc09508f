"""What a benchmark found. How it is found stands beside this; how it is printed, in `bench`."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from statistics import median
from typing import Any, Literal

import platformdirs

from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """Ours and the baseline's median in `unit`, and the target.

    It is a ratio to stay below, a rate of ours to reach, or the most that ours may be.
    """

    name: str
    unit: str
    ours: float
    baseline: float
    target: float
    target_of: Literal["ratio", "rate", "most"]

    @property
    def ratio(self) -> float:
        """How many times the baseline ours is."""
        return self.ours / self.baseline

    @property
    def is_met(self) -> bool:
        """True where the target is kept."""
        if self.target_of == "rate":
            return self.ours >= self.target
        return (self.ratio if self.target_of == "ratio" else self.ours) <= self.target

    @property
    def target_words(self) -> str:
        """The target as a table shows it."""
        if self.target_of == "ratio":
            return f"≤ {self.target:g} ×"
        return f"{'≥' if self.target_of == 'rate' else '≤'} {self.target:g} {self.unit}"

    def as_json(self) -> dict[str, Any]:
        """The documented object."""
        return asdict(self) | {"ratio": self.ratio, "is_met": self.is_met}


def median_seconds(rounds: int, work: Callable[[], object]) -> float:
    """The median of some rounds; the one before them, which does not count, loads what there is to load."""
    work()
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return median(took)


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder that goes afterwards, on the user's own disk: the temporary one is often memory, where sync is free."""
    return tempfile.TemporaryDirectory(dir=platformdirs.user_cache_path("yanguan", ensure_exists=True))
