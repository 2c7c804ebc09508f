"""A text is opened once: what was seen of it when files were sorted out is what is read, as long as that is little."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from yanguan.exchange.importing import prepare
from yanguan.exchange.labels_in import gathering

TEXT = "方景行調任南河省副省長\n2026-07-07 南河在線\n臨江市委書記方景行昨日表示，老城不是包袱，是家底。\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each file was opened, by its name."""
    counted, real = Counter[str](), Path.open

    def watched(path: Path, *arguments: Any, **options: Any) -> Any:
        counted[path.name] += 1
        return real(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", watched)
    return counted


def texts_in(folder: Path, count: int) -> list[str]:
    texts = [f"{TEXT}第{number}條。\n" for number in range(count)]
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return texts


def test_a_text_is_opened_once(tmp_path: Path, opened: Counter[str]) -> None:
    texts = texts_in(tmp_path, 3)
    opened.clear()
    prepared = prepare([tmp_path])
    assert [record.article.source.text for record in prepared.records] == texts
    assert opened == {"0.txt": 1, "1.txt": 1, "2.txt": 1}


def test_what_is_too_much_to_be_held_is_opened_again(
    tmp_path: Path, opened: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = texts_in(tmp_path, 3)
    opened.clear()
    monkeypatch.setattr(gathering, "_HELD", (tmp_path / "0.txt").stat().st_size)
    prepared = prepare([tmp_path])
    assert [record.article.source.text for record in prepared.records] == texts
    assert opened == {"0.txt": 1, "1.txt": 2, "2.txt": 2}


def test_what_cannot_be_opened_fails_when_it_is_read(tmp_path: Path) -> None:
    texts = texts_in(tmp_path, 1)
    (tmp_path / "empty.txt").touch()
    prepared = prepare([tmp_path], leaves_out_failing=True)
    assert [record.article.source.text for record in prepared.records] == texts
    assert [(Path(failure.file).name, failure.refusal.message) for failure in prepared.failures] == [
        ("empty.txt", "reading-empty")
    ]
