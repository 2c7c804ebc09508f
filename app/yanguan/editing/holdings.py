"""Who holds which post: a title and the name behind it become post, organization, person and holding in one step.

Where titles stand is for `suggest.titles` to propose; nothing is found here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Holding, Mention, Span
from yanguan.domain.progress import Progress
from yanguan.editing.commands import AddSpan
from yanguan.editing.linking import labelled, merged
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.editing.stamping import stamped
from yanguan.editing.standing import leaned_on


@dataclass(frozen=True, slots=True)
class Title:
    """A post and the organization in it (None where it names none), in code points of the source.

    The post has two fragments where 新任 stands in the midst of it.
    """

    post: tuple[Range, ...]
    organization: Range | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Posts that one person holds, held, or is said to hold; None for a person whom the sentence does not name."""

    titles: tuple[Title, ...]
    person: Range | None
    temporal: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Make these holdings in one article. Spans that are there are used again, and keep whom they mean."""

    article: str
    held: tuple[Held, ...]
    verb: str = "hold"

    def plan(self, scene: Scene) -> list[Change]:
        """The spans that are new, and a holding for each person, post and time: a further mention joins it."""
        changes: list[Change] = []
        for held in self.held:
            for title in held.titles:
                changes += _planned(replace(scene, labels=scene.labels.after(changes)), held, title)
        return merged(changes)


@dataclass(frozen=True, slots=True)
class HoldEverywhere:
    """Make these holdings in many articles, by the article's id, as one step."""

    held: Mapping[str, tuple[Held, ...]]
    verb: str = "hold-everywhere"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The holdings, article by article."""
        changes: list[Change] = []
        for done, (article, held) in enumerate(self.held.items(), 1):
            there = scene.scene(article)
            changes += stamped(there, Hold(article, held).plan(there))
            progress(done, len(self.held))
        return changes


def is_held(scene_spans: Mapping[str, Span], holdings: Mapping[str, Holding], post: tuple[Range, ...]) -> bool:
    """True where a gold holding has a mention at this post already."""
    return any(
        scene_spans[said.post_span].fragments == post
        for holding in holdings.values()
        if holding.is_gold
        for said in holding.mentions
    )


def _planned(scene: Scene, held: Held, title: Title) -> list[Change]:
    """One post of one person."""
    changes: list[Change] = []
    post = _span(scene, "post", title.post, changes)
    if title.organization is not None:
        _span(scene, "organization", (title.organization,), changes)
    person = _span(scene, "person", (held.person,), changes) if held.person is not None else None
    seen = replace(scene, labels=scene.labels.after(changes))
    change = _holding(seen, Mention(person, post), held.temporal)
    return [*changes, *leaned_on(seen, [change]), change] if change is not None else changes


def _span(scene: Scene, label: str, fragments: tuple[Range, ...], changes: list[Change]) -> str:
    """The span with this label here, made where there is none; a gold one's own decisions stay as they are."""
    seen = replace(scene, labels=scene.labels.after(changes))
    found = labelled(seen, label, fragments)
    if found is not None:
        return found
    attributes = {"mention": "named"} if label == "person" else {}
    made = AddSpan(scene.article.id, label, fragments, attributes).plan(seen)
    changes += made
    return made[0].id


def _holding(scene: Scene, said: Mention, temporal: str) -> Change | None:
    """The holding with the mention; None where one says all of it already."""
    for holding in _gold(scene):
        if holding.attributes.get("temporal") != temporal:
            continue
        if said in holding.mentions:
            return None
        if said.person_span is not None and any(_is_same(scene, said, other) for other in holding.mentions):
            return scene.change(holding, replace(scene.touched(holding), mentions=(*holding.mentions, said)))
    person = scene.labels.spans[said.person_span].person if said.person_span else None
    attributes = scene.scheme.defaults("holding") | {"temporal": temporal}
    return scene.change(None, Holding(**scene.made(), mentions=(said,), person=person, attributes=attributes))


def _gold(scene: Scene) -> Iterator[Holding]:
    return (holding for holding in scene.labels.holdings.values() if holding.is_gold)


def _is_same(scene: Scene, one: Mention, other: Mention) -> bool:
    """True for the same person in the same post: by the registry where both are known, else by their words."""
    spans = scene.labels.spans
    if one.person_span is None or other.person_span is None:
        return False
    known = spans[one.person_span].person, spans[other.person_span].person
    is_person = known[0] == known[1] if all(known) else _words(scene, one.person_span, other.person_span)
    return is_person and _words(scene, one.post_span, other.post_span)


def _words(scene: Scene, one: str, other: str) -> bool:
    """True where two spans cover the same words."""
    spans = scene.labels.spans
    return "".join(scene.text_of(spans[one].fragments)) == "".join(scene.text_of(spans[other].fragments))
