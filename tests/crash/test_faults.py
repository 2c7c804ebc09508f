"""The disk fails under a command: wholly done or wholly not, said in words, and the next one works."""

from pathlib import Path

import pytest

from crash.disk import Disk, Operation
from crash.faults import sweep
from crash.kinds import KINDS
from crash.work import ANNOTATOR, FROM_THE_DISK, begin, history
from yanguan.editing.session import Session


def test_every_command_meets_every_fault_and_goes_on() -> None:
    """A sample; `make crash` meets them all."""
    found = sweep(20261126, 70, cores=2)
    assert found.wrong == []
    assert found.faults == 70
    assert set(found.messages) <= FROM_THE_DISK
    assert found.refused > 50


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_command_is_written(kind: str, folder: Path) -> None:
    """Else its faults would prove nothing."""
    path = folder / "news.yanguan"
    begin(path)
    disk = Disk(is_recording=True)
    with disk.mounted(), Session(path, annotator=ANNOTATOR) as session:
        act = KINDS[kind](session)
        disk.log.clear()
        count = len(history(session.reader))
        act()
        assert any(isinstance(each, Operation) and each.kind == "sync" for each in disk.log)
        assert (len(history(session.reader)) > count) is (kind not in {"choice", "tidy"})
