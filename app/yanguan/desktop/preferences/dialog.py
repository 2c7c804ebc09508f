"""The window of the settings: four pages beside the text, which one can go on working in meanwhile."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from yanguan.desktop.appearance import Appearance
from yanguan.desktop.menus import Menus
from yanguan.desktop.preferences.appearance_page import AppearancePage
from yanguan.desktop.preferences.backups_page import BackupsPage
from yanguan.desktop.preferences.keys_page import KeysPage
from yanguan.desktop.preferences.text_page import TextPage
from yanguan.desktop.settings import Settings
from yanguan.words import Words


class Preferences(QDialog):
    """Goes when it is closed."""

    def __init__(self, words: Words, settings: Settings, menus: Menus, appearance: Appearance, window: QWidget) -> None:
        """Open at the first page."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("settings"))
        self.resize(640, 620)
        self.keys = KeysPage(words, menus.keymap)
        self.text = TextPage(words, settings, appearance)
        self.appearance = AppearancePage(words, menus)
        self.backups = BackupsPage(words, settings)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.keys, words("settings-keys"))
        self.pages.addTab(self.text, words("settings-text"))
        self.pages.addTab(self.appearance, words("settings-appearance"))
        self.pages.addTab(self.backups, words("settings-backups"))
        buttons = QDialogButtonBox()
        buttons.addButton(words("close"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)
        layout.addWidget(buttons)

    def state(self) -> tuple[int, QByteArray]:
        """Which page is shown, and where: for the same window in another language."""
        return self.pages.currentIndex(), self.saveGeometry()

    def restore(self, state: tuple[int, QByteArray]) -> None:
        """Show that page there."""
        self.pages.setCurrentIndex(state[0])
        self.restoreGeometry(state[1])
