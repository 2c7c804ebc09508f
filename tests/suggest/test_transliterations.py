"""裡 that only stands for a sound is doubted; 裡 that means inside is not."""

import pytest

from suggest.articles import seen

FOREIGN = [
    "裡德告訴記者",
    "隊長弗裡克說",
    "能源部長裡克表示",
    "羅納德·裡根當選",
    "亞裡斯多德的書",
    "阿裡巴巴公布財報",
    "帕特裡克說",
    "裡昂市長說",
    "裡斯本天氣好",
    "教授裡瑟指出",
    "卡特裡娜颶風",
    "加裡波第出生",
    "切裡科夫回國",
    "隊員斯圖裡奇射門",
]
INSIDE = [
    "這裡很好",
    "家裡沒有人",
    "裡面有水",
    "裡頭很暖",
    "他坐在裡邊",
    "心裡的話",
    "夜裡下雨",
    "裡外都是人",
    "城裡人和鄉裡人",
    "水裡的魚",
    "口袋裡有錢",
    "手裡拿著書",
    "屋裡坐滿了人",
    "裡層是棉布",
    "村裡開會",
    "哪裡都去",
    "電視裡的人",
    "這裡的確很好",
    "書包裡只有書",
    "阿里巴巴公布財報",
    "里德說",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_a_sound_is_doubted(text: str) -> None:
    (found,) = seen(text)
    assert found[0] in {"transliteration", "reading"}
    assert found[1:] == ("裡", "里")


@pytest.mark.parametrize("text", INSIDE)
def test_an_inside_is_none(text: str) -> None:
    assert seen(text) == []


def test_a_name_that_no_phrase_holds_is_found_by_words_alone() -> None:
    assert seen("隊長弗裡克說") == [("transliteration", "裡", "里")]
    assert seen("隊長弗裡克說", with_words=False) == []
