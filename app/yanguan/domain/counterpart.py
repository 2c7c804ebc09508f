"""What may change of an article itself, as objects of their own: taken from the article, and put into it again."""

from collections.abc import Iterable
from dataclasses import replace

from yanguan.domain.article import Article
from yanguan.domain.label_set import Change
from yanguan.domain.labels import ArticleMeta, Counterpart


def counterpart_of(article: Article) -> Counterpart:
    """The other script's text of this article, and where its places and blocks stand."""
    blocks = tuple(block.counterpart for block in article.blocks)
    return Counterpart(article.id, article.counterpart, article.alignment, article.differences, blocks)


def with_counterpart(article: Article, counterpart: Counterpart) -> Article:
    """The article with another counterpart. Raises ValueError where its blocks are not as many."""
    blocks = tuple(
        replace(block, counterpart=place) for block, place in zip(article.blocks, counterpart.blocks, strict=True)
    )
    return replace(
        article,
        counterpart=counterpart.text,
        alignment=counterpart.alignment,
        differences=counterpart.differences,
        blocks=blocks,
    )


def meta_of(article: Article) -> ArticleMeta:
    """What is known about this article."""
    return ArticleMeta(article.id, article.meta)


def article_after(article: Article, changes: Iterable[Change]) -> Article:
    """The article once these changes are made; those of other articles, and of labels, are passed over."""
    for change in changes:
        if change.article == article.id:
            if isinstance(change.after, Counterpart):
                article = with_counterpart(article, change.after)
            elif isinstance(change.after, ArticleMeta):
                article = replace(article, meta=change.after.meta)
    return article
