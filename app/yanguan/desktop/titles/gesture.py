"""A title and its name in one gesture: who labels one of them is offered post, organization, person and holding.

What the rules read stands in `suggest`; the list of all titles is `listing`'s business.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from yanguan.desktop.parallel.offered import Offered
from yanguan.desktop.suggestions import Chip, Suggestion, Suggestions
from yanguan.desktop.walking.surveying import Surveying
from yanguan.desktop.workbench import Workbench
from yanguan.domain.labels import Span
from yanguan.editing.changes import Changes
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.editing.holdings import Held
    from yanguan.suggest.titles import HoldingProposal

LABELS = ("speaker", "person", "post")
VERBS = ("add", "relabel")


class TitleGesture(QObject):
    """Follows the workbench: suggests the holding that a label just made is part of."""

    def __init__(self, words: Words, bench: Workbench, suggestions: Suggestions, surveying: Surveying) -> None:
        """Nothing is suggested."""
        super().__init__(bench)
        self._words, self._bench = words, bench
        self._suggestions, self._surveying = suggestions, surveying
        bench.applied.connect(self._consider)

    def _consider(self, changes: Changes) -> None:
        """Where one such label is new, look once she is back at the text."""
        made = [change.after for change in changes.changes if isinstance(change.after, Span)]
        if changes.verb in VERBS and len(made) == 1 and made[0].label in LABELS:
            QTimer.singleShot(0, self, partial(self._look, made[0].id))

    def _look(self, span: str) -> None:
        if self._is_at(span):
            self._surveying.when_ready(partial(self._suggest, span))

    def _suggest(self, identifier: str) -> None:
        from yanguan.editing.holdings import is_held
        from yanguan.suggest.found_titles import held_of

        survey, labels = self._surveying.survey, self._bench.labels
        span = labels.spans.get(identifier) if labels is not None else None
        if survey is None or labels is None or span is None or not self._is_at(identifier):
            return
        proposal = next((each for each in survey.holdings if _is_part(span, each)), None)
        if proposal is None or not proposal.person:
            return
        held = held_of(proposal)
        if all(is_held(labels.spans, labels.holdings, title.post) for title in held.titles):
            return
        take = partial(self._take, held)
        hint = self._words("title-keys")
        self._suggestions.suggest(Suggestion((self._chip(held),), take, partial(self._is_at, identifier), hint))

    def _chip(self, held: "Held") -> Chip:
        """The post with its organization, the name, and the time."""
        assert self._bench.article is not None
        text, scheme = self._bench.article.source.text, self._bench.scheme
        posts = "、".join("".join(text[start:end] for start, end in title.post) for title in held.titles)
        organs = [text[slice(*title.organization)] for title in held.titles if title.organization]
        name = text[slice(*held.person)] if held.person else ""
        parts = [
            f"{self._words.pick(scheme.labels['post'].names)} {posts}",
            *(f"{self._words.pick(scheme.labels['organization'].names)} {organ}" for organ in organs[:1]),
            f"{self._words.pick(scheme.labels['person'].names)} {name}",
            self._words(f"value-{held.temporal}"),
        ]
        return Chip(self._words("holding"), " · ".join(parts), Offered("post", held.titles[0].post, ""))

    def _take(self, held: "Held", numbers: tuple[int, ...]) -> None:
        from yanguan.editing.holdings import Hold

        del numbers
        if self._bench.article is not None:
            self._bench.apply(Hold(self._bench.article.id, (held,)))

    def _is_at(self, span: str) -> bool:
        return self._bench.span is not None and self._bench.span.id == span


def _is_part(span: Span, proposal: "HoldingProposal") -> bool:
    """True where the label is the post, the name, or holds the name."""
    person = proposal.person
    if person is None:
        return False
    if span.label == "post":
        return any(post.start < span.end and span.start < post.end for post in proposal.posts)
    return any(start <= person[0] and person[1] <= end for start, end in span.fragments)
