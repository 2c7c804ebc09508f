"""How often the labels, attributes and values of a scheme are used, candidates and rejected ones too. Only reads."""

from collections.abc import Mapping
from dataclasses import field

from yanguan.domain.frozen import dataclass
from yanguan.store.database import Database

FRAMES = ("quote", "appointment", "holding")


@dataclass(frozen=True, slots=True)
class SchemeUse:
    """Counts of spans by label, and of spans and frames by label or frame, attribute and value."""

    labels: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[tuple[str, str, str], int] = field(default_factory=dict)

    def of_attribute(self, owner: str, attribute: str) -> int:
        """How many objects have this attribute set."""
        return sum(count for (one, name, _), count in self.values.items() if (one, name) == (owner, attribute))


def scheme_use(database: Database) -> SchemeUse:
    """Everything that is in use: it reads every span and frame of the project."""
    labels = dict(database.execute("SELECT label, count(*) FROM span GROUP BY label").fetchall())
    asked = [("'label:' || label", "span"), *((f"'frame:{frame}'", frame) for frame in FRAMES)]
    values = {
        (owner, key, str(value)): count
        for owners, table in asked
        for owner, key, value, count in database.execute(
            f"SELECT {owners}, key, value, count(*) FROM {table}, json_each({table}.attributes) "
            "WHERE value IS NOT NULL GROUP BY 1, 2, 3"
        ).fetchall()
    }
    return SchemeUse(labels, values)
