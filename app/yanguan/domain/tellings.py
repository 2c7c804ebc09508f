"""What one frame of an article tells of somebody's offices. What many of them tell together: `events`, `careers`."""

from collections.abc import Iterable, Mapping

from yanguan.domain.frozen import dataclass

FIRM_STATUSES = ("effective", "decided")
FIRM_MODALITIES = ("asserted", "reported")


@dataclass(frozen=True, slots=True)
class Office:
    """A post as one place tells it; tellings of one post share `key`, whatever their script and words."""

    key: str
    text: str
    area: str | None = None
    organization: str | None = None
    unit: str | None = None
    prefix: str | None = None
    core: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One frame of an article that says something of somebody's offices.

    `start` and `end` are code points of the article's source: the trigger, or the holding's first post. `kind` is the
    appointment's, or `holding` with `temporal`. Dates are EDTF; `published` is the block's or the article's.
    """

    frame: str
    article: str
    title: str
    start: int
    end: int
    person: str | None
    kind: str
    entered: tuple[Office, ...] = ()
    left: tuple[Office, ...] = ()
    effective: str | None = None
    announced: str | None = None
    published: str | None = None
    event: str | None = None
    status: str = "effective"
    modality: str = "asserted"
    temporal: str = "unspecified"

    @property
    def is_holding(self) -> bool:
        """True for a state, false for an event."""
        return self.kind == "holding"

    @property
    def is_firm(self) -> bool:
        """True for what has come to pass as far as the article knows, not what is proposed, denied or rumoured."""
        return self.is_holding or (self.status in FIRM_STATUSES and self.modality in FIRM_MODALITIES)

    @property
    def day(self) -> str | None:
        """When it was so, as well as it is told: the effective date, else the announced one, else the publication's."""
        return self.effective or self.announced or self.published


def offices_of(tellings: Iterable[Telling]) -> Mapping[str, Office]:
    """Every post that is told of, by key, each as it is told first."""
    found: dict[str, Office] = {}
    for each in tellings:
        for office in (*each.entered, *each.left):
            found.setdefault(office.key, office)
    return found
