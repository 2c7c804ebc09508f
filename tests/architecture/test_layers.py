"""Who may know whom: cli > desktop > exchange, suggest > editing > store > script, domain."""

import subprocess
import sys
from graphlib import TopologicalSorter

import pytest

from architecture.source import MODULES, Module

BELOW = {
    "domain": set[str](),
    "script": {"domain"},
    "store": {"domain", "script"},
    "editing": {"domain", "script", "store"},
    "resources": {"domain"},
    "words": {"domain", "resources"},
    "tokenizer": set(),
    "exchange": {"domain", "script", "store", "editing", "resources", "words", "tokenizer"},
    "suggest": {"domain", "script", "store", "editing", "resources", "words", "tokenizer"},
}
BELOW["desktop"] = {*BELOW}
BELOW["cli"] = {*BELOW}
BELOW["__main__"] = {"cli"}
BELOW["__init__"] = {"exchange"}
"""Only when `yanguan.read` is asked for: see `tests/exchange/training`."""
each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)


@each_module
def test_a_room_imports_only_what_stands_below_it(module: Module) -> None:
    rooms = {
        name.split(".")[1] for name in module.imports if name.startswith("yanguan.") and name != "yanguan.__version__"
    }
    assert rooms - {module.room} <= BELOW[module.room]


def test_the_order_of_the_rooms_has_no_circle() -> None:
    standing: set[str] = set()
    while ready := {room for room, below in BELOW.items() if room not in standing and below <= standing}:
        standing |= ready
    assert standing == set(BELOW)


def test_modules_are_imported_in_no_circle() -> None:
    """Two threads that entered one at two places would wait for each other, and one of them end with an error."""
    known = {module.dotted for module in MODULES}
    TopologicalSorter({module.dotted: (module.first_imports & known) - {module.dotted} for module in MODULES}).prepare()


@each_module
def test_only_the_desktop_knows_qt(module: Module) -> None:
    if module.room != "desktop":
        assert not any(name.startswith(("PySide6", "shiboken6")) for name in module.imports)


@each_module
def test_the_lowest_rooms_need_little(module: Module) -> None:
    """`domain` needs the standard library, `script` the converter too; nobody asks the network."""
    outside = {name.split(".")[0] for name in module.imports} - set(sys.stdlib_module_names) - {"yanguan"}
    if module.room == "domain":
        assert outside == set()
    if module.room == "script":
        assert outside <= {"opencc"}
    assert not {"socket", "urllib.request", "http.client", "requests"} & module.imports - ALLOWED_NETWORK.get(
        module.name, set()
    )


ALLOWED_NETWORK = {"store/holder": {"socket"}}
"""The name of the machine, for the words about who holds a project; nothing is sent."""

WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name}: Qt is not here")

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
print(len(sys.argv) - 1)
"""


def test_the_rooms_below_the_desktop_run_with_qt_not_importable() -> None:
    names = [module.dotted for module in MODULES if module.room not in {"desktop", "__main__", "__init__"}]
    done = subprocess.run([sys.executable, "-c", WITHOUT_QT, *names], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == (str(len(names)), "")
