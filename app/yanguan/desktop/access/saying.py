"""How marks and lines are put into words for somebody who hears them. What is said when, `announcer` decides."""

from collections.abc import Iterator

from yanguan.desktop.parallel.links import links_at
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.domain.article import Script
from yanguan.domain.labels import Span
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

MOST = 200
"""So many code points of a text are said of a mark; the whole of it stands in the paragraph."""


class Saying:
    """The words of one language for one scheme."""

    def __init__(self, words: Words, scheme: Scheme) -> None:
        """Know the names of the labels."""
        self._words, self._scheme = words, scheme

    def label(self, name: str) -> str:
        """A label's or role's name; its key where the scheme has none."""
        kind = self._scheme.labels.get(name) or self._scheme.roles.get(name)
        return self._words.pick(kind.names) if kind else name

    def text(self, sheet: Sheet, span: Span, script: Script) -> str:
        """A span's text in one script, fragments joined by an ellipsis; the source's where the script lacks it."""
        shown = sheet.bitext.from_source(script, span.fragments)
        text = sheet.bitext.text(script if shown else sheet.bitext.source_script)
        return "…".join(text[start:end] for start, end in shown or span.fragments)[:MOST]

    def mark(self, sheet: Sheet, span: Span, script: Script) -> str:
        """What a mark is called: its label and its text, and that it is only suggested."""
        said = "canvas-mark" if span.is_gold else "canvas-mark-suggested"
        return self._words(said, label=self.label(span.label), text=self.text(sheet, span, script))

    def links(self, sheet: Sheet, span: Span, script: Script) -> str:
        """What a mark is linked with: each other end, by the place that it has in the frame."""
        return "; ".join(self._links(sheet, span, script))

    def _links(self, sheet: Sheet, span: Span, script: Script) -> Iterator[str]:
        labels = sheet.labels
        for link in links_at(labels, span.id, sheet.frames) if labels else ():
            if span.id in (link.core, link.span) and (other := labels and labels.spans.get(link.other_end(span.id))):
                place = link.place if span.id == link.core else other.label
                yield self._words("canvas-mark-link", place=self.label(place), text=self.text(sheet, other, script))
