"""`yanguan convert`: a text into the other script, line by line as it comes, or as one JSON object with alignment."""

import io
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from yanguan.cli.arguments import Parser
from yanguan.cli.terminal import Terminal
from yanguan.domain.refusal import Refusal
from yanguan.script.convert import CHARACTER_PROFILES, PHRASE_PROFILES, convert, convert_lines, profile_engine
from yanguan.script.dictionaries import INSTALLED, DictionarySet, dictionary_set
from yanguan.store.live import refuse_live


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("file")
    parser.option("--profile", required=True, metavar="|".join((*CHARACTER_PROFILES, *PHRASE_PROFILES)))
    parser.option("--dictionary", default=INSTALLED.name, metavar="NAME")
    parser.option("--json", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Convert the file, or standard input for `-`. Raises Refusal where it cannot be read as UTF-8,
    and for a profile or dictionary that is not there."""
    del terminal
    dictionaries = dictionary_set(arguments.dictionary)
    profile_engine(arguments.profile, dictionaries)  # what is refused is refused before anything is read
    out = cast("BinaryIO", sys.stdout.buffer)
    with _source(arguments.file) as lines:
        if arguments.json:
            out.write(as_json("".join(lines), arguments.profile, dictionaries).encode())
        else:
            for conversion in convert_lines(lines, arguments.profile, dictionaries=dictionaries):
                out.write(conversion.text.text.encode())
    out.flush()
    return 0


def as_json(text: str, profile: str, dictionaries: DictionarySet = INSTALLED) -> str:
    """The documented object for a text, in which CRLF and CR become line feeds: one line of compact JSON."""
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    conversion = convert(source, profile, dictionaries=dictionaries)
    content = {
        "source": source,
        "target": conversion.text.text,
        "profile": profile,
        "dictionary": conversion.text.dictionary,
        "blocks": conversion.alignment.as_lists(),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


@contextmanager
def _source(name: str) -> Iterator[Iterator[str]]:
    """The lines of the input with their own line ends; a byte order mark is left out."""
    try:
        if name == "-":
            yield _lines(sys.stdin.buffer, "-")
        else:
            refuse_live(Path(name))
            with Path(name).open("rb") as file:
                yield _lines(file, name)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Refusal("cli-convert-unreadable", file=name, problem=error.strerror or str(error)) from error


def _lines(file: BinaryIO | io.BufferedIOBase, name: str) -> Iterator[str]:
    for number, line in enumerate(file, 1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise Refusal("cli-convert-not-utf8", file=name, line=number, byte=error.start + 1) from error
