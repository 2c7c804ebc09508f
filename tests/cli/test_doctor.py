"""`yanguan doctor`: what is missing is found, and the line that installs it is exact."""

import subprocess
import sys

import pytest

from cli.conftest import Cli
from yanguan.cli import doctor, machine, remedies
from yanguan.cli.machine import QtLook


def only(manager: str) -> object:
    """A search path on which this package manager is the only one."""
    return lambda name: f"/usr/bin/{name}" if name == manager else None


@pytest.fixture
def as_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remedies, "_is_root", lambda: True)
    monkeypatch.setattr(sys, "platform", "linux")


def test_a_machine_that_has_all_is_told_so(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = {"TraditionalChinese": "Noto Sans CJK TC", "SimplifiedChinese": "Noto Sans CJK SC"}
    monkeypatch.setattr(machine, "look_at_qt", lambda: QtLook("", fonts))
    monkeypatch.setattr(machine, "missing", lambda _: [])
    outcome = cli("doctor")
    assert (outcome.code, outcome.err) == (0, "")
    assert "✗" not in outcome.out
    assert "Noto Sans CJK TC, Noto Sans CJK SC" in outcome.out


def test_what_is_missing_ends_with_1_and_the_line_that_installs_it(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, as_root: None
) -> None:
    monkeypatch.setattr(machine, "missing", lambda libraries: ["libEGL.so.1"] if "libEGL.so.1" in libraries else [])
    monkeypatch.setattr(machine, "look_at_qt", lambda: QtLook("", {}))
    monkeypatch.setattr("shutil.which", only("apt-get"))
    monkeypatch.setattr(remedies.line_for, "__defaults__", (only("apt-get"),))
    outcome = cli("doctor")
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "2 things that are needed are missing" in outcome.err
    assert "✗ System libraries are missing: libEGL.so.1" in outcome.out
    assert "  apt-get update && apt-get install -y libegl1\n" in outcome.out
    assert "  apt-get update && apt-get install -y fonts-noto-cjk\n" in outcome.out


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt-get", "apt-get update && apt-get install -y fonts-noto-cjk libegl1 libxcb-cursor0"),
        ("dnf", "dnf install -y google-noto-sans-cjk-fonts mesa-libEGL xcb-util-cursor"),
        ("pacman", "pacman -S --needed libglvnd noto-fonts-cjk xcb-util-cursor"),
    ],
)
def test_each_package_manager_has_its_own_names(as_root: None, manager: str, line: str) -> None:
    wanted = ["libEGL.so.1", "libxcb-cursor.so.0", "fonts"]
    assert remedies.line_for(wanted, only(manager)) == line  # type: ignore[arg-type] # a plain function


def test_who_is_not_root_is_given_sudo_on_both_halves(as_root: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remedies, "_is_root", lambda: False)
    line = remedies.line_for(["fonts"], only("apt-get"))  # type: ignore[arg-type] # a plain function
    assert line == "sudo apt-get update && sudo apt-get install -y fonts-noto-cjk"


def test_a_system_we_do_not_know_is_given_no_wrong_line(as_root: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert remedies.line_for(["fonts"], only("unheard-of")) is None  # type: ignore[arg-type] # a plain function
    monkeypatch.setattr(sys, "platform", "darwin")
    assert remedies.line_for(["fonts"]) == "brew install --cask font-noto-sans-cjk"
    assert remedies.line_for(["libEGL.so.1"]) is None


@pytest.mark.parametrize("library", machine.QT_LIBRARIES + machine.X11_LIBRARIES)
def test_every_library_that_is_looked_for_has_a_package(as_root: None, library: str) -> None:
    for manager in ("apt-get", "dnf", "pacman"):
        line = remedies.line_for([library], only(manager))  # type: ignore[arg-type] # a plain function
        assert line is not None
        assert ".so" not in line


def test_the_make_file_installs_the_same_packages() -> None:
    from yanguan.resources import resource

    makefile = resource().parent.joinpath("Makefile").read_text(encoding="utf-8")
    line = remedies.line_for([*machine.QT_LIBRARIES, *machine.X11_LIBRARIES, "fonts"], only("apt-get"))  # type: ignore[arg-type] # a plain function
    assert line is not None
    listed = makefile.split("QT_PACKAGES := ")[1].split("\n\n")[0].split("TEST_PACKAGES")[0].replace("\\", "").split()
    assert sorted(listed) == line.split(" -y ")[1].split()


@pytest.mark.parametrize(
    ("version", "python", "broken"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
        ("6.12.1", (3, 11), False),
        (None, (3, 11), False),
    ],
)
def test_the_version_that_ends_the_process_is_known(
    version: str | None, python: tuple[int, int], broken: object
) -> None:
    assert machine.is_broken_pyside(version, python) is broken
    look = doctor.pyside_look(version, python)
    assert (look.state == "bad") is (broken or version is None)
    assert (look.remedy == machine.PYSIDE_REMEDY) is (look.state == "bad")


def test_an_old_sqlite_is_bad() -> None:
    assert doctor.sqlite("3.40.1").state == "good"
    assert doctor.sqlite("3.37.2").state == "bad"


def test_qt_that_does_not_start_is_bad_and_says_why() -> None:
    (look,) = doctor.started(QtLook("ImportError: libEGL.so.1", {}))
    assert (look.state, look.places) == ("bad", {"problem": "ImportError: libEGL.so.1"})


@pytest.mark.parametrize("fonts", [{}, {"TraditionalChinese": "Noto Sans CJK TC"}])
def test_a_font_for_one_script_only_is_not_enough(fonts: dict[str, str]) -> None:
    assert [look.state for look in doctor.started(QtLook("", fonts))] == ["good", "bad"]


def test_libraries_of_x11_alone_are_a_note_where_there_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for display, state in ((False, "note"), (True, "bad")):
        monkeypatch.setattr(doctor, "has_display", lambda display=display: display)
        assert [look.state for look in doctor.qt([], ["libxcb-cursor.so.0"])] == [state]
        assert [look.state for look in doctor.qt(["libEGL.so.1"], [])] == ["bad"]
        assert [look.state for look in doctor.qt([], [])] == ["good"]


def test_the_input_method_is_told_and_never_bad() -> None:
    names = dict.fromkeys(doctor.INPUT_VARIABLES, "")
    assert doctor.input_method(names).message == "cli-doctor-no-input"
    assert doctor.input_method(names | {"QT_IM_MODULE": "ibus"}).places == {"variables": "QT_IM_MODULE=ibus"}
    assert doctor.input_method(names | {"XMODIFIERS": "@im=fcitx"}).message == "cli-doctor-fcitx"


def test_a_library_that_is_not_there_is_missing() -> None:
    assert machine.missing(["libno-such-library.so.7"]) == (
        ["libno-such-library.so.7"] if sys.platform == "linux" else []
    )


def test_qt_is_asked_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def answered(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 0, "TraditionalChinese 2 Noto Sans CJK TC\nSimplifiedChinese 0\n", "")

    monkeypatch.setattr(subprocess, "run", answered)
    assert machine.look_at_qt() == QtLook("", {"TraditionalChinese": "Noto Sans CJK TC"})

    def failed(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 1, "", "Traceback\nImportError: libEGL.so.1")

    monkeypatch.setattr(subprocess, "run", failed)
    assert machine.look_at_qt() == QtLook("ImportError: libEGL.so.1", {})
