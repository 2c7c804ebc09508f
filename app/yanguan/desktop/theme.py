"""The two themes: colours of window and canvas, their palettes and the style sheet. No widget is made here."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from yanguan.domain.colours import PANES
from yanguan.domain.frozen import dataclass
from yanguan.domain.scheme import LabelKind
from yanguan.resources import resource


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for, as `#rrggbb`; `selection` and `hover` lie under text, so they are pale.

    `pane` is the background of the source-side pane and `pane_alternate` of the other; label colours hold 3:1 on both.
    """

    name: str
    is_dark: bool
    window: str
    panel: str
    field: str
    pane: str
    pane_alternate: str
    gutter: str
    text: str
    dim: str
    headline: str
    selection: str
    mirrored_selection: str
    caret: str
    hover: str
    border: str
    search: str
    accent: str
    on_accent: str
    button: str
    button_hover: str
    danger: str

    def label_colour(self, kind: LabelKind) -> str:
        """The colour of a label under this theme."""
        return kind.dark if self.is_dark else kind.light

    def palette(self) -> QPalette:
        """The whole Qt palette; Qt's own dark scheme does not reach every platform."""
        palette = QPalette()
        for role, colour in self._roles().items():
            palette.setColor(role, QColor(colour))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.dim))
        return palette

    def _roles(self) -> dict[QPalette.ColorRole, str]:
        role = QPalette.ColorRole
        return {
            role.Window: self.window,
            role.WindowText: self.text,
            role.Base: self.field,
            role.AlternateBase: self.panel,
            role.ToolTipBase: self.panel,
            role.ToolTipText: self.text,
            role.PlaceholderText: self.dim,
            role.Text: self.text,
            role.Button: self.button,
            role.ButtonText: self.text,
            role.BrightText: self.danger,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Highlight: self.accent,
            role.HighlightedText: self.on_accent,
            role.Accent: self.accent,
            role.Light: self.panel,
            role.Midlight: self.button_hover,
            role.Mid: self.border,
            role.Dark: self.border,
            role.Shadow: self.border,
        }

    def style_sheet(self) -> str:
        """What the palette cannot say: flat tool bars, quiet borders, thin scroll bars."""
        tick = resource("icons", f"check-{self.name}.svg").as_posix()
        return _STYLE.format(tick=tick, **{name: getattr(self, name) for name in self.__slots__})


LIGHT = Theme(
    name="light",
    is_dark=False,
    window="#f3f4f6",
    panel="#fafafb",
    field="#ffffff",
    pane=PANES["light"][0],
    pane_alternate=PANES["light"][1],
    gutter="#c9cdd3",
    text="#1d2127",
    dim="#626a75",
    headline="#0f1317",
    selection="#bcdcff",
    mirrored_selection="#dbeafc",
    caret="#0b5cad",
    hover="#ffe9a8",
    border="#d9dce1",
    search="#ffd75e",
    accent="#0b5cad",
    on_accent="#ffffff",
    button="#ffffff",
    button_hover="#e8ecf1",
    danger="#b3261e",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    window="#181a1e",
    panel="#202329",
    field="#1b1e23",
    pane=PANES["dark"][0],
    pane_alternate=PANES["dark"][1],
    gutter="#4a505a",
    text="#dfe3e8",
    dim="#9aa3af",
    headline="#f4f6f8",
    selection="#27507f",
    mirrored_selection="#27405f",
    caret="#8cc4ff",
    hover="#5a4c1f",
    border="#343941",
    search="#715911",
    accent="#6cb6ff",
    on_accent="#0d1722",
    button="#2a2e35",
    button_hover="#363b44",
    danger="#ff8a80",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

_STYLE = """
QToolTip {{ color: {text}; background: {panel}; border: 1px solid {border}; padding: 4px 6px; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {border}; spacing: 4px; padding: 4px; }}
QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }}
QToolBar#labels QToolButton {{ padding: 4px 5px; }}
QToolBar QToolButton#qt_toolbar_ext_button {{ padding: 0; background: {gutter}; }}
QToolBar QToolButton:hover {{ background: {button_hover}; }}
QToolBar QToolButton:checked {{ background: {mirrored_selection}; border-color: {border}; }}
QMenuBar {{ background: {window}; }}
QMenu {{ background: {panel}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}
QSplitter::handle {{ background: {border}; }}
QStatusBar {{ background: {window}; border-top: 1px solid {border}; }}
QLineEdit {{ border: 1px solid {border}; border-radius: 6px; padding: 5px 8px; background: {field}; }}
QLineEdit:focus {{ border-color: {accent}; }}
QRadioButton::indicator {{
  width: 12px; height: 12px; border: 1px solid {dim}; border-radius: 7px; background: {field}; }}
QRadioButton::indicator:checked {{ border: 4px solid {accent}; width: 6px; height: 6px; background: {on_accent}; }}
QRadioButton::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{
  width: 12px; height: 12px; border: 1px solid {dim}; border-radius: 3px; background: {field}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
  border-color: {accent}; background: {accent}; image: url("{tick}"); }}
QCheckBox::indicator:focus {{ border-color: {accent}; }}
QLabel#refusal {{ color: {danger}; }}
QTreeView::item {{ padding: 3px 4px; }}
QListWidget::item, QListView#long::item {{ padding: 5px 8px; border-bottom: 1px solid {border}; }}
QListWidget::item:selected, QListView#long::item:selected {{ background: {mirrored_selection}; color: {text}; }}
QTabBar::tab {{ padding: 6px 12px; border: none; border-bottom: 2px solid transparent; color: {dim}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QPushButton {{ background: {button}; border: 1px solid {border}; border-radius: 6px; padding: 4px 12px; }}
QPushButton:hover {{ background: {button_hover}; }}
QPushButton:checked {{ background: {mirrored_selection}; border-color: {accent}; }}
QPushButton#chip {{ text-align: left; padding: 4px 8px; }}
QPushButton#value {{ text-align: left; padding: 4px 8px; }}
QPushButton#overruled {{ text-align: left; padding: 4px 8px; border-color: {accent}; }}
QLineEdit#overruled {{ border-color: {accent}; }}
QPushButton:focus, QToolButton#beside:focus {{
  outline: none; border: 1px solid {accent}; background: {mirrored_selection}; }}
QLabel#missing {{ color: {danger}; }}
QFrame#person_picker {{ background: {panel}; border: 1px solid {gutter}; border-radius: 8px; }}
QToolButton#beside {{ border: 1px solid transparent; border-radius: 6px; padding: 2px 5px; color: {dim}; }}
QToolButton#beside:hover {{ background: {button_hover}; color: {text}; }}
QLabel#dim {{ color: {dim}; }}
QLabel#heading {{ font-weight: bold; }}
QFrame#palette {{ background: {panel}; border: 1px solid {gutter}; border-radius: 8px; }}
QFrame#notices, QFrame#find {{ background: {panel}; border-top: 1px solid {border}; }}
QFrame#offers {{ background: {panel}; border: 1px solid {border}; border-radius: 8px; }}
QHeaderView::section {{ background: {window}; border: none; border-bottom: 1px solid {border}; padding: 4px 8px; }}
QAbstractItemView {{ border: none; outline: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {gutter}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {dim}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: none; width: 0; height: 0; }}
"""


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Give the whole application this theme, on Fusion, which looks the same on every system."""
    application.setPalette(theme.palette())
    application.setStyleSheet(theme.style_sheet())
