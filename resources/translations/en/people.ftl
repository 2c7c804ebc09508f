# People, posts and events.
verb-add-person = put a person on the list
verb-change-person = change a person
verb-remove-person = take a person off the list
verb-note-person = note on a person
verb-remove-note = take a note away
verb-merge-persons = merge persons
verb-split-person = split a person
verb-group-mentions = group mentions of an event
verb-ungroup-mentions = take mentions out of an event
verb-set-post = say a part of a post
verb-fill-posts = take posts apart
person-used = { $name } is still referred to. Merge the person with another one, or take the labels away first.
external-without-key = An external id needs the name of its authority. Write it as authority: id.
wikidata-form = { $value } is no Wikidata id. It has the form Q and a number, such as Q42.
merge-other-id = { $name } has another { $key } id ({ $other }, not { $one }): these may be two people. Remove the wrong id first.
split-nothing = None of these mentions is of this person any more. Choose mentions in the list.
cli-table-events = Events
