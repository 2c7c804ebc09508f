"""Files and folders that appear, or are replaced, only when all of them is safely on the disk.

Where the work fails or is called off, what stood there before stays as it was. What is written is the asker's business.
"""

import contextlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from yanguan.domain.refusal import Refusal
from yanguan.store.live import refuse_live

REPORT = "export.json"
"""The report in a folder; it lists the folder's files, and so says that the folder is one of our exports."""

_MANY = 200


@contextlib.contextmanager
def replacing_file(path: Path) -> Iterator[BinaryIO]:
    """A new file beside the path that takes its place when the block ends well.

    Raises Refusal where the path is a folder, a project that is open, or cannot be written.
    """
    with _unwritable(path):
        target = path.resolve()
        refuse_live(target)
        if target.exists() and not target.is_file():
            raise Refusal("jsonl-not-a-file", file=str(path))
        draft = _beside(target, "part")
        try:
            with draft.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
            _sync_folder(target.parent)
        finally:
            draft.unlink(missing_ok=True)


@contextlib.contextmanager
def replacing_folder(path: Path) -> Iterator[Path]:
    """A new folder beside the path that takes its place when the block ends well.

    A folder that stands there is replaced only where it is empty or holds nothing but one of our exports. Raises
    Refusal where it holds anything else, or where the place cannot be written.
    """
    with _unwritable(path):
        target = path.resolve()
        refuse_live(target)
        _prove_ours(target, path)
        draft = _beside(target, "part")
        draft.mkdir()
        try:
            yield draft
            _sync_below(draft)
            _prove_ours(target, path)
            _swap(draft, target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


def replace_json(path: Path, content: Any) -> None:
    """Write a JSON value that people may read, in the place of what stood there."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    os.replace(part, path)  # noqa: PTH105 - says what it is: atomic


def _beside(target: Path, suffix: str) -> Path:
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.{suffix}")


@contextlib.contextmanager
def _unwritable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refusal("jsonl-unwritable", file=str(path), problem=error.strerror or str(error)) from error


def _prove_ours(target: Path, path: Path) -> None:
    """Raise Refusal where replacing this folder would delete what no export of ours has written."""
    if not target.exists():
        return
    if not target.is_dir():
        raise Refusal("export-not-a-folder", file=str(path))
    below = (each for each in target.rglob("*") if each.is_symlink() or not each.is_dir())
    there = {each.relative_to(target).as_posix() for each in below}
    foreign = sorted(there - _listed(target) - {REPORT})
    if foreign or (there and REPORT not in there):
        raise Refusal("export-folder-not-ours", file=str(path), other=(foreign or [REPORT])[0])


def _listed(folder: Path) -> set[str]:
    """The files that the folder's report says it wrote."""
    try:
        report = json.loads((folder / REPORT).read_text(encoding="utf-8"))
        return set(report["files"]) if str(report["tool"]).startswith("Yanguan ") else set()
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _swap(draft: Path, target: Path) -> None:
    """Put the draft where the target stands; the old folder comes back if that fails."""
    if not target.exists():
        draft.replace(target)
        _sync_folder(target.parent)
        return
    old = _beside(target, "old")
    target.replace(old)
    try:
        draft.replace(target)
    except OSError:
        old.replace(target)
        raise
    _sync_folder(target.parent)
    shutil.rmtree(old, ignore_errors=True)


def _sync_below(folder: Path) -> None:
    """Make all files of the folder last: one by one, or, where they are many, all that the system still holds."""
    below = sorted(folder.rglob("*"))
    if len(below) > _MANY and os.name == "posix":
        os.sync()  # a thousand files one by one take half a minute on a slow disk
        return
    for each in below:
        if each.is_file():
            with each.open("rb+") as file:
                os.fsync(file.fileno())
        else:
            _sync_folder(each)
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can: Windows opens no folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
