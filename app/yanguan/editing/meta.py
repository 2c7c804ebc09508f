"""What is known about an article, said anew: title, dates, outlets, byline, address, tags.

An importer finds these in a page, and may find the wrong ones; a wrong day of publication spoils every day that words
of time mean. What follows from another day is derived where every command's is, in `settling`.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, get_args

from yanguan.domain.article import Meta
from yanguan.domain.counterpart import meta_of
from yanguan.domain.dates import is_edtf, normalise
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.refusal import Refusal
from yanguan.editing.scene import Scene

MetaName = Literal["title", "published", "outlet", "byline", "url", "first_published", "first_outlet"]
META_NAMES: tuple[MetaName, ...] = get_args(MetaName)
META_DATES = ("published", "first_published")


@dataclass(frozen=True, slots=True)
class SetMeta:
    """Say what is known about the article: all of it, as it shall be. Dates are EDTF, or words with a year in them."""

    article: str
    meta: Meta
    verb: str = "set-meta"

    def plan(self, scene: Scene) -> list[Change]:
        """The article's facts; blank ones are not known. Raises Refusal where a date cannot be read."""
        before = meta_of(scene.article)
        named = {name: _read(name, getattr(self.meta, name)) for name in META_NAMES}
        after = replace(before, meta=replace(self.meta, **named, tags=_tidy(self.meta.tags)))
        return [scene.change(before, after)] if before != after else []


def _read(name: str, value: str | None) -> str | None:
    said = " ".join((value or "").split())
    if name not in META_DATES or not said or is_edtf(said):
        return said or None
    day = normalise(said, None)
    if day is None:
        raise Refusal("date-unread", date=said)
    return day


def _tidy(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
