"""The list of articles: its order, its filter, its search in either script, and what is read of each."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.article import Status
from yanguan.resources import default_scheme_content
from yanguan.store.listing import SORT_KEYS, ArticleQuery, ArticleRow, SortKey
from yanguan.store.project import Project

ARTICLES = [
    ("a1", "臨江市委書記談舊城", "2026-07-07", "南河日報", "hant", "done"),
    ("a2", "云汐古镇“慢下来”", None, "南河在线", "hans", "new"),
    ("a3", None, "2026-07-01", None, "hant", "in_work"),
    ("a4", "临江大桥通车", "2026-07-18", "南河日报", "hans", "skipped"),
    ("a5", "Linjiang Bridge", "2026-07-07", "Nanhe Daily", "hans", "new"),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with these articles; their texts do not matter here."""
    path = Path(tmp_path_factory.mktemp("listing") / "p.yanguan")
    project = Project.create(path, default_scheme_content())
    with project.write():
        for article in ARTICLES:
            project.database.execute(
                "INSERT INTO article (id, title, published, outlet, source_script, status) VALUES (?, ?, ?, ?, ?, ?)",
                article,
            )
    return project


def ids(project: Project, query: ArticleQuery) -> list[str]:
    nums = project.listed(query)
    rows = project.article_rows(nums)
    return [rows[num].id for num in nums]


@pytest.mark.parametrize(
    ("key", "is_descending", "expected"),
    [
        ("arrival", False, ["a1", "a2", "a3", "a4", "a5"]),
        ("arrival", True, ["a5", "a4", "a3", "a2", "a1"]),
        ("published", False, ["a3", "a1", "a5", "a4", "a2"]),
        ("published", True, ["a4", "a1", "a5", "a3", "a2"]),
        ("status", False, ["a3", "a2", "a5", "a1", "a4"]),
        ("title", False, ["a5", "a4", "a2", "a1", "a3"]),
    ],
)
def test_articles_are_listed_in_the_order_asked_for(
    project: Project, key: SortKey, *, is_descending: bool, expected: list[str]
) -> None:
    assert ids(project, ArticleQuery(key, is_descending)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("臨江", ["a1", "a4"]),
        ("临江", ["a1", "a4"]),
        ("南河日报", ["a1", "a4"]),
        ("在線", ["a2"]),
        ("linjiang BRIDGE", ["a5"]),
        ("「慢", ["a2"]),
        (".*", []),
        ("", ["a1", "a2", "a3", "a4", "a5"]),
    ],
)
def test_a_search_finds_either_script_in_either_script(project: Project, words: str, expected: list[str]) -> None:
    assert ids(project, ArticleQuery(words=words)) == expected


@pytest.mark.parametrize(("status", "expected"), [("new", ["a2", "a5"]), ("done", ["a1"]), (None, ["a1", "a4"])])
def test_filter_and_search_join(project: Project, status: Status | None, expected: list[str]) -> None:
    assert ids(project, ArticleQuery(status=status, words="" if status else "臨江")) == expected


@given(
    st.builds(
        ArticleQuery,
        st.sampled_from(SORT_KEYS),
        st.booleans(),
        st.sampled_from([None, "new", "done", "in_work", "skipped"]),
        st.text("臨临江大桥橋aB.[(\\", max_size=3),
    )
)
def test_an_query_lists_each_article_that_it_asks_for_once(project: Project, query: ArticleQuery) -> None:
    found = ids(project, query)
    assert len(found) == len(set(found))
    if query.status is None and not query.words:
        assert len(found) == len(ARTICLES)


def test_what_is_said_of_an_article_and_how_many_are_done(project: Project) -> None:
    assert project.article_rows([4, 99]) == {
        4: ArticleRow(4, "a4", "临江大桥通车", "2026-07-18", "南河日报", "hans", "skipped")
    }
    assert project.progress() == (2, 5)
    assert project.first_article() == "a1"
    assert project.article_number("a3") == 3
    assert [row.id for row in project.listing()] == ["a1", "a2", "a3", "a4", "a5"]
