"""Copies of one story are found however they were changed, in either script, and other stories are not."""

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yanguan.exchange import copies
from yanguan.exchange.copies import (
    COPY,
    MUCH_IN_COMMON,
    Shelf,
    Sieve,
    containment,
    families,
    sketch,
    words_of,
)
from yanguan.resources import resource
from yanguan.script.convert import convert

SAMPLES = sorted(resource("samples").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLES]
STORY = TEXTS[[path.stem for path in SAMPLES].index("transfer")]
TEASER = "瀾石股份公告，董事長沈望舒辭職，董事會已聘任陸行舟為總經理，任期至本屆董事會屆滿，交易所十三日下發問詢函。"


def misspelt(text: str, share: float = 0.02) -> str:
    chance = random.Random(7)
    return "".join("錯" if chance.random() < share else character for character in text)


def without_lines(text: str) -> str:
    return "\n".join(line for number, line in enumerate(text.split("\n")) if number % 5)


def converted(text: str) -> str:
    profile = "tw2s" if convert(text, "tw2s").text.text != text else "s2tw"
    return convert(text, profile).text.text


CHANGES: dict[str, Callable[[str], str]] = {
    "the same": lambda text: text,
    "in the other script": converted,
    "with a byline": lambda text: f"記者許念青／臨江報導\n{text}",
    "without marks": lambda text: re.sub(r"[\W_]", "", text),
    "with two percent of mistakes": misspelt,
    "with lines left out": without_lines,
    "with a tail": lambda text: f"{text}\n相關新聞\n{TEASER}\n",
    "in the other script, with a tail": lambda text: f"{converted(text)}\n相關新聞\n{TEASER}\n",
    "the first half": lambda text: text[: len(text) // 2],
}


def test_a_copy_is_found_however_it_was_changed() -> None:
    for name, change in CHANGES.items():
        for path, text in zip(SAMPLES, TEXTS, strict=True):
            share = containment(sketch(text), sketch(change(text)))
            assert share >= MUCH_IN_COMMON, (name, path.name, share)


def test_two_stories_are_not_taken_for_one() -> None:
    sketches = [sketch(text) for text in TEXTS]
    shares = [containment(one, other) for n, one in enumerate(sketches) for other in sketches[:n]]
    assert max(shares) < 0.4


def test_a_copy_in_the_other_script_is_the_same_text() -> None:
    assert all(containment(sketch(text), sketch(converted(text))) >= COPY for text in TEXTS)


def test_a_teaser_is_found_in_the_article_that_it_is_taken_from() -> None:
    article = f"{STORY}\n{TEASER}\n{TEXTS[0]}"
    assert containment(sketch(TEASER), sketch(article)) == 1.0
    assert containment(sketch(converted(TEASER)), sketch(article)) == 1.0
    assert containment(sketch(TEASER), sketch(STORY)) == 0.0


def test_a_few_words_tell_nothing_unless_they_are_all() -> None:
    assert containment(sketch("新華社北京電"), sketch("新華社北京電" + STORY)) == 0.0
    assert containment(sketch("通車"), sketch("通车")) == 1.0
    assert containment(sketch("通車"), sketch("停車")) == 0.0
    assert sketch("") == sketch("——！？ \n") == frozenset()
    assert containment(frozenset(), frozenset()) == 0.0


def test_families_hold_every_text_once_in_their_order() -> None:
    texts = [TEXTS[0], TEXTS[1], converted(TEXTS[0]), TEXTS[2], without_lines(TEXTS[1]), TEXTS[0]]
    assert families([sketch(text) for text in texts], MUCH_IN_COMMON) == [[0, 2, 5], [1, 4], [3]]
    assert families([], MUCH_IN_COMMON) == []


def test_two_texts_that_only_a_third_joins_are_one_family() -> None:
    both = TEXTS[0] + TEXTS[1]
    assert families([sketch(text) for text in (TEXTS[0], TEXTS[1], both)], MUCH_IN_COMMON) == [[0, 1, 2]]


def test_copies_beyond_the_fiftieth_are_still_found() -> None:
    copies = [sketch(misspelt(STORY) + f"第{number}版") for number in range(70)]
    assert families([*copies, sketch(TEXTS[0])], COPY) == [list(range(70)), [70]]


def test_what_fifty_texts_share_does_not_hide_what_two_share() -> None:
    notice = "本資料由公開資訊觀測站提供，投資人應審慎評估，盈虧自負，與本公司無涉，特此公告周知。" * 2
    shelf = Shelf(sketch(f"{notice}{number}號{chr(0x4E00 + number * 7) * 300}") for number in range(60))
    number = shelf.add(sketch(notice + TEASER * 3))
    found = shelf.alike(sketch(notice + TEASER * 3), MUCH_IN_COMMON)
    assert found[0] == (number, 1.0)


PARTS = [text[start : start + 30] for text in TEXTS[:3] for start in (0, 20, 60)]
MADE = st.lists(st.sampled_from(PARTS), max_size=4).map("".join)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(MADE, max_size=8), st.sampled_from([0.3, 0.6, 0.9]))
def test_families_are_those_that_comparing_each_with_each_gives(texts: list[str], threshold: float) -> None:
    sketches = [sketch(text) for text in texts]
    near = [{m for m, other in enumerate(sketches) if m == n or containment(one, other) >= threshold}
            for n, one in enumerate(sketches)]  # fmt: skip
    for _ in texts:
        near = [{far for member in group for far in near[member]} for group in near]
    assert families(sketches, threshold) == sorted(map(list, {tuple(sorted(group)) for group in near}))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_containment_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    share = containment(sketch(one), sketch(other))
    assert 0 <= share <= 1
    assert share == containment(sketch(other), sketch(one))


STRANGE = "".join(random.Random(7).choices("山川河谷風雨雲雪花草樹林鳥獸魚蟲", k=1500))


def sieve_of(*texts: str) -> Sieve:
    sieve = Sieve()
    for text in texts:
        sieve.add(words_of(text), sketch(text))
    return sieve


def test_a_sieve_lets_every_copy_through_and_keeps_other_stories_back() -> None:
    for text in TEXTS:
        sieve = sieve_of(text)
        assert all(sieve.lets_through(words_of(change(text))) for change in CHANGES.values())
        assert not sieve.lets_through(words_of(STRANGE))


def test_a_sieve_judges_no_short_text_and_lets_all_through_where_one_is_held() -> None:
    assert sieve_of(STORY).lets_through(words_of(TEASER))
    assert not sieve_of(STORY).lets_through(words_of(STRANGE))
    assert sieve_of(STORY, TEASER).lets_through(words_of(STRANGE))
    assert sieve_of(TEASER, STORY).lets_through(words_of(STRANGE))


def test_a_sieve_that_holds_too_much_lets_all_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "_MOST_RUNS", len(STORY))
    assert not sieve_of(STORY).lets_through(words_of(STRANGE))
    assert sieve_of(STORY, TEXTS[1]).lets_through(words_of(STRANGE))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.integers(20, 200), st.integers(0, 30))
def test_what_is_alike_is_let_through(chance: random.Random, length: int, mistakes: int) -> None:
    """Pieces of any length, in any order, with strange characters between them: alike means let through."""
    start = chance.randrange(max(len(STORY) - 2 * length, 1))
    pieces = [STORY[at : at + length] for at in range(start, len(STORY), length)]
    chance.shuffle(pieces)
    changed = list("".join(pieces))
    for _ in range(mistakes * len(changed) // 500):
        changed[chance.randrange(len(changed))] = "錯"
    other = "".join(changed) + TEXTS[0][: chance.randrange(2000)]
    shelf = Shelf([sketch(STORY)])
    assert sieve_of(STORY).lets_through(words_of(other)) or not shelf.alike(sketch(other), MUCH_IN_COMMON)
