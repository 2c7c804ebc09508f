### What the reader sees of the marks, and what seeing it costs.

cli-bench-canvas-is = { $name }：真實專案上的文字區，標記已寫入磁碟；10,000、300,000、1,000,000 字的文章，各有 500、1,000、2,000 個標記：開啟、一鍵加標記、滾輪一步、改寬度一步，都算到畫出來為止，另計開啟所用的記憶體；基準：把同一篇文字顯示兩次的空白 QPlainTextEdit。
canvas-overview = 整篇文章：每個標記一條色塊；點按或拖動即可前往
legend = 圖例
legend-signs = 文中的記號
legend-suggested = 建議
legend-more = 畫不下的標記數
legend-chosen = 選中的標記
legend-linked = 與選中的相連
legend-doubt = 轉換可疑
legend-difference = 兩份文字不同
legend-aligned = 不是一字對一字
legend-found = 搜尋到的文字
family-quote = 引語
family-appointment = 任免
show-marks-of = 標記：{ $name }
action-show_legend = 圖例
action-show_overview = 捲軸旁的全文概覽
action-toggle_suggestions = 建議
action-show_all_marks = 重新顯示所有標記
