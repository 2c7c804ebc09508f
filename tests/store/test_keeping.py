"""Which backups are kept, whatever days they were made on, and what they are called."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from yanguan.store.keeping import (
    DAYS,
    LAST,
    MONTHS,
    WEEKS,
    Backup,
    backups_in,
    folder_of,
    next_name,
    superfluous,
)

TIMES = st.lists(
    st.integers(1_704_067_200, 1_798_675_200).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    unique=True,
    max_size=60,
)


def made(times: list[datetime]) -> list[Backup]:
    return [Backup(Path(at.isoformat()), at) for at in times]


def kept_of(backups: list[Backup]) -> list[Backup]:
    gone = superfluous(backups)
    return sorted((each for each in backups if each not in gone), key=lambda each: each.at)


@given(TIMES)
def test_the_last_ones_and_the_last_of_each_period_are_kept(times: list[datetime]) -> None:
    backups = sorted(made(times), key=lambda each: each.at)
    kept = kept_of(backups)
    assert kept[-LAST:] == backups[-LAST:]
    assert len(kept) <= LAST + DAYS + WEEKS + MONTHS
    for count, form in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        last = {each.at.strftime(form): each for each in backups}
        assert set([*last.values()][-count:]) <= set(kept)


@given(TIMES)
def test_what_is_kept_is_kept_again_and_the_order_of_the_files_is_no_matter(times: list[datetime]) -> None:
    backups = made(times)
    kept = kept_of(backups)
    assert superfluous(kept) == []
    assert kept_of([*reversed(backups)]) == kept


@given(TIMES, st.integers(1, 10_000))
def test_a_new_backup_never_brings_an_old_one_back_or_takes_all_of_a_year(times: list[datetime], later: int) -> None:
    """Thinned day by day, there is always one from each of the last months that had any."""
    there: list[Backup] = []
    for at in sorted(times):
        there = kept_of([*there, *made([at])])
    months = sorted({at.strftime("%Y-%m") for at in times})[-MONTHS:]
    assert {each.at.strftime("%Y-%m") for each in there} >= set(months)


def test_days_without_a_backup_cost_nothing() -> None:
    first = datetime(2026, 1, 5, 18, tzinfo=UTC)
    rare = made([first + timedelta(days=10 * number) for number in range(7)])
    assert superfluous(rare) == []


def test_names_say_when_and_are_read_back(tmp_path: Path) -> None:
    project = tmp_path / "a.b.yanguan"
    folder = folder_of(project)
    assert folder == tmp_path / "a.b.backups"
    folder.mkdir()
    at = datetime(2026, 11, 26, 16, 44, 32, tzinfo=UTC)
    path = next_name(folder, project, at)
    assert path.name == "a.b.20261126T164432Z.yanguan"
    path.touch()
    assert backups_in(folder, project) == [Backup(path, at)]


def test_a_clock_that_went_back_does_not_change_the_order(tmp_path: Path) -> None:
    project = tmp_path / "a.yanguan"
    first = next_name(tmp_path, project, datetime(2026, 11, 26, tzinfo=UTC))
    first.touch()
    second = next_name(tmp_path, project, datetime(2025, 1, 1, tzinfo=UTC))
    second.touch()
    assert [each.path for each in backups_in(tmp_path, project)] == [second, first]


def test_only_this_projects_backups_are_seen(tmp_path: Path) -> None:
    project = tmp_path / "a.yanguan"
    for name in ("a.yanguan", "b.20261126T164432Z.yanguan", "a.20269926T164432Z.yanguan", "a.20261126T164432Z.txt"):
        (tmp_path / name).touch()
    assert backups_in(tmp_path, project) == []
    assert backups_in(tmp_path / "none", project) == []


def test_two_projects_of_one_name_have_a_part_of_the_chosen_folder_each(tmp_path: Path) -> None:
    one, other = (folder_of(tmp_path / place / "a.yanguan", tmp_path / "kept") for place in ("x", "y"))
    assert one != other
    assert one.parent == other.parent == tmp_path / "kept"
    assert one == folder_of(tmp_path / "x" / "a.yanguan", tmp_path / "kept")
