"""Garbage is sought rarely while articles come and go, and as before afterwards."""

import gc

from yanguan.exchange.garbage import YOUNG_OBJECTS, rarely_sought


def test_it_is_sought_rarely_inside_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with rarely_sought():
        assert gc.get_threshold() == (YOUNG_OBJECTS, *before[1:])
    assert gc.get_threshold() == before


def test_who_seeks_it_even_more_rarely_goes_on_so() -> None:
    before = gc.get_threshold()
    gc.set_threshold(3 * YOUNG_OBJECTS, *before[1:])
    try:
        with rarely_sought():
            assert gc.get_threshold()[0] == 3 * YOUNG_OBJECTS
    finally:
        gc.set_threshold(*before)
