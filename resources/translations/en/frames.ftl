# Frames and persons: what a person does to them in the inspector, what is missing, notes, done.
verb-set-person = say whom it means
verb-set-filler = say who is meant, not in the text
verb-make-person = make a person
person-nameless = A person needs a name in one script at least. Type one.
person-gone = This person is not in the registry any more. Choose another one, or undo what removed her.
filler-needs-text = Only people can be meant without standing in the text; { $place } needs a label. Label its text first.
verb-set-parent = say which quote it stands in
verb-set-event = say which event it is
verb-set-date = set a date
verb-give-back = derive a value again
verb-note = write a note
verb-article-labels = label the article
parent-inside = A quote cannot stand in itself, or in one that stands in it. Choose another one.
date-unread = “{ $date }” is no date. Type 2016, 2020-12 or 2020-12-05 (with ? where it is not certain), or words such as 昨日.
note-on-nothing = There is nothing here to write a note on. Undo brings it back if you removed it.
note-gone = The note is not there any more. Undo brings it back if you removed it.
