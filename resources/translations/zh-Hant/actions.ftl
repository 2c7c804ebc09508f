# 按鍵、命令面板、設定：凡由動作表生成的。
gestures = 滑鼠與游標
palette-hint = 輸入要做的事；以 # 開頭則找文章
palette-none = 沒有叫這個名字的。
not-now = 現在不能用
action-show_palette = 尋找動作…
