# The scheme: what it may not be, its editor, and the guide beside a label.
scheme-key-unknown = A scheme has no part { $key }. Take it out, or correct its name.
scheme-no-id = The scheme has no id. Give it a short name of its own: id = "…".
scheme-no-version = The scheme's version must be a whole number from 1.
scheme-part-missing = The scheme lacks { $part }, or it is not a table. Copy it from another scheme.
scheme-label-nameless = A label or role has no name, or one with a blank in it. Give it a short one: name = "…".
scheme-label-twice = The label { $label } stands there twice. Give one of them another name.
scheme-key-form = { $key } cannot be the key of { $label }. Take a letter from A to Z or a figure, with Shift+ before it if you like.
scheme-key-taken = { $key } is the key of { $other } already. Give { $label } another one, or change that first.
scheme-family = The label { $label } belongs to no group. Name one: family = "…".
scheme-hidden = hidden of the label { $label } must be true or false.
scheme-shape = The label { $label } has no line that can be drawn. Take one of these: { $shapes }.
scheme-colour = { $colour } is no colour for the label { $label }. Write it as #rrggbb, in small letters.
scheme-contrast = { $colour } stands out too little for { $label } ({ $theme }): { $contrast } to 1, and it must be 3. Take a darker one on light ground, a lighter one on dark ground.
scheme-names-missing = { $label } has no name. Give it one in at least one language: names with en, zh_hant or zh_hans.
scheme-language = { $label } has an empty text, or one in a language that is not known: { $language }. Known are en, zh_hant and zh_hans.
scheme-role-label = The role { $role } is filled by { $label }, which is no label of the scheme. Add the label, or name another.
scheme-core-missing = The scheme lacks the label { $label }, without which frames cannot be made. Add it; it may be hidden.
scheme-frame-attribute = The frame { $frame } lacks { $attribute }, or some of its values. Copy them from another scheme.
scheme-attributes = attributes of { $label } must be a table of names and lists of values.
scheme-attribute = { $attribute } of { $label } cannot be read: its name has no blank, and its values are a list of different words.
scheme-attribute-known = The attribute { $attribute } is there already. Choose another name.
scheme-value-known = { $attribute } has the value { $value } already. Choose another.
scheme-value-last = { $value } is the only value of { $attribute }. Add another first, or remove the attribute.
scheme-label-core = { $label } cannot be removed: frames are made of it. Hide it instead.
scheme-label-used = The label { $label } stays: { $count ->
    [one] one place is
   *[other] { $count } places are
} labelled with it. Hide it instead.
scheme-attribute-used = The attribute { $attribute } stays: it is set { $count ->
    [one] once
   *[other] { $count } times
} on { $label }.
scheme-value-used = The value { $value } of { $attribute } stays: { $count ->
    [one] one label has it
   *[other] { $count } labels have it
}.
scheme-undo-later = This change of the scheme cannot be undone: the scheme has changed since then, by an import or another step. Change it again in the scheme's window.
verb-scheme-add-label = add a label to the scheme
verb-scheme-change-label = change a label of the scheme
verb-scheme-remove-label = remove a label from the scheme
verb-scheme-show-labels = hide or show labels
verb-scheme-move-label = move a label in the scheme
verb-scheme-add-attribute = add an attribute to the scheme
verb-scheme-add-value = add a value to the scheme
verb-scheme-remove-attribute = remove an attribute from the scheme
verb-scheme-remove-value = remove a value from the scheme
verb-scheme-take = take another scheme
scheme-file-unreadable = { $file } cannot be read. Choose another file.
scheme-file-unwritable = { $file } cannot be written. Choose another place.
scheme-file-coding = { $file } is not in UTF-8. Save it as UTF-8 and try again.
scheme-file-toml = { $file }, line { NUMBER($line, useGrouping: 0) }: this is no TOML ({ $said }). Correct the line; nothing was changed.
scheme-file-flaw = { $file }, line { NUMBER($line, useGrouping: 0) }; nothing was changed:
guide = Guide
guide-search = Search all decisions
guide-all = All labels
guide-nothing = No decision fits.
guide-none = Nothing is tagged here.
action-show_guide = Guide to the label
action-show_scheme = Labels and scheme…
action-import_scheme = Take a scheme from a file…
action-export_scheme = Write the scheme to a file…
scheme = Scheme of labels
scheme-hint = Every change holds at once and can be undone. What is in use cannot be removed; hide it instead.
scheme-import-title = Take a scheme from a file
scheme-export-title = Write the scheme to a file
scheme-exported = The scheme is in { $file }.
done-scheme = Scheme: { $what }.
scheme-new-label = Name of a new label
scheme-add = Add
scheme-up = Up
scheme-down = Down
scheme-hide = Hide
scheme-show = Show
scheme-remove = Remove
scheme-undo = Undo
scheme-import = Import…
scheme-export = Export…
scheme-name = Name, { $language }
scheme-guidance = Guidance, { $language }
scheme-language-en = English
scheme-language-zh_hant = traditional
scheme-language-zh_hans = simplified
scheme-falls-back = as in another language
scheme-group = Group
scheme-light = Colour on light ground
scheme-dark = Colour on dark ground
scheme-line = Line
scheme-key = Key
scheme-own-key = Your own key here: { $key }
scheme-pick-colour = Pick a colour
scheme-colour-form = #rrggbb
scheme-contrast-low = contrast { $contrast }: too little, it must be 3
scheme-contrast-enough = contrast { $contrast }
scheme-shape-bracket = bracket
scheme-shape-solid = solid
scheme-shape-double = double
scheme-shape-dashed = dashed
scheme-shape-dotted = dotted
scheme-hidden-mark = hidden
scheme-frames = Frames
scheme-frame-quote = Quote
scheme-frame-appointment = Appointment
scheme-frame-holding = Holding
scheme-attributes-heading = Attributes and values
scheme-new-term = New attribute or value
scheme-attribute-add = Add attribute
scheme-value-add = Add value
scheme-term-remove = Remove
