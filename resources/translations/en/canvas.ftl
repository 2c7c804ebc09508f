# The side-by-side canvas.
canvas-name-hant = 繁體
canvas-name-hans = 简体
canvas-source = source
canvas-related = { $count ->
    [one] 1 related item
   *[other] { $count } related items
}
canvas-accessible-name = Article in both scripts
canvas-accessible-description = Traditional on the left, simplified on the right. Arrow keys move, Shift selects, F6 changes the pane.
canvas-empty = Open an article from the list to read it here.
canvas-selection-absent = This text stands only in the counterpart, so nothing in the source can be labelled for it. Select text that both sides have.
