"""Two datasets compared: GOLD's accepted labels with PRED's accepted and suggested ones, where GOLD is complete.

Exact: the same characters. By overlap: at least one in common; each label belongs to one of the other side. Quote
marks at the edges and blank space never count.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import LAYERS
from yanguan.domain.refusal import Refusal
from yanguan.exchange.scoring.counting import Count, Tally
from yanguan.exchange.scoring.matching import Pairs, fill_pairs, frame_pairs, span_pairs
from yanguan.exchange.scoring.units import FRAMES, Frame, Units, units_of, within
from yanguan.exchange.training.article import Article
from yanguan.exchange.training.frames import Labels

WAYS = ("exact", "overlap")
ARTICLES = ("gold", "matched", "missing", "unknown")


@dataclass(frozen=True, slots=True)
class Tallies:
    """The counts of one way to compare: spans, frames, roles within matched frames, roles of all frames."""

    spans: Tally = field(default_factory=Tally)
    frames: Tally = field(default_factory=Tally)
    roles_matched: Tally = field(default_factory=Tally)
    roles_all: Tally = field(default_factory=Tally)


@dataclass(slots=True)
class Score:
    """What a comparison found, as it grows.

    `articles` counts those of GOLD, those of them that PRED has (`matched`) and lacks (`missing`), and those that
    only PRED has (`unknown`); `outside` the spans and frames of each side that GOLD's coverage leaves out.
    """

    articles: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ARTICLES, 0))
    outside: dict[str, int] = field(default_factory=lambda: {"gold": 0, "pred": 0})
    is_covered: bool = False
    ways: Mapping[str, Tallies] = field(default_factory=lambda: {way: Tallies() for way in WAYS})

    def told(self) -> dict[str, Any]:
        """The documented object."""
        parts = ("spans", "frames", "roles_matched", "roles_all")
        scores = {part: {way: getattr(tallies, part).told() for way, tallies in self.ways.items()} for part in parts}
        return {"articles": self.articles, "outside_coverage": self.outside, **scores}


def score(gold: Iterable[Article], pred: Iterable[Article]) -> Score:
    """Compare the articles. Those that PRED lacks count as found nothing; those that only PRED has do not count.

    Raises Refusal where PRED has another text under an article's id, and where GOLD declares nothing complete.
    """
    known = _Known(pred)
    found = Score()
    for article in gold:
        other = known.like(article)
        _compare(article, other, found)
        found.articles["gold"] += 1
        found.articles["missing" if other is None else "matched"] += 1
    found.articles["unknown"] = known.left
    if not found.is_covered:
        raise Refusal("scoring-nothing-complete")
    return found


class _Known:
    """The articles of PRED, to be found by id or by text."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_id = {article.id: article for article in articles}
        self._by_text: dict[str, Article] = {}
        for article in self._by_id.values():
            for text in (article.hant, article.hans):
                self._by_text.setdefault(text, article)
        self._taken: set[str] = set()

    def like(self, article: Article) -> Article | None:
        """The article of this id, else the one with this source text. Raises Refusal where its text is another."""
        script = article.source_script
        found = self._by_id.get(article.id) or self._by_text.get(article.text())
        if found is None:
            return None
        if found.text(script) != article.text():
            if found.id == article.id:
                raise Refusal("scoring-other-text", article=article.id, title=article.meta.title or article.id)
            return None
        self._taken.add(found.id)
        return found

    @property
    def left(self) -> int:
        """How many were never asked for."""
        return len(self._by_id.keys() - self._taken)


def _compare(article: Article, other: Article | None, found: Score) -> None:
    """Count one article of GOLD."""
    found.is_covered |= any(1 in article.mask(layer) for layer in LAYERS)
    script = article.source_script
    everything = {
        "gold": units_of(article, [article.gold], script),
        "pred": units_of(other, [other.gold, _suggested(other)], script) if other else Units({}, {}),
    }
    inside = {side: within(units, article) for side, units in everything.items()}
    for side, units in everything.items():
        found.outside[side] += units.count - inside[side].count
    for way, tallies in found.ways.items():
        _count(inside["gold"], inside["pred"], tallies, exact=way == "exact")


def _suggested(article: Article) -> Labels:
    """The candidates that nobody rejected."""
    rows = article.candidates
    kinds = (rows.spans, rows.quotes, rows.appointments, rows.holdings)
    return Labels(*(tuple(each for each in kind if each.state == "suggested") for kind in kinds))  # type: ignore[arg-type]


def _count(gold: Units, pred: Units, tallies: Tallies, *, exact: bool) -> None:
    for label in {*gold.spans, *pred.spans}:
        sides = gold.spans.get(label, []), pred.spans.get(label, [])
        tallies.spans.add(label, _counted(span_pairs(*sides, exact=exact), *sides))
    for kind in FRAMES:
        frames = gold.frames.get(kind, []), pred.frames.get(kind, [])
        pairs = frame_pairs(*frames, exact=exact)
        tallies.frames.add(kind, _counted(pairs, *frames))
        _count_roles(kind, frames, pairs, tallies, exact=exact)


def _count_roles(
    kind: str, frames: tuple[list[Frame], list[Frame]], pairs: Pairs, tallies: Tallies, *, exact: bool
) -> None:
    """The roles of matched frames and, with those of frames that have no match, of all."""
    for i, j in pairs:
        one, other = frames[0][i].roles, frames[1][j].roles
        for role in {*one, *other}:
            fills = one.get(role, ()), other.get(role, ())
            count = _counted(fill_pairs(*fills, exact=exact), *fills)
            tallies.roles_matched.add(f"{kind}.{role}", count)
            tallies.roles_all.add(f"{kind}.{role}", count)
    matched = {i for i, _ in pairs}, {j for _, j in pairs}
    for role, missed in _unmatched(frames[0], matched[0]):
        tallies.roles_all.add(f"{kind}.{role}", Count(fn=missed))
    for role, wrong in _unmatched(frames[1], matched[1]):
        tallies.roles_all.add(f"{kind}.{role}", Count(fp=wrong))


def _unmatched(frames: list[Frame], matched: set[int]) -> Iterator[tuple[str, int]]:
    for number, frame in enumerate(frames):
        if number not in matched:
            yield from ((role, len(fills)) for role, fills in frame.roles.items())


def _counted(pairs: Pairs, gold: Iterable[Any], pred: Iterable[Any]) -> Count:
    return Count.of(len(pairs), len(list(gold)), len(list(pred)))
