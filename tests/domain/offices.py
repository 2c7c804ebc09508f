"""Tellings of made-up people in made-up posts."""

from typing import Any

from yanguan.domain.careers import Office, Telling

MAYOR = Office("臨江市政府|||市長", "臨江市市長", "臨江市", "臨江市人民政府", None, None, "市長")
SECRETARY = Office("中共臨江市委|||書記", "市委書記", "臨江市", "中共臨江市委", None, None, "書記")
DEPUTY = Office("臨江市政府||副|市長", "副市長", "臨江市", "臨江市人民政府", None, "副", "市長")
OTHER_MAYOR = Office("望潮市政府|||市長", "望潮市市長", "望潮市", "望潮市人民政府", None, None, "市長")


def telling(frame: str, person: str | None, kind: str = "appoint", **said: Any) -> Telling:
    """One frame of an article of its own, unless it is said otherwise."""
    given: dict[str, Any] = {
        "article": f"article {frame}",
        "title": "",
        "start": 0,
        "end": 2,
        "published": "2026-07-17",
    } | said
    return Telling(frame=frame, person=person, kind=kind, **given)


def comes(frame: str, person: str, office: Office, day: str | None, **said: Any) -> Telling:
    return telling(frame, person, entered=(office,), effective=day, **said)


def goes(frame: str, person: str, office: Office, day: str | None, **said: Any) -> Telling:
    return telling(frame, person, "leave", left=(office,), effective=day, **said)


def holds(frame: str, person: str, office: Office, published: str | None, temporal: str = "current") -> Telling:
    return telling(frame, person, "holding", entered=(office,), published=published, temporal=temporal)
