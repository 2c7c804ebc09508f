"""A person at work: random commands of every kind on a real session, the same ones for the same seed.

Ids and times come from the seed too while `repeatable` lasts, so that two runs write the same history to the byte.
"""

import random
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from editing.stories import OTHER
from store.samples import bare, record
from yanguan.domain import identity
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Names
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme_edits import ChangeLabel
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
    WideCommand,
)
from yanguan.editing.corrections import CorrectEverywhere, CorrectPlace, RemovePhrase
from yanguan.editing.labelling import LabelEverywhere
from yanguan.editing.linking import Fill, Part
from yanguan.editing.merging import MergePersons
from yanguan.editing.persons import MakePerson, SetPerson
from yanguan.editing.registry import AddPerson
from yanguan.editing.remarks import AddNote
from yanguan.editing.scheming import ChangeScheme
from yanguan.editing.session import Session
from yanguan.exchange.jsonl.writing import line_of
from yanguan.resources import default_scheme_content
from yanguan.script.dictionaries import dictionary_sets
from yanguan.store.history import Edit, all_edits
from yanguan.store.project import Project

ANNOTATOR = "mei"
LABELS = ("quote", "speaker", "cue", "trigger", "person", "post", "time")
ROLES = ("speaker", "cue", "addressee", "person", "post_new", "predecessor")
_SAMPLE = record()
_COUNTERPART = replace(_SAMPLE.article.counterpart, dictionary=dictionary_sets()[0].name)
FIRST = replace(_SAMPLE, article=replace(_SAMPLE.article, counterpart=_COUNTERPART))
ARTICLES = {each.id: each for each in (FIRST.article, OTHER)}
Rows = list[Edit]


def begin(path: Path) -> list[str]:
    """Make the project that every day begins with: an article that came with a label of every kind, and a bare one.

    What it exports comes back.
    """
    with Session(path, annotator=ANNOTATOR, scheme=default_scheme_content()) as session:
        session.import_records([FIRST, Record(OTHER, LabelSet(OTHER.id))], is_dataset=True).result()
        return lines(session)


def lines(session: Session) -> list[str]:
    """Every article as the dataset has it."""
    return [line_of(record) for record in session.reader.records()]


def history(project: Project) -> Rows:
    """Every row of the project's history."""
    return list(all_edits(project.database))


@contextmanager
def repeatable(seed: int) -> Iterator[None]:
    """Ids and times that are the same each time."""
    drawn = random.Random(seed)
    clock = SimpleNamespace(time_ns=lambda: 0, time=lambda: 1_800_000_000.0, strftime=time.strftime, gmtime=time.gmtime)
    with (
        mock.patch.object(identity, "time", clock),
        mock.patch.object(identity, "os", SimpleNamespace(urandom=drawn.randbytes)),
        mock.patch.object(identity, "_last", 1_800_000_000_000 << 12),
        mock.patch.object(identity, "_tails", []),
    ):
        yield


class Work:
    """One person at one session. `act` does the next thing; what cannot be done is refused, and is no act."""

    def __init__(self, session: Session, seed: int) -> None:
        """Everything that is drawn comes from the seed."""
        self.session, self.drawn, self.imported = session, random.Random(seed), 0
        self._acts: list[Callable[[], object]] = [
            self._add, self._add, self._add, self._add, self._remove, self._relabel, self._move, self._link, self._link,
            self._unlink, self._fill, self._fill, self._attribute, self._status, self._note, self._make_person,
            self._mean, self._correct, self._undo, self._undo, self._redo, self._label_everywhere,
            self._correct_everywhere, self._forget_phrase, self._add_person, self._merge, self._scheme, self._import,
        ]  # fmt: skip

    def act(self) -> None:
        """Do one thing that can be done."""
        while True:
            try:
                self.drawn.choice(self._acts)()
            except Refusal as refusal:
                if refusal.message in FROM_THE_DISK:
                    raise
            else:
                return

    def _article(self) -> str:
        return self.drawn.choice(sorted(ARTICLES))

    def _place(self, article: str) -> tuple[int, int]:
        length = len(ARTICLES[article].source.text)
        start = self.drawn.randrange(length)
        return start, min(start + self.drawn.randint(1, 6), length)

    def _span(self, article: str) -> str:
        return self._one(self.session.reader.labels(article).spans)

    def _frame(self, article: str) -> str:
        labels = self.session.reader.labels(article)
        return self._one([*labels.quotes, *labels.appointments])

    def _person(self) -> str:
        return self._one(each.id for each in self.session.reader.registry())

    def _one(self, ids: Iterable[str]) -> str:
        there = sorted(ids)
        return self.drawn.choice(there) if there else "none"

    def _do(self, command: Command) -> None:
        self.session.apply(command)

    def _everywhere(self, command: WideCommand) -> None:
        self.session.apply_everywhere(command).result()

    def _add(self) -> None:
        article = self._article()
        self._do(AddSpan(article, self.drawn.choice(LABELS), (self._place(article),)))

    def _remove(self) -> None:
        article = self._article()
        self._do(RemoveSpan(article, self._span(article)))

    def _relabel(self) -> None:
        article = self._article()
        self._do(Relabel(article, self._span(article), self.drawn.choice(LABELS)))

    def _move(self) -> None:
        article = self._article()
        self._do(Reshape(article, self._span(article), (self._place(article),)))

    def _link(self) -> None:
        article = self._article()
        self._do(Link(article, self._frame(article), self.drawn.choice(ROLES), self._span(article)))

    def _unlink(self) -> None:
        article = self._article()
        quotes = [each for each in self.session.reader.labels(article).quotes.values() if each.cues]
        if not quotes:
            raise Refusal("nothing-to-unlink")
        quote = self.drawn.choice(sorted(quotes, key=lambda each: each.id))
        self._do(Unlink(article, quote.id, "cue", quote.cues[0]))

    def _fill(self) -> None:
        article = self._article()
        role = self.drawn.choice(ROLES)
        self._do(Fill(article, self._frame(article), (Part(role, (self._place(article),)),)))

    def _attribute(self) -> None:
        article = self._article()
        quotes = sorted(self.session.reader.labels(article).quotes)
        if not quotes:
            raise Refusal("frame-gone")
        type_ = self.drawn.choice(("direct", "indirect", "mixed"))
        self._do(SetAttribute(article, self.drawn.choice(quotes), "type", type_))

    def _status(self) -> None:
        self._do(SetStatus(self._article(), self.drawn.choice(("in_work", "done", "skipped"))))

    def _note(self) -> None:
        article = self._article()
        self._do(AddNote(article, article, self.drawn.choice("看問改")))

    def _make_person(self) -> None:
        article = self._article()
        self._do(MakePerson(article, Names("宋聽禾", "宋听禾"), self._span(article)))

    def _mean(self) -> None:
        article = self._article()
        self._do(SetPerson(article, self._span(article), self._person()))

    def _correct(self) -> None:
        article = self._article()
        start, end = self._place(article)
        if end > len(self.session.reader.article(article).counterpart.text):
            raise Refusal("nothing-there")
        self._do(CorrectPlace(article, start, end, self.drawn.choice(("方", "好的", "說"))))

    def _undo(self) -> None:
        self.session.undo(self._article())

    def _redo(self) -> None:
        self.session.redo(self._article())

    def _label_everywhere(self) -> None:
        places = {article: (self._place(article), self._place(article)) for article in sorted(ARTICLES)}
        self._everywhere(LabelEverywhere(self.drawn.choice(LABELS), places))

    def _correct_everywhere(self) -> None:
        self._everywhere(CorrectEverywhere("hant", self.drawn.choice("說市好"), self.drawn.choice(("话", "讲了"))))

    def _forget_phrase(self) -> None:
        self._everywhere(RemovePhrase("hant", self.drawn.choice("說市好")))

    def _add_person(self) -> None:
        self._everywhere(AddPerson(Names("祁遠山", None)))

    def _merge(self) -> None:
        self._everywhere(MergePersons(self._person(), (self._person(),)))

    def _scheme(self) -> None:
        key = self.drawn.choice(("", "Z"))
        self.session.apply_to_scheme(ChangeScheme(ChangeLabel("cue", {"key": key})))

    def _import(self) -> None:
        self.imported += 1
        self.session.import_records([bare(self.imported)], is_dataset=True).result()


FROM_THE_DISK = {
    "disk-full", "disk-error", "project-busy", "project-read-only", "project-damaged", "project-cannot-open",
    "project-not-a-project", "project-moved", "project-not-writable",
}  # fmt: skip
"""Refusals that speak of the disk, not of what was asked."""


def back_to_the_start(session: Session) -> None:
    """Take back every step that can be undone, the last one first."""
    while (step := _last_undoable(session)) is not None:
        session.undo_step(step)


def _last_undoable(session: Session) -> str | None:
    found = session.reader.database.execute(
        "SELECT step FROM live WHERE side = 'undo' ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return None if found is None else str(found[0])
