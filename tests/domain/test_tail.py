"""How much of the related items a project labels."""

import pytest

from yanguan.domain.article import Article, Block, Text
from yanguan.domain.tail import TAILS, Tail, blocks_for, is_labelled

TEXT = "正文\n相關\n調任\n末段"
ARTICLE = Article(
    "a",
    "hant",
    Text(TEXT, "source"),
    Text(TEXT, "converted"),
    (
        Block("paragraph", (0, 2), (0, 2)),
        Block("related_heading", (3, 5), (3, 5)),
        Block("related_title", (6, 8), None),
        Block("paragraph", (9, 11), (9, 11)),
    ),
)


@pytest.mark.parametrize(
    ("tail", "quote", "appointment"),
    [("skip", (0, 3), (0, 3)), ("appointments", (0, 3), (0, 1, 2, 3)), ("all", (0, 1, 2, 3), (0, 1, 2, 3))],
)
def test_each_choice_leaves_out_its_blocks(tail: Tail, quote: tuple[int, ...], appointment: tuple[int, ...]) -> None:
    assert blocks_for(ARTICLE, "quote", tail) == quote
    assert blocks_for(ARTICLE, "appointment", tail) == appointment


def test_a_position_is_labelled_where_its_block_is() -> None:
    for tail in TAILS:
        for layer in ("quote", "appointment"):
            chosen = blocks_for(ARTICLE, layer, tail)
            for number, block in enumerate(ARTICLE.blocks):
                assert block.source is not None
                assert is_labelled(ARTICLE, layer, tail, block.source[0]) == (number in chosen)
