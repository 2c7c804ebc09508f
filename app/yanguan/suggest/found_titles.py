"""Titles that tell who holds which post and of which no holding is made yet, in one article or the whole project.

They are proposed to be looked through; making the holdings is `editing.holdings`' business.
"""

from collections.abc import Iterator, Mapping

from yanguan.domain.article import Article, Range, Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.progress import Progress
from yanguan.domain.tail import Tail, is_labelled
from yanguan.editing.holdings import Held, Title, is_held
from yanguan.editing.occurrences import Context, contexts_of
from yanguan.script.alignment import alignment_of
from yanguan.store.project import Project
from yanguan.suggest.reading import Words
from yanguan.suggest.titles import HoldingProposal, propose_holdings

SURE = 0.5
"""From this score on a proposal is chosen at first; a title in a change of office is mostly the post that is left."""


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """One proposal in its article: the words it was read from (code points of the source) in both scripts."""

    article: str
    title: str
    place: Range
    contexts: Mapping[Script, Context]
    held: Held
    score: float

    @property
    def is_sure(self) -> bool:
        """True where it is chosen at first."""
        return self.score >= SURE


def titles_in(article: Article, labels: LabelSet, words: Words | None, tail: Tail) -> Iterator[FoundTitle]:
    """What the rules read in one article, by place, less what is held already or stands in items that are left out."""
    alignment = alignment_of(article)
    for proposal in propose_holdings(article.source.text, words):
        held, place = held_of(proposal), place_of(proposal)
        is_new = any(not is_held(labels.spans, labels.holdings, title.post) for title in held.titles)
        if is_new and is_labelled(article, "holding", tail, place[0]):
            contexts = contexts_of(article, alignment, place)
            yield FoundTitle(article.id, article.meta.title or "", place, contexts, held, proposal.score)


def titles_in_project(project: Project, words: Words | None, tail: Tail, progress: Progress) -> tuple[FoundTitle, ...]:
    """What the rules read in every article, in the order in which they came."""
    found: list[FoundTitle] = []
    total = project.size()
    for done, record in enumerate(project.records(), 1):
        found += titles_in(record.article, record.labels, words, tail)
        progress(done, total)
    return tuple(found)


def held_of(proposal: HoldingProposal) -> Held:
    """A proposal as it is made a holding."""
    titles = tuple(Title(post.fragments or ((post.start, post.end),), post.organization) for post in proposal.posts)
    return Held(titles, proposal.person, proposal.temporal)


def place_of(proposal: HoldingProposal) -> Range:
    """From the first post to the last, or to the name behind it."""
    ends = [post.end for post in proposal.posts] + ([proposal.person[1]] if proposal.person else [])
    starts = [post.start for post in proposal.posts] + ([proposal.person[0]] if proposal.person else [])
    start, end = min(starts), max(ends)
    first, last = proposal.posts[0].start, proposal.posts[-1].end
    return (start, end) if proposal.person and proposal.person[0] == last else (first, last)
