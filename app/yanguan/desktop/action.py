"""One row of the table of actions, and what holds for every row. The rows stand in `actions`; no widget is here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import partial
from typing import Literal

from yanguan.domain.frozen import dataclass
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

Section = Literal["file", "edit", "select", "label", "link", "article", "view", "text", "help"]
Scope = Literal["window", "canvas"]
Needs = Literal[
    "nothing", "article", "selection", "span", "marked", "doubt", "difference", "undo", "redo", "offer", "refused",
]  # fmt: skip
"""`marked` is a selection or a selected span; a doubt or a difference is one at the caret; `refused` a step that can be
tried again."""
Spot = Literal["selection", "span", "doubt", "difference", "text"]
"""What the context menu was opened at; `text` is a place where nothing else is."""

SECTIONS: tuple[Section, ...] = ("file", "edit", "select", "label", "link", "article", "view", "text", "help")
MENUS: tuple[Section, ...] = ("file", "edit", "select", "label", "link", "article", "view", "help")
"""The sections that are menus; what only the keyboard does, such as moves of the caret, is in `text`."""


@dataclass(frozen=True, slots=True)
class Action:
    """`keys` in Qt's portable form, one chord each; a `canvas` key works only while the text has the keyboard.

    `needs` says when it is enabled; `group` joins the choices of which one is checked, a toggle is checked by itself.
    A row without `in_menu` is in the palette, the sheet and the settings only; `spots` are the context menus that offer
    it, and `is_parted` draws a line above it. It calls the method `method` (else its id) of a handler, with `argument`
    where it has one. `names` are its texts by language where they come from the scheme, put
    into `message` as its `label` where one is named; else it is `action-ID`.
    """

    id: str
    section: Section
    keys: tuple[str, ...] = ()
    scope: Scope = "window"
    needs: Needs = "nothing"
    group: str = ""
    is_toggle: bool = False
    in_menu: bool = True
    spots: tuple[Spot, ...] = ()
    is_parted: bool = False
    method: str = ""
    argument: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    message: str = ""

    def text(self, words: Words) -> str:
        """What it is called in a language."""
        if not self.names:
            return words(f"action-{self.id}")
        name = words.pick(self.names)
        return words(self.message, label=name) if self.message else name

    def handler(self, handlers: Iterable[object]) -> Callable[[], None]:
        """What it calls: a method of the first handler that has it. Raises LookupError where none has."""
        name = self.method or self.id
        for each in handlers:
            if (found := getattr(each, name, None)) is not None:
                return partial(found, self.argument) if self.argument else found
        raise LookupError(f"no handler has {name}() for the action {self.id}")


def overlap(one: Scope, other: Scope) -> bool:
    """True where a key of one scope and the same key of the other can be meant at the same moment."""
    return one == other or "window" in (one, other)


def label_rows(scheme: Scheme) -> tuple[Action, ...]:
    """A row for each visible label of the scheme; a line parts the families."""
    rows: list[Action] = []
    family = ""
    for kind in scheme.labels.values():
        if not kind.hidden:
            rows.append(
                Action(
                    f"label_{kind.name}", "label", (kind.key,) if kind.key else (), scope="canvas",
                    spots=("selection", "span"), is_parted=kind.family != family,
                    method="add_label", argument=kind.name, names=kind.names,
                )
            )  # fmt: skip
            family = kind.family
    return tuple(rows)
