"""The list of articles as the window shows it: which, in what order, what is said of each. Never the text."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, get_args

from yanguan.domain.article import Script, Status
from yanguan.domain.frozen import dataclass
from yanguan.store.database import Database

SortKey = Literal["arrival", "status", "title", "published"]
SORT_KEYS: tuple[SortKey, ...] = get_args(SortKey)

_COLUMNS = "num, id, title, published, outlet, source_script, status"
_ORDERS: dict[SortKey, str] = {
    "arrival": "num",
    "status": "CASE status WHEN 'in_work' THEN 0 WHEN 'new' THEN 1 WHEN 'done' THEN 2 ELSE 3 END",
    "title": "title",
    "published": "published",
}


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the list of articles shows of one."""

    num: int
    id: str
    title: str | None
    published: str | None
    outlet: str | None
    source_script: Script
    status: Status


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles are listed, and in what order.

    `words` stands in the title or the outlet, in either script; a `status` of None means all. Where two articles are
    equal by `key`, the one that came first stands first; those that lack it stand last.
    """

    key: SortKey = "arrival"
    is_descending: bool = False
    status: Status | None = None
    words: str = ""


def listing(database: Database) -> list[ArticleRow]:
    """Every article, in the order in which they came."""
    return [ArticleRow(*row) for row in database.execute(f"SELECT {_COLUMNS} FROM article ORDER BY num").fetchall()]


def listed(database: Database, query: ArticleQuery) -> Sequence[int]:
    """The row numbers of the articles listed, in their order."""
    conditions, values = list[str](), list[str]()
    if query.status is not None:
        conditions.append("status = ?")
        values.append(query.status)
    if query.words:
        database.conn.create_function("holds_words", 2, _holder(query.words), deterministic=True)
        conditions.append("holds_words(title, outlet)")
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    direction = "DESC" if query.is_descending else "ASC"
    order = f"{_ORDERS[query.key]} {direction} NULLS LAST" + ("" if query.key == "arrival" else ", num")
    rows = database.execute(f"SELECT num FROM article {where} ORDER BY {order}", values).fetchall()
    return array("q", (row[0] for row in rows))


def rows_of(database: Database, nums: Iterable[int]) -> dict[int, ArticleRow]:
    """The rows of these articles by their numbers; those that are there."""
    wanted = tuple(nums)
    places = ", ".join("?" * len(wanted))
    rows = database.execute(f"SELECT {_COLUMNS} FROM article WHERE num IN ({places})", wanted).fetchall()
    return {row[0]: ArticleRow(*row) for row in rows}


def progress(database: Database) -> tuple[int, int]:
    """How many articles are done or left out, and how many there are."""
    counted = dict(database.execute("SELECT status, count(*) FROM article GROUP BY status").fetchall())
    return counted.get("done", 0) + counted.get("skipped", 0), sum(counted.values())


def _holder(words: str) -> Callable[[str | None, str | None], bool]:
    """Tells whether a title or an outlet holds the words: in any variant of a character, in large or small letters."""
    from yanguan.script.finding import pattern  # noqa: PLC0415 - not before the first paint

    search = pattern(words, any_case=True).search
    return lambda title, outlet: bool((title and search(title)) or (outlet and search(outlet)))
