"""Something proposed whole at one place of the text: chips at the foot, frames round the words, keys that take it.

What is proposed comes from the walk and from titles; the offers for a frame in work are `offers`' own. The same keys
take and refuse either: what stands at the foot is what they mean.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.links.offer_bar import OfferBar
from yanguan.desktop.links.offers import Offers
from yanguan.desktop.parallel.offered import Offered, OfferedMarks
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.frozen import dataclass
from yanguan.words import Words


@dataclass(frozen=True, slots=True)
class Chip:
    """What a part of a suggestion is for, what it is, and where it stands; fragments in code points of the source."""

    place: str
    text: str
    mark: Offered | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Suggestion:
    """`take` gets the numbers of the chips that are wanted, from 0. It goes when `stays` says no more.

    `hint` says what the keys do. Without the first chip (`has_core`) the others mean nothing.
    """

    chips: tuple[Chip, ...]
    take: Callable[[tuple[int, ...]], None]
    stays: Callable[[], bool]
    hint: str
    has_core: bool = False


class Suggestions(QObject):
    """Handles the keys of offers. `changed` tells that another suggestion stands now, or none."""

    changed = Signal()

    def __init__(self, words: Words, bench: Workbench, view: ParallelView, offers: Offers) -> None:
        """Nothing is suggested."""
        super().__init__(view)
        self._view, self._offers = view, offers
        self._present: Suggestion | None = None
        self._left: list[int] = []
        self.bar = OfferBar(words, view)
        self._marks = OfferedMarks(view)
        self.bar.taken.connect(self._take_number)
        self.bar.refused.connect(self._refuse_number)
        offers.changed.connect(self._make_way)
        bench.article_opened.connect(self.clear)
        bench.focus_changed.connect(self._follow)
        view.selection_changed.connect(self._follow)

    @property
    def present(self) -> Suggestion | None:
        """What is suggested now."""
        return self._present

    @property
    def is_open(self) -> bool:
        """True while something is suggested or offered."""
        return self._present is not None or self._offers.is_open

    def suggest(self, suggestion: Suggestion) -> None:
        """Show this instead of what stands at the foot."""
        self._offers.refuse_offers()
        self._present, self._left = suggestion, list(range(len(suggestion.chips)))
        self._show()

    def clear(self) -> None:
        """Suggest nothing."""
        if self._present is not None:
            self._present = None
            self._show()

    # The actions

    def take_offers(self) -> None:
        """Take all that is left of it."""
        if self._present is None:
            self._offers.take_offers()
        else:
            self._take(self._left)

    def take_offer(self, number: str) -> None:
        """Take one, by its number from 1."""
        if self._present is None:
            self._offers.take_offer(number)
        else:
            self._take_number(int(number) - 1)

    def take_first_offer(self) -> None:
        """Take the first one."""
        self.take_offer("1")

    def refuse_offer(self) -> None:
        """Let the last one go of a whole, the first of offers."""
        if self._present is None:
            self._offers.refuse_offer()
        else:
            self._refuse_number(len(self._left) - 1)

    def refuse_offers(self) -> None:
        """Let all of it go."""
        self.clear()
        self._offers.refuse_offers()

    def _take_number(self, number: int) -> None:
        self._take(self._left if number < 0 else self._left[number : number + 1])

    def _take(self, numbers: list[int]) -> None:
        suggestion = self._present
        if suggestion is not None and numbers:
            self.clear()
            suggestion.take(tuple(numbers))

    def _refuse_number(self, number: int) -> None:
        if self._present is None:
            return
        del self._left[number : number + 1]
        if number < 0 or not self._left or (self._present.has_core and 0 not in self._left):
            self.clear()
        else:
            self._show()

    def _follow(self) -> None:
        """She has gone on to other text: what was suggested goes."""
        if self._present is not None and not self._present.stays():
            self.clear()

    def _make_way(self) -> None:
        """Offers for a frame have come."""
        if self._offers.is_open:
            self.clear()

    def _show(self) -> None:
        chips = [self._present.chips[number] for number in self._left] if self._present else []
        numbered = enumerate(chips, 1)
        self._marks.show(
            [Offered(chip.mark.label, chip.mark.fragments, str(number)) for number, chip in numbered if chip.mark]
        )
        self.bar.show_chips([(chip.place, chip.text) for chip in chips], self._present.hint if self._present else "")
        self.changed.emit()
