"""The guide's page as rich text: a label's guidance, decisions, and examples with what is tagged in them marked."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from yanguan.desktop.terms import attribute_name, value_name
from yanguan.desktop.theme import Theme
from yanguan.domain.guidelines import Decision, Example, Mark
from yanguan.domain.scheme import LabelKind, Scheme
from yanguan.script.convert import convert
from yanguan.words import Words

OTHER_SCRIPT = "tw2s"
"""Character by character, so that the marks stand where they stood."""


class GuidePage:
    """Writes pages in one language for one scheme and theme."""

    def __init__(self, words: Words, scheme: Scheme, theme: Theme) -> None:
        """Ready to write."""
        self._words, self._scheme, self._theme = words, scheme, theme

    def of(self, kind: LabelKind | None, keys: str, decisions: Sequence[Decision]) -> str:
        """The page about a label, or about none in particular, with these decisions."""
        parts = [self._heading(kind, keys)] if kind is not None else []
        parts += map(self._decision, decisions)
        if not decisions:
            parts.append(f"<p style='color:{self._theme.dim}'>{escape(self._words('guide-nothing'))}</p>")
        return "".join(parts)

    def _heading(self, kind: LabelKind, keys: str) -> str:
        colour, dim = self._theme.label_colour(kind), self._theme.dim
        name, guidance = escape(self._words.pick(kind.names)), escape(self._words.pick(kind.guidance))
        shown = f" <span style='color:{dim}'>{escape(keys)}</span>" if keys else ""
        return f"<h3 style='margin-bottom:2px'><span style='color:{colour}'>▍</span>{name}{shown}</h3><p>{guidance}</p>"

    def _decision(self, decision: Decision) -> str:
        title = f"{decision.number}  {self._words.pick(decision.titles)}"
        rule = self._words.pick(decision.rules)
        return (
            f"<p style='margin-top:14px;margin-bottom:2px'><b>{escape(title)}</b></p>"
            f"<p style='margin-top:0;margin-bottom:4px'>{escape(rule)}</p>{self._example(decision.example)}"
        )

    def _example(self, example: Example) -> str:
        other = convert(example.text, OTHER_SCRIPT).text.text
        both = [other, example.text] if self._words.language == "zh-Hans" else [example.text, other]
        lines = "".join(f"<p style='margin:2px 0 4px 12px'>{self._marked(text, example.marks)}</p>" for text in both)
        said = "; ".join(
            f"{attribute_name(self._words, self._scheme, name)}: {value_name(self._words, self._scheme, value)}"
            for name, value in example.says.items()
        )
        if not example.marks:
            said = self._words("guide-none")
        return f"{lines}<p style='margin:0 0 0 12px;color:{self._theme.dim}'>{escape(said)}</p>" if said else lines

    def _marked(self, text: str, marks: Iterable[Mark]) -> str:
        """The text with each mark in its label's colour, underlined, and the label's name after it."""
        by_length = sorted(marks, key=lambda mark: mark.fragments[-1][1] - mark.fragments[0][0], reverse=True)
        borders = {0, len(text), *(at for mark in by_length for fragment in mark.fragments for at in fragment)}
        steps = pairwise(sorted(borders))
        return "".join(self._piece(text[start:end], start, end, by_length) for start, end in steps)

    def _piece(self, text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
        shown = escape(text).replace("\n", "<br>")
        around = [mark for mark in marks if any(first <= start < last for first, last in mark.fragments)]
        if around:
            colour = self._colour(around[-1].label)
            shown = f"<span style='color:{colour};text-decoration:underline'>{shown}</span>"
        return shown + "".join(self._names(end, marks))

    def _names(self, end: int, marks: Sequence[Mark]) -> Iterator[str]:
        """The names of the labels whose last fragment ends here, the inner one first."""
        for mark in reversed(marks):
            if mark.fragments[-1][1] == end:
                name, colour = escape(self._name(mark.label)), self._colour(mark.label)
                yield f"<span style='color:{colour};font-size:small'>\u2009[{name}]\u2009</span>"

    def _name(self, label: str) -> str:
        kind = self._scheme.labels.get(label)
        return self._words.pick(kind.names) if kind else label

    def _colour(self, label: str) -> str:
        kind = self._scheme.labels.get(label)
        return self._theme.label_colour(kind) if kind else self._theme.dim


def found(decisions: Iterable[Decision], asked: str) -> list[Decision]:
    """The decisions in which all the words that are asked for stand, in any language and either script."""
    wanted = asked.casefold().split()
    return [decision for decision in decisions if all(word in _said(decision) for word in wanted)]


def _said(decision: Decision) -> str:
    example = decision.example.text
    texts = [*decision.titles.values(), *decision.rules.values(), example, convert(example, OTHER_SCRIPT).text.text]
    return "\n".join([str(decision.number), *texts]).casefold()
