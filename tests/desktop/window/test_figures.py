"""The project in numbers in the window: each number opens its list, each line its place; it follows what is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from yanguan.desktop import pictures
from yanguan.desktop.figures.charts import COUNT_ROLE, KEY_ROLE, BarList
from yanguan.desktop.figures.list_sheet import ListSheet
from yanguan.desktop.figures.page import FiguresPage
from yanguan.desktop.theme import THEMES
from yanguan.desktop.window import MainWindow
from yanguan.editing.commands import AddSpan, SetStatus
from yanguan.editing.session import Session
from yanguan.store.figures import figures, first_figures
from yanguan.words import LANGUAGES, Language


def opened(window: MainWindow) -> FiguresPage:
    QTest.keyClick(window.view, Qt.Key.Key_F5)
    settle(window)
    assert window.hands.figures.page is not None
    return window.hands.figures.page


def settle(window: MainWindow) -> None:
    """Let what is counted be counted, and be shown."""
    desk = window.hands.figures
    for _ in range(3):
        for task in (desk._counting, desk._listing):
            if task is not None:
                task.wait()
        pictures.settle()


def lines(chart: QListWidget) -> dict[str, str]:
    items = [chart.item(row) for row in range(chart.count())]
    return {item.text(): item.data(COUNT_ROLE) for item in items}


def enter(window: MainWindow, chart: BarList, name: str) -> ListSheet | None:
    """Go to a line by key and press Enter."""
    chart.setFocus()
    chart.setCurrentItem(chart.findItems(name, Qt.MatchFlag.MatchExactly)[0])
    QTest.keyClick(chart, Qt.Key.Key_Return)
    settle(window)
    return window.hands.figures.list


def test_the_charts_say_what_the_tables_hold(window: MainWindow) -> None:
    page, counted = opened(window), figures(window.session.reader.database)
    assert lines(page.charts["statuses"]) == {"New": "0", "In work": "0", "Done": "2", "Skipped": "0"}
    assert sum(map(int, lines(page.charts["labels"]).values())) == sum(count for _, count in counted.labels)
    assert lines(page.charts["types"])["Direct"] == str(
        {kind: count for kind, count in counted.types if kind}["direct"]
    )
    assert list(lines(page.charts["quoted"]).values()) == [str(row[-1]) for row in counted.quoted]
    assert lines(page.charts["annotators"]) == {who: str(count) for who, count in counted.annotators}
    shown = [
        page.events.item(row, column)
        for row in range(page.events.rowCount())
        for column in range(page.events.columnCount())
    ]
    assert sum(int(cell.text()) for cell in shown if cell) == sum(count for *_, count in counted.events)


def test_what_is_counted_at_once_is_shown_first(window: MainWindow) -> None:
    page, database = opened(window), window.session.reader.database
    page.show_figures(first_figures(database))
    assert lines(page.charts["statuses"])["Done"] == "2"
    assert not page.charts["labels"].isVisible()
    page.show_figures(figures(database))
    assert page.charts["labels"].isVisible()


def test_a_number_opens_its_list_and_a_line_its_place(window: MainWindow) -> None:
    page = opened(window)
    window.open_article(window.session.reader.listing()[1].id)
    sheet = enter(window, page.charts["labels"], "Cue")
    assert sheet is not None
    assert sheet.windowTitle() == "Labels: Cue"
    assert str(sheet.table.rowCount()) == lines(page.charts["labels"])["Cue"]
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    pictures.settle()
    line = sheet._lines[1]
    assert window.bench.article is not None
    assert window.bench.article.id == line.article
    assert window.view.selected_span() == line.span
    assert window.bench.span is not None
    assert window.bench.span.label == "cue"


def test_a_click_on_a_bar_and_on_a_line(window: MainWindow) -> None:
    page = opened(window)
    chart = page.charts["types"]
    middle = chart.visualItemRect(chart.item(0)).center()
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    settle(window)
    sheet = window.hands.figures.list
    assert sheet is not None
    assert str(sheet.table.rowCount()) == chart.item(0).data(COUNT_ROLE)
    place = sheet.table.visualRect(sheet.table.model().index(2, 0)).center()
    QTest.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    pictures.settle()
    assert window.bench.span is not None
    assert window.bench.span.id == sheet._lines[2].span


def test_a_cell_of_kind_and_month_opens_its_appointments(window: MainWindow) -> None:
    page = opened(window)
    page.events.setFocus()
    cells = [(row, column) for row in range(page.events.rowCount()) for column in range(page.events.columnCount())]
    row, column = next(each for each in cells if page.events.item(*each))
    page.events.setCurrentCell(row, column)
    QTest.keyClick(page.events, Qt.Key.Key_Return)
    settle(window)
    sheet, cell = window.hands.figures.list, page.events.item(row, column)
    assert sheet is not None
    assert cell is not None
    assert str(sheet.table.rowCount()) == cell.text()
    assert cell.data(KEY_ROLE)[2] in sheet.windowTitle()


def test_a_status_lists_the_articles_beside_the_text(window: MainWindow) -> None:
    assert window.bench.article is not None
    window.bench.apply(SetStatus(window.bench.article.id, "in_work"))
    page = opened(window)
    assert enter(window, page.charts["statuses"], "In work") is None
    assert window.articles.query.status == "in_work"
    assert window.articles.model.rowCount() == 1


def test_every_other_number_opens_its_list(window: MainWindow) -> None:
    page = opened(window)
    for name, chart in page.charts.items():
        for row in range(chart.count() if name not in ("statuses", "labels") else 0):
            sheet = enter(window, chart, chart.item(row).text())
            assert sheet is not None
            count = chart.item(row).data(COUNT_ROLE).rsplit(" ", 1)[-1]
            assert str(sheet.table.rowCount()) == count, (name, chart.item(row).text())


def test_it_counts_again_after_a_label(window: MainWindow) -> None:
    page = opened(window)
    before = int(lines(page.charts["labels"])["Place"]) if "Place" in lines(page.charts["labels"]) else 0
    assert window.bench.article is not None
    window.bench.apply(AddSpan(window.bench.article.id, "place", ((200, 204),)))
    QTest.qWait(500)
    settle(window)
    assert lines(page.charts["labels"])["Place"] == str(before + 1)


def test_it_is_counted_once_where_nothing_changed_and_ends_with_the_window(window: MainWindow) -> None:
    page = opened(window)
    task = window.hands.figures._counting
    page.shown_again.emit()
    assert window.hands.figures._counting is task
    enter(window, page.charts["labels"], "Cue")
    page.close()
    settle(window)
    assert (window.hands.figures.page, window.hands.figures.list) == (None, None)


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_in_every_theme_and_language(session: Session, theme: str, language: Language) -> None:
    with pictures.shown(session, theme=theme, language=language) as window:
        page = opened(window)
        image = page.grab().toImage()
        colours = {
            image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 3)
        }
        assert {THEMES[theme].accent, THEMES[theme].field} <= colours
        titles = [page.charts[name].accessibleName() for name in page.charts]
        assert not [title for title in titles if title.startswith("figures-")]
