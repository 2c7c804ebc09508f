"""`make verify-exports`: export the gold in both scripts, ask the real tools, write the table into the documents.

    python -m clients            # all
    python -m clients doccano    # those of these formats

Ends with 1 where anything came back otherwise, or a tool could not be asked. The table says so too.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from clients.comparing import compare
from clients.environment import ASKING_S, Failed, prepared, run, versions
from clients.page import Row, write_table
from clients.table import CLIENTS, NOT_ASKED, Client
from exchange.datasets.written import GOLD, views
from yanguan.cli.main import main as yanguan
from yanguan.exchange.exporting import export_dataset, wish
from yanguan.store.project import Project

BMP = 0xFFFF
WHOLE, UNBROKEN = "all came back", "no rule is broken, all is there"
"""What came of it where nothing is wrong: in a tool, or by the rules of one that is not run."""


def main() -> int:
    """Ask one tool after another."""
    parser = argparse.ArgumentParser(prog="make verify-exports")
    parser.add_argument("forms", nargs="*", metavar="FORMAT")
    wanted = parser.parse_args().forms
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "gold.yanguan"
        yanguan(["import", str(project), *map(str, sorted(GOLD.glob("*.jsonl")))])
        for client in CLIENTS:
            if not wanted or client.form in wanted:
                rows.append(row := asked(client, project))
                print(f"{row.form}: {row.version}: {row.outcome}", flush=True)  # noqa: T201 - a person waits
    write_table(rows, NOT_ASKED.items())
    return int(any(row.outcome not in (WHOLE, UNBROKEN) for row in rows))


def asked(client: Client, project: Path) -> Row:
    """The row of a tool, whatever came of it."""
    version, compared = "-", "-"
    try:
        python = prepared(client)
        version = versions(client, python)
        compared, outcome = answered(client, python, project)
    except Failed as failed:
        outcome = f"not asked: {failed}".replace("|", "/")
    day = time.strftime("%Y-%m-%d", time.gmtime())
    return Row(client.form, client.name, version, day, compared, outcome, client.lost)


def answered(client: Client, python: Path, project: Path) -> tuple[str, str]:
    """What was compared, and what came of it."""
    gold = views(client.form, script="both")
    dataset, answer = (project.with_name(f"{client.form}{end}") for end in (".set", ".json"))
    with Project(project, read_only=True) as opened:
        export_dataset(opened, dataset, wish(client.form, script="both"))
    run([str(python), "-m", f"clients.asked.{client.script}", str(dataset), str(answer)], ASKING_S)
    found = json.loads(answer.read_text(encoding="utf-8"))
    verdict = compare(client, gold, found)
    for each in verdict.differences[:20]:
        print(f"  {each.article}: {each.what} {each.detail}", file=sys.stderr)  # noqa: T201
    for each in found["refused"][:20]:
        print(f"  {each}", file=sys.stderr)  # noqa: T201
    spans = sum(len(client.places(view, span)) for view in gold for span in view.spans)
    links = sum(1 for view in gold for _ in client.links(view))
    beyond = sum(ord(each) > BMP for view in gold for each in view.text)
    compared = (
        f"{len(gold)} texts ({beyond} characters beyond the BMP), {spans:,} labels, {links:,} links, by {client.unit}: "
        f"{client.asked}"
    )
    wrong, refused = verdict.differing, len(found["refused"])
    whole = WHOLE if client.packages else UNBROKEN
    return compared, f"{wrong} differ, {refused} refused" if wrong or refused else whole


if __name__ == "__main__":
    sys.exit(main())
