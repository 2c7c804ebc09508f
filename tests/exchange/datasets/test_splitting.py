"""Train, dev and test: whole families on one side, the same again whatever the order."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.article import Article, Block, BlockKind, Text
from yanguan.domain.refusal import Refusal
from yanguan.exchange.datasets.options import PARTS, Shares, read_shares
from yanguan.exchange.datasets.splitting import Story, shared_out, split

SHARES: Shares = (80, 10, 10)


def article(identifier: str, *lines: tuple[BlockKind, str]) -> Article:
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(kind, (len(text), len(text) + len(line)), (len(text), len(text) + len(line))))
        text += line + "\n"
    return Article(identifier, "hant", Text(text, "source"), Text(text, "converted", "tw2s"), tuple(blocks))


def story(seed: int, length: int = 400) -> str:
    """Words that no other story has."""
    drawn = random.Random(seed)
    return "".join(chr(drawn.randrange(0x4E00, 0x9000)) for _ in range(length))


def parts(articles: Sequence[Article], shares: Shares = SHARES, seed: int = 0) -> dict[str, str]:
    def through() -> Iterator[Article]:
        return iter(articles)

    return dict(split(through, shares, seed, lambda: None).parts)


def plain(number: int) -> Article:
    return article(f"a{number}", ("headline", story(number, 12)), ("paragraph", story(number + 1000)))


FORTY = [plain(number) for number in range(40)]


def test_the_shares_are_kept() -> None:
    assert Counter(parts(FORTY).values()) == {"train": 32, "dev": 4, "test": 4}


def test_the_same_articles_split_alike_in_any_order() -> None:
    first = parts(FORTY)
    shuffled = random.Random(1).sample(FORTY, len(FORTY))
    assert parts(shuffled) == first
    assert parts(FORTY, seed=0) == first
    assert parts(FORTY, seed=1) != first


def test_a_copy_stands_with_its_like() -> None:
    """With a line changed, a tail added, or its first half alone."""
    told = story(7, 600)
    copies = [
        article("c0", ("paragraph", told)),
        article("c1", ("headline", story(8, 14)), ("paragraph", told), ("related_title", story(9, 30))),
        article("c2", ("paragraph", told[:300])),
        article("c3", ("paragraph", told[:500] + story(10, 60))),
    ]
    for seed in range(8):
        found = parts([*FORTY, *copies], seed=seed)
        assert len({found[it.id] for it in copies}) == 1


def test_a_teaser_in_a_tail_stands_with_the_story_that_it_points_at() -> None:
    """By its title alone, which no sketch of a whole text would see."""
    title = story(21, 12)
    told = article("told", ("headline", title), ("paragraph", story(22)))
    points = article(
        "points", ("paragraph", story(23)), ("related_heading", "相關新聞"), ("related_title", f"‧ {title}")
    )
    opening = article("opening", ("paragraph", story(24)), ("related", story(22)[:60] + "……"))
    for seed in range(8):
        found = parts([*FORTY, told, points, opening], seed=seed)
        assert found["told"] == found["points"] == found["opening"]


def test_two_that_point_at_a_third_that_is_not_there_need_not_stand_together() -> None:
    tail: list[tuple[BlockKind, str]] = [("related_heading", "相關新聞"), ("related_title", story(31, 16))]
    pointing = [article(f"p{number}", ("paragraph", story(number + 500)), *tail) for number in range(30)]
    assert Counter(parts(pointing).values()) == {"train": 24, "dev": 3, "test": 3}


@given(
    st.lists(st.integers(1, 9), max_size=40),
    st.tuples(st.integers(0, 100), st.integers(0, 100)).filter(lambda two: sum(two) <= 100),
    st.integers(0, 9),
)
def test_the_parts_are_as_large_as_whole_families_allow(sizes: list[int], two: tuple[int, int], seed: int) -> None:
    shares = (*two, 100 - sum(two))
    families = [
        [Story(f"{number}.{each}", f"{number}.{each}", frozenset()) for each in range(size)]
        for number, size in enumerate(sizes)
    ]
    found = shared_out(families, shares, seed)
    assert sorted(found) == sorted(story.id for family in families for story in family)
    for family in families:
        assert len({found[story.id] for story in family}) == 1
    counted = Counter(found.values())
    for part, share in zip(PARTS, shares, strict=True):
        assert abs(counted[part] - share * sum(sizes) / 100) <= 2 * max(sizes, default=0)
        assert share or not counted[part]
    random.Random(seed).shuffle(families)
    assert shared_out(families, shares, seed) == found


@pytest.mark.parametrize("written", ["", "80", "80/20", "80/10/1", "80/10/10/0", "-80/100/80", "8O/10/10", "٨٠/10/10"])
def test_shares_that_make_no_hundred_are_refused(written: str) -> None:
    with pytest.raises(Refusal, match="export-split-shares"):
        read_shares(written)


def test_shares_are_read() -> None:
    assert read_shares("80/10/10") == SHARES
    assert read_shares("100/0/0") == (100, 0, 0)


def test_how_many_families_there_are_is_known() -> None:
    copies = [article(f"c{number}", ("paragraph", story(7, 600 - number))) for number in range(3)]
    found = split(lambda: iter([*FORTY, *copies]), SHARES, 0, lambda: None)
    assert (found.families, found.largest) == (41, 3)
