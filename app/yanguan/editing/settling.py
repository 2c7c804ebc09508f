"""What frames say of themselves once a command has changed them or their spans: derived anew, unless somebody said it.

Done for every command of one article alike, so that none need think of it. A value that differs from what was told
before, and that nobody overruled, was so when it came in, and stays. Where the day of publication changes, the words of
time mean other days, and what was told by them follows in the same way.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from yanguan.domain.counterpart import article_after
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Quote, Span
from yanguan.editing.dating import DATES, read_value, told_dates, with_dates
from yanguan.editing.quote_signs import act_of, medium_of, polarity_of, speaker_kind_of
from yanguan.editing.scene import L, Scene
from yanguan.editing.standing import spans_in

Told = Mapping[str, str | None]
Frame = Quote | Appointment


def settled(scene: Scene, changes: Sequence[Change]) -> list[Change]:
    """The changes, with the words of time and the frames that they touch as the words now tell them."""
    article = article_after(scene.article, changes)
    is_redated = article.meta.published != scene.article.meta.published
    result = [_timed(scene, change) for change in changes]
    if not is_redated and not any(map(_may_touch, result)):
        return result  # most labels: nothing is made for them in vain
    there = replace(scene, article=article)
    if is_redated:
        result += _redated(scene, there, {change.id for change in changes})
    after = scene.labels.after(result)
    numbers = {change.id: number for number, change in enumerate(changes)}
    for frame in [*after.appointments.values()] if is_redated else _touched(after, result):
        settled_frame = _settled(scene, there, after, frame)
        if settled_frame == frame:
            continue
        if frame.id in numbers:
            number = numbers[frame.id]
            result[number] = replace(result[number], after=settled_frame)
        else:
            result.append(scene.change(frame, _followed(scene, settled_frame)))
    return result


def _redated(scene: Scene, there: Scene, known: Collection[str]) -> Iterator[Change]:
    """Spans of time that say the day they were read to mean, with the one they mean in the article `there`."""
    for span in scene.labels.spans.values():
        if span.label == "time" and "value" in span.attributes and span.id not in known:
            value, was = read_value(there.article, span), read_value(scene.article, span)
            if span.attributes["value"] == was != value:
                after = replace(span, attributes={**span.attributes, "value": value})
                yield scene.change(span, _followed(scene, after))


def _followed(scene: Scene, label: L) -> L:
    """The label as changed now, because of what it stands on: a suggestion that nobody looked at stays one."""
    return replace(scene.touched(label), state=label.state)


def _timed(scene: Scene, change: Change) -> Change:
    """A new span of time, or one with other borders, with the day that its words mean."""
    span, before = change.after, change.before
    if not isinstance(span, Span) or span.label != "time" or "value" not in span.attributes:
        return change
    was = read_value(scene.article, before) if isinstance(before, Span) else None
    if span.attributes["value"] != was or (isinstance(before, Span) and before.fragments == span.fragments):
        return change
    value = read_value(scene.article, span)
    return replace(change, after=replace(span, attributes={**span.attributes, "value": value}))


def told(scene: Scene, labels: LabelSet, frame: Frame) -> dict[str, str | None]:
    """What the words tell of a frame, by attribute or date; the scheme's default where they leave it open."""
    if isinstance(frame, Appointment):
        return told_dates(scene.article, labels, frame)
    cues = [span for cue in frame.cues if (span := labels.spans.get(cue))]
    speakers = ["".join(scene.text_of(span.fragments)) for span in _speakers(labels, frame)]
    words = "".join(part for span in cues for part in scene.text_of(span.fragments))
    before = "".join(scene.article.source.text[: cues[0].start][-4:]) if cues else ""
    signs = {
        "medium": medium_of(words, speakers),
        "speaker_kind": speaker_kind_of(speakers),
        "polarity": polarity_of(before),
        "act": act_of(words),
    }
    defaults = scene.scheme.defaults("quote")
    return {name: sign or defaults[name] for name, sign in signs.items() if name in defaults}


def _touched(labels: LabelSet, changes: Iterable[Change]) -> Iterator[Frame]:
    """The frames that were changed, and those around spans that were."""
    ids = {change.id for change in changes if _may_touch(change)}
    every: list[Frame] = [*labels.quotes.values(), *labels.appointments.values()]
    for frame in every:
        if frame.id in ids or not ids.isdisjoint(spans_in(frame)):
            yield frame


def _may_touch(change: Change) -> bool:
    """True where a frame is made or changed, or a span that a frame may refer to: a new one stands in none yet."""
    after = change.after
    return isinstance(after, Quote | Appointment) or (isinstance(after, Span) and change.before is not None)


def _settled(scene: Scene, there: Scene, after: LabelSet, frame: Frame) -> Frame:
    before = scene.labels.quotes.get(frame.id) or scene.labels.appointments.get(frame.id)
    is_now = told(there, after, frame)
    was = told(scene, scene.labels, before) if before is not None else told(scene, LabelSet(after.article), frame)
    if isinstance(frame, Appointment):
        present = {"effective": frame.effective, "announced": frame.announced}
        return with_dates(frame, {date: _kept_or_told(frame, date, present[date], was, is_now) for date in DATES})
    names = [name for name in is_now if name in frame.attributes]
    values = {name: _kept_or_told(frame, name, frame.attributes[name], was, is_now) for name in names}
    return replace(frame, attributes={**frame.attributes, **values})


def _kept_or_told(frame: Frame, name: str, value: str | None, was: Told, is_now: Told) -> str | None:
    return value if name in frame.overruled or value != was[name] else is_now[name]


def _speakers(labels: LabelSet, quote: Quote) -> list[Span]:
    found = (labels.spans.get(filler.span or "") for filler in quote.speakers)
    return [span for span in found if span is not None]
