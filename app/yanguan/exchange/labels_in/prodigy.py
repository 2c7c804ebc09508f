"""Prodigy's tasks and answers: spans by characters, proven by the tokens, and relations between spans."""

import re
from collections.abc import Iterator

from yanguan.domain.article import Range
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.fields import Fields
from yanguan.exchange.labels_in.json_objects import sheets_in
from yanguan.exchange.labels_in.sheet import Bundle, Mark, Sheet, Sheets, Tie
from yanguan.exchange.reading.formats.found import Asked

NAME = "prodigy"
_SIGN = re.compile(rb'"spans"\s*:\s*\[')
_OTHERS = re.compile(
    rb'"(?:token_start|_input_hash|_task_hash|answer|token_end)"\s*:|"start"\s*:\s*\d+\s*,\s*"end"\s*:'
)
_TEXT = re.compile(rb'"text"\s*:\s*"')
_NO_ANSWERS = ("reject", "ignore")


def recognises(start: bytes) -> bool:
    """Whether a file with this start is Prodigy's."""
    return all(sign.search(start) is not None for sign in (_TEXT, _SIGN, _OTHERS))


def read(bundle: Bundle, asked: Asked) -> Sheets:
    """A text for each task; of one that was not accepted the text alone."""
    return sheets_in(bundle.source, asked, NAME, _sheet)


def _sheet(task: Fields, file: str) -> Sheet:
    text, spans = task.text("text"), task.objects("spans")
    meta = task.object("meta").meta() if task.has("meta") else task.meta()
    if task.has("answer") and task.text("answer") in _NO_ANSWERS:
        left = {"answers": len(spans) + len(task.all("relations"))}
        return Sheet(file, text, (), meta=meta, left=left)
    tokens = _tokens(task)
    marks, at = list[Mark](), dict[tuple[Range, str], str]()
    for number, span in enumerate(spans):
        mark = _mark(span, tokens, str(number))
        marks.append(mark)
        at.setdefault((mark.places[0], mark.label), mark.id)
    ties = tuple(_ties(task, file, at, marks, tokens))
    return Sheet(file, text, tuple(marks), ties, meta=meta)


Tokens = dict[int, tuple[Range, str]]


def _tokens(task: Fields) -> Tokens:
    """The tokens by their ids."""
    return {
        token.whole("id") if token.has("id") else number: (token.range("start", "end"), token.text("text"))
        for number, token in enumerate(task.objects("tokens"))
    }


def _mark(span: Fields, tokens: Tokens, name: str) -> Mark:
    """A span; where it stands on tokens, their words are what must stand there."""
    place = span.range("start", "end")
    words = (span.text("text"),) if span.has("text") else ()
    if not words and tokens and span.has("token_start") and span.has("token_end"):
        first, last = span.whole("token_start"), span.whole("token_end")
        if first not in tokens or last not in tokens or (tokens[first][0][0], tokens[last][0][1]) != place:
            raise span.refusal("token_start")
        words = ("".join(tokens[number][1] for number in range(first, last + 1) if number in tokens),)
    return Mark(name, span.text("label"), (place,), words)


def _ties(
    task: Fields, file: str, at: dict[tuple[Range, str], str], marks: list[Mark], tokens: Tokens
) -> Iterator[Tie]:
    """The relations; an end that is no span of the task (a bare token) has no id, and the relation no place."""
    for relation in task.objects("relations"):
        head, child = (_end(relation, side, at, marks, tokens, file) for side in ("head", "child"))
        yield Tie(relation.text("label"), head, child)


def _end(
    relation: Fields,
    side: str,
    at: dict[tuple[Range, str], str],
    marks: list[Mark],
    tokens: Tokens,
    file: str,
) -> str:
    """The id of the span that a relation begins or ends at."""
    if not relation.has(f"{side}_span"):
        number = relation.whole(side)
        if number not in tokens:
            raise Refusal("labels-dangling", file=file, id=str(number))
        found = (mark.id for mark in reversed(marks) if mark.places[0][1] == tokens[number][0][1])
        return next(found, "")
    span = relation.object(f"{side}_span")
    place = span.range("start", "end")
    label = span.text("label") if span.has("label") else ""
    if (place, label) in at:
        return at[place, label]
    return next((mark.id for mark in marks if mark.places[0] == place), "")
