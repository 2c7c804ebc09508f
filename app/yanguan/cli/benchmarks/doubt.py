"""Finding conversion doubts without words, against the package's own conversion of the same text."""

import time
from collections.abc import Callable
from statistics import median

import opencc

from yanguan.cli.benchmarks.measure import Measured
from yanguan.domain.article import Article, Text
from yanguan.resources import resource
from yanguan.script.convert import convert
from yanguan.suggest.doubt import find_doubts

CHARACTERS = 100_000
ROUNDS = 5
TARGET = 250_000.0
"""40 ms for 10,000 characters."""


def measure() -> Measured:
    """Characters a second of the detectors, dictionaries loaded, and of the package's `tw2s`."""
    samples = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]
    text = "".join(convert(sample, "s2tw").text.text for sample in samples)
    text = (text * (CHARACTERS // len(text) + 1))[:CHARACTERS]
    article = Article("bench", "hant", Text(text, "source"), convert(text, "tw2s").text, ())
    package = opencc.OpenCC("tw2s")
    ours = _seconds(lambda: find_doubts(article, with_words=False))
    baseline = _seconds(lambda: package.convert(text))
    return Measured("doubt", "characters/s", CHARACTERS / ours, CHARACTERS / baseline, TARGET, "rate")


def _seconds(work: Callable[[], object]) -> float:
    work()
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return median(took)
