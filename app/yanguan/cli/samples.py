"""The samples as a project of her own: what `make run`, and `yanguan` without a project, open.

The first one comes without labels, so that she can tag it herself; the others show what labelled articles look like.
"""

from pathlib import Path

import platformdirs

from yanguan.cli.projects import fill, opened
from yanguan.exchange.importing import prepare
from yanguan.resources import gold, resource, workspace

FIRST = "interview"
"""The sample that she tags herself."""


def samples_path() -> Path:
    """Where the samples project lies: in a checkout in `annotations/`, else where the user's programs keep files."""
    folder = workspace() or Path(platformdirs.user_data_dir("yanguan", appauthor=False))
    return folder / "samples.yanguan"


def samples_project(path: Path) -> Path:
    """The samples project, made where there is none yet. Raises Refusal, and leaves nothing, where it cannot be."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        labelled = [file for file in gold_files() if file.stem != FIRST]
        with opened(path) as session:
            fill(session, prepare([resource("samples", f"{FIRST}.txt")]))
            fill(session, prepare(labelled))
    return path


def gold_files() -> list[Path]:
    """The labelled samples, the interview first, then by name: the gold articles that are read from a sample's text.

    The other gold articles prove the guidelines; nobody needs them to see what the program does.
    """
    samples = {path.stem for path in resource("samples").glob("*.txt")}
    labelled = (path for path in gold().glob("*.jsonl") if path.stem in samples)
    return sorted(labelled, key=lambda path: (path.stem != FIRST, path.name))
