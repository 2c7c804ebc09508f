"""An article's counterpart as an object of its own: taken from the article, and put into it again."""

from dataclasses import replace

from yanguan.domain.article import Article
from yanguan.domain.labels import Counterpart


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
