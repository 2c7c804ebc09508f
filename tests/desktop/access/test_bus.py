"""On a real AT-SPI bus under Xvfb: another process finds the document, paragraphs and marks, and hears the caret."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold

HERE = Path(__file__).parent / "bus"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS, LISTENING = 120, 60


def missing() -> str:
    """What this machine lacks for the test; `make test` installs it on Debian and Ubuntu."""
    wanted = {name: shutil.which(name) for name in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON)}
    wanted["at-spi-bus-launcher"] = next(filter(os.path.exists, LAUNCHERS), None)
    absent = [name for name, found in wanted.items() if found is None]
    if not absent:
        asked = subprocess.run([SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"], check=False)
        absent += ["gir1.2-atspi-2.0"] if asked.returncode else []
    return ", ".join(absent)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the client found and heard, in one run."""
    if lacking := missing():
        pytest.skip(f"this machine lacks {lacking}")
    project = tmp_path_factory.mktemp("bus") / "p.yanguan"
    with Session(project, annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([gold() / "aggregator.jsonl"]).records, is_dataset=True).result()
    launcher = next(filter(os.path.exists, LAUNCHERS))
    script = f"""
        {launcher} --launch-immediately &
        {sys.executable} {HERE / "window.py"} {project} {project}.done &
        window=$!
        {SYSTEM_PYTHON} {HERE / "client.py"} {LISTENING}
        touch {project}.done
        wait $window || echo "the window ended with $?" >&2
        kill %1
    """
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert "the window ended" not in done.stderr, done.stderr
    assert done.stdout.strip(), done.stderr
    found: dict[str, Any] = json.loads(done.stdout.strip().split("\n")[-1])
    return found


def test_the_document_is_there_with_every_paragraph_and_mark(seen: dict[str, Any]) -> None:
    document = seen["document"]
    assert document["role"] == "document frame"
    assert document["name"] == "臨江新任市委書記祁遠山首次調研:把每一分錢花出響聲"
    paragraphs = document["children"]
    assert document["name"] in [each["name"] for each in paragraphs if each["role"] == "heading"]
    marks = [mark["name"] for each in paragraphs for mark in each["children"]]
    assert any(mark.startswith("Quote: ") for mark in marks)
    assert any(mark["description"].startswith("Speaker ") for each in paragraphs for mark in each["children"])
    assert sum(each["role"] in ("push button", "button") for each in paragraphs) == 1


def test_the_caret_s_paragraph_has_the_focus_and_what_it_passes_is_heard(seen: dict[str, Any]) -> None:
    paragraphs = seen["document"]["children"]
    assert [each["name"] for each in paragraphs if each["focused"]][:1] == [seen["document"]["name"]]
    heard = "".join(text for text in seen["heard"] if len(text) == 1)
    assert len(heard) >= 2
    assert heard in seen["document"]["name"]


def test_what_stands_under_each_letter_is_heard(seen: dict[str, Any]) -> None:
    heard = next(text for text in seen["heard"] if text.startswith("Pick by letter. "))
    assert heard.startswith("Pick by letter. A: Speaker: ")
