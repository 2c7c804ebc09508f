"""UIE of PaddleNLP: one JSON object a line, `content`, `prompt`, `result_list` with `text`, `start`, `end` (exclusive).

The content is a line of an article. A label is asked for by its name, a link by the words it starts from and its name
(方景行的職務): from a speaker to quotes and cues, from a change word to its roles, from a person to posts. A prompt
without a result is written only where the line is complete in its layer. What UIE has no room for stands in `meta`,
which its reader passes over: the article, where the line begins, our own names.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from yanguan.domain.article import Range, Script
from yanguan.domain.scheme import Scheme
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.view import View, ViewBlock

LAYERS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("quote", "speaker", "cue"), ("quote",)),
    "nonquote": ("nonquote",),
    "trigger": ("appointment",),
    "person": ("person",),
    "post": ("appointment", "holding"),
}
"""The labels whose absence is known, and the layers that must be complete for it."""
ASKED_ROLES = ("person", "post_new", "post_old")
"""The roles that are asked for even where a change word has none in its line."""
Results = dict[tuple[str, str], set[Range]]
"""By what is asked (our name, and the words it starts from or nothing): the places in the line."""


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each prompt."""
    with out.file() as file:
        for view in views_in(entries):
            _count_lost(view, out)
            for block in view.blocks:
                for line in _lines(view, block, out.scheme):
                    file.write((json.dumps(line, ensure_ascii=False) + "\n").encode())


def _lines(view: View, block: ViewBlock, scheme: Scheme) -> Iterator[dict[str, Any]]:
    content = view.text[block.start : block.end]
    asked = labels_in(view, block) | links_in(view, block)
    for silent in _silent(view, block):
        asked.setdefault(silent, set())
    for (name, head), places in sorted(asked.items()):
        called = _called(name, scheme, view.script)
        results = [{"text": content[start:end], "start": start, "end": end} for start, end in sorted(places)]
        meta = {"article": view.id, "offset": block.start, "label": name, "head": head}
        yield {
            "content": content,
            "result_list": results,
            "prompt": f"{head}的{called}" if head else called,
            "meta": meta,
        }


def labels_in(view: View, block: ViewBlock) -> Results:
    """The labels that stand in a line, piece by piece."""
    found: Results = {}
    for span in view.spans.values():
        if places := _places(view, span.id, block):
            found.setdefault((span.label, ""), set()).update(places)
    return found


def links_in(view: View, block: ViewBlock) -> Results:
    """The links both ends of which stand in a line."""
    found: Results = {}
    for name, head, tail in _links(view):
        if _places(view, head, block) and (places := _places(view, tail, block)):
            found.setdefault((name, view.words(head)), set()).update(places)
    return found


def _links(view: View) -> Iterator[tuple[str, str, str]]:
    """Name, head, tail: as questions are asked, so from the shorter words to the longer ones."""
    for quote in view.quotes:
        for speaker in [each.span for each in quote.speakers if each.span is not None]:
            yield "quote", speaker, quote.quote
            yield from (("cue", speaker, cue) for cue in quote.cues)
    for event in view.appointments:
        yield from ((f"role:{role.role}", event.trigger, role.span) for role in event.roles if role.span is not None)
    for holding in view.holdings:
        for mention in holding.mentions:
            if mention.person_span is not None:
                yield "post", mention.person_span, mention.post_span


def _places(view: View, span: str, block: ViewBlock) -> list[Range]:
    """Where a span stands in a line, in the line's own positions."""
    cut = ((max(start, block.start), min(end, block.end)) for start, end in view.spans[span].fragments)
    return [(start - block.start, end - block.start) for start, end in cut if start < end]


def _silent(view: View, block: ViewBlock) -> Iterator[tuple[str, str]]:
    """What may be asked in a line even if nothing is there."""
    number = view.blocks.index(block)
    complete = {layer for layer, blocks in view.coverage.items() if number in blocks}
    yield from ((label, "") for label, layers in LAYERS.items() if complete.issuperset(layers))
    if "appointment" in complete:
        for event in view.appointments:
            if _places(view, event.trigger, block):
                yield from ((f"role:{role}", view.words(event.trigger)) for role in ASKED_ROLES)


def _called(name: str, scheme: Scheme, script: Script) -> str:
    """What the scheme calls a label or a role in this script; its own name where the scheme has none."""
    role = name.removeprefix("role:")
    known = scheme.labels.get(name) if role == name else scheme.roles.get(role)
    return known.names[f"zh_{script}"] if known else role


def _count_lost(view: View, out: Out) -> None:
    links = list(_links(view))
    there = [
        any(_places(view, head, block) and _places(view, tail, block) for block in view.blocks)
        for _, head, tail in links
    ]
    out.losses.count("loss-links-over-lines", there.count(False))
    out.losses.count("loss-quotes-without-speaker", sum(not any(s.span for s in it.speakers) for it in view.quotes))
    out.losses.count("loss-links-not-asked", sum(len(it.addressees) + (it.parent is not None) for it in view.quotes))


def read(place: Place) -> Iterator[Found]:
    """The results of all prompts, put back to their places in the article."""
    article, facts = "", Counter[Fact]()
    with place.file() as file:
        for written in file:
            line = json.loads(written)
            if line["meta"]["article"] != article:
                if article:
                    yield Found(article, "", facts)
                article, facts = line["meta"]["article"], Counter()
            facts.update(_facts(line))
    if article:
        yield Found(article, "", facts)


def _facts(line: dict[str, Any]) -> Iterator[Fact]:
    meta = line["meta"]
    for result in line["result_list"]:
        place = result["start"] + meta["offset"], result["end"] + meta["offset"]
        yield meta["label"], meta["head"], place, line["content"][result["start"] : result["end"]]
    if not line["result_list"]:
        yield meta["label"], meta["head"], meta["offset"], None


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """Each label and link, once for each line and place, and each silence that is known."""
    del options
    for view in views_in(entries):
        facts = Counter[Fact]()
        for block in view.blocks:
            asked = labels_in(view, block) | links_in(view, block)
            for (name, head), places in asked.items():
                for start, end in places:
                    place = start + block.start, end + block.start
                    facts[name, head, place, view.text[slice(*place)]] += 1
            facts.update((*silent, block.start, None) for silent in set(_silent(view, block)) - asked.keys())
        if facts:
            yield Found(view.id, "", facts)
