"""A session's project as the dataset that it exports: its bytes, and its first article as the contract has it."""

import json
from typing import Any

from strategies.contract import complaints
from yanguan.editing.session import Session
from yanguan.exchange.exporting import export_dataset


def exported(session: Session) -> bytes:
    """The whole dataset; it keeps the contract, or the test fails."""
    path = session.path.with_suffix(".jsonl")
    export_dataset(session.reader, path)
    try:
        assert complaints(path) == []
        return path.read_bytes()
    finally:
        path.unlink()
        path.with_name(path.name + ".export.json").unlink()


def line(session: Session) -> dict[str, Any]:
    """The first article's line."""
    return dict(json.loads(exported(session).split(b"\n")[0]))
