"""What a command sees when it plans: article, labels, scheme, who acts and when. Nothing is written here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypedDict, TypeVar

from yanguan.domain.article import Article, Range, Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Holding, Label, Person, Phrase, Quote, Span, Thing
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme import Scheme
from yanguan.store.scheme_use import SchemeUse

L = TypeVar("L", bound=Label)
Marked = Span | Quote | Appointment | Holding


class Made(TypedDict):
    """What every new label begins with."""

    id: str
    annotator: str
    at: str


def nobody(_: str) -> Person | None:
    """The registry of a scene that has none."""
    return None


@dataclass(frozen=True, slots=True)
class Scene:
    """One article at one moment, and one person about to change it.

    `phrases` reads the phrase list, `person` somebody of the registry; both are asked only where they are needed.
    """

    article: Article
    labels: LabelSet
    scheme: Scheme
    annotator: str
    at: str
    phrases: Callable[[], Sequence[Phrase]] = tuple
    person: Callable[[str], Person | None] = nobody

    def made(self) -> Made:
        """The id, annotator and time of a label made now."""
        return {"id": new_id(), "annotator": self.annotator, "at": self.at}

    def touched(self, label: L) -> L:
        """The label as changed now by this person; a suggestion that she changes is hers from then on."""
        state = "edited" if label.state in ("suggested", "rejected") else label.state
        return replace(label, annotator=self.annotator, at=self.at, state=state)

    def change(self, before: Thing | None, after: Thing | None) -> Change:
        """The change of one object of this article."""
        return Change(self.article.id, before, after)

    def renewed(self, before: Marked, after: Marked) -> list[Change]:
        """The one change of a label that she makes now; none where both say the same."""
        return [self.change(before, self.touched(after))] if after != before else []

    def trimmed(self, fragments: Iterable[Range]) -> tuple[Range, ...]:
        """The fragments without blank space at their ends, ascending, joined where they touch or overlap.

        Raises Refusal where one lies outside the text, or where nothing is left.
        """
        text = self.article.source.text
        found: list[Range] = []
        for start, end in sorted(fragments):
            if not 0 <= start <= end <= len(text):
                raise Refusal("span-outside-text", start=start, end=end, length=len(text))
            inside = text[start:end]
            start = end - len(inside.lstrip())  # noqa: PLW2901 - the trimmed start is meant from here on
            end = start + len(inside.strip())  # noqa: PLW2901
            if start < end:
                if found and start <= found[-1][1]:
                    start, before = found.pop()  # noqa: PLW2901
                    end = max(end, before)  # noqa: PLW2901
                found.append((start, end))
        if not found:
            raise Refusal("span-empty")
        return tuple(found)

    def text_of(self, fragments: Iterable[Range]) -> tuple[str, ...]:
        """The covered source text of each fragment."""
        return tuple(self.article.source.text[start:end] for start, end in fragments)


class ProjectScene(Protocol):
    """What a command sees that reaches over the whole project."""

    @property
    def annotator(self) -> str:
        """Who acts."""
        ...

    @property
    def at(self) -> str:
        """When."""
        ...

    def phrases(self, script: Script) -> list[Phrase]:
        """The phrase list for articles of this source script."""
        ...

    def articles_with(self, script: Script, text: str) -> list[str]:
        """The ids of the articles whose source is in this script and holds these words."""
        ...

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """The persons of the registry with these ids, those that are there."""
        ...

    def articles_of(self, persons: Iterable[str]) -> list[str]:
        """The ids of the articles that refer to one of these persons."""
        ...

    def articles_with_events(self, events: Iterable[str]) -> list[str]:
        """The ids of the articles that mention one of these events."""
        ...

    def scene(self, article: str) -> Scene:
        """One article."""
        ...

    def scheme_text(self) -> str:
        """The scheme in force as the project keeps it (JSON)."""
        ...

    def scheme_use(self) -> SchemeUse:
        """How often the scheme's parts are used; it reads every label."""
        ...
