# Commands: what they are called in the history and in undo, and why one was refused. Imports: what was refused or told.

verb-add = add a label
verb-remove = remove a label
verb-relabel = change a label
verb-reshape = move a label's borders
verb-link = link
verb-unlink = unlink
verb-set = set an attribute
verb-status = set the status
verb-import = import
verb-undo = undo
verb-redo = redo

editing-paused = An import is being written. Labelling goes on when it is done; wait a moment, or stop the import.
label-unknown = The scheme has no label { $label }. Choose one from the palette.
role-unknown = The scheme has no role { $role }. Choose one from the list.
span-exists = This text is labelled { $label } already. Choose another label or other borders.
span-outside-text = The place { $start }-{ $end } lies outside the text, which has { $length } characters. Select it again.
span-empty = Only blank space is selected. Select some text first.
span-gone = The label is not there any more. Undo brings it back if you removed it.
frame-gone = The quote or appointment is not there any more. Undo brings it back if you removed it.
link-wrong-label = A label of kind { $label } cannot be linked as { $role }. Change the label first, or choose another one.
attribute-unknown = There is no attribute { $attribute } here. Choose one from the list.
attribute-value-unknown = The attribute { $attribute } cannot be { $value }. Choose a value from the list.
undo-built-upon = The last step ({ $verb }) cannot be taken back: a later step in another article builds on it. Undo that one first.

import-text-known = Article { $article }: its text is in the project already, as article { $known }. Nothing was imported; take the line out, or import into another project.
import-article-differs = Article { $article } is in the project already, with other content. Nothing was imported; take the line out, or import into another project.
import-id-known = Article { $article }: the id { $id } belongs to another article of the project. Nothing was imported; give it a new id, or import into another project.
import-person-kept = { $person } is in the project already with other details; the project's were kept.
import-labels-joined = The scheme did not have these labels; they joined it, hidden: { $labels }.
counterpart-given = This article's other text was given, not converted: it has no profile and no corrections. Correct the file, and import the pair again.
phrase-unknown = The project has no correction for “{ $source }” everywhere.
verb-profile = Change profile
verb-correct = Correct here
verb-uncorrect = Take a correction back
verb-correct-source = Note a mistake of the source
verb-dismiss = Put a doubt aside
verb-correct-everywhere = Correct everywhere
verb-uncorrect-everywhere = Take a correction back everywhere
verb-correct-source-everywhere = Note a mistake everywhere
verb-overrides = Bring in corrections
overrides-article-unknown = { $file }, line { NUMBER($line, useGrouping: 0) }: the project has no article { $article }. Nothing was changed. Take the line out, or bring the article in first.
overrides-other-script = { $file }, line { NUMBER($line, useGrouping: 0) }: the source of article { $article } is not in { $script }. Nothing was changed. The line belongs to another article; take it out.
overrides-other-text = { $file }, line { NUMBER($line, useGrouping: 0) }: article { $article } does not read “{ $source }” at { NUMBER($start, useGrouping: 0) }-{ NUMBER($end, useGrouping: 0) }. Nothing was changed. The line belongs to another text; take it out.
overrides-of-given = { $file }, line { NUMBER($line, useGrouping: 0) }: the other text of article { $article } was given, not converted, and is not corrected. Nothing was changed. Take the line out.
