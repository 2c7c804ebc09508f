"""Objects as compact JSON lists and back: the form in which the history keeps them. Field order is the class's.

A field may be added at the end of a class, with a default; lists written before then still read.
"""

import dataclasses
import functools
import json
import operator
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar, cast, get_args, get_origin

T = TypeVar("T")
Reader = Callable[[Any], Any]


def write(value: Any) -> str:
    """The value as compact JSON: records and tuples become lists, mappings plain objects."""
    return _ENCODER.encode(value)


def pack(value: Any) -> Any:
    """The value in plain lists and dicts, as JSON would give it back; what is neither is left as it is."""
    kind: type = type(value)
    if kind in _PLAIN:
        return value
    if dataclasses.is_dataclass(kind):
        value = _fields(kind)(value)
    elif kind is not tuple and kind is not list:
        return {key: pack(part) for key, part in value.items()} if isinstance(value, Mapping) else value
    return [part if type(part) in _PLAIN else pack(part) for part in value]


_PLAIN = frozenset({str, int, float, bool, types.NoneType})


def parts_of(value: Any) -> Any:
    """What JSON asks for where it meets something that it does not know."""
    kind = cast("type", type(value))
    return _fields(kind)(value) if dataclasses.is_dataclass(kind) or not isinstance(value, Mapping) else dict(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=parts_of)
"""Made once: `json.dumps` makes one each time that it is not given the usual settings."""


def unpack(kind: type[T], packed: Sequence[Any]) -> T:
    """The record of this class that was packed so. Raises TypeError where the list is too long."""
    names, readers = _names(cast("type", kind)), _readers(cast("type", kind))
    if len(packed) > len(names):
        raise TypeError(f"{kind.__name__} has {len(names)} fields, not {len(packed)}")
    found = dict(zip(names, packed, strict=False))
    for name, read in readers:
        if name in found:
            found[name] = read(found[name])
    return kind(**found)


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
def _readers(kind: type) -> tuple[tuple[str, Reader], ...]:
    """The fields that are something else than JSON has, with what reads each back."""
    hints = typing.get_type_hints(kind)
    readers = ((name, _reader(hints[name])) for name in _names(kind))
    return tuple((name, read) for name, read in readers if read is not None)


def _reader(hint: Any) -> Reader | None:
    """How a field of this type is read back from JSON; None where it is what JSON gives."""
    if dataclasses.is_dataclass(hint):
        return functools.partial(unpack, cast("type", hint))
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        read = _reader(arguments[0]) if arguments[-1] is Ellipsis else None
        return tuple if read is None else functools.partial(_tuple, read)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        read = _reader(arguments[1])
        return None if read is None else functools.partial(_mapping, read)
    if origin in (types.UnionType, typing.Union) and types.NoneType in arguments:
        read = _reader(next(part for part in arguments if part is not types.NoneType))
        return None if read is None else functools.partial(_some, read)
    return None


def _tuple(read: Reader, parts: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(map(read, parts))


def _mapping(read: Reader, parts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: read(part) for key, part in parts.items()}


def _some(read: Reader, part: Any) -> Any:
    return None if part is None else read(part)
