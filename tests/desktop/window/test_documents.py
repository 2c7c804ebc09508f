"""The documents open from the window, and every link in them leads somewhere."""

import re

from PySide6.QtCore import QUrl

from yanguan.desktop.document_sheet import DocumentSheet
from yanguan.desktop.window import MainWindow
from yanguan.resources import resource


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
