"""What the project knows of people: the registry as a list, where each is mentioned, and what is told of their offices.

Only reads. What the tellings come to, `domain.careers` works out; who is merged with whom, `editing` plans.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Names
from yanguan.domain.tellings import Office, Telling
from yanguan.script.folding import fold
from yanguan.store.database import Database

CONTEXT = 24
"""How many code points are shown on either side of a mention."""
_GOLD = "state IN ('accepted', 'edited')"
_ACTING = ("代理", "暫代", "暂代", "署理", "代", "署")
_ENTERED = ("post_new",)
_LEFT = ("post_old",)


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person as the registry lists her: how often she is mentioned, in how many articles, candidates apart."""

    id: str
    names: Names
    aliases: tuple[Names, ...]
    mentions: int
    articles: int

    def called(self, script: str) -> str:
        """Her name in a script, else in the other one; empty where she has none."""
        names = (self.names.hant, self.names.hans) if script == "hant" else (self.names.hans, self.names.hant)
        return next(filter(None, names), "")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A place that refers to a person: a span, or a frame that has her without one (`what` is then its role).

    `of` is the id of the span or frame, `start` and `end` code points of the source, with the text round it.
    """

    article: str
    title: str
    published: str | None
    of: str
    what: str
    start: int
    end: int
    before: str
    text: str
    after: str
    is_gold: bool


@dataclass(frozen=True, slots=True)
class PersonNote:
    """A note on a person, and the article that it is kept with."""

    id: str
    article: str
    text: str
    annotator: str
    at: str


_REFERENCES = f"""
    SELECT person, article, id AS object, label AS what, id AS span, {_GOLD} AS gold
    FROM span WHERE person IS NOT NULL
    UNION ALL
    SELECT quote_part.person, article, quote.id, part, quote.quote, {_GOLD}
    FROM quote_part JOIN quote ON quote.id = frame WHERE quote_part.person IS NOT NULL AND span IS NULL
    UNION ALL
    SELECT appointment_role.person, article, appointment.id, role, "trigger", {_GOLD}
    FROM appointment_role JOIN appointment ON appointment.id = frame
    WHERE appointment_role.person IS NOT NULL AND span IS NULL
    UNION ALL
    SELECT person, article, holding.id, 'holding', post_span, {_GOLD}
    FROM holding JOIN holding_mention ON frame = holding.id AND n = 0
    WHERE person IS NOT NULL AND person_span IS NULL
"""


def listed(database: Database) -> list[ListedPerson]:
    """Every person of the registry, the most mentioned first."""
    aliases: dict[str, list[Names]] = defaultdict(list)
    for person, hant, hans in database.execute("SELECT person, hant, hans FROM person_alias ORDER BY person, n"):
        aliases[person].append(Names(hant, hans))
    rows = database.execute(
        "SELECT person.id, hant, hans, coalesce(sum(gold), 0), count(DISTINCT CASE WHEN gold THEN article END) "
        f"FROM person LEFT JOIN ({_REFERENCES}) ON person = person.id GROUP BY person.id ORDER BY 4 DESC, person.id"
    ).fetchall()
    return [ListedPerson(row[0], Names(row[1], row[2]), tuple(aliases[row[0]]), row[3], row[4]) for row in rows]


def mentions(database: Database, person: str) -> list[PersonMention]:
    """Every place that refers to this person, article by article, in the order of the text."""
    rows = database.execute(
        f"""
        SELECT art.id, art.title, coalesce({_block_day("r.article", 'f."start"')}, art.published), r.object, r.what,
               f."start", f."end", substr(t.text, max(f."start" - {CONTEXT}, 0) + 1, min(f."start", {CONTEXT})),
               f.text, substr(t.text, f."end" + 1, {CONTEXT}), r.gold
        FROM ({_REFERENCES}) AS r JOIN article AS art ON art.num = r.article
        JOIN fragment AS f ON f.span = r.span AND f.n = 0
        JOIN text AS t ON t.article = r.article AND t.origin = 'source'
        WHERE r.person = ? ORDER BY r.article, f."start", f."end", r.object
        """,
        (person,),
    ).fetchall()
    return [_mention(row) for row in rows]


def _mention(row: tuple[Any, ...]) -> PersonMention:
    article, title, published, of, what, start, end, before, text, after, is_gold = row
    before, text, after = map(_line, (before, text, after))
    return PersonMention(article, title or "", published, of, what, start, end, before, text, after, bool(is_gold))


def notes_on(database: Database, person: str) -> list[PersonNote]:
    """The notes on a person, the oldest first."""
    rows = database.execute(
        "SELECT note.id, article.id, text, annotator, at FROM note JOIN article ON num = note.article "
        "WHERE target = ? ORDER BY at, note.id",
        (person,),
    ).fetchall()
    return [PersonNote(*row) for row in rows]


def articles_of(database: Database, persons: Iterable[str]) -> list[str]:
    """The ids of the articles that refer to one of these persons, candidates and notes too."""
    rows = database.execute(
        """
        SELECT id FROM article WHERE num IN (
            SELECT article FROM span WHERE person IN (SELECT value FROM json_each(:asked))
            UNION SELECT article FROM quote JOIN quote_part ON frame = quote.id
                WHERE person IN (SELECT value FROM json_each(:asked))
            UNION SELECT article FROM appointment JOIN appointment_role ON frame = appointment.id
                WHERE person IN (SELECT value FROM json_each(:asked))
            UNION SELECT article FROM holding WHERE person IN (SELECT value FROM json_each(:asked))
            UNION SELECT article FROM note WHERE target IN (SELECT value FROM json_each(:asked))
        ) ORDER BY num
        """,
        {"asked": json.dumps([*persons])},
    ).fetchall()
    return [str(row[0]) for row in rows]


def is_used(database: Database, person: str) -> bool:
    """True where a label, a suggestion or a frame refers to this person."""
    asked = (person,) * 4
    return (
        database.execute(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM span WHERE person = ?) "
            "OR EXISTS (SELECT 1 FROM quote_part WHERE person = ?) "
            "OR EXISTS (SELECT 1 FROM appointment_role WHERE person = ?) "
            "OR EXISTS (SELECT 1 FROM holding WHERE person = ?)",
            asked,
        ).fetchone()
        is not None
    )


def articles_with_events(database: Database, events: Iterable[str]) -> list[str]:
    """The ids of the articles that mention one of these events."""
    rows = database.execute(
        "SELECT DISTINCT article.id, num FROM appointment JOIN article ON num = article "
        "WHERE event IN (SELECT value FROM json_each(?)) ORDER BY num",
        (json.dumps([*events]),),
    ).fetchall()
    return [str(row[0]) for row in rows]


def event_count(database: Database) -> int:
    """How many events are told of: mentions that are said to be one count once."""
    row = database.execute(f"SELECT count(DISTINCT coalesce(event, id)) FROM appointment WHERE {_GOLD}").fetchone()
    return int(row[0])


def unvalued_posts(database: Database) -> int:
    """How many post spans have no value yet."""
    row = database.execute(
        f"SELECT count(*) FROM span LEFT JOIN post ON post.span = span.id "
        f"WHERE label = 'post' AND {_GOLD} AND post.span IS NULL"
    ).fetchone()
    return int(row[0])


def tellings(database: Database, person: str | None = None) -> list[Telling]:
    """What appointments and holdings tell of offices, of one person or of everybody: gold only."""
    return [*_appointments(database, person), *_holdings(database, person)]


def _appointments(database: Database, person: str | None) -> list[Telling]:
    posts = _offices(
        database,
        "SELECT r.frame, r.role, r.span FROM appointment_role AS r JOIN span ON span.id = r.span "
        "WHERE r.role IN ('post_new', 'post_old') ORDER BY r.frame, r.n"
        if person is None
        else "SELECT r.frame, r.role, r.span FROM appointment_role AS r JOIN span ON span.id = r.span "
        f"WHERE r.role IN ('post_new', 'post_old') AND r.frame IN ({_FRAMES_OF}) ORDER BY r.frame, r.n",
        person,
    )
    chosen = "" if person is None else f"AND a.id IN ({_FRAMES_OF})"
    rows = database.execute(
        f"""
        SELECT a.id, art.id, art.title, f."start", f."end",
               coalesce(s.person, CASE WHEN r.span IS NULL THEN r.person END),
               coalesce({_block_day("a.article", 'f."start"')}, art.published), a.effective, a.announced, a.event,
               a.attributes
        FROM appointment AS a JOIN article AS art ON art.num = a.article
        JOIN fragment AS f ON f.span = a."trigger" AND f.n = 0
        LEFT JOIN appointment_role AS r ON r.frame = a.id AND r.role = 'person'
        LEFT JOIN span AS s ON s.id = r.span
        WHERE a.{_GOLD} {chosen} ORDER BY a.article, f."start", a.id
        """,
        {"person": person} if person else {},
    ).fetchall()
    return [_appointment(row, posts) for row in rows]


_FRAMES_OF = """
    SELECT frame FROM appointment_role WHERE person = :person AND role = 'person' AND span IS NULL
    UNION SELECT q.frame FROM span AS w JOIN appointment_role AS q ON q.span = w.id
    WHERE w.person = :person AND q.role = 'person'
"""


def _appointment(row: tuple[Any, ...], posts: dict[tuple[str, str], list[Office]]) -> Telling:
    frame, article, title, start, end, person, published, effective, announced, event, attributes = row
    said = json.loads(attributes)
    return Telling(
        frame=frame, article=article, title=title or "", start=start, end=end, person=person, kind=said["kind"],
        entered=tuple(posts.get((frame, "post_new"), ())), left=tuple(posts.get((frame, "post_old"), ())),
        effective=effective, announced=announced, published=published, event=event,
        status=said.get("status") or "effective", modality=said.get("modality") or "asserted",
    )  # fmt: skip


def _holdings(database: Database, person: str | None) -> list[Telling]:
    chosen = "" if person is None else "AND h.person = :person"
    posts = _offices(
        database,
        "SELECT m.frame, 'post', m.post_span FROM holding_mention AS m JOIN holding AS h ON h.id = m.frame "
        f"WHERE 1 {chosen} ORDER BY m.frame, m.n",
        person,
    )
    rows = database.execute(
        f"""
        SELECT h.id, art.id, art.title, f."start", f."end", h.person,
               coalesce({_block_day("h.article", 'f."start"')}, art.published), h.attributes
        FROM holding AS h JOIN article AS art ON art.num = h.article
        JOIN holding_mention AS m ON m.frame = h.id AND m.n = 0
        JOIN fragment AS f ON f.span = m.post_span AND f.n = 0
        WHERE h.{_GOLD} {chosen} ORDER BY h.article, f."start", h.id
        """,
        {"person": person} if person else {},
    ).fetchall()
    return [
        Telling(
            frame=row[0], article=row[1], title=row[2] or "", start=row[3], end=row[4], person=row[5], kind="holding",
            entered=tuple(posts.get((row[0], "post"), ())[:1]), published=row[6],
            temporal=json.loads(row[7]).get("temporal") or "unspecified",
        )
        for row in rows
    ]  # fmt: skip


def _offices(database: Database, chosen: str, person: str | None) -> dict[tuple[str, str], list[Office]]:
    """The posts of frames by frame and role; `chosen` selects frame, role and span."""
    rows = database.execute(
        f"""
        SELECT c.frame, c.role, (SELECT group_concat(text, '') FROM (SELECT text FROM fragment WHERE span = c.span
            ORDER BY n)), area, organization, unit, prefix, core, rank
        FROM (SELECT NULL AS frame, NULL AS role, NULL AS span WHERE 0 UNION ALL SELECT * FROM ({chosen}))
        AS c LEFT JOIN post ON post.span = c.span
        """,
        {"person": person} if person else {},
    ).fetchall()
    found: dict[tuple[str, str], list[Office]] = defaultdict(list)
    for frame, role, text, *value in rows:
        found[frame, role].append(Office(office_key(text, *value[:5]), text, *value))
    return found


def office_key(
    text: str, area: str | None, organization: str | None, unit: str | None, prefix: str | None, core: str | None
) -> str:
    """What tellings of one post share in either script: its value, and, where it has none, its words."""
    if core is None:
        return fold(text)
    rank = prefix or ""
    rank = next((rank.removeprefix(each) for each in _ACTING if rank.startswith(each)), rank)
    return fold("|".join((organization or area or "", unit or "", rank, core)))


def _block_day(article: str, start: str) -> str:
    """The SQL for the date of the block that a place stands in, where it has one of its own."""
    return (
        f"(SELECT b.published FROM block AS b WHERE b.article = {article} AND b.source_start <= {start} "
        f"AND {start} < b.source_end)"
    )


def _line(text: str) -> str:
    """A stretch of text on one line."""
    return text.replace("\n", " ").replace("\u3000", " ")
