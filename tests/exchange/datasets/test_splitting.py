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


def tail(*titles: str) -> list[tuple[BlockKind, str]]:
    return [("related_heading", "相關新聞"), *(("related_title", title) for title in titles)]


def test_articles_that_are_nothing_but_a_tail_join_no_other_by_what_their_tails_share() -> None:
    """Each has a title that both tails carry, and whose story is not there."""
    shared = story(41, 16)
    lists = [
        article(f"l{number}", *tail(shared, *(story(600 + 9 * number + n, 16) for n in range(9))))
        for number in range(2)
    ]
    hosts = [article(f"h{number}", ("paragraph", story(700 + number)), *tail(shared)) for number in range(2)]
    found = split(lambda: iter([*lists, *hosts]), SHARES, 0, lambda: None)
    assert (found.families, found.largest) == (4, 1)


def test_what_a_story_says_further_down_is_no_teaser_of_it() -> None:
    title = story(51, 14)
    long = article("long", ("headline", story(52, 12)), ("paragraph", story(53, 700)), ("paragraph", title))
    points = article("points", ("paragraph", story(54)), *tail(title))
    found = split(lambda: iter([long, points]), SHARES, 0, lambda: None)
    assert (found.families, found.largest) == (2, 1)


def test_a_family_that_is_too_large_for_its_part_is_told() -> None:
    told = article("told", ("headline", story(61, 16)), ("paragraph", story(62)))
    hosts = [article(f"h{n}", ("paragraph", story(800 + n)), *tail(story(61, 16))) for n in range(19)]
    half = split(lambda: iter([told, *hosts, *FORTY[:20]]), (50, 25, 25), 0, lambda: None)
    assert (half.families, half.largest, half.misplaced) == (21, 20, 0)
    small = split(lambda: iter([told, *hosts, *FORTY[:10]]), (40, 30, 30), 0, lambda: None)
    assert (small.largest, small.misplaced) == (20, 8)


def punctuated(told: str) -> str:
    return "，".join(told[at : at + 9] for at in range(0, len(told), 9))


_COPIES = (
    lambda told: [("paragraph", told)],
    lambda told: [("headline", told[:10]), ("paragraph", told[10:])],
    lambda told: [("paragraph", told[: len(told) * 2 // 3])],
    lambda told: [
        ("byline", "記者莫子衡報導"),
        ("paragraph", "，".join(told[at : at + 9] for at in range(0, len(told), 9))),
    ],
    lambda told: [("paragraph", told), *tail(story(9_999, 20))],
)


@st.composite
def corpora(draw: st.DrawFn) -> tuple[list[Article], list[set[str]]]:
    """Stories with copies of them and articles whose tails point at them; and which of them must stand together."""
    articles, together = list[Article](), list[set[str]]()
    for number in range(draw(st.integers(1, 6))):
        told, title = story(1_000 + number, 300), story(2_000 + number, 14)
        own = [article(f"{number}", ("headline", title), ("paragraph", told))]
        for copy, kind in enumerate(draw(st.lists(st.sampled_from(_COPIES), max_size=3))):
            own.append(article(f"{number}.{copy}", *kind(told)))
        for host in range(draw(st.integers(0, 2))):
            teaser = draw(st.sampled_from((title, f"{title} 2026-07-02", told[:60], told[:200])))
            own.append(article(f"{number}-{host}", ("paragraph", story(3_000 + 10 * number + host)), *tail(teaser)))
        articles += own
        together.append({each.id for each in own})
    return draw(st.permutations(articles)), together


@given(corpora(), st.sampled_from([(80, 10, 10), (34, 33, 33), (0, 50, 50)]), st.integers(0, 9))
def test_copies_of_a_story_and_what_points_at_it_stand_on_one_side(
    corpus: tuple[list[Article], list[set[str]]], shares: Shares, seed: int
) -> None:
    articles, together = corpus
    found = split(lambda: iter(articles), shares, seed, lambda: None)
    for family in together:
        assert len({found.parts[each] for each in family}) == 1
    assert found.families == len(together)
    assert found.largest == max(map(len, together))


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
