"""Whatever stands in a file: articles or refusals come out, in words of all languages, and nothing else.

Valid files of every format are changed at random, inside the members of those that are archives too.
"""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.reading.formats import making
from exchange.reading.formats.reading import PARAGRAPHS, TITLE, answers, entry
from exchange.reading.formats.test_mhtml import PAGE, archive
from exchange.reading.formats.test_pdf import printed
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.articles import Entry, Failure
from yanguan.exchange.reading.formats.names import SUFFIXES
from yanguan.words import LANGUAGES, words

DOCX = making.docx("".join(making.paragraph(making.run(line)) for line in PARAGRAPHS))
VALID = {
    "text": "\n".join(PARAGRAPHS).encode("gb18030"),
    "markdown": (f"---\ntitle: {TITLE}\n---\n# {TITLE}\n\n| a | b |\n|--|--|\n\n" + "\n\n".join(PARAGRAPHS)).encode(),
    "html": PAGE.encode(),
    "mhtml": archive(PAGE.encode()),
    "docx": DOCX,
    "odt": making.odt("".join(f"<text:p>{line}</text:p>" for line in PARAGRAPHS)),
    "pdf": making.pdf(printed(PARAGRAPHS)),
    "epub": making.epub({"a.xhtml": making.chapter(TITLE, PARAGRAPHS)}),
    "csv": ("標題,正文\n" + "".join(f'甲,"{line}"\n' for line in PARAGRAPHS)).encode(),
    "xlsx": making.xlsx(("表", [("標題", "正文"), *(("甲", line) for line in PARAGRAPHS)])),
    "jsonl": b"".join(b'{"text":"' + line.encode() + b'"}\n' for line in PARAGRAPHS),
    "zip": making.zipped({"a.txt": "\n".join(PARAGRAPHS), "b.docx": DOCX}),
}
SIGNS = [
    b"<", b">", b'"', b"&#0;", b"&#xD800;", b"\x00", b"\xff\xff\xff\xff", b"{", b"[", b"\\ud800", "\u202e".encode(),
    b"PK\x03\x04", b"%PDF-", b"-1", b"99999999999", b"<div>" * 300, b"\n" * 99, b"",
]  # fmt: skip


@st.composite
def changes(draw: st.DrawFn) -> list[tuple[float, int, bytes]]:
    """Where (a share of the length), how much goes, and what comes instead."""
    change = st.tuples(
        st.floats(0, 1), st.sampled_from([0, 0, 1, 4, 64, 10**9]), st.sampled_from(SIGNS) | st.binary(max_size=8)
    )
    return draw(st.lists(change, min_size=1, max_size=6))


def changed(content: bytes, at: list[tuple[float, int, bytes]]) -> bytes:
    for share, gone, new in at:
        start = int(share * len(content))
        content = content[:start] + new + content[start + gone :]
    return content


def changed_inside(content: bytes, at: list[tuple[float, int, bytes]], number: int) -> bytes:
    """The archive with one of its members changed."""
    with zipfile.ZipFile(BytesIO(content)) as archive_:
        members = {name: archive_.read(name) for name in archive_.namelist()}
    name = list(members)[number % len(members)]
    return making.zipped({**members, name: changed(members[name], at)})


def check(folder: Path, name: str, content: bytes) -> None:
    if not content:
        with pytest.raises(Refusal, match="reading-empty"):
            answers(folder, name, content)
        return
    for each in answers(folder, name, content):
        if isinstance(each, Failure):
            for language in LANGUAGES:
                assert each.refusal.message not in words(language).refusal(each.refusal)
        elif isinstance(each, Entry):
            article = each.incoming.article
            assert article.source.text.strip()
            article.source.text.encode()
            assert "\x00" not in article.source.text
            assert not {"\u202e", "\u2066"} & set(article.source.text + str(article.meta))


@pytest.mark.parametrize("form", VALID)
def test_changed_files_are_articles_or_refusals(tmp_path_factory: pytest.TempPathFactory, form: str) -> None:
    folder = tmp_path_factory.mktemp(form)
    name = f"a{SUFFIXES[form][0]}"

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(changes(), st.integers(0, 9))
    def run(at: list[tuple[float, int, bytes]], number: int) -> None:
        content = VALID[form]
        check(folder, name, changed(content, at))
        if content.startswith(b"PK"):
            check(folder, name, changed_inside(content, at, number))

    run()


def test_there_is_a_file_of_every_format() -> None:
    assert set(VALID) == set(SUFFIXES)


@pytest.mark.parametrize("form", VALID)
def test_the_unchanged_ones_are_articles_of_their_format(tmp_path: Path, form: str) -> None:
    found = [each for each in answers(tmp_path, f"a{SUFFIXES[form][0]}", VALID[form]) if isinstance(each, Entry)]
    assert found
    assert form in {each.form for each in found} or form == "zip"
    assert any(PARAGRAPHS[0] in each.incoming.article.source.text for each in found)


@pytest.mark.parametrize("form", ["html", "docx", "csv", "jsonl", "markdown", "text"])
def test_controls_that_turn_the_reading_round_are_taken_out_and_counted(tmp_path: Path, form: str) -> None:
    line = "方景行\u202e說\u2066：「好\u0007。」" + PARAGRAPHS[0]
    bad = {
        "html": f"<!doctype html><p>{line}</p>".encode().replace(b"\x07", b""),
        "docx": making.docx(making.paragraph(making.run(line.replace("\u0007", "")))),
        "csv": f"正文\n{line}\n".encode(),
        "jsonl": b'{"text":"' + line.replace("\u0007", "\\u0007").encode() + b'"}\n',
        "markdown": line.encode(),
        "text": line.encode(),
    }[form]
    found = entry(tmp_path, f"a{SUFFIXES[form][0]}", bad)
    assert found.incoming.article.source.text == "方景行說：「好。」" + PARAGRAPHS[0]
    assert [notice.message_key for notice in found.incoming.notices] == ["reading-characters-removed"]
