"""The walk: one key to the next open place, what it probably is at the foot, one key that takes it and goes on.

Which places are open stands in `stops`, what a place probably is in `guesses`; labels are made by commands and by
`tagging`, whose keys mean the place where the walk stands, for it is selected.
"""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.suggestions import Suggestion, Suggestions
from yanguan.desktop.tagging import Tagging
from yanguan.desktop.walking.surveying import Surveying
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Article, Range
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.editing.changes import Changes
from yanguan.editing.commands import SetAttribute
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.walking.guesses import Guess
    from yanguan.suggest.survey import Stop, Survey

Route = Literal["marks", "open"]
"""Pairs of quote marks only, or everything that is open."""
FRAMES = ("quote", "appointment")
_PAUSE_MILLISECONDS = 80
"""In a long article the open pairs are counted after a pause only, so that no key pays for it."""
DECIDING = ("quote", "nonquote")
"""The labels that say what a pair of marks is."""


class Walk(QObject):
    """`told` carries a key of the translations; `counted` how many pairs are undecided, -1 while nobody knows."""

    told = Signal(str)
    counted = Signal(int)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, tagging: Tagging, suggestions: Suggestions,
        surveying: Surveying,
    ) -> None:  # fmt: skip
        """Stand nowhere."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view
        self._suggestions, self._surveying = suggestions, surveying
        self._route: Route = "marks"
        self._stop: Stop | None = None
        self._last: Stop | None = None
        self._awaited = ""
        self._passed: set[Stop] = set()
        self._selected: tuple[Range, ...] = ()
        self._is_going = False
        self._soon = QTimer(self, singleShot=True)  # what she sees in the text is painted first
        self._soon.timeout.connect(self.count)
        tagging.refine = self.refine
        suggestions.changed.connect(self._leave)
        surveying.ready.connect(self.count)
        bench.applied.connect(self._follow)
        bench.follow_article(self._forget)

    @property
    def stop(self) -> "Stop | None":
        """Where it stands now; None where she is elsewhere."""
        return self._stop

    # The actions

    def next_mark(self) -> None:
        """The next pair of quote marks that nobody has decided."""
        self._surveying.when_ready(partial(self._go_on, "marks", 1))

    def previous_mark(self) -> None:
        """The pair before."""
        self._surveying.when_ready(partial(self._go_on, "marks", -1))

    def next_open(self) -> None:
        """The next open place: a pair, a quote that no marks show, a change word."""
        self._surveying.when_ready(partial(self._go_on, "open", 1))

    def previous_open(self) -> None:
        """The open place before."""
        self._surveying.when_ready(partial(self._go_on, "open", -1))

    def rest_nonquote(self) -> None:
        """Every pair that is still undecided is no speech, each of its guessed kind: one step."""
        self._surveying.when_ready(self._take_rest)

    def first_open(self) -> None:
        """The first open place of the article, without a word where there is none."""
        self._surveying.when_ready(self._begin)

    # What a label means here

    def refine(self, label: str, fragments: tuple[Range, ...]) -> tuple[tuple[Range, ...], Mapping[str, Any]]:
        """At a stop, and on any pair: what is no speech is the pair, of its guessed kind."""
        survey = self._surveying.survey
        if label != "nonquote" or survey is None:
            return fragments, {}
        here = self._stop
        pair = next((each for each in survey.marks if each is here or fragments == (each.place,)), None)
        if pair is None or pair.pair is None:
            return fragments, {}
        return (pair.place,), {"kind": pair.kind} if pair.kind else {}

    # Going

    def _begin(self) -> None:
        self._route, self._stop = "open", None
        stops = self._open()
        if stops:
            self._go(stops[0])

    def _go_on(self, route: Route, direction: int) -> None:
        if self._stop is not None and direction > 0:
            self._passed.add(self._stop)
        self._route = route
        self._go_to(direction)

    def _go_to(self, direction: int) -> None:
        from yanguan.desktop.walking.stops import step

        found = step(self._open(), self._here(direction), direction)
        if found is not None:
            self._go(found)
            return
        self._stop = None
        if self._route == "marks":
            self.told.emit("no-mark-open")
        elif not self._go_to_missing():
            self.told.emit("nothing-open")

    def _go_to_missing(self) -> bool:
        """To the next frame that lacks something, once nothing else is open; False where none does."""
        from yanguan.editing.missing import missing

        labels = self._known()[1]
        places = [(labels.spans[each.span].order, each) for each in missing(labels)]
        here = self._bench.span.order if self._bench.span else (-1, 0, "")
        found = next((each for order, each in places if order > here), places[0][1] if places else None)
        if found is None:
            return False
        self._view.scroll_to(labels.spans[found.span].start)
        self._view.place_caret(labels.spans[found.span].start)
        self._view.select_span(found.span)
        self._bench.focus_span(found.span)
        self.told.emit(f"missing-{found.check}")
        return True

    def _here(self, direction: int) -> tuple[int, int]:
        """Where the walk stands, or the caret, or what is selected; a stop that begins there is the next one."""
        from yanguan.desktop.walking.stops import key_of

        if self._stop is not None:
            return key_of(self._stop)
        selection, span = self._view.selection(), self._bench.span
        if selection is not None:
            return selection.fragments[0][0], -selection.fragments[-1][1]
        if span is not None:
            return span.start, -span.end
        return self._view.caret(), -len(self._article.source.text) - 1 if direction > 0 else 0

    def _open(self) -> "list[Stop]":
        """The stops of the route that are still open; one that was passed comes again only where it must be decided."""
        from yanguan.desktop.walking.stops import open_marks, open_stops

        survey, labels = self._known()
        seen = self._article, labels, self._bench.session.tail
        if self._route == "marks":
            return list(open_marks(survey, *seen))
        must = set(open_marks(survey, *seen))
        return [each for each in open_stops(survey, *seen) if each in must or each not in self._passed]

    def _go(self, stop: "Stop") -> None:
        """Select the place and show what it probably is."""
        from yanguan.desktop.walking.guesses import guess_at

        self._stop = stop
        guess = guess_at(stop, self._article, self._bench.scheme, self._words)
        self._is_going = True
        self._view.scroll_to(stop.start)
        self._view.select(stop.fragments)
        self._is_going = False
        selection = self._view.selection()
        self._selected = selection.fragments if selection else ()
        hint = self._words(f"walk-keys-{guess.label}")
        take = partial(self._take, guess)
        self._suggestions.suggest(Suggestion(guess.chips, take, self._stays, hint, has_core=guess.is_frame))

    def _stays(self) -> bool:
        """True while she has selected nothing else."""
        selection = self._view.selection()
        return self._is_going or (selection is not None and selection.fragments == self._selected)

    # Taking

    def _take(self, guess: "Guess", numbers: tuple[int, ...]) -> None:
        self._stop = guess.stop
        changes = self._bench.apply(guess.command(self._article.id, numbers))
        made = [change.id for change in changes.changes if change.kind in FRAMES] if changes else []
        if made:
            self._bench.focus_frame(made[0])  # what she adds by hand belongs to it

    def _take_rest(self) -> None:
        from yanguan.editing.framing import RestNonquote
        from yanguan.suggest.undecided import undecided_marks

        survey, labels = self._known()
        kinds = {stop.pair: stop.kind for stop in survey.marks}
        pairs = undecided_marks(self._article, labels, self._bench.session.tail)
        if not pairs:
            self.told.emit("no-mark-open")
            return
        places = tuple(((pair.start, pair.end), kinds.get(pair)) for pair in pairs)
        self._bench.apply(RestNonquote(self._article.id, places))

    def _follow(self, changes: Changes) -> None:
        """What was open where the walk stands is decided: go on. What she takes back is open again: back to it."""
        spans = (each for change in changes.changes for each in (change.before, change.after) if isinstance(each, Span))
        if any(span.label in DECIDING for span in spans):
            self._soon.start(0 if self._surveying.is_short else _PAUSE_MILLISECONDS)
        last, self._last = self._last, None
        if self._surveying.survey is None:
            return
        frames = {change.id for change in changes.changes if change.kind in FRAMES}
        if changes.verb == "undo" and last is not None:
            QTimer.singleShot(0, self, partial(self._go_if_open, last))
        elif changes.verb == "fill" and self._awaited in frames:
            QTimer.singleShot(0, self, partial(self._advance, last))
        elif self._stop is not None and changes.verb in ("frame", "add") and self._stop not in self._open():
            self._settle(self._stop, changes, frames)

    def _settle(self, stop: "Stop", changes: Changes, frames: set[str]) -> None:
        """Ask for the kind where it is not known; a bare quote or event is offered its parts first; else go on."""
        self._last = stop
        made = [change.after for change in changes.changes if isinstance(change.after, Span)]
        bare = next((span for span in made if span.label == "nonquote" and span.attributes.get("kind") is None), None)
        if bare is not None:
            QTimer.singleShot(0, self, partial(self._ask_kind, stop, bare.id))
        elif changes.verb == "add" and frames:
            self._awaited = next(iter(frames))
        else:
            QTimer.singleShot(0, self, partial(self._advance, stop))

    def _advance(self, stop: "Stop | None") -> None:
        """On to the next, unless something is still offered for this one."""
        if stop is None or self._surveying.survey is None or self._suggestions.is_open:
            return
        self._last, self._stop, self._awaited = stop, stop, ""
        self._go_to(1)

    def _go_if_open(self, stop: "Stop") -> None:
        if self._surveying.survey is not None and stop in self._open():
            self._go(stop)

    def _ask_kind(self, stop: "Stop", span: str) -> None:
        """Which kind of no speech it is; one key says it and goes on."""
        from yanguan.desktop.suggestions import Chip
        from yanguan.desktop.walking.guesses import kinds_of

        kinds = kinds_of(self._bench.scheme)
        chips = tuple(Chip(self._words(f"value-{kind}"), "") for kind in kinds)

        def take(numbers: tuple[int, ...]) -> None:
            self._bench.apply(SetAttribute(self._article.id, span, "kind", kinds[numbers[0]]))
            self._advance(stop)

        suggestion = Suggestion(chips, take, partial(self._is_at, span), self._words("walk-keys-kind"))
        self._suggestions.suggest(suggestion)
        self._stop = stop

    def _is_at(self, span: str) -> bool:
        return self._bench.span is not None and self._bench.span.id == span

    # What is known

    @property
    def _article(self) -> Article:
        assert self._bench.article is not None
        return self._bench.article

    def _known(self) -> "tuple[Survey, LabelSet]":
        assert self._surveying.survey is not None
        assert self._bench.labels is not None
        return self._surveying.survey, self._bench.labels

    def _leave(self) -> None:
        """She has gone elsewhere: the walk goes on from where she is."""
        if self._suggestions.present is None and not self._is_going:
            self._stop = None

    def _forget(self) -> None:
        self._stop, self._last, self._awaited = None, None, ""
        self._passed.clear()
        self.counted.emit(-1)

    def count(self) -> None:
        """Tell how many pairs are undecided, once the article is read."""
        from yanguan.suggest.undecided import undecided_marks

        article, labels = self._bench.article, self._bench.labels
        if article is not None and labels is not None and self._surveying.survey is not None:
            self.counted.emit(len(undecided_marks(article, labels, self._bench.session.tail)))
