"""Which command is meant and with which arguments. Help and usage errors are texts of `cli.ftl`, like all others.

A command's module is imported only when it is asked for, so that none waits for the libraries of another.
"""

import argparse
import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import yanguan
from yanguan.cli.terminal import Terminal
from yanguan.domain.refusal import Refusal
from yanguan.words import Words

Run = Callable[[Namespace, Terminal], int]
"""What a command's module offers as `run`; beside it stands `declare`, which names its arguments to a `Parser`."""

COMMANDS = {
    "demo": "yanguan.cli.demo",
    "import": "yanguan.cli.importing",
    "export": "yanguan.cli.exporting",
    "score": "yanguan.cli.scoring",
    "convert": "yanguan.cli.converting",
    "check": "yanguan.cli.checking",
    "backup": "yanguan.cli.backing_up",
    "restore": "yanguan.cli.restoring",
    "info": "yanguan.cli.telling",
    "overrides": "yanguan.cli.overrides",
    "bench": "yanguan.cli.bench",
    "doctor": "yanguan.cli.doctor",
}
WINDOW = "yanguan.cli.window"
USAGE = 2

_PROBLEMS = (
    (re.compile(r"the following arguments are required: (?P<what>.+)"), "cli-usage-missing"),
    (re.compile(r"unrecognized arguments: (?P<what>.+)"), "cli-usage-unknown"),
    (re.compile(r"argument (?P<what>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)"),
     "cli-usage-choice"),
    (re.compile(r"argument (?P<what>.+?): expected .*argument.*"), "cli-usage-no-value"),
    (re.compile(r"argument (?P<what>.+?): (?P<problem>.+)"), "cli-usage-value"),
)  # fmt: skip


class Parser(argparse.ArgumentParser):
    """The arguments of one command. Their help texts are found by name: `cli-COMMAND-ARGUMENT`."""

    def __init__(self, words: Words, command: str = "") -> None:
        """Begin with the command's summary and its `--help`."""
        super().__init__(
            prog=f"yanguan {command}".strip(),
            description=words(f"cli-{command or 'window'}"),
            add_help=False,
            allow_abbrev=False,
            formatter_class=lambda prog: _Formatter(prog, words),
        )
        self.words = words
        self._key = f"cli-{command or 'window'}"
        self._demands: list[Callable[[Namespace], object]] = []
        self._places = self.add_argument_group(words("cli-help-arguments"))
        self._choices = self.add_argument_group(words("cli-help-options"))
        self._choices.add_argument("-h", "--help", action="help", help=words("cli-help"))

    def place(self, name: str, **settings: Any) -> None:
        """Declare an argument that is known by its place."""
        self._places.add_argument(name, metavar=name.upper(), help=self.words(f"{self._key}-{name}"), **settings)

    def option(self, flag: str, **settings: Any) -> None:
        """Declare an argument that is known by its `--flag`."""
        key = f"{self._key}-{flag.removeprefix('--')}"
        self._choices.add_argument(flag, help=self.words(key), **settings)

    def demand(self, proof: Callable[[Namespace], object]) -> None:
        """Have the arguments, once they are read, pass this too; the Refusal that it raises is wrong usage."""
        self._demands.append(proof)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The arguments, proven together."""
        found = super().parse_args(args, namespace)
        for proof in self._demands:
            try:
                proof(found)
            except Refusal as refusal:
                self.error(self.words.refusal(refusal))
        return found

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and one line that says what is wrong and where to look."""
        for pattern, key in _PROBLEMS:
            if found := pattern.fullmatch(message):
                message = self.words(key, **found.groupdict())
                break
        self.exit(USAGE, self.words("cli-usage-error", command=self.prog, problem=message) + "\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """argparse's own layout, with our word for *usage*."""

    def __init__(self, prog: str, words: Words) -> None:
        super().__init__(prog, max_help_position=28)
        self._words = words

    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or self._words("cli-help-usage") + " ")


def read(given: Sequence[str], words: Words) -> tuple[Run, Namespace]:
    """The command's `run` and what it is to be called with.

    Raises SystemExit: 2 after one line on standard error where the usage is wrong, 0 after help or version.
    """
    if given and given[0] in COMMANDS:
        command = import_module(COMMANDS[given[0]])
        parser = parser_of(given[0], words)
        return command.run, parser.parse_args(given[1:])
    parser = window_parser(words)
    if given and not given[0].startswith("-") and _is_no_project(given[0]):
        parser.error(words("cli-usage-command", name=given[0]))
    return import_module(WINDOW).run, parser.parse_args(given)


def parser_of(name: str, words: Words) -> Parser:
    """The parser of one command."""
    parser = Parser(words, name)
    import_module(COMMANDS[name]).declare(parser)
    return parser


def window_parser(words: Words) -> Parser:
    """The parser of `yanguan` without a command; its help names the commands."""
    parser = Parser(words)
    parser.usage = "yanguan [PROJECT]\n       yanguan {" + ",".join(COMMANDS) + "} …"
    parser.place("project", nargs="?", type=Path)
    version = f"Yanguan {yanguan.__version__}"
    parser.option("--version", action="version", version=version)
    lines = (f"  {name:<9} {words(f'cli-{name}')}" for name in COMMANDS)
    parser.epilog = "\n".join((words("cli-help-commands") + ":", *lines, "", words("cli-help-more")))
    return parser


def one_of(known: Sequence[str], words: Words, **groups: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    """A type for an option that takes names with commas between them, or `all`; they come back in the known order.

    `groups` are further words that stand for several names.
    """

    def names(given: str) -> tuple[str, ...]:
        given = ",".join(known) if given == "all" else given
        chosen = {name for word in given.split(",") for name in groups.get(word, (word,))}
        if not chosen <= set(known):
            unknown = ", ".join(sorted(chosen - set(known)))
            raise ArgumentTypeError(
                words("cli-usage-names", unknown=unknown, known=", ".join(("all", *groups, *known)))
            )
        return tuple(name for name in known if name in chosen)

    return names


def _is_no_project(name: str) -> bool:
    """True for a bare word that is no file: a command of another version, or mistyped."""
    path = Path(name)
    return name == path.name and not path.suffix and not path.exists()
