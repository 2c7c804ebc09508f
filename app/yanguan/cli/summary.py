"""The table of what a project holds, as `info` and `demo` print it."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from rich import box
from rich.console import Console
from rich.table import Table

from yanguan.domain.scheme import Scheme
from yanguan.script.variety import Variety
from yanguan.words import Words

VARIETIES: tuple[Variety, ...] = get_args(Variety)
FRAMES = ("quotes", "appointments", "events", "holdings", "persons")


def print_table(numbers: Mapping[str, Any], scheme: Scheme, words: Words) -> None:
    """Print the numbers of a project (those of `info --json`) on standard output."""
    table = Table(box=box.SIMPLE_HEAD)
    table.add_column(words("cli-table-what"))
    table.add_column(words("cli-table-count"), justify="right")
    for name, count in rows(numbers, scheme, words):
        table.add_row(name, str(count))
    Console().print(table)


def rows(numbers: Mapping[str, Any], scheme: Scheme, words: Words) -> Iterator[tuple[str, int]]:
    """The lines of the table: articles by variety, spans by label in the scheme's order, frames, persons."""
    yield words("cli-table-articles"), numbers["articles"]["total"]
    for variety in VARIETIES:
        if count := numbers["articles"]["by_variety"].get(variety):
            yield f"  {words(f'variety-{variety.lower()}')}", count
    yield words("cli-table-spans"), numbers["spans"]["total"]
    by_label = numbers["spans"]["by_label"]
    for name, label in scheme.labels.items():
        if by_label.get(name):
            yield f"  {words.pick(label.names)}", by_label[name]
    for frame in FRAMES:
        yield words(f"cli-table-{frame}"), numbers[frame]
