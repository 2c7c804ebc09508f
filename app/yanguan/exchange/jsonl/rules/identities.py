"""Rules of ids, persons, states and posts: who is who on a line. Each yields the ids that break it."""

from collections.abc import Iterator

from yanguan.exchange.jsonl.rules.line import Line


def id_twice(line: Line) -> Iterator[str]:
    """No two objects of a line have the same id."""
    row = line.row
    ids = [
        thing["id"] for thing in (*row["persons"], *line.spans(), *line.frames(), *row["corrections"], *row["notes"])
    ]
    if len(set(ids)) < len(ids):
        yield from (each for place, each in enumerate(ids) if each in ids[:place])


def label_state(line: Line) -> Iterator[str]:
    """Gold is accepted or edited, a candidate suggested or rejected."""
    for group in line.groups:
        yield from (
            label["id"] for label in (*group.rows["spans"], *group.frames()) if label["state"] not in group.states
        )


def person_known(line: Line) -> Iterator[str]:
    """Whoever is referred to stands in `persons`."""
    known = {person["id"] for person in line.row["persons"]}
    return (identifier for identifier in line.referred if identifier not in known)


def person_unused(line: Line) -> Iterator[str]:
    """Only who is referred to stands in `persons`."""
    return (person["id"] for person in line.row["persons"] if person["id"] not in line.referred)


def filler_person(line: Line) -> Iterator[str]:
    """A speaker or role has a span or a person; where it has a span, its person is that span's."""
    for group in line.groups:
        for frame, filler in group.fillers():
            if filler["span"] is None:
                if filler["person"] is None:
                    yield frame["id"]
            elif group.spans[filler["span"]]["person"] != filler["person"]:
                yield frame["id"]


def post_each(line: Line) -> Iterator[str]:
    """There is one post for each post span, in the spans' order."""
    for group in line.groups:
        found = [post["span"] for post in group.rows["posts"]]
        wanted = [span["id"] for span in group.rows["spans"] if span["label"] == "post"]
        if found != wanted:
            strange = [pair for pair in zip(found, wanted, strict=False) if pair[0] != pair[1]]
            yield strange[0][0] if strange else f"{len(found)} / {len(wanted)}"


def scheme_stamp(line: Line) -> Iterator[str]:
    """The scheme stamp is there, or all of it is null."""
    stamp = line.row["scheme"]
    if len({part is None for part in stamp.values()}) != 1:
        yield str(stamp["id"])
