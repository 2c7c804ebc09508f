# 匯入之前先看什麼，以及哪一欄是什麼。

cli-import-column = 表格的哪一欄是什麼：text=欄名 title=欄名 published=欄名 outlet=欄名 byline=欄名 url=欄名（欄名，或從 1 數起的號碼）。
cli-import-field = JSON 的欄位也一樣；article.body 是 article 裡的 body。
cli-import-preview = 只看會匯入什麼、哪些已經有了、哪些讀不了；什麼都不存。
cli-import-skip-failing = 略過讀不了的，匯入其餘的；不加這一項就一篇也不匯入。
cli-import-no-column = 「{ $said }」沒有說明是哪一欄。請寫成「項目=欄名」，例如 text=正文。
cli-import-comparing = 比對中
cli-import-left-out = 略過：{ $problem }
cli-import-preview-fails = 讀不了：{ $problem }
cli-import-preview-counts = 新文章 { $new } 篇，已有 { $same } 篇，副本 { $copies } 篇，內容多有重複 { $common } 篇；讀不了 { $failing } 個，略過 { $passed } 個。什麼都沒有存。
cli-import-preview-size = { $count } 字，{ $paragraphs } 段
cli-import-preview-related = 相關項目 { $count } 行
cli-import-preview-labels = 標籤 { $count } 個
cli-import-script-hant = 繁體
cli-import-script-hans = 簡體
cli-import-like-same = 與「{ $title }」文字相同，會略過
cli-import-like-copy = 是「{ $title }」的副本：較短的一篇有 { $share }% 在另一篇裡
cli-import-like-much_in_common = 與「{ $title }」多有重複：較短的一篇有 { $share }% 在另一篇裡
