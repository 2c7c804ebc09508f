"""DuEE-Fin, event type 高管变动: one JSON object a line, `text`, `title`, `id`, `event_list`, as Baidu's data has it.

What DuEE-Fin leaves out is written beside, for whoever wants to trust it: `trigger_start_index` and
`argument_start_index`, code points of `text`. Roles that its event type lacks are counted as lost.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from yanguan.domain.article import Range
from yanguan.domain.labels import Appointment, Role
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.view import View

EVENT = "高管变动"
CHANGE = "变动类型"
ROLES = {
    "person": "高管姓名",
    "org_old": "任职公司",
    "post_old": "高管职位",
    "org_new": "变动后公司名称",
    "post_new": "变动后职位",
    "time_effective": "事件时间",
    "time_announced": "披露日期",
}
"""Our roles as DuEE-Fin calls them; the trigger itself is the kind of change."""


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each text."""
    with out.file() as file:
        for view in views_in(entries):
            _count_lost(view, out)
            file.write((json.dumps(_line(view), ensure_ascii=False) + "\n").encode())


def _line(view: View) -> dict[str, Any]:
    events = [_event(view, event) for event in view.appointments]
    return {"text": view.text, "title": view.meta["title"] or "", "id": view.id, "event_list": events}


def _event(view: View, event: Appointment) -> dict[str, Any]:
    start, end = first_of(view, event.trigger)
    known = ((ROLES[role.role], place_of(view, role)) for role in event.roles if role.role in ROLES)
    arguments = [_argument(CHANGE, view, (start, end))]
    arguments += [_argument(role, view, place) for role, place in known if place is not None]
    named = {"trigger": view.text[start:end], "trigger_start_index": start, "event_type": EVENT}
    return named | {"arguments": arguments}


def _argument(role: str, view: View, place: Range) -> dict[str, Any]:
    return {"role": role, "argument": view.text[place[0] : place[1]], "argument_start_index": place[0]}


def first_of(view: View, span: str) -> Range:
    """The first fragment: an argument is one piece of text."""
    return view.spans[span].fragments[0]


def place_of(view: View, role: Role) -> Range | None:
    """Where a role's words stand; of somebody who is not named there, the first place of the name in the text."""
    if role.span is not None:
        return first_of(view, role.span)
    name = view.name_of(role.person)
    at = view.text.find(name) if name else -1
    return (at, at + len(name)) if name and at >= 0 else None


def _count_lost(view: View, out: Out) -> None:
    losses = out.losses
    losses.count("loss-quotes", len(view.quotes))
    losses.count("loss-holdings", len(view.holdings))
    roles = [role for event in view.appointments for role in event.roles]
    losses.count("loss-roles-unknown", sum(role.role not in ROLES for role in roles))
    losses.count("loss-persons-unnamed", sum(role.role in ROLES and place_of(view, role) is None for role in roles))
    used = {span for event in view.appointments for span in (event.trigger, *(role.span for role in event.roles))}
    losses.count("loss-fragments-after-first", sum(len(view.spans[span].fragments) > 1 for span in used if span))
    losses.count("loss-spans-in-no-frame", len(view.spans.keys() - used))
    complete = set(view.coverage.get("appointment", ()))
    losses.count("loss-silence", not view.appointments and not complete.issuperset(range(len(view.blocks))))


def read(place: Place) -> Iterator[Found]:
    """The events by their words and places."""
    with place.file() as file:
        for line in file:
            found = json.loads(line)
            facts = Counter[Fact]()
            for event in found["event_list"]:
                told = sorted((it["role"], it["argument_start_index"], it["argument"]) for it in event["arguments"])
                facts[event["event_type"], event["trigger_start_index"], event["trigger"], tuple(told)] += 1
            yield Found(found["id"], found["text"], facts)


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """Each appointment with the words and places of what fills its roles."""
    del options
    for view in views_in(entries):
        facts = Counter[Fact]()
        for event in view.appointments:
            trigger = first_of(view, event.trigger)
            places = [(CHANGE, trigger), *((ROLES.get(role.role), place_of(view, role)) for role in event.roles)]
            told = sorted((role, at[0], view.text[slice(*at)]) for role, at in places if role and at)
            facts[EVENT, trigger[0], view.text[slice(*trigger)], tuple(told)] += 1
        yield Found(view.id, view.text, facts)
