"""What a dataset says of itself in numbers, counted as its articles go out. How it is said stands in `card`."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from yanguan.exchange.datasets.out import Entry

Row = Mapping[str, Any]
KINDS = ("spans", "quotes", "appointments", "holdings")


class Facts:
    """Counts over all articles of a dataset; dates are EDTF and compare as texts."""

    def __init__(self) -> None:
        """Nothing has gone out yet."""
        self.articles = self.characters = self.blocks = self.undated = 0
        self.scripts, self.conversions = Counter[str](), Counter[tuple[str, str]]()
        self.outlets, self.annotators, self.origins = Counter[str](), Counter[str](), Counter[str]()
        self.complete = Counter[str]()
        self.first: str | None = None
        self.last: str | None = None

    def add(self, entry: Entry) -> None:
        """Count an article: what of it goes out, or all of it where the format keeps all."""
        row = entry.row
        self.articles += 1
        self._add_texts(entry)
        self.outlets[row["meta"]["outlet"] or ""] += 1
        self._add_date(row["meta"]["published"])
        self.blocks += len(row["blocks"])
        self.complete.update({layer: len(blocks) for layer, blocks in row["coverage"].items()})
        for annotator, origin in _made(entry):
            self.annotators[annotator] += 1
            self.origins[origin.partition(":")[0]] += 1

    def _add_texts(self, entry: Entry) -> None:
        row = entry.row
        source = row["source_script"]
        self.scripts[source] += 1
        self.characters += sum(len(view.text) for view in entry.views) or len(row["texts"][source]["text"])
        other = row["texts"]["hans" if source == "hant" else "hant"]
        self.conversions[other["profile"] or other["origin"], other["dictionary"] or ""] += 1

    def _add_date(self, published: str | None) -> None:
        if published is None:
            self.undated += 1
            return
        self.first = min(self.first or published, published)
        self.last = max(self.last or published, published)


def _made(entry: Entry) -> Iterator[tuple[str, str]]:
    """Who made each label that goes out, and how."""
    for view in entry.views:
        for kind in (view.spans.values(), view.quotes, view.appointments, view.holdings):
            yield from ((label.annotator, label.origin) for label in kind)
    if not entry.views:
        for group in (entry.row, entry.row["candidates"]):
            yield from ((each["annotator"], each["origin"]) for kind in KINDS for each in group[kind])
