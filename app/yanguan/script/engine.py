"""The aligned converter: the passes of a profile one after the other, and which characters came of which.

It knows texts and dictionaries only; what is stored of a conversion stands in `convert`.
"""

from collections.abc import Iterable
from functools import cache, cached_property

from yanguan.domain.article import Place
from yanguan.script.alignment import Alignment
from yanguan.script.dictionaries import DictionarySet, Stage
from yanguan.script.stage import Pass
from yanguan.script.variants import Variants


class Engine:
    """One profile over one dictionary set, compiled. Made once a process by `engine`."""

    def __init__(self, stages: Iterable[Stage]) -> None:
        """Compile the passes; 0.1 to 0.2 s for the profiles from simplified script."""
        self._passes = [Pass(stage) for stage in stages]

    @cached_property
    def variants(self) -> Variants:
        """The characters that the profile takes for forms of one another; made where a place is narrowed first."""
        return Variants(pair for each in self._passes for pair in each.variants())

    def convert(self, text: str) -> tuple[str, Alignment]:
        """The text in the other script and its alignment, as fine as the dictionaries allow."""
        converted, alignment = text, Alignment.identity(len(text))
        for each in self._passes:
            before = len(converted)
            converted, places = each.apply(converted)
            if places:
                alignment = alignment.compose(Alignment(before, len(converted), tuple(places)))
        return converted, self.refined(text, converted, alignment.places)

    def refined(self, source: str, target: str, places: Iterable[Place]) -> Alignment:
        """An alignment of these texts whose places are as narrow as variants allow, neither side empty."""
        narrow = (self.variants.narrowed(source, target, place) for place in places)
        return Alignment(len(source), len(target), tuple(place for place in narrow if place))


@cache
def engine(dictionaries: DictionarySet, profile: str) -> Engine:
    """The engine of a profile of this set, compiled once."""
    return Engine(dictionaries.stages(profile))
