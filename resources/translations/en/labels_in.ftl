# Labels of other tools, coming in: what was refused, and what found no place.

labels-outside = { $file }: “{ $label }” at { $start }–{ $end } does not lie in the text, which has { $size } characters (counted by { $unit }). Where the file counts otherwise, say so: --offsets { $units }.
labels-words-differ = { $file }: at { $start }–{ $end } (counted by { $unit }) the file says “{ $words }” stands as “{ $label }”, but there stands “{ $there }”. Where the file counts otherwise, say so: --offsets { $units }; else the text was changed after it was labelled: export both anew.
labels-offsets-unsure = { $file }: after a rare character or an emoji its positions mean one thing or another. Say what the file counts in: --offsets { $units }.
labels-name = { $file }: “{ $label }” cannot be the name of a label: one line of at most 200 characters. Change it there.
labels-shape = { $file }: “{ $field }” is not as { $form } has it. Export the file anew, or read it as something else with --format.
labels-line = { $file }, line { $line }: this is not as { $form } has it. Mend the line, or export the file anew.
labels-dangling = { $file }: something refers to “{ $id }”, which is not there. Mend the line, or export the file anew.
labels-brat-alone = { $file }: there is no .ann beside it, of the same name. Put the two files into one folder.
labels-brat-no-text = { $file }: the text it is about, { $text }, is not beside it. Put the two files into one folder.
labels-conll-long = { $file }: more than { $count } tokens without a sign where a text ends. Put a line -DOCSTART- O, or # id = …, before each text.
labels-uima-no-text = { $file }: there is no text in this CAS (a Sofa with sofaString). Export it with its text.
labels-left = { $file }: { $count } { $what ->
    [relations] relations that no frame has a place for are left out
    [attributes] attributes and notes that no label has a place for are left out
    [blank] labels on nothing but blank space are left out
    [answers] labels and relations of a task that was not accepted are left out
    [annotations] further annotations of the same task are left out: the first counts
    [regions] regions of another kind than text are left out
    [comments] comments are left out
    [equivalences] equivalences are left out
    [normalizations] references to outside lists are left out
    [counterpart] labels that stand only on words of the simplified text are left out
    [texts] further texts of the same CAS are left out: the first counts
   *[other] annotations of further texts are left out
}.
cli-import-offsets = What other tools’ positions are counted in (default: told by the words, where the file has them).
