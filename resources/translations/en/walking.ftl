# The walk from mark to mark, titles, related items, the path through the day.
verb-frame = label with its frame
verb-hold = say who holds a post
verb-hold-everywhere = say who holds which posts
verb-rest-nonquote = say that the rest is not speech
action-next_mark = Next undecided quote marks
action-previous_mark = Undecided quote marks before
action-rest_nonquote = The rest of the quote marks is not speech
action-next_open = Next open thing
action-previous_open = Open thing before
no-mark-open = Every pair of quote marks is decided.
nothing-open = Nothing is open that the rules can see.
open-marks = { $count ->
    [0] 「」 all decided
   *[other] 「」 { $count } undecided
}
open-marks-tip = Pairs of quote marks that are neither a quote nor not a quote yet. Click: the next one.
walk-keys-quote = Enter: all · Q: quote alone · N: not speech · M, K: on
walk-keys-nonquote = Enter: take · Q: quote · Alt+number: that kind · M, K: on
walk-keys-trigger = Enter: all · T: the word alone · K: on
walk-keys-kind = Alt+number: which kind · M, K: on
value-term = term
value-slogan = slogan
value-scare = scare quotes
value-title = title
value-name = name
value-mention = word as such
value-proverb = proverb
action-list_titles = Titles before names…
holding = Holding
title-keys = Enter: take · Shift+Y: not it
titles = Titles before names
titles-keys = Space: choose · Enter: take all chosen · J: go there · Esc: back
titles-found = { $count } found
titles-do = Take { $chosen }
column-score = Sure
attribute-temporal = when
value-current = now
value-former = before
value-unspecified = not said when
action-open_tail = Related items that hold something
action-tail_skip = Related items: leave out
action-tail_appointments = Related items: appointments only
action-tail_all = Related items: label all
tail-chosen-skip = In this project the related items are left out.
tail-chosen-appointments = In this project the appointments in the related items are labelled.
tail-chosen-all = In this project the related items are labelled as the body.
tail-changes = { $count ->
    [one] 1 change word
   *[other] { $count } change words
}
tail-quotes = { $count ->
    [one] 1 quote
   *[other] { $count } quotes
}
no-tail = This article has no related items.
tail-holds-nothing = The related items hold nothing to be labelled.
