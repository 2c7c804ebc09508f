# 人物、职务与事件。
verb-add-person = 把人物加入名册
verb-change-person = 修改人物
verb-remove-person = 从名册删去人物
verb-note-person = 给人物写备注
verb-remove-note = 删去备注
verb-merge-persons = 合并人物
verb-split-person = 拆分人物
verb-group-mentions = 把提及归为同一事件
verb-ungroup-mentions = 把提及移出事件
verb-set-post = 填写职务的一部分
verb-fill-posts = 分解职务
person-used = { $name } 仍被引用。请先与另一人物合并，或删去那些标注。
external-without-key = 外部标识符需要写明出处。请写成“出处: 标识符”。
wikidata-form = { $value } 不是维基数据标识符。格式为 Q 加数字，例如 Q42。
merge-other-id = { $name } 的 { $key } 标识符不同（{ $other }，而非 { $one }），可能是两个人。请先删去错误的标识符。
split-nothing = 这些提及已不属于此人。请在清单中选择提及。
cli-table-events = 事件
