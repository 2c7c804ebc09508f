"""A session at random over frames and the registry: every reference resolves, every wide step is undone to the byte."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from editing.test_machine import ARTICLES, Work, articles, numbers
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes
from yanguan.editing.commands import WideCommand
from yanguan.editing.events import GroupMentions, UngroupMentions
from yanguan.editing.merging import MergePersons, SplitPerson
from yanguan.editing.persons import MakePerson, SetFiller, SetPerson
from yanguan.editing.registry import AddPerson, RemovePerson, both_names
from yanguan.exchange.jsonl.writing import line_of

names = st.sampled_from(["方景行", "祁远山", "宋聽禾"])


class Registry(Work):
    """Whoever labels also says who is meant, merges, splits and groups."""

    def lines(self) -> list[str]:
        """The dataset; a reference that does not resolve fails it."""
        return [line_of(record) for record in self.session.reader.records()]

    def person(self, number: int) -> str:
        ids = [each.id for each in self.session.reader.registry()]
        return ids[number % len(ids)] if ids else "none"

    def see(self, changes: Changes) -> None:
        for article in ARTICLES:
            self.seen[article] = self.seen[article].after(changes.changes)

    def do_everywhere(self, command: WideCommand) -> None:
        """Do it, take it back, do it again: the bytes are those of before, then those of after."""
        before = self.lines()
        try:
            done = self.session.apply_everywhere(command).result()
        except Refusal:
            assert self.lines() == before
            return
        self.see(done)
        if done.step:
            after = self.lines()
            undone = self.session.undo_step(done.step)
            assert self.lines() == before
            self.session.undo_step(undone.step)
            assert self.lines() == after

    @rule(name=names)
    def add_person(self, name: str) -> None:
        self.do_everywhere(AddPerson(both_names(name)))

    @rule(number=numbers)
    def remove_person(self, number: int) -> None:
        self.do_everywhere(RemovePerson(self.person(number)))

    @rule(article=articles, number=numbers, name=names)
    def make_person(self, article: str, number: int, name: str) -> None:
        self.do(MakePerson(article, both_names(name), self.span(article, number)))

    @rule(article=articles, number=numbers, person=numbers)
    def mean(self, article: str, number: int, person: int) -> None:
        self.do(SetPerson(article, self.span(article, number), self.person(person)))

    @rule(article=articles, frame=numbers, person=numbers, place=st.sampled_from(["speaker", "person", "predecessor"]))
    def fill_with_person(self, article: str, frame: int, person: int, place: str) -> None:
        self.do(SetFiller(article, self.frame(article, frame), place, self.person(person)))

    @rule(one=numbers, other=numbers)
    def merge(self, one: int, other: int) -> None:
        self.do_everywhere(MergePersons(self.person(one), (self.person(other),)))

    @rule(person=numbers, chosen=st.lists(numbers, min_size=1, max_size=4), name=names)
    def split(self, person: int, chosen: list[int], name: str) -> None:
        mentions = {
            article: tuple({self.span(article, number) for number in chosen} | {self.frame(article, chosen[0])})
            for article in ARTICLES
        }
        self.do_everywhere(SplitPerson(self.person(person), mentions, both_names(name)))

    @rule(chosen=st.lists(numbers, min_size=1, max_size=3), apart=st.booleans())
    def group(self, chosen: list[int], apart: bool) -> None:  # noqa: FBT001 - drawn
        mentions = {each: tuple({self.frame(each, number) for number in chosen}) for each in ARTICLES}
        self.do_everywhere(UngroupMentions(mentions) if apart else GroupMentions((mentions,)))

    @rule(article=articles)
    def undo(self, article: str) -> None:
        self.turn(article, is_undo=True)

    @rule(article=articles)
    def redo(self, article: str) -> None:
        self.turn(article, is_undo=False)

    def turn(self, article: str, *, is_undo: bool) -> None:
        """A step that later ones elsewhere build on says so, and changes nothing."""
        before = self.lines()
        try:
            changes = self.session.undo(article) if is_undo else self.session.redo(article)
        except Refusal as refusal:
            if refusal.message != "undo-built-upon" or self.lines() != before:
                raise
            return
        self.see(changes)

    @invariant()
    def every_reference_resolves(self) -> None:
        if hasattr(self, "session"):
            self.lines()

    def back_to_the_beginning_and_forward_again(self) -> None:
        """Steps over both articles build on each other: each was taken back where it was made."""


TestRegistry = Registry.TestCase
TestRegistry.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
