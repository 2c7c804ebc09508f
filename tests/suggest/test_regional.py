"""A Taiwan word put where the mainland word was only the ends of two others is doubted; an honest one is not."""

import pytest

from suggest.articles import doubts_in, seen

CUT = {
    "臨江要打造先進位造業基地": ("進位", "進製"),
    "緊扣先進位造和創新驅動": ("進位", "進製"),
    "臨江市記憶體款餘額突破四千億元": ("記憶體", "內存"),
    "全鎮的老兵計程車兵證都換了": ("計程車", "的士"),
    "前線計程車氣低落": ("計程車", "的士"),
    "縣裡依法參迦納稅人名冊": ("迦納", "加納"),
    "世介面臨新的難題": ("介面", "界面"),
    "展覽館誰葉門票都要": ("葉門", "也門"),
    "省當區域性署了防汛工作": ("區域性", "局部"),
    "向學陣列織的專家致謝": ("陣列", "數組"),
    "參加高階別會議": ("高階", "高級"),
    "手機收到一條簡訊息": ("簡訊", "短信"),
    "電影片道轉播了開幕式": ("影片", "視頻"),
    "他可能效能夠適應": ("效能", "性能"),
    "賭部落格戶都走了": ("部落格", "博客"),
    "回撥查組的函件已收到": ("回撥", "回調"),
    "依法利使用者籍登記辦理": ("使用者", "用戶"),
    "提供最高階別的服務": ("高階", "高級"),
    "當區域性門檢查": ("區域性", "局部"),
    "會議室門開啟始終沒人進來": ("開啟", "打開"),
}
HONEST = [
    "二進位的數字很好懂",
    "記憶體價格上漲",
    "計程車司機等在門口",
    "迦納隊進了球",
    "葉門局勢緊張",
    "軟體業今年成長很快",
    "專案目標已經達成",
    "最佳化學習的方法",
    "這項專案的負責人",
    "字型系列齊全",
    "透過程序審查案件",
    "透過去年的統計可知",
    "選單位置不對",
    "區域性分析很重要",
    "整合功能強大",
    "網路斷了一整天",
    "使用者介面對新手友善",
    "螢幕後方有一條線",
    "影片在網路上流傳",
    "程式設計師加班",
    "資料說明了一切",
    "支援有困難的家庭",
    "簡訊通知已經送出",
    "高階主管都到了",
    "執行政策要有決心",
    "晶片面積很小",
    "記憶體在這裡很貴",
    "預設為開啟",
    "資料庫已更新",
]


@pytest.mark.parametrize(("text", "change"), CUT.items())
def test_a_word_that_cuts_through_two_others_is_doubted(text: str, change: tuple[str, str]) -> None:
    assert seen(text) == [("regional-word", *change)]


@pytest.mark.parametrize("text", HONEST)
@pytest.mark.parametrize("with_words", [True, False])
def test_a_regional_word_that_stands_for_the_same_thing_is_none(text: str, *, with_words: bool) -> None:
    assert seen(text, with_words=with_words) == []


@pytest.mark.parametrize("text", [text for text in CUT if "陣列" not in text])
def test_the_cuts_that_our_list_names_are_found_without_words(text: str) -> None:
    assert seen(text, with_words=False) == [("regional-word", *CUT[text])]


def test_the_reason_says_what_was_put_for_what_and_what_it_cuts_through() -> None:
    (doubt,) = doubts_in("臨江緊扣先進位造")
    assert doubt.reason.message == "doubt-regional-word"
    assert doubt.reason.arguments == {"stands": "進位", "mainland": "進制", "words": "先進製造"}


def test_words_do_not_run_across_a_mark() -> None:
    assert seen("臨江記憶體，款餘額突破") == []
