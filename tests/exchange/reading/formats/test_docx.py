"""Word documents, as their reader sees them when all changes are accepted."""

from pathlib import Path

import pytest

from exchange.reading.formats.making import STYLES, W, docx, paragraph, run, zipped
from exchange.reading.formats.reading import INFO, PARAGRAPHS, TITLE, entry, failure, kinds_of, lines_of

BODY = "".join(paragraph(run(line)) for line in (INFO, *PARAGRAPHS))


def read(folder: Path, body: str) -> list[str]:
    return lines_of(entry(folder, "a.docx", docx(body)))


@pytest.mark.parametrize("style", ["1", "a3", "mine"])
def test_headings_are_known_by_style_and_the_first_one_is_the_headline(tmp_path: Path, style: str) -> None:
    body = (
        paragraph(run(TITLE), style)
        + BODY
        + paragraph(run("人事變動一覽"), "mine")
        + paragraph(run(PARAGRAPHS[0] + "完。"))
    )
    found = entry(tmp_path, "a.docx", docx(body))
    assert lines_of(found)[:6] == [TITLE, INFO, *PARAGRAPHS]
    assert kinds_of(found) == ["headline", "dateline", *["paragraph"] * 4, "subhead", "paragraph"]
    meta = found.incoming.article.meta
    assert (meta.title, meta.published, meta.outlet) == (TITLE, "2026-07-13", "南河財經網")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<w:ins>" + run("添") + "</w:ins>", "添"),
        ("<w:del><w:r><w:delText>刪</w:delText></w:r></w:del>", ""),
        ("<w:moveFrom>" + run("移") + "</w:moveFrom>", ""),
        ("<w:moveTo>" + run("移") + "</w:moveTo>", "移"),
        ("<w:hyperlink>" + run("連") + "</w:hyperlink>", "連"),
        ("<w:sdt><w:sdtContent>" + run("控") + "</w:sdtContent></w:sdt>", "控"),
        ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("請輸入") + "</w:sdtContent></w:sdt>", ""),
        ("<w:smartTag>" + run("智") + "</w:smartTag>", "智"),
        ("<w:fldSimple>" + run("欄") + "</w:fldSimple>", "欄"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", ""),
        (
            "<w:r><w:ruby><w:rt>" + run("ㄌㄢˊ") + "</w:rt><w:rubyBase>" + run("瀾") + "</w:rubyBase></w:ruby></w:r>",
            "瀾",
        ),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>", ""),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>現</w:t></w:r>', "現"),
        ("<w:r><w:t>左</w:t><w:tab/><w:t>右</w:t></w:r>", "左\t右"),
        ("<w:r><w:noBreakHyphen/></w:r>", "-"),
    ],
)
def test_a_paragraph_keeps_what_its_reader_sees(tmp_path: Path, inner: str, expected: str) -> None:
    assert read(tmp_path, paragraph(run("前") + inner + run("後"))) == [f"前{expected}後"]


def test_a_break_ends_a_line(tmp_path: Path) -> None:
    assert read(tmp_path, paragraph("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>")) == ["甲", "乙"]


def test_a_text_box_comes_once_and_after_its_paragraph(tmp_path: Path) -> None:
    box = "<w:txbxContent>" + paragraph(run("框一")) + paragraph(run("框二")) + "</w:txbxContent>"
    both = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"  # noqa: E501
    assert read(tmp_path, paragraph(run("前") + both + run("後")) + paragraph(run("下"))) == [
        "前後",
        "框一",
        "框二",
        "下",
    ]


def test_a_drawing_has_no_part_in_the_text(tmp_path: Path) -> None:
    a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    drawing = f"<w:r><w:drawing><a:p {a}><a:r><a:t>圖中字</a:t></a:r></a:p></w:drawing></w:r>"
    assert read(tmp_path, paragraph(run("前") + drawing + run("後"))) == ["前後"]


def table(*rows: tuple[str, ...], mark: str = "") -> str:
    cells = ["".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{mark}{row}</w:tr>" for row in cells) + "</w:tbl>"


def test_a_table_of_facts_becomes_rows_and_one_for_layout_paragraphs(tmp_path: Path) -> None:
    assert read(tmp_path, table(("姓名", "職務"), ("沈望舒", "董事長"))) == ["姓名\t職務", "沈望舒\t董事長"]
    assert read(tmp_path, table((PARAGRAPHS[0] * 3, "旁"))) == [PARAGRAPHS[0] * 3, "旁"]
    assert read(tmp_path, table(("甲", "乙"), mark="<w:trPr><w:del/></w:trPr>") + paragraph(run("丙"))) == ["丙"]


def test_the_documents_own_title_is_taken_where_the_text_has_none(tmp_path: Path) -> None:
    body = paragraph(run(PARAGRAPHS[0]))
    assert entry(tmp_path, "a.docx", docx(body, title=TITLE)).incoming.article.meta.title == TITLE


def test_it_is_known_by_what_stands_in_it(tmp_path: Path) -> None:
    assert entry(tmp_path, "a.txt", docx(BODY)).form == "docx"


def test_another_name_for_the_document_is_found(tmp_path: Path) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    rels = f'<r><Relationship xmlns="x" Type="{kind}" Target="/word/document2.xml"/></r>'
    body = f"<w:document {W}><w:body>{paragraph(run('改名'))}</w:body></w:document>"
    members = {
        "[Content_Types].xml": "<t/>",
        "_rels/.rels": rels,
        "word/document2.xml": body,
        "word/styles.xml": STYLES,
    }
    assert lines_of(entry(tmp_path, "a.docx", zipped(members))) == ["改名"]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ('<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>', "reading-xml-entities"),
        ('<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><d>&b;</d>', "reading-xml-entities"),
        ("<d>" * 5000 + "</d>" * 5000, "reading-xml-damaged"),
        ("<d><p>", "reading-xml-damaged"),
        (f"<w:document {W}><w:body/></w:document>", "reading-blank"),
    ],
)
def test_what_is_damaged_or_means_harm_is_refused(tmp_path: Path, document: str, message: str) -> None:
    content = zipped({"[Content_Types].xml": "<t/>", "word/document.xml": document})
    assert failure(tmp_path, "a.docx", content).refusal.message == message


def test_one_without_its_document_is_refused(tmp_path: Path) -> None:
    content = zipped({"[Content_Types].xml": "<t/>", "word/other.xml": "<d/>"})
    assert failure(tmp_path, "a.docx", content).refusal.message == "reading-damaged"
