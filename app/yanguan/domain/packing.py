"""Objects as compact JSON lists and back: the form in which the history keeps them. Field order is the class's.

A field may be added at the end of a class, with a default; lists written before then still read.
"""

import dataclasses
import functools
import json
import operator
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast, get_args, get_origin

T = TypeVar("T")
Reader = Callable[[Any], Any]


def write(value: Any) -> str:
    """The value as compact JSON: records and tuples become lists, mappings plain objects."""
    return _ENCODER.encode(value)


def parts_of(value: Any) -> Any:
    """What JSON asks for where it meets something that it does not know."""
    kind = cast("type", type(value))
    return _fields(kind)(value) if dataclasses.is_dataclass(kind) or not isinstance(value, Mapping) else dict(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=parts_of)
"""Made once: `json.dumps` makes one each time that it is not given the usual settings."""


def unpack(kind: type[T], packed: list[Any]) -> T:
    """The record of this class that `write` made the list of. Raises TypeError where the list is too long."""
    names, readers = _names(cast("type", kind)), _readers(cast("type", kind))
    if len(packed) > len(names):
        raise TypeError(f"{kind.__name__} has {len(names)} fields, not {len(packed)}")
    return kind(**{name: read(part) for name, read, part in zip(names, readers, packed, strict=False)})


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@functools.cache
def _fields(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """Gives the values of a record's fields. Raises TypeError for a class that is none."""
    names = _names(kind)
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


@functools.cache
def _readers(kind: type) -> tuple[Reader, ...]:
    hints = typing.get_type_hints(kind)
    return tuple(_reader(hints[name]) for name in _names(kind))


def _reader(hint: Any) -> Reader:
    """How a field of this type is read back from JSON."""
    if dataclasses.is_dataclass(hint):
        return functools.partial(unpack, cast("type", hint))
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        if arguments[-1] is not Ellipsis:
            return tuple
        read = _reader(arguments[0])
        return lambda parts: tuple(read(part) for part in parts)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        read_value = _reader(arguments[1])
        return lambda parts: {key: read_value(part) for key, part in parts.items()}
    if origin in (types.UnionType, typing.Union) and types.NoneType in arguments:
        read_some = _reader(next(part for part in arguments if part is not types.NoneType))
        return lambda part: None if part is None else read_some(part)
    return lambda part: part
