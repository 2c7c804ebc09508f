"""Two texts of one article that the user has already, one in each script, read as a pair.

How the two are aligned is `script.pairing`'s business, how a file becomes text `reading`'s.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from yanguan.domain.article import SCRIPTS, Article, Block, Script, Text, other_script
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.articles import read_file
from yanguan.exchange.reading.files import find_files
from yanguan.exchange.reading.incoming import Incoming, Notice
from yanguan.script.alignment import Alignment
from yanguan.script.detect import count_scripts
from yanguan.script.pairing import pair

_NAMED = 5
_LEAST_SHARED = 0.1


def pairs_in(hant: Path, hans: Path) -> list[tuple[Path, Path]]:
    """The files that belong together: the two files named, or the files of two folders with the same relative name.

    Raises Refusal where a path is not there, where both are the same, where a folder is paired with a file, where
    there is nothing to pair, and where a file has no counterpart: then nothing of the two folders is paired.
    """
    for path in (hant, hans):
        if not path.exists():
            raise Refusal("reading-file-missing", file=str(path))
    if hant.samefile(hans):
        raise Refusal("pairs-same-path", file=str(hant))
    if hant.is_dir() != hans.is_dir():
        folder, file = (hant, hans) if hant.is_dir() else (hans, hant)
        raise Refusal("pairs-file-and-folder", folder=str(folder), file=str(file))
    if not hant.is_dir():
        return [(hant, hans)]
    first, second = _by_name(hant), _by_name(hans)
    if not first and not second:
        raise Refusal("pairs-no-files", hant=str(hant), hans=str(hans))
    alone = sorted(str(first.get(name) or second[name]) for name in first.keys() ^ second.keys())
    if alone:
        raise Refusal("pairs-unmatched", count=len(alone), files=_listed(alone), hant=str(hant), hans=str(hans))
    return [(first[name], second[name]) for name in sorted(first)]


def read_pair(hant: Path, hans: Path, *, source: Script = "hant", encoding: str | None = None) -> Incoming:
    """The article whose traditional text is in one file and whose simplified text is in the other.

    `source` is the script that labels are stored in; kinds of blocks and meta are those of its file. `encoding` is
    the user's choice for both files. Raises Refusal as `read_file` does, where a file is written in the script that
    the other one should be, and where both hold the same text.
    """
    files: dict[Script, str] = {"hant": str(hant), "hans": str(hans)}
    read: dict[Script, Incoming] = {
        "hant": read_file(hant, encoding=encoding),
        "hans": read_file(hans, encoding=encoding),
    }
    return paired(files, read, source)


def paired(files: Mapping[Script, str], read: Mapping[Script, Incoming], source: Script) -> Incoming:
    """The article of two that were read; `files` is what refusals call them. Raises Refusal as `read_pair` does."""
    _refuse_wrong_scripts(files, read)
    own, other = read[source], read[other_script(source)]
    texts = own.article.source.text, other.article.source.text
    if texts[0] == texts[1]:
        raise Refusal("pairs-same-text", hant=files["hant"], hans=files["hans"])
    alignment = pair(*texts)
    article = replace(
        own.article,
        source_script=source,
        counterpart=Text(texts[1], "given"),
        blocks=tuple(_blocks(own.article, other.article, alignment)),
        alignment=(),
        differences=alignment.places,
    )
    notices = (*own.notices, *other.notices, *_little_shared(article, files))
    return Incoming(article, own.encoding, notices)


def _refuse_wrong_scripts(files: Mapping[Script, str], read: Mapping[Script, Incoming]) -> None:
    """Raise Refusal where most of what is marked for a script is marked for the other one's file."""
    wrong = [
        script for script in SCRIPTS if count_scripts(read[script].article.source.text).script not in (None, script)
    ]
    if len(wrong) == len(SCRIPTS):
        raise Refusal("pairs-swapped", hant=files["hant"], hans=files["hans"])
    for script in wrong:
        raise Refusal("pairs-wrong-script", file=files[script], script=script)


def _blocks(own: Article, other: Article, alignment: Alignment) -> Iterator[Block]:
    """A block for each line of the source, and between them one for each line that only the other text has."""
    back = alignment.inverse()
    placed = []
    for block in own.blocks:
        assert block.source is not None
        placed.append((block.source[0], 1, replace(block, counterpart=alignment.project(*block.source))))
    for block in other.blocks:
        assert block.source is not None
        if back.project(*block.source) is None:
            at = back.position(block.source[0])
            placed.append((at, 0, replace(block, source=None, counterpart=block.source)))
    placed.sort(key=lambda each: each[:2])
    return (block for _, _, block in placed)


def _little_shared(article: Article, files: Mapping[Script, str]) -> Iterable[Notice]:
    """What the user is told where the two texts are hardly the same article."""
    length = max(len(article.source.text), len(article.counterpart.text))
    shared = len(article.source.text) - sum(s1 - s0 for s0, s1, _, _ in article.differences)
    if shared < length * _LEAST_SHARED:
        share: dict[str, str | int] = {"share": round(100 * shared / length)}
        yield Notice("pairs-little-shared", share | dict(files.items()))


def _by_name(folder: Path) -> dict[str, Path]:
    """The files of a folder by their name in it; composed, for one system writes é as two characters."""
    files = find_files([folder]).files
    return {unicodedata.normalize("NFC", path.relative_to(folder).as_posix()): path for path in files}


def _listed(names: list[str]) -> str:
    """The first names, and a sign that there are more."""
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
