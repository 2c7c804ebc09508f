# Frames and persons: what a person does to them in the inspector, what is missing, notes, done.
verb-set-person = say whom it means
verb-set-filler = say who is meant, not in the text
verb-make-person = make a person
person-nameless = A person needs a name in one script at least. Type one.
person-gone = This person is not in the registry any more. Choose another one, or undo what removed her.
filler-needs-text = Only people can be meant without standing in the text; { $place } needs a label. Label its text first.
