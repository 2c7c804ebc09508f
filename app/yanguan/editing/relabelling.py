"""What of its links a span keeps when its label changes: its places in frames, and its quote's children."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Filler, Quote, Role, Span
from yanguan.domain.scheme import Scheme
from yanguan.editing.deriving import derived
from yanguan.editing.scene import Scene


def kept(scene: Scene, changes: Iterable[Change], after: Span) -> Iterator[Change]:
    """The changes of a removal, with what the span may still fill under its new label; `scene` has the new label.

    A speaker that becomes a cue stays in its quote, as a cue; a new post that becomes an organization stays in its
    appointment, as the new organization. Quotes inside one that is none any more stand in the one around it.
    """
    gone = {change.id: change.before for change in changes if isinstance(change.before, Quote) and not change.after}
    for change in changes:
        match change.before, change.after:
            case Quote() as was, Quote() as now:
                yield from _changed(scene, was, derived(scene, _quote(was, now, after, gone)))
            case Appointment() as was, Appointment() as now:
                yield from _changed(scene, was, _appointment(scene.scheme, was, now, after, gone))
            case _:
                yield change


def _changed(scene: Scene, before: Quote | Appointment, after: Quote | Appointment) -> Iterator[Change]:
    if replace(after, annotator=before.annotator, at=before.at, state=before.state) != before:
        yield scene.change(before, scene.touched(after))


def _quote(was: Quote, now: Quote, span: Span, gone: dict[str, Quote]) -> Quote:
    if was.parent is not None and was.parent in gone:
        now = replace(now, parent=_around(gone, was.parent))
    parts = {filler.span for filler in was.speakers} | {*was.cues, *was.addressees}
    if span.id not in parts or was.quote == span.id:
        return now
    match span.label:
        case "speaker":
            return replace(now, speakers=(*now.speakers, Filler(span.id, span.person)))
        case "cue":
            return replace(now, cues=(*now.cues, span.id))
        case "addressee":
            return replace(now, addressees=(*now.addressees, span.id))
    return now


def _appointment(scheme: Scheme, was: Appointment, now: Appointment, span: Span, gone: dict[str, Quote]) -> Appointment:
    inside = was.attributes.get("inside_quote")
    if inside in gone:
        now = replace(now, attributes={**now.attributes, "inside_quote": _around(gone, inside)})
    roles: list[Role] = []
    for role in was.roles:
        if role.span != span.id:
            roles.append(role)
            continue
        name = _role_for(scheme, role.role, span.label)
        is_free = name is not None and (scheme.roles[name].many or all(each.role != name for each in was.roles))
        if name is not None and (is_free or name == role.role):
            roles.append(Role(name, span.id, role.person))
    return replace(now, roles=tuple(roles))


def _role_for(scheme: Scheme, role: str, label: str) -> str | None:
    """The role itself where the label fits it, else the one of the same kind (new, old) that the label fits."""
    known = scheme.roles.get(role)
    if known is not None and known.label == label:
        return role
    _, mark, side = role.partition("_")
    fitting = (each.name for each in scheme.roles.values() if each.label == label and each.name.endswith(mark + side))
    return next(fitting, None) if mark else None


def _around(gone: dict[str, Quote], frame: str) -> str | None:
    """The frame around one that goes, if it stays itself."""
    around = gone[frame].parent
    return None if around in gone else around
