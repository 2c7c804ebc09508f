# What the formats for training and for tables lose, and what chat models are asked.

loss-holdings = Holdings
loss-spans-in-no-frame = Labels that stand in none of the frames that go out
loss-roles-unknown = Roles that the format does not know
loss-cells-cut = Cells cut at 32,767 characters
loss-cells-control = Cells from which characters were taken that no workbook holds
loss-not-complete = Kinds of frames that were not asked for, since the text is not complete in them
loss-quotes = Quotes
loss-persons-unnamed = Persons in a role whose name stands nowhere in the text
loss-fragments-after-first = Labels of several parts, of which only the first is there
loss-silence = Texts without an event that were not declared complete: a reader takes them for texts that have none
loss-lines-incomplete = Lines in which the quotes were not declared complete
loss-overlapping = Labels that overlap one that stays
loss-spans-other-label = Labels of other kinds
loss-links-over-lines = Links between labels that never stand in one line
loss-links-not-asked = Addressees and parent quotes, for which there is no question
loss-quotes-without-speaker = Quotes that no speaker leads to (the quote itself is there)
loss-not-in-office = Appointments that put nobody into an office yet (nominated, proposed, rumoured, denied, suspended …)
loss-dates-uncertain = Dates that no longer say how sure they are

chat-system = You read Chinese news and answer with JSON alone.
chat-question = Read the article and list:
chat-quotes = - quotes: what is said, with speaker, cue and addressee
chat-appointments = - appointments: each change of office, with its trigger, roles and dates
chat-holdings = - holdings: who is or was in which post
chat-answer = Answer with one JSON object, its words as they stand in the article.
