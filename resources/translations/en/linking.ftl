# Linking: by key, by pointer, by offer.
verb-fill = fill in a frame
verb-relink = link another one instead
verb-same-speaker = same speaker again
no-speaker-before = No quote before this one has a speaker. Link one first.
action-pick_link = Link: pick with letters
action-same_speaker = Same speaker as the last quote
action-unlink = Unlink
action-relink = Link another one instead
action-follow_link = To the other end of the link
unlink-all = all of them
unlink-nothing = This label is not linked to anything.
same-speaker-nothing = Select a quote first: it gets the speaker of the quote before it.
