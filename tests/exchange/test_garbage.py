"""Garbage is sought rarely while articles come and go, and as before afterwards."""

import gc
from collections.abc import Iterator

import pytest

from yanguan.exchange.garbage import YOUNG_OBJECTS, rarely_sought


@pytest.fixture(autouse=True)
def threshold() -> Iterator[None]:
    """Whatever another test has set (a window's start does) is set again afterwards."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("before", "inside"), [(700, YOUNG_OBJECTS), (3 * YOUNG_OBJECTS, 3 * YOUNG_OBJECTS)], ids=["python", "rarer"]
)
def test_it_is_sought_rarely_inside_and_as_before_afterwards(before: int, inside: int) -> None:
    gc.set_threshold(before, 10, 20)
    with rarely_sought():
        assert gc.get_threshold() == (inside, 10, 20)
    assert gc.get_threshold() == (before, 10, 20)
