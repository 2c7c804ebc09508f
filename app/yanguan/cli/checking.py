"""`yanguan check`: whether a project is whole, and what is wrong with it, one finding a line.

With `--missing`, what its labels lack: quotes without a speaker, appointments without a post. That is no damage.
"""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.terminal import Terminal
from yanguan.domain.refusal import Refusal
from yanguan.editing.missing import missing
from yanguan.store.check import Finding, check
from yanguan.store.keeping import folder_of
from yanguan.store.project import Project
from yanguan.store.repairing import repair


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)
    parser.option("--missing", action="store_true")
    parser.option("--repair", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print what is wrong. Raises Refusal where anything is, or where the file is no project at all."""
    path: Path = arguments.project
    with Project(path, read_only=True) as project:
        with terminal.progress("cli-check-reading") as progress:
            findings = check(project, progress)
        if not findings and arguments.missing:
            return _say_missing(project, terminal)
        if not findings:
            terminal.say("cli-check-whole", file=str(path), count=project.size())
            return 0
    if arguments.repair:
        return _repair(path, terminal)
    _say(findings, terminal)
    raise Refusal("cli-check-findings", file=str(path), count=len(findings))


def _repair(path: Path, terminal: Terminal) -> int:
    """Put right what can be; what remains is said."""
    with Project(path, read_only=False) as project, terminal.progress("cli-check-reading") as progress:
        done = repair(project, folder_of(path), progress)
    terminal.say("check-kept", kept=str(done.kept))
    if done.remaining:
        _say(done.remaining, terminal)
        raise Refusal("cli-check-findings", file=str(path), count=len(done.remaining))
    terminal.say("check-repaired", file=str(path))
    return 0


def _say(findings: Iterable[Finding], terminal: Terminal) -> None:
    for finding in findings:
        terminal.say(finding.message, where=finding.where, detail=finding.detail)


def _say_missing(project: Project, terminal: Terminal) -> int:
    """One line for each thing that is missing, article by article; 1 where there is any."""
    count = 0
    for record in project.records():
        source = record.article.source.text
        for each in missing(record.labels):
            start, end = record.labels.spans[each.span].fragments[0]
            what = terminal.words(f"missing-{each.check}")
            terminal.say(
                "cli-check-lacks", article=record.article.id, place=f"{start}-{end}", what=what, text=source[start:end]
            )
            count += 1
    if count:
        raise Refusal("cli-check-missing-found", file=str(project.path), count=count)
    terminal.say("cli-check-complete", file=str(project.path), count=project.size())
    return 0
