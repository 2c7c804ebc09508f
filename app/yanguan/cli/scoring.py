"""`yanguan score`: how well a dataset's labels agree with a gold set, as a table or as JSON."""

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from yanguan.cli.arguments import Parser
from yanguan.cli.terminal import Terminal
from yanguan.domain.progress import Progress
from yanguan.exchange.scoring.agreement import WAYS, score
from yanguan.exchange.training.article import Article
from yanguan.exchange.training.reading import articles_in
from yanguan.resources import default_scheme
from yanguan.words import Words

PARTS = ("spans", "frames", "roles_matched", "roles_all")
QUOTE_ROLES = ("speaker", "cue", "addressee")


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("gold", type=Path)
    parser.place("pred", type=Path)
    parser.option("--json", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Compare the two files and print the score. Raises Refusal where they cannot be compared."""
    with terminal.progress("cli-score-reading") as progress:
        files = arguments.gold, arguments.pred
        found = score(*(_watched(articles_in(path), progress) for path in files)).told()
    if arguments.json:
        print(json.dumps({"gold": str(arguments.gold), "pred": str(arguments.pred), **found}, ensure_ascii=False))
        return 0
    _print_table(found, terminal.words)
    articles, outside = found["articles"], found["outside_coverage"]
    terminal.say("cli-score-articles", gold=articles["gold"], missing=articles["missing"], unknown=articles["unknown"])
    if any(outside.values()):
        terminal.say("cli-score-outside", gold=outside["gold"], pred=outside["pred"])
    return 0


def _watched(articles: Iterator[Article], progress: Progress) -> Iterator[Article]:
    """The articles as they pass."""
    for number, article in enumerate(articles, 1):
        progress(number, 0)
        yield article


def _print_table(found: Mapping[str, Any], words: Words) -> None:
    from rich import box  # noqa: PLC0415 - not for --json
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD)
    table.add_column(words("cli-score-what"))
    for way in WAYS:
        for column in ("precision", "recall", "f1"):
            table.add_column(words(f"cli-score-{way}-{column}"), justify="right")
    for side in ("gold", "pred"):
        table.add_column(words(f"cli-score-column-{side}"), justify="right")
    for part in PARTS:
        table.add_section()
        for row in _rows(part, found[part], words):
            table.add_row(*row)
    Console().print(table)


def _rows(part: str, found: Mapping[str, Any], words: Words) -> Iterator[Iterable[str]]:
    """All together first, then each name, then the mean of their F1."""
    exact, overlap = (found[way] for way in WAYS)
    yield _row(words(f"cli-score-{part.replace('_', '-')}"), exact["micro"], overlap["micro"])
    for name in exact["by_name"]:
        yield _row(f"  {_named(part, name, words)}", exact["by_name"][name], overlap["by_name"][name])
    if exact["by_name"]:
        macro = [_shown(way["macro_f1"]) for way in (exact, overlap)]
        yield f"  {words('cli-score-macro')}", "", "", macro[0], "", "", macro[1], "", ""


def _row(name: str, exact: Mapping[str, Any], overlap: Mapping[str, Any]) -> Iterable[str]:
    ratios = [_shown(way[column]) for way in (exact, overlap) for column in ("precision", "recall", "f1")]
    return name, *ratios, str(exact["tp"] + exact["fn"]), str(exact["tp"] + exact["fp"])


def _shown(ratio: float | None) -> str:
    return "–" if ratio is None else f"{100 * ratio:.1f}"


def _named(part: str, name: str, words: Words) -> str:
    """What a label, a kind of frame or a role is called; a team's own labels by their names."""
    scheme = default_scheme()
    if part == "spans":
        return words.pick(scheme.labels[name].names) if name in scheme.labels else name
    kind, _, role = name.partition(".")
    frame = words(f"cli-score-frame-{kind}")
    if not role:
        return frame
    known = scheme.labels if role in QUOTE_ROLES else scheme.roles
    called = words.pick(known[role].names) if role in known else role
    return f"{frame}: {called}"
