# 框架與人物：在檢視欄裡怎麼改、缺什麼、備註、完成。
verb-set-person = 指明是誰
verb-set-filler = 指明是誰（文中未寫）
verb-make-person = 新增人物
person-nameless = 人物至少要有一種文字的名字。請輸入名字。
person-gone = 人物庫裡已經沒有這個人。請另選一人，或復原移除的那一步。
filler-needs-text = 只有人可以不寫在文中；{ $place } 要有標籤。請先標出文字。
