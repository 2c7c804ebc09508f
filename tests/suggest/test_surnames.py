"""A surname that keeps one form is doubted where a title, a list or a verb of saying shows a name, and only there."""

import pytest

from suggest.articles import doubts_in, seen

NAMES = {
    "金融辦主任遊潮生匯報了情況": ("遊潮生", "游潮生"),
    "副部長、黨組成員遊鈞；紀檢組長張敏": ("遊鈞", "游鈞"),
    "市長範立民說，今年要修路": ("範立民", "范立民"),
    "出席的有王大明、餘知行、李小泉等": ("餘知行", "余知行"),
    "「路通了。」薑文遠表示": ("薑文遠", "姜文遠"),
    "縣委書記嶽山青主持會議": ("嶽山青", "岳山青"),
    "記者塗一鳴報道": ("塗一鳴", "涂一鳴"),
    "校長鬱秋白指出，學生太累": ("鬱秋白", "郁秋白"),
    "局長於立新、副局長陳安到場": ("於立新", "于立新"),
    "教授瀋如玉認為不妥": ("瀋如玉", "沈如玉"),
    "議員樸正熙表示反對": ("樸正熙", "朴正熙"),
    "教練種志明先生來了": ("種志明", "种志明"),
    "董事長醜建國宣布退休": ("醜建國", "丑建國"),
    "院長讎英說，病人好轉": ("讎英", "仇英"),
    "會計師遊一帆稱，帳目清楚": ("遊一帆", "游一帆"),
    "局長張安、後立民、周平出席": ("後立民", "后立民"),
    "演員鐘靈表示，不再演戲": ("鐘靈", "鍾靈"),
}
EVERYDAY = [
    "主任於會上說，今年要修路",
    "市長於昨日表示",
    "遊客表示很滿意",
    "遊戲指出了方向",
    "市長後來說，路通了",
    "主任於是說好",
    "餘額為零，主任說",
    "範圍：全市",
    "副部長遊說各方",
    "局長種樹、澆水",
    "遊行者表示不滿",
    "部長遊歷各國",
    "書記餘下的時間不多",
    "後者說，不行",
    "種植戶表示收成好",
    "校長塗改了成績",
    "薑汁、蒜泥、醬油",
    "穀物、豆類、油料",
    "主席周全地回答",
    "村長種田、養魚",
    "樸素的村民說好",
    "樹木、松柏、榕樹",
    "他於王大明、李小泉之後發言",
    "鐘聲響起，記者說",
    "範例表示如下",
    "市長游潮生表示",
    "主任范立民、局長沈安",
]


@pytest.mark.parametrize(("text", "change"), NAMES.items())
@pytest.mark.parametrize("with_words", [True, False])
def test_a_surname_in_the_form_of_an_everyday_word_is_doubted(
    text: str, change: tuple[str, str], *, with_words: bool
) -> None:
    assert seen(text, with_words=with_words) == [("surname", *change)]


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_word_is_no_surname(text: str) -> None:
    assert seen(text) == []


def test_a_name_that_was_recognised_is_doubted_wherever_it_stands() -> None:
    doubts = doubts_in("主任遊潮生說，路通了。群眾都認得遊潮生這個人")
    assert [(doubt.start, doubt.suggested) for doubt in doubts] == [(2, "游潮生"), (16, "游潮生")]
    assert doubts[0].score > doubts[1].score


def test_the_reason_names_the_surname() -> None:
    (doubt,) = doubts_in("主任遊鈞說")
    assert doubt.reason.arguments == {"stands": "遊", "surname": "游", "name": "游鈞"}
