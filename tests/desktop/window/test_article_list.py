"""The list of articles: what it shows, how it is searched, filtered, sorted and walked, also where they are many."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yanguan.desktop.arranging import FEW
from yanguan.desktop.articles.article_list import ArticleList
from yanguan.desktop.articles.article_model import COLUMNS, ID_ROLE
from yanguan.desktop.window import MainWindow
from yanguan.editing.commands import Unlink
from yanguan.editing.missing import missing
from yanguan.resources import default_scheme_content
from yanguan.store.listing import ArticleQuery
from yanguan.store.project import Project
from yanguan.words import Language, words

MANY = FEW + 1_000


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project without articles."""
    project = Project.create(tmp_path / "p.yanguan", default_scheme_content())
    yield project
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, ArticleList):
            widget.stop()
    project.close()


@pytest.fixture
def many(project: Project) -> Project:
    """So many that they are arranged on a worker; all new but the last."""
    with project.write():
        project.database.conn.executemany(
            "INSERT INTO article (id, title, published, source_script, status) VALUES (?, ?, ?, 'hant', ?)",
            [(f"id{n}", f"第{n:05}篇", f"2026-{n % 12 + 1:02}", "done" if n == MANY else "new")
             for n in range(1, MANY + 1)],
        )  # fmt: skip
    return project


def filled(project: Project, *titles: str | None, language: Language = "en") -> ArticleList:
    with project.write():
        for number, title in enumerate(titles, 1):
            project.database.execute(
                "INSERT INTO article (id, title, published, source_script) VALUES (?, ?, ?, 'hant')",
                (f"id{number}", title, f"2026-07-{30 - number:02}"),
            )
    articles = ArticleList(words(language), project)
    articles.reload()
    return articles


def shown(articles: ArticleList) -> list[str]:
    return [articles.model.index(row, 1).data() for row in range(articles.model.rowCount())]


def click_header(articles: ArticleList, column: str) -> None:
    header = articles.table.horizontalHeader()
    x = header.sectionViewportPosition(COLUMNS.index(column)) + 8
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))


def test_articles_stand_in_the_order_in_which_they_came(qtbot: QtBot, project: Project) -> None:
    assert shown(filled(project, "丙", "甲", "乙")) == ["丙", "甲", "乙"]


def test_a_click_on_a_column_sorts_by_it_a_third_one_no_more(qtbot: QtBot, project: Project) -> None:
    articles = filled(project, "丙", "甲", "乙")
    qtbot.addWidget(articles)
    articles.show()
    asked: list[ArticleQuery] = []
    articles.query_changed.connect(lambda: asked.append(articles.query))
    click_header(articles, "published")
    assert shown(articles) == ["乙", "甲", "丙"]
    click_header(articles, "published")
    assert shown(articles) == ["丙", "甲", "乙"]
    click_header(articles, "published")
    assert asked == [ArticleQuery("published"), ArticleQuery("published", is_descending=True), ArticleQuery()]


def test_a_search_leaves_the_titles_that_hold_it_in_either_script(qtbot: QtBot, project: Project) -> None:
    articles = filled(project, "臨江市委", "南河省", "临江大桥")
    articles.search.setText(" 临江 ")
    assert shown(articles) == ["臨江市委", "临江大桥"]


def test_an_query_can_be_given_back(qtbot: QtBot, project: Project) -> None:
    articles = filled(project, "丙", "甲", "乙")
    articles.ask(ArticleQuery("published", is_descending=True, status="new", words="甲"))
    assert (shown(articles), articles.search.text(), articles.status.currentData()) == (["甲"], "甲", "new")
    assert articles.table.horizontalHeader().sortIndicatorSection() == COLUMNS.index("published")
    articles.ask(ArticleQuery())
    assert shown(articles) == ["丙", "甲", "乙"]


def test_picking_a_line_tells_the_article(qtbot: QtBot, project: Project) -> None:
    articles = filled(project, "甲", "乙")
    picked: list[str] = []
    articles.picked.connect(picked.append)
    articles.table.selectRow(1)
    assert picked == ["id2"]
    articles.step(-1)
    assert picked == ["id2", "id1"]
    articles.step(-1)
    assert picked == ["id2", "id1"], "above the first there is none"


def test_marking_the_open_article_does_not_pick_it(qtbot: QtBot, project: Project) -> None:
    articles = filled(project, "甲", "乙")
    picked: list[str] = []
    articles.picked.connect(picked.append)
    articles.select("id2")
    assert picked == []
    assert articles.table.currentIndex().data(ID_ROLE) == "id2"


def test_the_open_article_stays_marked_through_a_search_that_hides_it(qtbot: QtBot, project: Project) -> None:
    articles = filled(project, "甲", "乙")
    picked: list[str] = []
    articles.picked.connect(picked.append)
    articles.select("id2")
    articles.search.setText("甲")
    assert not articles.table.currentIndex().isValid()
    articles.search.clear()
    assert articles.table.currentIndex().data(ID_ROLE) == "id2"
    assert picked == []


def test_an_article_without_a_title_says_so(qtbot: QtBot, project: Project) -> None:
    assert shown(filled(project, None, language="zh-Hant")) == ["無標題"]


def test_how_much_is_done_is_counted(window: MainWindow) -> None:
    assert window.articles._progress.text() == "2 of 2 done"
    window.menus.actions["status_in_work"].trigger()
    assert window.articles._progress.text() == "1 of 2 done"
    window.hands.undo()
    assert window.articles._progress.text() == "2 of 2 done"


def test_a_changed_status_keeps_the_line_that_is_marked_and_the_list_as_it_is(window: MainWindow) -> None:
    window.articles.status.setCurrentIndex(window.articles.status.findData("done"))
    window.articles.table.selectRow(1)
    window.menus.actions["status_skipped"].trigger()
    assert window.articles.table.currentIndex().row() == 1
    assert window.articles.model.rowCount() == 2, "what is done does not run away under her hand"


def test_many_articles_are_arranged_on_a_worker(qtbot: QtBot, many: Project) -> None:
    articles = ArticleList(words("en"), many)
    with qtbot.waitSignal(articles.model.modelReset):
        articles.reload()
    assert articles.model.rowCount() == MANY
    articles.select(f"id{MANY}")
    assert articles.table.currentIndex().row() == MANY - 1
    with qtbot.waitSignal(articles.model.modelReset):
        articles.search.setText("第0000")
    assert len(shown(articles)) == 9
    articles.stop()


def test_the_last_of_several_requests_counts(qtbot: QtBot, many: Project) -> None:
    articles = ArticleList(words("en"), many)
    articles.reload()
    articles._arranging._begin()
    for text in ("第", "第00001", "第00002"):
        articles.search.setText(text)
    with qtbot.waitSignal(articles.model.modelReset):
        pass
    assert shown(articles) == ["第00002篇"]
    articles.stop()


def test_only_pages_that_are_looked_at_are_read(qtbot: QtBot, many: Project) -> None:
    articles = ArticleList(words("en"), many)
    qtbot.addWidget(articles)
    articles.resize(260, 600)
    articles.show()
    with qtbot.waitSignal(articles.model.modelReset):
        articles.reload()
    articles.table.scrollToBottom()
    qtbot.wait(1)
    articles.table.grab()
    assert len(articles.model._pages) <= 3
    bar = articles.table.verticalScrollBar()
    assert bar.maximum() > MANY - 200, "a true scroll bar: every article is in it"


def test_what_is_missing_stands_beside_the_status_and_follows_each_label(window: MainWindow, qtbot: QtBot) -> None:
    article, model = window.bench.article, window.articles.model
    assert article is not None
    row = model.number_of(article.id)
    assert row is not None
    cell = model.index(row, 0)
    labels = window.session.reader.labels(article.id)
    there = len(missing(labels))
    quote = next(each for each in labels.quotes.values() if len(each.speakers) == 1 and each.speakers[0].span)
    window.bench.apply(Unlink(article.id, quote.id, "speaker", quote.speakers[0].span or ""))
    now = len(missing(window.session.reader.labels(article.id)))
    assert now > there
    assert window.isVisible()
    qtbot.waitUntil(lambda: str(cell.data()).endswith(f" {now}"))
    assert str(cell.data()).endswith(f" {now}")
    assert f"{now} open" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert f"{now} open" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    window.hands.undo()
    qtbot.waitUntil(lambda: not str(cell.data()).endswith(f" {now}"))
    assert str(cell.data()).split()[1:] == ([str(there)] if there else [])
