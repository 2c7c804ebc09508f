### What the reader sees of the marks, and what seeing it costs.

cli-bench-canvas-is = { $name }: the canvas over a real project, labels on the disk, articles of 10,000, 300,000 and 1,000,000 characters with 500, 1,000 and 2,000 spans: opened, one key's new span, a wheel step and a resize step until their pixels are there, and the memory that opening took; baseline: a plain QPlainTextEdit that shows the same text twice.
canvas-overview = The whole article: a bar for each mark; click or drag to go there
legend = Legend
legend-signs = Signs in the text
legend-suggested = Suggested
legend-more = More marks than fit
legend-chosen = Selected
legend-linked = Linked to the selection
legend-doubt = Doubtful conversion
legend-difference = The two texts differ
legend-aligned = Not one to one
legend-found = Found by the search
family-quote = Quotes
family-appointment = Appointments
show-marks-of = Marks: { $name }
action-show_legend = Legend
action-show_overview = Overview beside the scroll bar
action-toggle_suggestions = Suggestions
action-show_all_marks = Show all marks again
