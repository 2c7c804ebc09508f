"""The attributes of a label or frame with their values: listed, added, taken away. Changes nothing itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from yanguan.desktop.terms import attribute_name, value_name
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

_TERM = Qt.ItemDataRole.UserRole


class AttributeList(QWidget):
    """`attribute_wanted` carries what she typed, `value_wanted` attribute and text, `removal_wanted` the two ids.

    The value is empty where the whole attribute is to go.
    """

    attribute_wanted = Signal(str)
    value_wanted = Signal(str, str)
    removal_wanted = Signal(str, str)

    def __init__(self, words: Words) -> None:
        """Of nothing yet."""
        super().__init__()
        self._words = words
        self.tree = QTreeWidget()
        self.tree.setObjectName("attributes")
        self.tree.setHeaderLabel(words("scheme-attributes-heading"))
        self.tree.setMaximumHeight(190)
        self.field = QLineEdit()
        self.field.setObjectName("term")
        self.field.setPlaceholderText(words("scheme-new-term"))
        self.add_attribute, self.add_value, self.remove = (
            QPushButton(words(f"scheme-{name}")) for name in ("attribute-add", "value-add", "term-remove")
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree, 0, 0, 1, 4)
        for column, widget in enumerate((self.field, self.add_attribute, self.add_value, self.remove)):
            layout.addWidget(widget, 1, column)
        for button in (self.add_attribute, self.add_value, self.remove):
            button.setAutoDefault(False)
        self.add_attribute.clicked.connect(self._want_attribute)
        self.add_value.clicked.connect(self._want_value)
        self.field.returnPressed.connect(self._want_value_or_attribute)
        self.remove.clicked.connect(self._want_removal)
        self.field.textChanged.connect(self._show_enabled)
        self.tree.currentItemChanged.connect(self._show_enabled)
        self._show_enabled()

    @property
    def marked(self) -> tuple[str, str]:
        """The attribute and the value that are marked; empty where none is."""
        item = self.tree.currentItem()
        if item is None:
            return "", ""
        parent = item.parent()
        return (item.data(0, _TERM), "") if parent is None else (parent.data(0, _TERM), item.data(0, _TERM))

    def show_attributes(self, attributes: Mapping[str, Sequence[str]], scheme: Scheme) -> None:
        """Show these; what was marked stays so."""
        marked = self.marked[0]
        self.tree.clear()
        for name, values in attributes.items():
            top = QTreeWidgetItem([attribute_name(self._words, scheme, name)])
            top.setData(0, _TERM, name)
            top.setToolTip(0, name)
            self.tree.addTopLevelItem(top)
            for value in values:
                line = QTreeWidgetItem([value_name(self._words, scheme, value)])
                line.setData(0, _TERM, value)
                line.setToolTip(0, value)
                top.addChild(line)
            if name == marked or len(attributes) == 1:
                self.tree.setCurrentItem(top)
                top.setExpanded(True)
        self._show_enabled()

    def _show_enabled(self) -> None:
        is_typed, is_marked = bool(self.field.text().strip()), bool(self.marked[0])
        self.add_attribute.setEnabled(is_typed)
        self.add_value.setEnabled(is_typed and is_marked)
        self.remove.setEnabled(is_marked)

    def _want_attribute(self) -> None:
        if text := self._taken():
            self.attribute_wanted.emit(text)

    def _want_value(self) -> None:
        if self.marked[0] and (text := self._taken()):
            self.value_wanted.emit(self.marked[0], text)

    def _want_value_or_attribute(self) -> None:
        """Enter goes on with the marked attribute, else begins one."""
        if self.marked[0]:
            self._want_value()
        else:
            self._want_attribute()

    def _want_removal(self) -> None:
        if self.marked[0]:
            self.removal_wanted.emit(*self.marked)

    def _taken(self) -> str:
        text = self.field.text().strip()
        self.field.clear()
        return text
