"""Tellings of made-up people in made-up posts."""

from typing import Any

from hypothesis import strategies as st

from yanguan.domain.tellings import Office, Telling

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


OFFICES = (MAYOR, SECRETARY, DEPUTY, OTHER_MAYOR)
DATES = st.none() | st.sampled_from(["2016", "2019-03", "2020-12-05", "2026-07-16", "1999~"])


@st.composite
def told(draw: st.DrawFn) -> list[Telling]:
    """Anything at all that articles can tell."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(["holding", "appoint", "transfer", "leave", "nominate", "concurrent"]))
        offices = st.lists(st.sampled_from(OFFICES), max_size=2, unique=True).map(tuple)
        found.append(
            telling(
                f"f{number}",
                draw(st.sampled_from([None, "fang", "qi"])),
                kind,
                entered=draw(offices),
                left=() if kind == "holding" else draw(offices),
                effective=None if kind == "holding" else draw(DATES),
                announced=None if kind == "holding" else draw(DATES),
                published=draw(DATES),
                event=draw(st.sampled_from([None, None, "e1", "e2"])) if kind != "holding" else None,
                status=draw(st.sampled_from(["effective", "decided", "proposed"])),
                temporal=draw(st.sampled_from(["current", "former", "unspecified"])),
            )
        )
    return found
