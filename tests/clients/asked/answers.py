"""What every script here is called with, and how it hands its answer back."""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Answer = tuple[Iterable[dict[str, Any]], Iterable[str]]
"""The texts, and what was refused."""


def hand_back(ask: Callable[[Path], Answer]) -> None:
    """Ask about the dataset of the first argument and write the answer to the second."""
    dataset, answer = map(Path, sys.argv[1:3])
    texts, refused = ask(dataset)
    answer.write_text(json.dumps({"texts": list(texts), "refused": list(refused)}), encoding="utf-8")
