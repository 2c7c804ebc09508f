"""Label every occurrence: from what is selected to the list, and from the list to one step. The list is `panel`."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.intake import Intake
from yanguan.desktop.labelling.likelihood import Situation, likely_labels
from yanguan.desktop.occurrences.panel import OccurrencePanel
from yanguan.desktop.parallel.clauses import sentences_over
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.reviewing.reviewing import Reviewing
from yanguan.desktop.tagging import Tagging
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench, core_of, linked_spans
from yanguan.domain.article import Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.progress import Progress
from yanguan.editing.frame_elsewhere import FrameEverywhere, FrameTemplate, frames_in, search_frames, template_of
from yanguan.editing.labelling import LabelEverywhere, shared_attributes
from yanguan.editing.occurrences import Occurrence, Search, forms_at, occurrences_in, places_of, search
from yanguan.store.project import Project
from yanguan.words import Words


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: what a place reads in either script, or what was typed (`editing/occurrences`).

    Where it is the sentence of a frame, `frame` is what is to be made at its places.
    """

    article: Article
    forms: tuple[str, ...]
    is_typed: bool = False
    frame: FrameTemplate | None = None


class Finding(Reviewing[Occurrence]):
    """Looks for every occurrence. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, tagging: Tagging, intake: Intake,
        theme: Theme, window: QMainWindow,
    ) -> None:  # fmt: skip
        """Make the panel; it is hidden."""
        self.panel = OccurrencePanel(words, bench.scheme, theme, window)
        super().__init__(self.panel, self.panel.model, words, bench, view, intake, window)
        self._tagging = tagging
        self._asked: Asked | None = None
        self._span: Span | None = None

    def begin(self) -> None:
        """Look for the selected text, or the selected span's, in this article; the panel can look further."""
        article, selection, span = self._bench.article, self._view.selection(), self._bench.span
        fragments = selection.fragments if selection else span.fragments if span else ()
        if article is None or not fragments:
            self.told.emit("select-first")
            return
        if len(fragments) > 1:
            self.told.emit("occurrences-one-piece")
            return
        self._asked, self._span = Asked(article, forms_at(article, *fragments[0])), None if selection else span
        self._text = self._title(self._asked.forms)
        self._search(self.panel.scope.currentData(), self._span.label if self._span else self._likeliest(fragments))

    def begin_with(self, typed: str, scope: str) -> None:
        """Look for what was typed, in the `article` that is open or the whole `project`."""
        article = self._bench.article
        if article is None or not typed:
            return
        self._asked, self._span, self._text = Asked(article, (typed,), is_typed=True), None, typed
        first = places_of(article, (typed,), is_typed=True)[:1]
        self._search(scope, self._likeliest(tuple(first)) if first else "")

    def begin_with_frame(self) -> None:
        """Look for the sentence of the frame in work, to make the frame there too."""
        article, labels, frame = self._bench.article, self._bench.labels, self._bench.frame
        if article is None or labels is None or frame is None:
            self.told.emit("no-frame")
            return
        spans = [labels.spans[each] for each in (core_of(frame), *linked_spans(frame)) if each in labels.spans]
        place = sentences_over(article.source.text, min(span.start for span in spans), max(span.end for span in spans))
        template = template_of(self._bench.scheme, article, labels, frame, place)
        self._asked, self._span = Asked(article, template.forms, frame=template), None
        self._text = article.source.text[slice(*place)].replace("\n", " ")
        self._search(self.panel.scope.currentData(), template.label)

    def _title(self, forms: tuple[str, ...]) -> str:
        """What is looked for, as the pane at work reads it; both forms where a phrase profile changes the word."""
        shown = self._view.selected_text(self._view.active_script())
        return (shown if shown and len(forms) == 1 else " / ".join(forms)).replace("\n", " ")

    def _likeliest(self, fragments: tuple[Range, ...]) -> str:
        article, labels = self._bench.article, self._bench.labels
        if article is None or labels is None:
            return ""
        situation = Situation(article, labels, fragments, self._bench.frame, self._tagging.recent)
        return likely_labels(self._bench.scheme, situation)[0].name

    def search(self, scope: str) -> None:
        """Look again, in the article that is open or the whole project."""
        self._search(scope)

    def list_found(self, found: Search) -> None:
        """Show the occurrences, and whether there are more."""
        self.panel.is_cut = found.is_cut
        self.panel.end(found.occurrences)

    def do_chosen(self) -> None:
        """Label all that is chosen, or make the frame there, as one step."""
        chosen = self.panel.model.chosen()
        if not chosen or self._asked is None:
            return
        places = {article: tuple(each.place for each in found) for article, found in chosen.items()}
        label = self.panel.model.label
        made: FrameEverywhere | LabelEverywhere = LabelEverywhere(label, places, {})
        if self._asked.frame is not None:
            made = FrameEverywhere(self._asked.frame, places)
        elif self._span is not None and self._span.label == label:
            made = LabelEverywhere(label, places, shared_attributes(self._bench.scheme, self._span))
        self._intake.label_everywhere(made, self._bench, self.panel.leave)

    def _search(self, scope: str, label: str = "") -> None:
        if self._asked is None:
            return
        self.stop()
        is_frame = self._asked.frame is not None
        self.panel.begin(self._text, label or self.panel.label.currentData(), scope, is_frame=is_frame)
        labels = self._bench.labels
        if scope == "project" or labels is None:
            self._start(partial(_in_project, self._bench.session.path, self._asked))
        else:
            self._start(partial(_in_article, labels, self._asked))


def _in_article(labels: LabelSet, asked: Asked, progress: Progress) -> Search:
    del progress
    if asked.frame is not None:
        return Search(tuple(frames_in(asked.article, labels.spans.values(), asked.frame)))
    found = occurrences_in(asked.article, labels.spans.values(), asked.forms, is_typed=asked.is_typed)
    return Search(tuple(found))


def _in_project(path: Path, asked: Asked, progress: Progress) -> Search:
    with Project(path, read_only=True) as project:
        if asked.frame is not None:
            return search_frames(project, asked.frame, progress)
        return search(project, asked.forms, progress, is_typed=asked.is_typed)
