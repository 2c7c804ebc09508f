"""Documents of our own text, made by hand as small as they can be."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP with these members, in this order."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return file.getvalue()


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, style: str = "") -> str:
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{mark}{content}</w:p>"


STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="小節"/><w:basedOn w:val="1"/></w:style>
</w:styles>"""


def docx(body: str, title: str = "", styles: str = STYLES, **more: str) -> bytes:
    """A Word document with this body."""
    core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></c>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": styles,
            "docProps/core.xml": core,
            **more,
        }
    )


def odt(body: str, title: str = "", styles: str = "", **more: str) -> bytes:
    """An OpenDocument text with this body."""
    names = " ".join(f'xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "text", "table", "style", "draw"))
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"  # noqa: E501
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "meta.xml": f'<office:document-meta {names} xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:meta><dc:title>{title}</dc:title></office:meta></office:document-meta>",
            **more,
        }
    )


def epub(chapters: Mapping[str, str], **more: str) -> bytes:
    """A book with these documents, by their names."""
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"{" properties=" + chr(34) + "nav" + chr(34) if "nav" in name else ""}/>'  # noqa: E501
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    about = "<dc:publisher>南河出版社</dc:publisher><dc:date>2026-07-13</dc:date>"
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="O/book.opf"/></rootfiles></container>',
            "O/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"{about}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"O/{name}": content for name, content in chapters.items()},
            **more,
        }
    )


def chapter(heading: str, paragraphs: Iterable[str]) -> str:
    body = "".join(f"<p>{line}</p>" for line in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        f"<body><h1>{heading}</h1>{body}</body></html>"
    )


def xlsx(*sheets: tuple[str, Sequence[Sequence[str | float]]]) -> bytes:
    """A workbook with these sheets; a text that begins with = is a formula without a value."""
    names = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, (name, _) in enumerate(sheets, 1))
    links = "".join(f'<Relationship Id="r{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1))  # fmt: skip  # noqa: E501
    kinds = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for n in range(1, len(sheets) + 1))  # fmt: skip  # noqa: E501
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{kinds}</Types>',  # noqa: E501
            "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',  # noqa: E501
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}">{links}</Relationships>',
            **{
                f"xl/worksheets/sheet{n}.xml": f'<worksheet xmlns="{main}"><sheetData>{_rows(rows)}</sheetData></worksheet>'  # noqa: E501
                for n, (_, rows) in enumerate(sheets, 1)
            },
        }
    )


def _rows(rows: Sequence[Sequence[str | float]]) -> str:
    return "".join(
        f'<row r="{n}">{"".join(_cell(f"{chr(65 + column)}{n}", value) for column, value in enumerate(row))}</row>'
        for n, row in enumerate(rows, 1)
    )


def _cell(place: str, value: str | float) -> str:
    if isinstance(value, str) and value.startswith("="):
        return f'<c r="{place}"><f>{escape(value[1:])}</f></c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


Placed = tuple[float, float, str]
"""Left and baseline in points, and the words."""


def pdf(pages: Sequence[Sequence[Placed]], size: int = 12, title: str = "", map_: str = "UniGB-UCS2-H") -> bytes:
    """A PDF whose font is not in it: a reader of Chinese PDFs has to know it. Every character is `size` wide."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{7 + 2 * n} 0 R' for n in range(len(pages)))}] >>".encode(),  # noqa: E501
        f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{map_} /DescendantFonts [4 0 R] >>".encode(),  # noqa: E501
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo 5 0 R >>",
        b"<< /Registry (Adobe) /Ordering (GB1) /Supplement 5 >>",
        b"<< /Title <feff" + title.encode("utf-16-be").hex().encode() + b"> >>",
    ]
    for page in pages:
        words = "".join(
            f"BT /F1 {size} Tf 1 0 0 1 {left} {base} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"
            for left, base, text in page
        ).encode()
        number = len(objects) + 2
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words))
    return _numbered(objects)


def _numbered(objects: Sequence[bytes]) -> bytes:
    file = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer << /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)
