"""A look at files before they come in, for the sheet: read, held beside the project, with the columns of a table."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.exchange.importing import Datasets, Prepared, prepare
from yanguan.exchange.labels_in.sheet import Unit
from yanguan.exchange.preview import Preview, preview
from yanguan.exchange.reading.files import find_files
from yanguan.exchange.reading.formats.found import Asked
from yanguan.exchange.reading.formats.heads import heads_of
from yanguan.exchange.reading.formats.table_rows import Head
from yanguan.exchange.reading.sources import source_of
from yanguan.store.project import Project

TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".jsonl", ".ndjson", ".json"})


@dataclass(frozen=True, slots=True)
class Look:
    """What was read, what is to be said of it, and the head of the first table among the files."""

    prepared: Prepared
    seen: Preview
    head: Head | None = None

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
    columns: Mapping[str, str] | None = None,
    offsets: Unit | None = None,
    progress: Progress,
) -> Look:
    """Read these files; what fails stands in the preview. Raises Refusal where nothing can be read as one import."""
    prepared = prepare(
        paths, encoding=encoding, columns=columns, offsets=offsets, leaves_out_failing=True, progress=progress
    )
    with Project(project, read_only=True) as opened:
        seen = preview(prepared, opened, progress)
    return Look(prepared, seen, None if prepared.is_dataset else _head(paths, Asked(encoding, columns or {})))


def _head(paths: Sequence[Path], asked: Asked) -> Head | None:
    """The head of the first table that the files hold."""
    files = find_files(paths).files
    for path in files:
        if path.suffix.lower() in TABLES or len(files) == 1:
            try:
                heads = heads_of(source_of(path), asked)
            except Refusal:
                continue
            if heads:
                return heads[0][1]
    return None
