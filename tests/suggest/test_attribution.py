"""Who said what, decision by decision of the guidelines, in sentences of our own and in both scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suggest.marked import Marked, marked
from yanguan.domain.article import BlockKind
from yanguan.suggest.attribution import propose_quote, propose_quotes
from yanguan.suggest.quote_proposal import QuoteProposal
from yanguan.suggest.reading import Words, load_words

DIRECT = {
    "1 title": "⟨臨江市委書記方景行⟩‹說›，⟦「路通了。」⟧",
    "1 not 據, 對此, 在會上, 昨天": "對此，⟨市教育局局長文若水⟩昨天在會上‹表示›：⟦「學校不搬。」⟧",
    "1 relative clause": "⟨一位接近公司的人士⟩‹說›：⟦「帳目沒有問題。」⟧",
    "1 after": "⟦「路通了。」⟧⟨臨江市委書記方景行⟩‹說›。",
    "2 pronoun": "⟨他⟩‹說›，⟦「路通了。」⟧",
    "3 nobody": "⟦「橋還沒有修好，大家先繞路。」⟧",
    "4 without adverb": "⟨方景行⟩當場‹追問›：⟦「錢花到哪裡去了？」⟧",
    "4 adjacent verbs": "⟨程思韻⟩‹反駁說›：⟦「數字要一起看。」⟧",
    "8 split": "⟦「路通了，」⟧⟨方景行⟩‹說›，⟦「橋也通了。」⟧",
    "8 split twice": "⟦「路通了，」⟧⟨方景行⟩‹說›，⟦「橋也通了，」⟧他停了停，⟦「人也來了。」⟧",
    "10 several paragraphs": "⟨校長顧懷瑾⟩‹說›：\n\n⟦「第一件事是讀書。⟧\n\n⟦「第二件還是讀書。」⟧\n\n掌聲。",
    "12 crowd": "⟨隊伍⟩沿途‹高呼›⟦「還我漁場」⟧。",
    "15 learned from": "記者從⟨市水務局⟩‹獲悉›，⟦「水位已經降了。」⟧",
    "16 denial": "⟨她⟩一口‹否認›：⟦「一根也不轉。」⟧",
    "24 有": "有⟨市民⟩‹質疑›：⟦「錢花到哪裡去了？」⟧",
    "24 有人": "⟨有人⟩‹說›：⟦「好看是好看，就是太吵。」⟧",
    "25 the verb of the medium": "⟨網友「海邊的貓」⟩留言‹批評›：⟦「煤灰都落在魚架上了！」⟧",
    "30 addressee of 告訴": "⟨她⟩‹告訴›記者：⟦「我想打魚。」⟧",
    "31 object": "⟨漁民⟩‹高喊›⟦「漁港不是煤場！」⟧",
    "34 missing closing mark": "⟨方景行⟩‹說›：⟦「路通了，橋也通了。⟧",
    "51 elided": "7月18日，⟨臨江市委書記祁遠山⟩走進服務大廳，‹說›：⟦「錢要花在刀刃上。」⟧",
    "52 gesture": "⟦「您別謝我，」⟧⟨祁遠山⟩擺擺手，⟦「是我們讓您多跑了。」⟧",
    "two before and after": "⟦「現在最難的是停車。」⟧⟨周安⟩‹說›。",
    "foreign": "⟦「磚會說話。」⟧⟨建築師Zoé Marchetal⟩‹說›。",
    "foreign dot": "⟨外長馬可·魯比諾⟩‹說›：⟦「會談很順利。」⟧",
    "joined titles": "⟨市委副書記、代市長柳書蘅⟩‹說›：⟦「本月公布第一批清單。」⟧",
    "straight quotes": '⟨方景行⟩‹說›："路通了。"'.replace('"路通了。"', '⟦"路通了。"⟧'),
}
INDIRECT = {
    "6 clause": "⟨祁遠山⟩‹表示›，⟦完全擁護省委決定⟧。",
    "6 without comma": "⟨議員蒲婉婷⟩‹認為›⟦新班子應先處理舊樓⟧。",
    "9 second cue": "⟨祁遠山⟩‹指出›，⟦問題要解決在樓道裡⟧，並強調錢要花得出響聲。",
    "13 document": "⟨《老城更新三年行動方案》⟩‹提出›，⟦到2028年全部完成改造⟧。",
    "15 learned from": "記者從⟨云汐縣文旅局⟩‹獲悉›，⟦古鎮已列入全省計劃⟧。",
    "16 negated": "⟨冯素云⟩從沒‹抱怨›過⟦生意太淡⟧。",
    "24 有": "也有⟨居民⟩‹質疑›⟦工程拖得太久⟧。",
    "26 finding": "⟨調查⟩‹發現›，⟦三成店鋪已經關門⟧。",
    "26 data": "⟨公開資料⟩‹顯示›，⟦方景行是南河人⟧。",
    "27 promise": "⟨方景行⟩‹承諾›，⟦每條街封閉不超過九十天⟧。",
    "27 call": "⟨部長⟩‹呼籲›⟦市民少開車多走路⟧。",
    "28 named rumour": "⟨消息人士⟩‹透露›，⟦他可能出任顧問⟧。",
    "29 according to a document": "‹根據›⟨《城市管理辦法》⟩，⟦每條街都要有人管⟧。",
    "29 according to a paper": "‹據›⟨《臨江日報》⟩‹報道›，⟦今年五月開過三次協調會⟧。",
    "49 to the end of the sentence": "⟨方景行⟩‹介紹›，⟦今年改造四十公里；明年再添二十公里⟧。數字不小。",
    "30 named addressee": "⟨市場經理⟩‹告訴›「晚報」，⟦豬沒有傷人⟧。",
    "1 not 在簡訊中": "⟨趙太太⟩在發給丈夫的短信中‹說道›，⟦這事不好辦⟧。",
    "53 thought": "⟨村民⟩‹相信›⟦日子會一天天好起來⟧。",
    "56 new source": "⟨方景行⟩‹說›，⟦路會修好⟧，但也承認錢不夠。",
}
MIXED = {
    "7 mixed": "⟨市長柳書蘅⟩‹表示›，⟦一定「不說空話，不留尾巴」，自覺接受監督⟧。",
    "7 own words": "⟨卓依庭⟩‹批評›，⟦這次改組「換湯不換藥」⟧。",
    "50 goes on": "⟦「去年關了三十一家店。」⟧⟨周安⟩‹表示›，⟦空出來的鋪面租給手藝人⟧。",
}
NONE = [
    "據悉，這條路下月完工。",
    "據了解，下月完工。",
    "她說了一些話，但是沒用。",
    "全鎮人口估計為三萬。",
    "新華社北京7月1日電 大橋通車。",
    "據新華社報道，大橋已經通車。",
    "方景行提出了三點要求。",
    "他的建議很好，大家都同意。",
    "方景行同意修路。",
    "委員會批准了方案。",
    "他知道這個問題。",
    "他被指出任要職。",
    "小說家出席了活動。",
    "渠道、街道、報道都要管好。",
    "她加入了「守港聯盟」。",
    "橫幅上寫著「海是我們的田」。",
    "所謂「補償方案」至今沒有公布。",
    "人稱「船王」的他回來了。",
    "《山路》是一本好書。",
]


@pytest.fixture(scope="module")
def words() -> Words | None:
    return load_words()


def best(sentence: Marked, text: str, words: Words | None, kind: BlockKind = "paragraph") -> QuoteProposal | None:
    found = propose_quotes(text, sentence.blocks(kind), words)
    return next((each for each in found if each.fragments == sentence.quote), None)


def check(sentence: Marked, text: str, words: Words | None, type_: str, kind: BlockKind = "paragraph") -> None:
    proposal = best(sentence, text, words, kind)
    assert proposal is not None, propose_quotes(text, sentence.blocks(kind), words)
    assert [text[start:end] for start, end in proposal.speakers] == [text[start:end] for start, end in sentence.speaker]
    assert proposal.cue == sentence.cue
    assert proposal.type == type_
    assert (proposal.explicitness == "implicit") == (not sentence.speaker)
    assert 0 < proposal.score < 1


@pytest.mark.parametrize("source", DIRECT.values(), ids=DIRECT)
def test_direct_speech(source: str, words: Words | None) -> None:
    check(marked(source), marked(source).text, words, "direct")
    check(marked(source), marked(source).simplified, words, "direct")


@pytest.mark.parametrize("source", INDIRECT.values(), ids=INDIRECT)
def test_indirect_speech(source: str, words: Words | None) -> None:
    check(marked(source), marked(source).text, words, "indirect")
    check(marked(source), marked(source).simplified, words, "indirect")


@pytest.mark.parametrize("source", MIXED.values(), ids=MIXED)
def test_mixed_speech(source: str, words: Words | None) -> None:
    check(marked(source), marked(source).text, words, "mixed")
    check(marked(source), marked(source).simplified, words, "mixed")


@pytest.mark.parametrize("text", NONE)
def test_what_attributes_nothing(text: str, words: Words | None) -> None:
    assert propose_quotes(text, marked(text).blocks(), words) == ()


def test_a_headline_speaks_by_its_colon(words: Words | None) -> None:
    sentence = marked("⟨臨江市委書記祁遠山⟩：⟦把每一分錢花出響聲⟧")
    check(sentence, sentence.text, words, "indirect", "headline")
    assert best(sentence, sentence.text, words, "paragraph") is None


def test_a_speaker_after_a_dash_in_a_headline(words: Words | None) -> None:
    sentence = marked("⟦「把燈留給後來的人」⟧——⟨校長顧懷瑾⟩致辭")
    check(sentence, sentence.text, words, "direct", "headline")


def test_lines_that_are_not_told_hold_no_quotes(words: Words | None) -> None:
    sentence = marked("記者 林知遠 說：「好的，我們去。」")
    assert propose_quotes(sentence.text, sentence.blocks("byline"), words) == ()


def test_pieces_side_by_side_are_a_quote_each(words: Words | None) -> None:
    text = "隊伍高呼「還我漁場」「不要黑煙」。"
    found = propose_quotes(text, marked(text).blocks(), words)
    assert [text[each.start : each.end] for each in found] == ["「還我漁場」", "「不要黑煙」"]
    assert {each.speakers for each in found} == {((0, 2),)}


def test_a_second_cue_is_a_second_quote_of_the_same_speaker(words: Words | None) -> None:
    text = "議員蒲婉婷認為，新班子應先處理舊樓，並警告若無寸進，議會將提出動議。"
    first, second = propose_quotes(text, marked(text).blocks(), words)
    assert (first.speakers, text[first.start : first.end]) == (((0, 5),), "新班子應先處理舊樓")
    assert (second.speakers, text[second.start : second.end]) == (((0, 5),), "若無寸進，議會將提出動議")
    assert second.explicitness == "anaphoric"


def test_nested_quotes_know_what_they_stand_in(words: Words | None) -> None:
    text = "方景行說：「街坊常對我說『房子可以舊，日子不能舊』，我記住了。」"
    outer, inner = propose_quotes(text, marked(text).blocks(), words)
    assert (outer.parent, inner.parent) == (None, 0)
    assert text[inner.start : inner.end] == "『房子可以舊，日子不能舊』"
    assert [text[start:end] for start, end in inner.speakers] == ["街坊"]


def test_a_paragraph_with_both_marks_of_its_own_is_a_quote_of_nobody_named(words: Words | None) -> None:
    text = "校長說：「第一件事是讀書。」\n\n「第二件事還是讀書。」"
    first, second = propose_quotes(text, marked(text).blocks(), words)
    assert [text[start:end] for start, end in first.speakers] == ["校長"]
    assert (second.explicitness, second.fragments) == ("implicit", ((text.index("「第二"), len(text)),))


def test_in_indirect_speech_only_a_different_source_with_marks_is_a_quote(words: Words | None) -> None:
    text = "發言人龍致和回應，市府從未說過「非建不可」。"
    outer, inner = propose_quotes(text, marked(text).blocks(), words)
    assert ([text[start:end] for start, end in inner.speakers], inner.parent) == (["市府"], 0)
    assert text[outer.start : outer.end] == "市府從未說過「非建不可」"


def test_a_question_and_the_answer_are_two_quotes(words: Words | None) -> None:
    text = "「您怕什麼？」記者問。「我怕等。」"
    first, second = propose_quotes(text, marked(text).blocks(), words)
    assert [text[start:end] for start, end in first.speakers] == ["記者"]
    assert (second.speakers, second.explicitness) == ((), "implicit")


def test_one_pair_of_marks_is_answered_with_its_speaker_and_cue(words: Words | None) -> None:
    text = "「路通了，」方景行說，「橋也通了。」"
    for fragments in (((0, 6),), ((11, 18),), ((0, 6), (11, 18))):
        proposal = propose_quote(text, fragments, words)
        assert proposal.fragments == ((0, 6), (11, 18))
        assert (proposal.speakers, proposal.cue) == (((6, 9),), ((9, 10),))


def test_the_words_asked_for_stand_where_the_rules_find_others(words: Words | None) -> None:
    text = "方景行說，路會修好，錢也夠。"
    proposal = propose_quote(text, ((5, 9),), words)
    assert (proposal.fragments, proposal.speakers) == (((5, 13),), ((0, 3),))
    assert propose_quote("天氣晴朗。", ((0, 4),), words).explicitness == "implicit"


def test_a_speech_in_the_next_paragraph_is_answered_from_this_one(words: Words | None) -> None:
    text = "校長顧懷瑾說：\n\n「第一件事是讀書。\n\n「第二件事還是讀書。」"
    start = text.index("「第二")
    proposal = propose_quote(text, ((start, len(text)),), words)
    assert [text[begin:end] for begin, end in proposal.speakers] == ["校長顧懷瑾"]
    assert len(proposal.fragments) == 2


def test_without_words_there_are_still_answers() -> None:
    text = "臨江市委書記方景行說，「路通了。」"
    (proposal,) = propose_quotes(text, marked(text).blocks(), None)
    assert text[proposal.start : proposal.end] == "「路通了。」"


PIECES = st.lists(
    st.sampled_from(
        [*"「」『』“”，。：他說據的並、（）😀𠮷", '"', " ", "\n", "方景行", "表示", "《報》", "報道", "路通了", "否認",
         "在會上", "昨天", "——", "：「", "。」"]
    ),
    max_size=24,
)  # fmt: skip


@given(PIECES)
def test_any_text_gets_ranges_inside_itself(pieces: list[str]) -> None:
    sentence = marked("".join(pieces))
    words = load_words()
    for kind in ("paragraph", "headline"):
        found = propose_quotes(sentence.text, sentence.blocks("headline" if kind == "headline" else "paragraph"), words)
        for each in found:
            for start, end in (*each.fragments, *each.speakers, *each.cue):
                assert 0 <= start < end <= len(sentence.text)
            assert list(each.fragments) == sorted(each.fragments)
            assert each.parent is None or found[each.parent].start <= each.start
    if sentence.text.strip():
        assert propose_quote(sentence.text, ((0, len(sentence.text)),), words).fragments
