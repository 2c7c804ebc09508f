"""CoNLL: a token and its tag a line, BIO, a blank line after each line of the text, `# id = …` before each text.

A file for each label (`char/quote.conll`), once with a character a line and once with jieba's words. Of labels of one
name that overlap the longest stays; blank space is no token; a part that runs over a line break begins anew after it.
"""

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import PurePosixPath
from typing import BinaryIO

from yanguan.domain.article import Range
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.clipping import trimmed
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.view import View
from yanguan.exchange.training.tokens import OUTSIDE, Token, characters, words

UNITS = ("char", "word")


def write(entries: Iterable[Entry], out: Out) -> None:
    """A file for each unit and each label of the scheme."""
    with ExitStack() as stack:
        files = {
            (unit, label): stack.enter_context(out.file(_name(unit, label, out.part)))
            for unit in UNITS
            for label in out.scheme.labels
        }
        for view in views_in(entries):
            for unit in UNITS:
                sheet, own = _Sheet(view, _tokens(view, unit)), out.losses if unit == "char" else Losses()
                for label in out.scheme.labels:
                    files[unit, label].write(sheet.tagged(label, own))
                if own is not out.losses:
                    out.losses.count("loss-word-borders", own.counts.get("loss-word-borders", 0))


def _name(unit: str, label: str, part: str | None) -> str:
    return f"{unit}/{label}.{part}.conll" if part else f"{unit}/{label}.conll"


def _tokens(view: View, unit: str) -> Sequence[Token]:
    return characters(view.text) if unit == "char" else words(view.text, view.script)


class _Sheet:
    """One text, ready to be written with the tags of one label after another."""

    def __init__(self, view: View, tokens: Sequence[Token]) -> None:
        self._view, self._tokens = view, tokens
        self._labels = {span.label for span in view.spans.values()}
        ends = [0, *(token.end for token in tokens)]
        begins = ("\n" * ("\n" in view.text[end : token.start]) for end, token in zip(ends, tokens, strict=False))
        self._starts = [f"{begin}{token.text}\t" for begin, token in zip(begins, tokens, strict=True)]
        if tokens:
            self._starts[0] = f"{tokens[0].text}\t"
        self._untagged = self._written([OUTSIDE] * len(tokens))

    def tagged(self, label: str, losses: Losses) -> bytes:
        """The lines with this label's tags."""
        if label not in self._labels:
            return self._untagged
        tags = [OUTSIDE] * len(self._tokens)
        for first, last in chunks(self._view, self._tokens, label, losses):
            tags[first : last + 1] = [f"B-{label}", *[f"I-{label}"] * (last - first)]
        return self._written(tags)

    def _written(self, tags: Sequence[str]) -> bytes:
        lines = (f"{start}{tag}\n" for start, tag in zip(self._starts, tags, strict=True))
        return f"# id = {self._view.id}\n{''.join(lines)}\n".encode()


def chunks(view: View, tokens: Sequence[Token], label: str, losses: Losses) -> list[Range]:
    """The numbers of the first and the last token of each part with this label; none overlaps another."""
    given = [(start, end) for it in view.spans.values() if it.label == label for start, end in it.fragments]
    places = [line for place in given for line in _lines(view.text, place)]
    losses.count("loss-line-breaks", len(places) - len(given))
    taken, found = set[int](), list[Range]()
    for start, end in sorted(places, key=lambda place: (place[0] - place[1], place)):
        touched = [number for number in _touched(tokens, start, end) if number not in taken]
        if len(touched) < len(_touched(tokens, start, end)) or not touched:
            losses.count("loss-nesting")
            continue
        first, last = touched[0], touched[-1]
        losses.count("loss-word-borders", (tokens[first].start, tokens[last].end) != (start, end))
        taken.update(touched)
        found.append((first, last))
    return sorted(found)


def _lines(text: str, place: Range) -> Iterator[Range]:
    """The place, line by line."""
    start, end = place
    for line in text[start:end].split("\n"):
        if piece := trimmed(text, start, start + len(line)):
            yield piece
        start += len(line) + 1


def _touched(tokens: Sequence[Token], start: int, end: int) -> range:
    first = bisect.bisect_right(tokens, start, key=lambda token: token.end)
    last = bisect.bisect_left(tokens, end, key=lambda token: token.start)
    return range(first, last)


def read(place: Place) -> Iterator[Found]:
    """The files of the part side by side, text by text."""
    suffix = f".{place.part}.conll" if place.part else ".conll"
    names = sorted(
        str(PurePosixPath(path.parent.name) / path.name)
        for unit in UNITS
        for path in (place.path / unit).glob(f"*{suffix}")
    )
    with ExitStack() as stack:
        texts = [_texts(stack.enter_context(place.file(name))) for name in names]
        for together in zip(*texts, strict=True):
            facts = Counter[Fact]()
            for name, (_, rows) in zip(names, together, strict=True):
                facts.update(_facts(name.partition("/")[0], rows))
            said = {(identifier, "".join(token for token, _ in rows)) for identifier, rows in together}
            assert len(said) == 1, "all files hold the same texts"
            identifier, text = said.pop()
            yield Found(identifier, text, facts)


def _texts(file: BinaryIO) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each text of a file: its id, and its tokens with their tags."""
    identifier, rows = "", list[tuple[str, str]]()
    for line in file:
        written = line.decode().removesuffix("\n")
        if written.startswith("# id = "):
            if identifier:
                yield identifier, rows
            identifier, rows = written.removeprefix("# id = "), []
        elif written:
            token, _, tag = written.rpartition("\t")
            rows.append((token, tag))
    if identifier:
        yield identifier, rows


def _facts(unit: str, rows: Iterable[tuple[str, str]]) -> Iterator[Fact]:
    """Each stretch that begins with B, in code points of the text without its blank space."""
    at, begun = 0, list[tuple[str, int, int]]()
    for token, tag in rows:
        kind, _, label = tag.partition("-")
        if kind == "B":
            begun.append((label, at, at + len(token)))
        elif kind == "I":
            label_before, start, end = begun.pop()
            assert (label_before, end) == (label, at), "I follows its own"
            begun.append((label, start, at + len(token)))
        at += len(token)
    yield from ((unit, *each) for each in begun)


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """The longest of each label's parts, to whole tokens."""
    del options
    for view in views_in(entries):
        facts, labels = Counter[Fact](), {span.label for span in view.spans.values()}
        text = ""
        for unit in UNITS:
            tokens = _tokens(view, unit)
            text = "".join(token.text for token in tokens)
            starts = [0]
            for token in tokens:
                starts.append(starts[-1] + len(token.text))
            for label in labels:
                for first, last in chunks(view, tokens, label, Losses()):
                    facts[unit, label, starts[first], starts[last + 1]] += 1
        yield Found(view.id, text, facts)
