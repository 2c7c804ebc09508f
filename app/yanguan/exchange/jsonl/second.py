"""The second process of `proving`: it is sent lines, and answers which of them are right. It opens no file."""

import sys
from typing import BinaryIO

from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.proving import LENGTH, portion
from yanguan.exchange.jsonl.reading import row_in
from yanguan.exchange.jsonl.strict import Where, may_hold_floats


def serve() -> None:
    """Answer on standard output what comes on standard input, until that ends."""
    answer_all(sys.stdin.buffer, sys.stdout.buffer)


def answer_all(asked: BinaryIO, answers: BinaryIO) -> None:
    """Say that all is ready, then answer a byte for each line, portion by portion."""
    answers.write(b"\1")
    answers.flush()
    while length := asked.read(LENGTH):
        content = asked.read(int.from_bytes(length, "little"))
        answers.write(bytes(map(_is_right, portion(content))))
        answers.flush()


def _is_right(line: bytes) -> bool:
    """True for a line that keeps every rule and that `orjson` reads as `json` does."""
    try:
        return not may_hold_floats(row_in(line, Where("", 0)))
    except Refusal:
        return False
