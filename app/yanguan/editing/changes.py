"""What a command changed: enough for every view to redraw only that."""

from collections.abc import Iterator

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Quote, Span


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of one step, as they were made; none, and no step's id, where there was nothing to do."""

    verb: str
    changes: tuple[Change, ...] = ()
    step: str = ""

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that changed."""
        return frozenset(change.article for change in self.changes if change.article is not None)

    def ranges(self, before: LabelSet) -> list[Range]:
        """The ranges of the source text, in code points, in which an article looks different now."""
        after = before.after(self.changes)
        return sorted(
            {
                fragment
                for change in self.changes
                if change.article == before.article
                for thing in (change.before, change.after)
                for span in _spans_of(thing)
                for labels in (before, after)
                for fragment in (labels.spans[span].fragments if span in labels.spans else ())
            }
        )


def _spans_of(thing: object) -> Iterator[str]:
    """The ids of the spans by which an object is seen."""
    match thing:
        case Span(id=identifier):
            yield identifier
        case Quote(quote=quote, cues=cues, speakers=speakers):
            yield from (quote, *cues, *(filler.span for filler in speakers if filler.span))
        case Appointment(trigger=trigger, roles=roles):
            yield from (trigger, *(role.span for role in roles if role.span))
