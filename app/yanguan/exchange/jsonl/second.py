"""What the second process of `ahead` answers: the records of the lines that it is sent. It opens no file."""

from yanguan.exchange.jsonl.ahead import carried, portion
from yanguan.exchange.jsonl.reading import record_if_right
from yanguan.exchange.second_process import Answering


def answering() -> Answering:
    """Answers with what each line of a portion says, where it is right."""
    return lambda content: b"".join(carried(record_if_right(line)) for line in portion(content))
