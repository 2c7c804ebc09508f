"""Label Studio's JSON: the text regions of each task's first annotation, and what its predictions add as suggestions.

Regions of pictures, sound and pages are counted, not read. A task of ours with both texts is one article of two: what
stands on both of them has in each the same id, but for the text's name before it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from yanguan.domain.labels import GOLD_STATES, STATES, State
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.fields import Fields
from yanguan.exchange.labels_in.json_objects import sheets_in
from yanguan.exchange.labels_in.sheet import Bundle, Mark, Sheet, Sheets, Tie
from yanguan.exchange.reading.formats.found import Asked

NAME = "label-studio"
_SIGNS = (re.compile(rb'"data"\s*:\s*\{'), re.compile(rb'"(?:annotations|predictions|completions)"\s*:\s*\['))
_PAIR = ("hant", "hans")
_USUAL = ("text", "content", "article", "body")


def recognises(start: bytes) -> bool:
    """Whether a file with this start is Label Studio's."""
    return all(sign.search(start) is not None for sign in _SIGNS)


def read(bundle: Bundle, asked: Asked) -> Sheets:
    """A text for each task."""
    return sheets_in(bundle.source, asked, NAME, _sheet)


def _sheet(task: Fields, file: str) -> Sheet:
    data = task.object("data")
    results = _Results(task)
    is_pair = all(data.has(name) and data.text(name).strip() for name in _PAIR)
    name = "hant" if is_pair else _text_name(data, results)
    regions = _Regions(name, file, is_pair=is_pair)
    for result in results:
        regions.take(*result)
    regions.left["annotations"] += results.others
    other = data.text("hans") if is_pair else None
    return Sheet(
        file,
        data.text(name),
        tuple(regions.marks.values()),
        tuple(dict.fromkeys(regions.ties)),
        meta=data.meta(),
        other=other,
        other_marks=tuple(regions.other_marks.values()) if is_pair else (),
        twins=regions.twins(),
        left=regions.left,
    )


class _Results:
    """The results of a task that are read: those of its first annotation, then those of each prediction."""

    def __init__(self, task: Fields) -> None:
        done = task.objects("annotations") or task.objects("completions")
        kept = [each for each in done if not each.flag("was_cancelled")]
        self.others = max(len(kept) - 1, 0)
        self._results: list[tuple[list[Fields], State, str]] = []
        if kept:
            self._results.append((kept[0].objects("result"), "accepted", "human"))
        for each in task.objects("predictions"):
            version = each.name("model_version") if each.has("model_version") else "label-studio"
            state: State = next((one for one in STATES if one == version), "suggested")
            origin = "human" if state == version else f"model:{version}"
            self._results.append((each.objects("result"), "suggested" if state in GOLD_STATES else state, origin))

    def __iter__(self) -> Iterator[tuple[list[Fields], State, str]]:
        return iter(self._results)


def _text_name(data: Fields, results: _Results) -> str:
    """The field with the text: a usual name, or the field of the region's own text object, or the only long one."""
    there = [name for name in (*_USUAL, *_PAIR) if data.is_text(name)]
    if there:
        return there[0]
    told = [region.text("to_name") for result, *_ in results for region in result if region.has("to_name")]
    if told and data.is_text(told[0]):
        return told[0]
    texts = sorted((name for name in data.names() if data.is_text(name)), key=lambda name: -len(data.text(name)))
    if not texts:
        raise data.refusal("data")
    return texts[0]


class _Regions:
    """The marks and ties of a text, and of the other of a pair, result after result.

    A region that was there before stays as it was.
    """

    def __init__(self, name: str, file: str, *, is_pair: bool) -> None:
        self._name, self._file, self._is_pair = name, file, is_pair
        self.marks: dict[str, Mark] = {}
        self.other_marks: dict[str, Mark] = {}
        self.ties: list[Tie] = []
        self.left: Counter[str] = Counter()
        self._elsewhere: set[str] = set()

    def twins(self) -> dict[str, str]:
        """The marks of the other text that the first one has too, by their ids."""
        own, other = _PAIR
        told = ((name, name.replace(other, own, 1) if name.startswith(other) else name) for name in self.other_marks)
        return {name: twin for name, twin in told if twin in self.marks}

    def take(self, result: list[Fields], state: State, origin: str) -> None:
        """The regions of a result, then its relations."""
        relations = []
        for region in result:
            if region.text("type") == "relation":
                relations.append(region)
            else:
                self._region(region, state, origin)
        for relation in relations:
            self._relation(relation, state)

    def _mark(self, name: str) -> Mark | None:
        return self.marks.get(name) or self.other_marks.get(name)

    def _region(self, region: Fields, state: State, origin: str) -> None:
        value = region.object("value")
        marks = self.marks
        if region.text("to_name") in _PAIR and region.text("to_name") != self._name and self._name in _PAIR:
            marks = self.other_marks
            if not self._is_pair:
                self._elsewhere.add(region.name("id"))
                self.left["elsewhere"] += 1
                return
        if not (region.text("type") == "labels" and value.has("start") and value.has("end")):
            self._elsewhere.add(region.name("id") if region.has("id") else "")
            self.left["regions"] += 1
            return
        place = value.range("start", "end")
        words = (value.text("text"),) if value.has("text") else ()
        for number, label in enumerate(value.all("labels")):
            if not isinstance(label, str):
                raise value.refusal("labels")
            name = region.name("id") + (f" {number}" if number else "")
            marks.setdefault(name, Mark(name, label, (place,), words, state, origin))

    def _relation(self, relation: Fields, state: State) -> None:
        ends = relation.name("from_id"), relation.name("to_id")
        if any(end in self._elsewhere for end in ends):
            return
        if missing := [end for end in ends if self._mark(end) is None]:
            raise Refusal("labels-dangling", file=self._file, id=missing[0])
        kinds: list[Any] = relation.all("labels") or [""]
        head, tail = reversed(ends) if relation.has("direction") and relation.text("direction") == "left" else ends
        first = self._mark(head)
        if first is not None and first.state != state:
            self.left["relations"] += len(kinds)
            return
        for kind in kinds:
            if not isinstance(kind, str):
                raise relation.refusal("labels")
            self.ties.append(Tie(kind, head, tail))
