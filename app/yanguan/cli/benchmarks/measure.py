"""What a benchmark found. How it is found stands beside this; how it is printed, in `bench`."""

import tempfile
from dataclasses import asdict, dataclass
from typing import Any, Literal

import platformdirs


@dataclass(frozen=True, slots=True)
class Measured:
    """Ours and the baseline's median in `unit`, and the target: a ratio to stay below, or a rate to reach."""

    name: str
    unit: str
    ours: float
    baseline: float
    target: float
    target_of: Literal["ratio", "rate"]

    @property
    def ratio(self) -> float:
        """How many times the baseline ours is."""
        return self.ours / self.baseline

    @property
    def is_met(self) -> bool:
        """True where the target is kept."""
        return self.ratio <= self.target if self.target_of == "ratio" else self.ours >= self.target

    @property
    def target_words(self) -> str:
        """The target as a table shows it."""
        return f"≤ {self.target:g} ×" if self.target_of == "ratio" else f"≥ {self.target:g} {self.unit}"

    def as_json(self) -> dict[str, Any]:
        """The documented object."""
        return asdict(self) | {"ratio": self.ratio, "is_met": self.is_met}


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder that goes afterwards, on the user's own disk: the temporary one is often memory, where sync is free."""
    return tempfile.TemporaryDirectory(dir=platformdirs.user_cache_path("yanguan", ensure_exists=True))
