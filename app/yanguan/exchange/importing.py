"""Files and pasted text to articles ready for a project, by the window and the command line alike.

All is read before anything is written. What the person is told of it before she agrees stands in `preview`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from dataclasses import replace as replaced
from functools import partial
from itertools import chain
from operator import attrgetter
from pathlib import Path

from yanguan.domain.article import BlockKind, Meta, Script, sha256
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.packed_record import Arriving, PackedRecord
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labelled import LABELLED, Labelled, labelled_of
from yanguan.exchange.labels_in.entries import LabelledEntry
from yanguan.exchange.labels_in.gathering import Group, Sorted, entries_of, sort_out
from yanguan.exchange.labels_in.sheet import Unit
from yanguan.exchange.labels_in.table import TOOLS
from yanguan.exchange.pairs import pairs_in, read_pair
from yanguan.exchange.reading.articles import Entry, Failure, Wishes, read_source
from yanguan.exchange.reading.encoding import Encoding
from yanguan.exchange.reading.files import find_files
from yanguan.exchange.reading.formats.found import PassedOver
from yanguan.exchange.reading.formats.names import FORMATS as TEXT_FORMATS
from yanguan.exchange.reading.formats.tables import Tables
from yanguan.exchange.reading.incoming import Incoming, Notice
from yanguan.exchange.spool import Spool

FORMATS = ("auto", *TEXT_FORMATS, *(each.name for each in LABELLED), *(each.name for each in TOOLS))

_KIND = attrgetter("kind")


@dataclass(frozen=True, slots=True)
class Read:
    """What is known of an article that was read: where it stood, as what it was read, what was recognised.

    `file` names row, chapter or member too; `kinds` counts the blocks of each kind; `digest` is the source text's;
    `labels` counts the marked places that a dataset brings.
    """

    file: str
    form: str
    article: str
    digest: str
    script: Script
    characters: int
    kinds: Mapping[BlockKind, int]
    meta: Meta
    encoding: Encoding | None
    notices: tuple[Notice, ...]
    labels: int = 0


@dataclass(frozen=True, slots=True)
class Datasets:
    """The records of files that bring labels, read anew each time."""

    files: tuple[tuple[Path, Labelled], ...]

    def __iter__(self) -> Iterator[Record]:
        """File by file. Raises Refusal as their readers do."""
        return chain.from_iterable(labelled.records(path) for path, labelled in self.files)

    def packed(self) -> Iterator[PackedRecord]:
        """The same in plain lists."""
        return chain.from_iterable(labelled.packed(path) for path, labelled in self.files)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is about to come in: texts were read already, also those that other tools labelled; a dataset of ours is
    read as it is written.

    `read` tells of the texts, in the order of the records; `failures` are those that are left out, `passed_over`
    counts the files and members that are no articles.
    """

    records: Iterable[Record]
    is_dataset: bool
    total: int = 0
    read: list[Read] = field(default_factory=list)
    failures: tuple[Failure, ...] = ()
    passed_over: int = 0

    @property
    def arriving(self) -> Iterable[Arriving]:
        """The records as they are stored: a dataset's need not be unpacked for that."""
        return self.records.packed() if isinstance(self.records, Datasets) else self.records


def prepare(
    paths: Sequence[Path],
    *,
    form: str = "auto",
    encoding: str | None = None,
    profile: str | None = None,
    dictionary: str | None = None,
    columns: Mapping[str, str] | None = None,
    tables: Tables | None = None,
    offsets: Unit | None = None,
    leaves_out_failing: bool = False,
    progress: Progress = unwatched,
) -> Prepared:
    """Read these files and folders. `columns` is said of every table, `tables` of some; those that are come upon are
    noted there. `offsets` is what the positions of other tools' labels are counted in.

    Raises Refusal where datasets stand among texts, and where an article cannot be read, unless those are left out:
    then they stand in `failures`.
    """
    found = find_files(paths)
    datasets = _datasets(found.files, form)
    if datasets and len(datasets) < len(found.files):
        raise Refusal("import-mixed", file=str(datasets[0][0]))
    if datasets:
        return Prepared(Datasets(tuple(datasets)), is_dataset=True, passed_over=found.skipped)
    wishes = Wishes(form, encoding, profile, dictionary, columns or {}, tables=tables or Tables())
    sorted_out = sort_out(paths, found.files, found.maybe, form)
    if sorted_out.groups and sorted_out.texts:
        raise Refusal("import-mixed", file=str(sorted_out.groups[0].file))
    gathered = _Gathered(leaves_out_failing, found.skipped + sorted_out.passed_over)
    for done, group in enumerate(sorted_out.groups):
        gathered.read_labelled(group, wishes, offsets, partial(progress, done, len(sorted_out.groups)))
    gathered.read_texts(sorted_out, wishes, progress)
    return gathered.prepared(is_dataset=bool(sorted_out.groups))


def prepare_pairs(
    hant: Path, hans: Path, *, source: Script = "hant", encoding: str | None = None, progress: Progress = unwatched
) -> Prepared:
    """Read two files, or two folders matched by name, of which each pair is one article. Raises Refusal as `pairs`."""
    pairs = pairs_in(hant, hans)
    gathered = _Gathered(False, 0)  # noqa: FBT003
    for done, (one, other) in enumerate(pairs, 1):
        file = str(one if source == "hant" else other)
        gathered.take(Entry(file, "text", read_pair(one, other, source=source, encoding=encoding)))
        progress(done, len(pairs))
    return gathered.prepared()


def prepared_of(incoming: Incoming, file: str) -> Prepared:
    """One article that was read already."""
    record = record_of(incoming)
    return Prepared([record], is_dataset=False, total=1, read=[read_of(record, file, "text", incoming)])


def record_of(incoming: Incoming) -> Record:
    """An article that was just read, which nobody has labelled."""
    return Record(incoming.article, LabelSet(incoming.article.id))


class _Gathered:
    """What was read so far."""

    def __init__(self, leaves_out_failing: bool, passed_over: int) -> None:  # noqa: FBT001
        self._leaves_out_failing = leaves_out_failing
        self._records = Spool()
        self._read: list[Read] = []
        self._failures: list[Failure] = []
        self._passed_over = passed_over

    def read_texts(self, sorted_out: Sorted, wishes: Wishes, progress: Progress) -> None:
        """Read the texts; where it is only one, how far it is is told in articles."""
        done, files = 0, len(sorted_out.texts)

        def tick() -> None:
            progress(*((done, files) if files > 1 else (len(self._read), 0)))

        watched = replaced(wishes, tick=tick)
        for done, path in enumerate(sorted_out.texts):  # noqa: B007 - `tick` tells it
            tick()
            try:
                source = sorted_out.source(path)
            except Refusal as refusal:
                self.fail(Failure(str(path), refusal))
            else:
                self._sort(read_source(source, watched))

    def read_labelled(self, group: Group, wishes: Wishes, offsets: Unit | None, tick: Callable[[], None]) -> None:
        """Read what another tool labelled."""
        tick()
        self._sort(entries_of(group, replaced(wishes, tick=tick), offsets))

    def _sort(self, found: Iterable[Entry | LabelledEntry | Failure | PassedOver]) -> None:
        for each in found:
            if isinstance(each, PassedOver):
                self._passed_over += 1
            elif isinstance(each, Failure):
                self.fail(each)
            else:
                self.take(each)

    def take(self, entry: Entry | LabelledEntry) -> None:
        """Keep an article."""
        record = entry.record if isinstance(entry, LabelledEntry) else record_of(entry.incoming)
        self._records.append(record)
        self._read.append(read_of(record, entry.file, entry.form, entry.incoming))

    def fail(self, failure: Failure) -> None:
        """Leave it out, or refuse all."""
        if not self._leaves_out_failing:
            raise failure.refusal
        self._failures.append(failure)

    def prepared(self, *, is_dataset: bool = False) -> Prepared:
        """All of it."""
        return Prepared(
            self._records,
            is_dataset=is_dataset,
            total=len(self._read),
            read=self._read,
            failures=tuple(self._failures),
            passed_over=self._passed_over,
        )


def read_of(record: Record, file: str, form: str, incoming: Incoming | None = None) -> Read:
    """What is known of an article: as it came in, or with the labels that a dataset brings."""
    article = record.article
    return Read(
        file,
        form,
        article.id,
        sha256(article.source.text),
        article.source_script,
        len(article.source.text),
        Counter(map(_KIND, article.blocks)),
        article.meta,
        incoming.encoding if incoming else None,
        incoming.notices if incoming else (),
        len(record.labels.spans),
    )


def _datasets(files: Sequence[Path], form: str) -> list[tuple[Path, Labelled]]:
    """Those of the files that bring labels, each with its format."""
    asked = next((each for each in LABELLED if each.name == form), None)
    if asked:
        return [(path, asked) for path in files]
    if form != "auto":
        return []
    found = ((path, _labelled(path)) for path in files)
    return [(path, labelled) for path, labelled in found if labelled]


def _labelled(path: Path) -> Labelled | None:
    """The file's format, where it brings labels; one that cannot be read is told of when it is read."""
    try:
        return labelled_of(path)
    except Refusal:
        return LABELLED[0] if path.suffix.lower() == ".jsonl" else None
