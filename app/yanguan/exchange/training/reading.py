"""A dataset, line by line, as articles: `yanguan.read`. Neither Qt nor the project file is loaded for it."""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.reading import lines_of, row_in
from yanguan.exchange.jsonl.strict import Where
from yanguan.exchange.training.article import Article
from yanguan.exchange.training.building import article_of
from yanguan.words import Words


def read(path: str | Path, *, validate: bool = True) -> Iterator[Article]:
    """The articles of a `yanguan-jsonl` file, one line at a time; `.gz` is unpacked on the way.

    Each line is checked against the contract; `validate=False` trusts it and is several times as fast. Raises OSError
    where the file cannot be read, ValueError that says the line and the rule where it is no such dataset.
    """
    try:
        yield from articles_in(Path(path), validate=validate)
    except Refusal as refusal:
        if isinstance(refusal.__cause__, OSError):
            raise refusal.__cause__ from None
        raise ValueError(Words("en").refusal(refusal)) from refusal


def articles_in(path: Path, *, validate: bool = True) -> Iterator[Article]:
    """As `read`. Raises Refusal, in words of `jsonl.ftl`, for whatever is wrong."""
    seen: dict[str, int] = {}
    if "yanguan.store.live" in sys.modules:  # without the store this process has no project open
        from yanguan.store.live import refuse_live  # noqa: PLC0415

        refuse_live(path)
    try:
        with _opened(path) as file:
            for number, line in enumerate(lines_of(file, path.name), 1):
                where = Where(path.name, number)
                row = _row(line, where, validate=validate)
                first = seen.setdefault(row["id"], number)
                if first != number:
                    raise where.refusal("article_twice", where=row["id"], first=first)
                yield article_of(row)
    except (OSError, EOFError) as error:
        problem_said = getattr(error, "strerror", None) or str(error)
        raise Refusal("jsonl-unreadable", file=str(path), problem=problem_said) from error
    if not seen:
        raise Refusal("jsonl-file-empty", file=str(path))


def _opened(path: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path, "rb")) if path.suffix == ".gz" else path.open("rb")


def _row(line: bytes, where: Where, *, validate: bool) -> Any:
    """The line's value, checked or trusted."""
    return row_in(line, where) if validate else _trusted(line, where)


def _trusted(line: bytes, where: Where) -> Any:
    """The line's value, of which only the schema's name is looked at."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise where.refusal("not_json", problem=str(error)) from error
    if not isinstance(row, dict) or row.get("schema") != "yanguan/1":
        raise where.refusal("schema", where="schema", problem="yanguan/1")
    return row
