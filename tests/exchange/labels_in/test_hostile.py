"""Files that are wrong at random: articles that keep the contract come of them, or a refusal, and nothing else."""

from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.labels_in.brought import brought
from exchange.labels_in.test_foreign import BRAT, DOCCANO, PRODIGY, SENTENCES, STUDIO, TEXT, XMI, dumped
from yanguan.domain.refusal import Refusal

FILES = {
    "doccano": ("a.jsonl", dumped(DOCCANO) + "\n"),
    "prodigy": ("a.jsonl", dumped(PRODIGY) + "\n"),
    "label-studio": ("a.json", dumped([STUDIO])),
    "uima-cas": ("a.xmi", XMI),
    "conll": ("a.conll", "\n".join([*SENTENCES["BIO"], "", ""])),
    "brat": ("a.ann", BRAT),
}
TOKENS = (
    b"", b"-1", b"0", b"99999999999999999999", b"1e999", b"null", b"[]", b"{}", b'""', b"true", b"\xff", b"\\ud800",
    b"\n", b"\t", b"\r\n", b"T1", b"E1", b"O", b"quote", b"trigger", b"\x00", "𠮷".encode(), b"<", b"&#0;",
)  # fmt: skip


def mutated(content: bytes, data: st.DataObject) -> bytes:
    """A few stretches of the file replaced by what is not expected there, or taken away."""
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        size = data.draw(st.sampled_from((0, 1, 2, 8, 60)))
        content = content[:at] + data.draw(st.sampled_from(TOKENS)) + content[at + size :]
    return content


def file_named(path: Path, form: str) -> str:
    """The file that a refusal names, or that was read."""
    try:
        brought(path, form)
    except Refusal as refusal:
        return str(refusal.arguments.get("file", ""))
    return str(path)


@pytest.mark.parametrize("form", FILES)
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_articles_or_a_refusal(form: str, data: st.DataObject) -> None:
    name, content = FILES[form]
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.txt").write_text(TEXT, encoding="utf-8")
        path = Path(folder) / name
        path.write_bytes(mutated(content.encode(), data))
        assert file_named(path, data.draw(st.sampled_from((form, "auto"))))


def test_a_bomb_and_a_locked_or_broken_archive_are_refused(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.zip", "w", 8) as archive:
        archive.writestr("a.ann", "T1\tPER 0 1\t方\n")
        archive.writestr("a.txt", "方" * 30_000_000)
    with pytest.raises(Refusal, match="reading-zip-bomb"):
        brought(tmp_path / "a.zip")
    (tmp_path / "a.zip").write_bytes((tmp_path / "a.zip").read_bytes()[:500])
    with pytest.raises(Refusal, match="reading-damaged"):
        brought(tmp_path / "a.zip")


def test_conll_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.conll").write_text("方 B-PER\n" * 200_001, encoding="utf-8")
    with pytest.raises(Refusal, match="labels-conll-long"):
        brought(tmp_path / "a.conll")
