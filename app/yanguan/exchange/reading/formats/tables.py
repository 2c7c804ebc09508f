"""The tables that one reading comes upon: what each looks like, and what the person said of those with its columns.

Tables of the same columns are spoken of together: a folder may hold a thousand of them, in archives too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal

Names = tuple[str, ...]
"""The columns of a table, or the fields of JSON."""

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Head:
    """The top of a table: its columns' names, some rows, and the column, from 0, of each field that was found.

    `refusal` says why `chosen` is empty: no column holds a text, or the one that was asked for is not there.
    """

    names: Names
    rows: tuple[Names, ...]
    chosen: Mapping[str, int]
    refusal: Refusal | None = None


@dataclass(slots=True)
class Table:
    """The first table with these columns, called as its rows are but for the number, and how many there are."""

    name: str
    head: Head
    count: int = 1


@dataclass(slots=True)
class Tables:
    """`said` gives, for the columns of a table, what the person chose: field to column, as `Asked.columns`."""

    said: Mapping[Names, Mapping[str, str]] = field(default_factory=dict)
    _found: dict[Names, Table] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Table]:
        """Those that were come upon, in their order."""
        return iter(self._found.values())

    def note(self, row: str, head: Head) -> None:
        """A table was come upon; `row` is how one of its rows is called."""
        known = self._found.get(head.names)
        if known is None:
            self._found[head.names] = Table(row.rpartition(":")[0], replace(head, rows=head.rows[:_SHOWN]))
        else:
            known.count += 1
