"""A person who makes the gold's frames anew at the window, by pointer and key.

What has no key of its own (an attribute, a holding) she does by the command that the window's fields give.
"""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person
from gold.rows import Line, Told, fillers_of, parts_of, spans_of
from yanguan.desktop import pictures
from yanguan.domain.article import Range
from yanguan.domain.labels import Names
from yanguan.editing.commands import SetAttribute
from yanguan.editing.frames import SameEvent
from yanguan.editing.holdings import Held, Hold, Title
from yanguan.editing.persons import MakePerson, SetFiller, SetPerson

KEYS = {"quotes": Qt.Key.Key_Q, "appointments": Qt.Key.Key_T, "nonquotes": Qt.Key.Key_N}
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Hands:
    """Makes frames in the open article of a window."""

    def __init__(self, person: Person) -> None:
        self.person, self.window, self.view = person, person.window, person.window.view
        self._registry: dict[str, str] = {}
        self._events: dict[str, str] = {}

    def open(self, article: str) -> None:
        """Open the article, where it is not open."""
        if self.window.bench.article is None or self.window.bench.article.id != article:
            self.window.open_article(article)
            pictures.settle()
            self.view.setFocus()

    def make(self, line: Line, frame: dict[str, Any], meant: Told) -> None:
        """The frame with all that fills its places, and what it says."""
        if meant.kind == "holdings":
            self._hold(line, frame, meant)
            return
        self.view.scroll_to(meant.fragments[0][0])
        pictures.settle()
        self.sweep(meant.fragments)
        self.person.press(KEYS[meant.kind])
        if meant.kind == "nonquotes":
            self._say(self._span(), meant)
            return
        of = self.window.bench.frame
        assert of is not None
        for place, spans in parts_of(meant.kind, frame).items():
            for span in spans:
                self._fill(place, fragments_of(line, span))
        for filler in fillers_of(meant.kind, frame):
            if filler["person"]:
                self._name(line, filler, (of.id, filler["role"]))
        self._say(of.id, meant)
        if event := frame.get("event"):
            self._join(of.id, event)

    def _join(self, frame: str, event: str) -> None:
        """Say that the frame tells of what another one does that was made before it, where there is one."""
        other = self._events.setdefault(event, frame)
        assert self.window.bench.article is not None
        if other != frame:
            assert self.window.bench.apply(SameEvent(self.window.bench.article.id, frame, other)) is not None

    def sweep(self, fragments: tuple[Range, ...]) -> None:
        """Sweep over ranges of the source with Alt held, so that nothing snaps; more of them with Ctrl."""
        assert self.window.bench.article is not None
        script = self.window.bench.article.source_script
        for number, (start, end) in enumerate(fragments):
            begin = self.person.point(script, start)
            stop = self.person.point(script, end, trails=True)
            keys = ALT | CONTROL if number else ALT
            self._drag(begin, stop, keys)
        selection = self.view.selection()
        assert selection is not None
        assert selection.fragments == fragments

    def _drag(self, begin: QPoint, end: QPoint, keys: Qt.KeyboardModifier) -> None:
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, keys, begin)
        QTest.mouseMove(viewport, (begin + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, LEFT, keys, end)

    def _fill(self, place: str, fragments: tuple[Range, ...]) -> None:
        """Sweep the words and give them their place by the key that stands beside its name."""
        self.sweep(fragments)
        QTest.keyClick(self.view, Qt.Key.Key_L)
        letters = self.view.links.letters
        scheme, words = self.window.bench.scheme, self.window.words
        kind = scheme.roles.get(place) or scheme.labels[place]
        number = [name for _, name in letters.asked].index(words.pick(kind.names))
        self.person.press(Qt.Key(ord("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number])))

    def _name(self, line: Line, filler: dict[str, Any], place: tuple[str, str]) -> None:
        """Say whom a span means, or who stands in the place without one: a person made now, or one known by then."""
        bench = self.window.bench
        assert bench.article is not None
        article, span, who = bench.article.id, None, filler["person"]
        if filler["span"]:
            span, place_of = self._twin(line, filler["span"]), None
        else:
            place_of = place
        if who not in self._registry:
            names = next(each["names"] for each in line["persons"] if each["id"] == who)
            changes = bench.apply(MakePerson(article, Names(**names), span, place_of))
            assert changes is not None
            self._registry[who] = next(each.id for each in changes.changes if each.kind == "person")
        elif span is not None:
            bench.apply(SetPerson(article, span, self._registry[who]))
        else:
            bench.apply(SetFiller(article, *place, self._registry[who]))

    def _twin(self, line: Line, span: str) -> str:
        """The id here of the span that stands in the gold under another."""
        assert self.window.bench.labels is not None
        label, fragments = spans_of(line)[span]["label"], fragments_of(line, span)
        spans = self.window.bench.labels.spans.values()
        return next(each.id for each in spans if (each.label, each.fragments) == (label, fragments))

    def _say(self, of: str, meant: Told) -> None:
        """Give each attribute that is not yet as it should be."""
        bench = self.window.bench
        assert bench.article is not None
        for name, value in meant.says.items():
            present = self._present(of)
            if present.get(name) != value:
                assert bench.apply(SetAttribute(bench.article.id, of, name, value)) is not None

    def _present(self, of: str) -> dict[str, object]:
        labels = self.window.bench.labels
        assert labels is not None
        found = labels.spans.get(of) or labels.quotes.get(of) or labels.appointments[of]
        return dict(found.attributes)

    def _span(self) -> str:
        assert self.window.bench.span is not None
        return self.window.bench.span.id

    def _hold(self, line: Line, frame: dict[str, Any], meant: Told) -> None:
        bench = self.window.bench
        assert bench.article is not None
        for mention in frame["mentions"]:
            person = mention["person_span"]
            title = Title(fragments_of(line, mention["post_span"]))
            held = Held((title,), fragments_of(line, person)[0] if person else None, str(meant.says["temporal"]))
            assert bench.apply(Hold(bench.article.id, (held,))) is not None
            if person:
                self._name(line, {"span": person, "person": frame["person"]}, ("", ""))


def fragments_of(line: Line, span: str) -> tuple[Range, ...]:
    """Where a gold span stands in the source."""
    return tuple((start, end) for start, end in spans_of(line)[span][line["source_script"]])
