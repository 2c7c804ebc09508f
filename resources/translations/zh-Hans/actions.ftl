# 按键、命令面板、设置：凡由动作表生成的。
gestures = 鼠标与光标
palette-hint = 输入要做的事；以 # 开头则找文章
palette-none = 没有叫这个名字的。
not-now = 现在不能用
action-show_palette = 查找动作…
