"""`yanguan demo`: the whole job without a screen, by the code that the window runs: in, out, checked, and pictures."""

import contextlib
import hashlib
import json
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.projects import fill, opened
from yanguan.cli.samples import gold_files
from yanguan.cli.summary import print_table
from yanguan.cli.telling import numbers
from yanguan.cli.terminal import Terminal
from yanguan.cli.window import take_picture
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.exchange.exporting import export_dataset
from yanguan.exchange.importing import prepare
from yanguan.store.check import check
from yanguan.store.project import Project
from yanguan.words import Language

PROJECT, DATASET, REPORT = "project.yanguan", "dataset.jsonl", "dataset.jsonl.export.json"
PICTURES = {"light": "window-light.png", "dark": "window-dark.png"}
FILES = (PROJECT, DATASET, REPORT, *PICTURES.values())
SEAL = "demo.json"
"""Which files a demo wrote, with their SHA-256: what has another one by now is hers, and stays."""


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.option("--out", type=Path, default=Path("yanguan-demo"), metavar="DIR")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Do it all and say where it lies. Raises Refusal, and leaves nothing of this demo, where a part fails."""
    folder: Path = arguments.out
    with _emptied(folder):
        with opened(folder / PROJECT) as session:
            with terminal.progress("cli-import-writing") as progress:
                fill(session, prepare(gold_files()), progress)
            _export(session.reader, folder, terminal)
            _take_pictures(session, folder, terminal.words.language)
            print_table(numbers(session.reader), session.reader.scheme(), terminal.words)
        _seal(folder)
    for name in (PROJECT, DATASET, *PICTURES.values()):
        print(folder / name)
    return 0


def _export(project: Project, folder: Path, terminal: Terminal) -> None:
    """Write the dataset, and prove that project and dataset are whole."""
    with terminal.progress("cli-export-writing") as progress:
        report = export_dataset(project, folder / DATASET, progress=progress)
    with terminal.progress("cli-check-reading") as progress:
        findings = check(project, progress)
    if findings or report["articles"] != project.size():
        raise Refusal("cli-check-findings", file=str(folder / PROJECT), count=len(findings))


def _take_pictures(session: Session, folder: Path, language: Language) -> None:
    """The window with the first article open and a quote in work that has a speaker and a cue, in each theme."""
    article = session.reader.listing()[0].id
    labels = session.reader.labels(article)
    told = (quote for quote in labels.quotes.values() if quote.is_gold and quote.speakers and quote.cues)
    frame = min(told, key=lambda quote: labels.spans[quote.quote].order)
    for theme, picture in PICTURES.items():
        take_picture(session, article, folder / picture, theme=theme, language=language, frame=frame.id)


@contextmanager
def _emptied(folder: Path) -> Iterator[None]:
    """The folder without the files of an older demo; where the block raises, without those of this one too."""
    was_there = folder.is_dir()
    _refuse_strangers(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove(folder)
    except OSError as error:
        raise Refusal("cli-demo-unwritable", folder=str(folder), problem=error.strerror or str(error)) from error
    try:
        yield
    except BaseException:
        _remove(folder)
        if not was_there:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _refuse_strangers(folder: Path) -> None:
    """Raise Refusal where a file stands in the way that no demo wrote, or that was changed since."""
    if folder.exists() and not folder.is_dir():
        raise Refusal("cli-demo-in-the-way", file=str(folder))
    sealed = _sealed(folder)
    for name in FILES:
        path = folder / name
        if path.exists() and (not path.is_file() or sealed.get(name) != _digest(path)):
            raise Refusal("cli-demo-in-the-way", file=str(path))


def _sealed(folder: Path) -> dict[str, str]:
    try:
        content = json.loads((folder / SEAL).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _seal(folder: Path) -> None:
    content = {name: _digest(folder / name) for name in FILES}
    (folder / SEAL).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _remove(folder: Path) -> None:
    for name in (*FILES, SEAL):
        (folder / name).unlink(missing_ok=True)
