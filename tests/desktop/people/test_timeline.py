"""Careers as pictures: walked by keys and pointer, every bar opening its sentence, in both themes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.people.conftest import click, person
from domain.offices import DEPUTY, MAYOR, SECRETARY, comes, goes, holds
from yanguan.desktop.people.sheet import PeopleSheet
from yanguan.desktop.people.strips import Scale, scale_of, strip_of, year_of
from yanguan.desktop.people.timeline import HEAD, ROW, Timeline
from yanguan.desktop.people.told import office_name, tip, years
from yanguan.desktop.theme import DARK, LIGHT, Theme
from yanguan.desktop.window import MainWindow
from yanguan.domain.careers import Bar, career_of
from yanguan.domain.tellings import Telling
from yanguan.words import Words

TOLD = [
    comes("a", "fang", MAYOR, "2010-05"),
    comes("b", "fang", SECRETARY, "2015"),
    holds("c", "fang", SECRETARY, "2019-07-01"),
    goes("d", "fang", SECRETARY, "2020-02-03"),
    comes("e", "fang", DEPUTY, None, kind="nominate", status="nominated", published="2021-01-01"),
]
DAYS = st.none() | st.sampled_from(["2016", "2019-03", "2020-12-05", "1999~", "spring"])
BARS = st.builds(
    Bar,
    st.just("fang"),
    st.just(MAYOR),
    DAYS,
    DAYS,
    st.lists(DAYS.filter(bool), max_size=3).map(tuple),
    st.booleans(),
    DAYS,
    st.booleans(),
    DAYS,
)


def career(*told: Telling) -> list[Bar]:
    return career_of("fang", told or TOLD)


@settings(max_examples=40)
@given(st.lists(BARS, min_size=1, max_size=5))
def test_every_bar_stands_inside_the_picture(bars: list[Bar]) -> None:
    scale = scale_of(bars)
    assert scale.first < scale.last
    for bar in bars:
        strip = strip_of(bar, scale)
        assert strip.begin <= strip.end <= scale.last + 1e-9 or not year_of((bar.end or "") + "-01-01")
        assert strip.is_point == (not bar.is_firm)


@given(st.floats(1900, 2030), st.floats(0.3, 90), st.integers(0, 20))
def test_what_is_written_above_has_room(first: float, length: float, room: int) -> None:
    scale = Scale(first, first + length)
    ticks = scale.ticks(room)
    assert len(ticks) <= max(room, 1) + 1
    assert all(0 <= scale.part(year) <= 1 for year, _ in ticks)
    assert len({text for _, text in ticks}) == len(ticks)


def test_years_and_months() -> None:
    assert [text for _, text in Scale(2009.5, 2013.2).ticks(5)] == ["2010", "2011", "2012", "2013"]
    assert [text for _, text in Scale(2026.4, 2026.8).ticks(8)] == [
        "2026-06",
        "2026-07",
        "2026-08",
        "2026-09",
        "2026-10",
    ]


def test_a_bar_says_how_it_is_known(english: Words) -> None:
    assert [years(english, bar) for bar in career()] == [
        "2010-05 – 2015 (inferred)", "2015 – 2020-02-03", "nominated 2021-01-01",
    ]  # fmt: skip
    assert years(english, career(holds("a", "fang", MAYOR, "2020-01-01"))[0]) == "seen 2020-01-01 –"
    assert years(english, career(holds("a", "fang", MAYOR, "2020-01-01", "former"))[0]) == "before 2020-01-01"
    assert tip(english, "方景行", []).split("\n") == ["方景行", "No post is told of yet."]
    assert office_name(SECRETARY) == "市委書記（中共臨江市委）"
    assert office_name(MAYOR) == "臨江市市長"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_picture_has_the_colours_of_its_theme(english: Words, theme: Theme, window: MainWindow) -> None:
    timeline = Timeline(english, theme)
    bars = career()
    timeline.show_bars(bars, [bar.office.text for bar in bars], "Career of 方景行")
    timeline.resize(800, timeline.sizeHint().height())
    image = timeline.grab().toImage()
    assert image.pixelColor(2, 2) == QColor(theme.pane)
    found = {image.pixelColor(x, HEAD + ROW + ROW // 2).name() for x in range(image.width())}
    assert theme.accent in found, "a bar that is told is drawn in full colour"
    assert differs(image, HEAD + ROW // 2, HEAD + 2 * ROW + ROW // 2), "a point is drawn otherwise than a bar"
    timeline.deleteLater()
    assert window.isVisible()


def differs(image: QImage, one: int, other: int) -> bool:
    return any(image.pixelColor(x, one) != image.pixelColor(x, other) for x in range(300, image.width()))


def test_it_is_walked_by_keys_and_said_to_screen_readers(english: Words, sheet: PeopleSheet) -> None:
    timeline = sheet.registry.career.timeline
    sheet.registry.blockSignals(True)
    bars, entered = career(), list[int]()
    timeline.entered.connect(entered.append)
    timeline.show_bars(bars, [bar.office.text for bar in bars], "Career of 方景行")
    assert timeline.current == 0
    for key, current in (
        (Qt.Key.Key_Down, 1), (Qt.Key.Key_End, 2), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Home, 0),
    ):  # fmt: skip
        QTest.keyClick(timeline, key)
        assert timeline.current == current
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert entered == [0]
    interface = QAccessible.queryAccessibleInterface(timeline)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Career of 方景行"
    assert interface.text(QAccessible.Text.Description) == "1 of 3: 臨江市市長  2010-05 – 2015 (inferred)"
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(300, HEAD + ROW + 5))
    assert timeline.current == 1
    QTest.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(300, HEAD + 2 * ROW + 5))
    assert entered == [0, 2]
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(300, 4))
    assert timeline.current == 2


def test_a_bar_of_the_sheet_opens_its_sentence(window: MainWindow, sheet: PeopleSheet) -> None:
    fang = person(window.session, "方景行")
    sheet.registry.choose(fang.id)
    timeline = sheet.registry.career.timeline
    assert timeline.accessibleName() == "Career of 方景行"
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    article, selection = window.bench.article, window.view.selection()
    assert article is not None
    assert selection is not None
    start, end = selection.fragments[0]
    assert "升任望潮縣縣長" in article.source.text[start : end + 5]
    tellings = sheet.registry.career.tellings
    assert tellings.count() == 1
    assert tellings.item(0).text().startswith("promoted  望潮縣縣長  2012-11")


def test_the_name_of_a_mark_tells_the_career(window: MainWindow) -> None:
    fang, tips = person(window.session, "方景行"), window.hands.tips
    told = tips.career_of(fang.id)
    assert told.startswith("方景行\n")
    assert "臨江市委書記" in told
    assert tips.career_of(fang.id) is told, "it is kept"
    labels, view = window.bench.labels, window.view
    assert labels is not None
    assert window.bench.article is not None
    span = next(each for each in labels.spans.values() if each.person == fang.id and each.label == "person")
    view.scroll_to(span.start)
    script = window.bench.article.source_script
    places = [view.place_rect(script, at, trails=at == span.end) for at in (span.start, span.end)]
    at = (places[0].center() + places[1].center()) / 2
    assert tips._person_at(at.x(), at.y()) == fang.id
    assert tips._person_at(1, 1) is None
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == told
    QToolTip.hideText()


def test_the_career_of_whom_a_label_means_is_one_key_away(window: MainWindow) -> None:
    from desktop.people.conftest import settle

    fang, labels = person(window.session, "方景行"), window.bench.labels
    assert labels is not None
    span = next(each for each in labels.spans.values() if each.person == fang.id)
    window.bench.focus_span(span.id)
    window.menus.actions["show_career"].trigger()
    settle(window)
    sheet = window.hands.people.sheet
    assert sheet is not None
    assert sheet.registry.person == fang.id
    click(sheet.registry.career.timeline)
    nobody = next(each for each in labels.spans.values() if each.person is None)
    window.bench.focus_span(nobody.id)
    window.menus.actions["show_career"].trigger()
    assert "means nobody" in window.notices.text
