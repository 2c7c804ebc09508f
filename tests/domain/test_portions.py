"""Portions hold everything, in its order, and no more than was said."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.portions import portions


@given(st.lists(st.text(max_size=9)), st.integers(1, 5), st.integers(1, 20))
def test_everything_comes_in_its_order_and_no_portion_goes_on_when_it_is_full(
    things: list[str], most: int, enough: int
) -> None:
    found = list(portions(things, len, most=most, enough=enough))
    assert [thing for some in found for thing in some] == things
    for some in found:
        assert 0 < len(some) <= most
        assert sum(map(len, some[:-1])) < enough
    for some in found[:-1]:
        assert len(some) == most or sum(map(len, some)) >= enough


def test_what_came_before_an_error_is_given_out_before_it_is_raised() -> None:
    def broken() -> Iterator[str]:
        yield from "abc"
        raise OSError("torn")

    found = portions(broken(), len, most=2, enough=9)
    assert [next(found), next(found)] == [["a", "b"], ["c"]]
    with pytest.raises(OSError, match="torn"):
        next(found)
