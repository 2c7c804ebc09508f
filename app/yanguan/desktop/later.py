"""What waits until the window has been painted: nothing here is needed to read an article, all of it to work on one.

A part of the window that is opened by a key (a dialog, a sheet) is imported where it is opened and named here.
"""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from yanguan.desktop.memory import give_back_large_blocks, keep_what_started

PAUSE_MILLISECONDS = 200
"""How long the painted window is left alone; a key pressed meanwhile loads what it needs itself."""

MODULES = (
    "sqlite_utils",
    "yanguan.desktop.labelling.label_palette",
    "yanguan.desktop.occurrences.finding",
    "yanguan.desktop.inspector.person_picker",
    "yanguan.suggest.undecided",
    "yanguan.desktop.file_question",
    "yanguan.desktop.titles.listing",
    "yanguan.desktop.notice_sheet",
    "yanguan.desktop.palette.palette",
    "yanguan.desktop.conversion.conversion_dialogs",
    "yanguan.desktop.conversion.correction_sheet",
    "yanguan.desktop.figures.page",
    "yanguan.desktop.figures.list_sheet",
    "yanguan.desktop.kept_sheet",
    "yanguan.desktop.past.history_sheet",
    "yanguan.desktop.past.bin_sheet",
    "yanguan.suggest.post_values",
    "yanguan.desktop.people.sheet",
    "yanguan.desktop.inspector.meta_sheet",
    "yanguan.desktop.people.post_form",
    "yanguan.desktop.preferences.dialog",
    "yanguan.desktop.backups.sheet",
    "yanguan.desktop.backups.check_sheet",
    "yanguan.store.returning",
    "yanguan.desktop.shortcut_sheet",
    "yanguan.desktop.document_sheet",
    "yanguan.desktop.guide.sheet",
    "yanguan.desktop.scheme_editor.dialog",
    "yanguan.desktop.exchanging.export_sheet",
    "lxml.etree",
    "yanguan.exchange.reading.formats.table",
    "yanguan.exchange.labels_in.table",
    "yanguan.exchange.importing",
    "yanguan.desktop.exchanging.import_sheet",
    "yanguan.desktop.exchanging.look",
)
"""Imported in this order, one at a time, so that the window hears her between any two."""


class Later(QObject):
    """Begins when the window's first events are dealt with, and is over after the last module."""

    def __init__(self, window: QObject) -> None:
        """Wait; it ends with the window."""
        super().__init__(window)
        self._waiting = list(MODULES)
        QTimer.singleShot(0, self, self._rest)

    def _rest(self) -> None:
        keep_what_started()
        QTimer.singleShot(PAUSE_MILLISECONDS, self, self._load)

    def _load(self) -> None:
        import_module(self._waiting.pop(0))
        if self._waiting:
            QTimer.singleShot(0, self, self._load)
        else:
            give_back_large_blocks()
