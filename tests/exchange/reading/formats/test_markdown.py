"""Markdown: the words stay, the signs go, headings and front matter are understood."""

from pathlib import Path

import pytest

from exchange.reading.formats.reading import INFO, PARAGRAPHS, TITLE, entry, failure, kinds_of, lines_of


def read(folder: Path, text: str) -> list[str]:
    return lines_of(entry(folder, "a.md", text.encode()))


@pytest.mark.parametrize("head", [f"# {TITLE}", f"{TITLE}\n====", f"## {TITLE} ##"])
def test_headings_are_headline_and_subheads(tmp_path: Path, head: str) -> None:
    text = "\n\n".join([head, INFO, *PARAGRAPHS, "## 人事變動一覽", PARAGRAPHS[0] + "完。"])
    found = entry(tmp_path, "a.md", text.encode())
    assert lines_of(found)[:6] == [TITLE, INFO, *PARAGRAPHS]
    assert kinds_of(found) == ["headline", "dateline", *["paragraph"] * 4, "subhead", "paragraph"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("**重**要、*斜*、~~刪~~、`碼`", "重要、斜、刪、碼"),
        ("他**「重要」**地說", "他「重要」地說"),
        ('見[公告](https://a.example/b "題")與[網站][1]\n\n[1]: https://a.example', "見公告與網站"),
        ("![圖片](a.png)有圖", "有圖"),
        (r"5\*3，第1\.5條", "5*3，第1.5條"),
        ("甲<b>乙</b>丙<br>丁", "甲乙丙\n丁"),
        ("> 引文", "引文"),
        ("- 一\n- 二", "• 一\n• 二"),
        ("1. 一\n2. 二", "1. 一\n2. 二"),
        ("甲&nbsp;乙 &amp; 丙", "甲\xa0乙 & 丙"),
        ("| 姓名 | 職務 |\n|---|---|\n| 沈望舒 | **董事長** |", "姓名\t職務\n沈望舒\t董事長"),
        ("```\n碼一\n碼二\n```", "碼一\n碼二"),
        ("甲\n\n---\n\n乙", "甲\n乙"),
        ("2_000_000與snake_case", "2_000_000與snake_case"),
    ],
)
def test_the_signs_go_and_the_words_stay(tmp_path: Path, written: str, expected: str) -> None:
    assert read(tmp_path, written) == expected.split("\n")


def test_wrapped_lines_are_joined_and_paragraphs_without_a_blank_line_are_not(tmp_path: Path) -> None:
    wrapped = "\n".join(PARAGRAPHS[0][start : start + 25] for start in range(0, len(PARAGRAPHS[0]), 25))
    assert read(tmp_path, wrapped) == [PARAGRAPHS[0]]
    assert read(tmp_path, "\n".join(PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize(("fence", "sign"), [("---", ": "), ("+++", " = ")])
def test_front_matter_says_what_it_says(tmp_path: Path, fence: str, sign: str) -> None:
    said = {"title": f'"{TITLE}"', "date": "2026-07-13T08:20:00+08:00", "author": "程小滿", "source": "南河財經網"}
    front = "\n".join(f"{name}{sign}{value}" for name, value in said.items())
    found = entry(tmp_path, "a.md", f"{fence}\n{front}\n{fence}\n{PARAGRAPHS[0]}\n".encode())
    meta = found.incoming.article.meta
    assert (meta.title, meta.published, meta.byline, meta.outlet) == (TITLE, "2026-07-13", "程小滿", "南河財經網")
    assert PARAGRAPHS[0] in lines_of(found)
    assert fence not in lines_of(found)


def test_it_is_plain_text_where_she_says_so(tmp_path: Path) -> None:
    assert lines_of(entry(tmp_path, "a.md", "# 甲**乙**".encode(), form="text")) == ["# 甲**乙**"]
    assert lines_of(entry(tmp_path, "a.txt", "# 甲**乙**".encode(), form="markdown")) == ["甲乙"]


@pytest.mark.parametrize("sign", ["> ", "- "])
def test_nesting_that_would_be_lost_is_refused_with_its_line(tmp_path: Path, sign: str) -> None:
    refused = failure(tmp_path, "a.md", f"# 甲\n\n{sign * 500}{PARAGRAPHS[0]}\n".encode()).refusal
    assert (refused.message, refused.arguments["line"]) == ("reading-nested", 3)


def test_a_paragraph_that_no_author_wrote_is_taken_as_it_stands(tmp_path: Path) -> None:
    assert read(tmp_path, "![[" * 8000 + "說") == ["![[" * 8000 + "說"]


def test_it_can_be_called_off_between_paragraphs(tmp_path: Path) -> None:
    class StopError(Exception):
        """Somebody has had enough."""

    def tick() -> None:
        raise StopError

    with pytest.raises(StopError):
        entry(tmp_path, "a.md", PARAGRAPHS[0].encode(), tick=tick)
