"""Records that wait: in their order, as often as asked, most of them not in memory."""

import pytest

from yanguan.domain.record import Record
from yanguan.exchange import spool
from yanguan.exchange.importing import prepare
from yanguan.exchange.spool import Spool
from yanguan.resources import resource

RECORDS: list[Record] = list(prepare(sorted(resource("samples").glob("*.txt"))).records)


@pytest.mark.parametrize("in_memory", [0, 3, 100])
def test_records_come_back_in_their_order_as_often_as_asked(monkeypatch: pytest.MonkeyPatch, in_memory: int) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", in_memory)
    held = Spool()
    for record in RECORDS:
        held.append(record)
    assert len(held) == len(RECORDS)
    assert list(held) == RECORDS
    first = iter(held)
    next(first)
    held.append(RECORDS[0])
    assert list(held) == [*RECORDS, RECORDS[0]]
    held.close()
