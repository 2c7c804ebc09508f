"""`check` finds each kind of damage that can be done to a project, and nothing where there is none."""

import random
import sqlite3
from collections.abc import Callable

import pytest

from store.samples import ARTICLE, CUE, NOTES, QUOTE, STATUS, arrival, bare
from store.test_history import record, turn
from yanguan.domain.label_set import Change
from yanguan.domain.labels import ArticleStatus
from yanguan.domain.progress import Cancelled
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.store.check import Finding, check
from yanguan.store.project import Project

Filled = tuple[Project, Record]
Damage = Callable[..., None]


@pytest.fixture
def worked(filled: Filled) -> Project:
    """A project with some history, closed."""
    project, _ = filled
    with project.write() as writing:
        writing.insert(writing.step("import", "mei"), [arrival(bare(1))])
    record(project, Change(ARTICLE, NOTES[0], None))
    record(project, Change(ARTICLE, STATUS, ArticleStatus(ARTICLE, "done")))
    record(project, Change(bare(1).article.id, None, ArticleStatus(bare(1).article.id, "done")))
    turn(project, "undo")
    project.close()
    return project


def found(project: Project) -> list[Finding]:
    with Project(project.path, read_only=True) as reader:
        return check(reader)


def test_nothing_is_wrong_with_a_whole_project(worked: Project) -> None:
    assert found(worked) == []


def test_nothing_is_wrong_with_an_empty_project(project: Project) -> None:
    assert check(project) == []


@pytest.mark.parametrize(
    ("message", "statement"),
    [
        ("check-hash", "UPDATE text SET text = replace(text, '省長', '省常') WHERE origin = 'source' AND article = 1"),
        ("check-hash", "UPDATE text SET text = replace(text, '省长', '省常') WHERE profile IS NOT NULL"),
        ("check-hash", "UPDATE text SET sha256 = replace(sha256, '0', '1') WHERE article = 2"),
        ("check-slice", "UPDATE fragment SET text = '話' WHERE text = '說'"),
        ("check-slice", "UPDATE override SET text = '市張'"),
        ("check-slice", "UPDATE fragment SET \"start\" = 6, \"end\" = 7 WHERE text = '說'"),
        ("check-alignment", "INSERT INTO alignment VALUES (1, '[[3,4,3,5]]', '[]')"),
        ("check-block", "UPDATE block SET source_end = 9000 WHERE article = 1 AND n = 1"),
        ("check-block", "UPDATE block SET counterpart_start = 1 WHERE article = 1 AND n = 0"),
        ("check-block", "UPDATE block SET source_start = NULL, source_end = NULL, counterpart_end = 99 WHERE n = 0"),
        ("check-range", 'UPDATE correction SET "end" = 99'),
        ("check-range", "DELETE FROM fragment WHERE text = '說'"),
        ("check-history", "UPDATE span SET annotator = 'jun' WHERE label = 'cue'"),
        ("check-history", "UPDATE quote SET attributes = '{\"type\":\"mixed\"}' WHERE parent IS NULL"),
        ("check-history", "UPDATE quote_part SET part = 'addressee' WHERE part = 'cue'"),
        ("check-history", "DELETE FROM coverage WHERE layer = 'person'"),
        ("check-history", "UPDATE article SET status = 'skipped' WHERE num = 2"),
        ("check-history", "UPDATE person SET hans = '方' "),
        ("check-history", "DELETE FROM note WHERE text = '看'"),
        ("check-history", "DELETE FROM edit WHERE kind = 'article' AND seq = 2"),
        ("check-history-gap", "DELETE FROM edit WHERE seq = 3"),
        ("check-history-broken", "UPDATE edit SET inverse = replace(inverse, 'in_work', 'skipped') WHERE seq = 4"),
        ("check-undo", "DELETE FROM live WHERE side = 'undo'"),
        ("check-undo", "UPDATE live SET side = 'redo' WHERE side = 'undo'"),
        ("check-reference", "DELETE FROM person"),
        ("check-reference", "UPDATE quote SET quote = 'nobody' WHERE parent IS NOT NULL"),
        ("check-reference", "UPDATE edit SET site = 'nowhere' WHERE seq = 1"),
        ("check-text-missing", "DELETE FROM text WHERE article = 2 AND origin = 'converted'"),
        ("check-unreadable", "UPDATE article SET labels = 'no JSON' WHERE num = 1"),
        ("check-unreadable", "UPDATE edit SET forward = '[1,2,3,4,5,6,7,8,9]' WHERE seq = 4"),
        ("check-unreadable", "UPDATE edit SET kind = 'spam' WHERE seq = 4"),
        ("check-unreadable", "INSERT INTO alignment VALUES (1, '[[1]]', '[]')"),
    ],
)  # fmt: skip
def test_damage_is_found_and_named(worked: Project, damage: Damage, message: str, statement: str) -> None:
    damage(statement)
    findings = found(worked)
    assert message in {finding.message for finding in findings}, findings
    assert all(finding.where for finding in findings)


def test_a_finding_says_where(worked: Project, damage: Damage) -> None:
    damage("UPDATE fragment SET text = '話' WHERE text = '說'")
    assert Finding("check-slice", CUE.id, "5-6: 話") in found(worked)
    damage(
        "UPDATE fragment SET text = '說' WHERE text = '話'", "UPDATE quote SET state = 'rejected' WHERE parent IS NULL"
    )
    assert found(worked) == [Finding("check-history", f"quote {QUOTE.id}")]


def test_what_was_never_said_may_be_said_as_nothing(filled: Filled) -> None:
    """A status begins as `new` without a row; setting it, and back, is no damage."""
    project, _ = filled
    with project.write() as writing:
        writing.insert(writing.step("import", "mei"), [arrival(bare(1))])
    identifier = bare(1).article.id
    record(project, Change(identifier, ArticleStatus(identifier), ArticleStatus(identifier, "done")))
    assert check(project) == []
    turn(project, "undo", identifier)
    assert check(project) == []


def test_a_flipped_byte_is_never_answered_with_an_error_of_the_program(worked: Project) -> None:
    content, drawn = worked.path.read_bytes(), random.Random(20261124)
    seen, said = 0, set[str]()
    for _ in range(60):
        at = drawn.randrange(100, len(content))
        flipped = bytearray(content)
        flipped[at] ^= 1 << drawn.randrange(8)
        worked.path.write_bytes(flipped)
        try:
            seen += bool(found(worked))
        except Refusal as refusal:
            said.add(refusal.message)
    assert said <= {"project-damaged", "project-not-a-project", "project-newer"}
    assert seen > 0


def test_a_check_only_reads_and_can_be_watched_and_stopped(worked: Project) -> None:
    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        if done == 2:
            raise Cancelled

    heard: list[tuple[int, int]] = []
    with Project(worked.path, read_only=True) as reader:
        with pytest.raises(Cancelled):
            check(reader, stop)
        assert heard == [(1, 2), (2, 2)]
        assert not reader.database.conn.in_transaction
        assert check(reader) == []


def test_a_check_is_of_one_moment(filled: Filled) -> None:
    project, _ = filled

    def work_on(done: int, total: int) -> None:
        record(project, Change(ARTICLE, NOTES[0], None))

    with Project(project.path, read_only=True) as reader:
        assert check(reader, work_on) == []


def test_a_torn_database_is_a_finding(worked: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(project: Project) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")

    monkeypatch.setattr("yanguan.store.check._damage", torn)
    assert [finding.message for finding in found(worked)] == ["check-integrity"]


@pytest.mark.parametrize(
    ("message", "statement"),
    [
        ("check-history-row", "UPDATE edit SET parents = '[\"nobody\"]' WHERE seq = 4"),
        ("check-history-row", "UPDATE edit SET at = replace(at, 'T', 'U') WHERE seq = 3"),
        ("check-history", "UPDATE holding SET article = 2"),
        ("check-history", "UPDATE note SET article = 2"),
        ("check-scheme", "UPDATE scheme SET content = replace(content, 'speaker', 'speakes')"),
        ("check-scheme", "UPDATE scheme SET version = version + 1"),
    ],
)
def test_rows_that_do_not_fit_each_other_are_found(
    worked: Project, damage: Damage, message: str, statement: str
) -> None:
    damage(statement)
    assert message in {finding.message for finding in found(worked)}


def test_a_table_whose_definition_only_a_reader_can_take_is_found(worked: Project, damage: Damage) -> None:
    """SQLite opens such a file for reading, and refuses it for writing."""
    column, other = "(counterpart_start IS NULL)", "(counterpart_staru IS NULL)"
    damage("PRAGMA writable_schema = ON", f"UPDATE sqlite_master SET sql = replace(sql, '{column}', '{other}')")
    assert {finding.message for finding in found(worked)} == {"check-integrity"}
