"""Quotes and appointments as rows of a table, for people who analyse: both scripts beside each other, a row a frame.

What a cell may hold in a file is `csv_files`' and `xlsx`'s business. Positions are code points of the source script's
text as it goes out.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from yanguan.domain.article import SCRIPTS
from yanguan.domain.labels import Appointment, Quote
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.out import Entry
from yanguan.exchange.datasets.view import View
from yanguan.resources import default_scheme

Row = dict[str, str | int]
Frame = Quote | Appointment

ROLES = tuple(default_scheme().roles)
_ARTICLE = ("article", "source_script", "article_status", "outlet", "published", "title", "url", "block")
_MADE = ("state", "annotator", "at", "origin")
_QUOTE_PARTS = ("speaker", "who", "cue", "addressee", "quote")
_SAID = {
    "quotes": ("type", "medium", "explicitness", "speaker_kind", "polarity", "act"),
    "appointments": ("kind", "status", "modality", "inside_quote"),
}
SHEETS = {
    "quotes": (
        *_ARTICLE, "id", "parent", *_SAID["quotes"],
        *(f"{part}_{script}" for part in _QUOTE_PARTS for script in SCRIPTS), "person", "start", "end", *_MADE,
    ),
    "appointments": (
        *_ARTICLE, "id", "event", *_SAID["appointments"], "effective", "announced",
        *(f"{part}_{script}" for part in ("trigger", "who", *ROLES) for script in SCRIPTS),
        "person_id", "start", "end", *_MADE,
    ),
}  # fmt: skip
"""Each table with its columns, in order."""
PARTS_BETWEEN, SEVERAL_BETWEEN = " … ", " | "
"""What stands between the fragments of one label, and between several that fill one place."""


def rows_of(entry: Entry, sheet: str) -> Iterator[Row]:
    """The rows of one article, in the order of its frames."""
    views = sorted(entry.views, key=lambda view: view.script != view.source_script)
    frames: dict[str, list[tuple[View, Frame]]] = {}
    for view in views:
        found: Iterable[Frame] = view.quotes if sheet == "quotes" else view.appointments
        for frame in found:
            frames.setdefault(frame.id, []).append((view, frame))
    for seen in frames.values():
        yield _row(sheet, seen)


def _row(sheet: str, seen: list[tuple[View, Frame]]) -> Row:
    """One frame as the views show it, the source script's first; every column is there."""
    view, frame = seen[0]
    row: Row = dict.fromkeys(SHEETS[sheet], "")
    row |= _about(view, core_of(frame)) | _made(frame)
    row |= {name: frame.attributes.get(name) or "" for name in _SAID[sheet]}
    if isinstance(frame, Quote):
        row |= {"parent": frame.parent or "", "person": _joined(each.person for each in frame.speakers)}
    else:
        people = _joined(each.person for each in frame.roles if each.role == "person")
        row |= {"event": frame.event or "", "person_id": people}
        row |= {"effective": frame.effective or "", "announced": frame.announced or ""}
    for each, same in seen:
        row |= {f"{part}_{each.script}": text for part, text in parts_of(each, same)}
    return row


def core_of(frame: Frame) -> str:
    """The span that a frame is tied to."""
    return frame.quote if isinstance(frame, Quote) else frame.trigger


def parts_of(view: View, frame: Frame) -> Iterator[tuple[str, str]]:
    """What fills the places of a frame, in the view's words; `who` is whom the registry knows."""

    def words(spans: Iterable[str | None]) -> str:
        return _joined(PARTS_BETWEEN.join(view.pieces(span)) for span in spans if span is not None)

    if isinstance(frame, Quote):
        yield "quote", words([frame.quote])
        yield "speaker", words(each.span for each in frame.speakers)
        yield "who", _joined(view.name_of(each.person) for each in frame.speakers)
        yield "cue", words(frame.cues)
        yield "addressee", words(frame.addressees)
        return
    yield "trigger", words([frame.trigger])
    yield "who", _joined(view.name_of(each.person) for each in frame.roles if each.role == "person")
    for role in ROLES:
        yield role, words(each.span for each in frame.roles if each.role == role)


def _about(view: View, core: str) -> Row:
    """The article, and the block in which the frame begins, whose own date and outlet come first."""
    start, end = view.cover(core)
    block = next((each for each in view.blocks if each.start <= start < each.end), None)
    meta = view.meta
    return {
        "article": view.article,
        "source_script": view.source_script,
        "article_status": view.status,
        "outlet": (block and block.outlet) or meta["outlet"] or "",
        "published": (block and block.published) or meta["published"] or "",
        "title": meta["title"] or "",
        "url": meta["url"] or "",
        "block": block.kind if block else "",
        "start": start,
        "end": end,
    }


def _made(frame: Frame) -> Row:
    return {"id": frame.id, **{name: getattr(frame, name) for name in _MADE}}


def _joined(texts: Iterable[str | None]) -> str:
    return SEVERAL_BETWEEN.join(text for text in texts if text)


def count_apart(entry: Entry, losses: Losses) -> None:
    """Count what stands in neither table."""
    for view in entry.views:
        losses.count("loss-holdings", len(view.holdings))
        losses.count("loss-spans-in-no-frame", len(view.spans.keys() - _spans_of(view)))
        roles = (each.role not in ROLES for event in view.appointments for each in event.roles)
        losses.count("loss-roles-unknown", sum(roles))


def _spans_of(view: View) -> set[str | None]:
    quotes, events = view.quotes, view.appointments
    found: set[str | None] = {each.span for quote in quotes for each in quote.speakers}
    found |= {span for quote in quotes for span in (quote.quote, *quote.cues, *quote.addressees)}
    return found | {span for event in events for span in (event.trigger, *(each.span for each in event.roles))}


def expected_facts(entries: Iterable[Entry], fit: Callable[[str], str]) -> Iterator[Found]:
    """The words of every place of every frame, as a cell holds them; articles without a frame have no rows."""
    for entry in entries:
        facts = Counter[Fact]()
        for view in entry.views:
            frames: Iterable[Frame] = (*view.quotes, *view.appointments)
            for frame in frames:
                sheet = "quotes" if isinstance(frame, Quote) else "appointments"
                for part, text in parts_of(view, frame):
                    facts.update([(sheet, frame.id, part, view.script, fit(text))] if fit(text) else [])
        if facts:
            yield Found(entry.row["id"], "", facts)


def found_facts(rows: Iterable[tuple[str, Row]]) -> Iterator[Found]:
    """The same from rows that were read, each with the name of its table."""
    facts: dict[str, Counter[Fact]] = {}
    for sheet, row in rows:
        of_article = facts.setdefault(str(row["article"]), Counter())
        for column, value in row.items():
            part, _, script = column.rpartition("_")
            if script in SCRIPTS and value:
                of_article[sheet, str(row["id"]), part, script, str(value)] += 1
    yield from (Found(article, "", counted) for article, counted in facts.items())
