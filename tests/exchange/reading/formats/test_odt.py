"""OpenDocument texts, in the order and without the changes that their reader does not see."""

from pathlib import Path

import pytest

from exchange.reading.formats.making import odt
from exchange.reading.formats.reading import INFO, PARAGRAPHS, TITLE, entry, failure, kinds_of, lines_of


def p(content: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def read(folder: Path, body: str) -> list[str]:
    return lines_of(entry(folder, "a.odt", odt(body)))


@pytest.mark.parametrize(
    "head", [f"<text:h text:outline-level='1'>{TITLE}</text:h>", p(TITLE, "Title"), p(TITLE, "P1")]
)
def test_headings_and_paragraphs_come_in_the_documents_order(tmp_path: Path, head: str) -> None:
    styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    tail = "<text:h text:outline-level='2'>人事變動一覽</text:h>" + p(PARAGRAPHS[0] + "完。")
    found = entry(tmp_path, "a.odt", odt(head + "".join(map(p, (INFO, *PARAGRAPHS))) + tail, styles=styles))
    assert lines_of(found)[:6] == [TITLE, INFO, *PARAGRAPHS]
    assert kinds_of(found) == ["headline", "dateline", *["paragraph"] * 4, "subhead", "paragraph"]
    assert found.incoming.article.meta.published == "2026-07-13"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ('<text:s text:c="2"/>', "  "),
        ("<text:s/>", " "),
        ("<text:tab/>", "\t"),
        ("<text:span>字</text:span>", "字"),
        ("<text:a>連<text:span>結</text:span></text:a>", "連結"),
        ("<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>註</text:p></text:note-body></text:note>", ""),  # noqa: E501
        ("<office:annotation><text:p>批註</text:p></office:annotation>", ""),
        ("<text:ruby><text:ruby-base>瀾</text:ruby-base><text:ruby-text>ㄌㄢˊ</text:ruby-text></text:ruby>", "瀾"),
        ("\n   ", " "),
        ("<text:hidden-text>藏</text:hidden-text>", ""),
    ],
)  # fmt: skip
def test_a_paragraph_keeps_what_its_reader_sees(tmp_path: Path, inner: str, expected: str) -> None:
    assert read(tmp_path, p(f"前{inner}後")) == [f"前{expected}後"]


def test_what_was_deleted_or_hidden_is_left_out(tmp_path: Path) -> None:
    gone = "<text:tracked-changes><text:changed-region><text:deletion><text:p>刪</text:p></text:deletion></text:changed-region></text:tracked-changes>"  # fmt: skip  # noqa: E501
    assert read(tmp_path, gone + p("留") + f'<text:section text:display="none">{p("藏")}</text:section>') == ["留"]


def test_breaks_lists_frames_and_tables(tmp_path: Path) -> None:
    assert read(tmp_path, p("甲<text:line-break/>乙")) == ["甲", "乙"]
    assert read(tmp_path, f"<text:list><text:list-item>{p('一')}</text:list-item></text:list>") == ["一"]
    frame = f"<draw:frame><draw:text-box>{p('框')}</draw:text-box></draw:frame>"
    assert read(tmp_path, p(f"前{frame}後")) == ["前後", "框"]
    row = "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in ("姓名", "職務"))
    assert read(tmp_path, f"<table:table><table:table-row>{row}</table:table-row></table:table>") == ["姓名\t職務"]


def test_its_own_title_is_taken_where_the_text_has_none(tmp_path: Path) -> None:
    assert entry(tmp_path, "a.odt", odt(p(PARAGRAPHS[0]), title=TITLE)).incoming.article.meta.title == TITLE


def test_a_password_is_asked_to_be_taken_off(tmp_path: Path) -> None:
    manifest = '<m xmlns="x"><file-entry><encryption-data/></file-entry></m>'
    content = odt(p("密"), **{"META-INF/manifest.xml": manifest})
    assert failure(tmp_path, "a.odt", content).refusal.message == "reading-password"


def test_what_it_may_do_without_may_be_damaged(tmp_path: Path) -> None:
    content = odt(p(PARAGRAPHS[0]), **{"meta.xml": "<meta", "META-INF/manifest.xml": "<m"})
    assert lines_of(entry(tmp_path, "a.odt", content)) == [PARAGRAPHS[0]]
