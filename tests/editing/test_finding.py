"""Words found in an article from either script: every place that the eye finds in either text, and no other."""

from hypothesis import given
from hypothesis import strategies as st

from strategies.records import records
from yanguan.domain.article import Article, Text
from yanguan.domain.identity import new_id
from yanguan.editing import finding
from yanguan.editing.finding import Hit, hits
from yanguan.script.alignment import alignment_of
from yanguan.script.convert import convert
from yanguan.script.folding import fold

STORY = "他說：「云汐古鎮的用戶和使用者。」NATO 說，nato"


def converted(text: str, profile: str) -> Article:
    made = convert(text, profile)
    script = "hans" if profile.startswith("s") else "hant"
    return Article(
        new_id(), "hans" if script == "hans" else "hant", Text(text, "source"), made.text, (),
        alignment=made.alignment.places,
    )  # fmt: skip


def test_a_query_in_one_script_finds_the_other() -> None:
    article = converted(STORY, "tw2s")
    assert hits(article, "說") == hits(article, "说") == [Hit((1, 2), (1, 2)), Hit((22, 23), (22, 23))]


def test_large_and_small_letters_are_the_same_to_the_eye() -> None:
    assert [hit.source for hit in hits(converted(STORY, "tw2s"), "Nato")] == [(17, 21), (24, 28)]


def test_a_word_that_a_phrase_profile_changed_is_found_by_both_its_forms() -> None:
    article = converted("互联网用户说：互联网。", "s2twp")
    assert [hit.source for hit in hits(article, "互聯網")] == [(0, 3), (7, 10)]
    assert hits(article, "網際網路") == [Hit((0, 3), (0, 4)), Hit((7, 10), (9, 13))]


def test_a_part_of_a_block_is_found_and_shows_the_whole_block_across() -> None:
    article = converted("互联网", "s2twp")
    assert hits(article, "際網") == [Hit((0, 3), (1, 3))]


def test_what_only_the_counterpart_has_is_found_where_it_would_stand() -> None:
    article = Article(
        new_id(), "hant", Text("他說好。", "source"), Text("他昨天说好。", "given"), (), differences=((1, 1, 1, 3),)
    )
    assert hits(article, "昨天") == [Hit(None, (1, 3))]
    assert hits(article, "好") == [Hit((2, 3), (4, 5))]


def test_places_do_not_overlap_and_nothing_is_found_for_no_words() -> None:
    article = converted("哈哈哈哈哈", "tw2s")
    assert [hit.source for hit in hits(article, "哈哈")] == [(0, 2), (2, 4)]
    assert hits(article, "") == []


def test_there_is_an_end_to_what_is_shown() -> None:
    assert len(hits(converted("說" * (finding.MOST + 5), "tw2s"), "说")) == finding.MOST


@given(st.data())
def test_every_hit_reads_like_the_words_and_none_is_missed(data: st.DataObject) -> None:
    article = data.draw(records()).article
    source, other = article.source.text, article.counterpart.text
    side = data.draw(st.sampled_from([source, other]))
    start = data.draw(st.integers(0, len(side)))
    words = side[start : start + data.draw(st.sampled_from([1, 2, 4]))]
    found, alignment, wanted = hits(article, words), alignment_of(article), fold(words).lower()
    for hit in found:
        reads = [source[slice(*hit.source)]] if hit.source else []
        reads += [other[slice(*hit.counterpart)]] if hit.counterpart else []
        assert wanted in {fold(text).lower() for text in reads} or len(wanted) != len(words)
    if words and start + len(words) <= len(side):
        spans = [hit.source if side is source else hit.counterpart for hit in found]
        assert any(span and span[0] < start + len(words) and start < span[1] for span in spans)

    def source_reads(hit: Hit) -> bool:
        return hit.source is not None and fold(source[slice(*hit.source)]) == fold(words)

    starts = [hit.source[0] if hit.source else None for hit in found]
    assert [each for each in starts if each is not None] == sorted(each for each in starts if each is not None)
    assert all(
        hit.source is None or alignment.project(*hit.source) is not None or hit.counterpart is None for hit in found
    )
