"""An environment of its own for each tool, below a folder that git ignores; it is made once and used again."""

import os
import subprocess
import sys
import venv
from pathlib import Path

from clients.table import Client

ROOT = Path(__file__).parents[2]
ENVIRONMENTS = ROOT / "build" / "clients"
INSTALLING_S = 600
"""How long an installation may take."""
ASKING_S = 900
"""How long a tool may take for its answer."""
SHOWN = 600
"""Characters of a tool's last words that are kept."""


class Failed(Exception):  # noqa: N818 - what happened, not whose error it is
    """A tool was not installed, or gave no answer; the words say why."""


def prepared(client: Client) -> Path:
    """The Python of the tool's environment. Raises Failed where it does not install."""
    if not client.requires:
        return Path(sys.executable)
    folder = ENVIRONMENTS / client.folder
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    wanted = "\n".join(client.requires)
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        venv.create(folder, with_pip=True, clear=True)
        run([str(python), "-m", "pip", "install", "--quiet", *client.requires], INSTALLING_S)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def versions(client: Client, python: Path) -> str:
    """The tool and its version, as its environment says; or what was read in its place."""
    if not client.packages:
        return client.read
    asks = "import sys, importlib.metadata as m; print(', '.join(f'{n} {m.version(n)}' for n in sys.argv[1:]))"
    return run([str(python), "-c", asks, *client.packages], ASKING_S).strip()


def run(command: list[str], seconds: float) -> str:
    """What the command printed. Raises Failed where it fails or takes longer."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=seconds, check=False, cwd=ROOT, env=_surroundings()
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"took more than {seconds:.0f} s") from None
    if done.returncode:
        raise Failed(" ".join((done.stderr or done.stdout)[-SHOWN:].split()))
    return done.stdout


def _surroundings() -> dict[str, str]:
    """Nothing of ours can be imported there but the scripts."""
    return os.environ | {"PYTHONPATH": str(ROOT / "tests"), "PYTHONUTF8": "1"}
