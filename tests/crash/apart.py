"""The kills in a process of their own, which may fork: whoever asks for them may have windows and threads."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_TESTS = Path(__file__).parents[1]


def kills_apart(count: int, seed: int, *more: str) -> dict[str, Any]:
    """What so many kills left behind, as `kills` counts it."""
    command = [sys.executable, "-m", "crash.kills", str(count), str(seed), *more]
    path = os.pathsep.join([str(_TESTS), str(_TESTS.parent / "app")])
    said = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path}, timeout=36_000
    )
    assert said.returncode == 0, said.stderr
    return dict(json.loads(said.stdout))
