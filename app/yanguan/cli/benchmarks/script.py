"""The two scripts: aligned conversion against the package's plain one, the load of a profile, projection of spans."""

import random

import opencc

from yanguan.cli.benchmarks.measure import Measured, median_seconds
from yanguan.resources import resource
from yanguan.script.alignment import Alignment
from yanguan.script.convert import convert
from yanguan.script.dictionaries import INSTALLED
from yanguan.script.engine import Engine, engine

PROFILES = ("s2tw", "tw2s", "s2twp", "tw2sp")
TURNS = 5
CHARACTERS = 10_000
SPANS = 10_000
LENGTH = 100_000
PLACES = 100
CONVERSION_TARGET = 0.333
LOADS_TARGET = 3.34  # 0.3 s each
SPANS_TARGET = 334_000  # 10,000 in 30 ms


def measure() -> Measured:
    """Milliseconds per 10,000 characters, of the profile in which we gain least on the package."""
    ours, baseline = max((conversion(profile) for profile in PROFILES), key=lambda times: times[0] / times[1])
    return Measured("script", "ms", ours, baseline, CONVERSION_TARGET, "ratio")


def measure_load() -> Measured:
    """Loads a second of the profile that reads most, nothing kept from before, and the package's."""
    ours = median_seconds(TURNS, lambda: Engine(INSTALLED.stages("s2twp")))
    baseline = median_seconds(TURNS, lambda: opencc.OpenCC("s2twp"))
    return Measured("script-load", "loads/s", 1 / ours, 1 / baseline, LOADS_TARGET, "rate")


def measure_projection() -> Measured:
    """Spans a second that are projected and told exact or not, in an article with a hundred places, and without."""
    draw = random.Random(10)  # noqa: S311 - spans, no secrets
    spans = [(start, start + draw.randint(1, 30)) for start in draw.choices(range(LENGTH - 30), k=SPANS)]
    step = LENGTH // PLACES
    places = tuple((at, at + 3, at + at // step, at + at // step + 4) for at in range(0, LENGTH, step))
    with_places = Alignment(LENGTH, LENGTH + PLACES, places)
    ours = median_seconds(TURNS, lambda: _projected(with_places, spans))
    plain = median_seconds(TURNS, lambda: _projected(Alignment.identity(LENGTH), spans))
    return Measured("script-projection", "spans/s", SPANS / ours, SPANS / plain, SPANS_TARGET, "rate")


def conversion(profile: str) -> tuple[float, float]:
    """Milliseconds per 10,000 characters of the samples in the profile's own script: ours, and the package's."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]
    texts = [convert(text, "t2s" if profile.startswith("s") else "s2tw").text.text for text in texts]
    package, per_text = opencc.OpenCC(profile), CHARACTERS * 1000 / sum(map(len, texts))
    engine(INSTALLED, profile).variants  # noqa: B018 - loading is measured by itself
    ours = median_seconds(TURNS, lambda: [convert(text, profile) for text in texts])
    return ours * per_text, median_seconds(TURNS, lambda: [package.convert(text) for text in texts]) * per_text


def _projected(alignment: Alignment, spans: list[tuple[int, int]]) -> int:
    return sum(alignment.project(*span) is not None and alignment.is_exact(*span) for span in spans)
