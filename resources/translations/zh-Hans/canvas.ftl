# 左右对照的文章。
canvas-name-hant = 繁體
canvas-name-hans = 简体
canvas-source = 原文
canvas-related = { $count } 则相关内容
canvas-accessible-name = 两种字体对照的文章
canvas-accessible-description = 左边繁体，右边简体。方向键移动，Shift 选取，F6 换边。
canvas-empty = 从列表打开一篇文章，就会显示在这里。
canvas-selection-absent = 这段文字只有对照文本才有，原文里没有可以标注的地方。请选取两边都有的文字。
