"""`yanguan overrides`: the corrections of counterparts to a TSV file, and from one into a project, all or none."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.exporting import PROJECT_SUFFIX
from yanguan.cli.projects import opened, outcome
from yanguan.cli.terminal import Terminal
from yanguan.domain.refusal import Refusal
from yanguan.editing.corrections import ApplyOverrides
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
    with opened(project_file, makes=False) as session:
        known = already_there(session.reader, lines)
        with terminal.progress("cli-overrides-writing") as progress:
            changes = outcome(partial(session.apply_everywhere, ApplyOverrides(tuple(lines))), progress)
    terminal.say(
        "cli-overrides-imported", count=len(lines) - known, project=str(project_file), articles=len(changes.articles)
    )
    if known:
        terminal.say("cli-overrides-known", count=known)
