"""Where else a text stands, in one article or the whole project, found from either script in either script.

A place is an occurrence where its source text, or exactly its counterpart, folds like what is looked for. What a person
typed (`is_typed`) is also found in large or small letters, and where only a part of what the other script writes for a
place reads so: the place is then the whole of it. Which of them are labelled is her choice; how, stands in `labelling`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Literal

from yanguan.domain.article import Article, Range, Script, other_script
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Span
from yanguan.domain.progress import Progress
from yanguan.script.alignment import Alignment, alignment_of
from yanguan.script.finding import places
from yanguan.script.folding import fold
from yanguan.store.project import Project

Standing = Literal["labelled", "overlapped"]
"""What a label has to do with a place already: it stands on it, or on a part of it or more than it."""
CONTEXT = 40
"""How many code points are shown on either side of an occurrence, at most."""
MOST = 50_000
"""More occurrences than this nobody looks through: the search ends there, and says so."""


@dataclass(frozen=True, slots=True)
class Context:
    """An occurrence as one script reads it, with what stands before and after it on its line."""

    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of an article's source, in code points, with its context in both scripts.

    `standing` says of each label that touches it how. `is_overlapping`: an occurrence before it reaches into it.
    """

    article: str
    title: str
    start: int
    end: int
    contexts: Mapping[Script, Context]
    standing: Mapping[str, Standing] = field(default_factory=dict)
    is_overlapping: bool = False

    @property
    def place(self) -> Range:
        """Where it stands in the source."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found; `is_cut` where there is more than anybody looks through."""

    occurrences: tuple[Occurrence, ...]
    is_cut: bool = False


def forms_at(article: Article, start: int, end: int) -> tuple[str, ...]:
    """What a place of the source reads, and what exactly stands for it in the counterpart where that folds otherwise.

    A phrase profile writes 互联网 as 網際網路: looked for from there, both are meant.
    """
    own = article.source.text[start:end]
    alignment = alignment_of(article)
    there = alignment.project(start, end) if alignment.is_exact(start, end) else None
    across = article.counterpart.text[slice(*there)] if there else own
    return (own,) if fold(across) == fold(own) else (own, across)


def places_of(article: Article, forms: Iterable[str], *, is_typed: bool = False) -> list[Range]:
    """Every place of the source that reads like one of the forms in either script, in order; places may overlap.

    None begins or ends in blank space, as a span does not.
    """
    alignment = alignment_of(article)
    found: set[Range] = set()
    for form in forms:
        own = list(places(form, article.source.text, any_case=is_typed))
        found.update(own)
        for there in places(form, article.counterpart.text, any_case=is_typed):
            back = alignment.project_back(*there)
            if back is not None and (alignment.project(*back) == there or (is_typed and not _holds(back, own))):
                found.add(back)
    trimmed = (_trimmed(article.source.text, place) for place in found)
    return sorted({place for place in trimmed if place is not None})


def occurrences_in(
    article: Article, spans: Iterable[Span], forms: Iterable[str], *, is_typed: bool = False
) -> Iterator[Occurrence]:
    """The occurrences in one article, which has these spans; suggestions and rejected ones stand in nobody's way."""
    found = places_of(article, forms, is_typed=is_typed)
    gold = [span for span in spans if span.is_gold] if found else []
    alignment, reached = alignment_of(article), 0
    for place in found:
        yield Occurrence(
            article.id,
            title_of(article),
            *place,
            contexts_of(article, alignment, place),
            standing_of(gold, (place,)),
            is_overlapping=place[0] < reached,
        )
        reached = max(reached, place[1])


def search(project: Project, forms: Iterable[str], progress: Progress, *, is_typed: bool = False) -> Search:
    """Every occurrence in the project, in the order in which the articles came."""
    forms, total, found = tuple(forms), project.size(), list[Occurrence]()
    for done, (num, article) in enumerate(project.articles(), 1):
        if places_of(article, forms, is_typed=is_typed):
            found += occurrences_in(article, project.spans(num), forms, is_typed=is_typed)
        if len(found) > MOST:
            return Search(tuple(found[:MOST]), is_cut=True)
        progress(done, total)
    return Search(tuple(found))


def _holds(place: Range, sorted_places: list[Range]) -> bool:
    """True where one of the places, which are in order, lies within this one."""
    first = bisect_left(sorted_places, place[0], key=lambda each: each[0])
    return first < len(sorted_places) and sorted_places[first][1] <= place[1]


def standing_of(spans: Iterable[Span], fragments: tuple[Range, ...]) -> dict[str, Standing]:
    """What each label has to do with these fragments already, where it has."""
    standing: dict[str, Standing] = {}
    for span in spans:
        if span.fragments == fragments:
            standing[span.label] = "labelled"
        elif any(start < high and low < end for start, end in span.fragments for low, high in fragments):
            standing.setdefault(span.label, "overlapped")
    return standing


def contexts_of(article: Article, alignment: Alignment, place: Range) -> dict[Script, Context]:
    """A place of the source with what stands round it, in both scripts."""
    across = alignment.project(*place)
    own = article.source_script
    return {
        own: _context(article.source.text, place),
        other_script(own): _context(article.counterpart.text, across) if across else Context("", "", ""),
    }


def _context(text: str, place: Range) -> Context:
    start, end = place
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    left = max(line_start, start - CONTEXT)
    right = min(line_end if line_end >= 0 else len(text), end + CONTEXT)
    return Context(text[left:start], text[start:end].replace("\n", " "), text[end:right])


def title_of(article: Article) -> str:
    """What a list calls an article: its title, else how it begins."""
    return article.meta.title or article.source.text.strip().partition("\n")[0][:CONTEXT]


def _trimmed(text: str, place: Range) -> Range | None:
    start, end = place
    part = text[start:end]
    start, end = start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
    return (start, end) if start < end else None
