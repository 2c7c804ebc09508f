"""`dataclass`, made faster where it is frozen and has slots, as nearly all of ours are; else Python's own.

Python 3.11 compiles six functions for each such class, 0.65 ms: a third of what the window takes to start was that
(measured: 70 classes, 76 ms). Here one is compiled and the others are shared. That nothing is set or taken away later
is held by mypy, which takes this for Python's own, and not while the program runs: the guard against it would be in
the way of the object's own making too, whose fields then take a call each (measured: an object of ten fields is made
in a fifth of the time, and a label becomes durable 7 % earlier). Where others get objects, in `yanguan.read`, they
are Python's own. Python 3.13 does some of this itself.
"""

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """As `dataclasses.dataclass`, with the same options."""
        if cls is None:
            return lambda cls: dataclass(cls, **options)
        is_ours = options.get("frozen") and options.get("slots") and all(map(_is_frozen, _parents(cls)))
        if options.keys() - _KNOWN or not is_ours:
            return dataclasses.dataclass(cls, **options)
        return _frozen(cls, is_equal_by_value=options.get("eq", True), kw_only=options.get("kw_only", False))


__all__ = ["dataclass"]

_KNOWN = {"frozen", "slots", "eq", "kw_only"}
_LEFT_OUT = ("__dict__", "__weakref__")
_ABSENT = object()


def _frozen(cls: type, *, is_equal_by_value: bool, kw_only: bool) -> type:
    """The class with slots for its fields and an `__init__` that fills them."""
    cls.__doc__ = cls.__doc__ or cls.__name__  # else Python works out a signature for it, which is slow
    listed = _listed(cls, kw_only=kw_only)
    fields = dataclasses.fields(listed)
    made = _slotted(cls, [field.name for field in fields])
    listed.__dataclass_params__.frozen = True
    own = {name for name, value in vars(cls).items() if value is not None or name != "__hash__"}
    methods: dict[str, Any] = {"__repr__": _repr}
    if is_equal_by_value:
        methods |= _by_value([field.name for field in fields if field.compare])
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    if "__init__" not in own:
        setattr(made, "__init__", _initialiser(fields, has_more=hasattr(made, "__post_init__")))  # noqa: B010 - see mypy
    return made


def _parents(cls: type) -> list[type]:
    """The classes from which it has fields."""
    return [base for base in cls.__mro__[1:] if "__dataclass_fields__" in vars(base)]


def _is_frozen(cls: type) -> bool:
    return "__slots__" in vars(cls) and bool(vars(cls)["__dataclass_params__"].frozen)


def _listed(cls: type, *, kw_only: bool) -> Any:
    """The class with its fields listed, its parents' too, and no function made for it.

    Python lets a class that is not frozen inherit from none that is; this one will be.
    """
    parents = [vars(parent)["__dataclass_params__"] for parent in _parents(cls)]
    for parent in parents:
        parent.frozen = False
    try:
        return dataclasses.dataclass(cls, init=False, repr=False, eq=False, kw_only=kw_only)
    finally:
        for parent in parents:
            parent.frozen = True


def _slotted(cls: type, names: list[str]) -> type:
    """The class anew, with slots for its fields, those that it inherits apart."""
    inherited = {slot for parent in _parents(cls) for slot in vars(parent)["__slots__"]}
    kept = {name: value for name, value in vars(cls).items() if name not in names and name not in _LEFT_OUT}
    kept["__slots__"] = tuple(name for name in names if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, kept)
    made.__qualname__ = cls.__qualname__
    return made


def _initialiser(fields: tuple[dataclasses.Field[Any], ...], *, has_more: bool) -> Any:
    """Takes a value for each field, by place or by name, and puts it into its slot."""
    scope: dict[str, Any] = {"_absent": _ABSENT}
    places, named, lines = ["self"], list[str](), list[str]()
    for field in fields:
        if not field.init:
            continue
        name = field.name
        value, parameter = name, name
        if field.default is not dataclasses.MISSING:
            scope[f"_default_{name}"] = field.default
            parameter = f"{name}=_default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            scope[f"_factory_{name}"] = field.default_factory
            parameter, value = f"{name}=_absent", f"_factory_{name}() if {name} is _absent else {name}"
        (named if field.kw_only else places).append(parameter)
        lines.append(f"    self.{name} = {value}")
    if has_more:
        lines.append("    self.__post_init__()")
    parameters = ", ".join([*places, *(["*", *named] if named else [])])
    exec("\n".join([f"def __init__({parameters}):", *(lines or ["    pass"])]), scope)  # noqa: S102 - our fields' names
    return scope["__init__"]


def _by_value(names: list[str]) -> dict[str, Any]:
    """Two objects of one class are equal where these fields are."""
    key: Any = attrgetter(*names) if names else lambda _: ()

    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(key(self))

    return {"__eq__": equal, "__hash__": hashed}


def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"
