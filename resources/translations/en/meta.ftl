meta = About the article
meta-title = Title
meta-published = Published
meta-outlet = Outlet
meta-byline = Byline
meta-url = Address
meta-first_published = First published
meta-first_outlet = First outlet
meta-tags = Tags
meta-hint = Words of time such as 昨日 are read against the day of publication. Enter says a line; Ctrl+Z in the text takes it back.
meta-followed = { $count ->
    [one] One label or date
   *[other] { $count } labels and dates
    } followed the new day of publication.
meta-date-hint = 2026, 2026-07 or 2026-07-06
meta-no-day = No day of publication
verb-set-meta = set what is known about the article
action-edit_meta = About the article
history-kind-meta = What is known about the article
event-unsaid = not said yet
event-elsewhere = also in { $count ->
    [one] 1 other article
   *[other] { $count } other articles
}
