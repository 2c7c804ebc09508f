"""Both themes can be read."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.theme import DARK, LIGHT, THEMES, Theme, apply_theme
from yanguan.domain.scheme import LabelKind
from yanguan.resources import default_scheme


def _luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG 2 has it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("label", default_scheme().labels.values(), ids=lambda label: label.name)
def test_every_label_colour_stands_out_from_both_panes(theme: Theme, label: LabelKind) -> None:
    for pane in (theme.pane, theme.pane_alternate):
        assert contrast(theme.label_colour(label), pane) >= 3


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_text_can_be_read_on_all_that_lies_under_it(theme: Theme) -> None:
    for background in (
        theme.pane, theme.pane_alternate, theme.window, theme.panel, theme.field, theme.button, theme.button_hover,
        theme.selection, theme.mirrored_selection, theme.hover, theme.search,
    ):  # fmt: skip
        assert contrast(theme.text, background) >= 4.5, background
    for background in (theme.pane, theme.pane_alternate, theme.window, theme.panel):
        assert contrast(theme.dim, background) >= 4.5, background
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.headline, theme.pane) >= 7
    assert contrast(theme.caret, theme.pane) >= 3


def test_the_dark_theme_is_dark_and_the_light_one_light() -> None:
    assert _luminance(DARK.pane) < 0.1
    assert _luminance(LIGHT.pane) > 0.9
    assert DARK.is_dark
    assert not LIGHT.is_dark


def test_the_palette_carries_the_theme(qapp: QApplication) -> None:
    palette = DARK.palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert palette.color(QPalette.ColorRole.Base) == QColor(DARK.field)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(DARK.dim)


def test_a_theme_is_given_to_the_whole_application(qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.palette(), qapp.styleSheet(), qapp.style().objectName()
    try:
        for theme in (DARK, LIGHT):
            apply_theme(qapp, theme)
            field = QLineEdit()
            qtbot.addWidget(field)
            field.ensurePolished()
            assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.window)
            image = field.grab().toImage()
            assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor(theme.field)
    finally:
        qapp.setPalette(before[0])
        qapp.setStyleSheet(before[1])
        qapp.setStyle(before[2])


def test_a_label_has_one_picture_for_each_theme(qtbot: QtBot) -> None:
    """Qt keeps what it makes of every new icon: a list of labels that is opened a thousand times must not make any."""
    del qtbot
    labels = default_scheme().labels.values()
    drawn = [label_icon(kind, theme).cacheKey() for theme in THEMES.values() for kind in labels]
    assert drawn == [label_icon(kind, theme).cacheKey() for theme in THEMES.values() for kind in labels]
    assert len(set(drawn)) > len(THEMES) * 10
    pictures = {theme.name: label_icon(next(iter(labels)), theme).pixmap(16).toImage() for theme in THEMES.values()}
    assert pictures["light"] != pictures["dark"]
