"""A frame where its sentence stands once more: found from either script in either, made whole, undone as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from yanguan.domain.article import Article, Range, Text
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Quote
from yanguan.domain.progress import unwatched
from yanguan.domain.record import Record
from yanguan.editing.commands import AddSpan, SetAttribute
from yanguan.editing.frame_elsewhere import FrameEverywhere, FrameTemplate, frames_in, search_frames, template_of
from yanguan.editing.framing import AddFrame
from yanguan.editing.linking import Part
from yanguan.editing.session import Session
from yanguan.resources import default_scheme_content
from yanguan.script.convert import convert
from yanguan.store.check import check

SAID = "方景行說：「網際網路要快。」"
HANT = f"路。{SAID}完。\n{SAID}\n他們說：「網際網路要快。」"
HANS = "开头。方景行说：「互联网要快。」"
"""Of the phrase profile: its counterpart reads 網際網路 where it has 互联网."""


def article(text: str, profile: str) -> Article:
    made = convert(text, profile)
    script = "hans" if profile.startswith("s2") else "hant"
    return Article(new_id(), script, Text(text, "source"), made.text, (), alignment=made.alignment.places)  # type: ignore[arg-type]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    records = [Record(each, LabelSet(each.id)) for each in (article(HANT, "tw2s"), article(HANS, "s2twp"))]
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as opened:
        opened.import_records(records, is_dataset=False).result()
        yield opened


def at(text: str, words: str) -> tuple[Range, ...]:
    return ((text.index(words), text.index(words) + len(words)),)


def made(session: Session, article: Article) -> Quote:
    """The first sentence's quote with its speaker and cue."""
    text = article.source.text
    parts = Part("speaker", at(text, "方景行")), Part("cue", at(text, text[text.index("方景行") + 3]))
    core = at(text, text[text.index("「") : text.index("」") + 1])
    done = session.apply(AddFrame(article.id, "quote", core, parts))
    return next(change.after for change in done.changes if isinstance(change.after, Quote))


def template(session: Session, article: Article, quote: Quote | Appointment, said: str) -> FrameTemplate:
    labels = session.reader.labels(article.id)
    return template_of(session.reader.scheme(), article, labels, quote, at(article.source.text, said)[0])


def frames(session: Session, article: Article) -> list[tuple[str, ...]]:
    """Each quote of an article in words: what, who, by which word."""
    labels, text = session.reader.labels(article.id), article.source.text
    found = []
    for quote in labels.quotes.values():
        ids = quote.quote, *(each.span for each in quote.speakers if each.span), *quote.cues
        found.append(
            (
                labels.spans[quote.quote].start,
                *("".join(text[a:b] for a, b in labels.spans[each].fragments) for each in ids),
            )
        )
    return [tuple(map(str, each[1:])) for each in sorted(found)]


@pytest.fixture
def articles(session: Session) -> tuple[Article, Article]:
    first, second = (session.reader.article(row.id) for row in session.reader.listing())
    return (first, second) if first.source_script == "hant" else (second, first)


def test_it_is_found_and_made_in_the_article_and_from_script_to_script(
    session: Session, articles: tuple[Article, Article]
) -> None:
    hant, hans = articles
    wanted = template(session, hant, made(session, hant), SAID)
    found = search_frames(session.reader, wanted, unwatched)
    assert {(each.article, each.start) for each in found.occurrences} == {
        (hant.id, HANT.index(SAID, 10)),
        (hans.id, HANS.index("方")),
    }, "the frame's own place is none, and neither is a sentence that is almost the same"
    places = {each.article: (each.place,) for each in found.occurrences}
    step = session.apply_everywhere(FrameEverywhere(wanted, places)).result()
    assert frames(session, hans) == [("「互联网要快。」", "方景行", "说")]
    assert frames(session, hant) == [("「網際網路要快。」", "方景行", "說")] * 2
    assert check(session.reader) == []
    assert {each.standing.get("quote") for each in search_frames(session.reader, wanted, unwatched).occurrences} == {
        "labelled"
    }
    session.undo_step(step.step)
    assert frames(session, hans) == []
    assert len(frames(session, hant)) == 1


def test_it_is_found_from_the_script_with_other_words_too(session: Session, articles: tuple[Article, Article]) -> None:
    hant, hans = articles
    wanted = template(session, hans, made(session, hans), HANS[3:])
    found = list(frames_in(hant, (), wanted))
    assert [each.start for each in found] == [HANT.index(SAID), HANT.index(SAID, 10)]
    session.apply_everywhere(FrameEverywhere(wanted, {hant.id: tuple(each.place for each in found)})).result()
    assert frames(session, hant) == [("「網際網路要快。」", "方景行", "說")] * 2


def test_what_was_said_of_it_goes_along_and_a_core_that_is_labelled_by_now_is_passed_over(
    session: Session, articles: tuple[Article, Article]
) -> None:
    hant, hans = articles
    quote = made(session, hant)
    session.apply(SetAttribute(hant.id, quote.id, "act", "promise"))
    quote = session.reader.labels(hant.id).quotes[quote.id]
    wanted = template(session, hant, quote, SAID)
    places = {each.article: (each.place,) for each in search_frames(session.reader, wanted, unwatched).occurrences}
    session.apply(AddSpan(hans.id, "quote", at(HANS, "「互联网要快。」")))
    session.apply_everywhere(FrameEverywhere(wanted, places)).result()
    acts = [each.attributes["act"] for each in session.reader.labels(hant.id).quotes.values()]
    assert acts == ["promise", "promise"]
    assert len(frames(session, hans)) == 1
    assert session.apply_everywhere(FrameEverywhere(wanted, places)).result().changes == ()


def test_an_appointment_takes_its_roles_along(session: Session, articles: tuple[Article, Article]) -> None:
    text = "方景行出任臨江市長。會後，方景行出任臨江市長。方景行將出任臨江市長。"
    told = article(text, "tw2s")
    session.import_records([Record(told, LabelSet(told.id))], is_dataset=False).result()
    parts = Part("person", at(text, "方景行")), Part("post_new", at(text, "臨江市長"))
    done = session.apply(AddFrame(told.id, "trigger", at(text, "出任"), parts))
    event = next(change.after for change in done.changes if isinstance(change.after, Appointment))
    wanted = template(session, told, event, "方景行出任臨江市長。")
    (found,) = frames_in(told, (), wanted)
    assert found.start == text.index("方", 12)
    session.apply_everywhere(FrameEverywhere(wanted, {told.id: (found.place,)})).result()
    labels = session.reader.labels(told.id)
    roles = [
        [(role.role, labels.spans[role.span or ""].start) for role in each.roles]
        for each in labels.appointments.values()
    ]
    assert sorted(roles) == [[("person", 0), ("post_new", 5)], [("person", 13), ("post_new", 18)]]
