"""Whether this computer's clock has gone back behind what stands in a project.

No order depends on it: steps have their own, and the ids of one program never go back.
"""

from datetime import UTC, datetime, timedelta

from yanguan.domain.identity import now
from yanguan.store.database import Database

TOLERANCE = timedelta(minutes=10)
"""Two computers differ by so much without anybody being wrong."""


def behind(database: Database) -> str | None:
    """The time of the last step, where this computer's clock says that it is still to come; else None."""
    found = database.execute("SELECT at FROM edit ORDER BY seq DESC LIMIT 1").fetchone()
    if found is None:
        return None
    last, present = (datetime.fromisoformat(text).astimezone(UTC) for text in (found[0], now()))
    return str(found[0]) if last - present > TOLERANCE else None
