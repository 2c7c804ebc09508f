"""`yanguan export`: a project's articles as a dataset file, with a report beside it."""

from argparse import Namespace
from pathlib import Path

from yanguan.cli.arguments import Parser, one_of
from yanguan.cli.terminal import Terminal
from yanguan.domain.article import STATUSES
from yanguan.domain.refusal import Refusal
from yanguan.exchange.exporting import export_dataset
from yanguan.store.project import Project

FORMATS = ("yanguan-jsonl",)
PROJECT_SUFFIX = ".yanguan"


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)
    parser.option("--format", choices=FORMATS, required=True)
    parser.option("--out", type=Path, required=True, metavar="PATH")
    statuses = one_of(STATUSES, parser.words)
    parser.option("--status", type=statuses, default=STATUSES, metavar="all|new,in_work,done,skipped")
    parser.option("--anonymise", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the dataset and its report, and say where. Raises Refusal, and leaves what stood there."""
    out: Path = arguments.out
    with Project(arguments.project, read_only=True) as project, terminal.progress("cli-export-writing") as progress:
        if out.suffix == PROJECT_SUFFIX or (out.exists() and out.samefile(arguments.project)):
            raise Refusal("cli-export-onto-project", file=str(out))
        report = export_dataset(
            project, out, statuses=arguments.status, anonymise=arguments.anonymise, progress=progress
        )
    terminal.say("cli-export-done", count=report["articles"], file=str(out), report=f"{out}.export.json")
    left_out = sum(report["left_out"].values())
    if left_out:
        terminal.say("cli-export-left-out", count=left_out)
    return 0
