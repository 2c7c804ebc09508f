"""The list of articles: what it shows, how it is searched, sorted and walked."""

from PySide6.QtCore import Qt

from yanguan.desktop.article_list import COLUMNS, ID_ROLE, ArticleList
from yanguan.desktop.window import MainWindow
from yanguan.store.articles import ArticleRow
from yanguan.words import words


def rows(*titles: str) -> list[ArticleRow]:
    return [
        ArticleRow(number, f"id{number}", title, f"2026-07-{30 - number:02}", "南河在線", "hant", "new")
        for number, title in enumerate(titles, 1)
    ]


def shown(articles: ArticleList) -> list[str]:
    model = articles.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_articles_stand_in_the_order_in_which_they_came(qtbot: object) -> None:
    articles = ArticleList(words("en"))
    articles.show_rows(rows("丙", "甲", "乙"))
    assert shown(articles) == ["丙", "甲", "乙"]


def test_they_can_be_sorted_by_date(qtbot: object) -> None:
    articles = ArticleList(words("en"))
    articles.show_rows(rows("丙", "甲", "乙"))
    articles.table.sortByColumn(COLUMNS.index("published"), Qt.SortOrder.AscendingOrder)
    assert shown(articles) == ["乙", "甲", "丙"]


def test_a_search_leaves_the_titles_that_hold_it(qtbot: object) -> None:
    articles = ArticleList(words("en"))
    articles.show_rows(rows("臨江市委", "南河省", "臨江大橋"))
    articles.search.setText("臨江")
    assert shown(articles) == ["臨江市委", "臨江大橋"]


def test_picking_a_line_tells_the_article(qtbot: object) -> None:
    articles = ArticleList(words("en"))
    articles.show_rows(rows("甲", "乙"))
    picked: list[str] = []
    articles.picked.connect(picked.append)
    articles.table.selectRow(1)
    assert picked == ["id2"]
    articles.step(-1)
    assert picked == ["id2", "id1"]
    articles.step(-1)
    assert picked == ["id2", "id1"], "above the first there is none"


def test_marking_the_open_article_does_not_pick_it(qtbot: object) -> None:
    articles = ArticleList(words("en"))
    articles.show_rows(rows("甲", "乙"))
    picked: list[str] = []
    articles.picked.connect(picked.append)
    articles.select("id2")
    assert picked == []
    assert articles.table.currentIndex().data(ID_ROLE) == "id2"


def test_an_article_without_a_title_says_so(qtbot: object) -> None:
    articles = ArticleList(words("zh-Hant"))
    articles.show_rows([ArticleRow(1, "a", None, None, None, "hant", "new")])
    assert shown(articles) == ["無標題"]


def test_how_much_is_done_is_counted(window: MainWindow) -> None:
    assert window.articles._progress.text() == "2 of 2 done"
    window.menus.actions["status_in_work"].trigger()
    assert window.articles._progress.text() == "1 of 2 done"
    window.undo()
    assert window.articles._progress.text() == "2 of 2 done"


def test_a_changed_status_keeps_the_line_that_is_marked(window: MainWindow) -> None:
    window.articles.table.selectRow(1)
    window.menus.actions["status_skipped"].trigger()
    assert window.articles.table.currentIndex().row() == 1
