# What the formats for training and for tables lose, and what chat models are asked.

loss-holdings = 任職
loss-spans-in-no-frame = 不在任何輸出框架裡的標籤
loss-roles-unknown = 這種格式不認識的角色
loss-cells-cut = 在 32,767 個字處截斷的儲存格
loss-cells-control = 去掉了活頁簿容不下的字元的儲存格
loss-not-complete = 文章沒有標完整、因此不問的框架種類
loss-quotes = 引語
loss-persons-unnamed = 角色裡的人，名字不在文中
loss-fragments-after-first = 有幾段的標籤，只留第一段
loss-silence = 沒有事件、也沒有宣告完整的文章：讀的人會以為其中沒有事件
loss-lines-incomplete = 沒有宣告引語完整的行
loss-overlapping = 和保留的標籤重疊的標籤
loss-spans-other-label = 其他種類的標籤
loss-links-over-lines = 兩端從不在同一行的連結
loss-links-not-asked = 沒有問法的對象和上層引語
loss-quotes-without-speaker = 沒有說話人可以問到的引語（引語本身還在）
loss-not-in-office = 還沒有讓人就任的任免（提名、擬任、傳聞、否認、停職等）
loss-dates-uncertain = 不再說明把握多大的日期

chat-system = 你閱讀中文新聞，只用 JSON 回答。
chat-question = 閱讀下面的文章，列出：
chat-quotes = - quotes：說了什麼，誰說的（speaker），提示詞（cue），對誰說（addressee）
chat-appointments = - appointments：每一次職務變動，變動詞（trigger）、角色（roles）和日期（dates）
chat-holdings = - holdings：誰擔任或擔任過哪個職務
chat-answer = 只回答一個 JSON 物件，文字照文章原樣。
