"""The wheel: what ships is all there, and works where there is no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from yanguan.resources import gold, resource

ROOT = resource().parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network."""
    out = tmp_path_factory.mktemp("wheel")
    program = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.glob("yanguan-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files in a folder that stands first on the path."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The installed command line, in a folder that is no checkout."""
    environment = os.environ | {"PYTHONPATH": str(installed), "YANGUAN_LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-m", "yanguan", *map(str, arguments)]
    return subprocess.run(program, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_every_resource_and_the_gold_are_in_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    shipped = [path for path in resource().rglob("*") if path.is_file()]
    assert {f"yanguan/resources/{path.relative_to(resource()).as_posix()}" for path in shipped} <= names
    assert {f"yanguan/resources/gold/{path.name}" for path in gold().glob("*.jsonl")} <= names
    assert "yanguan/store/schema.sql" in names
    assert "yanguan/py.typed" in names


def test_nothing_of_the_workshop_is_in_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"yanguan"}
    assert not [name for name in names if name.endswith((".yanguan", ".pyc")) or "test" in name]


def test_it_names_its_command_its_licence_and_the_qt_that_works(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        texts = {Path(name).name: archive.read(name).decode() for name in names if ".dist-info/" in name}
    assert "yanguan = yanguan.cli.main:main" in texts["entry_points.txt"]
    assert "License-Expression: Apache-2.0" in texts["METADATA"]
    assert "Requires-Python: >=3.11" in texts["METADATA"]
    below = "Requires-Dist: pyside6-essentials<6.12,>=6.11.3; python_version < '3.12'"
    assert below in texts["METADATA"].replace('"', "'").replace("PySide6-Essentials", "pyside6-essentials")


def test_the_installed_program_does_the_whole_job(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "demo")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "yanguan-demo" / "window-dark.png").stat().st_size > 10_000
    checked = run(installed, tmp_path, "check", "yanguan-demo/project.yanguan")
    assert checked.stdout == "yanguan-demo/project.yanguan is whole: 10 articles, nothing wrong.\n"


def test_the_installed_program_is_the_one_that_ran(installed: Path, tmp_path: Path) -> None:
    program = [sys.executable, "-c", "import yanguan.resources as r; print(r.is_checkout(), r.resource())"]
    environment = os.environ | {"PYTHONPATH": str(installed)}
    done = subprocess.run(program, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"False {installed / 'yanguan' / 'resources'}\n"
