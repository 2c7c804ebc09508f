# 框架與人物：在檢視欄裡怎麼改、缺什麼、備註、完成。
verb-set-person = 指明是誰
verb-set-filler = 指明是誰（文中未寫）
verb-make-person = 新增人物
person-nameless = 人物至少要有一種文字的名字。請輸入名字。
person-gone = 人物庫裡已經沒有這個人。請另選一人，或復原移除的那一步。
filler-needs-text = 只有人可以不寫在文中；{ $place } 要有標籤。請先標出文字。
verb-set-parent = 指明在哪段引語之內
verb-set-event = 指明是哪一件事
verb-set-date = 設定日期
verb-give-back = 改回推斷值
verb-note = 寫備註
verb-article-labels = 標記文章
parent-inside = 引語不能在自己之內，也不能在它所包含的引語之內。請另選一段。
date-unread = 「{ $date }」不是日期。請輸入 2016、2020-12 或 2020-12-05（不確定時加 ?），或「昨日」之類的詞。
note-on-nothing = 這裡沒有可以寫備註的東西。若是你移除了，可以復原。
note-gone = 這則備註已經不在。若是你移除了，可以復原。
