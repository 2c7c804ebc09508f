# 框架与人物：在检视栏里怎么改、缺什么、备注、完成。
verb-set-person = 指明是谁
verb-set-filler = 指明是谁（文中未写）
verb-make-person = 新增人物
person-nameless = 人物至少要有一种文字的名字。请输入名字。
person-gone = 人物库里已经没有这个人。请另选一人，或撤销移除的那一步。
filler-needs-text = 只有人可以不写在文中；{ $place } 要有标签。请先标出文字。
