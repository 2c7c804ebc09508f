"""What the person sees before anything is stored: what was recognised, what she has already, what fails and why.

It is made of what `importing` prepared, so nothing is read twice; the same prepared articles are then stored, all or
none.
"""

from collections.abc import Iterator
from typing import Literal

from yanguan.domain.article import sha256
from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.refusal import Refusal
from yanguan.exchange.copies import COPY, MUCH_IN_COMMON, Shelf, Sieve, sketch_of_words, words_of
from yanguan.exchange.importing import Datasets, Prepared, Read, read_of
from yanguan.exchange.reading.articles import Failure
from yanguan.store.project import Project

Standing = Literal["new", "same", "copy", "much_in_common"]
"""A text that is the `same` as one that is there already is passed over; the others come in, and are only told of."""

SURE_FORMS = frozenset({"text", "markdown", "html", "mhtml", "docx", "odt"})
"""Forms of a file that is one article, with lines where its paragraphs begin."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another article with the same text or much of it. `share` is how much of the shorter stands in the longer.

    `file` is None where it is one of the project's; `article` is its id, `title` what it is called.
    """

    share: float
    is_same: bool
    article: str
    title: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Previewed:
    """An article that is about to come in, and the one that it is most like."""

    read: Read
    like: Likeness | None = None

    @property
    def standing(self) -> Standing:
        """What is to be said of it."""
        if self.like is None:
            return "new"
        if self.like.is_same:
            return "same"
        return "copy" if self.like.share >= COPY else "much_in_common"


@dataclass(frozen=True, slots=True)
class Preview:
    """All that is about to come in, in its order; what fails; how many files and members are no articles."""

    articles: tuple[Previewed, ...]
    failures: tuple[Failure, ...]
    passed_over: int

    def count(self, standing: Standing) -> int:
        """How many articles stand so."""
        return sum(each.standing == standing for each in self.articles)

    @property
    def counts(self) -> dict[str, int]:
        """How much there is of each sort, by the names that the messages have for it."""
        return {
            "new": self.count("new"),
            "same": self.count("same"),
            "copies": self.count("copy"),
            "common": self.count("much_in_common"),
            "failing": len(self.failures),
            "passed": self.passed_over,
        }

    @property
    def is_doubtless(self) -> bool:
        """True of one article alone that leaves nothing to ask: all of it was read, in UTF-8 or by its own mark, from
        a file that says where its paragraphs begin, nothing was taken out, and no other article is nearly the same.
        """
        if len(self.articles) != 1 or self.failures or self.passed_over:
            return False
        (only,) = self.articles
        read = only.read
        is_sure = read.encoding is None or read.encoding.name == "utf-8"
        return is_sure and read.form in SURE_FORMS and not read.notices and only.standing in ("new", "same")


def preview(prepared: Prepared, project: Project | None = None, progress: Progress = unwatched) -> Preview:
    """The preview of what was prepared, beside the articles of the project, where there is one yet.

    Raises Cancelled from `progress`, nothing else: what is wrong in a dataset stands among the failures.
    """
    failures = list(prepared.failures)
    likenesses = _Likenesses()
    for done, (read, text) in enumerate(_texts(prepared, failures), 1):
        progress(done, prepared.total)
        likenesses.take(read, text)
    if project is not None:
        for done, (article, title, text) in enumerate(project.titled_texts(), 1):
            progress(done, 0)
            likenesses.compare(article, title, text)
    return Preview(tuple(likenesses.previewed()), tuple(failures), prepared.passed_over)


def _texts(prepared: Prepared, failures: list[Failure]) -> Iterator[tuple[Read, str]]:
    """What was read, with the source texts; a dataset is read here, up to the line that fails."""
    if not isinstance(prepared.records, Datasets):
        for read, record in zip(prepared.read, prepared.records, strict=True):
            yield read, record.article.source.text
        return
    for path, labelled in prepared.records.files:
        try:
            for number, record in enumerate(labelled.records(path), 1):
                yield read_of(record, f"{path}:{number}", labelled.name), record.article.source.text
        except Refusal as refusal:
            failures.append(Failure(str(path), refusal))


class _Likenesses:
    """The articles of the set, on a shelf, with the best likeness of each. The project's are only held beside it."""

    def __init__(self) -> None:
        self._reads: list[Read] = []
        self._best: list[Likeness | None] = []
        self._digests: dict[str, int] = {}
        self._shelf, self._sieve = Shelf(), Sieve()

    def take(self, read: Read, text: str) -> None:
        """Add an article of the set, and hold it beside those before it."""
        words = words_of(text)
        kept = sketch_of_words(words)
        like: Likeness | None = None
        first = self._digests.setdefault(read.digest, len(self._reads))
        if first < len(self._reads):
            like = self._within(first, 1.0, is_same=True)
        elif near := self._shelf.alike(kept, MUCH_IN_COMMON):
            like = self._within(*near[0], is_same=False)
        self._reads.append(read)
        self._best.append(like)
        self._shelf.add(kept)
        self._sieve.add(words, kept)

    def compare(self, article: str, title: str | None, text: str) -> None:
        """Hold an article of the project beside the set: it counts for more than another one of the set."""
        words = words_of(text)
        if not self._sieve.lets_through(words):
            return
        digest = sha256(text)
        for number, share in self._shelf.alike(sketch_of_words(words), MUCH_IN_COMMON):
            best = self._best[number]
            if best is None or (not best.is_same and (best.file is not None or share > best.share)):
                self._best[number] = Likeness(share, False, article, title or article)  # noqa: FBT003
        first = self._digests.get(digest)
        if first is not None:
            self._best[first] = Likeness(1.0, True, article, title or article)  # noqa: FBT003

    def previewed(self) -> Iterator[Previewed]:
        """The articles with what they are like."""
        return (Previewed(read, like) for read, like in zip(self._reads, self._best, strict=True))

    def _within(self, number: int, share: float, *, is_same: bool) -> Likeness:
        read = self._reads[number]
        return Likeness(share, is_same, read.article, read.meta.title or read.article, read.file)
