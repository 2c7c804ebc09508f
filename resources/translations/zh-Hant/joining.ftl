# Labels of others, as suggestions.
import-joined = { $joined } 個標籤以建議加入；{ $agreeing } 個與現有的一致，{ $conflicting } 個有衝突，未加入。
verb-suggest = 加入建議
