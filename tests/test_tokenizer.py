"""Jieba is loaded once, with its cache where only its user writes."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import platformdirs
import pytest

from yanguan import tokenizer as loading
from yanguan.exchange.training.tokens import words
from yanguan.suggest import segmenter


def test_jiebas_cache_lies_in_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: tmp_path)
    before = set(Path(tempfile.gettempdir()).glob("jieba*"))
    assert loading.load().lcut("先进制造业") == ["先进", "制造业"]
    (cache,) = tmp_path.iterdir()
    assert cache.name.startswith("jieba-")
    assert set(Path(tempfile.gettempdir()).glob("jieba*")) == before


ALONE = """
import sys

from yanguan.tokenizer import tokenizer

assert tokenizer().lcut("先进制造业") == ["先进", "制造业"]
print(sorted({"html", "pkg_resources"} & sys.modules.keys()))
"""


def test_a_worker_that_loads_it_imports_nothing_that_the_window_may_be_importing(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", ALONE],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
    )
    assert (found.stdout, found.stderr) == ("[]\n", "")


def test_doubts_and_datasets_share_one(monkeypatch: pytest.MonkeyPatch) -> None:
    one = segmenter.tokenizer()
    assert one is loading.tokenizer()
    monkeypatch.setattr(loading, "load", lambda: pytest.fail("it is loaded already"))
    assert [token.text for token in words("先進製造業", "hant")] == ["先進", "製造業"]


def test_where_the_cache_folder_cannot_be_made_it_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise PermissionError("no")

    monkeypatch.setattr(loading, "_cache_folder", refuse)
    with pytest.raises(PermissionError):
        loading.load()
