"""The program's own source, read and parsed once, for tests that are about how it is written."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import yanguan

APP = Path(yanguan.__file__).parent
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Call(NamedTuple):
    """A call: `what` is the name called last (`open` of `path.open(…)`), `on` what stands before it."""

    where: str
    what: str
    on: str
    node: ast.Call


@dataclass(frozen=True)
class Module:
    """One file: its path inside the package without `.py` (`store/project`), and its lines."""

    name: str
    text: str

    @property
    def room(self) -> str:
        """The folder it lies in, or its own name at the top."""
        return self.name.split("/")[0]

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text)

    @property
    def dotted(self) -> str:
        """The name by which it is imported."""
        return f"yanguan.{self.name.removesuffix('/__init__').replace('/', '.')}"

    @cached_property
    def functions(self) -> list[tuple[str, Function]]:
        """Every function with its qualified name, those of classes and of functions too."""
        return list(_functions(self.tree, ""))

    @cached_property
    def imports(self) -> set[str]:
        """Every module that it imports, anywhere in it; `from a import b` counts as both `a` and `a.b`."""
        return self._imported(ast.walk(self.tree))

    @cached_property
    def first_imports(self) -> set[str]:
        """Those of them that are imported with it."""
        return self._imported(self.tree.body)

    def _imported(self, nodes: Iterable[ast.AST]) -> set[str]:
        found = set()
        for node in nodes:
            if isinstance(node, ast.Import):
                found |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.name}: a relative import"
                found |= {str(node.module)} | {f"{node.module}.{name.name}" for name in node.names}
        return found

    @cached_property
    def calls(self) -> list[Call]:
        """Every call, with the innermost function in which it stands."""
        inside = {id(node): name for name, function in self.functions for node in ast.walk(function)}
        found = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                where = f"{self.name}:{inside.get(id(node), '')}"
                what, _, on = _called(node.func)
                found.append(Call(where, what, on, node))
        return found

    @cached_property
    def texts(self) -> list[str]:
        """Every text constant that is no docstring; of an f-string, its fixed parts joined."""
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Module | ast.ClassDef | Function)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        parts = {id(part) for node in ast.walk(self.tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        found = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.JoinedStr):
                found.append("".join(str(part.value) for part in node.values if isinstance(part, ast.Constant)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings | parts:
                found.append(node.value)
        return found


def _called(func: ast.expr) -> tuple[str, str, str]:
    if isinstance(func, ast.Attribute):
        return func.attr, ".", ast.unparse(func.value)
    return (func.id if isinstance(func, ast.Name) else "", "", "")


def _functions(node: ast.AST, before: str) -> Iterator[tuple[str, Function]]:
    for child in ast.iter_child_nodes(node):
        name = f"{before}{child.name}" if isinstance(child, Function | ast.ClassDef) else before.rstrip(".")
        if isinstance(child, Function):
            yield name, child
        yield from _functions(child, f"{name}." if name else "")


MODULES = [
    Module(path.relative_to(APP).with_suffix("").as_posix(), path.read_text(encoding="utf-8"))
    for path in sorted(APP.rglob("*.py"))
]
