"""Notes on any object of an article, and the article's own labels: what a person says about them, beside the labels."""

from collections.abc import Iterable
from dataclasses import replace

from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Note
from yanguan.domain.refusal import Refusal
from yanguan.editing.scene import Scene


@dataclass(frozen=True, slots=True)
class AddNote:
    """Put a note on a span, a frame, or the article itself (`on` is its id)."""

    article: str
    on: str
    text: str
    verb: str = "note"

    def plan(self, scene: Scene) -> list[Change]:
        """The note; blank words make none."""
        labels = scene.labels
        frames = (labels.spans, labels.quotes, labels.appointments, labels.holdings)
        if self.on != self.article and not any(self.on in kind for kind in frames):
            raise Refusal("note-on-nothing")
        text = self.text.strip()
        return [scene.change(None, Note(new_id(), self.on, text, scene.annotator, scene.at))] if text else []


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """Say something else in a note; blank words take it away."""

    article: str
    note: str
    text: str
    verb: str = "note"

    def plan(self, scene: Scene) -> list[Change]:
        """The note with these words, or its end."""
        note, text = scene.labels.notes.get(self.note), self.text.strip()
        if note is None:
            raise Refusal("note-gone")
        if text == note.text:
            return []
        after = replace(note, text=text, annotator=scene.annotator, at=scene.at) if text else None
        return [scene.change(note, after)]


@dataclass(frozen=True, slots=True)
class SetArticleLabels:
    """Give the article these labels of its own, in this order, each once."""

    article: str
    labels: tuple[str, ...]
    verb: str = "article-labels"

    def plan(self, scene: Scene) -> list[Change]:
        """The article's labels."""
        before = scene.labels.article_labels
        after = replace(before, labels=_tidy(self.labels))
        return [scene.change(before if before.labels else None, after)] if before != after else []


def _tidy(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label.strip() for label in labels if label.strip()))
