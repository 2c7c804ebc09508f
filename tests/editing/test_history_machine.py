"""A session at random that also goes back in the history and restores from the bin: nothing is ever lost."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from editing.exports import exported
from editing.test_machine import Work, articles, numbers
from yanguan.domain.refusal import Refusal
from yanguan.editing.bin import Restore, deleted
from yanguan.editing.changes import Changes
from yanguan.editing.past import as_it_was, steps_of_article


class Past(Work):
    """The same work; what she goes back to is what had stood there, and taking it back brings the export back."""

    def follow(self, changes: Changes) -> None:
        for article in changes.articles:
            self.seen[article] = self.seen[article].after(changes.changes)

    @rule(article=articles, which=numbers)
    def go_back(self, article: str, which: int) -> None:
        steps = steps_of_article(self.session.reader, article)
        step = steps[which % len(steps)]
        later = [change for each in steps if each.seq > step.seq for change in each.changes]
        was = as_it_was(self.session.reader.article(article), self.seen[article], later)[1]
        before = exported(self.session)
        changes = self.session.return_to(article, step.seq)
        self.follow(changes)
        kinds = self.seen[article].things.keys() | was.things.keys()
        for kind in kinds - {"stamp", "status", "coverage"}:
            assert dict(self.seen[article].things.get(kind, {})) == dict(was.things.get(kind, {}))
        if changes.changes:
            self.follow(self.session.undo(article))
            assert exported(self.session) == before
            self.follow(self.session.redo(article))

    @rule(chosen=st.lists(numbers, min_size=1, max_size=4), everywhere=st.booleans(), article=articles)
    def restore(self, chosen: list[int], article: str, *, everywhere: bool) -> None:
        found = deleted(self.session.reader, None if everywhere else article)
        if not found:
            return
        before = exported(self.session)
        picked = tuple({found[which % len(found)].seq: found[which % len(found)] for which in chosen}.values())
        try:
            changes = self.session.apply_everywhere(Restore(picked)).result()
        except Refusal:
            assert exported(self.session) == before
            return
        self.follow(changes)
        self.follow(self.session.undo_step(changes.step))
        assert exported(self.session) == before
        self.follow(self.session.redo(next(iter(changes.articles))))


TestPast = Past.TestCase
TestPast.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
del Work
