"""The YAML at the head of a dataset card, as the Hugging Face Hub reads it. Pure; what stands below it is `card`'s.

Every value is written as JSON, which YAML 1.2 takes as it is; characters that YAML knows only escaped are escaped.
"""

import json
import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from yanguan.exchange.datasets.facts import Facts

FENCE = "---"
SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
TASKS = {"chat": ["text-generation"]}
SPLITS = {"train": "train", "dev": "validation", "test": "test"}
LOADED = (".jsonl", ".json", ".csv", ".parquet")
"""Files that the Hub loads by itself, where they are named after a part."""

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def front_matter(facts: Facts, report: Mapping[str, Any], files: Collection[str], more: Mapping[str, Any]) -> str:
    """The head of the card; `files` are the dataset's, `more` what the format itself adds."""
    content: dict[str, Any] = {
        "pretty_name": report["file"],
        "language": ["zh"],
        "license": "unknown",
        "multilinguality": ["monolingual"],
        "size_categories": [_size(facts.articles)],
        "source_datasets": ["original"],
        "annotations_creators": _creators(facts),
        "task_categories": TASKS.get(report["format"], ["token-classification"]),
        "tags": ["news", "quotation-attribution", "personnel-events", *sorted(facts.scripts), "yanguan"],
    }
    if data_files := _data_files(files):
        content["configs"] = [{"config_name": "default", "data_files": data_files}]
    lines = [f"{key}: {_yaml(value)}" for key, value in (content | dict(more)).items()]
    return "\n".join((FENCE, *lines, FENCE)) + "\n"


def _size(articles: int) -> str:
    return next((name for limit, name in SIZES if articles < limit), "n>1M")


def _creators(facts: Facts) -> list[str]:
    found = ["expert-generated"] if facts.origins["human"] else []
    return [*found, *(["machine-generated"] if facts.origins.total() > facts.origins["human"] else [])] or [
        "no-annotation"
    ]


def _data_files(files: Collection[str]) -> list[dict[str, str]]:
    """The files of the parts, by the names that the Hub has for them."""
    paths = {PurePosixPath(name).stem: name for name in files if PurePosixPath(name).suffix in LOADED}
    return [{"split": split, "path": paths[part]} for part, split in SPLITS.items() if part in paths]


def _yaml(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
