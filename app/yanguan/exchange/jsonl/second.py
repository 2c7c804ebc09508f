"""What the second process of `proving` answers: which of the lines that it is sent are right. It opens no file."""

from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.proving import portion
from yanguan.exchange.jsonl.reading import row_in
from yanguan.exchange.jsonl.strict import Where, may_hold_floats
from yanguan.exchange.second_process import Answering


def answering() -> Answering:
    """Answers a byte for each line of a portion, 1 for those that are right."""
    return lambda content: bytes(map(_is_right, portion(content)))


def _is_right(line: bytes) -> bool:
    """True for a line that keeps every rule and that `orjson` reads as `json` does."""
    try:
        return not may_hold_floats(row_in(line, Where("", 0)))
    except Refusal:
        return False
