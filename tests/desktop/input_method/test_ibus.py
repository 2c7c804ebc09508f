"""With a Chinese input method on, single keys label in the text, and words come into a text field: ibus-libpinyin."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
WANTED = ("xvfb-run", "dbus-run-session", "xdotool", "ibus", "ibus-daemon")
ENGINE = Path("/usr/share/ibus/component/libpinyin.xml")
SECONDS = 90
SCRIPT = f"""
    ibus-daemon --xim --panel=disable --daemonize --replace
    for turn in $(seq 20); do
        ibus engine libpinyin >/dev/null 2>&1
        test "$(ibus engine 2>/dev/null)" = libpinyin && break
        sleep 0.3
    done
    {sys.executable} {HERE / "typist.py"} "$HOME/p.yanguan"
    ibus exit
"""


def missing() -> str:
    """What this machine lacks for the test; `make test` installs it on Debian and Ubuntu."""
    absent = [name for name in WANTED if shutil.which(name) is None]
    return ", ".join([*absent, *([] if ENGINE.exists() else ["ibus-libpinyin"])])


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of the keys, in one run."""
    if lacking := missing():
        pytest.skip(f"this machine lacks {lacking}")
    home = tmp_path_factory.mktemp("home")
    said = {"QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=ibus", "HOME": str(home)}
    others = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", SCRIPT]
    done = subprocess.run(
        command, env=others | said, capture_output=True, text=True, timeout=SECONDS, check=False, cwd=home
    )
    assert "{" in done.stdout, done.stderr
    said_last = [line for line in done.stdout.split("\n") if line.startswith("{")]
    found: dict[str, Any] = json.loads(said_last[-1])
    if found["engine"] != "libpinyin":
        pytest.skip(f"ibus did not come on: {done.stderr}")
    return found


def test_words_come_into_a_text_field_as_the_input_method_makes_them(came: dict[str, Any]) -> None:
    assert came["typed"] == "你好"


def test_single_keys_label_while_it_is_on(came: dict[str, Any]) -> None:
    assert came["labels"] == ["speaker", "quote"]
