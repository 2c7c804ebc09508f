"""Identifiers are UUIDv7 that never repeat and never go back; times are UTC to the second."""

import datetime as dt
import re
import subprocess
import sys
import threading
import time
import uuid
from unittest import mock

from yanguan.domain.identity import new_id, now


def test_an_id_is_a_uuid_of_version_7_in_lower_case() -> None:
    made = new_id()
    read = uuid.UUID(made)
    assert (read.version, read.variant, str(read)) == (7, uuid.RFC_4122, made)


def test_an_id_says_when_it_was_made_to_the_millisecond() -> None:
    before = time.time_ns() // 1_000_000
    milliseconds = uuid.UUID(new_id()).int >> 80
    assert before <= milliseconds <= time.time_ns() // 1_000_000 + 25


def test_ids_of_one_process_ascend_also_within_a_millisecond() -> None:
    made = [new_id() for _ in range(20_000)]
    assert made == sorted(set(made))


def test_ids_ascend_when_the_clock_goes_back() -> None:
    first = new_id()
    with mock.patch("time.time_ns", return_value=0):
        assert new_id() > first


def test_ids_stay_of_version_7_when_the_clock_stands_still_for_more_than_the_counter_holds() -> None:
    with mock.patch("time.time_ns", return_value=0):
        made = [new_id() for _ in range(10_000)]
    assert made == sorted(set(made))
    assert {(uuid.UUID(each).version, uuid.UUID(each).variant) for each in made} == {(7, uuid.RFC_4122)}


def test_ids_of_several_threads_never_repeat() -> None:
    made: list[str] = []
    threads = [threading.Thread(target=lambda: made.extend([new_id() for _ in range(5_000)])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == len(made) == 20_000


FORKS = """
import os

from yanguan.domain.identity import new_id
new_id()
reader, writer = os.pipe()
if os.fork() == 0:
    os.write(writer, " ".join(new_id()[-15:] for _ in range(64)).encode())
    os._exit(0)
ours = {new_id()[-15:] for _ in range(64)}
os.close(writer)
with open(reader) as said:
    theirs = set(said.read().split())
os.wait()
print(len(theirs), len(ours & theirs))
"""


def test_a_forked_process_makes_other_ids_than_its_parent() -> None:
    assert subprocess.check_output([sys.executable, "-c", FORKS], text=True).split() == ["64", "0"]


def test_the_time_is_utc_to_the_second() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", now())
    assert abs(dt.datetime.fromisoformat(now()) - dt.datetime.now(dt.UTC)) < dt.timedelta(seconds=3)
