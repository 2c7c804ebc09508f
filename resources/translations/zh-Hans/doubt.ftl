# 转换存疑：为什么这里很可能转换错了。引号里的字词出自文章。

doubt-regional-word = “{ $stands }”是由“{ $mainland }”换来的，但“{ $mainland }”在这里不成词：它把“{ $words }”切断了。
doubt-surname = “{ $stands }”在人名开头，作姓氏应写“{ $surname }”：“{ $name }”。
doubt-reading = “{ $stands }”不是这个词的用字，应作“{ $word }”。
doubt-reading-cut = “{ $stands }”是“{ $misled }”的用字，但这里没有这个词，应作“{ $word }”。
doubt-transliteration = “{ $stands }”表示里面，这里只是译音用字，应作“{ $word }”。
doubt-collocation = “{ $stands }”与前后文不搭，可能是“{ $right }”：“{ $words }”。
doubt-official-name = “{ $stands }”是换过的词，但名称不换词：“{ $name }”。

cli-bench-doubt-is = { $name }：不用词典找转换存疑之处；基准：转换软件包转换同样的文字。
