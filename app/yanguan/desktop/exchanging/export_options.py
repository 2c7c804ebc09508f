"""The options of an export as a form: those that a format takes, and no others. Nothing is written here."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from yanguan.domain.article import BLOCK_KINDS, STATUSES
from yanguan.domain.labels import STATES
from yanguan.domain.refusal import Refusal
from yanguan.exchange.datasets.formats import Format
from yanguan.exchange.datasets.options import MARKS, SCRIPT_CHOICES, read_shares
from yanguan.words import Words

USUAL_SPLIT = "80/10/10"
LARGEST_SEED = 2**31 - 1
_PER_LINE = 4
_NAMES = {"statuses": "status", "states": "history-state", "blocks": "block"}
_ALL: dict[str, tuple[str, ...]] = {"statuses": STATUSES, "states": STATES, "blocks": BLOCK_KINDS}


class OptionForm(QWidget):
    """`changed` says that something else is asked for."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Every option, hidden where no format asks for it."""
        super().__init__(parent)
        self._words = words
        self._names: tuple[str, ...] = ()
        self.choices = {"script": self._choice("script", SCRIPT_CHOICES), "marks": self._choice("marks", MARKS)}
        self.choices["offsets"] = self._choice("offsets", ())
        self.ticks = {name: self._ticks(name, values) for name, values in _ALL.items()}
        self.splits = QCheckBox(words("export-splits"))
        self.split, self.seed = QLineEdit(USUAL_SPLIT), QSpinBox()
        self.anonymise = QCheckBox(words("export-anonymise"))
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._rows: dict[str, QWidget] = {}
        self._arrange()
        self._connect()

    def show_format(self, form: Format, kept: Mapping[str, Any]) -> None:
        """Ask for what this format takes: as it was kept, else as the format has it by itself."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own form
        self._names = form.takes
        for name, row in self._rows.items():
            self._form.setRowVisible(row, name in form.takes)
        given = {name: getattr(form.defaults, name) for name in form.takes} | dict(kept)
        offsets = self.choices["offsets"]
        offsets.clear()
        for each in form.offsets:
            offsets.addItem(self._words(f"export-offsets-{each}"), each)
        for name, combo in self.choices.items():
            combo.setCurrentIndex(max(0, combo.findData(given.get(name))))
        for name, ticks in self.ticks.items():
            for value, tick in ticks.items():
                tick.setChecked(value in (given.get(name) or ()))
        self._show_split(given)
        self.anonymise.setChecked(bool(given.get("anonymise")))
        self.blockSignals(False)  # noqa: FBT003
        self.changed.emit()

    def given(self) -> dict[str, Any]:
        """What is asked for, by the names of `Options`. Raises Refusal where the split is none."""
        found: dict[str, Any] = {name: combo.currentData() for name, combo in self.choices.items()}
        for name, ticks in self.ticks.items():
            found[name] = tuple(value for value, tick in ticks.items() if tick.isChecked())
            if name in self._names and not found[name]:
                raise Refusal("export-nothing-ticked", what=self._words(f"export-{name}"))
        found["split"] = read_shares(self.split.text().strip()) if self.splits.isChecked() else None
        found["seed"] = self.seed.value()
        found["anonymise"] = self.anonymise.isChecked()
        return {name: found[name] for name in self._names}

    def _show_split(self, given: Mapping[str, Any]) -> None:
        shares = given.get("split")
        self.splits.setChecked(shares is not None)
        self.split.setText("/".join(map(str, shares)) if isinstance(shares, Sequence) else USUAL_SPLIT)
        self.seed.setValue(int(given.get("seed") or 0))

    def _choice(self, name: str, values: Sequence[str]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self._words(f"export-{name}"))
        for value in values:
            combo.addItem(self._words(f"export-{name}-{value}"), value)
        return combo

    def _ticks(self, name: str, values: Sequence[str]) -> dict[str, QCheckBox]:
        ticks = {value: QCheckBox(self._words(f"{_NAMES[name]}-{value}")) for value in values}
        for tick in ticks.values():
            tick.setAccessibleDescription(self._words(f"export-{name}"))
        return ticks

    def _arrange(self) -> None:
        for name in ("script", "offsets"):
            self._row(name, self.choices[name])
        for name, ticks in self.ticks.items():
            self._row(name, _grid(list(ticks.values()), _PER_LINE if len(ticks) <= _PER_LINE else _PER_LINE - 1))
        self._row("marks", self.choices["marks"])
        split = QWidget()
        line = QHBoxLayout(split)
        line.setContentsMargins(0, 0, 0, 0)
        seed = QLabel(self._words("export-seed"))
        seed.setBuddy(self.seed)
        self.split.setAccessibleName(self._words("export-shares"))
        self.split.setToolTip(self._words("export-shares"))
        self.split.setMaximumWidth(110)
        self.seed.setRange(0, LARGEST_SEED)
        for widget in (self.splits, self.split, seed, self.seed):
            line.addWidget(widget)
        line.addStretch(1)
        self._row("split", split)
        self._row("anonymise", self.anonymise)

    def _row(self, name: str, widget: QWidget) -> None:
        self._rows[name] = widget
        self._form.addRow(self._words(f"export-{name}") if name != "anonymise" else "", widget)

    def _connect(self) -> None:
        for combo in self.choices.values():
            combo.currentIndexChanged.connect(self._tell)
        for tick in (self.splits, self.anonymise, *(tick for ticks in self.ticks.values() for tick in ticks.values())):
            tick.toggled.connect(self._tell)
        self.split.textChanged.connect(self._tell)
        self.seed.valueChanged.connect(self._tell)

    def _tell(self) -> None:
        self.split.setEnabled(self.splits.isChecked())
        self.seed.setEnabled(self.splits.isChecked())
        self.changed.emit()


def _grid(widgets: Sequence[QWidget], columns: int) -> QWidget:
    """The widgets in lines of so many."""
    held = QWidget()
    grid = QGridLayout(held)
    grid.setContentsMargins(0, 0, 0, 0)
    for number, widget in enumerate(widgets):
        grid.addWidget(widget, number // columns, number % columns)
    grid.setColumnStretch(columns, 1)
    return held
