"""The dataset card: what is in a dataset, where it comes from, how it was made, and what it is no good for.

A pure function of counts and report. It says everything in English, then in the script of most of the articles.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from yanguan.domain.labels import LAYERS
from yanguan.domain.scheme import Scheme
from yanguan.exchange.datasets.facts import Facts
from yanguan.exchange.datasets.front_matter import front_matter
from yanguan.exchange.datasets.out import Out
from yanguan.words import Words

CARD = "README.md"
OUTLETS = 30
"""Outlets that are named; the others are counted."""

_FRAMES = ("quotes", "appointments", "holdings")


def write_card(out: Out, facts: Facts, report: Mapping[str, Any]) -> None:
    """Put the card into the folder, where the format has none of its own."""
    if CARD not in out.hashes:
        text = card(facts, report, out.scheme, tuple(out.hashes), out.front_matter)
        with out.file(CARD) as file:
            file.write(text.encode())


def card(
    facts: Facts, report: Mapping[str, Any], scheme: Scheme, files: Collection[str], more: Mapping[str, Any]
) -> str:
    """The card in Markdown; `more` joins its head."""
    chinese = Words("zh-Hans" if facts.scripts["hans"] > facts.scripts["hant"] else "zh-Hant")
    parts = (_Body(say, facts, report, scheme) for say in (Words("en"), chinese))
    return "\n".join((front_matter(facts, report, files, more), *("\n".join(part.lines()) for part in parts)))


class _Body:
    """The card in one language."""

    def __init__(self, say: Words, facts: Facts, report: Mapping[str, Any], scheme: Scheme) -> None:
        self._say, self._facts, self._report, self._scheme = say, facts, report, scheme

    def lines(self) -> Iterator[str]:
        """All of it, line by line."""
        say, report = self._say, self._report
        yield from (f"# {_plain(report['file'])}", "")
        yield from (say("card-made-by", tool=report["tool"], form=report["format"]), "")
        yield from _part(say("card-size"), self._size())
        yield from _part(say("card-labels"), self._labels())
        yield from _part(say("card-sources"), self._sources())
        yield from _part(say("card-making"), self._making())
        yield from _part(say("card-limits"), self._limits())

    def _size(self) -> Iterator[str]:
        say, facts = self._say, self._facts
        rows = [
            (say("card-articles"), facts.articles),
            (say("card-characters"), facts.characters),
            *((say(f"card-script-{script}"), count) for script, count in sorted(facts.scripts.items(), reverse=True)),
            *((say("card-part", part=part), count) for part, count in self._report["parts"].items()),
        ]
        yield from _table((say("card-what"), say("card-count")), rows)

    def _labels(self) -> Iterator[str]:
        say, counts, labels = self._say, self._report["counts"], self._scheme.labels
        rows = [(f"`{name}`", say.pick(kind.names), counts.get(f"spans.{name}", 0)) for name, kind in labels.items()]
        named = {f"spans.{name}" for name in labels}
        unknown = [key for key in counts if key.startswith("spans.") and key not in named]
        rows += [(f"`{key.removeprefix('spans.')}`", "", counts[key]) for key in unknown]
        frames = [(f"`{kind}`", say(f"card-{kind}"), counts.get(kind, 0)) for kind in _FRAMES]
        there = [row for row in (*rows, *frames) if row[2]]
        yield from _table((say("card-label"), say("card-name"), say("card-count")), there)

    def _sources(self) -> Iterator[str]:
        say, facts = self._say, self._facts
        if facts.first is not None and facts.last is not None:
            yield say("card-dates", first=facts.first, last=facts.last)
        if facts.undated:
            yield say("card-undated", count=facts.undated)
        yield ""
        named = sorted(facts.outlets.items(), key=lambda each: (-each[1], each[0]))
        rows = [(_plain(outlet) or say("card-no-outlet"), count) for outlet, count in named[:OUTLETS]]
        if others := named[OUTLETS:]:
            rows.append((say("card-other-outlets", count=len(others)), sum(count for _, count in others)))
        yield from _table((say("card-outlet"), say("card-count")), rows)

    def _making(self) -> Iterator[str]:
        say, facts, scheme = self._say, self._facts, self._scheme.stamp
        yield f"- {say('card-scheme', scheme=_plain(scheme.id), version=str(scheme.version), sha256=scheme.sha256)}"
        names = ", ".join(f"{_plain(name)} ({count})" for name, count in facts.annotators.most_common())
        yield f"- {say('card-annotators', names=names or '–')}"
        origins = ", ".join(f"`{origin}` ({count})" for origin, count in facts.origins.most_common())
        yield f"- {say('card-origins', origins=origins or '–')}"
        for name, value in self._report["options"].items():
            written = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            yield f"- `{name}`: `{written}`"
        yield f"- {say('card-positions')}"

    def _limits(self) -> Iterator[str]:
        say, facts = self._say, self._facts
        yield f"- {say('card-limit-rights')}"
        complete = ", ".join(f"`{layer}` {facts.complete[layer]}" for layer in LAYERS)
        yield f"- {say('card-limit-coverage', blocks=facts.blocks, complete=complete)}"
        for (profile, dictionary), count in sorted(facts.conversions.items()):
            if dictionary:
                yield f"- {say('card-limit-converted', count=count, profile=profile, dictionary=_plain(dictionary))}"
        if machine := facts.origins.total() - facts.origins["human"]:
            yield f"- {say('card-limit-machine', count=machine)}"
        for name, count in self._report["left_out"].items():
            yield f"- {say(f'loss-{name}')} ({count})"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from (f"## {title}", "", *lines, "")


def _table(head: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * (len(head) - 1)} ---: |"
    yield from (f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def _plain(text: str) -> str:
    """Somebody's words as Markdown that shows them as they are, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>|#!~])", r"\\\1", " ".join(text.split()))
