# What the formats for training and for tables lose, and what chat models are asked.

loss-holdings = 任职
loss-spans-in-no-frame = 不在任何输出框架里的标签
loss-roles-unknown = 这种格式不认识的角色
loss-cells-cut = 在 32,767 个字处截断的单元格
loss-cells-control = 去掉了工作簿容不下的字符的单元格
loss-not-complete = 文章没有标完整、因此不问的框架种类
loss-quotes = 引语
loss-persons-unnamed = 角色里的人，名字不在文中
loss-fragments-after-first = 有几段的标签，只留第一段
loss-silence = 没有事件、也没有声明完整的文章：读的人会以为其中没有事件
loss-lines-incomplete = 没有声明引语完整的行
loss-overlapping = 和保留的标签重叠的标签
loss-spans-other-label = 其他种类的标签
loss-links-over-lines = 两端从不在同一行的链接
loss-links-not-asked = 没有问法的对象和上层引语
loss-quotes-without-speaker = 没有说话人可以问到的引语（引语本身还在）
loss-not-in-office = 还没有让人就任的任免（提名、拟任、传闻、否认、停职等）
loss-dates-uncertain = 不再说明把握多大的日期

chat-system = 你阅读中文新闻，只用 JSON 回答。
chat-question = 阅读下面的文章，列出：
chat-quotes = - quotes：说了什么，谁说的（speaker），提示词（cue），对谁说（addressee）
chat-appointments = - appointments：每一次职务变动，变动词（trigger）、角色（roles）和日期（dates）
chat-holdings = - holdings：谁担任或担任过哪个职务
chat-answer = 只回答一个 JSON 对象，文字照文章原样。
