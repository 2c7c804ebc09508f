"""Hugging Face's `datasets`: the folder loaded without the network, with the fields that its card declares."""

import os
import tempfile
from pathlib import Path
from typing import Any

from clients.asked.answers import Answer, hand_back
from clients.asked.rows import links


def ask(dataset: Path) -> Answer:
    """Every row of the one part."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    from datasets import ClassLabel, load_dataset

    with tempfile.TemporaryDirectory() as cache:
        found = load_dataset(str(dataset), cache_dir=cache, split="train")
        label = found.features["spans"].feature["label"]
        if not isinstance(label, ClassLabel):
            return [], [f"the label of a span is no ClassLabel but {label!r}"]
        refused = [f"{row['id']}: words that stand elsewhere" for row in found if not _are_there(row)]
        return [_text(row, label.names) for row in found], refused


def _are_there(row: dict[str, Any]) -> bool:
    """Whether the words of each span stand at its places."""
    return all(
        [row["text"][it["start"] : it["end"]] for it in span["fragments"]] == span["words"] for span in row["spans"]
    )


def _text(row: dict[str, Any], names: list[str]) -> dict[str, Any]:
    places = {
        span["id"]: [[names[span["label"]], it["start"], it["end"]] for it in span["fragments"]]
        for span in row["spans"]
    }
    first = {name: parts[0] for name, parts in places.items()}
    spans = [part for parts in places.values() for part in parts]
    return {"id": row["id"], "text": row["text"], "spans": spans, "links": links(row, first)}


if __name__ == "__main__":
    hand_back(ask)
