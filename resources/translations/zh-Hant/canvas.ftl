# 左右對照的文章。
canvas-name-hant = 繁體
canvas-name-hans = 简体
canvas-source = 原文
canvas-related = { $count } 則相關內容
canvas-accessible-name = 兩種字體對照的文章
canvas-accessible-description = 左邊繁體，右邊簡體。方向鍵移動，Shift 選取，F6 換邊。
canvas-empty = 從清單打開一篇文章，就會顯示在這裡。
canvas-selection-absent = 這段文字只有對照文本才有，原文裡沒有可以標註的地方。請選取兩邊都有的文字。
