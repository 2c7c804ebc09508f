"""Popolo: persons, organizations, posts and memberships as one JSON object, drawn from holdings and appointments.

A membership begins where an appointment gives a post and ends where it takes one; what a text calls current or former
without a date stands there as `temporal`. Whoever was only nominated, rumoured, denied or suspended is no member.
The same person in the same post from the same day is one membership with several sources. All of it is in memory at
once: it is one object. Names are those of one script, simplified unless another is asked for: with the articles' own
scripts a post would stand there twice. Persons carry their name in the other one beside.
"""

import json
import re
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Appointment, Person
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place
from yanguan.exchange.datasets.view import View

KINDS = ("persons", "organizations", "posts", "memberships")
_SPACE = uuid.UUID("6d1c1e9a-7d3e-5f0b-9c55-0f6f6c2b7a11")
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_NO_OFFICE = {
    "kind": {"nominate", "suspend"},
    "status": {"nominated", "proposed", "pending"},
    "modality": {"denied", "rumoured", "hypothetical"},
}
_USED = {"person", "post_new", "post_old", "org_new", "org_old", "time_effective", "time_announced"}


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody in a post, as one text has it: the person's id or words, the span of the post or organization."""

    person: str | None
    words: str | None
    span: str
    start: str | None = None
    end: str | None = None
    temporal: str | None = None


def offices(view: View, losses: Losses) -> Iterator[Office]:
    """Every office that a text tells of. Whoever is not named at all is counted."""
    for holding in view.holdings:
        for mention in holding.mentions:
            who = holding.person, _name(view, mention.person_span)
            if not any(who):
                losses.count("loss-persons-unnamed")
                continue
            temporal = holding.attributes.get("temporal")
            yield Office(*who, mention.post_span, temporal=str(temporal) if temporal else None)
    for event in view.appointments:
        if any(event.attributes.get(name) in values for name, values in _NO_OFFICE.items()):
            losses.count("loss-not-in-office")
        else:
            yield from _of_event(view, event, losses)


def _of_event(view: View, event: Appointment, losses: Losses) -> Iterator[Office]:
    people = [(role.person, _name(view, role.span)) for role in event.roles if role.role == "person"]
    people = [who for who in people if any(who)]
    losses.count("loss-persons-unnamed", not people)
    date = _date(event.effective, losses)
    for who in people:
        yield from (Office(*who, span, start=date) for span in _posts(event, "new"))
        yield from (Office(*who, span, end=date) for span in _posts(event, "old"))


def _posts(event: Appointment, which: str) -> list[str]:
    """The posts or, where there is none, the organizations."""
    found: dict[str, list[str]] = {"post": [], "org": []}
    for role in event.roles:
        kind, _, when = role.role.partition("_")
        if when == which and kind in found and role.span is not None:
            found[kind].append(role.span)
    return found["post"] or found["org"]


def _name(view: View, span: str | None) -> str | None:
    """The words of a mention that is a name."""
    if span is None or view.spans[span].attributes.get("mention") in ("pronoun", "nominal"):
        return None
    return view.words(span)


def _date(written: str | None, losses: Losses) -> str | None:
    """The date as Popolo knows it, without what EDTF says of how sure it is."""
    found = _DATE.match(written or "")
    losses.count("loss-dates-uncertain", bool(written) and (found is None or found[0] != written))
    return found[0] if found else None


def write(entries: Iterable[Entry], out: Out) -> None:
    """The object, when all articles are through."""
    register = _Register()
    for entry in entries:
        for view in entry.views[:1]:
            for office in offices(view, out.losses):
                register.add(view, office)
            _count_lost(view, out.losses)
    content = {kind: list(register.things[kind].values()) for kind in KINDS}
    with out.file() as file:
        file.write((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


class _Register:
    """Persons, organizations, posts and memberships, each once, in the order in which they came."""

    def __init__(self) -> None:
        self.things: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in KINDS}

    def add(self, view: View, office: Office) -> None:
        """Take an office in, or another source of one that is there."""
        person = self._person(view, office)
        organization, post = self._organization(view, office), self._post(view, office)
        identifier = _identifier(person, organization, post, office.start, office.end, office.temporal)
        membership: dict[str, Any] = {
            "id": identifier,
            "person_id": person,
            "organization_id": organization,
            "post_id": post,
            "role": view.words(office.span) if post else None,
            "start_date": office.start,
            "end_date": office.end,
            "temporal": office.temporal,
            "sources": [],
        }
        found = self.things["memberships"].setdefault(identifier, membership)
        source = _source(view)
        if source not in found["sources"]:
            found["sources"].append(source)

    def _person(self, view: View, office: Office) -> str:
        if office.person is not None:
            person = view.persons[office.person]
            self.things["persons"].setdefault(person.id, _person(view, person))
            return person.id
        identifier = _identifier(view.article, office.words)
        named: dict[str, Any] = {"id": identifier, "name": office.words, "other_names": [], "identifiers": []}
        self.things["persons"].setdefault(identifier, named)
        return identifier

    def _organization(self, view: View, office: Office) -> str | None:
        name = organization_of(view, office.span)
        if not name:
            return None
        identifier = _identifier("organization", name)
        self.things["organizations"].setdefault(identifier, {"id": identifier, "name": name})
        return identifier

    def _post(self, view: View, office: Office) -> str | None:
        if view.spans[office.span].label == "organization":
            return None
        label, organization = view.words(office.span), self._organization(view, office)
        value = view.posts.get(office.span)
        role = "".join(part for part in (value.prefix, value.core) if part) if value else ""
        identifier = _identifier("post", label, organization)
        post = {"id": identifier, "label": label, "role": role or label, "organization_id": organization}
        self.things["posts"].setdefault(identifier, post)
        return identifier


def organization_of(view: View, span: str) -> str | None:
    """The organization in which a post is held: its value's, or the one that stands there itself."""
    if view.spans[span].label == "organization":
        return view.words(span)
    value = view.posts.get(span)
    return (value.organization or None) if value else None


def _person(view: View, person: Person) -> dict[str, Any]:
    name = view.name_of(person.id)
    others = [(each.hant, each.hans) for each in (person.names, *person.aliases)]
    names = dict.fromkeys(each for pair in others for each in pair if each and each != name)
    return {
        "id": person.id,
        "name": name,
        "other_names": [{"name": each} for each in names],
        "identifiers": [{"scheme": scheme, "identifier": each} for scheme, each in person.external.items()],
    }


def _source(view: View) -> dict[str, Any]:
    """The article, by its address or by its id."""
    meta = view.meta
    told = " ".join(part for part in (meta["outlet"], meta["published"], meta["title"]) if part)
    return {"url": meta["url"] or f"urn:uuid:{view.article}", "note": told, "article": view.article}


def _identifier(*parts: str | None) -> str:
    return str(uuid.uuid5(_SPACE, json.dumps(parts)))


def _count_lost(view: View, losses: Losses) -> None:
    losses.count("loss-quotes", len(view.quotes))
    roles = (role for event in view.appointments for role in event.roles)
    losses.count("loss-roles-unknown", sum(role.role not in _USED for role in roles))


def read(place: Place) -> Iterator[Found]:
    """The memberships of each article, the ids of posts and organizations put back to names."""
    with place.file() as file:
        content = json.load(file)
    by_id = {kind: {each["id"]: each for each in content[kind]} for kind in KINDS}
    facts: dict[str, Counter[Fact]] = {}
    for it in content["memberships"]:
        post = by_id["posts"].get(it["post_id"], {"label": None})["label"]
        organization = by_id["organizations"].get(it["organization_id"], {"name": None})["name"]
        person = by_id["persons"][it["person_id"]]["id"]
        fact = person, post, organization, it["start_date"], it["end_date"], it["temporal"]
        for article in {source["article"] for source in it["sources"]}:
            facts.setdefault(article, Counter())[fact] += 1
    yield from (Found(article, "", counted) for article, counted in facts.items())


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """Each office of each article once."""
    del options
    for entry in entries:
        for view in entry.views[:1]:
            if told := {_fact(view, office) for office in offices(view, Losses())}:
                yield Found(view.article, "", Counter(told))


def _fact(view: View, office: Office) -> Fact:
    is_post = view.spans[office.span].label != "organization"
    person = office.person or _identifier(view.article, office.words)
    post = view.words(office.span) if is_post else None
    return person, post, organization_of(view, office.span), office.start, office.end, office.temporal
