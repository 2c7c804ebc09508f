"""The power fails at any operation: the disk that is left opens, is whole, and has everything that was said."""

import random

import pytest

from crash.disk import Mark, Operation
from crash.power import cuts
from crash.power_cuts import power_cuts

NEWS = "news"


@pytest.mark.parametrize("has_log", [True, False], ids=["WAL", "DELETE"])
def test_nothing_said_is_lost(*, has_log: bool) -> None:
    found = power_cuts(20261126, 60, has_log=has_log)
    assert (found.lost, found.wrong) == (0, ())
    assert found.cuts == 180


@pytest.mark.parametrize("careless", ["NORMAL", "OFF"])
def test_a_weaker_way_of_syncing_loses_labels(careless: str) -> None:
    """What proves that the harness sees a loss: each of these settings is a careless program."""
    assert power_cuts(20261126, 20, careless=careless).losing > 0


def test_a_disk_forgets_what_was_not_synced() -> None:
    log: list[Operation | Mark] = [
        Operation("open", NEWS),
        Operation("write", NEWS, 0, b"a" * 1024),
        Operation("sync", NEWS),
        Mark(1),
        Operation("write", NEWS, 512, b"b" * 1024),
        Operation("truncate", NEWS, 256),
        Operation("sync", NEWS),
        Operation("delete", NEWS),
    ]
    drawn = random.Random(1)
    dropped, torn, said = [], set(), []
    for cut in cuts(log, {}):
        dropped.append(cut.disk("dropped", drawn).get(NEWS))
        torn |= {cut.disk("torn", drawn).get(NEWS) for _ in range(40)}
        said.append(cut.said)
    whole = b"a" * 1024
    assert dropped == [b"", whole, whole, whole, b"a" * 256, None]
    assert said == [0, 0, 1, 1, 1, 1]
    assert {b"a" * 512 + b"b" * 1024, whole[:512] + b"b" * 512, whole + b"b" * 512, b"a" * 256} <= torn
    assert bytes(512) + b"a" * 512 in torn  # the second half of a write alone
