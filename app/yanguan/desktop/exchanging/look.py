"""A look at files before they come in, for the sheet: read, held beside the project, with the tables in them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress
from yanguan.exchange.importing import Datasets, Prepared, prepare
from yanguan.exchange.labels_in.sheet import Unit
from yanguan.exchange.preview import Preview, preview
from yanguan.exchange.reading.formats.tables import Names, Table, Tables
from yanguan.store.project import Project


@dataclass(frozen=True, slots=True)
class Look:
    """What was read, what is to be said of it, and a table of each kind of columns that it stood in."""

    prepared: Prepared
    seen: Preview
    tables: tuple[Table, ...] = ()

    @property
    def is_of_another_tool(self) -> bool:
        """True where labels of another tool come in, whose positions may be in another unit."""
        return self.prepared.is_dataset and self.can_leave_out

    @property
    def can_leave_out(self) -> bool:
        """Whether what fails can be left out: of our own datasets all comes in, or nothing."""
        return not isinstance(self.prepared.records, Datasets)


def look(
    paths: Sequence[Path],
    project: Path,
    *,
    encoding: str | None = None,
    columns: Mapping[Names, Mapping[str, str]] | None = None,
    offsets: Unit | None = None,
    progress: Progress,
) -> Look:
    """Read these files; what fails stands in the preview. `columns` is what she said of the tables that have these.

    Raises Refusal where nothing can be read as one import.
    """
    tables = Tables(columns or {})
    prepared = prepare(
        paths, encoding=encoding, tables=tables, offsets=offsets, leaves_out_failing=True, progress=progress
    )
    with Project(project, read_only=True) as opened:
        seen = preview(prepared, opened, progress)
    return Look(prepared, seen, tuple(tables))
