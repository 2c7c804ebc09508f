"""Whatever is said of frames, persons, notes: each undo restores the dataset byte for byte, each redo as well."""

import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from editing.exports import exported
from editing.stories import STORY, at, stories
from yanguan.domain.labels import Names
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan, Command, Link, RemoveSpan, Reshape, SetAttribute, Unlink
from yanguan.editing.frames import GiveBack, SameEvent, SetDate, SetEvent, SetParent
from yanguan.editing.persons import MakePerson, SetFiller, SetPerson
from yanguan.editing.remarks import AddNote, ChangeNote, SetArticleLabels
from yanguan.editing.session import Session
from yanguan.resources import resource
from yanguan.store.check import check

A = STORY.id
SCHEME = tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))
PLACED = (
    ("quote", "「𠮷田『很好』。」"), ("quote", "『很好』"), ("quote", "「再來。」"), ("speaker", "市長方景行"),
    ("speaker", "他"), ("cue", "說"), ("trigger", "任命"), ("trigger", "為"), ("person", "方景行"),
    ("post", "省長"), ("time", "再來"),
)  # fmt: skip
NAMES = ("medium", "type", "explicitness", "act", "kind", "status", "effective", "announced", "speaker_kind")
VALUES = ("writing", "implicit", "promise", "elect", "decided", "2026-07", "昨日", None, "document", "x")


class Hand:
    """Picks things of the article by number, so that a list of numbers is a story."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def of(self, number: int, *kinds: str) -> str:
        labels = self.session.reader.labels(A)
        found = [identifier for kind in kinds for identifier in sorted(labels.things.get(kind, {}))]
        return found[number % len(found)] if found else "none"

    def person(self, number: int) -> str:
        people = [person.id for person in self.session.reader.registry()]
        return people[number % len(people)] if people else "none"

    def command(self, which: int, one: int, two: int) -> Command:
        span, frame = self.of(one, "span"), self.of(two, "quote", "appointment")
        quote, event = self.of(one, "quote"), self.of(one, "appointment")
        name, value = NAMES[one % len(NAMES)], VALUES[two % len(VALUES)]
        places = ("speaker", "cue", "person", "post_new", "time_effective", "time_announced")
        place = places[(one + two) % len(places)]
        makers: list[Callable[[], Command]] = [
            lambda: Link(A, frame, place, span),
            lambda: Unlink(A, frame, place, span),
            lambda: SetAttribute(A, frame, name, value),
            lambda: GiveBack(A, frame, name),
            lambda: SetDate(A, event, "effective" if two % 2 else "announced", value),
            lambda: SetParent(A, quote, self.of(two, "quote") if two % 3 else None),
            lambda: SameEvent(A, event, self.of(two, "appointment")),
            lambda: SetEvent(A, event, value),
            lambda: MakePerson(A, Names("林澄", None), span=span),
            lambda: MakePerson(A, Names("林澄", "林澄"), place=(frame, place)),
            lambda: SetPerson(A, span, self.person(two) if two % 3 else None),
            lambda: SetFiller(A, frame, place, self.person(two), is_in=bool(one % 2)),
            lambda: AddNote(A, self.of(two, "span", "quote", "appointment"), "why?"),
            lambda: ChangeNote(A, self.of(two, "note"), "because" if one % 2 else ""),
            lambda: SetArticleLabels(A, tuple("甲乙丙"[: one % 4])),
            lambda: RemoveSpan(A, span),
            lambda: Reshape(A, span, ((one % 30, one % 30 + 2),)),
        ]
        return makers[which % len(makers)]()


steps = st.lists(st.tuples(st.integers(0, 16), st.integers(0, 12), st.integers(0, 12)), min_size=3, max_size=10)


@given(steps=steps)
@settings(max_examples=12, deadline=None)
def test_every_undo_restores_the_dataset_byte_for_byte(steps: list[tuple[int, int, int]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Session(Path(folder) / "a.yanguan", annotator="m", scheme=SCHEME) as it,
    ):
        it.import_records(stories(), is_dataset=False).result()
        for label, words in PLACED:
            it.apply(AddSpan(A, label, at(words)))
        hand, seen = Hand(it), [exported(it)]
        for numbers in steps:
            try:
                changed = bool(it.apply(hand.command(*numbers)).changes)
            except Refusal:
                changed = False
            there = exported(it)
            assert changed or there == seen[-1], "what was refused, or is nothing to do, changes nothing"
            if changed:
                seen.append(there)
        assert check(it.reader) == []
        for before in reversed(seen[:-1]):
            it.undo(A)
            assert exported(it) == before
        for after in seen[1:]:
            it.redo(A)
            assert exported(it) == after
