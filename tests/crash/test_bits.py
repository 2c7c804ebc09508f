"""Bits flip on the disk: what they change of texts, labels and history is found, though SQLite does not see it."""

from pathlib import Path

import pytest

from crash.bits import flip_bits, stored
from crash.folder import put
from crash.work import ANNOTATOR, begin
from store.samples import ARTICLE
from yanguan.editing.remarks import AddNote
from yanguan.editing.session import Session
from yanguan.store.check import check
from yanguan.store.project import Project


def test_most_of_what_changes_is_found_and_more_than_sqlite_finds() -> None:
    found = flip_bits(300, 20261126)
    assert found.wrong == []
    assert found.flipped == 300
    assert found.seen > found.seen_by_sqlite
    assert found.changed - found.seen <= found.changed / 10
    assert {column.split()[0] for column in found.unseen} <= {"edit", "article", "block", "text", "sqlite_master"}


def flips(whole: bytes, words: str) -> list[bytes]:
    """The project with one bit of the first character of these words flipped, for each place where they stand."""
    there = words.encode()
    places = [at for at in range(len(whole)) if whole.startswith(there, at)]
    return [whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :] for at in places]


@pytest.mark.parametrize(
    "words", ["方景行任省長", '"name": "quote"', '{"type":"direct"}', "only in the history", "rule:marks"]
)
def test_one_bit_in_a_text_a_label_the_scheme_or_the_history_is_found(folder: Path, words: str) -> None:
    path = folder / "news.yanguan"
    begin(path)
    with Session(path, annotator=ANNOTATOR) as session:
        session.apply(AddNote(ARTICLE, ARTICLE, "only in the history"))
        session.undo(ARTICLE)
    before, count = stored(path), 0
    for content in flips(path.read_bytes(), words):
        put(path, content)
        if stored(path) != before:
            count += 1
            with Project(path, read_only=True) as project:
                assert check(project)
    assert count >= 1
