"""Jieba, loaded once for all that ask for words: doubts, the caret, tokens of datasets. What they make of it is theirs.

Loaded when it is first asked for (about a second, 130 MB).
"""

import importlib.metadata
import logging
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any, Protocol, cast

import platformdirs

_loading = Lock()
_loaded: list[Any] = []


class Tokenizer(Protocol):
    """What of jieba's tokenizer is used here, and by those who are given it."""

    FREQ: Mapping[str, int]
    total: int
    tmp_dir: str
    cache_file: str

    def initialize(self) -> None:
        """Load the dictionary."""

    def lcut(self, sentence: str, cut_all: bool = False, HMM: bool = True) -> list[str]:  # noqa: FBT001, FBT002, N803
        """The words in order; they join up to the same text."""

    def tokenize(self, unicode_sentence: str) -> Iterator[tuple[str, int, int]]:
        """The words in order, each with its place in code points."""


def tokenizer() -> Tokenizer:
    """Jieba, loaded once whichever thread asks first. Raises ImportError, OSError where it cannot be."""
    with _loading:
        if not _loaded:
            _loaded.append(load())
        found: Tokenizer = _loaded[0]
        return found


def load() -> Tokenizer:
    """Jieba with a cache file of our own: its default lies in the shared temporary folder, and outlives its version."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's sources raise SyntaxWarning and ResourceWarning
        with _without("pkg_resources"):
            import jieba  # noqa: PLC0415 - 120 ms, wanted only once a word is asked for

        jieba.setLogLevel(logging.WARNING)
        loaded: Tokenizer = jieba.Tokenizer()
        loaded.tmp_dir = str(_cache_folder())
        loaded.cache_file = f"jieba-{importlib.metadata.version('jieba')}.cache"
        loaded.initialize()
    return loaded


@contextmanager
def _without(package: str) -> Iterator[None]:
    """As where this package is not installed: jieba can do without this one, and finds its dictionary beside itself.

    It would import half of the standard library on a worker, while the window imports what it needs. Where each of the
    two had one half of `html`, Python took it for a deadlock, and one of them ended with an error (gh-83065).
    """
    is_ours = package not in sys.modules
    if is_ours:
        sys.modules[package] = cast("ModuleType", None)  # so Python says that there is none
    try:
        yield
    finally:
        if is_ours:
            del sys.modules[package]


def _cache_folder() -> Path:
    return platformdirs.user_cache_path("yanguan", appauthor=False, ensure_exists=True)
