"""Random valid records: what any project may hold, and any dataset. `from strategies.records import records`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, Literal

from hypothesis import strategies as st

from strategies.frames import frames
from strategies.texts import Pair, lines_of, pairs, trimmed
from yanguan.domain.article import (
    BLOCK_KINDS,
    SCRIPTS,
    STATUSES,
    Article,
    Block,
    Meta,
    Override,
    Range,
    SchemeStamp,
    Text,
)
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    LAYERS,
    STATES,
    Appointment,
    ArticleLabels,
    ArticleScheme,
    ArticleStatus,
    Correction,
    Coverage,
    Holding,
    Names,
    Note,
    Person,
    PostValue,
    Quote,
    Span,
    State,
    Thing,
)
from yanguan.domain.record import Record
from yanguan.script.alignment import Alignment

REGISTRY = 0xFFFF
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
OPTIONAL = st.none() | WORDS
DATES = st.none() | st.sampled_from(["2016", "2020-12", "2020-12-05", "1999~", "2020-12?"])
TIMES = st.sampled_from(["2026-07-07T01:02:03Z", "2026-07-08T23:59:59Z"])
NAMES = st.builds(Names, OPTIONAL, OPTIONAL)
SCORES = st.none() | st.integers(-5, 5) | st.floats(-1e6, 1e6)
SPAN_LABELS = [
    *["quote", "quote", "trigger", "post", "speaker", "cue", "person"] * 2,
    *["nonquote", "addressee", "organization", "authority", "time", "place", "team_label"],
]
TEAM = {"z_team": "later", "Team": 1, "ä": None, "𠮷": ["x"]}


@st.composite
def registries(draw: st.DrawFn) -> tuple[Person, ...]:
    """The persons of a project."""
    ids = identifiers(REGISTRY)
    external = st.dictionaries(st.sampled_from(["wikidata", "viaf", "中"]), WORDS, max_size=3)
    person = st.builds(Person, st.builds(lambda: next(ids)), NAMES, st.lists(NAMES, max_size=2).map(tuple), external)
    return tuple(draw(st.lists(person, max_size=4)))


@st.composite
def records(draw: st.DrawFn, number: int = 0, registry: Sequence[Person] | None = None) -> Record:
    """A valid record. Records with different numbers share no id and no text, only the registry's persons."""
    if registry is None:
        registry = draw(registries())
    ids = identifiers(number)
    article = draw(_articles(next(ids), chr(0x2460 + number)))
    spans = draw(_spans(article, registry, ids))
    things: list[Thing] = [*spans, *draw(frames(spans, registry, ids, made)), *draw(_posts(spans))]
    things += draw(_notes(article, [thing.id for thing in things], ids))
    things += draw(_of_the_article(article))
    referred = set(_persons(things))
    return Record(article, LabelSet.of(article.id, things), tuple(it for it in registry if it.id in referred))


@st.composite
def datasets(draw: st.DrawFn, max_size: int = 3) -> list[Record]:
    """Several records of one project: persons are shared, ids and texts are not."""
    registry = draw(registries())
    return [draw(records(number, registry)) for number in range(draw(st.integers(1, max_size)))]


def identifiers(number: int) -> Iterator[str]:
    """Different ids that do not ascend; different numbers give different ones."""
    for n in count():
        scrambled = f"{(number << 32 | n + 1) * 0x9E3779B97F4A7C15 % 2**64:016x}"
        yield f"{scrambled[:8]}-{scrambled[8:12]}-7000-8000-{scrambled[12:]}{number:08x}"


@st.composite
def made(draw: st.DrawFn, states: Sequence[State] = STATES) -> dict[str, Any]:
    """Who made a label, when, how, and what became of it."""
    return {
        "annotator": draw(st.sampled_from(["mei", "", "安娜 😀"])),
        "at": draw(TIMES),
        "origin": draw(st.sampled_from(["human", "rule:marks", "model:m1"])),
        "state": draw(st.sampled_from(states)),
        "score": draw(SCORES),
    }


@st.composite
def _articles(draw: st.DrawFn, identifier: str, mark: str) -> Article:
    script = draw(st.sampled_from(SCRIPTS))
    kind = draw(st.sampled_from(["none", "alignment", "differences", "differences"]))
    pair = draw(pairs(mark, kind))
    alignment = Alignment(len(pair.source), len(pair.counterpart), pair.places)
    counterpart = Text(pair.counterpart, "given", dictionary=draw(OPTIONAL))
    if kind != "differences":
        overrides = draw(st.lists(_overrides(pair.counterpart), max_size=2))
        counterpart = Text(pair.counterpart, "converted", "tw2sp", draw(OPTIONAL), tuple(overrides))
    dated = st.fixed_dictionaries(dict.fromkeys(["title", "outlet", "byline", "url", "first_outlet"], OPTIONAL))
    tags = tuple(draw(st.lists(WORDS, max_size=2)))
    meta = Meta(**draw(dated), published=draw(DATES), first_published=draw(DATES), tags=tags)
    return Article(
        identifier,
        script,
        Text(pair.source, "source"),
        counterpart,
        tuple(draw(_blocks(pair, alignment))),
        meta,
        alignment=pair.places if kind == "alignment" else (),
        differences=pair.places if kind == "differences" else (),
    )


@st.composite
def _overrides(draw: st.DrawFn, text: str) -> Override:
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 4)))
    scope: Literal["place", "project"] = draw(st.sampled_from(["place", "project"]))
    return Override(start, end, text[start:end], scope, draw(WORDS), draw(TIMES))


@st.composite
def _blocks(draw: st.DrawFn, pair: Pair, alignment: Alignment) -> list[Block]:
    """One for each line of the source, and those that only the counterpart has after their predecessors."""
    back = alignment.inverse()
    places: list[tuple[Range | None, Range | None]] = [(it, alignment.project(*it)) for it in lines_of(pair.source)]
    for line in lines_of(pair.counterpart):
        if back.project(*line) is None:
            before = [n for n, (_, other) in enumerate(places, 1) if other is not None and other[0] <= line[0]]
            places.insert(max(before, default=0), (None, line))
    return [Block(draw(st.sampled_from(BLOCK_KINDS)), *place, draw(DATES), draw(OPTIONAL)) for place in places]


@st.composite
def _spans(draw: st.DrawFn, article: Article, registry: Sequence[Person], ids: Iterator[str]) -> list[Span]:
    text, found = article.source.text, []
    persons = st.none() | st.sampled_from([person.id for person in registry]) if registry else st.none()
    for _ in range(draw(st.sampled_from([0, 4, 8, 12, 16]))):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
        if draw(st.booleans()):
            cuts = sorted(cuts + draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4)))
        fragments = [trimmed(text, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
        kept = tuple(fragment for fragment in fragments if fragment is not None)
        if kept:
            label = draw(st.sampled_from(SPAN_LABELS))
            attributes = draw(_span_attributes(label))
            person = draw(persons)
            found.append(
                Span(id=next(ids), label=label, fragments=kept, attributes=attributes, person=person, **draw(made()))
            )
    return found


@st.composite
def _span_attributes(draw: st.DrawFn, label: str) -> dict[str, Any]:
    own: dict[str, Any] = {}
    if label == "nonquote":
        own = {"kind": draw(st.sampled_from([None, "term", "proverb"]))}
    elif label == "person":
        own = {"mention": draw(st.sampled_from([None, "named", "pronoun"]))}
    elif label == "time":
        own = {"value": draw(st.sampled_from([None, "2026-07-06", "去年"]))}
    team = draw(st.sets(st.sampled_from(list(TEAM)), max_size=2))
    return own | {name: TEAM[name] for name in sorted(team)}


@st.composite
def _posts(draw: st.DrawFn, spans: Sequence[Span]) -> list[PostValue]:
    """Values of some of the post spans; one that says nothing is not there."""
    fields = ["area", "organization", "unit", "prefix", "core", "rank"]
    values = []
    for span in spans:
        if span.label == "post" and draw(st.booleans()):
            overruled = tuple(draw(st.lists(st.sampled_from(fields), max_size=2)))
            said = {name: draw(OPTIONAL) for name in fields}
            values.append(PostValue(span.id, **said, overruled=overruled))
    return [value for value in values if value != PostValue(value.id)]


@st.composite
def _notes(draw: st.DrawFn, article: Article, ids_of_labels: list[str], ids: Iterator[str]) -> list[Note | Correction]:
    on = st.sampled_from([article.id, *ids_of_labels])
    notes = [Note(next(ids), draw(on), draw(WORDS), "mei", draw(TIMES)) for _ in range(draw(st.integers(0, 2)))]
    corrections = []
    for _ in range(draw(st.integers(0, 2))):
        script = draw(st.sampled_from(SCRIPTS))
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(article.text(script).text))] * 2)))
        corrections.append(Correction(next(ids), script, start, end, draw(WORDS), draw(OPTIONAL), "mei", draw(TIMES)))
    return [*notes, *corrections]


@st.composite
def _of_the_article(draw: st.DrawFn, article: Article) -> list[Thing]:
    """Coverage, status, labels and scheme stamp, each only where it says something."""
    numbers = st.sets(st.integers(0, max(0, len(article.blocks) - 1)), max_size=3 if article.blocks else 0)
    covered = {layer: tuple(sorted(draw(numbers))) for layer in LAYERS}
    things: list[Thing] = [Coverage(article.id, {layer: blocks for layer, blocks in covered.items() if blocks})]
    things.append(ArticleStatus(article.id, draw(st.sampled_from(STATUSES))))
    things.append(ArticleLabels(article.id, tuple(draw(st.lists(WORDS, max_size=2)))))
    silent = (Coverage(article.id), ArticleStatus(article.id), ArticleLabels(article.id))
    things = [thing for thing in things if thing not in silent]
    if draw(st.booleans()):
        things.append(ArticleScheme(article.id, SchemeStamp("yanguan", draw(st.integers(0, 9)), "0f" * 32)))
    return things


def _persons(things: Sequence[Thing]) -> Iterator[str | None]:
    for thing in things:
        if isinstance(thing, Span | Holding):
            yield thing.person
        elif isinstance(thing, Quote):
            yield from (filler.person for filler in thing.speakers)
        elif isinstance(thing, Appointment):
            yield from (role.person for role in thing.roles)


def without_labels(record: Record) -> Record:
    """The same article before the first label."""
    return replace(record, labels=LabelSet(record.article.id), persons=())


__all__ = ["Record", "datasets", "records", "registries", "without_labels"]
