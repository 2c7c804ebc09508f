# Keys, palette, settings: everything that is made from the table of actions.
gestures = Pointer and caret
