"""Bars of careers and mentions of events put into words: what lists show and a screen reader says."""

from yanguan.domain.careers import Bar
from yanguan.domain.tellings import Office, Telling
from yanguan.words import Words


def years(words: Words, bar: Bar) -> str:
    """From when to when, as far as anybody tells."""
    if not bar.is_firm:
        return words("career-only", kind=words(f"career-{bar.kind}"), day=bar.begin or "?")
    begin = bar.begin or (words("career-seen", day=bar.first) if bar.first and not bar.end else "?")
    if bar.end:
        return f"{begin} – {bar.end}"
    if bar.inferred_end:
        return f"{begin} – {words('career-inferred', day=bar.inferred_end)}"
    if bar.is_over:
        return words("career-over", day=bar.over_by or "?")
    return f"{begin} –"


def bar_line(words: Words, bar: Bar, who: str) -> str:
    """One bar in one line: of whom, or of which post, and when."""
    return f"{who}  {years(words, bar)}"


def telling_line(words: Words, telling: Telling) -> str:
    """Where a bar or an event is told: kind, date, article."""
    kind = f"career-{telling.temporal}" if telling.is_holding else f"career-{telling.kind}"
    posts = "、".join(office.text for office in (*telling.entered, *telling.left))
    day = telling.day or "?"
    return f"{words(kind)}  {posts}  {day}  ·  {telling.title or words('untitled')}"


def office_name(office: Office) -> str:
    """What a post is called; with its organisation where its words point at one named before (常委, 公司董事長)."""
    organization = office.organization or ""
    is_whole = not organization or office.text.startswith((organization, office.area or organization))
    return office.text if is_whole else f"{office.text}（{organization}）"


def tip(words: Words, name: str, bars: list[Bar], most: int = 8) -> str:
    """The career so far, for a tip: the latest posts last."""
    shown = bars[-most:]
    lines = [f"{office_name(bar.office)}  {years(words, bar)}" for bar in shown]
    return "\n".join([name, *(lines or [words("career-none")])])
