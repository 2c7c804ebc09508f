"""Whatever happens at the window, however long: no error, no warning of Qt, no growing, no slowing down."""

import os

from crash.apart import soak_apart
from crash.soak import BLOCKS, figures_of

EVENTS = int(os.environ.get("YANGUAN_EVENTS", "250"))


def test_events_at_random_break_nothing() -> None:
    found = soak_apart(EVENTS, 20261126)
    assert found["wrong"] == []
    assert found["events"] == EVENTS
    assert found["steps"] > EVENTS / 10


def test_growing_and_slowing_down_are_seen() -> None:
    events = 6000
    memory = [(event, 400 + event / 100) for event in range(0, events, events // BLOCKS)]
    growing = [10.0 + event / events * 10 for event in range(events)]
    leaking = figures_of(growing, growing, memory, [], 0)
    assert abs(leaking.growth_mb - 54) < 1
    assert leaking.slower > 1.3
    flat = figures_of(growing, [10.0] * events, [(event, 400 + event % 3) for event, _ in memory], [], 0)
    assert abs(flat.growth_mb) < 1
    assert flat.slower == 1.0
