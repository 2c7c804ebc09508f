"""One command of each kind on the project that every day begins with, prepared so that it changes something."""

from collections.abc import Callable, Mapping
from functools import partial

from editing.stories import OTHER
from store.samples import ARTICLE, CUE, EVENT, PERSON, QUOTE, WHO, bare
from yanguan.domain.labels import Names
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
    WideCommand,
)
from yanguan.editing.corrections import CorrectEverywhere, CorrectPlace
from yanguan.editing.labelling import LabelEverywhere
from yanguan.editing.merging import MergePersons
from yanguan.editing.persons import MakePerson
from yanguan.editing.registry import AddPerson
from yanguan.editing.remarks import AddNote
from yanguan.editing.scheming import ChangeScheme
from yanguan.editing.session import Session

Act = Callable[[], object]


def _command(command: Command) -> Callable[[Session], Act]:
    return lambda session: partial(session.apply, command)


def _wide(command: WideCommand) -> Callable[[Session], Act]:
    return lambda session: lambda: session.apply_everywhere(command).result()


def _undo(session: Session) -> Act:
    session.apply(_LABEL)
    return partial(session.undo, ARTICLE)


def _redo(session: Session) -> Act:
    session.apply(_LABEL)
    session.undo(ARTICLE)
    return partial(session.redo, ARTICLE)


def _merge(session: Session) -> Act:
    made = session.apply_everywhere(AddPerson(Names("宋聽禾", None))).result()
    return lambda: session.apply_everywhere(MergePersons(PERSON.id, (made.changes[0].id,))).result()


def _return(session: Session) -> Act:
    session.apply(_LABEL)
    first = session.reader.database.execute("SELECT min(seq) FROM edit WHERE article = ?", (ARTICLE,)).fetchone()[0]
    return partial(session.return_to, ARTICLE, first)


def _tidy(session: Session) -> Act:
    session.apply(_LABEL)
    return session.tidy


_LABEL = AddSpan(ARTICLE, "cue", ((1, 3),))
_PLACES = {ARTICLE: ((0, 1), (2, 3)), OTHER.id: ((0, 1),)}

KINDS: Mapping[str, Callable[[Session], Act]] = {
    "label": _command(_LABEL),
    "label with a frame": _command(AddSpan(ARTICLE, "quote", ((2, 4),))),
    "link": _command(Link(ARTICLE, EVENT.id, "successor", WHO.id)),
    "relabel": _command(Relabel(ARTICLE, CUE.id, "time")),
    "move": _command(Reshape(ARTICLE, CUE.id, ((4, 6),))),
    "delete": _command(RemoveSpan(ARTICLE, CUE.id)),
    "attribute": _command(SetAttribute(ARTICLE, QUOTE.id, "type", "mixed")),
    "status": _command(SetStatus(ARTICLE, "done")),
    "note": _command(AddNote(ARTICLE, QUOTE.id, "再看")),
    "new person": _command(MakePerson(OTHER.id, Names("宋聽禾", None), place=None)),
    "correction": _command(CorrectPlace(ARTICLE, 0, 1, "事")),
    "undo": _undo,
    "redo": _redo,
    "return": _return,
    "label everywhere": _wide(LabelEverywhere("cue", _PLACES)),
    "correction everywhere": _wide(CorrectEverywhere("hant", "說", "讲了")),
    "merge": _merge,
    "scheme": lambda session: partial(session.apply_to_scheme, ChangeScheme(ChangeLabel("cue", {"key": "Z"}))),
    "import": lambda session: lambda: session.import_records([bare(1)], is_dataset=True).result(),
    "choice": lambda session: partial(session.choose_tail, "all"),
    "tidy": _tidy,
}
