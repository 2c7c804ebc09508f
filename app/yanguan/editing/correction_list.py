"""The corrections of counterparts as a list to read: the project's phrases, and what one article has of its own.

How far each phrase reaches is counted in `store`; what is done about one stands in `corrections`.
"""

from collections.abc import Collection

from yanguan.domain.article import Article, Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Phrase
from yanguan.editing.corrections import RemovePhrase, Scope, UncorrectPlace
from yanguan.script.alignment import alignment_of
from yanguan.script.correcting import Phrase as Form
from yanguan.script.correcting import phrase_corrections


@dataclass(frozen=True, slots=True)
class ListedCorrection:
    """A phrase of the project (`article` empty, `id` its own), or the correction of `[start, end)` of a counterpart.

    `scope` is what the correction says of itself: one of `project` that stands at a place came with a dataset.
    """

    scope: Scope
    script: Script
    source: str
    counterpart: str
    annotator: str
    at: str
    id: str = ""
    article: str = ""
    start: int = 0
    end: int = 0


def phrases_listed(phrases: Collection[Phrase]) -> list[ListedCorrection]:
    """The phrases, in the order given."""
    return [
        ListedCorrection("project", each.source_script, each.source, each.counterpart, each.annotator, each.at, each.id)
        for each in phrases
    ]


def own_corrections(article: Article, phrases: Collection[Phrase]) -> list[ListedCorrection]:
    """What the article's counterpart has of its own, by place; not what the phrases of its script make."""
    if article.counterpart.origin != "converted":
        return []
    forms = [Form(each.source, each.counterpart, each.annotator, each.at) for each in phrases]
    listed = {(each.start, each.end) for each in phrase_corrections(article.source.text, forms)}
    alignment, found = alignment_of(article), list[ListedCorrection]()
    for each in article.counterpart.overrides:
        place = alignment.project_back(each.start, each.end)
        if place is not None and (each.scope == "place" or place not in listed):
            forms_here = article.source.text[slice(*place)], each.text
            who = each.annotator, each.at, "", article.id
            found.append(ListedCorrection(each.scope, article.source_script, *forms_here, *who, each.start, each.end))
    return found


def removal(correction: ListedCorrection) -> RemovePhrase | UncorrectPlace:
    """The command that takes a correction back."""
    if correction.article:
        return UncorrectPlace(correction.article, correction.start, correction.end)
    return RemovePhrase(correction.script, correction.source)
