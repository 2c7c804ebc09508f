# 專案檔：為何不能開啟或寫入，檢查發現了什麼。兩種字體：什麼不能轉換。

project-missing = 找不到 { $file }。請檢查路徑，或建立新專案。
project-is-folder = { $file } 是資料夾，不是專案。請選名稱以 .yanguan 結尾的檔案。
project-exists = { $file } 已經存在，沒有動它。請直接開啟，或換一個名稱。
project-cannot-open = 無法開啟或建立 { $file }。請確認資料夾存在，而且你有權限開啟。
project-read-only = { $file } 或它所在的資料夾不能寫入。請以唯讀方式開啟，或複製到自己的資料夾。
project-not-a-project = { $file } 不是言官的專案。檔案沒有動過，請另選一個。
project-newer = { $file } 由 { $written_by } 寫成，要 { $readable_by } 或更新的版本才能讀。請安裝該版本；檔案沒有動過。
project-damaged = { $file } 已損壞，無法讀取。請保持原樣，改開備份或另一份拷貝。
project-held = { $file } 正在另一個視窗開著：{ $host } 上的 { $user }，程序 { $pid }，自 { $since } 起。請先關閉那個視窗。
project-held-unknown = { $file } 正在另一個視窗或程式開著。請先在那裡關閉。
project-held-far = { $file } 正在另一臺電腦上開著，或那臺電腦停下時還開著：{ $host } 上的 { $user }，自 { $since } 起。請在那裡關閉；若那邊沒有人在用，請在視窗裡開啟並選「仍要開啟」。
project-busy = 另一個程式正在寫 { $file }。請稍候再做一次；什麼都沒有改。
project-moved = { $file } 開著的時候被移走、換掉或刪除了。請放回原處，或另存他處再繼續：不會再往裡面寫任何東西。
project-not-writable = { $file } 以唯讀方式開啟，或先前有一步沒有寫完。請關閉後重新開啟。
project-reopened = 磁碟拒絕寫入 { $file } 的這一步，也拒絕撤回。專案已重新開啟，這一步什麼都沒有留下。請先檢查磁碟再繼續。
project-log-grows = 您做的都在，但還留在 { $file } 旁邊 { $megabytes } MB 的日誌裡，無法併入檔案。請關閉其他開著它的程式，並看看磁碟是否已滿。
disk-full = { $file } 所在的磁碟已滿。請騰出空間再做一次；這一步什麼都沒有寫入。
disk-error = 磁碟拒絕寫入 { $file }（{ $error }）。請檢查磁碟，然後關閉專案再開啟。
second-sqlite = 已安裝的 Python 套件 { $library } 會危及標記。請移除 { $library } 後重新啟動。
article-unknown = 專案裡沒有文章 { $article }，它可能屬於另一個專案。請從清單中選一篇。

check-integrity = { $where }：檔案本身已損壞：{ $detail }。請開啟備份。
check-reference = { $where }：指向 { $detail } 中不存在的東西。請開啟備份。
check-text-missing = 文章 { $where }：兩種文本缺了一種。請開啟備份。
check-unreadable = { $where }：存下的內容無法理解：{ $detail }。請開啟備份。
check-hash = 文章 { $where }：文本（{ $detail }）與匯入時不同。請開啟備份。
check-alignment = 文章 { $where }：兩種文本對不上：{ $detail }。請開啟備份。
check-block = 文章 { $where }：第 { $detail } 段不在文本中的位置上。請開啟備份。
check-range = { $where }：超出了文本：{ $detail }。請開啟備份。
check-slice = { $where }：{ $detail } 處的文字已經不在那裡。請開啟備份。
check-history = { $where }：與歷史記錄不符。請開啟備份，或修復專案。
check-history-broken = { $where }：{ $detail } 接不上前一步。請開啟備份。
check-history-gap = 歷史記錄缺了 { $where }。請開啟備份。
check-history-row = 歷史記錄的 { $where } 與前後步驟不符。請開啟備份。
check-scheme = 標記方案 { $where } 與啟用時不同。請開啟備份，或重新啟用方案。
check-undo = { $where }：可復原的清單與歷史記錄不符。請修復專案；標記沒有遺失。

project-is-open-here = { $file } 是這裡正開著的專案，不能另外讀取或取代。請選別的檔案，或先關閉專案。
