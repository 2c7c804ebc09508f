"""The project in numbers, and the list behind each of them. Only labels that somebody stands behind are counted.

What is counted as open is only what lies in the tables; doubts about a conversion are found in the texts, not here.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import GOLD_STATES
from yanguan.domain.progress import Progress, unwatched
from yanguan.store.database import Database

Row = tuple[Any, ...]
_GOLD = "IN ('accepted', 'edited')"
MOST_QUOTED, MOST_SOURCES, MOST_DAYS, MOST_LISTED = 12, 12, 14, 2000
_MONTH = "substr(coalesce(effective, announced, published, ''), 1, 7)"


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted, each line with its count last; a day or month is ISO's, an outlet may be None.

    `statuses`: all articles. `days`: articles by the day on which they became done. `labels`: spans by label. `types`:
    quotes. `quoted`: id and names of those whose words stand most often. `events`: appointments by kind and month.
    `sources`: outlet, done, all. `annotators`: spans by who last changed them. `open`: what waits for
    somebody. One that is not whole has only what is counted at once.
    """

    statuses: Sequence[Row]
    days: Sequence[Row]
    labels: Sequence[Row]
    types: Sequence[Row]
    quoted: Sequence[Row]
    events: Sequence[Row]
    sources: Sequence[Row]
    annotators: Sequence[Row]
    open: Sequence[Row]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Listed:
    """One line behind a number: an article, and in it the place `[start, end)` of the source, where there is one."""

    article: str
    title: str | None
    text: str = ""
    start: int | None = None
    end: int | None = None
    span: str | None = None


_COUNTS = {
    "statuses": "SELECT status, count(*) FROM article GROUP BY 1",
    "days": (
        "SELECT day, count(*) FROM (SELECT substr((SELECT at FROM edit WHERE object = article.id AND kind = 'status' "
        "ORDER BY seq DESC LIMIT 1), 1, 10) AS day FROM article WHERE status = 'done') WHERE day IS NOT NULL "
        f"GROUP BY 1 ORDER BY 1 DESC LIMIT {MOST_DAYS}"
    ),
    "types": f"SELECT json_extract(attributes, '$.type'), count(*) FROM quote WHERE state {_GOLD} GROUP BY 1",
    "quoted": (
        "SELECT person.id, hant, hans, said FROM (SELECT person AS who, count(*) AS said FROM quote_part "
        "WHERE person IS NOT NULL AND part = 'speaker' "
        f"AND frame NOT IN (SELECT id FROM quote WHERE state NOT {_GOLD}) "
        f"GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MOST_QUOTED}) JOIN person ON person.id = who ORDER BY 4 DESC, 1"
    ),
    "events": (
        f"SELECT json_extract(attributes, '$.kind'), {_MONTH}, count(*) FROM appointment "
        f"JOIN article ON num = article WHERE state {_GOLD} GROUP BY 1, 2 ORDER BY 2, 1"
    ),
    "sources": (
        "SELECT outlet, sum(status IN ('done', 'skipped')), count(*) FROM article "
        f"GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT {MOST_SOURCES}"
    ),
}

_SPEAKS = "EXISTS (SELECT 1 FROM quote_part WHERE frame = quote.id AND part = 'speaker')"
_FILLS = "EXISTS (SELECT 1 FROM appointment_role WHERE frame = appointment.id AND role IN "
_PERSON, _ORG, _POST = f"{_FILLS} ('person'))", f"{_FILLS} ('org_old'))", f"{_FILLS} ('post_new', 'post_old'))"
_PLACE = f"{_FILLS} ('post_new', 'post_old', 'org_new', 'org_old'))"
_HOLDS = "EXISTS (SELECT 1 FROM holding_mention WHERE frame = holding.id AND person_span IS NOT NULL)"
_IMPLICIT = "(json_extract(attributes, '$.explicitness') = 'implicit' AND overruled LIKE '%\"explicitness\"%')"

OPEN = {
    "suggested": ("span", "id", "state = 'suggested'"),
    "quote-speaker": ("quote", "quote", f"state {_GOLD} AND NOT {_SPEAKS} AND NOT {_IMPLICIT}"),
    "event-person": ("appointment", '"trigger"', f"state {_GOLD} AND NOT {_PERSON} AND NOT ({_ORG} AND NOT {_POST})"),
    "event-post": ("appointment", '"trigger"', f"state {_GOLD} AND NOT {_PLACE}"),
    "holding-person": ("holding", "", f"state {_GOLD} AND person IS NULL AND NOT {_HOLDS}"),
    "differences": ("alignment", "", "differences != '[]'"),
    "notes": ("note", "", "true"),
    "mistakes": ("correction", "", "true"),
}
"""What is open: the table it is counted in, the column of the span to look at, and which rows."""


def figures(database: Database, progress: Progress = unwatched) -> Figures:
    """Everything, counted now; `progress` is asked before each count."""
    steps = len(_COUNTS) + len(OPEN)
    counted: dict[str, Any] = {}
    for done, (name, query) in enumerate(_COUNTS.items()):
        progress(done, steps)
        counted[name] = database.execute(query).fetchall()
    labels, annotators, suggested = _spans(database)
    waiting = {"suggested": suggested}
    for done, (name, (table, _, which)) in enumerate(OPEN.items(), len(_COUNTS)):
        progress(done, steps)
        if name not in waiting:
            waiting[name] = database.execute(f"SELECT count(*) FROM {table} WHERE {which}").fetchone()[0]
    return Figures(**counted, labels=labels, annotators=annotators, open=[*waiting.items()])


def _spans(database: Database) -> tuple[list[Row], list[Row], int]:
    """Spans by label, by annotator, and how many are suggested: one look at them all."""
    labels, annotators, suggested = Counter[str](), Counter[str](), 0
    for label, annotator, state, count in database.execute(_SPANS).fetchall():
        suggested += count if state == "suggested" else 0
        if state in GOLD_STATES:
            labels[label] += count
            annotators[annotator] += count
    return sorted(labels.items()), annotators.most_common(), suggested


_SPANS = "SELECT label, annotator, state, count(*) FROM span GROUP BY 1, 2, 3"


def first_figures(database: Database) -> Figures:
    """What can be counted at once."""
    statuses, days, sources = (database.execute(_COUNTS[name]).fetchall() for name in ("statuses", "days", "sources"))
    return Figures(statuses, days, (), (), (), (), sources, (), (), is_whole=False)


def listed(database: Database, figure: str, *keys: str | None, most: int = MOST_LISTED) -> list[Listed]:
    """The list behind a number: the field of Figures, and what its line begins with. The first ones; by article."""
    if figure == "open":
        table, column, which = OPEN[str(keys[0])]
        return _places(database, table, column, which, (), most)
    if figure in _ARTICLES:
        query = f"SELECT id, title FROM article WHERE {_ARTICLES[figure]} ORDER BY num LIMIT ?"
        return [Listed(*row) for row in database.execute(query, (*keys, most)).fetchall()]
    table, column, which = _LISTS[figure]
    return _places(database, table, column, f"{table}.state {_GOLD} AND {which}", keys, most)


_ARTICLES = {
    "statuses": "status = ?",
    "days": (
        "status = 'done' AND substr((SELECT at FROM edit WHERE object = article.id AND kind = 'status' "
        "ORDER BY seq DESC LIMIT 1), 1, 10) = ?"
    ),
    "sources": "outlet IS ?",
}
_SAID_BY = "SELECT frame FROM quote_part WHERE part = 'speaker' AND person = ?"
_LISTS = {
    "labels": ("span", "id", "label = ?"),
    "annotators": ("span", "id", "span.annotator = ?"),
    "types": ("quote", "quote", "json_extract(quote.attributes, '$.type') IS ?"),
    "quoted": ("quote", "quote", f"quote.id IN ({_SAID_BY})"),
    "events": ("appointment", '"trigger"', f"json_extract(appointment.attributes, '$.kind') IS ? AND {_MONTH} = ?"),
}


def _places(
    database: Database, table: str, column: str, which: str, keys: Sequence[str | None], most: int
) -> list[Listed]:
    """Rows of a table with their article and, where `column` names a span, its first words."""
    what, join = "", ""
    if column:
        what = ', fragment.text, "start", "end", fragment.span'
        join = f"JOIN fragment ON fragment.span = {table}.{column} AND n = 0 "
    query = (  # the limit first: to sort all would read all
        f"SELECT article.id, title{what}, num AS arrival FROM {table} JOIN article ON num = {table}.article "
        f"{join}WHERE {which} LIMIT ?"
    )
    order = "arrival, 4" if column else "arrival"
    rows = database.execute(f"SELECT * FROM ({query}) ORDER BY {order}", (*keys, most)).fetchall()
    return [Listed(*row[:-1]) for row in rows]
