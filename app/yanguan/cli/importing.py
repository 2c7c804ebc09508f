"""`yanguan import`: articles and datasets into a project, all of them or none, and what is told about each."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from yanguan.cli.arguments import Parser
from yanguan.cli.previewing import tell
from yanguan.cli.projects import fill, opened, uninterrupted
from yanguan.cli.terminal import Terminal
from yanguan.domain.article import SCRIPTS
from yanguan.domain.refusal import Refusal
from yanguan.editing.importing import Imported
from yanguan.editing.session import Session
from yanguan.exchange.importing import FORMATS, Datasets, Prepared, prepare, prepare_pairs
from yanguan.exchange.labels_in.sheet import UNITS
from yanguan.script.convert import DEFAULT_PROFILES


def declare(parser: Parser) -> None:
    """Name the arguments."""
    parser.place("project", type=Path)
    parser.place("file", type=Path, nargs="*")
    parser.option("--pair", type=Path, nargs=2, metavar=("HANT", "HANS"))
    parser.option("--source", choices=SCRIPTS, default="hant")
    parser.option("--format", choices=FORMATS, default="auto")
    parser.option("--encoding", metavar="NAME")
    parser.option("--profile", metavar="PROFILE")
    parser.option("--dictionary", metavar="NAME")
    parser.option("--script", choices=SCRIPTS)
    parser.option("--column", nargs="+", action="extend", metavar="FIELD=NAME")
    parser.option("--field", nargs="+", action="extend", metavar="FIELD=NAME")
    parser.option("--offsets", choices=UNITS)
    parser.option("--preview", action="store_true")
    parser.option("--skip-failing", action="store_true")
    parser.option("--as-suggestions", action="store_true")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Import the files and say what came in. Raises Refusal where one is refused: then nothing came in."""
    files: list[Path] = arguments.file
    if bool(files) == bool(arguments.pair):
        raise Refusal("cli-import-file-or-pair")
    if arguments.preview:
        return tell(arguments.project, _prepared(arguments, terminal), terminal)
    with opened(arguments.project) as session:
        prepared = _prepared(arguments, terminal)
        with terminal.progress("cli-import-writing") as progress:
            imported = fill(session, prepared, progress, as_suggestions=arguments.as_suggestions)
        if not imported.added and not imported.known and prepared.failures:
            raise prepared.failures[0].refusal
        if not imported.added and not imported.known:
            raise Refusal("cli-import-nothing", files=", ".join(map(str, files)))
        with uninterrupted(is_too_late=True):
            for line in report(session, prepared, imported, terminal):
                print(line)
            if prepared.passed_over:
                terminal.say("cli-import-passed-over", count=prepared.passed_over)
            for failure in prepared.failures:
                terminal.say("cli-import-left-out", problem=terminal.words.refusal(failure.refusal))
    return 0


def _prepared(arguments: Namespace, terminal: Terminal) -> Prepared:
    """Read the files, as far as that is done before anything is written."""
    if arguments.pair:
        hant, hans = arguments.pair
        with terminal.progress("cli-import-reading") as progress:
            return prepare_pairs(hant, hans, source=arguments.source, encoding=arguments.encoding, progress=progress)
    profile = _profile(arguments.profile, arguments.script)
    with terminal.progress("cli-import-reading") as progress:
        prepared = prepare(
            arguments.file,
            form=arguments.format,
            encoding=arguments.encoding,
            profile=profile,
            dictionary=arguments.dictionary,
            columns=_columns([*(arguments.column or ()), *(arguments.field or ())]),
            offsets=arguments.offsets,
            leaves_out_failing=arguments.skip_failing or arguments.preview,
            progress=progress,
        )
    if arguments.as_suggestions and not prepared.is_dataset:
        raise Refusal("cli-import-no-suggestions", file=str(arguments.file[0]))
    if isinstance(prepared.records, Datasets) and (arguments.encoding or profile or arguments.dictionary):
        raise Refusal("cli-import-dataset-option", file=str(arguments.file[0]))
    return prepared


def _columns(said: Iterable[str]) -> dict[str, str]:
    """Which column or field is which, as `FIELD=NAME` says. Raises Refusal for what says no such thing."""
    columns = {}
    for each in said:
        field, sign, name = each.partition("=")
        if not (sign and field.strip() and name.strip()):
            raise Refusal("cli-import-no-column", said=each)
        columns[field.strip()] = name.strip()
    return columns


def _profile(profile: str | None, script: str | None) -> str | None:
    """The profile asked for, or the default one of the script that the articles are said to be in."""
    if script is None:
        return profile
    if profile is None:
        return DEFAULT_PROFILES["hant" if script == "hant" else "hans"]
    if profile.startswith("s") != (script == "hans"):
        raise Refusal("cli-import-profile-script", profile=profile, script=script)
    return profile


def report(session: Session, prepared: Prepared, imported: Imported, terminal: Terminal) -> Iterator[str]:
    """What is said of an import: how many articles came in, which were known already, and every notice."""
    words = terminal.words
    project = str(session.path)
    yield words("cli-import-done", count=len(imported.added), project=project)
    if imported.known:
        yield words("cli-import-known", count=len(imported.known))
        titles = {row.id: row.title or row.id for row in session.reader.listing()}
        for file, known in _known(prepared, imported):
            title = titles.get(known, known)
            yield "  " + (words("cli-import-known-file", file=file, title=title) if file else title)
    for read in prepared.read:
        for notice in read.notices:
            yield words(notice.message_key, **notice.arguments)
    for message, places in imported.notices:
        yield words(message, **places)


def _known(prepared: Prepared, imported: Imported) -> Iterator[tuple[str | None, str]]:
    """The file of each article that the project had already (None: a dataset's line), and that article's id."""
    added = set(imported.added)
    files: list[str | None] = [read.file for read in prepared.read if read.article not in added]
    yield from zip(files or [None] * len(imported.known), imported.known, strict=True)
