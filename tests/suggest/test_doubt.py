"""The doubts of an article: by place, none overlapping, of both texts, whatever made the counterpart."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suggest.articles import doubts_in, hans_article, hant_article
from yanguan.domain.article import Article, Text
from yanguan.resources import gold
from yanguan.script.convert import convert
from yanguan.suggest import doubt as doubting
from yanguan.suggest.doubt import DETECTORS, Doubt, Reason, find_doubts, merged
from yanguan.words import LANGUAGES, Language, words

ONE_OF_EACH = (
    "主任遊鈞說，臨江緊扣先進位造，4天后不斷髮生，隊長弗裡克說。他的專著全票透過。視頻會議優化信息，臨江軟體協會"
)
ANY_TEXT = st.text(
    st.sampled_from("後后裡里遊進位造制製髮發只隻著「」，。\n\x00𠮷𫜰😀e\u0301說主任記憶體款的了"), max_size=40
)
doubts = st.builds(
    lambda script, start, length, score, detector: Doubt(
        script, start, start + length, "字", detector, score, Reason("doubt-reading", {})
    ),
    st.sampled_from(["hant", "hans"]),
    st.integers(0, 30),
    st.integers(1, 6),
    st.sampled_from([0.5, 0.8, 0.9]),
    st.sampled_from(sorted(DETECTORS)),
)


def test_every_detector_has_found_something_and_they_come_by_place() -> None:
    found = doubts_in(ONE_OF_EACH)
    assert {each.detector for each in found} == set(DETECTORS)
    assert [each.script for each in found] == ["hant"] * 7 + ["hans"]
    assert [each.start for each in found if each.script == "hant"] == sorted(
        each.start for each in found if each.script == "hant"
    )


def test_the_mistakes_of_the_sample_are_found_just_as_its_gold_says() -> None:
    record = json.loads((gold() / "aggregator.jsonl").read_text(encoding="utf-8"))
    given_places = {(*each["range"], each["suggested"]) for each in record["corrections"]}
    text = record["texts"]["hant"]["text"]
    found = {(each.start, each.end, each.suggested) for each in doubts_in(text)}
    assert found == given_places


def test_the_other_samples_hold_no_doubt() -> None:
    for path in sorted(gold().glob("*.jsonl")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if not record["corrections"]:
            assert doubts_in(record["texts"]["hant"]["text"]) == [], path.name


def test_what_our_conversion_got_wrong_is_doubted_in_the_counterpart() -> None:
    article = hans_article("记者范立民说，美国制裁他，压力表示不满")
    assert article.counterpart.text == "記者範立民說，美國製裁他，壓力錶示不滿"
    found = find_doubts(article)
    assert [(each.script, each.suggested) for each in found] == [("hant", "范立民"), ("hant", "制"), ("hant", "表")]


def test_an_article_whose_sides_differ_in_length_is_read_by_an_image_of_its_own() -> None:
    text = "臨江緊扣先進位造，他的專著"
    article = replace(hant_article(text), counterpart=Text("临江紧扣先进制造", "given"), differences=((8, 13, 8, 8),))
    assert [(each.script, each.start, each.end) for each in find_doubts(article)] == [("hant", 5, 7)]


def test_a_counterpart_that_the_user_gave_is_not_doubted() -> None:
    article = replace(hant_article("他的專著"), counterpart=Text("他的专着", "given"))
    assert find_doubts(article) == []


def test_a_phrase_profile_makes_no_difference_to_the_traditional_text() -> None:
    text = convert("他们在网络上说，记者范立民到了", "s2twp")
    places = getattr(text.alignment, "places", ())
    article = Article("a", "hans", Text("他们在网络上说，记者范立民到了", "source"), text.text, (), alignment=places)
    (doubt,) = find_doubts(article)
    assert text.text.text[doubt.start : doubt.end] == "範立民"


@given(ANY_TEXT)
def test_a_doubt_lies_in_its_text_and_would_change_it(text: str) -> None:
    article = hant_article(text)
    for each in find_doubts(article):
        assert 0 <= each.start < each.end <= len(article.text(each.script).text)
        assert article.text(each.script).text[each.start : each.end] != each.suggested
        assert 0 < each.score <= 1


@given(ANY_TEXT, ANY_TEXT)
def test_a_paragraph_elsewhere_changes_no_doubt_of_the_other_detectors(before: str, text: str) -> None:
    """Names are looked for in the whole article; all else stays in its line."""
    shift = len(before) + 1
    alone = [each for each in doubts_in(text) if each.detector not in {"surname", "collocation"}]
    moved = [replace(each, start=each.start + shift, end=each.end + shift) for each in alone]
    together = {(each.start, each.detector) for each in doubts_in(f"{before}\n{text}") if each.start >= shift}
    assert {(each.start, each.detector) for each in moved} <= together | {
        (each.start, each.detector) for each in moved if _is_covered(each, f"{before}\n{text}")
    }


def _is_covered(doubt: Doubt, text: str) -> bool:
    return any(other.start <= doubt.start < other.end for other in doubts_in(text))


@given(st.lists(doubts, max_size=12))
def test_merging_keeps_the_best_and_nothing_that_overlaps_it(found: list[Doubt]) -> None:
    kept = merged(found)
    assert all(each in found for each in kept)
    for one, other in ((a, b) for a in kept for b in kept if a is not b and a.script == b.script):
        assert one.end <= other.start or other.end <= one.start
    for each in found:
        rivals = [k for k in kept if k.script == each.script and k.start < each.end and each.start < k.end]
        assert any(rival.score >= each.score for rival in rivals)
    assert merged(kept) == kept
    assert merged(reversed(found)) == kept


def test_several_threads_find_the_same() -> None:
    article = hant_article(ONE_OF_EACH * 5)
    alone = find_doubts(article)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(find_doubts, [article] * 8)) == [alone] * 8


def test_without_words_the_segmenter_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise AssertionError("jieba was asked for")

    monkeypatch.setattr(doubting, "segmenter", refuse)
    assert find_doubts(hant_article("主任遊鈞說"), with_words=False)


def test_where_jieba_cannot_be_loaded_the_doubts_are_those_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubting, "segmenter", lambda: None)
    article = hant_article(ONE_OF_EACH)
    assert find_doubts(article) == find_doubts(article, with_words=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_words_in_each_language(language: Language) -> None:
    say = words(language)
    for each in doubts_in(ONE_OF_EACH):
        said = say(each.reason.message, **each.reason.arguments)
        assert said != each.reason.message
        assert "$" not in said


@pytest.mark.parametrize(
    "text", ["", "\n", "\x00", "plain", "遊", "裡", "進位", "4天后", "主任遊", "𠮷" * 50, "「" * 9]
)
def test_a_text_too_short_for_words_holds_no_mistake_of_ours(text: str) -> None:
    assert all(each.end <= len(text) for each in doubts_in(text))
