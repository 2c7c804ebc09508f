"""How the source is written: documented, in small pieces, with names that say something."""

import ast
from statistics import median

import pytest

from architecture.source import MODULES, Function, Module

each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "data", "info", "item", "entity"}


@each_module
def test_a_module_says_what_it_is_for(module: Module) -> None:
    docstring = ast.get_docstring(module.tree)
    assert docstring
    assert docstring.split("\n")[0].rstrip().endswith((".", ":"))


@each_module
def test_everything_public_says_what_it_is(module: Module) -> None:
    assert [name for name, node in public(module.tree) if not ast.get_docstring(node)] == []


def public(node: ast.AST, before: str = "") -> list[tuple[str, ast.ClassDef | Function]]:
    """Classes, functions and methods whose names, and whose classes' names, have no underscore before them."""
    found: list[tuple[str, ast.ClassDef | Function]] = []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | Function) and not child.name.startswith("_") and not is_setter(child):
            found.append((before + child.name, child))
            if isinstance(child, ast.ClassDef):
                found += public(child, f"{before}{child.name}.")
    return found


@each_module
def test_classes_of_fields_are_made_by_our_dataclass(module: Module) -> None:
    """Python's own takes three times as long at the start (`domain/frozen`); `yanguan.read` gives out such objects."""
    imported = [
        alias.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"
        for alias in node.names
    ]
    is_given_out = module.name.startswith("exchange/training/")
    assert ("dataclass" in imported) <= (module.name == "domain/frozen" or is_given_out)


@each_module
def test_a_file_has_at_most_400_lines(module: Module) -> None:
    assert module.text.count("\n") <= 400


@each_module
def test_a_function_has_at_most_40_lines(module: Module) -> None:
    assert [name for name, function in module.functions if length(function) > 40] == []


def is_setter(node: ast.ClassDef | Function) -> bool:
    """True for the second half of a property: its first half has said what it is."""
    return any(isinstance(each, ast.Attribute) and each.attr == "setter" for each in node.decorator_list)


def length(function: Function) -> int:
    """Lines from `def` to the last."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_most_files_and_functions_are_short() -> None:
    assert median(module.text.count("\n") for module in MODULES) <= 120
    assert median(length(function) for module in MODULES for _, function in module.functions) <= 10


@each_module
def test_a_module_is_named_for_what_is_in_it(module: Module) -> None:
    assert not {part for name in module.name.split("/") for part in name.split("_")} & EMPTY_WORDS


@each_module
def test_lines_are_never_split_where_only_python_sees_a_line_break(module: Module) -> None:
    """`splitlines` splits at U+2028, U+0085, form feeds: articles and JSON lines hold these inside a line."""
    assert [call.where for call in module.calls if call.what == "splitlines"] == []
