"""CoNLL: a token and its tag a line. BIO, IOB, BIOES, BMES and BILOU, by tabs or blanks, the tag in the last column.

A blank line ends a line of the text; `# id = …`, `# newdoc …` and `-DOCSTART-` begin a new text. A blank is put only
between two words that are not Chinese. Files beside each other that hold the same text are layers of it (`joined`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.sheet import Bundle, Mark, Sheet, Sheets
from yanguan.exchange.reading.formats.found import Asked, PassedOver
from yanguan.exchange.reading.formats.stream import encoding_of, lines_in

NAME = "conll"
LONGEST = 200_000
"""In tokens; what is longer is a collection whose texts nothing parts."""

_TAG = re.compile(r"(?:([BIESMLUW])[-_](\S+))|O|_")
_TAGGED = re.compile(rb"(?:[^\s#]\S*)[\t ](?:\S+[\t ])*(?:O|[BIESMLUW][-_]\S+)[ \t]*\r?")
_NEW = re.compile(r"# ?(?:newdoc(?: id)?|id) ?= ?(.*)|# ?newdoc\b.*|-DOCSTART-.*")
_LATIN = re.compile(r"[^\W\u2e80-\U0003ffff]")
_COLUMNS = re.compile(r"[\t ]")
_LEAST, _LEAST_COLUMNS = 3, 2
_BEGINS, _ENDS = "BSUW", "ELSUW"


def recognises(start: bytes) -> bool:
    """Whether all the first lines of a file are tokens with tags, and one of them is more than outside."""
    first = start.lstrip().partition(b"\n")[0]
    if not first.startswith((b"#", b"-DOCSTART-")) and not _TAGGED.fullmatch(first):
        return False  # most texts, without a look at all their lines
    lines = [each for each in start[:20000].split(b"\n")[:-1] if each.strip() and not each.startswith(b"#")][:200]
    told = [each for each in lines if not each.startswith(b"-DOCSTART-")]
    if len(told) < _LEAST or not all(_TAGGED.fullmatch(each) for each in told):
        return False
    return any(not each.rstrip().endswith((b"\tO", b" O")) for each in told) or b"\tO" in told[0]


def read(bundle: Bundle, asked: Asked) -> Sheets:
    """A text for each that the file parts off."""
    source = bundle.source
    text = _Text(source.file, "")
    for number, line in enumerate(lines_in(source, encoding_of(source, asked)), 1):
        written = line.strip()
        if new := _NEW.fullmatch(written):
            yield from text.sheets()
            text = _Text(f"{source.file}:{number}", new[1] or "")
        elif not written:
            text.end_line()
        elif "\t" in written or not written.startswith("# "):
            text.take(written, f"{source.file}:{number}")
            if text.size > LONGEST:
                raise Refusal("labels-conll-long", file=source.file, count=LONGEST)
    yield from text.sheets()


def joined(sheets: Iterable[Sheet | Refusal | PassedOver]) -> Sheets:
    """Texts that stand in several files, once, with the labels of all."""
    known: dict[tuple[str, str], list[Sheet]] = {}
    for sheet in sheets:
        if isinstance(sheet, Sheet):
            known.setdefault((sheet.name or sheet.file, sheet.text), []).append(sheet)
        else:
            yield sheet
    for layers in known.values():
        marks = (replace(mark, id=f"{layer} {mark.id}") for layer, each in enumerate(layers) for mark in each.marks)
        yield replace(layers[0], marks=tuple(marks))


class _Text:
    """A text under way: its lines of tokens, and each stretch with a label by line and tokens."""

    def __init__(self, file: str, name: str) -> None:
        self._file, self._name = file, name
        self._lines: list[list[str]] = [[]]
        self._found: list[tuple[str, int, int, int]] = []
        self._is_open = False
        self.size = 0

    def take(self, written: str, place: str) -> None:
        """A token with its tag."""
        columns = [each for each in _COLUMNS.split(written) if each]
        tag = _TAG.fullmatch(columns[-1])
        if tag is None or len(columns) < _LEAST_COLUMNS:
            file, _, line = place.rpartition(":")
            raise Refusal("labels-line", file=file, line=int(line), form=NAME)
        self._lines[-1].append(columns[0])
        self.size += 1
        letter, label = tag[1], tag[2]
        if letter is None:
            self._is_open = False
            return
        row, at = len(self._lines) - 1, len(self._lines[-1])
        if self._is_open and letter not in _BEGINS and self._found[-1][0] == label:
            self._found[-1] = (*self._found[-1][:3], at)
        else:
            self._found.append((label, row, at - 1, at))
        self._is_open = letter not in _ENDS

    def end_line(self) -> None:
        """What follows stands on a new line."""
        self._is_open = False
        if self._lines[-1]:
            self._lines.append([])

    def sheets(self) -> Iterator[Sheet]:
        """The text, where there is any."""
        if not self.size:
            return
        spaced = any(len(token) > 1 and _LATIN.match(token) for line in self._lines for token in line)
        text, places = "", list[list[tuple[int, int]]]()
        parts = list[str]()
        at = 0
        for line in self._lines:
            own = list[tuple[int, int]]()
            for number, token in enumerate(line):
                if spaced and number and _LATIN.match(token) and _LATIN.match(line[number - 1][-1]):
                    parts.append(" ")
                    at += 1
                parts.append(token)
                own.append((at, at + len(token)))
                at += len(token)
            places.append(own)
            parts.append("\n")
            at += 1
        text = "".join(parts).rstrip("\n") + "\n"
        marks = tuple(
            Mark(str(number), label, ((places[line][first][0], places[line][last - 1][1]),))
            for number, (label, line, first, last) in enumerate(self._found)
        )
        yield Sheet(self._file, text, marks, unit="codepoint", name=self._name)
