"""No override of Qt is without the guard: on Python 3.11 an ordinary error in one can be a crash (FACTS.md)."""

import importlib

import pytest

from architecture.source import MODULES
from yanguan.desktop.guard import unguarded_overrides

NAMES = [module.dotted for module in MODULES if module.room == "desktop"]


@pytest.mark.parametrize("name", NAMES)
def test_every_override_is_guarded(name: str) -> None:
    module = importlib.import_module(name)
    classes = [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == name]
    assert {each.__qualname__: found for each in classes if (found := unguarded_overrides(each))} == {}


def test_there_are_overrides_to_guard() -> None:
    found = [
        each
        for name in NAMES
        for each in vars(importlib.import_module(name)).values()
        if isinstance(each, type) and each.__module__ == name and hasattr(each, "metaObject")
    ]
    assert len(found) > 10
