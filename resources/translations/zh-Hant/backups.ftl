# 備份：製作、列出、與專案比較、放回原處。

cli-backup = 備份專案現在的樣子。
cli-backup-project = 專案檔；視窗可以正開著它。
cli-backup-out = 把備份寫到這個檔案，而不是專案的備份資料夾。
cli-backup-copying = 複製中
cli-backup-made = { $file } 已完整備份：{ $backup }
cli-backup-known = { $file } 自上次備份以來沒有變動（{ $folder }）。
cli-restore = 以備份取代專案；專案現有的內容會先備份。
cli-restore-project = 專案檔；任何人都不能正開著它。
cli-restore-backup = 備份。
cli-restore-preview = 只說會有什麼不同。
cli-restore-done = { $file } 現在與 { $backup } 裡的一樣。
cli-restore-kept = 之前的內容保存在 { $kept }
cli-restore-step = { $at }　{ $verb }（{ $who }）　{ $title }
restore-count-present = 現在：{ $articles } 篇文章、{ $labels } 個標籤、{ $edits } 筆編輯
restore-count-backup = 備份：{ $articles } 篇文章、{ $labels } 個標籤、{ $edits } 筆編輯
restore-going = 備份裡沒有的步驟：{ $count }
restore-coming = 只有備份裡才有的步驟：{ $count }
