"""`yanguan overrides`: the corrections of counterparts to a TSV file, and from one into a project, all or none."""

import threading
from argparse import Namespace
from concurrent.futures import wait
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.exporting import PROJECT_SUFFIX
from yanguan.cli.projects import POLL_SECONDS, uninterrupted
from yanguan.cli.terminal import Terminal
from yanguan.domain.progress import Cancelled, Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes
from yanguan.editing.corrections import ApplyOverrides
from yanguan.editing.session import Session
from yanguan.exchange.overrides import already_there, read_overrides, write_overrides
from yanguan.store.project import Project

ACTIONS = ("export", "import")


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)
    parser.place("action", choices=ACTIONS)
    parser.place("file", type=Path)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the file, or put what it holds in force. Raises Refusal, and changes nothing, where that cannot be."""
    if arguments.action == "export":
        _export(arguments.project, arguments.file, terminal)
    else:
        _import(arguments.project, arguments.file, terminal)
    return 0


def _export(project_file: Path, file: Path, terminal: Terminal) -> None:
    with Project(project_file, read_only=True) as project:
        if file.suffix == PROJECT_SUFFIX or (file.exists() and file.samefile(project_file)):
            raise Refusal("cli-overrides-onto-project", file=str(file))
        count = write_overrides(project, file)
    terminal.say("cli-overrides-exported", count=count, file=str(file))


def _import(project_file: Path, file: Path, terminal: Terminal) -> None:
    lines = read_overrides(file)
    with uninterrupted():
        session = Session(project_file)
    try:
        known = already_there(session.reader, lines)
        with terminal.progress("cli-overrides-writing") as progress:
            changes = _applied(session, ApplyOverrides(tuple(lines)), progress)
    finally:
        with uninterrupted():
            session.close()
    terminal.say(
        "cli-overrides-imported", count=len(lines) - known, project=str(project_file), articles=len(changes.articles)
    )
    if known:
        terminal.say("cli-overrides-known", count=known)


def _applied(session: Session, command: ApplyOverrides, progress: Progress) -> Changes:
    """Do it. Ctrl+C stops it while it can: then nothing of it remains."""
    stop = threading.Event()

    def watched(done: int, total: int, /) -> None:
        if stop.is_set():
            raise Cancelled
        progress(done, total)

    work = session.apply_everywhere(command, watched)
    try:
        while not wait([work], timeout=POLL_SECONDS).done:
            pass
    except KeyboardInterrupt:
        stop.set()
    return work.result()
