"""`yanguan demo`, the samples project, and what `make run` starts."""

import json
import struct
from pathlib import Path

import pytest

from cli.conftest import Cli, files_of
from strategies.contract import complaints
from yanguan.cli import demo, launch, window
from yanguan.cli.samples import FIRST, gold_files, samples_path, samples_project
from yanguan.domain.refusal import Refusal
from yanguan.resources import workspace
from yanguan.store.check import check
from yanguan.store.project import Project


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_LOGGING_RULES", "default.warning=false")


@pytest.fixture
def no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(session: object, article: str, picture: Path, *, theme: str, language: str, frame: str) -> None:
        picture.write_text(f"{article} {theme} {language} {frame}", encoding="utf-8")

    monkeypatch.setattr(demo, "take_picture", taken)


@pytest.mark.usefixtures("no_display")
def test_the_demo_does_the_whole_job_without_a_screen(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (passing := tmp_path / "passing").mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    outcome = cli("demo")
    assert (outcome.code, outcome.err) == (0, "")
    assert list(passing.glob("Yanguan*")) == []  # the settings of the pictured windows
    folder = tmp_path / "yanguan-demo"
    assert sorted(files_of(folder)) == sorted([*demo.FILES, demo.SEAL])
    assert complaints(folder / "dataset.jsonl") == []
    with Project(folder / "project.yanguan", read_only=True) as project:
        assert check(project) == []
        assert project.size() == len(gold_files())
    for name in demo.PICTURES.values():
        assert f"yanguan-demo/{name}" in outcome.out
        width, height = picture_size(folder / name)
        assert width >= 1000
        assert height >= 600
    light, dark = ((folder / name).read_bytes() for name in demo.PICTURES.values())
    assert light != dark


def picture_size(path: Path) -> tuple[int, int]:
    """Width and height of a PNG in pixels."""
    content = path.read_bytes()
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    return width, height


@pytest.mark.usefixtures("no_pictures")
def test_the_table_counts_what_the_dataset_holds(tmp_path: Path, cli: Cli) -> None:
    outcome = cli("demo", "--out", tmp_path / "d")
    report = json.loads((tmp_path / "d" / "dataset.jsonl.export.json").read_text(encoding="utf-8"))
    lines = [line.split() for line in outcome.out.split("\n")]
    assert ["Articles", "10"] in lines
    assert ["Labels", str(report["counts"]["spans"])] in lines
    assert ["Speaker", str(report["counts"]["spans.speaker"])] in lines
    for kind in ("quotes", "appointments", "holdings"):
        assert [kind.title(), str(report["counts"][kind])] in lines


@pytest.mark.usefixtures("no_pictures")
def test_an_older_demo_is_replaced(tmp_path: Path, cli: Cli) -> None:
    assert cli("demo", "--out", tmp_path).code == 0
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    dataset = (tmp_path / "dataset.jsonl").read_bytes()
    assert cli("demo", "--out", tmp_path).code == 0
    assert (tmp_path / "dataset.jsonl").read_bytes() == dataset
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("no_pictures")
@pytest.mark.parametrize("name", demo.FILES)
@pytest.mark.parametrize("was_ours", [True, False])
def test_a_file_of_hers_is_never_replaced(tmp_path: Path, cli: Cli, name: str, *, was_ours: bool) -> None:
    if was_ours:
        assert cli("demo", "--out", tmp_path).code == 0
    (tmp_path / name).write_bytes(b"labels of hers")
    before = files_of(tmp_path)
    outcome = cli("demo", "--out", tmp_path)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert f"{tmp_path / name} is in the way" in outcome.err
    assert files_of(tmp_path) == before


@pytest.mark.usefixtures("no_pictures")
def test_a_demo_that_fails_leaves_nothing(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise Refusal("picture-not-written", file="x.png")

    monkeypatch.setattr(demo, "take_picture", failing)
    outcome = cli("demo", "--out", tmp_path / "new")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_a_demo_cannot_be_written_onto_a_file(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "f").write_text("mine", encoding="utf-8")
    assert cli("demo", "--out", tmp_path / "f").code == 1
    assert cli("demo", "--out", tmp_path / "f" / "deeper").code == 1
    assert files_of(tmp_path) == {"f": b"mine"}


def test_the_samples_come_labelled_but_for_the_first(tmp_path: Path) -> None:
    path = samples_project(tmp_path / "deep" / "samples.yanguan")
    with Project(path, read_only=True) as project:
        rows = project.listing()
        spans = [len(project.labels(row.id).spans) for row in rows]
        assert check(project) == []
    assert len(rows) == len(gold_files())
    assert (rows[0].title, rows[0].status, spans[0]) == ("以實幹擦亮老城底色——訪臨江市委書記方景行", "new", 0)
    assert all(spans[1:])


def test_the_samples_project_is_hers_once_it_is_made(tmp_path: Path) -> None:
    path = samples_project(tmp_path / "samples.yanguan")
    before = path.read_bytes()
    assert samples_project(path).read_bytes() == before


def test_samples_that_cannot_be_made_leave_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yanguan.cli.samples.gold_files", lambda: [tmp_path / "missing.jsonl"])
    with pytest.raises(Refusal):
        samples_project(tmp_path / "samples.yanguan")
    assert files_of(tmp_path) == {}


def test_the_samples_lie_in_the_checkout_or_with_the_users_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert samples_path() == (workspace() or Path()) / "samples.yanguan"
    monkeypatch.setattr("yanguan.cli.samples.workspace", lambda: None)
    assert samples_path().name == "samples.yanguan"
    assert "yanguan" in samples_path().parent.name
    assert FIRST in {path.stem for path in gold_files()}


def test_make_run_without_a_display_does_the_demo_in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def main(given: list[str]) -> int:
        started.append(given)
        return 0

    monkeypatch.setattr(launch, "main", main)
    monkeypatch.setattr(launch, "has_display", lambda: False)
    assert launch.launch() == 0
    monkeypatch.setattr(launch, "has_display", lambda: True)
    assert launch.launch() == 0
    assert started == [["demo", "--out", str((workspace() or Path()) / "demo")], []]


def test_without_a_display_the_window_is_refused_in_one_line(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "has_display", lambda: False)
    outcome = cli(tmp_path / "p.yanguan")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert "yanguan demo" in outcome.err


@pytest.mark.parametrize(("named", "opened"), [(["mine.yanguan"], "mine.yanguan"), ([], "samples.yanguan")])
def test_the_window_opens_on_her_project_or_on_the_samples(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch, named: list[str], opened: str
) -> None:
    seen: list[str] = []

    class App:
        """Stands where the window would."""

        def run(self, project: Path) -> int:
            seen.append(project.name)
            return 0

    monkeypatch.setattr(window, "has_display", lambda: True)
    monkeypatch.setattr(window, "desktop", lambda _: App())
    monkeypatch.setattr(window, "samples_path", lambda: tmp_path / "samples.yanguan")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert cli(*named).code == 0
    assert seen == [opened]


def test_libraries_that_are_missing_are_named_instead_of_a_crash(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "has_display", lambda: True)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr("yanguan.cli.machine.missing", lambda _: ["libxcb-cursor.so.0"])
    outcome = cli("mine.yanguan")
    assert outcome.code == 1
    assert "libxcb-cursor.so.0. `yanguan doctor`" in outcome.err


def test_an_import_of_qt_that_fails_names_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(name: str) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(window, "import_module", failing)
    with pytest.raises(Refusal, match="libEGL"):
        window.desktop("app")
