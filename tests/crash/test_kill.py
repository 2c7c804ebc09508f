"""A session that is killed, at any moment: what it had said is there, and what it was doing is whole or not at all."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1]
COUNT = int(os.environ.get("YANGUAN_KILLS", "200"))


def kills(count: int, seed: int, *more: str) -> dict[str, Any]:
    """What so many kills left behind."""
    command = [sys.executable, "-m", "crash.kills", str(count), str(seed), *more]
    path = os.pathsep.join([str(TESTS), str(TESTS.parent / "app")])
    said = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path}, timeout=3600
    )
    assert said.returncode == 0, said.stderr
    return dict(json.loads(said.stdout))


def test_nothing_said_is_lost_whenever_the_session_dies() -> None:
    found = kills(COUNT, 20261126)
    assert found["wrong"] == []
    assert (found["kills"], found["lost"]) == (COUNT, 0)
    assert found["acknowledged"] > COUNT
    assert 0 < found["there"] <= found["in flight"] <= COUNT


def test_a_session_that_says_done_too_early_is_found_out() -> None:
    assert kills(12, 1, "hasty")["lost"] > 0
