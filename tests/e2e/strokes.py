"""An analyst who knows what is right, sees what the window proposes, and counts each key stroke and click she makes.

She acts by pointer and keyboard only. Where a proposal is right she takes it; where it is wrong she mends it, and that
costs what it costs.
"""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from e2e.conftest import Person
from e2e.long_interview import CHANGES, NONQUOTES, SAID, Said
from e2e.test_walk import read
from yanguan.desktop import pictures
from yanguan.domain.article import Range
from yanguan.suggest.survey import ChangeStop, MarkStop

NO, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Analyst:
    """Counts by stretch; `strokes` says how many each cost."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.window, self.view, self.text = person.window, person.view, person.text
        self.strokes: Counter[str] = Counter()
        self.stretch = "walk"
        self._mended: list[Said] = []

    @property
    def count(self) -> int:
        return self.strokes.total()

    # What she does with her hands: each is one stroke

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        self.strokes[self.stretch] += 1
        self.person.press(key, modifier)
        read(self.person)

    def sweep(self, place: Range) -> None:
        self.strokes[self.stretch] += 1
        self.view.scroll_to(place[0])
        pictures.settle()
        begin, end = self.person.point("hant", place[0]), self.person.point("hant", place[1], trails=True)
        QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, ALT, begin)
        QTest.mouseMove(self.view.viewport(), (begin + end) / 2)
        QTest.mouseMove(self.view.viewport(), end)
        QTest.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, ALT, end)
        read(self.person)

    def click_away(self, number: int) -> None:
        """The cross beside a chip at the foot."""
        self.strokes[self.stretch] += 1
        bar = self.window.hands.suggestions.bar
        bar = bar if not bar.isHidden() else self.window.hands.offers.bar
        crosses = [each for each in bar.findChildren(QToolButton, "beside") if each.isVisible()]
        QTest.mouseClick(crosses[number], Qt.MouseButton.LeftButton, NO, QPoint(4, 4))
        read(self.person)

    # What she knows

    def place(self, words: str, after: int = 0) -> Range:
        start = self.text.index(words, after)
        return start, start + len(words)

    def fragments(self, said: Said) -> tuple[Range, ...]:
        return tuple(self.place(words) for words in said.fragments)

    def part(self, said: Said, words: str) -> Range:
        """Where a speaker or cue of a quote stands: the place nearest to the quote, outside of it."""
        own = self.fragments(said)
        found = [
            (start, start + len(words))
            for start in range(len(self.text))
            if self.text.startswith(words, start) and not any(low <= start < high for low, high in own)
        ]
        return min(found, key=lambda place: min(abs(place[1] - own[0][0]), abs(place[0] - own[0][1])))

    def parts(self, said: Said) -> dict[str, Range]:
        wanted = (("speaker", said.speaker), ("cue", said.cue))
        return {role: self.part(said, words) for role, words in wanted if words}

    # What she does at each place

    def walk(self) -> None:
        """From one open thing to the next, until the window says that nothing is open."""
        self.key(Qt.Key.Key_K)
        for _ in range(80):
            stop = self.window.hands.walking.walk.stop
            if stop is None:
                return
            self.decide(stop)
        raise AssertionError("the walk does not end:\n" + "\n".join(self.costly()))

    def decide(self, stop: MarkStop | ChangeStop) -> None:
        self.stretch = self.text[slice(*stop.place)][:16]
        if isinstance(stop, ChangeStop):
            self.decide_change(stop)
        elif (kind := self.kind_at(stop.place)) is not None:
            self.decide_nonquote(stop, kind)
        else:
            self.decide_quote(stop)

    def kind_at(self, place: Range) -> str | None:
        return next((kind for words, kind in NONQUOTES if self.text[slice(*place)] == words), None)

    def decide_nonquote(self, stop: MarkStop, kind: str) -> None:
        chips = self.window.hands.suggestions.bar.texts
        if stop.is_quote:
            self.key(Qt.Key.Key_N)
            chips = self.window.hands.suggestions.bar.texts
        name = {"scare": "scare quotes", "mention": "word as such"}.get(kind, kind)
        if not stop.is_quote and stop.kind == kind:
            self.key(Qt.Key.Key_Return)
        else:
            number = next(number for number, chip in enumerate(chips, 1) if chip.endswith(name))
            self.key(Qt.Key(Qt.Key.Key_0 + number), ALT)

    def decide_change(self, stop: ChangeStop) -> None:
        for change in CHANGES:
            after = self.text.index(change.after)
            if stop.trigger == self.place(change.trigger[0], after):
                start = self.text.rfind("\n", 0, stop.start)
                right = {(role, tuple(self.place(words, start) for words in parts)) for role, parts in change.roles}
                assert set(stop.roles) == right, "mending an event is not needed here"
                self.key(Qt.Key.Key_Return)
                return
        self.key(Qt.Key.Key_K)

    def decide_quote(self, stop: MarkStop) -> None:
        said = next((each for each in SAID if self.fragments(each) == stop.fragments), None)
        if said is not None:
            self.take_quote(stop, said)
            return
        overlapping = [each for each in SAID if self.fragments(each)[0][0] == stop.fragments[0][0]]
        if overlapping:
            self.make_quote(overlapping[0])
        self.key(Qt.Key.Key_K)

    def take_quote(self, stop: MarkStop, said: Said) -> None:
        """Put away what is wrong, take the rest, add what is missing; then on."""
        right = self.parts(said)
        shown = [("speaker", each) for each in stop.speakers] + ([("cue", stop.cue[0])] if stop.cue else [])
        wrong = [number for number, (role, place) in enumerate(shown, 1) if right.get(role) != place]
        for number in reversed(wrong):
            self.click_away(number)
        self.key(Qt.Key.Key_Return)
        missing = {role: place for role, place in right.items() if (role, place) not in shown}
        for role, place in missing.items():
            self.add_part(role, place)
        if missing:
            self.key(Qt.Key.Key_K)

    def add_part(self, role: str, place: Range) -> None:
        self.sweep(place)
        self.key(Qt.Key.Key_S if role == "speaker" else Qt.Key.Key_C)
        self.key(Qt.Key.Key_L)

    def make_quote(self, said: Said) -> None:
        """Sweep what was really said, and take what is offered for it."""
        self.sweep(self.fragments(said)[0])
        self.key(Qt.Key.Key_Q)
        self.key(Qt.Key.Key_Return)

    def costly(self) -> Iterator[str]:
        """The stretches that cost most."""
        for stretch, strokes in self.strokes.most_common(8):
            yield f"{strokes:4d}  {stretch}"
