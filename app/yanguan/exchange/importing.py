"""Files and pasted text to articles ready for a project, by the window and the command line alike."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain
from pathlib import Path

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.reading import records_in
from yanguan.exchange.pairs import pairs_in, read_pair
from yanguan.exchange.reading.files import find_files
from yanguan.exchange.reading.incoming import Incoming, Making, read_file

FORMATS = ("auto", "text", "html", "yanguan-jsonl")
DATASET_SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is about to come in: `records` once through; texts were read already, a dataset is read as it is written.

    `read` holds, in the order of the records, the files that texts came from, with what their reader has to say.
    """

    records: Iterable[Record]
    is_dataset: bool
    total: int = 0
    read: list[tuple[Path, Incoming]] = field(default_factory=list)


def prepare(
    paths: Sequence[Path],
    *,
    form: str = "auto",
    encoding: str | None = None,
    profile: str | None = None,
    dictionary: str | None = None,
    progress: Progress = unwatched,
) -> Prepared:
    """Read these files and folders. Raises Refusal where one cannot be read, or where datasets stand among texts."""
    datasets = [path for path in paths if form == "yanguan-jsonl" or (form == "auto" and _is_dataset(path))]
    if datasets and len(datasets) < len(paths):
        raise Refusal("import-mixed", file=str(datasets[0]))
    if datasets:
        for path in datasets:
            if not path.is_file():
                raise Refusal("reading-file-missing", file=str(path))
        return Prepared(chain.from_iterable(map(records_in, datasets)), is_dataset=True)
    files = find_files(paths).files
    read = list(_read(files, encoding, (profile, dictionary), progress))
    return Prepared([record_of(incoming) for _, incoming in read], is_dataset=False, total=len(read), read=read)


def prepare_pairs(
    hant: Path, hans: Path, *, source: Script = "hant", encoding: str | None = None, progress: Progress = unwatched
) -> Prepared:
    """Read two files, or two folders matched by name, of which each pair is one article. Raises Refusal as `pairs`."""
    pairs = pairs_in(hant, hans)
    read = []
    for done, (one, other) in enumerate(pairs, 1):
        read.append((one if source == "hant" else other, read_pair(one, other, source=source, encoding=encoding)))
        progress(done, len(pairs))
    return Prepared([record_of(incoming) for _, incoming in read], is_dataset=False, total=len(read), read=read)


def record_of(incoming: Incoming) -> Record:
    """An article that was just read, which nobody has labelled."""
    return Record(incoming.article, LabelSet(incoming.article.id))


def _is_dataset(path: Path) -> bool:
    return path.suffix.lower() == DATASET_SUFFIX


def _read(
    files: Sequence[Path], encoding: str | None, making: Making, progress: Progress
) -> Iterator[tuple[Path, Incoming]]:
    for done, path in enumerate(files, 1):
        yield path, read_file(path, profile=making[0], dictionary=making[1], encoding=encoding)
        progress(done, len(files))
