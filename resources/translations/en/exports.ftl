# Exports: what a format could not carry, what reading it back found, what cannot be had.

loss-articles-other-status = Articles of other statuses
loss-split-shares = Articles beyond the share of their part: stories that belong together stay together (kept)
loss-articles-empty = Texts of which nothing is left in this script and these blocks
loss-blocks = Blocks of kinds that were not asked for
loss-labels-other-state = Labels of states that were not asked for
loss-spans-no-place = Labels that have no place in this script
loss-fragments-no-place = Parts of labels that have no place in this script
loss-fragments-met = Parts of labels that meet in this script and became one
loss-spans-widened = Labels that are wider in this script than where they were made (kept)
loss-spans-cut = Labels cut short by a block that was left out
loss-spans-left-out = Labels that stand in blocks that were left out
loss-spans-only-marks = Quotes of which nothing is left without their marks
loss-frames-without-span = Quotes, appointments and holdings whose own words were left out
loss-references = References to labels that were left out
loss-fragments = Labels of several parts: each part stands for itself
loss-links = Links between labels (speaker, cue, roles …)
loss-persons-without-span = Persons in a quote or an appointment whom the text does not name there
loss-frames-apart = Frames on the same words, or held together, that can no longer be told apart
loss-attributes = Labels and frames whose attributes were dropped
loss-dates = Dates of appointments
loss-events = Appointments that no longer say which event they share
loss-persons = Labels that no longer say which person is meant
loss-posts = Values of posts (area, organisation, core …)
loss-coverage = Texts that no longer say which blocks are complete
loss-notes = Notes
loss-meta = Texts without title, date, outlet and the like
loss-block-kinds = Texts whose lines no longer say what they are (headline, paragraph …)
loss-provenance = Texts whose labels no longer say who made them, when and how
loss-nesting = Labels of one name that lie in another of that name, or overlap it: the longest stays
loss-word-borders = Labels whose ends are not ends of words: they grow to whole words (in the files of words)
loss-line-breaks = Parts of labels that a line break cuts in two
loss-characters = Characters that XML cannot hold, replaced by U+FFFD

verify-missing = it is not there
verify-unexpected = it should not be there
verify-text = its text is another one
verify-label-missing = a label is missing: { $detail }
verify-label-unexpected = a label is too much: { $detail }

export-split-shares = { $split } is no split. Give the shares of train, dev and test in per cent, such as 80/10/10.
export-option-refused = { $form } is written without --{ $option }: it would lose what the format is for. Leave the option out, or choose another format.
export-offsets-refused = { $form } counts in { $offsets } only. Leave --offsets out.
export-needs-extra = { $form } needs { $library }, which is not installed. Run: pip install 'yanguan[{ $extra }]'
export-unknown-format = { $form } is no format of this version; choose from { $known }.
export-not-a-folder = { $file } is a file, and this export is a folder. Choose another place.
export-folder-not-ours = { $file } holds { $other }, which is not part of an export that Yanguan wrote; nothing was changed. Choose an empty folder, or one that is not there yet.

cli-export-script = Which texts (default: each article in the script that it was labelled in).
cli-export-offsets = The unit of positions, where the format can be had in both (default: codepoint).
cli-export-blocks = Which blocks, with commas between; body is all but related items (default: what the format is for).
cli-export-states = Labels of which states, with commas between (default: accepted,edited).
cli-export-marks = Whether quotes keep the quotation marks round them (default: keep).
cli-export-split = Split by article into train, dev and test, in per cent; copies of one story stay together.
cli-export-seed = Which of all such splits (default: 0).
cli-export-parts = Split into { $train } for train, { $dev } for dev, { $test } for test. Stories that belong together stay together: { $count } families, the largest of { $largest }.
cli-export-verify = Read what was written through the format's own reader, and compare it label by label.
cli-export-verifying = Verifying
cli-export-verified = Read back: { $articles ->
    [one] one text
   *[other] { $articles } texts
} and { $labels ->
    [one] one label
   *[other] { $labels } labels
} as they should be.
cli-export-differs = { $file } does not hold what it should, in { $count } places; the first is { $article }: { $what }. Export it anew; should it happen again, please report it.
