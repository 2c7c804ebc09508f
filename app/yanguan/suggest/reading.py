"""A text as the rules read it: its simplified image, its words with their parts of speech, its pairs of quote marks.

Both scripts are read by the same rules, on the image that is one to one, so that every position is the text's own.
What the rules make of it stands in `attribution`, `personnel` and `posts`.
"""

import bisect
import importlib.util
import re
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.script.convert import convert
from yanguan.suggest.quote_marks import MarkPair, pairs_of
from yanguan.suggest.segmenter import tokenizer
from yanguan.tokenizer import Tokenizer

_SENTENCE_ENDS = "。！？!?"
_HAN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CHUNK = re.compile(
    r"[A-Za-zÀ-ɏ][A-Za-z0-9.\-’'À-ɏ\u0300-\u036f]*|\d[\d.,]*|[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|.",
    re.DOTALL,
)
_NOUN = "n"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Jieba's words and, where these are no nouns, their parts of speech (v, d, p, t, …)."""

    tokenizer: Tokenizer
    tags: Mapping[str, str]

    def tag(self, word: str) -> str:
        """The part of speech; `n` for every kind of noun, `x` for what is no word."""
        return self.tags.get(word) or (_NOUN if self.tokenizer.FREQ.get(word, 0) else "x")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the image, `[start, end)` in code points of the text."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, eq=False)
class Reading:
    """One text, read; `image` has the same length as `text`."""

    text: str
    image: str
    words: tuple[Word, ...]
    pairs: tuple[MarkPair, ...]

    @cached_property
    def starts(self) -> list[int]:
        """Where the words begin."""
        return [word.start for word in self.words]

    @cached_property
    def sentences(self) -> tuple[Range, ...]:
        """The sentences of all paragraphs; what stands in quote marks never ends one."""
        return tuple(_sentences(self.text, self.pairs))

    @cached_property
    def pair_numbers(self) -> dict[MarkPair, int]:
        """The number of each pair."""
        return {pair: number for number, pair in enumerate(self.pairs)}

    @cached_property
    def speech_starts(self) -> dict[int, int]:
        """Where a speech of several paragraphs begins, by the beginning of each of its pairs."""
        grouped = [(pair.group, pair.start) for pair in self.pairs if pair.group is not None]
        first: dict[int, int] = {}
        for group, start in grouped:
            first[group] = min(start, first.get(group, start))
        return {start: first[group] for group, start in reversed(grouped)}

    @cached_property
    def pair_at(self) -> dict[int, MarkPair]:
        """The pairs by their beginning; of several the inner one."""
        return {pair.start: pair for pair in self.pairs}

    def pair_after(self, position: int) -> MarkPair | None:
        """The first pair that begins at this position or later."""
        at = bisect.bisect_left(self.pairs, position, key=lambda pair: pair.start)
        return self.pairs[at] if at < len(self.pairs) else None

    def number_at(self, position: int) -> int:
        """The number of the word that holds this position."""
        return max(0, bisect.bisect_right(self.starts, position) - 1)

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that stand wholly in `[start, end)`."""
        first, last = bisect.bisect_left(self.starts, start), bisect.bisect_left(self.starts, end)
        return tuple(word for word in self.words[first:last] if word.end <= end)

    def is_border(self, position: int) -> bool:
        """True where a word begins, and at the end of the text."""
        at = bisect.bisect_left(self.starts, position)
        return position >= len(self.text) or (at < len(self.starts) and self.starts[at] == position)

    def sentence_at(self, position: int) -> Range:
        """The sentence that holds this position; in blank space, the one after it, or an empty one."""
        at = bisect.bisect_right(self.sentences, position, key=lambda sentence: sentence[1])
        return self.sentences[at] if at < len(self.sentences) else (len(self.text), len(self.text))


@cache
def load_words() -> Words | None:
    """Jieba with its parts of speech: about a second the first time, on a worker; None where it cannot be loaded."""
    loaded = tokenizer()
    return None if loaded is None else Words(loaded, _tags())


@lru_cache(maxsize=8)
def read(text: str, words: Words | None) -> Reading:
    """The text, read; without words each Han character is a word without a part of speech."""
    image = convert(text, "tw2s").text.text
    return Reading(text, image, tuple(_words(image, words)), pairs_of(text))


def _words(image: str, words: Words | None) -> list[Word]:
    found: list[Word] = []
    for chunk in _CHUNK.finditer(image):
        start = chunk.start()
        for text in _cut(chunk[0], words):
            tag = words.tag(text) if words and _HAN.match(text) else _plain_tag(text)
            found.append(Word(start, start + len(text), text, tag))
            start += len(text)
    return found


def _cut(chunk: str, words: Words | None) -> list[str]:
    if not _HAN.match(chunk):
        return [chunk]
    return list(chunk) if words is None else words.tokenizer.lcut(chunk, HMM=False)


def _plain_tag(text: str) -> str:
    if _HAN.match(text):
        return "x"
    return "m" if text[0].isdigit() else "eng" if text[0].isalpha() else "w"


def _sentences(text: str, pairs: tuple[MarkPair, ...]) -> list[Range]:
    """Where sentences begin and end, closing mark included, blank space around them not."""
    inside = bytearray(len(text) + 1)
    for pair in pairs:
        if not pair.depth:
            inside[pair.start : pair.end] = b"\1" * (pair.end - pair.start)
    found: list[Range] = []
    start = 0
    for at, character in enumerate(text):
        ends = character in _SENTENCE_ENDS and not inside[at] and text[at + 1 : at + 2] not in tuple(_SENTENCE_ENDS)
        if ends or character == "\n":
            found += _trimmed(text, start, at + 1)
            start = at + 1
    return [*found, *_trimmed(text, start, len(text))]


def _trimmed(text: str, start: int, end: int) -> list[Range]:
    body = text[start:end]
    lead, tail = len(body) - len(body.lstrip()), len(body) - len(body.rstrip())
    return [(start + lead, end - tail)] if body.strip() else []


def _tags() -> dict[str, str]:
    """The parts of speech of jieba's dictionary; nouns, which are four of five words, are left out."""
    found = importlib.util.find_spec("jieba")
    folder = Path(found.origin).parent if found and found.origin else Path()
    lines = (folder / "dict.txt").read_text(encoding="utf-8").split("\n")
    entries = (line.split(" ") for line in lines if line)
    return {entry[0]: entry[2] for entry in entries if not entry[2].startswith(_NOUN)}
