"""A title and its name in one gesture: who labels one of them is offered post, organization, person and holding.

What the rules read stands in `suggest`; the list of all titles is `listing`'s business.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from yanguan.desktop.background import Task
from yanguan.desktop.parallel.offered import Offered
from yanguan.desktop.suggestions import Chip, Suggestion, Suggestions
from yanguan.desktop.walking.surveying import Surveying
from yanguan.desktop.workbench import Workbench
from yanguan.domain.labels import Span
from yanguan.domain.progress import Progress
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
        self._task: Task | None = None
        self._awaited = ""
        bench.applied.connect(self._consider)

    def _consider(self, changes: Changes) -> None:
        """Where one such label is new, look once she is back at the text."""
        made = [change.after for change in changes.changes if isinstance(change.after, Span)]
        if changes.verb in VERBS and len(made) == 1 and made[0].label in LABELS:
            QTimer.singleShot(0, self, partial(self._look, made[0].id))

    def _look(self, span: str) -> None:
        if not self._is_at(span):
            return
        if self._surveying.is_short or self._surveying.survey is not None:
            self._surveying.when_ready(partial(self._suggest_surveyed, span))
        else:
            self._read_line(span)

    def wait(self) -> None:
        """Block until the worker has ended; what it read comes with the next events."""
        if self._task is not None:
            self._task.wait()

    def stop(self) -> None:
        """Read nothing any more, and wait until nothing runs."""
        self._awaited = ""
        self.wait()
        self._end()

    def _read_line(self, span: str) -> None:
        """A label is no reason to read a long article whole. One line at a time, of those that wait the last."""
        article, self._awaited = self._bench.article, span
        if article is None or self._bench.span is None or self._task is not None:
            return
        self._task = Task(partial(_read, span, article.source.text, self._bench.span.start), self)
        self._task.finished.connect(self._take_read)
        self._task.failed.connect(self._fail)
        self._task.start()

    def _take_read(self, result: "tuple[str, Sequence[HoldingProposal]]") -> None:
        self._end()
        identifier, found = result
        if identifier == self._awaited:
            self._suggest(identifier, found)
        else:
            self._look(self._awaited)

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None

    def _suggest_surveyed(self, identifier: str) -> None:
        if self._surveying.survey is not None:
            self._suggest(identifier, self._surveying.survey.holdings)

    def _suggest(self, identifier: str, found: "Sequence[HoldingProposal]") -> None:
        from yanguan.editing.holdings import is_held
        from yanguan.suggest.found_titles import held_of

        labels = self._bench.labels
        span = labels.spans.get(identifier) if labels is not None else None
        if labels is None or span is None or not self._is_at(identifier):
            return
        proposal = next((each for each in found if _is_part(span, each)), None)
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


def _read(span: str, text: str, position: int, progress: Progress) -> "tuple[str, Sequence[HoldingProposal]]":
    # Imported here: it loads words, which a window that opens need not wait for.
    from yanguan.suggest.reading import load_words
    from yanguan.suggest.titles import holdings_at

    del progress
    return span, holdings_at(text, position, load_words())


def _is_part(span: Span, proposal: "HoldingProposal") -> bool:
    """True where the label is the post, the name, or holds the name."""
    person = proposal.person
    if person is None:
        return False
    if span.label == "post":
        return any(post.start < span.end and span.start < post.end for post in proposal.posts)
    return any(start <= person[0] and person[1] <= end for start, end in span.fragments)
