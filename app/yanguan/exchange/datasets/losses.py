"""What an export could not carry, counted by stable keys. Their texts are messages of the same names.

Who may show these texts (the report, the window, the command line) is the asker's business.
"""

from collections import Counter
from collections.abc import Mapping

PREFIX = "loss-"


class Losses:
    """Counts of what was left out; a key is `loss-…`, the message that says why."""

    def __init__(self) -> None:
        """Nothing is lost yet."""
        self._counts: Counter[str] = Counter()

    def count(self, key: str, number: int = 1) -> None:
        """So many more of these were left out."""
        if number:
            self._counts[key] += number

    @property
    def counts(self) -> Mapping[str, int]:
        """Every key that was counted, sorted."""
        return dict(sorted(self._counts.items()))

    @property
    def left_out(self) -> dict[str, int]:
        """The counts as reports have them: keys without `loss-`."""
        return {key.removeprefix(PREFIX): number for key, number in self.counts.items()}
