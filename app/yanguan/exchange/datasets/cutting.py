"""From the contract's row of an article to its views: one script, the blocks asked for, positions of what is left.

Pure. All that has no place in a view is dropped and counted, so that nothing there points at what is not there.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from yanguan.domain.article import SCRIPTS, Range, Script
from yanguan.domain.labels import Names, Note, Person, PostValue, Span
from yanguan.exchange.datasets.clipping import Clip, blocks_of, clip_of, merged
from yanguan.exchange.datasets.frames import Frames
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.marks import without_marks
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.view import View, ViewBlock

Row = Mapping[str, Any]
_MADE = ("id", "annotator", "at", "origin", "state", "score")


def views_of(row: Row, options: Options, losses: Losses) -> tuple[View, ...]:
    """The article as it is asked for: one view, or one in each script; none where no text is left."""
    scripts: tuple[Script, ...] = SCRIPTS if options.script == "both" else (_script(row, options),)
    found = (_view(row, script, options, losses) for script in scripts)
    return tuple(view for view in found if view is not None)


def _script(row: Row, options: Options) -> Script:
    match options.script:
        case "hant" | "hans":
            return options.script
    source: Script = row["source_script"]
    return source


def _view(row: Row, script: Script, options: Options, losses: Losses) -> View | None:
    clip = clip_of(row["texts"][script]["text"], row["blocks"], options.blocks, script)
    if not clip.text.strip():
        losses.count("loss-articles-empty")
        return None
    _count_blocks(row, options, losses)
    labels = _Labels(row, options, losses)
    spans = {span.id: span for each in labels.of("spans") if (span := _span(each, script, clip, options, losses))}
    spans = {span.id: span for span in sorted(spans.values(), key=lambda span: span.order)}
    frames = Frames(spans, losses)
    quotes = frames.quotes(labels.of("quotes"))
    appointments = frames.appointments(labels.of("appointments"), quotes)
    holdings = frames.holdings(labels.of("holdings"))
    there = {row["id"], *spans, *(each.id for each in (*quotes, *appointments, *holdings))}
    referred = {span.person for span in spans.values()} | frames.persons
    widened = {each["id"] for each in labels.of("spans") if each["projection"] == "widened"}
    return View(
        id=f"{row['id']}-{script}" if options.script == "both" else row["id"],
        article=row["id"],
        script=script,
        text=clip.text,
        spans=spans,
        quotes=quotes,
        appointments=appointments,
        holdings=holdings,
        persons={each["id"]: _person(each) for each in row["persons"] if each["id"] in referred},
        posts={each["span"]: _post(each) for each in labels.posts() if each["span"] in spans},
        notes=tuple(Note(**note) for note in row["notes"] if note["on"] in there),
        widened=frozenset(widened & spans.keys()) if script != row["source_script"] else frozenset(),
        **_of_the_article(row, blocks_of(clip, row["blocks"], options.blocks, script)),
    )


def _of_the_article(row: Row, blocks: tuple[ViewBlock, ...]) -> dict[str, Any]:
    """What a view says that is no label; coverage counts the blocks that are left."""
    numbers = {block.number: place for place, block in enumerate(blocks)}
    coverage = {
        layer: tuple(sorted(numbers[number] for number in covered if number in numbers))
        for layer, covered in row["coverage"].items()
    }
    own = {name: row[name] for name in ("source_script", "meta", "status", "scheme")}
    return own | {"blocks": blocks, "coverage": coverage, "labels": tuple(row["labels"])}


class _Labels:
    """The rows of the states that were asked for."""

    def __init__(self, row: Row, options: Options, losses: Losses) -> None:
        self._row, self._states = row, frozenset(options.states)
        kinds = ("spans", "quotes", "appointments", "holdings")
        gone = (each for kind in kinds for each in self._all(kind) if each["state"] not in self._states)
        losses.count("loss-labels-other-state", sum(1 for _ in gone))

    def of(self, kind: str) -> list[Row]:
        """The rows of this kind."""
        return [each for each in self._all(kind) if each["state"] in self._states]

    def posts(self) -> Iterator[Row]:
        """The values of posts."""
        return self._all("posts")

    def _all(self, kind: str) -> Iterator[Row]:
        yield from self._row[kind]
        yield from self._row["candidates"][kind]


def _count_blocks(row: Row, options: Options, losses: Losses) -> None:
    losses.count("loss-blocks", sum(block["kind"] not in options.blocks for block in row["blocks"]))


def _span(row: Row, script: Script, clip: Clip, options: Options, losses: Losses) -> Span | None:
    """The span where it stands in the view; None where it has no place there."""
    given = [(place[0], place[1]) for place in row[script] if place is not None]
    if not given:
        losses.count("loss-spans-no-place")
        return None
    losses.count("loss-fragments-no-place", len(row[script]) - len(given))
    whole = merged(given)
    losses.count("loss-fragments-met", len(given) - len(whole))
    kept = [piece for place in whole for piece in clip.places(*place)]
    if _is_cut(whole, clip):
        losses.count("loss-spans-cut" if kept else "loss-spans-left-out")
    if options.marks == "strip" and row["label"] == "quote":
        stripped = [bare for place in kept if (bare := without_marks(clip.text, place))]
        losses.count("loss-spans-only-marks", bool(kept) and not stripped)
        kept = stripped
    if not kept:
        return None
    made = {name: row[name] for name in _MADE}
    rest = {name: row[name] for name in ("label", "attributes", "person")}
    return Span(fragments=tuple(kept), **rest, **made)


def _is_cut(places: list[Range], clip: Clip) -> bool:
    """True where some place does not lie in one stretch of what stays."""
    return not all(any(first <= start and end <= last for first, last in clip.stretches) for start, end in places)


def _person(row: Row) -> Person:
    aliases = tuple(Names(**alias) for alias in row["aliases"])
    return Person(row["id"], Names(**row["names"]), aliases, row["external"])


def _post(row: Row) -> PostValue:
    fields = {name: value for name, value in row.items() if name not in ("span", "overruled")}
    return PostValue(row["span"], **fields, overruled=tuple(row["overruled"]))
