"""Token labels for quotation extraction, as CofeNet reads them: `source`, `cue`, `content` in BIO (PARC's names).

A folder with `train.txt`, `valid.txt`, `test.txt` (all of it in `train.txt` where nothing is split), one JSON object a
line for each line of an article, `tag.txt` and `voc.txt`. Tokens are characters; blank space is none. Each token has
one label: of labels that overlap the outer content stays, then what is longer. Lines whose quotes are not complete are
left out, since `O` says that there is nothing.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.view import View, ViewBlock

NAMES = {"quote": "content", "speaker": "source", "cue": "cue"}
OUTSIDE = "O"
TAGS = (OUTSIDE, *(f"{prefix}-{name}" for name in ("source", "cue", "content") for prefix in "BI"))
_FILES = {None: "train.txt", "train": "train.txt", "dev": "valid.txt", "test": "test.txt"}


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each line of an article; the characters are counted for the vocabulary."""
    with out.file(_FILES[out.part]) as file:
        for view in views_in(entries):
            _count_lost(view, out.losses)
            for block in complete_blocks(view):
                line = _line(view, block, out.losses)
                if line["tokens"]:
                    out.seen.update(line["tokens"])
                    file.write((json.dumps(line, ensure_ascii=False) + "\n").encode())


def finish(out: Out, report: dict[str, Any]) -> None:
    """The labels, and the characters by how often they stand there."""
    del report
    with out.file("tag.txt") as file:
        file.write("\n".join(TAGS).encode() + b"\n")
    with out.file("voc.txt") as file:
        for token, _ in sorted(out.seen.items(), key=lambda each: (-each[1], each[0])):
            file.write(f"{token}\n".encode())


def complete_blocks(view: View) -> Iterator[ViewBlock]:
    """The lines in which the absence of a quote is a negative."""
    complete = set(view.coverage.get("quote", ()))
    return (block for number, block in enumerate(view.blocks) if number in complete)


def _line(view: View, block: ViewBlock, losses: Losses) -> dict[str, Any]:
    places = [at for at in range(block.start, block.end) if not view.text[at].isspace()]
    taken: dict[int, str] = {}
    for label, start, end in pieces(view, block):
        inside = [at for at in range(start, end) if not view.text[at].isspace()]
        if any(at in taken for at in inside):
            losses.count("loss-overlapping")
            continue
        taken |= {at: f"{'B' if at == inside[0] else 'I'}-{NAMES[label]}" for at in inside}
    tokens = [view.text[at] for at in places]
    return {"tokens": tokens, "labels": [taken.get(at, OUTSIDE) for at in places], "id": f"{view.id}#{block.number}"}


def pieces(view: View, block: ViewBlock) -> list[tuple[str, int, int]]:
    """What of the labels stands in a line, in the order in which it is laid on the tokens."""
    found = []
    for span in view.spans.values():
        for place in span.fragments if span.label in NAMES else ():
            start, end = max(place[0], block.start), min(place[1], block.end)
            if view.text[start:end].strip():
                found.append((span.label, start, end))
    return sorted(found, key=lambda piece: (piece[0] != "quote", piece[1] - piece[2], piece))


def _count_lost(view: View, losses: Losses) -> None:
    complete = {block.number for block in complete_blocks(view)}
    losses.count("loss-lines-incomplete", sum(block.number not in complete for block in view.blocks))
    losses.count("loss-spans-other-label", sum(span.label not in NAMES for span in view.spans.values()))


def read(place: Place) -> Iterator[Found]:
    """The labels of each article, line by line, by the numbers of their tokens."""
    article, told, facts = "", list[str](), Counter[Fact]()
    with place.file(_FILES[place.part]) as file:
        for written in file:
            line = json.loads(written)
            identifier, _, block = line["id"].rpartition("#")
            if identifier != article and article:
                yield Found(article, "\n".join(told), facts)
                told, facts = [], Counter()
            article = identifier
            told.append("".join(line["tokens"]))
            facts.update((block, *run) for run in runs(line["labels"]))
    if article:
        yield Found(article, "\n".join(told), facts)


def runs(labels: list[str]) -> Iterator[tuple[str, int, int]]:
    """Name, first token and the one after the last of each run."""
    start: int | None = None
    for at, label in enumerate([*labels, OUTSIDE]):
        if start is not None and not label.startswith("I-"):
            yield labels[start][2:], start, at
            start = None
        if label.startswith("B-"):
            start = at


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """The pieces that are laid on tokens, found anew from the article."""
    del options
    for view in views_in(entries):
        told, facts = list[str](), Counter[Fact]()
        for block in complete_blocks(view):
            text = view.text[block.start : block.end]
            bare = "".join(character for character in text if not character.isspace())
            if bare:
                told.append(bare)
            taken = set[int]()
            for label, start, end in pieces(view, block):
                first = sum(not each.isspace() for each in view.text[block.start : start])
                tokens = range(first, first + sum(not each.isspace() for each in view.text[start:end]))
                if taken.isdisjoint(tokens):
                    taken.update(tokens)
                    facts[str(block.number), NAMES[label], tokens.start, tokens.stop] += 1
        if told:
            yield Found(view.id, "\n".join(told), facts)
