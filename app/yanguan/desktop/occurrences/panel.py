"""The panel of occurrences: which label they get, and the filter of what is listed. The rest: `reviewing/panel`."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.occurrences.model import STANDING, OccurrenceModel
from yanguan.desktop.reviewing.panel import ENTER, ReviewPanel
from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import Scheme
from yanguan.editing.occurrences import Occurrence
from yanguan.words import Words

FILTER_PAUSE_MILLISECONDS = 150


class OccurrencePanel(ReviewPanel[Occurrence]):
    """Occurrences to be labelled; Enter goes to the place."""

    def __init__(self, words: Words, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        """Hidden, with nothing found."""
        self.model = OccurrenceModel(words, scheme)
        super().__init__("occurrences", words, self.model, theme, {STANDING: 150}, parent)
        self.is_cut = False
        self.label = QComboBox()
        self.label.setAccessibleName(words("occurrences-label"))
        for kind in scheme.labels.values():
            if not kind.hidden:
                self.label.addItem(label_icon(kind, theme), words.pick(kind.names), kind.name)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(words("occurrences-filter"))
        self.filter.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FILTER_PAUSE_MILLISECONDS)
        self.add_control(self.label, 0)
        self.add_control(self.filter, 2, stretch=1)
        self.label.currentIndexChanged.connect(self._take_label)
        self.filter.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._take_filter)

    def begin(self, text: str, label: str, scope: str, *, is_frame: bool = False) -> None:
        """Come up and wait for what is found; a frame that is to be made there has its own label."""
        self.setWindowTitle(self._words("frame-elsewhere-of" if is_frame else "occurrences-of", text=text))
        self.label.setEnabled(not is_frame)
        for box, value in ((self.label, label), (self.scope, scope)):
            box.blockSignals(True)  # noqa: FBT003 - Qt's own form
            box.setCurrentIndex(max(box.findData(value), 0))
            box.blockSignals(False)  # noqa: FBT003 - Qt's own form
        self.filter.clear()
        self.is_cut = False
        self.model.label = label
        self.come_up()

    def said(self) -> tuple[str, str]:
        """How many are shown, or that there are too many; how many get the label."""
        shown, found, chosen = self.model.counts
        count = self._words("occurrences-count", shown=shown, found=found)
        if self.is_cut:
            count = self._words("occurrences-cut", count=found)
        return count, self._words("occurrences-do", chosen=chosen)

    def take_key(self, watched: QObject, key: Qt.Key) -> bool:
        """Down and Enter go from the filter to the list."""
        if watched is self.filter and key in (Qt.Key.Key_Down, *ENTER):
            self.table.setFocus()
            return True
        return super().take_key(watched, key)

    def _take_label(self) -> None:
        self.model.set_label(self.label.currentData())

    def _take_filter(self) -> None:
        self.model.set_filter(self.filter.text())
