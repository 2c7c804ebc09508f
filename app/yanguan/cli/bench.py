"""`yanguan bench`: what the program costs, each time beside a baseline that was timed in the same run."""

import json
import platform
from argparse import Namespace
from collections.abc import Callable

from rich import box
from rich.console import Console
from rich.table import Table

import yanguan
from yanguan.cli.arguments import Parser
from yanguan.cli.benchmarks import canvas, datasets, doubt, importing, label, occurrences, script, window
from yanguan.cli.benchmarks.measure import Measured
from yanguan.cli.terminal import Terminal

BENCHMARKS: dict[str, Callable[[], Measured | list[Measured]]] = {
    "window": window.measure,
    "canvas": canvas.measure,
    "label": label.measure,
    "import": importing.measure,
    "datasets": datasets.measure,
    "script": script.measure,
    "script-load": script.measure_load,
    "script-projection": script.measure_projection,
    "doubt": doubt.measure,
    "occurrences": occurrences.measure,
}


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("name", nargs="*", type=_name(parser), default=list(BENCHMARKS))
    parser.option("--json", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Measure those asked for, or all, and print them. A target that is missed is said; it is no failure."""
    measured = [each for name in arguments.name for each in _listed(BENCHMARKS[name]())]
    if arguments.json:
        print(json.dumps(as_json(measured)))
        return 0
    table = Table(box=box.SIMPLE_HEAD)
    for heading in ("name", "ours", "baseline", "ratio", "target", "met"):
        table.add_column(terminal.words(f"cli-bench-{heading}-column"))
    for each in measured:
        met = terminal.words("cli-bench-met" if each.is_met else "cli-bench-missed")
        ours, baseline = f"{each.ours:.4g} {each.unit}", f"{each.baseline:.4g} {each.unit}"
        table.add_row(each.name, ours, baseline, f"{each.ratio:.2f}", each.target_words, met)
    Console().print(table)
    for name in arguments.name:
        terminal.say(f"cli-bench-{name}-is", name=name)
    return 0


def as_json(measured: list[Measured]) -> dict[str, object]:
    """The documented object."""
    return {
        "tool": f"Yanguan {yanguan.__version__}",
        "python": platform.python_version(),
        "benchmarks": [each.as_json() for each in measured],
    }


def _listed(measured: Measured | list[Measured]) -> list[Measured]:
    return measured if isinstance(measured, list) else [measured]


def _name(parser: Parser) -> Callable[[str], str]:
    def known(name: str) -> str:
        if name not in BENCHMARKS:
            parser.error(parser.words("cli-usage-names", unknown=name, known=", ".join(BENCHMARKS)))
        return name

    return known
