"""What `make run` starts: the window on the samples or, without a display, the demo. Nothing else belongs here."""

import sys

from yanguan.cli.main import main
from yanguan.cli.window import has_display
from yanguan.resources import workspace


def launch() -> int:
    """Open the window on the samples project; where nobody could see it, do the whole job and make pictures."""
    if has_display():
        return main([])
    folder = workspace()
    return main(["demo"] if folder is None else ["demo", "--out", str(folder / "demo")])


if __name__ == "__main__":
    sys.exit(launch())
