"""The contract's own checker (tests/contract/check.py), asked about a file. The program itself never imports it."""

import contextlib
import importlib.util
import io
from functools import cache
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parents[1] / "contract"
EXAMPLE = FOLDER / "example.jsonl"


def complaints(path: Path) -> list[str]:
    """What the checker says is broken in the file; nothing where it keeps the contract."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        status = _checker().main([str(path)])
    return said.getvalue().split("\n")[:-1] if status else []


@cache
def _checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("contract_check", FOLDER / "check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
