"""Labelled articles for benchmarks, the same every time: invented people say and become things. No file is written."""

from collections.abc import Iterator
from functools import cache

from yanguan.domain.article import Article, Block, Meta, Range, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    Appointment,
    ArticleScheme,
    ArticleStatus,
    Coverage,
    Filler,
    Holding,
    Mention,
    Names,
    Person,
    PostValue,
    Quote,
    Role,
    Span,
    Thing,
)
from yanguan.domain.record import Record
from yanguan.editing.scene import Made
from yanguan.resources import default_scheme
from yanguan.script.convert import convert

CHARACTERS = 900
PEOPLE = 500
QUOTES, APPOINTMENTS, HOLDINGS = 5, 3, 2
SPANS = 3 * QUOTES + 3 * APPOINTMENTS + 1

_BEGUN = 0x019F8266C100  # milliseconds
_PER_ARTICLE = 60_000
_FAMILY, _MIDDLE, _LAST = "祁董遊柳譚岑閻卓喬溫", "遠潮書伯立聞清望承若", "山生蘅寧言川和嵐安明"
_TOWNS = ("臨江市", "青嵐市", "望潮縣", "石埠區", "南河省")
_OFFICES = ("市委書記", "副市長", "水務局局長", "教育局局長", "發展和改革委員會主任")
_SAID = (
    "每一分錢都要花出響聲，還要讓大家看得懂賬本",
    "樹都留下來了，橋也要在汛期之前修好",
    "三天能辦完的事，不要讓人跑五趟",
)
_CUES = ("說", "表示", "指出", "強調")
_BETWEEN = "會議結束的時候天色已近傍晚，窗口前還排著幾個人，有人問起河堤什麼時候能走，有人只是來看看熱鬧。"


def records(count: int) -> Iterator[Record]:
    """So many articles of 900 characters with 25 spans and 10 frames each, in traditional script."""
    for number in range(count):
        yield _Draft(number).record()


class _Draft:
    """One article while it is written; positions are code points."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.article = self._id(0)
        self.text, self.made, self.people = "", 0, dict[str, Person]()
        self.spans, self.things = list[Span](), list[Thing]()

    def record(self) -> Record:
        """The article with its labels."""
        self._write(f"{_town(self.number)}第{self.number}次例會\n\n")
        for turn in range(QUOTES):
            self._quote(turn)
        for turn in range(APPOINTMENTS):
            self._appointment(turn)
        while len(self.text) < CHARACTERS:
            self._write(_BETWEEN)
        self.text = self.text[:CHARACTERS]
        return Record(self._article(), self._labels(), tuple(self.people.values()))

    def _quote(self, turn: int) -> None:
        said = _SAID[(self.number + turn) % len(_SAID)]
        post, person = self._post(turn), _person(self.number + turn)
        speaker = self._span("speaker", f"{post}{person.names.hant}", person)
        cue = self._span("cue", _CUES[(self.number + turn) % len(_CUES)])
        self._write("：")
        quote = self._span("quote", f"「{said}，第{self.number}次也一樣。」")
        self._write(f"\n{_BETWEEN}\n")
        fillers, attributes = (Filler(speaker.id, person.id),), {"type": "direct"}
        self.things.append(
            Quote(**self._made(), quote=quote.id, speakers=fillers, cues=(cue.id,), attributes=attributes)
        )

    def _appointment(self, turn: int) -> None:
        person = _person(self.number + QUOTES + turn)
        if turn == 0:
            self._span("time", "七月二十日")
        self._write("，會議決定")
        trigger = self._span("trigger", "任命")
        who = self._span("person", person.names.hant or "", person)
        self._write("為")
        post = self._span("post", self._post(turn))
        self._write("。\n")
        self.things.append(PostValue(post.id, area=_town(self.number + turn), core="局長"))
        roles = (Role("person", who.id, person.id), Role("post_new", post.id))
        self.things.append(Appointment(**self._made(), trigger=trigger.id, roles=roles, attributes={"kind": "appoint"}))
        if turn < HOLDINGS:
            mentions = (Mention(who.id, post.id),)
            self.things.append(Holding(**self._made(), mentions=mentions, person=person.id))

    def _article(self) -> Article:
        lines, blocks, start = self.text.split("\n"), list[Block](), 0
        for line in lines:
            place: Range = (start, start + len(line))
            if line:
                blocks.append(Block("paragraph" if start else "headline", place, place))
            start += len(line) + 1
        meta = Meta(title=lines[0], published="2026-07-21", outlet="臨江日報", tags=("人事",))
        counterpart = convert(self.text, "tw2s").text
        return Article(self.article, "hant", Text(self.text, "source"), counterpart, tuple(blocks), meta)

    def _labels(self) -> LabelSet:
        stamp = ArticleScheme(self.article, default_scheme().stamp)
        coverage = Coverage(self.article, {"quote": (0, 1, 2)})
        things = (*self.spans, *self.things, coverage, ArticleStatus(self.article, "in_work"), stamp)
        return LabelSet.of(self.article, things)

    def _post(self, turn: int) -> str:
        return f"{_town(self.number + turn)}{_OFFICES[(self.number + turn) % len(_OFFICES)]}"

    def _span(self, label: str, words: str, person: Person | None = None) -> Span:
        start = self._write(words)
        if person:
            self.people[person.id] = person
        identifier = person.id if person else None
        span = Span(**self._made(), label=label, fragments=((start, len(self.text)),), person=identifier)
        self.spans.append(span)
        return span

    def _write(self, words: str) -> int:
        start = len(self.text)
        self.text += words
        return start

    def _made(self) -> Made:
        self.made += 1
        return {"id": self._id(self.made), "annotator": "bench", "at": "2026-07-21T08:00:00Z"}

    def _id(self, n: int) -> str:
        """The article came with all others, its labels were made one after the other, article by article."""
        at = _BEGUN + (self.number if n == 0 else (self.number + 1) * _PER_ARTICLE + n)
        return f"{at >> 16:08x}-{at & 0xFFFF:04x}-7966-8000-{self.number:012x}"


def _town(number: int) -> str:
    return _TOWNS[number % len(_TOWNS)]


@cache
def _registry() -> tuple[Person, ...]:
    """The people of all articles together."""
    names = (f"{_FAMILY[n % 10]}{_MIDDLE[n // 10 % 10]}{_LAST[n // 100 % 10]}" for n in range(PEOPLE))
    return tuple(
        Person(f"019f8266-c100-7966-9000-{n:012x}", Names(name, convert(name, "tw2s").text.text))
        for n, name in enumerate(names)
    )


def _person(number: int) -> Person:
    return _registry()[number % PEOPLE]
