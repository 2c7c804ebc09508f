"""Files of every format changed at random, many more than the tests of the readers try."""

import itertools
import random
import tempfile
from pathlib import Path
from typing import NamedTuple

from exchange.reading.formats.test_hostile import SIGNS, VALID, changed, changed_inside, check
from yanguan.exchange.reading.formats.names import SUFFIXES

GONE = (0, 0, 1, 4, 64, 10**9)


class Tried(NamedTuple):
    """How many files were read, of how many formats, and what came of them that was no article and no refusal."""

    inputs: int
    formats: int
    wrong: list[str]


def try_inputs(count: int, seed: int) -> Tried:
    """Read so many changed files, each format in its turn."""
    chance = random.Random(seed)
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        for number, form in zip(range(count), itertools.cycle(VALID)):
            changes = [
                (chance.random(), chance.choice(GONE), chance.choice(SIGNS)) for _ in range(chance.randint(1, 6))
            ]
            content = VALID[form]
            is_inside = content.startswith(b"PK") and chance.random() < 0.5
            made = changed_inside(content, changes, number) if is_inside else changed(content, changes)
            try:
                check(Path(name), f"a{SUFFIXES[form][0]}", made)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
                wrong.append(f"{form} {number}: {error!r}"[:300])
    return Tried(count, len(VALID), wrong)
