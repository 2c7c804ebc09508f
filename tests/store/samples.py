"""One small article with a label of every kind, its parts known by name."""

from collections.abc import Iterable

from yanguan.domain.article import Article, Block, Meta, Override, SchemeStamp, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    Appointment,
    ArticleLabels,
    ArticleScheme,
    ArticleStatus,
    Correction,
    Coverage,
    Dismissal,
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
from yanguan.domain.packed_record import packed
from yanguan.domain.packing import pack
from yanguan.domain.record import Record
from yanguan.store.arriving import Arrival

AT = "2026-07-07T01:02:03Z"
HANT = "市長方景行說：「𠮷田好。」\n方景行任省長。"
HANS = "市长方景行说：「𠮷田好。」\n方景行任省长。"


def _id(number: int) -> str:
    return f"019815a0-0000-7000-8000-{number:012d}"


ARTICLE = _id(1)
PERSON = Person(_id(2), Names("方景行", "方景行"), (Names("小方", None),), {"viaf": "1", "wikidata": "Q1"})


def span(number: int, label: str, *fragments: tuple[int, int], person: str | None = None) -> Span:
    """A span by its number, label and fragments."""
    return Span(id=_id(number), annotator="mei", at=AT, label=label, fragments=fragments, person=person)


SPEAKER = span(11, "speaker", (0, 5), person=PERSON.id)
CUE = span(12, "cue", (5, 6))
QUOTE_SPAN = span(13, "quote", (7, 13))
TRIGGER = span(14, "trigger", (17, 18))
POST = span(15, "post", (18, 20))
WHO = span(16, "person", (14, 17), person=PERSON.id)
INNER = span(17, "quote", (8, 11))
MADE = {"annotator": "mei", "at": AT}
QUOTE = Quote(
    id=_id(21), annotator="mei", at=AT, quote=QUOTE_SPAN.id, speakers=(Filler(SPEAKER.id, PERSON.id),), cues=(CUE.id,),
    attributes={"type": "direct"}, overruled=("type",), origin="rule:marks", state="edited", score=0.5,
)  # fmt: skip
CHILD = Quote(id=_id(22), annotator="mei", at=AT, quote=INNER.id, parent=QUOTE.id, addressees=(WHO.id,))
EVENT = Appointment(
    id=_id(23), annotator="mei", at=AT, trigger=TRIGGER.id, event=_id(99), effective="2026-07", announced="2026",
    roles=(Role("person", WHO.id, PERSON.id), Role("post_new", POST.id), Role("predecessor", None, PERSON.id)),
    attributes={"kind": "appoint", "inside_quote": None},
)  # fmt: skip
HOLDING = Holding(id=_id(24), annotator="mei", at=AT, mentions=(Mention(WHO.id, POST.id),), person=PERSON.id)
VALUE = PostValue(POST.id, area="省", core="省長", overruled=("core",))
NOTES = tuple(Note(_id(40 - n), on, "看", "mei", AT) for n, on in enumerate((ARTICLE, QUOTE.id, CUE.id)))
DISMISSAL = Dismissal(_id(52), "hant", 0, 2, "市長", "mei", AT)
CORRECTION = Correction(_id(51), "hans", 0, 2, "市長", None, "mei", AT)
COVERAGE = Coverage(ARTICLE, {"quote": (0, 1), "person": (1,)})
STATUS = ArticleStatus(ARTICLE, "in_work")
LABELS = ArticleLabels(ARTICLE, ("人事", "訪談"))
STAMP = ArticleScheme(ARTICLE, SchemeStamp("team", 3, "ab" * 32))
THINGS: tuple[Thing, ...] = (
    SPEAKER, CUE, QUOTE_SPAN, TRIGGER, POST, WHO, INNER, QUOTE, CHILD, EVENT, HOLDING, VALUE, *NOTES, CORRECTION,
    DISMISSAL, COVERAGE, STATUS, LABELS, STAMP,
)  # fmt: skip


def article(identifier: str = ARTICLE, tail: str = "") -> Article:
    """The article; with another tail it is another text."""
    override, ends = Override(0, 2, "市长", "place", "mei", AT), (14, 21 + len(tail))
    return Article(
        identifier, "hant", Text(HANT + tail, "source"), Text(HANS + tail, "converted", "tw2s", "o", (override,)),
        (Block("headline", (0, 13), (0, 13)), Block("paragraph", ends, ends, "2026", "報")),
        Meta("題", "2026-07-07", "報", "記者", "https://a.b", "2026-07-06", "日報", ("訪談", "人事")),
    )  # fmt: skip


def record() -> Record:
    """The article with all its labels."""
    return Record(article(), LabelSet.of(ARTICLE, THINGS), (PERSON,))


def bare(number: int) -> Record:
    """One of many articles without labels, each with a text of its own."""
    identifier = _id(1000 + number)
    return Record(article(identifier, f"{number}"), LabelSet(identifier))


def arrival(record: Record, persons: Iterable[Person] = ()) -> Arrival:
    """The record on its way in, with those of its persons whom the registry lacks."""
    return Arrival(packed(record), [pack(person) for person in persons])
