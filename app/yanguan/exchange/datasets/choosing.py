"""Which articles of a project go into which part of a dataset, and each of them on its way out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from yanguan.domain.article import Article
from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress
from yanguan.domain.record import Record
from yanguan.exchange.anonymity import anonymous
from yanguan.exchange.datasets.carried import count_lost
from yanguan.exchange.datasets.cutting import views_of
from yanguan.exchange.datasets.facts import Facts
from yanguan.exchange.datasets.formats import Format
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import PARTS, Options, Part
from yanguan.exchange.datasets.out import Entry
from yanguan.exchange.datasets.splitting import Split, split
from yanguan.exchange.jsonl.writing import row_of
from yanguan.store.project import Project


class Steps:
    """How far an export is, over all that it does with each article."""

    def __init__(self, total: int, progress: Progress) -> None:
        """There will be so many steps."""
        self._done, self._total, self._progress = 0, total, progress
        progress(0, total)

    def __call__(self) -> None:
        """One more is done. Raises Cancelled where the work should stop."""
        self._done += 1
        self._progress(self._done, self._total)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The parts of the dataset, each with the row numbers of its articles, in the order in which they came."""

    parts: Mapping[Part | None, Sequence[int]]
    other_status: int
    split: Split | None = None

    @property
    def articles(self) -> int:
        """How many articles go out."""
        return sum(map(len, self.parts.values()))


def choose(project: Project, options: Options, steps: Steps) -> Chosen:
    """The articles of these statuses, split where that is asked for."""
    listing = project.listing()
    rows = {row.id: row.num for row in listing if row.status in options.statuses}
    left = len(listing) - len(rows)
    if options.split is None:
        return Chosen({None: sorted(rows.values())}, left)

    def articles() -> Iterator[Article]:
        return (article for _, article in project.articles() if article.id in rows)

    found = split(articles, options.split, options.seed, steps)
    parts: dict[Part | None, Sequence[int]] = {}
    for part in PARTS:
        parts[part] = sorted(num for each, num in rows.items() if found.parts[each] == part)
    return Chosen(parts, left, found)


def records(project: Project, nums: Sequence[int]) -> Iterator[Record]:
    """These articles, by runs of row numbers that follow each other."""
    starts = [place for place, (one, two) in enumerate(pairwise(nums), 1) if two != one + 1]
    for first, last in pairwise([0, *starts, len(nums)]):
        if first < last:
            yield from project.records(nums[first], nums[last - 1])


class Outgoing:
    """Articles on their way out: made ready for the format, and counted."""

    def __init__(self, form: Format, options: Options, facts: Facts | None = None) -> None:
        """Nothing has gone out yet. `facts` learns what a card says, where there is to be one."""
        self._form, self._options, self._facts = form, options, facts
        self._names: dict[str, str] = {}
        self.counts = Counter(quotes=0, appointments=0, holdings=0, spans=0)

    @property
    def is_plain(self) -> bool:
        """True where every article goes out as it stands in the project, and no more is asked of it than counts."""
        return self._form.is_whole and self._facts is None and not self._options.anonymise

    def entries(self, found: Iterator[Record], losses: Losses, steps: Callable[[], None]) -> Iterator[Entry]:
        """Each record as its format takes it. Losses of the cut and of what the format has no room for are counted."""
        for record in found:
            entry = self.entry(record, losses)
            self._count(entry)
            if self._facts is not None:
                self._facts.add(entry)
            yield entry
            steps()

    def entry(self, record: Record, losses: Losses) -> Entry:
        """One record on its way."""
        row = row_of(anonymous(record, self._names) if self._options.anonymise else record)
        if self._form.is_whole:
            return Entry(row, ())
        views = views_of(row, self._options, losses)
        for view in views:
            count_lost(view, self._form.carries, losses)
        return Entry(row, views)

    def _count(self, entry: Entry) -> None:
        """Objects by kind and spans by label: of the row and its candidates, or of the views."""
        groups = [entry.row, entry.row["candidates"]] if self._form.is_whole else []
        for group in groups:
            self._add({kind: group[kind] for kind in ("quotes", "appointments", "holdings")})
            self._add_spans([span["label"] for span in group["spans"]])
        for view in entry.views:
            self._add({"quotes": view.quotes, "appointments": view.appointments, "holdings": view.holdings})
            self._add_spans([span.label for span in view.spans.values()])

    def _add(self, kinds: Mapping[str, Sequence[Any]]) -> None:
        for kind, found in kinds.items():
            self.counts[kind] += len(found)

    def _add_spans(self, labels: Sequence[str]) -> None:
        self.counts["spans"] += len(labels)
        self.counts.update(f"spans.{label}" for label in labels)
