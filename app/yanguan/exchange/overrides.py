"""The corrections of counterparts to a TSV file and back: the project's phrases, and the places of every article.

What a correction does, and how it is undone, is `editing`'s business.
"""

import csv
import datetime as dt
import io
import os
import re
import secrets
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from yanguan.domain.article import SCRIPTS, Script
from yanguan.domain.refusal import Refusal
from yanguan.editing.corrections import OverrideLine, Scope
from yanguan.editing.counterparts import placed
from yanguan.script import correcting
from yanguan.store.live import refuse_live
from yanguan.store.project import Project

COLUMNS = ("scope", "script", "article", "start", "end", "source", "counterpart", "annotator", "at")
"""The header line of the file."""

_NUMBER = re.compile("0|[1-9][0-9]{0,8}")
_TIME = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def write_overrides(project: Project, path: Path) -> int:
    """Write every correction of the project; how many comes back.

    The file appears, or is replaced, when all is on the disk. Raises Refusal where it cannot be written.
    """
    try:
        target = path.resolve()
        refuse_live(target)
        if target.exists() and not target.is_file():
            raise Refusal("overrides-not-a-file", file=str(path))
        with project.snapshot():
            rows = [*_phrases(project), *_places(project)]
        _replace(target, "".join(map(_written, (COLUMNS, *rows))).encode())
    except OSError as error:
        raise Refusal("overrides-unwritable", file=str(path), problem=error.strerror or str(error)) from error
    return len(rows)


def read_overrides(path: Path) -> list[OverrideLine]:
    """The corrections that a file holds; none is put in force.

    Raises Refusal that names the file, the line's number (from 1), what is wrong there, and what to do.
    """
    rows = _rows(_text(path), str(path))
    if next(rows, (1, []))[1] != [*COLUMNS]:
        raise Refusal("overrides-header", file=str(path), columns=" ".join(COLUMNS))
    lines = [_line(cells, str(path), number) for number, cells in rows]
    _refuse_conflicts(lines)
    return lines


def already_there(project: Project, lines: Iterable[OverrideLine]) -> int:
    """How many of these corrections the project has with the same content, whoever made them and when."""
    phrases = {script: project.phrases(script) for script in SCRIPTS}
    forms = {(phrase.source_script, phrase.source, phrase.counterpart) for each in phrases.values() for phrase in each}
    count, places = 0, defaultdict[str, list[OverrideLine]](list)
    for line in lines:
        if line.scope == "place":
            places[line.article].append(line)
        else:
            count += (line.script, line.source, line.counterpart) in forms
    for identifier, group in places.items():
        if project.has(identifier) and (article := project.article(identifier)).counterpart.origin == "converted":
            own = placed(article, phrases[article.source_script])
            known = {(each.start, each.end, each.text) for each in own}
            count += sum(line.place in known for line in group)
    return count


def _phrases(project: Project) -> Iterator[tuple[str, ...]]:
    for phrase in sorted(project.phrases(), key=lambda phrase: (phrase.source_script, phrase.source)):
        words = phrase.source, phrase.counterpart, phrase.annotator, phrase.at
        yield "project", phrase.source_script, "", "", "", *words


def _places(project: Project) -> Iterator[tuple[str, ...]]:
    """By article id and place, so that the same corrections always give the same bytes."""
    phrases = {script: project.phrases(script) for script in SCRIPTS}
    for identifier in sorted(row.id for row in project.listing()):
        article = project.article(identifier)
        if not article.counterpart.overrides:
            continue
        for each in placed(article, phrases[article.source_script]):
            words = article.source.text[each.start : each.end], each.text, each.annotator, each.at
            yield "place", article.source_script, identifier, str(each.start), str(each.end), *words


def _written(cells: Sequence[str]) -> str:
    """A line of the file. The writer quotes what its own line end holds, so that CR too is safe in a cell."""
    line = io.StringIO(newline="")
    csv.writer(line, delimiter="\t", lineterminator="\r\n").writerow(cells)
    return line.getvalue().removesuffix("\r\n") + "\n"


def _replace(target: Path, content: bytes) -> None:
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _text(path: Path) -> str:
    """What the file holds, without a byte order mark."""
    refuse_live(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Refusal("overrides-unreadable", file=str(path), problem=error.strerror or str(error)) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refusal("overrides-not-utf8", file=str(path), line=line) from error


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the number of the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    number = 1
    try:
        for cells in reader:
            yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        raise Refusal("overrides-not-tsv", file=file, line=number, problem=str(error)) from error


def _line(cells: Sequence[str], file: str, number: int) -> OverrideLine:
    where: dict[str, str | int] = {"file": file, "line": number}
    if len(cells) != len(COLUMNS):
        raise Refusal("overrides-cells", **where, count=len(cells), columns=len(COLUMNS))
    scope, script, article, start, end, source, counterpart, annotator, at = cells
    if scope not in ("project", "place"):
        raise Refusal("overrides-scope", **where, value=scope)
    if script not in SCRIPTS:
        raise Refusal("overrides-script", **where, value=script)
    needed = {"source": source, "counterpart": counterpart, "annotator": annotator}
    for column, cell in (needed | {"article": article} if scope == "place" else needed).items():
        if not cell:
            raise Refusal("overrides-empty", **where, column=column)
    place = _place(scope, (article, start, end), where)
    _refuse_time(at, where)
    _refuse_unfit(correcting.Phrase(source, counterpart, annotator, at), where)
    known: Scope = "project" if scope == "project" else "place"
    own: Script = "hant" if script == "hant" else "hans"
    return OverrideLine(known, own, article, *place, source, counterpart, annotator, at, file, number)


def _place(scope: str, cells: tuple[str, str, str], where: dict[str, str | int]) -> tuple[int, int]:
    """The range that a line is about; of a phrase there is none."""
    if scope == "project":
        if any(cells):
            raise Refusal("overrides-of-project", **where)
        return 0, 0
    _, start, end = cells
    if not (_NUMBER.fullmatch(start) and _NUMBER.fullmatch(end) and int(start) < int(end)):
        raise Refusal("overrides-range", **where, start=start, end=end)
    return int(start), int(end)


def _refuse_time(at: str, where: dict[str, str | int]) -> None:
    try:
        is_time = bool(_TIME.fullmatch(at) and dt.datetime.fromisoformat(at))
    except ValueError:
        is_time = False
    if not is_time:
        raise Refusal("overrides-time", **where, value=at)


def _refuse_unfit(phrase: correcting.Phrase, where: dict[str, str | int]) -> None:
    try:
        correcting.phrase_corrections("", [phrase])
    except Refusal as refusal:
        is_long = refusal.message == "correction-over-lines"
        raise Refusal("overrides-over-lines" if is_long else "overrides-unfit", **where) from refusal


def _refuse_conflicts(lines: Collection[OverrideLine]) -> None:
    """Raise Refusal where two lines are about the same phrase, or about places that overlap."""
    forms: dict[tuple[str, str], OverrideLine] = {}
    last: dict[str, OverrideLine] = {}
    for line in sorted(lines, key=lambda line: (line.article, line.start, line.number)):
        if line.scope == "project":
            first = forms.setdefault((line.script, line.source), line)
            is_conflict = first is not line
        else:
            first = last.get(line.article, line)
            is_conflict = first is not line and line.start < first.end
            last[line.article] = line
        if is_conflict:
            early, late = sorted((first.number, line.number))
            raise Refusal("overrides-conflict", file=line.file, line=late, first=early, source=line.source)
