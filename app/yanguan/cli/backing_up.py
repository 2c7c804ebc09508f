"""`yanguan backup`: the project as it is now, kept beside it or where one says."""

from argparse import Namespace
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.terminal import Terminal
from yanguan.store.backing_up import back_up, copy_to
from yanguan.store.keeping import folder_of


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)
    parser.option("--out", type=Path, metavar="FILE")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Back the project up, beside it or where she says; a window may have it open."""
    project: Path = arguments.project
    with terminal.progress("cli-backup-copying") as progress:
        if arguments.out is None:
            path = back_up(project, folder_of(project), progress)
        else:
            path = arguments.out
            copy_to(project, path, progress)
    if path is None:
        terminal.say("cli-backup-known", file=str(project), folder=str(folder_of(project)))
    else:
        terminal.say("cli-backup-made", file=str(project), backup=str(path))
    return 0
