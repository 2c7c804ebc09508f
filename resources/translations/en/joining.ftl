# Labels of others, as suggestions.
import-joined = { $joined } labels joined as suggestions; { $agreeing } agreed with what is here, { $conflicting } conflicted and were left out.
verb-suggest = suggestions
