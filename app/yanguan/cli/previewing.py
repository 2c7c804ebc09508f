"""What `yanguan import --preview` says: each article with what was recognised, then what fails. Nothing is stored."""

from collections.abc import Iterator
from pathlib import Path

from yanguan.cli.terminal import Terminal
from yanguan.domain.article import RELATED_KINDS
from yanguan.exchange.importing import Prepared, Read
from yanguan.exchange.preview import Likeness, Preview, Previewed, preview
from yanguan.store.project import Project
from yanguan.words import Words


def tell(path: Path, prepared: Prepared, terminal: Terminal) -> int:
    """Print the preview of what was prepared for the project at `path`; 1 comes back where something fails."""
    with terminal.progress("cli-import-comparing") as progress:
        if path.exists():
            with Project(path, read_only=True) as project:
                seen = preview(prepared, project, progress)
        else:
            seen = preview(prepared, None, progress)
    for line in lines_of(seen, terminal.words):
        print(line)
    return 1 if seen.failures else 0


def lines_of(seen: Preview, words: Words) -> Iterator[str]:
    """The preview as lines of text: articles, failures, and how many of each there are."""
    for each in seen.articles:
        yield from _article(each, words)
    for failure in seen.failures:
        yield words("cli-import-preview-fails", problem=words.refusal(failure.refusal))
    yield words("cli-import-preview-counts", **seen.counts)


def _article(each: Previewed, words: Words) -> Iterator[str]:
    read = each.read
    yield f"{read.file}: {read.meta.title or '—'}"
    yield "  " + " · ".join(_recognised(read, words))
    if each.like:
        yield "  " + _likeness(each, each.like, words)
    for notice in read.notices:
        yield "  " + words(notice.message_key, **notice.arguments)


def _recognised(read: Read, words: Words) -> Iterator[str]:
    """What was recognised of an article, piece by piece."""
    yield read.form
    if read.encoding:
        yield read.encoding.name
    yield words(f"cli-import-script-{read.script}")
    yield words("cli-import-preview-size", count=read.characters, paragraphs=read.kinds.get("paragraph", 0))
    related = sum(read.kinds.get(kind, 0) for kind in RELATED_KINDS)
    if related:
        yield words("cli-import-preview-related", count=related)
    if read.labels:
        yield words("cli-import-preview-labels", count=read.labels)
    yield from filter(None, (read.meta.published, read.meta.outlet, read.meta.byline))


def _likeness(each: Previewed, like: Likeness, words: Words) -> str:
    title = f"{like.title} ({like.file})" if like.file else like.title
    return words(f"cli-import-like-{each.standing}", title=title, share=int(like.share * 100))
