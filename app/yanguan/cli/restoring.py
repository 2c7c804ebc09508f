"""`yanguan restore`: a backup takes the project's place, or what would differ is said."""

from argparse import Namespace
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.terminal import Terminal
from yanguan.domain.refusal import Refusal
from yanguan.store.differing import difference
from yanguan.store.keeping import folder_of
from yanguan.store.returning import restore

MOST_LINES = 20


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)
    parser.place("backup", type=Path)
    parser.option("--preview", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Say what differs and, unless only that is asked for, put the backup in the project's place."""
    project, backup = arguments.project, arguments.backup
    for path in (backup, *([project] if arguments.preview else [])):
        if not path.is_file():
            raise Refusal("project-missing", file=str(path))
    if project.is_file():
        _say_difference(project, backup, terminal, is_wanted=arguments.preview)
    if arguments.preview:
        return 0
    with terminal.progress("cli-backup-copying") as progress:
        kept = restore(project, backup, folder_of(project), progress)
    terminal.say("cli-restore-done", file=str(project), backup=str(backup))
    if kept is not None:
        terminal.say("cli-restore-kept", kept=str(kept))
    return 0


def _say_difference(project: Path, backup: Path, terminal: Terminal, *, is_wanted: bool) -> None:
    try:
        found = difference(project, backup)
    except Refusal:  # the project may be what is damaged: that is what a backup is for
        if is_wanted:
            raise
        return
    for key, count in (("present", found.present), ("backup", found.backup)):
        terminal.say(f"restore-count-{key}", articles=count.articles, labels=count.labels, edits=count.edits)
    for key, steps in (("going", found.going), ("coming", found.coming)):
        if steps:
            terminal.say(f"restore-{key}", count=len(steps))
        for step in steps[:MOST_LINES]:
            verb = terminal.words(f"verb-{step.verb}")
            terminal.say("cli-restore-step", at=step.at, verb=verb, who=step.annotator, title=step.title)
