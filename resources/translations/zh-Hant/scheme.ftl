# 標籤方案：什麼不行、編輯視窗、標籤旁的指引。
scheme-key-unknown = 標籤方案沒有 { $key } 這一項。請刪去，或改正名稱。
scheme-no-id = 標籤方案沒有 id。請給它一個簡短的名稱：id = "…"。
scheme-no-version = 標籤方案的 version 必須是 1 以上的整數。
scheme-part-missing = 標籤方案缺少 { $part }，或格式不對。請從別的方案抄過來。
scheme-label-nameless = 有標籤或角色沒有 name，或 name 中有空格。請給它一個簡短的：name = "…"。
scheme-label-twice = 標籤 { $label } 出現兩次。請把其中一個改名。
scheme-key-form = { $key } 不能是 { $label } 的按鍵。請用 A 到 Z 的字母或數字，前面可加 Shift+。
scheme-key-taken = { $key } 已是 { $other } 的按鍵。請給 { $label } 另一個，或先改那一個。
scheme-family = 標籤 { $label } 沒有所屬的組。請寫上：family = "…"。
scheme-hidden = 標籤 { $label } 的 hidden 必須是 true 或 false。
scheme-shape = 標籤 { $label } 沒有畫得出的線形。請選：{ $shapes }。
scheme-colour = { $colour } 不是標籤 { $label } 可用的顏色。請寫成 #rrggbb，用小寫字母。
scheme-contrast = { $label } 的顏色 { $colour } 不夠清楚（{ $theme }）：對比 { $contrast }，至少要 3。淺底請用深一點的，深底請用淺一點的。
scheme-names-missing = { $label } 沒有名稱。請至少寫一種語言：names 裡的 en、zh_hant 或 zh_hans。
scheme-language = { $label } 有空白的文字，或不認得的語言：{ $language }。認得的是 en、zh_hant、zh_hans。
scheme-role-label = 角色 { $role } 由 { $label } 填入，但方案中沒有這個標籤。請加上這個標籤，或改填別的。
scheme-core-missing = 方案缺少標籤 { $label }，沒有它就立不了框。請加上；可以設為隱藏。
scheme-frame-attribute = { $frame } 框缺少 { $attribute }，或缺少它的一些值。請從別的方案抄過來。
scheme-attributes = { $label } 的 attributes 必須是名稱與值清單的表。
scheme-attribute = 讀不懂 { $label } 的 { $attribute }：名稱不能有空格，值要是一列不同的詞。
scheme-attribute-known = 已有屬性 { $attribute }。請換個名稱。
scheme-value-known = { $attribute } 已有值 { $value }。請換一個。
scheme-value-last = { $value } 是 { $attribute } 唯一的值。請先加另一個，或移除這個屬性。
scheme-label-core = { $label } 不能移除：框要用到它。可以把它隱藏。
scheme-label-used = 標籤 { $label } 不能移除：有 { $count } 處用了它。可以把它隱藏。
scheme-attribute-used = 屬性 { $attribute } 不能移除：{ $label } 上設了 { $count } 次。
scheme-value-used = { $attribute } 的值 { $value } 不能移除：有 { $count } 個標記用了它。
scheme-undo-later = 這一步方案改動不能復原：後來的匯入或另一步又改了方案。請在標籤方案視窗裡再改。
verb-scheme-add-label = 在方案加標籤
verb-scheme-change-label = 改方案的標籤
verb-scheme-remove-label = 移除方案的標籤
verb-scheme-show-labels = 隱藏或顯示標籤
verb-scheme-move-label = 移動方案的標籤
verb-scheme-add-attribute = 在方案加屬性
verb-scheme-add-value = 在方案加值
verb-scheme-remove-attribute = 移除方案的屬性
verb-scheme-remove-value = 移除方案的值
verb-scheme-take = 換用另一個方案
scheme-file-unreadable = 讀不到 { $file }。請選別的檔案。
scheme-file-unwritable = 無法寫入 { $file }。請選別的位置。
scheme-file-coding = { $file } 不是 UTF-8 編碼。請存成 UTF-8 再試。
scheme-file-toml = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：不是 TOML（{ $said }）。請改正這一行；什麼都沒有改。
scheme-file-flaw = { $file } 第 { NUMBER($line, useGrouping: 0) } 行，什麼都沒有改：
