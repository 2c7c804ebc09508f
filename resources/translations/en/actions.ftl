# Keys, palette, settings: everything that is made from the table of actions.
gestures = Pointer and caret
palette-hint = Type what you want to do; # for an article
palette-none = Nothing is called that.
not-now = not now
action-show_palette = Find an action…
