"""`yanguan export`: a project's articles as a dataset in any format, with a report beside it."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from yanguan.cli.arguments import Parser, one_of
from yanguan.cli.terminal import Terminal
from yanguan.domain.article import BLOCK_KINDS, STATUSES
from yanguan.domain.labels import STATES
from yanguan.domain.refusal import Refusal
from yanguan.exchange.datasets.formats import FORMATS
from yanguan.exchange.datasets.losses import PREFIX
from yanguan.exchange.datasets.options import BODY_KINDS, MARKS, OFFSETS, SCRIPT_CHOICES, Shares, read_shares
from yanguan.exchange.drafts import REPORT
from yanguan.exchange.exporting import Wish, export_dataset, verify_dataset, wish
from yanguan.store.project import Project
from yanguan.words import Words

PROJECT_SUFFIX = ".yanguan"
_OPTIONS = ("statuses", "script", "offsets", "blocks", "states", "marks", "split", "seed", "anonymise")


def declare(parser: Parser) -> None:
    """Name the arguments."""
    words = parser.words
    parser.place("project", type=Path)
    parser.option("--format", choices=tuple(FORMATS), required=True)
    parser.option("--out", type=Path, required=True, metavar="PATH")
    parser.option("--status", dest="statuses", type=one_of(STATUSES, words), metavar="all|new,in_work,done,skipped")
    parser.option("--script", choices=SCRIPT_CHOICES)
    parser.option("--offsets", choices=OFFSETS)
    parser.option("--blocks", type=one_of(BLOCK_KINDS, words, body=BODY_KINDS), metavar="all|body|headline,…")
    parser.option("--states", type=one_of(STATES, words), metavar="all|accepted,edited,…")
    parser.option("--marks", choices=MARKS)
    parser.option("--split", type=_shares(words), metavar="80/10/10")
    parser.option("--seed", type=int, metavar="N")
    parser.option("--anonymise", action="store_true", default=None)
    parser.option("--verify", action="store_true")
    parser.demand(_wish)


def _shares(words: Words) -> Callable[[str], Shares]:
    def shares(given: str) -> Shares:
        try:
            return read_shares(given)
        except Refusal as refusal:
            raise ArgumentTypeError(words.refusal(refusal)) from refusal

    return shares


def _wish(arguments: Namespace) -> Wish:
    """What is asked for. Raises Refusal where the format cannot be had so."""
    given: dict[str, Any] = {name: getattr(arguments, name) for name in _OPTIONS}
    return wish(arguments.format, **given)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the dataset and its report, and say where. Raises Refusal, and leaves what stood there."""
    out: Path = arguments.out
    asked = _wish(arguments)
    with Project(arguments.project, read_only=True) as project, project.snapshot():
        if out.suffix == PROJECT_SUFFIX or (out.exists() and out.samefile(arguments.project)):
            raise Refusal("cli-export-onto-project", file=str(out))
        with terminal.progress("cli-export-writing") as progress:
            report = export_dataset(project, out, asked, progress)
        said = out / REPORT if asked.is_folder else f"{out}.{REPORT}"
        terminal.say("cli-export-done", count=report["articles"], file=str(out), report=str(said))
        if report["families"]:
            terminal.say("cli-export-parts", **report["parts"], **report["families"])
        for name, count in report["left_out"].items():
            terminal.say("cli-export-left-out", what=terminal.words(PREFIX + name), count=count)
        return _verify(project, out, asked, terminal) if arguments.verify else 0


def _verify(project: Project, out: Path, asked: Wish, terminal: Terminal) -> int:
    """Read the dataset back and say whether all is there."""
    with terminal.progress("cli-export-verifying") as progress:
        verdict = verify_dataset(project, out, asked, progress)
    if verdict.is_whole:
        terminal.say("cli-export-verified", articles=verdict.articles, labels=verdict.labels)
        return 0
    first = verdict.differences[0]
    what = terminal.words(f"verify-{first.what}", detail=first.detail)
    raise Refusal("cli-export-differs", file=str(out), count=verdict.differing, article=first.article, what=what)
