"""Records drawn at random: articles with any alignment, labels that refer to each other rightly, persons."""

from typing import Any

from hypothesis import strategies as st

from yanguan.domain.article import (
    BLOCK_KINDS,
    SCRIPTS,
    STATUSES,
    Article,
    Block,
    Meta,
    Override,
    Place,
    SchemeStamp,
    Text,
)
from yanguan.domain.identity import new_id
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
    Filler,
    Holding,
    Mention,
    Names,
    Note,
    Person,
    PostValue,
    Quote,
    Role,
    Span,
    Thing,
)
from yanguan.domain.record import Record
from yanguan.script.alignment import Alignment

Drawn = dict[str, Any]
LETTERS = "他說好人大會任命「」『』，。ab 𠮷😀\u3000\u0301\U000e0100"
words = st.text(LETTERS, min_size=1, max_size=12)
maybe_words = st.none() | words
times = st.sampled_from(["2026-07-06T01:02:03Z", "2026-11-24T23:59:59Z"])
attributes = st.dictionaries(words, maybe_words, max_size=3)


def some(ids: list[str]) -> st.SearchStrategy[str | None]:
    """One of these, or none."""
    return st.sampled_from([None, *ids])


def lists(ids: list[str], largest: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of these, each once."""
    return st.lists(st.sampled_from(ids), unique=True, max_size=largest).map(tuple) if ids else st.just(())


@st.composite
def pieces(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Stretches of the two texts, in turn running together and not; a lacking side is empty."""
    found = []
    for number in range(draw(st.integers(1, 7))):
        source = draw(words)
        if number % 2 == 0:
            source = source + draw(st.sampled_from(["", "\n", "\n\n"]))
            found.append((source, source))
        else:
            found.append(draw(st.sampled_from([(source, ""), ("", source), (source, draw(words))])))
    return found


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with its blocks; its text stands in no other drawn article."""
    identifier = new_id()
    parts, places, source, target = draw(pieces()), list[Place](), f"{identifier}\n", f"{identifier}\n"
    for number, (own, other) in enumerate(parts):
        if number % 2:
            places.append((len(source), len(source) + len(own), len(target), len(target) + len(other)))
        source, target = source + own, target + other
    is_given = draw(st.booleans()) or any(a == b or c == d for a, b, c, d in places)
    alignment = Alignment(len(source), len(target), tuple(places))
    blocks, start = list[Block](), 0
    for line in source.split("\n"):
        if line.strip():
            own = start, start + len(line)
            kind = draw(st.sampled_from(BLOCK_KINDS))
            blocks.append(Block(kind, own, alignment.project(*own), draw(maybe_words), draw(maybe_words)))
        start += len(line) + 1
    blocks.insert(draw(st.integers(0, len(blocks))), Block("paragraph", None, (0, 1)))
    override = Override(0, 2, target[:2], draw(st.sampled_from(["place", "project"])), draw(words), draw(times))
    converted = Text(target, "converted", "tw2s", draw(words), draw(st.sampled_from([(), (override,)])))
    meta = Meta(*(draw(maybe_words) for _ in range(7)), tags=tuple(draw(st.lists(words, max_size=2))))
    return Article(
        identifier, draw(st.sampled_from(["hant", "hans"])), Text(source, "source"),
        Text(target, "given") if is_given else converted, tuple(blocks), meta,
        *(((), tuple(places)) if is_given else (tuple(places), ())),
    )  # fmt: skip


@st.composite
def made(draw: st.DrawFn) -> Drawn:
    """What every label carries."""
    return {
        "id": new_id(),
        "annotator": draw(words),
        "at": draw(times),
        "origin": draw(st.sampled_from(["human", "rule:marks", "model:first"])),
        "state": draw(st.sampled_from(STATES)),
        "score": draw(st.none() | st.floats(0, 1)),
    }


@st.composite
def persons(draw: st.DrawFn) -> Person:
    """A person of the registry; her external ids stand in the contract's order."""
    names = st.builds(Names, maybe_words, maybe_words)
    external = draw(st.dictionaries(words, words, max_size=2))
    return Person(new_id(), draw(names), tuple(draw(st.lists(names, max_size=2))), dict(sorted(external.items())))


@st.composite
def spans(draw: st.DrawFn, length: int, people: list[str]) -> Span:
    """A span of one or two fragments somewhere in a text of this length."""
    ends = sorted(draw(st.lists(st.integers(0, length), min_size=2, max_size=4, unique=True)))
    said: Drawn = {
        "label": draw(st.sampled_from(["quote", "speaker", "cue", "post", "trigger", "person", "time"])),
        "fragments": tuple(zip(ends[::2], ends[1::2], strict=False)),
        "attributes": draw(attributes),
        "person": draw(some(people)),
    }
    return Span(**draw(made()), **said)


@st.composite
def frames(draw: st.DrawFn, of: dict[str, list[str]], people: list[str]) -> list[Thing]:
    """A frame around each quote and trigger, a holding and a value for each post."""
    found: list[Thing] = []
    every = [span for ids in of.values() for span in ids]
    quotes: list[str] = []

    def own() -> Drawn:
        return draw(made()) | {"attributes": draw(attributes), "overruled": draw(lists(["type", "kind"]))}

    for span in of.get("quote", []):
        fillers = [Filler(each, draw(some(people))) for each in draw(lists(of.get("speaker", [])))]
        fillers += [Filler(None, who) for who in draw(lists(people, 1))]
        parts: Drawn = {"cues": draw(lists(of.get("cue", []))), "addressees": draw(lists(every, 1))}
        quote = Quote(**own(), quote=span, speakers=tuple(fillers), parent=draw(some(quotes)), **parts)
        quotes.append(quote.id)
        found.append(quote)
    for span in of.get("trigger", []):
        roles = tuple(Role(draw(words), each, draw(some(people))) for each in draw(lists(every)))
        dates: Drawn = {"effective": draw(some(["2026-07"])), "announced": draw(maybe_words)}
        found.append(Appointment(**own(), trigger=span, roles=roles, event=draw(some([new_id()])), **dates))
    for span in of.get("post", []):
        found.append(Holding(**own(), mentions=(Mention(draw(some(every)), span),), person=draw(some(people))))
        parts = {name: draw(maybe_words) for name in ("area", "organization", "unit", "prefix", "core", "rank")}
        found.append(PostValue(span, overruled=draw(lists(["core", "rank"])), **parts))
    return found


@st.composite
def label_sets(draw: st.DrawFn, article: Article, people: list[str]) -> LabelSet:
    """Labels of every kind for this article."""
    length = len(article.source.text)
    made_spans = draw(st.lists(spans(length, people), max_size=8))
    of: dict[str, list[str]] = {}
    for span in made_spans:
        of.setdefault(span.label, []).append(span.id)
    ids = [article.id, *(span.id for span in made_spans)]
    notes = [
        Note(new_id(), draw(st.sampled_from(ids)), draw(words), draw(words), draw(times))
        for _ in range(draw(st.integers(0, 3)))
    ]
    corrections = [
        Correction(new_id(), script, 0, draw(st.integers(0, 3)), draw(words), draw(maybe_words), "mei", draw(times))
        for script in draw(st.lists(st.sampled_from(SCRIPTS), max_size=3))
    ]
    blocks = st.lists(st.integers(0, len(article.blocks) - 1), unique=True).map(sorted).map(tuple)
    own: list[Thing] = [
        Coverage(article.id, draw(st.dictionaries(st.sampled_from(LAYERS), blocks))),
        ArticleStatus(article.id, draw(st.sampled_from(STATUSES))),
        ArticleLabels(article.id, draw(lists(["a", "b", "c"]))),
        *draw(st.sampled_from([[], [ArticleScheme(article.id, SchemeStamp("team", 3, "ab" * 32))]])),
    ]
    return LabelSet.of(article.id, [*made_spans, *draw(frames(of, people)), *notes, *corrections, *own])


@st.composite
def records(draw: st.DrawFn) -> Record:
    """An article with labels of every kind, and the persons whom they may refer to."""
    article, people = draw(articles()), draw(st.lists(persons(), max_size=3))
    return Record(article, draw(label_sets(article, [who.id for who in people])), tuple(people))
