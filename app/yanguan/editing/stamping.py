"""The scheme under which an article's labels last changed: put with every change of them."""

from yanguan.domain.label_set import Change
from yanguan.domain.labels import KINDS, ArticleScheme
from yanguan.editing.scene import Scene

LABEL_KINDS = frozenset(KINDS) - {
    "person",
    "status",
    "stamp",
    "correction",
    "counterpart",
    "meta",
    "phrase",
    "scheme",
    "dismissal",
}
"""A change of one of these renews the article's scheme stamp."""


def stamped(scene: Scene, changes: list[Change]) -> list[Change]:
    """The changes of this article, and its stamp where it is not yet of the scheme in force."""
    stamp = ArticleScheme(scene.article.id, scene.scheme.stamp)
    before = scene.labels.stamp
    if before == stamp or not any(change.kind in LABEL_KINDS for change in changes):
        return changes
    return [*changes, scene.change(before, stamp)]
