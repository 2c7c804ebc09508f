"""How much is missing in some articles, counted where it lies: what `editing.missing` finds, without reading labels.

Only the articles that are asked for are looked at, by their indexes; undecided quote marks are not counted.
"""

import json
from collections.abc import Collection

from yanguan.store.database import Database
from yanguan.store.figures import OPEN

_GOLD = "state IN ('accepted', 'edited')"
_FRAMES = ("quote-speaker", "event-person", "event-post", "holding-person")
_LABELS = ("quote", "trigger", "speaker", "cue", "addressee", "authority")
"""Labels that mean nothing outside of a frame."""
_PLACES = (
    ("quote", "quote WHERE quote = s.id"),
    ("quote", "quote_part JOIN quote ON quote.id = frame WHERE span = s.id"),
    ("appointment", 'appointment WHERE "trigger" = s.id'),
    ("appointment", "appointment_role JOIN appointment ON appointment.id = frame WHERE span = s.id"),
    ("holding", "holding_mention JOIN holding ON holding.id = frame WHERE person_span = s.id"),
    ("holding", "holding_mention JOIN holding ON holding.id = frame WHERE post_span = s.id"),
)
"""The frames that a span can stand in, and where it does."""


def _queries() -> str:
    asked = "article IN (SELECT value FROM json_each(:nums))"
    frames = [f"SELECT article FROM {OPEN[name][0]} WHERE {asked} AND {OPEN[name][2]}" for name in _FRAMES]
    labels = ", ".join(f"'{label}'" for label in _LABELS)
    alone = (f"NOT EXISTS (SELECT 1 FROM {place} AND {frame}.{_GOLD})" for frame, place in _PLACES)
    spans = f"SELECT article FROM span AS s INDEXED BY span_article WHERE {asked} AND {_GOLD} AND label IN ({labels})"
    return " UNION ALL ".join([*frames, " AND ".join([spans, *alone])])


_COUNT = f"SELECT article, count(*) FROM ({_queries()}) GROUP BY 1"


def open_counts(database: Database, nums: Collection[int]) -> dict[int, int]:
    """How much is missing in each of these articles, by row number; those where nothing is are not in here."""
    return dict(database.execute(_COUNT, {"nums": json.dumps([*nums])}).fetchall())
