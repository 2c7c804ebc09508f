"""Which encoding the bytes of an article are in, and the text they hold.

The rule was measured on 2,800 samples (facts/articles_in.md): byte order marks; strict UTF-8; else the encoding in
which 512 bytes read most like Chinese. What a page says of itself is only asked where that does not tell.
"""

import codecs
import re
from functools import cache

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.resources import resource

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""What a person may choose from; other names that Python knows are taken too."""

SURE = 0.25
"""Below this score nothing is guessed: right ones had .38 and more from 50 characters on, wrong ones .14 at most."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ("utf-8", "gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "utf-16": "utf-16-le"}
_NO_CHARSETS = frozenset(
    {
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "unicode-escape",
        "raw_unicode_escape",
        "raw-unicode-escape",
        "utf-7",
    }
)
_BIG5 = ("big5", "cp950", "big5hkscs")
_WINDOW = 512
_PUNCTUATION = frozenset("，。、；：？！「」『』（）《》〈〉【】〔〕“”‘’—…·‧～　％－／０１２３４５６７８９")
_NON_ASCII = re.compile(rb"[\x80-\xff]")
_BROKEN_SHARE = 100  # one character of so many may be unreadable


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the bytes were read as. `score` is 0 to 1, None where a person chose; `replaced` counts U+FFFD."""

    name: str
    score: float | None
    replaced: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how its bytes were read."""

    text: str
    encoding: Encoding


def decode(data: bytes, *, file: str, chosen: str | None = None, declared: str | None = None) -> Decoded:
    """The text of the bytes. `chosen` is a person's word and is obeyed, `declared` the page's and breaks a tie.

    Raises Refusal for an encoding that is not known, for bytes that are no text, for bytes that no encoding fits
    well enough to guess, and where more than one character in a hundred cannot be read.
    """
    if chosen is not None:
        name = _known(chosen)
        if name == "utf-16-le" and data.startswith(codecs.BOM_UTF16_BE):
            name = "utf-16-be"
        return _read(data, name, None, file)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _read(data, name, 1.0, file)
    if b"\x00" not in data and (decoded := _as_utf8(data, file)):
        return decoded
    name, score = detect(data)
    if score >= SURE:
        return _read(data, name, round(score, 2), file)
    if declared and b"\x00" not in data and _fits(data, declared):
        return _read(data, _known(declared), round(max(score, 0.0), 2), file)
    if b"\x00" in data:
        raise Refusal("reading-binary", file=file, byte=data.index(b"\x00"))
    raise Refusal("reading-encoding-unsure", file=file, encodings=", ".join(ENCODINGS))


def detect(data: bytes) -> tuple[str, float]:
    """The candidate in which the bytes read most like Chinese, and its score (below 0 for other languages)."""
    found = _NON_ASCII.search(data)
    start = found.start() if found else 0
    scores = {name: _score(_window(data, name, start)) for name in _CANDIDATES}
    best = max(scores, key=lambda name: scores[name])
    return best, scores[best]


def _window(data: bytes, name: str, start: int) -> str:
    """The text of 512 bytes from `start`; a character cut at the end is left out."""
    if name.startswith("utf-16"):
        start -= start % 2
    return codecs.getincrementaldecoder(name)("replace").decode(data[start : start + _WINDOW])


def _score(text: str) -> float:
    """The mean, over the characters outside ASCII, of how well each one fits Chinese news."""
    common = _common()
    total, count = 0.0, 0
    for character in text:
        if character < "\x80":
            total -= 3 if character < " " and character not in "\t\n\r\f" else 0
            continue
        count += 1
        if character in common:
            total += 1
        elif character == "\ufffd" or "\ue000" <= character <= "\uf8ff":
            total -= 2
        elif character < "\xa0":
            total -= 3
        elif not ("\u3400" <= character <= "\u9fff" or character >= "\U00020000"):
            total -= 0.5
    return total / count if count else -1.0


@cache
def _common() -> frozenset[str]:
    """The commonest Han characters of both scripts, and Chinese punctuation."""
    return frozenset(resource("reading", "common_han.txt").read_text(encoding="utf-8")) - {"\n"} | _PUNCTUATION


def _as_utf8(data: bytes, file: str) -> Decoded | None:
    """The text of bytes that are UTF-8, up to a last character that may be cut."""
    try:
        return _told(data.decode("utf-8"), "utf-8", 1.0)
    except UnicodeDecodeError:
        pass
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return None
    return _read(data, "utf-8", 1.0, file)


def _fits(data: bytes, declared: str) -> bool:
    """True where the bytes can be read, without a loss, as what the page says they are."""
    try:
        data.decode(_known(declared))
    except (UnicodeDecodeError, Refusal):
        return False
    return True


def _known(name: str) -> str:
    """The name under which we decode: the widest encoding of its family. Raises Refusal for one we do not know."""
    try:
        normal = codecs.lookup(name.strip()).name
        b"x".decode(normal, "ignore")  # some of Python's codecs make no text of bytes
    except (LookupError, ValueError, TypeError):
        normal = "undefined"
    if normal in _NO_CHARSETS:
        raise Refusal("reading-encoding-unknown", encoding=name, encodings=", ".join(ENCODINGS))
    return _WIDER.get(normal, normal)


def _big5(data: bytes) -> str:
    """The member of the Big5 family: Windows' own where it reads every byte, else Hong Kong's."""
    try:
        data.decode("cp950")
    except UnicodeDecodeError:
        return "big5hkscs"
    return "cp950"


def _read(data: bytes, name: str, score: float | None, file: str) -> Decoded:
    """Decode everything; what cannot be read becomes U+FFFD, up to one character in a hundred."""
    for mark, marked in _MARKS:
        if marked == name and data.startswith(mark):
            data = data[len(mark) :]
            break
    if name in _BIG5:
        name = _big5(data)
    try:
        text, broken = data.decode(name), None
    except UnicodeDecodeError as error:
        text, broken = data.decode(name, "replace"), error.start
    replaced = text.count("\ufffd")
    if broken is not None and replaced > 1 and replaced * _BROKEN_SHARE > len(text):
        line = data.count(b"\n", 0, broken) + 1
        encodings = ", ".join(ENCODINGS)
        raise Refusal(
            "reading-undecodable", file=file, line=line, byte=broken, encoding=name, count=replaced, encodings=encodings
        )
    return _told(text, name, score)


def _told(text: str, name: str, score: float | None) -> Decoded:
    return Decoded(text, Encoding(name, score, text.count("\ufffd")))
