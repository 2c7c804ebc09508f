"""The documents open from the window, and every link in them leads somewhere."""

import re

from PySide6.QtCore import QUrl

from yanguan.desktop import key_page
from yanguan.desktop.actions import ACTIONS, rows_of_scheme
from yanguan.desktop.document_sheet import DocumentSheet
from yanguan.desktop.window import MainWindow
from yanguan.resources import default_scheme, resource
from yanguan.words import LANGUAGES, words


def test_the_documents_open_and_lead_to_each_other(window: MainWindow) -> None:
    window.menus.actions["show_documents"].trigger()
    sheet = next(each for each in window.children() if isinstance(each, DocumentSheet))
    assert "Yanguan" in sheet.browser.toPlainText()
    sheet.browser.setSource(QUrl("two_scripts.md"))
    assert "Doubts" in sheet.browser.toPlainText()
    sheet.close()


def test_every_link_of_a_document_leads_to_another() -> None:
    pages = {page.name: page.read_text(encoding="utf-8") for page in resource("docs").glob("*.md")}
    linked = {target for page in pages.values() for target in re.findall(r"\]\(([\w.]+\.md)\)", page)}
    assert linked <= pages.keys()
    first = set(re.findall(r"\]\(([\w.]+\.md)\)", pages["index.md"]))
    assert first == pages.keys() - {"index.md"}, "the first page leads to every other"


def test_the_page_of_keys_is_that_of_the_table() -> None:
    written = resource("docs", key_page.PAGE).read_text(encoding="utf-8")
    assert written == key_page.page(), "write it anew: python -m yanguan.desktop.key_page > resources/docs/keys.md"


def test_the_page_of_keys_names_every_row_in_three_languages() -> None:
    lines = key_page.page().split("\n")
    for row in (*ACTIONS, *rows_of_scheme(default_scheme())):
        texts = [key_page._plain(row.text(words(language))) for language in LANGUAGES]
        assert any(line.endswith(f"| {' | '.join(texts)} |") for line in lines), row.id


def test_the_page_of_keys_reads_well_in_the_window(window: MainWindow) -> None:
    sheet = DocumentSheet(window.words, window)
    sheet.browser.setSource(QUrl.fromLocalFile(str(resource("docs", key_page.PAGE))))
    text = sheet.browser.toPlainText()
    assert "Ctrl+K" in text
    assert "\\" not in text
    assert "**" not in text
    sheet.close()
