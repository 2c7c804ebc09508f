"""A word that does not fit what stands beside it is doubted, in either script; the same word elsewhere is not."""

import pytest

from suggest.articles import doubts_in, hans_article, seen
from yanguan.suggest.doubt import find_doubts
from yanguan.suggest.lexicon import table

MISFITS = {
    "網友給市長的留言獲回復": ("回復", "回覆"),
    "回復網友的提問": ("回復", "回覆"),
    "書面回復已送達": ("回復", "回覆"),
    "4天后他到了": ("天后", "天後"),
    "兩年后他回來": ("年后", "年後"),
    "三個月后開工": ("月后", "月後"),
    "60 天后再談": ("天后", "天後"),
    "十五只豬跑了": ("只", "隻"),
    "400只蝙蝠": ("只", "隻"),
    "全票透過了決議": ("透過", "通過"),
    "一致透過該案": ("透過", "通過"),
    "國內國際雙迴圈": ("迴圈", "循環"),
    "新聞釋出會今天舉行": ("釋出", "發布"),
    "法律程式已走完": ("程式", "程序"),
    "調查物件共三人": ("物件", "對象"),
    "中央檔案指出": ("檔案", "文件"),
    "事關全域性": ("全域性", "全局"),
    "高階工程師王某": ("高階", "高級"),
    "密切聯絡群眾": ("聯絡", "聯繫"),
    "課程透過率很高": ("透過", "通過"),
    "外交部宣告說": ("宣告", "聲明"),
    "半小時后散會": ("小時后", "小時後"),
}
FITTING = [
    "交通已回復正常",
    "回復原狀",
    "天后宮香火鼎盛",
    "建議回復原狀",
    "透過網路買票",
    "透過《日報》得知",
    "只有三人",
    "2020只是開始",
    "3只是個數字",
    "電腦程式設計",
    "法律程式設計競賽",
    "物件導向語言",
    "調查物件導向程式",
    "檔案館開門",
    "有關檔案館的消息",
    "大局已定，全域性的變數",
    "留言功能已回復",
    "高階主管到場",
    "密切聯絡人名單",
    "重新啟用舊港",
    "全票通過",
    "新聞發布會",
    "迴圈跑了三次",
    "宣告破產",
    "許可權設定",
]


@pytest.mark.parametrize(("text", "change"), MISFITS.items())
def test_a_word_beside_the_wrong_one_is_doubted(text: str, change: tuple[str, str]) -> None:
    assert seen(text) == [("collocation", *change)]


@pytest.mark.parametrize("text", FITTING)
def test_the_word_in_its_own_company_is_none(text: str) -> None:
    assert seen(text) == []


@pytest.mark.parametrize("word", ["原", "專", "論", "土", "編", "譯", "遺", "拙"])
def test_what_our_own_simplified_text_got_wrong_is_doubted_there(word: str) -> None:
    (doubt,) = doubts_in(f"他的{word}著出版了")
    assert (doubt.script, doubt.start, doubt.end) == ("hans", 2, 4)
    assert doubt.suggested.endswith("著")


def test_a_sign_of_the_durative_is_left_alone() -> None:
    assert doubts_in("他拿著書看著我，附著在牆上") == []


def test_a_text_that_the_user_typed_in_simplified_script_is_read_as_well() -> None:
    assert [doubt.script for doubt in find_doubts(hans_article("他的编着出版了"))] == ["hans"]


def test_every_row_of_the_list_changes_something_and_stands_once() -> None:
    rows = table("collocations")
    assert all(row["wrong"] != row["right"] for row in rows)
    assert len({(row["script"], row["wrong"]) for row in rows}) == len(rows)
