"""`yanguan check`: whether a project is whole, and what is wrong with it, one finding a line."""

from argparse import Namespace
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.terminal import Terminal
from yanguan.domain.refusal import Refusal
from yanguan.store.check import check
from yanguan.store.project import Project


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print what is wrong. Raises Refusal where anything is, or where the file is no project at all."""
    path: Path = arguments.project
    with Project(path, read_only=True) as project:
        with terminal.progress("cli-check-reading") as progress:
            findings = check(project, progress)
        if not findings:
            terminal.say("cli-check-whole", file=str(path), count=project.size())
            return 0
    for finding in findings:
        terminal.say(finding.message, where=finding.where, detail=finding.detail)
    raise Refusal("cli-check-findings", file=str(path), count=len(findings))
