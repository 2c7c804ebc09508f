# 框架与人物：在检视栏里怎么改、缺什么、备注、完成。
verb-set-person = 指明是谁
verb-set-filler = 指明是谁（文中未写）
verb-make-person = 新增人物
person-nameless = 人物至少要有一种文字的名字。请输入名字。
person-gone = 人物库里已经没有这个人。请另选一人，或撤销移除的那一步。
filler-needs-text = 只有人可以不写在文中；{ $place } 要有标签。请先标出文字。
verb-set-parent = 指明在哪段引语之内
verb-set-event = 指明是哪一件事
verb-set-date = 设定日期
verb-give-back = 改回推断值
verb-note = 写备注
verb-article-labels = 标记文章
parent-inside = 引语不能在自己之内，也不能在它所包含的引语之内。请另选一段。
date-unread = “{ $date }”不是日期。请输入 2016、2020-12 或 2020-12-05（不确定时加 ?），或“昨日”之类的词。
note-on-nothing = 这里没有可以写备注的东西。若是你移除了，可以撤销。
note-gone = 这条备注已经不在。若是你移除了，可以撤销。
