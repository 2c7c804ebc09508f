"""A project to a dataset and the report beside it, by the window and the command line alike.

`export_dataset` writes, `foresee` says beforehand what would be lost, `verify_dataset` reads what was written. How a
format looks is its own module's business (`datasets`).
"""

import dataclasses
from pathlib import Path
from typing import Any

import yanguan
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import now
from yanguan.domain.progress import Progress, unwatched
from yanguan.exchange.datasets.card import write_card
from yanguan.exchange.datasets.choosing import Chosen, Outgoing, Steps, choose, records
from yanguan.exchange.datasets.facts import Facts
from yanguan.exchange.datasets.formats import Format, format_named
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import Options, Part, chosen
from yanguan.exchange.datasets.out import Opening, Out, Place, into_file, into_folder, nowhere
from yanguan.exchange.datasets.sharing import MANY, write_shared
from yanguan.exchange.datasets.verifying import Verdict
from yanguan.exchange.drafts import REPORT, replace_json, replacing_file, replacing_folder
from yanguan.exchange.garbage import rarely_sought
from yanguan.script.convert import dictionary
from yanguan.store.project import Project
from yanguan.words import LANGUAGES, words

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: a format, and all the options it is written with. `wish` makes one."""

    form: Format
    options: Options

    @property
    def is_folder(self) -> bool:
        """Whether it becomes a folder: by the format, or because there are parts."""
        return self.form.is_folder or self.options.split is not None


def wish(form: str = "yanguan-jsonl", **given: Any) -> Wish:
    """A wish by the names of `Options`; what is None was not given. Raises Refusal where it cannot be fulfilled."""
    found = format_named(form)
    named = {name: value for name, value in given.items() if value is not None}
    options = chosen(named, found.defaults)
    found.refuse(options, named)
    return Wish(found, options)


def export_dataset(project: Project, path: Path, asked: Wish | None = None, progress: Progress = unwatched) -> Report:
    """Write the dataset, and its report as `PATH.export.json` or as `export.json` in the folder; the report comes back.

    An export that is called off, or fails, leaves what stood there. Raises Refusal where it cannot be written.
    """
    asked = asked or wish()
    asked.form.prove_installed()
    if asked.is_folder:
        with replacing_folder(path) as draft:
            report = _written(project, asked, into_folder(draft), path, progress)
            replace_json(draft / REPORT, report)
        return report
    with replacing_file(path) as file:
        report = _written(project, asked, into_file(file), path, progress)
    replace_json(path.with_name(f"{path.name}.{REPORT}"), report)
    return report


def foresee(project: Project, asked: Wish, progress: Progress = unwatched) -> Report:
    """The report that an export would give, without a file: what goes out, and above all what would be left out."""
    asked.form.prove_installed()
    return _written(project, asked, nowhere, Path(asked.form.name), progress)


def verify_dataset(project: Project, path: Path, asked: Wish, progress: Progress = unwatched) -> Verdict:
    """Read what was written through the format's own reader, and compare it with the project label by label.

    A project that was changed since differs. Raises Refusal, or an error of the reader, where it cannot be read.
    """
    asked.form.prove_installed()
    verdict = Verdict()
    with project.snapshot():
        steps = Steps(project.size() * (1 if asked.options.split is None else 3), progress)
        chosen_ones = choose(project, asked.options, steps)
        outgoing = Outgoing(asked.form, asked.options)
        for part, nums in chosen_ones.parts.items():
            entries = outgoing.entries(records(project, nums), Losses(), steps)
            place = Place(_file_of(path, asked, part), part, asked.options)
            verdict.compare(asked.form.expected(entries, asked.options), asked.form.read(place))
    return verdict


def _file_of(path: Path, asked: Wish, part: Part | None) -> Path:
    """Where a part stands: the folder of a format that is one, else its file."""
    return path if part is None or asked.form.is_folder else path / f"{part}{asked.form.suffix}"


def _written(project: Project, asked: Wish, opening: Opening, path: Path, progress: Progress) -> Report:
    options = asked.options
    out = Out(opening, options, project.scheme(), asked.form.suffix)
    with project.snapshot(), rarely_sought():
        steps = Steps(project.size() * (1 if options.split is None else 3), progress)
        found = choose(project, options, steps)
        out.losses.count("loss-articles-other-status", found.other_status)
        out.losses.count("loss-split-shares", found.split.misplaced if found.split else 0)
        facts = Facts() if asked.is_folder else None
        outgoing = Outgoing(asked.form, options, facts)
        for part, nums in found.parts.items():
            if outgoing.is_plain and len(nums) >= MANY:
                outgoing.counts.update(write_shared(project, nums, out.of(part), steps))
            else:
                asked.form.write(outgoing.entries(records(project, nums), out.losses, steps), out.of(part))
        report = _report(asked, found, outgoing, out, path)
        asked.form.finish(out, report)
        if facts is not None:
            write_card(out, facts, report)
    hashes = {name or path.name: digest for name, digest in sorted(out.hashes.items())}
    return report | {"sha256": None if asked.is_folder else hashes.get(path.name), "files": hashes}


def _report(asked: Wish, found: Chosen, outgoing: Outgoing, out: Out, path: Path) -> Report:
    say = words(LANGUAGES[0])
    left_out = out.losses.left_out
    return {
        "format": asked.form.name,
        "schema": "yanguan/1",
        "file": path.name,
        "sha256": None,
        "files": {},
        "articles": found.articles,
        "parts": {str(part): len(nums) for part, nums in found.parts.items() if part is not None},
        "families": found.split and {"count": found.split.families, "largest": found.split.largest},
        "counts": dict(sorted(outgoing.counts.items())),
        "options": asked.options.written(asked.form.takes),
        "scheme": dataclasses.asdict(out.scheme.stamp),
        "left_out": left_out,
        "why": {name: say(f"loss-{name}") for name in left_out},
        "tool": f"Yanguan {yanguan.__version__}",
        "dictionary": dictionary(),
        "at": now(),
    }
