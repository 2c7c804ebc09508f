"""`yanguan info`: what stands in a project, in numbers."""

import dataclasses
import json
from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from yanguan.cli.arguments import Parser
from yanguan.cli.summary import print_table
from yanguan.cli.terminal import Terminal
from yanguan.script.variety import detect_variety
from yanguan.store.articles import counts
from yanguan.store.figures import Figures, figures
from yanguan.store.people import event_count
from yanguan.store.project import Project


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)
    parser.option("--json", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the numbers, as a table or as one JSON object."""
    with Project(arguments.project, read_only=True) as project:
        if arguments.json:
            print(json.dumps(numbers(project), ensure_ascii=False))
        else:
            scheme = project.scheme()
            terminal.say("cli-info-project-file", file=str(project.path), bytes=project.path.stat().st_size)
            terminal.say("cli-info-scheme", scheme=scheme.stamp.id, version=scheme.stamp.version)
            place = project.place
            kind = terminal.words(f"place-{place.kind}")
            terminal.say("cli-info-place", kind=kind, name=place.name, journal=place.journal)
            print_table(numbers(project), scheme, terminal.words)
            if phrases := project.phrases():
                terminal.say("cli-info-phrases", count=len(phrases))
    return 0


def numbers(project: Project) -> dict[str, Any]:
    """The documented object: articles, spans, frames, persons, edits and phrases of the project, counted."""
    found = counts(project.database)
    statuses, scripts, labels, states = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for script, status, count in found["articles"]:
        scripts[script] += count
        statuses[status] += count
    for label, state, count in found["spans"]:
        labels[label] += count
        states[state] += count
    frames = dict(found["frames"])
    varieties = Counter[str](detect_variety(text) or script for script, text in project.source_texts())
    return {
        "project": str(project.path),
        "bytes": project.path.stat().st_size,
        "place": {"kind": project.place.kind, "name": project.place.name, "journal": project.place.journal},
        "scheme": dataclasses.asdict(project.scheme().stamp),
        "articles": {
            "total": scripts.total(),
            "by_script": dict(scripts),
            "by_variety": dict(varieties),
            "by_status": dict(statuses),
        },
        "spans": {"total": labels.total(), "by_label": dict(labels), "by_state": dict(states)},
        "quotes": frames["quote"],
        "appointments": frames["appointment"],
        "holdings": frames["holding"],
        "persons": frames["person"],
        "events": event_count(project.database),
        "edits": frames["edit"],
        "corrections": {"phrases": len(project.phrases())},
        "figures": told(figures(project.database)),
    }


def told(found: Figures) -> dict[str, Any]:
    """The window's figures as plain JSON."""
    people = ({"person": who, "hant": hant, "hans": hans, "quotes": count} for who, hant, hans, count in found.quoted)
    events = ({"kind": kind, "month": month or None, "count": count} for kind, month, count in found.events)
    return {
        "done_by_day": dict(found.days),
        "quotes_by_type": dict(found.types),
        "most_quoted": list(people),
        "appointments": list(events),
        "sources": [{"outlet": outlet, "done": done, "articles": count} for outlet, done, count in found.sources],
        "annotators": dict(found.annotators),
        "open": dict(found.open),
    }
