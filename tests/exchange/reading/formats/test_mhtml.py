"""Web archives, as browsers write them: the page in them, whatever stands around it."""

import base64
import quopri
from pathlib import Path

import pytest

from exchange.reading.formats.reading import INFO, PARAGRAPHS, TITLE, entry, failure, lines_of

BODY = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
HEAD = f"<head>META<title>{TITLE}_南河財經網</title></head>"
PAGE = f"<!DOCTYPE html><html>{HEAD}<body><h1>{TITLE}</h1><div>{INFO}</div><div>{BODY}</div></body></html>"


def archive(page: bytes, coding: str = "quoted-printable", kind: str = "text/html") -> bytes:
    """As Chromium writes it: no charset, the page first, its pictures after it."""
    body = quopri.encodestring(page) if coding == "quoted-printable" else base64.encodebytes(page)
    head = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/2026/0713/1.html
Subject: =?utf-8?B?{base64.b64encode(TITLE.encode()).decode()}?=
Date: Mon, 13 Jul 2026 08:30:00 +0800
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B----"


------B----
Content-Type: {kind}
Content-ID: <frame-0@mhtml.blink>
Content-Transfer-Encoding: {coding}
Content-Location: https://news.example/2026/0713/1.html

"""
    tail = "\n------B----\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------B------\n"
    return (head.encode() + body + tail.encode()).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize("meta", ["", "<meta charset=gb2312>"])
def test_the_page_is_decoded_by_its_bytes(tmp_path: Path, coding: str, encoding: str, meta: str) -> None:
    found = entry(tmp_path, "a.mhtml", archive(PAGE.replace("META", meta).encode(encoding), coding))
    assert lines_of(found) == [TITLE, INFO, *PARAGRAPHS]
    meta_of = found.incoming.article.meta
    assert (meta_of.title, meta_of.published, meta_of.outlet) == (TITLE, "2026-07-13", "南河財經網")
    assert meta_of.url == "https://news.example/2026/0713/1.html"
    assert found.form == "mhtml"


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.mht", "a"])
def test_it_is_known_by_what_stands_in_it(tmp_path: Path, name: str) -> None:
    assert entry(tmp_path, name, archive(PAGE.encode())).form == "mhtml"


def test_one_without_a_page_is_refused(tmp_path: Path) -> None:
    refused = failure(tmp_path, "a.mhtml", archive(PAGE.encode(), kind="text/plain"))
    assert refused.refusal.message == "reading-no-article"


def test_parts_inside_parts_without_end_are_refused(tmp_path: Path) -> None:
    nested = b"MIME-Version: 1.0\r\n" + b"".join(
        f'Content-Type: multipart/related; boundary="b{n}"\r\n\r\n--b{n}\r\n'.encode() for n in range(3000)
    )
    assert failure(tmp_path, "a.mhtml", nested).refusal.message in ("reading-damaged", "reading-no-article")


def test_a_text_with_colons_is_no_archive(tmp_path: Path) -> None:
    assert entry(tmp_path, "a.txt", "Title: 任命\nDate: 2026\n\n方景行任市長。\n".encode()).form == "text"
