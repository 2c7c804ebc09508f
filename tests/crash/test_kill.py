"""A session that is killed, at any moment: what it had said is there, and what it was doing is whole or not at all."""

import os

from crash.apart import kills_apart

COUNT = int(os.environ.get("YANGUAN_KILLS", "200"))


def test_nothing_said_is_lost_whenever_the_session_dies() -> None:
    found = kills_apart(COUNT, 20261126)
    assert found["wrong"] == []
    assert (found["kills"], found["lost"]) == (COUNT, 0)
    assert found["acknowledged"] > COUNT
    assert 0 < found["there"] <= found["in flight"] <= COUNT


def test_a_session_that_says_done_too_early_is_found_out() -> None:
    assert kills_apart(12, 1, "hasty")["lost"] > 0
