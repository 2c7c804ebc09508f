# 人物、職務與事件。
verb-add-person = 把人物加入名冊
verb-change-person = 修改人物
verb-remove-person = 從名冊刪去人物
verb-note-person = 給人物寫備註
verb-remove-note = 刪去備註
verb-merge-persons = 合併人物
verb-split-person = 拆分人物
verb-group-mentions = 把提及歸為同一事件
verb-ungroup-mentions = 把提及移出事件
verb-set-post = 填寫職務的一部分
verb-fill-posts = 分解職務
person-used = { $name } 仍被引用。請先與另一人物合併，或刪去那些標註。
external-without-key = 外部識別碼需要寫明出處。請寫成「出處: 識別碼」。
wikidata-form = { $value } 不是維基數據識別碼。格式為 Q 加數字，例如 Q42。
merge-other-id = { $name } 的 { $key } 識別碼不同（{ $other }，而非 { $one }），可能是兩個人。請先刪去錯誤的識別碼。
split-nothing = 這些提及已不屬於此人。請在清單中選擇提及。
cli-table-events = 事件
