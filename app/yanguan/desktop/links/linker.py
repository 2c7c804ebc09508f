"""Links by key and pointer: what the selected span and the frame in work make of an action.

Labels are `tagging`'s business, what is offered of itself `offers`', letters and the rubber line the canvas's.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.links.linking import Option, likelihood, linkable_labels, links_with, options, places_of, targets
from yanguan.desktop.links.linking import candidates as candidates_for
from yanguan.desktop.parallel.link_layer import LinkLayer
from yanguan.desktop.parallel.links import Link as Shown
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.article import Range, Script
from yanguan.domain.labels import Quote
from yanguan.editing.commands import Link, Unlink
from yanguan.editing.linking import Fill, Part, Relink, SameSpeakers, UnlinkAll
from yanguan.words import Words

SHOWN = 18
"""How many characters of a text stand in a list."""
Choice = tuple[str, Callable[[], None]]
"""What can be chosen, in words, and what is done then."""


class Linker(QObject):
    """Acts on the workbench from the canvas. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Give every mark that can stand in a frame its handle."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view
        self._layer: LinkLayer = view.links
        self._on_pick: Callable[[str, bool], None] | None = None
        self._choices: dict[str, Callable[[], None]] = {}
        self._round: list[str] = []
        self._layer.follow(linkable_labels(bench.scheme), partial(targets, bench))
        self._layer.picked.connect(self._take_pick)
        self._layer.place_picked.connect(self._take_choice)
        self._layer.dropped.connect(self._take_drop)
        self._layer.dropped_on_text.connect(self._take_text)
        self._layer.handle_clicked.connect(self.pick_link)
        self._layer.stub_clicked.connect(self.show)

    # The actions

    def link(self) -> None:
        """Put the selected span, or text, into the frame in work; where its core is selected, pick with letters."""
        span, frame = self._bench.span, self._bench.frame
        if self._view.selection() is not None and frame is not None:
            self._ask_for_text(frame)
        elif span is not None and frame is not None and span.id != core_of(frame):
            found = options(self._bench, span.id, core_of(frame))
            if found:
                self._choose(span.id, found)
            else:
                self._pick_from(span.id)
        elif span is not None or frame is not None:
            self.pick_link()
        else:
            self.told.emit("link-nothing")

    def pick_link(self) -> None:
        """Show a letter on everything in view that the selected span can be linked with."""
        span, frame = self._bench.span, self._bench.frame
        if span is not None:
            self._pick_from(span.id)
        elif frame is not None:
            self._pick_from(core_of(frame))
        else:
            self.told.emit("link-nothing")

    def unlink(self) -> None:
        """Take the selected span out of its frame; a list where there are several links."""
        found = self._links()
        choices = [(self._name(link), partial(self._unlink, (link,))) for link in found]
        if len(found) > 1:
            choices.append((self._words("unlink-all"), partial(self._unlink, tuple(found))))
        self._offer(choices)

    def relink(self) -> None:
        """Put another span into the place of a link of the selected span."""
        self._offer([(self._name(link), partial(self._pick_other, link)) for link in self._links()])

    def same_speaker(self) -> None:
        """Give the quote in work the speakers of the quote before it."""
        frame = self._bench.frame
        if isinstance(frame, Quote) and self._bench.article is not None:
            self._bench.apply(SameSpeakers(self._bench.article.id, frame.id))
        else:
            self.told.emit("same-speaker-nothing")

    def follow_link(self) -> None:
        """Go to the other end of a link; again, to the next one's, and at last back to where it began."""
        span = self._bench.span
        if span is None:
            self.told.emit("unlink-nothing")
            return
        if span.id not in self._round:
            self._round = list(dict.fromkeys([span.id, *(link.other_end(span.id) for link in self._links())]))
        if len(self._round) > 1:
            self.show(self._round[(self._round.index(span.id) + 1) % len(self._round)])
        else:
            self._round = []
            self.told.emit("unlink-nothing")

    def show(self, span: str) -> None:
        """Select a span and bring it into view."""
        labels = self._bench.labels
        if labels is not None and span in labels.spans:
            self._view.select_span(span)
            self._bench.focus_span(span)
            self._view.scroll_to(labels.spans[span].start)

    # Picking

    def _pick_from(self, source: str) -> None:
        self._begin(targets(self._bench, source), partial(self._picked, source))

    def _pick_other(self, link: Shown) -> None:
        """Letters on what could stand in a link's place instead."""
        frame = next((each for each in self._bench.frames() if each.id == link.frame), None)
        if frame is not None:
            spans = [span.id for span in candidates_for(self._bench, frame, link.place)]
            self._begin(spans, partial(self._relinked, link))

    def _begin(self, spans: Sequence[str], then: Callable[[str, bool], None]) -> None:
        self._on_pick = then
        if not self._layer.begin_pick(spans):
            self.told.emit("nothing-to-link")

    def _take_pick(self, span: str, is_capital: bool) -> None:  # noqa: FBT001 - a signal's
        then, self._on_pick = self._on_pick, None
        if then is not None:
            then(span, is_capital)

    def _picked(self, source: str, span: str, is_capital: bool) -> None:  # noqa: FBT001 - as the signal
        found = options(self._bench, source, span)
        self._choose(span, found[:1] if is_capital else found)

    def _relinked(self, link: Shown, span: str, _: bool) -> None:  # noqa: FBT001 - as the signal
        if self._bench.article is not None:
            self._bench.apply(Relink(self._bench.article.id, link.frame, link.place, link.span, span))

    def _take_drop(self, source: str, target: str) -> None:
        self._choose(target, options(self._bench, source, target))

    def _take_text(self, source: str, script: Script, position: int) -> None:
        """A line was let go over text: the swept text there, else the word, is labelled and linked in one step."""
        frame, sheet = self._bench.frame, self._view.sheet
        if frame is None or sheet is None or source != core_of(frame):
            self.told.emit("link-no-place")
            return
        word = sheet.units.at(script, position, "word")
        self._view.select(sheet.bitext.to_source(script, [word]))
        self._ask_for_text(frame)

    # Asking

    def _choose(self, at: str, found: Sequence[Option]) -> None:
        """Link at once where there is one way; else ask for which place."""
        self._offer([(self._place_name(each.place), partial(self._link, each)) for each in found], at)

    def _ask_for_text(self, frame: Frame) -> None:
        """Ask for which place of the frame the selected text is, and put it there with its label."""
        selection = self._view.selection()
        if selection is None:
            return
        shown = [place for place in places_of(self._bench.scheme, frame) if not self._is_hidden(place)]
        shown.sort(key=lambda place: likelihood(self._bench, Option(frame.id, place, "")))
        fill = partial(self._fill, frame.id, selection.fragments)
        self._offer([(self._place_name(place), partial(fill, place)) for place in shown], "")

    def _offer(self, choices: Sequence[Choice], at: str | None = None) -> None:
        """Do the only one; else show the list at a span (the selected one; "" is the selected text)."""
        if not choices:
            self.told.emit("unlink-nothing" if at is None else "link-no-place")
        elif len(choices) == 1 and at != "":
            choices[0][1]()
        else:
            self._choices = {str(number): do for number, (_, do) in enumerate(choices)}
            span = self._bench.span.id if at is None and self._bench.span else at or ""
            self._layer.ask_place(span, [(str(number), name) for number, (name, _) in enumerate(choices)])

    def _take_choice(self, number: str) -> None:
        do = self._choices.get(number)
        self._choices = {}
        if do is not None:
            do()

    # Doing

    def _link(self, option: Option) -> None:
        if self._bench.article is not None:
            self._bench.apply(Link(self._bench.article.id, option.frame, option.place, option.span))

    def _fill(self, frame: str, fragments: tuple[Range, ...], place: str) -> None:
        if self._bench.article is not None:
            changes = self._bench.apply(Fill(self._bench.article.id, frame, (Part(place, fragments),)))
            if changes is not None:
                self._view.select(())
                self._bench.focus_frame(frame)

    def _unlink(self, links: Sequence[Shown]) -> None:
        article = self._bench.article
        if article is not None:
            places = tuple((link.frame, link.place, link.span) for link in links)
            self._bench.apply(Unlink(article.id, *places[0]) if len(places) == 1 else UnlinkAll(article.id, places))

    # Names

    def _links(self) -> list[Shown]:
        """The links of the selected span."""
        return links_with(self._bench, self._bench.span.id) if self._bench.span is not None else []

    def _name(self, link: Shown) -> str:
        """A link in words: the place, and the text at its other end."""
        article, labels, span = self._bench.article, self._bench.labels, self._bench.span
        if article is None or labels is None or span is None:
            return ""
        text = shown_text(article, labels, link.other_end(span.id))
        return f"{self._place_name(link.place)}: {text if len(text) <= SHOWN else text[: SHOWN - 1] + '…'}"

    def _place_name(self, place: str) -> str:
        scheme = self._bench.scheme
        kind = scheme.roles.get(place) or scheme.labels.get(place)
        return self._words.pick(kind.names) if kind else place

    def _is_hidden(self, place: str) -> bool:
        kind = self._bench.scheme.labels.get(place)
        return kind is not None and kind.hidden
