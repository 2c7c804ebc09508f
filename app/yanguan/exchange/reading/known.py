"""What files say about their article outside its text, made fit to be stored: one line each, none of it endless."""

from dataclasses import replace

from yanguan.domain.article import Meta
from yanguan.exchange.reading.cleaning import clean_text

_LONGEST = 500
_LONGEST_ADDRESS = 2000


def clean_meta(meta: Meta, file: str) -> Meta:
    """The meta without control characters and line breaks. Raises Refusal for half a character."""
    return replace(
        meta,
        title=_line(meta.title, file),
        published=_line(meta.published, file),
        outlet=_line(meta.outlet, file),
        byline=_line(meta.byline, file),
        url=_line(meta.url, file, _LONGEST_ADDRESS),
        first_published=_line(meta.first_published, file),
        first_outlet=_line(meta.first_outlet, file),
        tags=tuple(filter(None, (_line(tag, file) for tag in meta.tags))),
    )


def _line(value: str | None, file: str, longest: int = _LONGEST) -> str | None:
    if not value:
        return None
    return " ".join(clean_text(value, file=file).text.split())[:longest].strip() or None
