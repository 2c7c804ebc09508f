"""The occurrences as a table: what the wanted label finds in its way. The list itself: `reviewing/model`."""

from yanguan.desktop.reviewing.model import FIRST_OWN, ReviewModel
from yanguan.domain.scheme import Scheme
from yanguan.editing.occurrences import Occurrence
from yanguan.words import Words

STANDING = FIRST_OWN


class OccurrenceModel(ReviewModel[Occurrence]):
    """Occurrences that shall get a label; those are chosen at first that nothing stands in the way of."""

    def __init__(self, words: Words, scheme: Scheme) -> None:
        """Nothing was found yet."""
        super().__init__(words, ("column-standing",))
        self._scheme = scheme
        self.label = ""

    def set_label(self, label: str) -> None:
        """They shall get another label: what stands in the way is another thing then."""
        if label != self.label:
            self.label = label
            self.choose_anew()

    def can_choose(self, found: Occurrence) -> bool:
        """True where it has not the label already."""
        return found.standing.get(self.label) != "labelled"

    def is_proposed(self, found: Occurrence) -> bool:
        """True where nothing stands in the way."""
        return not found.is_overlapping and self.label not in found.standing

    def told(self, found: Occurrence, column: int) -> str:
        """What stands in the way."""
        del column
        kind = self._scheme.labels.get(self.label)
        label = self._words.pick(kind.names) if kind else self.label
        match found.standing.get(self.label):
            case "labelled":
                return self._words("standing-labelled", label=label)
            case "overlapped":
                return self._words("standing-overlapped", label=label)
        return self._words("standing-overlapping") if found.is_overlapping else ""
