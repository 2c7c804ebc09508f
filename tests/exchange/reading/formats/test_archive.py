"""ZIPs of articles: what is in them, by their names; and those that are made to do harm."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from exchange.reading.formats.making import docx, paragraph, run, zipped
from exchange.reading.formats.reading import PARAGRAPHS, TITLE, answers, entries, failure, lines_of
from yanguan.exchange.reading.articles import Entry, Failure
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.found import PassedOver

TEXT = f"{TITLE}\n" + "\n".join(PARAGRAPHS)


def test_members_of_any_format_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {
        "b/2.txt": TEXT,
        "a.docx": docx(paragraph(run(PARAGRAPHS[0]))),
        "b/1.md": f"# {TITLE}\n\n{PARAGRAPHS[1]}",
        "c.zip": zipped({"inner.txt": TEXT + "內"}),
        "photo.png": b"\x89PNG",
        ".hidden.txt": "藏",
        "__MACOSX/._a.txt": b"\x00\x05",
    }
    found = answers(tmp_path, "a.zip", zipped(members))
    assert [Path(each.file).name for each in found if isinstance(each, Entry)] == [
        "a.docx",
        "1.md",
        "2.txt",
        "inner.txt",
    ]
    assert [each.file.endswith("a.zip/c.zip/inner.txt") for each in found if isinstance(each, Entry)][-1]
    assert sum(isinstance(each, PassedOver) for each in found) == 3


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-8"])
def test_names_of_old_archives_are_read_in_their_encoding(tmp_path: Path, encoding: str) -> None:
    plain = zipped({"xxxxxxxxxxxxxxxx.txt": TEXT}, zipfile.ZIP_STORED)
    name = "臨江新聞任命".encode(encoding)
    written = (name + b"-" * 16)[:16] if len(name) <= 16 else None
    if written is None:
        plain, written = zipped({"x" * len(name) + ".txt": TEXT}, zipfile.ZIP_STORED), name
    (found,) = entries(tmp_path, "a.zip", plain.replace(b"x" * len(written), written))
    assert "臨江新聞任命" in found.file


def test_what_fails_in_it_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    found = answers(tmp_path, "a.zip", zipped({"1.txt": "", "2.txt": TEXT, "3.txt": b"\x00\x01" * 99, "4.txt": TEXT}))
    assert [type(each) for each in found] == [Failure, Entry, Failure, Entry]
    assert found[0].file.endswith("a.zip/1.txt")


def test_archives_may_stand_in_an_archive_but_no_deeper(tmp_path: Path) -> None:
    inner = zipped({"c.zip": zipped({"d.txt": TEXT})})
    assert failure(tmp_path, "a.zip", zipped({"b.zip": inner})).refusal.message == "reading-zip-nested"


@pytest.mark.parametrize("name", ["../a.txt", "b/../../a.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    assert failure(tmp_path, "a.zip", zipped({name: TEXT})).refusal.message == "reading-zip-path"
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    refused = failure(tmp_path, "a.zip", zipped({"a.txt": b"\x00" * 20_000_000}))
    assert refused.refusal.message == "reading-zip-bomb"
    document = zipped({"[Content_Types].xml": "<t/>", "word/document.xml": b" " * 20_000_000})
    assert failure(tmp_path, "a.docx", document).refusal.message == "reading-zip-bomb"


def test_too_many_and_too_large_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = zipped({f"{n}.txt": TEXT * 9999 for n in range(3)}, zipfile.ZIP_STORED)
    monkeypatch.setattr(package, "MOST_ENTRIES", 2)
    assert failure(tmp_path, "a.zip", content).refusal.message == "reading-zip-entries"
    monkeypatch.setattr(package, "MOST_ENTRIES", 3)
    monkeypatch.setattr(package, "MOST_MEGABYTES", 1)
    assert failure(tmp_path, "a.zip", content).refusal.message == "reading-zip-size"


def test_a_locked_member_is_refused_by_name(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": TEXT}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(sign) + place] |= 1
    refused = failure(tmp_path, "a.zip", bytes(content))
    assert refused.refusal.message == "reading-password"
    assert refused.file.endswith("a.zip/a.txt")


def test_links_are_passed_over(tmp_path: Path) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("b.txt", TEXT)
    (found,) = entries(tmp_path, "a.zip", file.getvalue())
    assert lines_of(found)[0] == TITLE


@pytest.mark.parametrize("cut", [40, 400])
def test_one_that_is_cut_off_is_refused(tmp_path: Path, cut: int) -> None:
    assert failure(tmp_path, "a.zip", zipped({"a.txt": TEXT * 9})[:-cut]).refusal.message == "reading-damaged"


def test_a_presentation_is_called_by_its_name(tmp_path: Path) -> None:
    refused = failure(tmp_path, "a.pptx", zipped({"[Content_Types].xml": "<t/>", "ppt/presentation.xml": "<p/>"}))
    assert (refused.refusal.message, refused.refusal.arguments["kind"]) == ("reading-other-kind", "PPTX")
