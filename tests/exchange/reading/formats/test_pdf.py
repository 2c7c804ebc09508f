"""Printed pages: lines become the paragraphs that were printed, and what stands on every page is left out."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from exchange.reading.formats.making import Placed, pdf
from exchange.reading.formats.reading import PARAGRAPHS, TITLE, entry, failure, lines_of

INFO = "2026-07-13 來源：南河財經網"

LEFT, TOP, WIDTH, LEADING, SIZE = 60, 780, 30, 20, 12


def printed(
    paragraphs: Sequence[str], indent: int = 2, rows: int = 30, left: int = LEFT, gap: int = 0
) -> list[list[Placed]]:
    """Paragraphs as they are set: `indent` blanks before each, thirty characters on a line, so many lines on a page."""
    pages: list[list[Placed]] = [[]]
    base = TOP
    for paragraph in paragraphs:
        rest, start = paragraph, indent
        while rest:
            if len(pages[-1]) == rows:
                pages.append([])
                base = TOP
            pages[-1].append((left + start * SIZE, base, rest[: WIDTH - start]))
            rest, start, base = rest[WIDTH - start :], 0, base - LEADING
        base -= gap
    return pages


LONG = [f"{line}{more}" for line, more in zip(PARAGRAPHS, (PARAGRAPHS * 2)[1:], strict=False)]


@pytest.mark.parametrize("map_", ["UniGB-UCS2-H", "UniGB-UTF16-H"])
@pytest.mark.parametrize("indent", [0, 2])
def test_lines_are_joined_to_paragraphs(tmp_path: Path, indent: int, map_: str) -> None:
    found = entry(tmp_path, "a.pdf", pdf(printed([TITLE, INFO, *PARAGRAPHS], indent), map_=map_))
    assert lines_of(found) == [TITLE, INFO, *PARAGRAPHS]
    assert found.incoming.article.meta.published == "2026-07-13"


def test_paragraphs_with_a_gap_between_them_are_told_apart(tmp_path: Path) -> None:
    full = [line * 3 for line in PARAGRAPHS]
    full = [line[: len(line) - len(line) % WIDTH] for line in full]
    assert lines_of(entry(tmp_path, "a.pdf", pdf(printed(full, indent=0, gap=14)))) == full


def test_paragraphs_go_on_over_pages_and_what_stands_on_each_is_left_out(tmp_path: Path) -> None:
    pages = printed(LONG * 3, rows=8)
    for number, page in enumerate(pages, 1):
        page.insert(0, (LEFT, 820, f"臨江日報 2026年7月13日 第{number}版"))
        page.append((280, 30, f"- {number} -"))
    assert len(pages) > 2
    assert lines_of(entry(tmp_path, "a.pdf", pdf(pages))) == LONG * 3


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    one, other = printed(PARAGRAPHS[:2]), printed(PARAGRAPHS[2:])
    shift = 100
    narrow = [[(left, base, text) for left, base, text in page] for page in one]
    right = [[(left + shift + WIDTH * SIZE, base, text) for left, base, text in page] for page in other]
    found = entry(tmp_path, "a.pdf", pdf([narrow[0] + right[0]]))
    assert lines_of(found) == PARAGRAPHS


def test_a_page_set_from_top_to_bottom_is_read_from_the_right(tmp_path: Path) -> None:
    columns: list[Placed] = []
    for paragraph in PARAGRAPHS:
        rest, start = paragraph, 2
        while rest:
            columns.append((540 - 22 * len(columns), TOP - start * SIZE, rest[: WIDTH - start]))
            rest, start = rest[WIDTH - start :], 0
    found = entry(tmp_path, "a.pdf", pdf([columns], map_="UniGB-UCS2-V"))
    assert lines_of(found) == PARAGRAPHS


def test_a_page_number_alone_is_no_line(tmp_path: Path) -> None:
    for number in ("1", "- 1 -", "第1頁", "1 / 1"):
        page = [*printed(PARAGRAPHS)[0], (280, 30, number)]
        assert lines_of(entry(tmp_path, "a.pdf", pdf([page]))) == PARAGRAPHS


def test_a_number_inside_the_text_stays(tmp_path: Path) -> None:
    page = printed([PARAGRAPHS[0], PARAGRAPHS[1], "2026", PARAGRAPHS[2], PARAGRAPHS[3]])[0]
    assert "2026" in lines_of(entry(tmp_path, "a.pdf", pdf([page])))


def test_its_own_title_is_taken_where_the_text_has_none(tmp_path: Path) -> None:
    found = entry(tmp_path, "a.pdf", pdf(printed(PARAGRAPHS[:1]), title=TITLE))
    assert found.incoming.article.meta.title == TITLE


@pytest.mark.parametrize(
    ("pages", "message"),
    [
        ([[]], "reading-pdf-scan"),
        ([[(60, 700, "abcdefghij klmnop 說")]], "reading-pdf-no-han"),
    ],
)
def test_what_cannot_be_read_as_chinese_is_refused(tmp_path: Path, pages: list[list[Placed]], message: str) -> None:
    assert failure(tmp_path, "a.pdf", pdf(pages)).refusal.message == message


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    assert failure(tmp_path, "a.pdf", b"%PDF-1.7\nnothing").refusal.message == "reading-damaged"


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    locked = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"28" * 32 + b"> /U <" + b"29" * 32 + b"> >>"
    content = pdf(printed(PARAGRAPHS)).replace(b"/Info 6 0 R", b"/ID [<00> <00>] /Encrypt " + locked)
    assert failure(tmp_path, "a.pdf", content).refusal.message == "reading-password"


def test_it_is_known_by_what_stands_in_it(tmp_path: Path) -> None:
    assert entry(tmp_path, "a.txt", b"\n" + pdf(printed(PARAGRAPHS))).form == "pdf"
