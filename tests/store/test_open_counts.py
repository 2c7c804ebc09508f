"""How much is missing in an article, as the list says it, is what the checks find in its labels."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from yanguan.editing.commands import AddSpan, RemoveSpan
from yanguan.editing.missing import missing
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold
from yanguan.store.open_counts import open_counts


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Three gold articles."""
    path: Path = tmp_path_factory.mktemp("open") / "p.yanguan"
    with Session(path, annotator="jun", scheme=default_scheme_content()) as session:
        names = ("interview", "transfer", "notice")
        session.import_records(prepare([gold() / f"{name}.jsonl" for name in names]).records, is_dataset=True).result()
        yield session


def by_hand(session: Session) -> dict[int, int]:
    rows = session.reader.listing()
    counts = {row.num: len(missing(session.reader.labels(row.id))) for row in rows}
    return {num: count for num, count in counts.items() if count}


def counted(session: Session) -> dict[int, int]:
    return open_counts(session.reader.database, [row.num for row in session.reader.listing()])


def test_each_label_that_goes_leaves_what_the_checks_miss(session: Session) -> None:
    assert counted(session) == by_hand(session)
    for row in session.reader.listing():
        for label in ("speaker", "person", "post", "quote", "trigger", "organization"):
            spans = [each for each in session.reader.labels(row.id).spans.values() if each.label == label]
            for span in spans[:2]:
                session.apply(RemoveSpan(row.id, span.id))
                assert counted(session) == by_hand(session), label
    assert sum(counted(session).values()) > 5


def test_spans_that_stand_in_no_frame_are_missing_one(session: Session) -> None:
    first = session.reader.listing()[0]
    before = counted(session).get(first.num, 0)
    text = session.reader.article(first.id).source.text
    line = text.index("\n") + 2
    for number, label in enumerate(("speaker", "cue", "authority", "quote", "trigger")):
        session.apply(AddSpan(first.id, label, ((line + number, line + number + 1),)))
        assert counted(session) == by_hand(session), label
    assert counted(session)[first.num] >= before + 5


def test_only_those_that_are_asked_for_are_counted(session: Session) -> None:
    every = counted(session)
    assert open_counts(session.reader.database, []) == {}
    for num in every:
        assert open_counts(session.reader.database, [num]) == {num: every[num]}
