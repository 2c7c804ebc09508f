# Labels of others, as suggestions.
import-joined = { $joined } 个标签以建议加入；{ $agreeing } 个与现有的一致，{ $conflicting } 个有冲突，未加入。
verb-suggest = 加入建议
