"""The titles that were found as a table: when, how sure. The list itself: `reviewing/model`."""

from yanguan.desktop.reviewing.model import FIRST_OWN, ReviewModel
from yanguan.suggest.found_titles import FoundTitle
from yanguan.words import Words

TEMPORAL, SCORE = FIRST_OWN, FIRST_OWN + 1


class TitleModel(ReviewModel[FoundTitle]):
    """Titles to be made holdings; those are chosen at first that the rules are sure of."""

    def __init__(self, words: Words) -> None:
        """Nothing was found yet."""
        super().__init__(words, ("attribute-temporal", "column-score"))

    def is_proposed(self, found: FoundTitle) -> bool:
        """True where the rules are sure."""
        return found.is_sure

    def told(self, found: FoundTitle, column: int) -> str:
        """When it is held, or how sure the rules are."""
        return self._words(f"value-{found.held.temporal}") if column == TEMPORAL else f"{found.score:.0%}"
