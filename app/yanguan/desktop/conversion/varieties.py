"""Whose characters the sources are written in, said where she looks: in the list's tips and above the source's pane.

How it is told from the text stands in `script/variety`.
"""

from PySide6.QtCore import QObject, QTimer

from yanguan.desktop.background import Task, reading
from yanguan.desktop.parallel.header import Header
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Article
from yanguan.domain.progress import Progress
from yanguan.store.project import Project
from yanguan.words import Words

DELAY_MILLISECONDS = 250
"""How long the opened article is left alone: dictionaries are read for it, which would hold up the first paint."""

SHOWN_LINES = 20
"""How many lines that are written otherwise the tip names."""


class VarietyNames:
    """The variety of any article in words. A source never changes, so what was read once is kept."""

    def __init__(self, words: Words, reader: Project) -> None:
        """Nothing is read yet."""
        self._words, self._reader = words, reader
        self._known: dict[str, str] = {}

    def name(self, identifier: str) -> str:
        """What the article's source is written in."""
        if identifier not in self._known:
            from yanguan.script.variety import detect_variety, sampled

            article = self._reader.article(identifier)
            variety = detect_variety(sampled(article.source.text)) or article.source_script
            self._known[identifier] = self._words(f"variety-{variety.lower()}")
        return self._known[identifier]


class VarietySign(QObject):
    """Follows the workbench; tells the header, off the window's thread, what the open source is written in."""

    def __init__(self, words: Words, bench: Workbench, header: Header) -> None:
        """Say nothing yet."""
        super().__init__(header)
        self._words, self._bench, self._header = words, bench, header
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MILLISECONDS)
        self._timer.timeout.connect(self._begin)
        bench.follow_article(self._look)

    def stop(self) -> None:
        """Look no further, and wait until nothing runs."""
        self._timer.stop()
        if self._task is not None:
            self._task.end()
            self._task = None

    def _look(self) -> None:
        self.stop()
        self._header.show_variety(("", ""))
        self._timer.start()

    def _begin(self) -> None:
        if (article := self._bench.article) is not None:
            words = self._words
            task = self._task = Task(lambda progress: _told(words, article, progress), self)
            task.finished.connect(self._take)
            task.start()

    def _take(self, found: tuple[str, str, str]) -> None:
        """Another article may be open by now."""
        article, *told = found
        if self._bench.article is not None and self._bench.article.id == article:
            self._header.show_variety((told[0], told[1]))


def _told(words: Words, article: Article, progress: Progress) -> tuple[str, str, str]:
    """The article's id, what is said above the pane, and the tip that names the lines that are written otherwise."""
    from yanguan.script.variety import detect_variety, other_lines, sampled

    progress(0, 0)
    variety = detect_variety(sampled(article.source.text))
    said = words(f"variety-{(variety or article.source_script).lower()}")
    progress(0, 0)
    with reading(len(article.source.text)):
        lines = other_lines(article.source.text, variety)
    if not lines:
        return article.id, said, said
    shown = [
        words("variety-line", line=number + 1, variety=words(f"variety-{own.lower()}"))
        for number, own in lines[:SHOWN_LINES]
    ]
    more = ["…"] if len(lines) > SHOWN_LINES else []
    tip = "\n".join((said, words("variety-elsewhere"), *shown, *more))
    return article.id, f"{said} {words('variety-others', count=len(lines))}", tip
