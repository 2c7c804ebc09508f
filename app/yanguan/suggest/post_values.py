"""The values of an article's posts, each read in the light of those before it. How one text is read, `posts` knows.

What a person said by hand is kept by the commands of `editing.post_values`.
"""

from collections.abc import Iterable, Sequence

from yanguan.domain.article import Article
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import PostValue, Span
from yanguan.domain.progress import Progress, unwatched
from yanguan.editing.post_values import filled
from yanguan.editing.scene import Scene
from yanguan.store.project import Project
from yanguan.suggest.posts import parse_post


def value_of(article: Article, labels: LabelSet, span: Span) -> PostValue:
    """The value of one post span; areas and organisations that stand before it in the article tell what 市委 is."""
    areas, organization = list[str](), None
    for each in sorted(labels.spans.values(), key=lambda it: it.order):
        if each.order >= span.order or not each.is_gold:
            continue
        text = _text(article, each)
        value = labels.posts.get(each.id)
        if each.label == "place":
            areas.append(text)
        elif each.label == "organization":
            organization = text
        elif value is not None:
            areas += [value.area] if value.area else []
            organization = value.organization or organization
    parts = parse_post(_text(article, span), article.source_script, areas=areas, organization=organization)
    return PostValue(span.id, parts.area, parts.organization, parts.unit, parts.prefix, parts.core, parts.rank)


def values_of(article: Article, labels: LabelSet, spans: Iterable[Span]) -> list[PostValue]:
    """The values of several spans, each known to those after it."""
    found: list[PostValue] = []
    for span in sorted(spans, key=lambda it: it.order):
        value = value_of(article, labels, span)
        labels = labels.after([Change(article.id, labels.posts.get(span.id), value)])
        found.append(value)
    return found


def posts_completed(scene: Scene, changes: Sequence[Change]) -> list[Change]:
    """What a session adds to a command: the values of the posts that it made, relabelled, or moved the borders of."""
    made = [change.after for change in changes if isinstance(change.after, Span) and _is_new_post(change)]
    if not made:
        return []
    labels = scene.labels.after(changes)
    seen = Scene(scene.article, labels, scene.scheme, scene.annotator, scene.at)
    return [change for value in values_of(scene.article, labels, made) if (change := filled(seen, value)) is not None]


def missing_values(project: Project, progress: Progress = unwatched) -> dict[str, tuple[PostValue, ...]]:
    """The values of every post of the project that has none, by article: for a worker, it reads all of it."""
    found: dict[str, tuple[PostValue, ...]] = {}
    total = project.size()
    for done, record in enumerate(project.records(), 1):
        labels = record.labels
        open_ones = [each for each in labels.spans.values() if each.label == "post" and each.id not in labels.posts]
        if open_ones:
            found[record.article.id] = tuple(values_of(record.article, labels, open_ones))
        progress(done, total)
    return found


def _is_new_post(change: Change) -> bool:
    before, after = change.before, change.after
    if not isinstance(after, Span) or after.label != "post":
        return False
    return not isinstance(before, Span) or before.label != "post" or before.fragments != after.fragments


def _text(article: Article, span: Span) -> str:
    return "".join(article.source.text[start:end] for start, end in span.fragments)
