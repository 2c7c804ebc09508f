"""What the marks mean: every label with its colour and shape, every sign; a tick hides or shows it."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.seeing.layers import Layers
from yanguan.desktop.seeing.rows import family_name
from yanguan.desktop.seeing.signs import SIGNS, sign_icon
from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import LabelKind, Scheme
from yanguan.words import Words

Target = tuple[str, str]
"""What a line's tick is for: `family`, `label` or `suggested`, and its name."""
_TARGET = Qt.ItemDataRole.UserRole
_TICKED = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class Legend(QTreeWidget):
    """Follows the layers, and changes them."""

    def __init__(
        self, words: Words, scheme: Scheme, theme: Theme, layers: Layers, parent: QWidget | None = None
    ) -> None:
        """A branch for each family, and one for the signs."""
        super().__init__(parent)
        self._words, self._scheme, self._theme, self._layers = words, scheme, theme, layers
        self._lines: list[QTreeWidgetItem] = []
        self.setAccessibleName(words("legend"))
        self.setHeaderLabel(words("legend"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the canvas keeps the keyboard when a line is clicked
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        for family in dict.fromkeys(kind.family for kind in scheme.labels.values()):
            self._add_family(family, [kind for kind in scheme.labels.values() if kind.family == family])
        self._add_signs()
        self.expandAll()
        self._follow()
        layers.changed.connect(self._follow)
        self.itemChanged.connect(self._take)

    def _add_family(self, family: str, kinds: list[LabelKind]) -> None:
        branch = self._branch(family_name(family, self._words.language), ("family", family))
        for kind in kinds:
            line = self._line(branch, self._words.pick(kind.names), ("label", kind.name))
            line.setIcon(0, label_icon(kind, self._theme))
            line.setToolTip(0, self._words.pick(kind.guidance))

    def _add_signs(self) -> None:
        branch = self._branch(self._words("legend-signs"), None)
        line = self._line(branch, self._words("legend-suggested"), ("suggested", ""))
        line.setIcon(0, sign_icon("suggested", self._theme))
        for sign in SIGNS:
            line = self._line(branch, self._words(f"legend-{sign}"), None)
            line.setIcon(0, sign_icon(sign, self._theme))

    def _branch(self, text: str, target: Target | None) -> QTreeWidgetItem:
        item = self._made(text, target)
        font = self.font()
        font.setBold(True)
        item.setFont(0, font)
        self.addTopLevelItem(item)
        return item

    def _line(self, branch: QTreeWidgetItem, text: str, target: Target | None) -> QTreeWidgetItem:
        item = self._made(text, target)
        branch.addChild(item)
        return item

    def _made(self, text: str, target: Target | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setToolTip(0, text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        if target is not None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(0, _TARGET, list(target))
            self._lines.append(item)
        return item

    def _follow(self) -> None:
        """Tick what is shown."""
        with QSignalBlocker(self):
            for line in self._lines:
                line.setCheckState(0, self._state(*line.data(0, _TARGET)))

    def _state(self, what: str, name: str) -> Qt.CheckState:
        if what == "suggested":
            return _TICKED[not self._layers.hides_suggestions]
        if what == "label":
            return _TICKED[self._layers.is_shown(name)]
        shown = {self._layers.is_shown(kind.name) for kind in self._scheme.labels.values() if self._counts(kind, name)}
        return _TICKED[shown == {True}] if len(shown) == 1 else Qt.CheckState.PartiallyChecked

    def _counts(self, kind: LabelKind, family: str) -> bool:
        """True for the labels that a family's tick is about: what the scheme hides is no gap in it."""
        return kind.family == family and not kind.hidden

    def _take(self, item: QTreeWidgetItem) -> None:
        """Do what a tick says."""
        what, name = item.data(0, _TARGET)
        if what == "suggested":
            self._layers.toggle_suggestions()
        elif what == "label":
            self._layers.toggle_label(name)
        else:
            self._layers.toggle_family(name)
