### What the reader sees of the marks, and what seeing it costs.

cli-bench-canvas-is = { $name }：真實專案上的文字區，標記已寫入磁碟；10,000、300,000、1,000,000 字的文章，各有 500、1,000、2,000 個標記：開啟、一鍵加標記、滾輪一步、改寬度一步，都算到畫出來為止，另計開啟所用的記憶體；基準：把同一篇文字顯示兩次的空白 QPlainTextEdit。
canvas-overview = 整篇文章：每個標記一條色塊；點按或拖動即可前往
