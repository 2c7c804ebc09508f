# What is seen before an import, and which column is what.

cli-import-column = Which column of a table is what: text=NAME title=NAME published=NAME outlet=NAME byline=NAME url=NAME (a name, or a number from 1).
cli-import-field = The same for the fields of JSON; article.body is body inside article.
cli-import-preview = Only show what would come in, what is known already and what fails; store nothing.
cli-import-skip-failing = Leave out what cannot be read, and import the rest; without it nothing comes in.
cli-import-no-column = “{ $said }” says nothing about a column. Write FIELD=NAME, such as text=正文.
cli-import-comparing = Comparing
cli-import-left-out = Left out: { $problem }
cli-import-preview-fails = Cannot be read: { $problem }
cli-import-preview-counts = New: { $new }. There already: { $same }. Copies: { $copies }. Much in common: { $common }. Cannot be read: { $failing }. Passed over: { $passed }. Nothing was stored.
cli-import-preview-size = { $count } characters, { $paragraphs } paragraphs
cli-import-preview-related = { $count } related lines
cli-import-preview-labels = { $count } labels
cli-import-script-hant = traditional
cli-import-script-hans = simplified
cli-import-like-same = the same text as “{ $title }”: it is passed over
cli-import-like-copy = a copy of “{ $title }”: { $share } % of the shorter one stands in the other
cli-import-like-much_in_common = much in common with “{ $title }”: { $share } % of the shorter one stands in the other
