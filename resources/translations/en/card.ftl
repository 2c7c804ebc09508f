# The dataset card (README.md of a dataset that is a folder).

card-made-by = Written by { $tool } in the format `{ $form }`.
card-size = Size
card-what = what
card-count = number
card-articles = articles
card-characters = characters
card-script-hant = articles whose source is traditional
card-script-hans = articles whose source is simplified
card-part = articles in { $part }
card-labels = Labels
card-label = label
card-name = name
card-quotes = quotes: who says what
card-appointments = appointments: who gets or loses which post
card-holdings = holdings: who is in which post
card-sources = Sources
card-dates = Published from { $first } to { $last }.
card-undated = { $count ->
    [one] Of one article
   *[other] Of { $count } articles
} no date is known.
card-outlet = outlet
card-no-outlet = (not known)
card-other-outlets = { $count } others
card-making = How it was made
card-scheme = Scheme { $scheme }, version { $version }, SHA-256 `{ $sha256 }`
card-annotators = Annotators, with the labels that they last changed: { $names }
card-origins = Labels by how they came about: { $origins }
card-positions = Positions are half-open and count Unicode code points, unless `offsets` says otherwise.
card-limits = Known limits
card-limit-rights = The texts belong to those who published them; whether they may be passed on is not known to the program.
card-limit-coverage = Only where a layer was declared complete is the absence of a label a negative. Of { $blocks } lines there were complete: { $complete }
card-limit-converted = { $count ->
    [one] The other script of one article
   *[other] The other script of { $count } articles
} was made by the profile `{ $profile }` with { $dictionary } and not proofread.
card-limit-machine = { $count ->
    [one] One label was
   *[other] { $count } labels were
} proposed by rules or models.
