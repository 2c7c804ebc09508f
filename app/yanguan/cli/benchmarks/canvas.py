"""The canvas in the window over a real project, beside a plain QPlainTextEdit that shows the same text twice.

Each is a process of its own; how it measures stands in `desktop.gauge`.
"""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from yanguan.cli.benchmarks.measure import Measured, scratch
from yanguan.cli.window import has_display
from yanguan.domain.article import Article, Block, Text
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id, now
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Filler, Quote, Span, Thing
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing.scene import Made
from yanguan.editing.session import Session
from yanguan.resources import default_scheme_content, resource
from yanguan.script.convert import convert


@dataclass(frozen=True, slots=True)
class Size:
    """An article of so many characters and spans, and what each figure may be: milliseconds, `memory` megabytes."""

    characters: int
    spans: int
    open: float
    span: float
    memory: float
    wheel: float = 16
    resize: float = 33


SIZES = (
    Size(10_000, 500, open=150, span=16, memory=60),
    Size(300_000, 1_000, open=1_000, span=30, memory=60),
    Size(1_000_000, 2_000, open=1_500, span=30, memory=60),
)
UNITS = {"open": "ms", "span": "ms", "wheel": "ms", "resize": "ms", "memory": "MB"}
_PROGRAM = """
import dataclasses, json, sys
from pathlib import Path
from yanguan.desktop import gauge
print(json.dumps(dataclasses.asdict(getattr(gauge, sys.argv[1])(Path(sys.argv[2])))))
"""
_GROUP = (("speaker", 2, 6), ("cue", 9, 1), ("person", 3, 3), ("post", 2, 4))
"""The spans of a quote that overlap and nest: label, characters from the quote's start, length."""


def measure() -> list[Measured]:
    """Every figure of every size. Raises Refusal where a window cannot be opened."""
    return [measured for size in SIZES for measured in _measured(size)]


def _measured(size: Size) -> Iterator[Measured]:
    with scratch() as name:
        project = Path(name) / "canvas.yanguan"
        make_project(project, size)
        plain, ours = _figures("gauge_plain", project), _figures("gauge_canvas", project)
    for figure, unit in UNITS.items():
        if ours[figure] and plain[figure]:  # not every system tells its memory
            name = f"canvas-{figure}-{size.characters // 1000}k"
            yield Measured(name, unit, ours[figure], plain[figure], getattr(size, figure), "most")


def _figures(gauge: str, project: Path) -> dict[str, float]:
    """What one process measured."""
    environment = dict(os.environ)
    if not has_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(  # noqa: S603 - our own words, our own interpreter
        [sys.executable, "-c", _PROGRAM, gauge, str(project)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        last = done.stderr.strip().split("\n")[-1]
        raise Refusal("cli-bench-failed", problem=last or f"exit {done.returncode}")
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def make_project(path: Path, size: Size) -> None:
    """A project with a small labelled article, which is shown first, and the large one."""
    small, large = article_of(500, seed=1), article_of(size.characters, seed=2)
    records = [Record(small, labels_of(small, 20)), Record(large, labels_of(large, size.spans))]
    with Session(path, scheme=default_scheme_content()) as session:
        session.import_records(records, is_dataset=True).result()


def article_of(characters: int, *, seed: int) -> Article:
    """An article of so many characters, made of the samples' own lines."""
    lines = _lines(random.Random(seed))  # noqa: S311 - the same article every time
    text, kept = "", list[str]()
    length = 0
    while length <= characters:
        kept.append(next(lines))
        length += len(kept[-1]) + 1
    text = "\n".join(kept)[:characters].rstrip()
    return Article(new_id(), "hant", Text(text, "source"), convert(text, "tw2s").text, tuple(_blocks(text)))


def labels_of(article: Article, spans: int) -> LabelSet:
    """So many spans at places that are the same every time, in groups of a quote with what overlaps it."""
    text, made = article.source.text, list[Thing]()
    chance = random.Random(spans)  # noqa: S311 - the same places every time
    starts = chance.sample([place for place in range(len(text) - 80) if not text[place].isspace()], spans // 5)
    for start in starts:
        quote = Span(**_made(), label="quote", fragments=((start, start + chance.randrange(10, 40)),))
        parts = {
            label: Span(**_made(), label=label, fragments=((start + first, start + first + length),))
            for label, first, length in _GROUP
        }
        made += [quote, *parts.values()]
        speakers, cues = (Filler(parts["speaker"].id),), (parts["cue"].id,)
        made.append(Quote(**_made(), quote=quote.id, speakers=speakers, cues=cues))
    return LabelSet.of(article.id, made)


def _made() -> Made:
    return {"id": new_id(), "annotator": "bench", "at": now()}


def _lines(chance: random.Random) -> Iterator[str]:
    """The samples' lines without end, in any order."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    while True:
        yield chance.choice(lines)


def _blocks(text: str) -> Iterator[Block]:
    start = 0
    for line in text.split("\n"):
        if line:
            place = (start, start + len(line))
            yield Block("paragraph" if start else "headline", place, place)
        start += len(line) + 1
