# 逐个引号走、职务、相关新闻、一天的路。
verb-frame = 标注并填好框架
verb-hold = 标注任职
verb-hold-everywhere = 成批标注任职
verb-rest-nonquote = 其余都标为非引语
action-next_mark = 下一对未定的引号
action-previous_mark = 上一对未定的引号
action-rest_nonquote = 其余引号都不是引语
action-next_open = 下一处未定
action-previous_open = 上一处未定
no-mark-open = 每对引号都定好了。
nothing-open = 规则看得到的都处理完了。
open-marks = { $count ->
    [0] “”已全定
   *[other] “”{ $count } 对未定
}
open-marks-tip = 还没标成引语或非引语的引号。点一下到下一对。
walk-keys-quote = Enter：全收 · Q：只要引语 · N：非引语 · M、K：下一处
walk-keys-nonquote = Enter：收下 · Q：引语 · Alt+数字：这一种 · M、K：下一处
walk-keys-trigger = Enter：全收 · T：只要变动词 · K：下一处
walk-keys-kind = Alt+数字：是哪一种 · M、K：下一处
value-term = 术语
value-slogan = 口号
value-scare = 反语
value-title = 题名
value-name = 名称
value-mention = 提及词语
value-proverb = 谚语
action-list_titles = 姓名前的职务……
holding = 任职
title-keys = Enter：收下 · Shift+Y：不是
titles = 姓名前的职务
titles-keys = 空格：选 · Enter：收下所选 · J：到原文 · Esc：返回
titles-found = 找到 { $count } 处
titles-do = 收下 { $chosen } 处
column-score = 把握
attribute-temporal = 时态
value-current = 现任
value-former = 曾任
value-unspecified = 未言明
