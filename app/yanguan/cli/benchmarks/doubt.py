"""Finding conversion doubts without words, against the package's own conversion of the same texts."""

import opencc

from yanguan.cli.benchmarks.measure import Measured, median_seconds
from yanguan.cli.samples import gold_files
from yanguan.exchange.importing import prepare
from yanguan.suggest.doubt import find_doubts

REPEATS = 10
ROUNDS = 5
TARGET = 250_000.0
"""40 ms for 10,000 characters."""


def measure() -> Measured:
    """Characters a second of the detectors, dictionaries loaded, and of the package's `tw2s`, over the samples."""
    articles = [record.article for record in prepare(gold_files()).records] * REPEATS
    texts = [article.text("hant").text for article in articles]
    package = opencc.OpenCC("tw2s")
    ours = median_seconds(ROUNDS, lambda: [find_doubts(article, with_words=False) for article in articles])
    baseline = median_seconds(ROUNDS, lambda: [package.convert(text) for text in texts])
    characters = sum(map(len, texts))
    return Measured("doubt", "characters/s", characters / ours, characters / baseline, TARGET, "rate")
