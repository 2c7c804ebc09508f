"""The documents that ship with the program, in a window of their own (Help > Documents)."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from yanguan.resources import resource
from yanguan.words import Words

FIRST = "index.md"


class DocumentSheet(QDialog):
    """Shows the documents' first page; links lead to the others. It goes when it is closed."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        """Open at the first page."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("action-show_documents"))
        self.resize(760, 760)
        self.browser = QTextBrowser()
        self.browser.setOpenExternalLinks(True)
        self.browser.setSource(QUrl.fromLocalFile(str(resource("docs", FIRST))))
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
