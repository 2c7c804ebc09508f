"""A whole session at random: whatever is done, undone and reopened, the project stays whole and nothing is lost."""

import tempfile
import tomllib
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from editing.stories import OTHER, STORY, stories
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Thing, kind_of, says_nothing
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import (
    AddSpan,
    Command,
    Link,
    Relabel,
    RemoveSpan,
    Reshape,
    SetAttribute,
    SetStatus,
    Unlink,
)
from yanguan.editing.linking import Fill, Part, Relink, SameSpeakers
from yanguan.editing.session import Session
from yanguan.resources import default_scheme, resource
from yanguan.store.check import check

SCHEME = tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))
ARTICLES = {each.id: each for each in (STORY, OTHER)}
LABELS = ("quote", "speaker", "cue", "trigger", "person", "post", "addressee")
articles = st.sampled_from(sorted(ARTICLES))
numbers = st.integers(0, 30)
labels = st.sampled_from(LABELS)
places = st.lists(st.tuples(st.integers(0, 34), st.integers(1, 6)), min_size=1, max_size=2)


class Work(RuleBasedStateMachine):
    """One person at one session with two articles, and what her window believes to see."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.yanguan"
        self.session = Session(self.path, annotator="mei", scheme=SCHEME)
        self.session.import_records(stories(), is_dataset=False).result()
        self.seen = {each: LabelSet(each) for each in ARTICLES}

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.back_to_the_beginning_and_forward_again()
            self.session.close()
            assert [each.name for each in self.path.parent.iterdir()] == [self.path.name]
            self.folder.cleanup()

    def do(self, command: Command) -> None:
        """Apply it as the window does: what changed is seen, what is refused changes nothing."""
        try:
            changes = self.session.apply(command)
        except Refusal:
            return
        self.seen[command.article] = self.seen[command.article].after(changes.changes)

    def span(self, article: str, number: int) -> str:
        ids = sorted(self.seen[article].spans)
        return ids[number % len(ids)] if ids else "none"

    def frame(self, article: str, number: int) -> str:
        ids = sorted([*self.seen[article].quotes, *self.seen[article].appointments])
        return ids[number % len(ids)] if ids else "none"

    @rule(article=articles, label=labels, places=places)
    def add(self, article: str, label: str, places: list[tuple[int, int]]) -> None:
        self.do(AddSpan(article, label, fragments_in(article, places)))

    @rule(article=articles, number=numbers)
    def remove(self, article: str, number: int) -> None:
        self.do(RemoveSpan(article, self.span(article, number)))

    @rule(article=articles, number=numbers, label=labels)
    def relabel(self, article: str, number: int, label: str) -> None:
        self.do(Relabel(article, self.span(article, number), label))

    @rule(article=articles, number=numbers, places=places)
    def reshape(self, article: str, number: int, places: list[tuple[int, int]]) -> None:
        self.do(Reshape(article, self.span(article, number), fragments_in(article, places)))

    @rule(article=articles, number=numbers, frame=numbers, role=st.sampled_from([*LABELS, "post_new", "predecessor"]))
    def link(self, article: str, number: int, frame: int, role: str) -> None:
        self.do(Link(article, self.frame(article, frame), role, self.span(article, number)))

    @rule(article=articles, frame=numbers, which=numbers)
    def unlink(self, article: str, frame: int, which: int) -> None:
        found = self.seen[article].quotes.get(self.frame(article, frame))
        if found is not None and found.cues:
            self.do(Unlink(article, found.id, "cue", found.cues[which % len(found.cues)]))

    @rule(article=articles, frame=numbers, role=st.sampled_from(["speaker", "cue", "person"]), places=places)
    def fill(self, article: str, frame: int, role: str, places: list[tuple[int, int]]) -> None:
        part = Part(role, fragments_in(article, places))
        self.do(Fill(article, self.frame(article, frame), (part, replace(part, role="cue"))))

    @rule(article=articles, frame=numbers, number=numbers)
    def relink(self, article: str, frame: int, number: int) -> None:
        found = self.seen[article].quotes.get(self.frame(article, frame))
        self.do(SameSpeakers(article, self.frame(article, frame)))
        if found is not None and found.cues:
            self.do(Relink(article, found.id, "cue", found.cues[0], self.span(article, number)))

    @rule(article=articles, frame=numbers, data=st.data())
    def attribute(self, article: str, frame: int, data: st.DataObject) -> None:
        identifier = self.frame(article, frame)
        kind = "quote" if identifier in self.seen[article].quotes else "appointment"
        choices = default_scheme().frames[kind]
        name = data.draw(st.sampled_from(sorted(choices)))
        self.do(SetAttribute(article, identifier, name, data.draw(st.sampled_from(["x", None, *choices[name]]))))

    @rule(article=articles, status=st.sampled_from(["new", "in_work", "done", "skipped"]))
    def status(self, article: str, status: str) -> None:
        self.do(SetStatus(article, status))  # type: ignore[arg-type]

    @rule(article=articles)
    def undo(self, article: str) -> None:
        self.seen[article] = self.seen[article].after(self.session.undo(article).changes)

    @rule(article=articles)
    def redo(self, article: str) -> None:
        self.seen[article] = self.seen[article].after(self.session.redo(article).changes)

    @rule()
    def reopen(self) -> None:
        self.session.close()
        self.session = Session(self.path, annotator="mei")

    @invariant()
    def the_project_is_whole(self) -> None:
        if hasattr(self, "session"):
            assert check(self.session.reader) == []

    @invariant()
    def what_is_seen_and_held_is_what_is_stored(self) -> None:
        for article, seen in getattr(self, "seen", {}).items():
            stored = said(self.session.reader.labels(article))
            assert said(seen) == stored
            held = self.session._held
            if held is not None and held[0].id == article:
                assert said(held[1]) == stored

    def back_to_the_beginning_and_forward_again(self) -> None:
        for article in ARTICLES:
            while self.session.can("redo", article):
                self.session.redo(article)
            last, steps = self.session.reader.labels(article), 0
            while self.session.can("undo", article):
                self.session.undo(article)
                steps += 1
            assert self.session.reader.labels(article) == LabelSet(article)
            for _ in range(steps):
                self.session.redo(article)
            assert self.session.reader.labels(article) == last
            assert not self.session.can("redo", article)


def said(labels: LabelSet) -> dict[tuple[str, str], Thing]:
    """The objects that say something: a project keeps no row for a status that is `new`."""
    return {(kind_of(thing), thing.id): thing for thing in labels if not says_nothing(thing)}


def fragments_in(article: str, places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Places inside the article's text."""
    length = len(ARTICLES[article].source.text)
    return tuple((start % length, min(start % length + size, length)) for start, size in places)


TestWork = Work.TestCase
TestWork.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
