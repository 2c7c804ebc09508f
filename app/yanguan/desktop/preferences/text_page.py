"""The page of the text: each pane's font and size, the distance of lines, the scale. The canvas shows it at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSlider, QSpinBox, QWidget

from yanguan.desktop.appearance import ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP, Appearance
from yanguan.desktop.parallel.typeface import PaneFont
from yanguan.desktop.settings import SIZES, SPACINGS, Settings
from yanguan.domain.article import SCRIPTS, Script
from yanguan.words import Words

_SYSTEMS = {
    "hant": QFontDatabase.WritingSystem.TraditionalChinese,
    "hans": QFontDatabase.WritingSystem.SimplifiedChinese,
}


class TextPage(QWidget):
    """Sets the appearance of the text."""

    def __init__(self, words: Words, settings: Settings, appearance: Appearance) -> None:
        """As it is now."""
        super().__init__()
        self._words, self._settings, self._appearance = words, settings, appearance
        self.families = {script: self._family_box(script) for script in SCRIPTS}
        self.sizes = {script: _spin(SIZES, 1, " px") for script in SCRIPTS}
        self.spacing = _spin(SPACINGS, 5, " %")
        self.scale = QSlider(Qt.Orientation.Horizontal)
        self.scale.setRange(ZOOM_LEAST // ZOOM_STEP, ZOOM_MOST // ZOOM_STEP)
        self.scale.setPageStep(1)
        self._per_cent = QLabel()
        self._per_cent.setMinimumWidth(self._per_cent.fontMetrics().horizontalAdvance("200 %  "))
        self.reset = QPushButton(words("text-reset"))
        self._arrange()
        self.show_present()
        self._connect()

    def show_present(self) -> None:
        """Show what holds now."""
        for script in SCRIPTS:
            font = self._settings.pane_font(script)
            self.families[script].setCurrentIndex(max(self.families[script].findData(font.family), 0))
            self.sizes[script].setValue(font.size)
        self.spacing.setValue(self._settings.spacing)
        self.show_zoom(self._settings.zoom)

    def show_zoom(self, per_cent: int) -> None:
        """Show the scale, which keys and wheel change too."""
        self.scale.setValue(per_cent // ZOOM_STEP)
        self._per_cent.setText(f"{per_cent} %")

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(12)
        for script in SCRIPTS:
            row = QHBoxLayout()
            row.addWidget(self.families[script], 1)
            row.addWidget(self.sizes[script])
            self.sizes[script].setAccessibleName(self._words(f"text-size-{script}"))
            self.families[script].setAccessibleName(self._words(f"text-font-{script}"))
            form.addRow(self._words(f"text-font-{script}"), row)
        form.addRow(self._words("text-spacing"), self.spacing)
        row = QHBoxLayout()
        row.addWidget(self.scale, 1)
        row.addWidget(self._per_cent)
        self.scale.setAccessibleName(self._words("text-scale"))
        form.addRow(self._words("text-scale"), row)
        row = QHBoxLayout()
        row.addWidget(self.reset)
        row.addStretch(1)
        form.addRow("", row)

    def _connect(self) -> None:
        self.families["hant"].activated.connect(self._set_hant)
        self.sizes["hant"].valueChanged.connect(self._set_hant)
        self.families["hans"].activated.connect(self._set_hans)
        self.sizes["hans"].valueChanged.connect(self._set_hans)
        self.spacing.valueChanged.connect(self._appearance.set_spacing)
        self.scale.valueChanged.connect(self._set_scale)
        self.reset.clicked.connect(self._reset)
        self._appearance.zoom_changed.connect(self.show_zoom)

    def _family_box(self, script: Script) -> QComboBox:
        box = QComboBox()
        box.addItem(self._words("text-own-font"), "")
        for family in QFontDatabase.families(_SYSTEMS[script]):
            box.addItem(family, family)
        return box

    def _set_hant(self) -> None:
        self._set_font("hant")

    def _set_hans(self) -> None:
        self._set_font("hans")

    def _set_font(self, script: Script) -> None:
        self._appearance.set_font(script, PaneFont(self.families[script].currentData(), self.sizes[script].value()))

    def _set_scale(self, steps: int) -> None:
        self._appearance.set_zoom(steps * ZOOM_STEP)

    def _reset(self) -> None:
        """Every measure of the text as it was at first."""
        for script in SCRIPTS:
            self._appearance.set_font(script, PaneFont())
        self._appearance.set_spacing(100)
        self._appearance.set_zoom(ZOOM_LEAST)
        self.show_present()


def _spin(limits: tuple[int, int], step: int, unit: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(*limits)
    box.setSingleStep(step)
    box.setSuffix(unit)
    return box
