"""Kills and soak in a process of their own: whoever asks for them may have windows and threads, and this one forks."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_TESTS = Path(__file__).parents[1]


def kills_apart(count: int, seed: int, *more: str) -> dict[str, Any]:
    """What so many kills left behind, as `kills` counts it."""
    return _said("crash.kills", str(count), str(seed), *more)


def soak_apart(events: int, seed: int) -> dict[str, Any]:
    """What so many events at the window came to, as `soak.Figures` says it."""
    return _said("crash.soak", "--events", str(events), "--seed", str(seed))


def _said(module: str, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", module, *arguments]
    path = os.pathsep.join([str(_TESTS), str(_TESTS.parent / "app")])
    said = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path}, timeout=86_000
    )
    assert said.returncode == 0, said.stderr
    return dict(json.loads(said.stdout))
