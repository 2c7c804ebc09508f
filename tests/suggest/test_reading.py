"""A text is read on its simplified image, every position its own; cues and names are found in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suggest.marked import marked
from yanguan.suggest.cues import cues_in
from yanguan.suggest.names import name_end
from yanguan.suggest.noun_phrases import leading_phrase
from yanguan.suggest.reading import load_words, read


@given(st.text("臨江市委書記說，。「」 \n3.5Zoé😀𠮷齾", max_size=40))
def test_words_join_up_to_the_image(text: str) -> None:
    for words in (load_words(), None):
        reading = read(text, words)
        assert "".join(word.text for word in reading.words) == reading.image
        assert len(reading.image) == len(text)
        assert all(reading.image[word.start : word.end] == word.text for word in reading.words)
        assert all("\n" not in text[start:end].strip() for start, end in reading.sentences)


def test_a_sentence_does_not_end_in_quote_marks() -> None:
    reading = read("「好。走吧。」他說。天晴！\n雨停", None)
    assert [reading.text[start:end] for start, end in reading.sentences] == ["「好。走吧。」他說。", "天晴！", "雨停"]
    assert reading.sentence_at(3) == (0, 10)
    assert reading.sentence_at(13) == (14, 16)


CUES = {
    "他說，好": ["說"],
    "他強調說，好": ["強調說"],
    "他解釋指，好": ["解釋指"],
    "他留言批評：": ["批評"],
    "他曾表示，": ["表示"],
    "他說過：": ["說"],
    "她補充道：": ["補充道"],
    "街坊常對我講「好」": ["講"],
    "這個問題": [],
    "他知道": [],
    "小說和學說": [],
    "據說下雨": [],
    "他的建議很好": [],
    "提出要求": ["提出"],
    "他說的話": [],
    "他指了指牆": [],
    "被指不公": [],
    "聽取意見和建議，": [],
    "龍致和回應，": ["回應"],
    "出任何職": [],
    "報道員名稱": [],
}


@pytest.mark.parametrize(("text", "cues"), CUES.items())
def test_cues_are_verbs_of_saying_and_no_parts_of_words(text: str, cues: list[str]) -> None:
    for script in (text, marked(text).simplified):
        assert [text[cue.start : cue.end] for cue in cues_in(read(script, load_words()))] == cues


NAMES = {
    "方景行說": "方景行",
    "方景行為局長": "方景行",
    "王毅表示": "王毅",
    "王毅會見外賓": "王毅",
    "歐陽牧之、湯秋實": "歐陽牧之",
    "紀雲深受訪時": "紀雲深",
    "霍天佑委任": "霍天佑",
    "龍致和傍晚回應": "龍致和",
    "馬可·魯比諾說": "馬可·魯比諾",
    "Zoé Marchetal說": "Zoé Marchetal",
    "周𠮷安指": "周𠮷安",
    "周安任": "周安",
    "岑立言被免": "岑立言",
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_a_name_ends_before_what_follows_it(text: str, name: str) -> None:
    for script in (text, marked(text).simplified):
        assert name_end(read(script, load_words()), 0) == len(name)


def test_a_name_after_another_foreign_one_ends_after_its_beginning() -> None:
    text = "馬可·魯比諾和John Smith說，周安說"
    reading = read(text, load_words())
    assert name_end(reading, text.index("John")) == text.index("說，")
    assert name_end(reading, text.index("周安")) == len(text) - 1


@pytest.mark.parametrize("text", ["說好", "的人", "，方景行", "云汐鎮", "周", ""])
def test_where_no_name_begins_there_is_none(text: str) -> None:
    assert name_end(read(text, load_words()), 0) is None


PHRASES = {
    "但昨天在會上，臨江市委書記方景行又": "臨江市委書記方景行",
    "對此，市教育局副局長文若水在會上": "市教育局副局長文若水",
    "一位接近公司的人士": "一位接近公司的人士",
    "發起遊行的「守港聯盟」": "發起遊行的「守港聯盟」",
    "也有市民": "市民",
    "交易所13日": "交易所",
    "外籍建築師Zoé Marchetal用剛學會的本地話": "外籍建築師Zoé Marchetal",
    "市委副書記、代市長柳書蘅": "市委副書記、代市長柳書蘅",
    "該局的一份統計": "該局的一份統計",
    "會議通過的審議意見": "會議通過的審議意見",
    "鎮上曾有傳言": "傳言",
    "他": "他",
}


@pytest.mark.parametrize(("text", "phrase"), PHRASES.items())
def test_the_longest_phrase_without_what_only_leads_in(text: str, phrase: str) -> None:
    for script in (text, marked(text).simplified):
        found = leading_phrase(read(script, load_words()), 0, len(text), whole=True)
        assert found
        assert text[found[0] : found[1]] == phrase


def test_a_gesture_is_no_phrase() -> None:
    assert leading_phrase(read("指著一排騎樓", load_words()), 0, 6, whole=True) is None
    assert leading_phrase(read("，。", load_words()), 0, 2, whole=True) is None
