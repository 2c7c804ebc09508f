"""Our faster `dataclass` is Python's own in everything that can be seen: each class is made by both and compared."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import field
from typing import Any

import pytest

from yanguan.domain import frozen
from yanguan.domain.labels import Note, Span

FAST: Any = frozen.dataclass
PYTHON: Any = dataclasses.dataclass
Maker = Callable[[Any], Any]


def plain(make: Any) -> Any:
    @make(frozen=True, slots=True)
    class Plain:
        """Three fields."""

        a: int
        b: str = "b"
        c: list[int] = field(default_factory=list)

        @property
        def both(self) -> str:
            return f"{self.a}{self.b}"

    return Plain


def with_a_base(make: Any) -> Any:
    @make(frozen=True, slots=True, kw_only=True)
    class Base:
        a: int
        b: str = "b"

    @make(frozen=True, slots=True, kw_only=True)
    class Derived(Base):
        c: int
        b: str = "other"

    return Derived


def worked_out(make: Any) -> Any:
    @make(frozen=True, slots=True)
    class WorkedOut:
        a: int
        double: int = field(init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "double", 2 * self.a)

    return WorkedOut


def of_its_own(make: Any) -> Any:
    @make(frozen=True, slots=True)
    class OfItsOwn:
        a: int

        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

        def __repr__(self) -> str:
            return "mine"

    return OfItsOwn


def empty(make: Any) -> Any:
    @make(frozen=True, slots=True)
    class Empty:
        pass

    return Empty


def by_identity(make: Any) -> Any:
    @make(frozen=True, slots=True, eq=False)
    class ByIdentity:
        a: int

    return ByIdentity


CASES: list[tuple[Maker, tuple[Any, ...], dict[str, Any]]] = [
    (plain, (1,), {}),
    (plain, (1, "x", [3]), {}),
    (plain, (), {"a": 1, "c": []}),
    (with_a_base, (), {"a": 1, "c": 2}),
    (with_a_base, (), {"a": 1, "c": 2, "b": "x"}),
    (worked_out, (4,), {}),
    (of_its_own, (1,), {}),
    (empty, (), {}),
    (by_identity, (1,), {}),
]


@pytest.mark.parametrize(("make", "values", "named"), CASES)
def test_an_object_is_as_python_s_own_makes_it(make: Maker, values: Any, named: Any) -> None:
    ours, theirs = make(FAST), make(PYTHON)
    one, other = ours(*values, **named), theirs(*values, **named)
    assert repr(one) == repr(other)
    assert dataclasses.asdict(one) == dataclasses.asdict(other)
    assert [each.name for each in dataclasses.fields(one)] == [each.name for each in dataclasses.fields(other)]
    assert (ours.__slots__, ours.__match_args__) == (theirs.__slots__, theirs.__match_args__)
    assert (ours.__name__, ours.__qualname__, ours.__module__) == (
        theirs.__name__, theirs.__qualname__, theirs.__module__,
    )  # fmt: skip
    assert (one == ours(*values, **named)) == (other == theirs(*values, **named))
    assert one != other or make is of_its_own
    assert (ours.__hash__ is None) == (theirs.__hash__ is None)
    assert not hasattr(one, "__dict__")
    assert dataclasses.is_dataclass(one)


def test_equal_objects_have_equal_hashes_and_unequal_ones_differ() -> None:
    made = with_a_base(FAST)
    assert hash(made(a=1, c=2)) == hash(made(a=1, c=2))
    assert len({made(a=1, c=2), made(a=1, c=2), made(a=1, c=3)}) == 2
    assert made(a=1, c=2) != made(a=1, c=3)
    assert made(a=1, c=2) != (1, 2)


def test_nothing_is_added_to_an_object() -> None:
    for made in (plain(FAST)(1), with_a_base(FAST)(a=1, c=2)):
        with pytest.raises(AttributeError):
            made.other = 2


def test_a_class_stays_frozen_when_another_inherits_from_it() -> None:
    base = with_a_base(FAST).__base__
    assert base(a=1).a == 1
    with pytest.raises(TypeError, match="frozen"):
        PYTHON(type("Soft", (base,), {}))


@pytest.mark.parametrize("values", [(), (1, 2, 3, 4)])
def test_too_few_or_too_many_values_are_refused(values: tuple[int, ...]) -> None:
    for maker in (FAST, PYTHON):
        with pytest.raises(TypeError, match="__init__"):
            plain(maker)(*values)


def test_an_object_can_be_replaced_copied_and_pickled() -> None:
    made = plain(FAST)
    one = made(1, c=[5])
    assert dataclasses.replace(one, a=2) == made(2, "b", [5])
    deep = copy.deepcopy(one)
    assert deep == one
    assert deep.c is not one.c
    assert copy.copy(one) == one
    span = Span(
        id="1", annotator="mei", at="2026-07-07T00:00:00Z", label="quote", fragments=((0, 1),), attributes={},
    )  # fmt: skip
    assert pickle.loads(pickle.dumps(span)) == span


def test_a_default_is_made_anew_for_each_object() -> None:
    made = plain(FAST)
    assert made(1).c is not made(1).c


def test_properties_and_patterns_work() -> None:
    made = plain(FAST)
    assert made(1, "x").both == "1x"
    match made(1, "x"):
        case made(a, b):
            assert (a, b) == (1, "x")
        case _:
            pytest.fail("no match")


def test_other_kinds_are_python_s_own() -> None:
    @frozen.dataclass
    class Changing:
        a: int

    one = Changing(1)
    one.a = 2
    assert one == Changing(2)

    @FAST(frozen=True, slots=True, order=True)
    class Ordered:
        a: int

    ordered: Any = Ordered
    assert ordered(1) < ordered(2)


def test_our_own_are_made_by_it() -> None:
    assert Note.__repr__ is Span.__repr__
