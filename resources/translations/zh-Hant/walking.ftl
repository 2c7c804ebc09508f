# 逐個引號走、職務、相關新聞、一天的路。
verb-frame = 標註並填好框架
verb-hold = 標註任職
verb-hold-everywhere = 成批標註任職
verb-rest-nonquote = 其餘都標為非引語
action-next_mark = 下一對未定的引號
action-previous_mark = 上一對未定的引號
action-rest_nonquote = 其餘引號都不是引語
action-next_open = 下一處未定
action-previous_open = 上一處未定
no-mark-open = 每對引號都定好了。
nothing-open = 規則看得到的都處理完了。
open-marks = { $count ->
    [0] 「」已全定
   *[other] 「」{ $count } 對未定
}
open-marks-tip = 還沒標成引語或非引語的引號。按一下到下一對。
walk-keys-quote = Enter：全收 · Q：只要引語 · N：非引語 · M、K：下一處
walk-keys-nonquote = Enter：收下 · Q：引語 · Alt+數字：這一種 · M、K：下一處
walk-keys-trigger = Enter：全收 · T：只要變動詞 · K：下一處
walk-keys-kind = Alt+數字：是哪一種 · M、K：下一處
value-term = 術語
value-slogan = 口號
value-scare = 反語
value-title = 題名
value-name = 名稱
value-mention = 提及詞語
value-proverb = 諺語
action-list_titles = 姓名前的職務……
holding = 任職
title-keys = Enter：收下 · Shift+Y：不是
titles = 姓名前的職務
titles-keys = 空白鍵：選 · Enter：收下所選 · J：到原文 · Esc：返回
titles-found = 找到 { $count } 處
titles-do = 收下 { $chosen } 處
column-score = 把握
attribute-temporal = 時態
value-current = 現任
value-former = 曾任
value-unspecified = 未言明
