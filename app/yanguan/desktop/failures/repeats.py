"""How often the same error came: one in a painted row would be told sixty times a second."""

from collections import Counter

SAME = 3
"""So many times the same error is told."""


class Repeats:
    """Errors by kind and place."""

    def __init__(self) -> None:
        """None yet."""
        self._seen: Counter[tuple[str, str]] = Counter()

    def is_worth_telling(self, error: BaseException, where: str) -> bool:
        """Count this one; True for the first few of the same kind and place."""
        key = type(error).__qualname__, where
        self._seen[key] += 1
        return self._seen[key] <= SAME
