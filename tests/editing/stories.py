"""Two small articles to label, and where the words of the first stand."""

from yanguan.domain.article import Article, Block, Range, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.record import Record
from yanguan.script.convert import convert

TEXT = "市長方景行說：「𠮷田『很好』。」他說，「再來。」\n省委任命方景行為省長。"


def story(number: int, text: str) -> Article:
    """An article of this text."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", (start, start + len(line)), (start, start + len(line))))
        start += len(line) + 1
    identifier = f"019815a0-0000-7000-8000-{number:012d}"
    return Article(identifier, "hant", Text(text, "source"), convert(text, "tw2s").text, tuple(blocks))


STORY, OTHER = story(1, TEXT), story(2, "她說，好。")


def at(words: str, nth: int = 0) -> tuple[Range, ...]:
    """Where these words stand in the first article, as the fragments of a span."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return ((start, start + len(words)),)


def stories() -> list[Record]:
    """Both, without labels."""
    return [Record(article, LabelSet(article.id)) for article in (STORY, OTHER)]
